"""The medium that somebody has just spoken to, which "the newspaper" or "the channel" takes up."""

from reportedly.model import Span, Speaker
from reportedly.resolve import vocabulary
from reportedly.resolve.candidates import Scene
from reportedly.resolve.cast import Use
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.reading import Reading
from reportedly.resolve.sources import Source

NEAR = 1  # sentences
AGAIN = len(("the", "channel"))
# What may be anybody else's, too: "the site", "the show".
PLAIN = vocabulary.MEDIUM_KINDS - {"media", "press", "news", "site", "platform", "show", "network"}


def told_medium(scene: Scene, source: Source) -> Speaker | None:
    """Return the Courier of "Ito told the daily Courier …, but the newspaper said …"."""
    reading, numbers = scene.reading, source.numbers
    again = len(numbers) == AGAIN and reading.lower(numbers.start) == "the"
    if not again or reading.singular(numbers[-1]) not in PLAIN:
        return None
    addressee = _addressee(scene)
    told = _name(reading, reading.within(addressee)) if addressee else range(0)
    use = scene.cast.use_at(told[-1]) if told else None
    if not told or (use and _other(use)):
        return None
    use = use if use and use.entity.type == "body" else None
    span, name = reading.span(told), use.entity.name if use else reading.words(told)
    why = f"{reading.words(numbers)!r} takes up {name!r}, to whom somebody spoke"
    entity = use.entity.id if use else None
    return Speaker(scene.current.key, name, "role", why, entity, words=(source.span, span))


def _addressee(scene: Scene) -> Span | None:
    """Return who is told something in what is said here, or else in what was said last."""
    inner = (each for each in scene.passages.attributions if each.addressee)
    for each in inner:
        if any(span.covers(each.addressee[0]) for span in scene.current.content):
            return each.addressee[0]
    last = next(iter(scene.heard.last(1)), None)
    if last is None or not last.attribution.addressee:
        return None
    near = scene.reading.sentences_between(last.at, scene.at) <= NEAR
    return last.attribution.addressee[0] if near else None


def _other(use: Use) -> bool:
    """Tell a place, or a person of whom more is known than a word taken for a name."""
    entity = use.entity
    bare = " " not in entity.name and not entity.roles and not is_given_name(entity.name)
    return entity.type != "body" and not (entity.type == "person" and bare)


def _name(reading: Reading, told: range) -> range:
    """Return the name in "the daily Courier", none in "the Kell council"."""
    kinds = [n for n in told if reading.singular(n) in vocabulary.MEDIUM_KINDS]
    first = next((n for n in told if _opens(reading, n)), told.stop)
    name = range(first, told.stop)
    words = [n for n in name if reading.lower(n).isalpha() and not _opens(reading, n)]
    small = [n for n in words if reading.tag(n)[:1] == "N"]
    alone = len(name) == len(told)
    return name if {*small} <= {*kinds} and (alone or kinds) else range(0)


def _opens(reading: Reading, number: int) -> bool:
    word = reading.lower(number)
    arabic = word.startswith(("al-", "el-")) or word in vocabulary.ARTICLES_IN_NAMES
    return reading.capital(number) or arabic
