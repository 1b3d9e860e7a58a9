"""Media that are named again by what they are: "the station", "the newspaper", "the agency"."""

from reportedly.resolve import vocabulary
from reportedly.resolve.cast import Cast, Use
from reportedly.resolve.marked import NEWS
from reportedly.resolve.media import key_of, medium_name, medium_words
from reportedly.resolve.reading import NOUNS, Reading
from reportedly.resolve.spelling import fold

# What one medium may be called when it is named again; "the TV" may be a set.
OUTLETS = vocabulary.MEDIUM_NOUNS - frozenset(
    {"media", "press", "tv", "television", "radio", "news", "wire", "platform", "site", "blog"}
)
CLOSING = frozenset({",", "(", "—", "–", "which", "that", "citing", "quoting", "to", "by"})
REACH = 500  # tokens, about twenty sentences back
BESIDE = 3  # tokens after a name that may say what it is
# What an agency may be called that is none of news.
AGENCIES = frozenset({"agency", "authority", "office", "bureau", "administration", "commission",
                      "service", "board", "directorate", "organisation", "organization",
                      "programme", "fund", "council"})  # fmt: skip
OF_NEWS = frozenset({"news", "wire", "tv", "television", "radio", "press"})  # "the wire service"
SORTS = (
    frozenset({"channel", "tv", "television", "radio", "station", "broadcaster", "network",
               "broadcasting"}),
    frozenset({"newspaper", "paper", "daily", "weekly", "tabloid", "magazine", "journal", "times",
               "post", "herald", "tribune", "gazette", "chronicle", "courier", "telegraph"}),
    frozenset({"agency", "newswire", "wire"}),
)  # fmt: skip


def a_medium(cast: Cast, numbers: range, known: frozenset[str]) -> bool:
    """Tell whether the noun phrase is a medium, or takes up one that is named before it."""
    if medium_words(cast, numbers, known) or agency_before(cast, numbers):
        return True
    return medium_before(cast, numbers, known) is not None


def medium_words_of(cast: Cast, numbers: range, known: frozenset[str]) -> range | None:
    """Return the "Coast Courier" of the source "Coast Courier, citing a letter", or None."""
    reading = cast.reading
    stop = numbers.start
    while stop < numbers.stop and (reading.lower(stop) not in CLOSING or reading.bracketed(stop)):
        made = reading.tag(stop) == "VBN" and reading.lower(stop + 1) == "by"  # "a paper owned by"
        if reading.tag(stop) in ("VBD", "VBZ") or made:
            break
        stop += 1
    words = range(numbers.start, stop)
    return words if words and a_medium(cast, words, known) else None


def medium_before(cast: Cast, numbers: range, known: frozenset[str]) -> Use | None:
    """Return the medium that "the station" takes up: the last one of its sort named before."""
    reading = cast.reading
    noun = reading.singular(numbers[-1]) if numbers else ""
    words = [reading.lower(number) for number in numbers[:-1]]
    plain = words in (["the"], ["the", "same"]) and noun in OUTLETS | {"agency"}
    kind = words[:1] == ["the"] and words[1:] and set(words[1:]) <= OF_NEWS
    if not plain and not (kind and noun in OUTLETS | {"agency", "service"}):
        return None
    before = cast.used_in(range(max(numbers.start - REACH, 0), numbers.start))
    media = [
        use
        for use in before
        if key_of(use.entity.name) in known
        or (use.entity.type != "person" and medium_name(use.entity.name))
    ]
    found = of_sort(reading, media, noun)
    bodies = [use for use in before if use.entity.type == "body" and _may_be_agency(use)]
    # Many a body is an agency: where another one was named since, it may be that one.
    other = noun == "agency" and bodies and found is not None and bodies[-1] is not found
    return None if other else found


def _may_be_agency(use: Use) -> bool:
    """Tell whether the name may be an authority's: by its letters or by a noun for one."""
    name = use.entity.name
    return name.isupper() or not AGENCIES.isdisjoint(map(fold, name.split()))


def of_sort(reading: Reading, media: list[Use], noun: str) -> Use | None:
    """Return the last of ``media`` that the noun fits: no newspaper is "the channel"."""
    own = [sort for sort in SORTS if noun in sort]
    for use in reversed(media):
        shown = [sort for sort in SORTS if sort & _kinds(reading, use)]
        if not own or not shown or own[0] in shown:
            return use
    return None


def agency_before(cast: Cast, numbers: range) -> range | None:
    """Return the "Corvay news agency" that "the agency" takes up, None after another agency."""
    reading = cast.reading
    if reading.words(numbers).lower() != "the agency":
        return None
    for at in range(numbers.start - 1, max(numbers.start - REACH, 0), -1):
        named = _named_up_to(reading, at) if reading.lower(at) == "agency" else None
        if named:
            return named if reading.lower(at - 1) in NEWS else None
    return None


def _named_up_to(reading: Reading, noun: int) -> range | None:
    """Return the noun with the name before it, None where it has none."""
    start = noun
    while start > reading.sentences[noun] and reading.tag(start - 1) in NOUNS | {"JJ"}:
        start -= 1
    capitals = [number for number in range(start, noun) if reading.capital(number)]
    return range(capitals[0], noun + 1) if capitals else None


def _kinds(reading: Reading, use: Use) -> set[str]:
    """Return the words of the name, and of the nouns beside it, in small letters."""
    after = range(use.tokens.stop, min(use.tokens.stop + BESIDE, len(reading)))
    beside = list(reading.noun_phrase(after.start, stop=after.stop))
    before = use.tokens.start - 1
    beside += [before] if reading.tag(before) == "NN" else []
    return {fold(word) for word in use.entity.name.split()} | set(map(reading.singular, beside))
