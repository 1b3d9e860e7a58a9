"""Do two figures count the same thing, as one claimant has it? A judgement, with its reason."""

from collections.abc import Iterable, Mapping

from reportedly.link.claims.counted import PEOPLE, Counted, is_rare, is_telling, may_be_called
from reportedly.link.claims.days import apart
from reportedly.link.claims.forms import stem, words_in
from reportedly.link.claims.meaning import has_opposite, nearness, opposed
from reportedly.link.claims.nouns import Number
from reportedly.link.claims.offices import may_be_one
from reportedly.link.claims.sayings import BESIDE, Verdict, one_way
from reportedly.link.claims.told import ALIKE
from reportedly.link.claims.voices import (
    LIKELY,
    MAYBE,
    ORGAN,
    OTHER,
    UNKNOWN,
    Alike,
    alike,
)
from reportedly.link.claims.wording import written_in

CLOSE = 2  # days within which the article's matter stands for the sentence's
RECENT = 14  # days within which an old toll is recalled beside the new one
NAMED = 0.8  # from which on both articles name what is counted
# What words that two sentences share must tell if they are of one happening, and what those of two
# articles must: at 5, five of 440 joins in real news were of two events, at 10 six sets lose none.
SENTENCE, STORY = 5.0, 8.0
# What must be shared beside one telling number of one thing by one claimant.
MATTER = 4.0
RECALLED = 31  # as much where the sentences themselves tell of one happening
# Near in meaning and counted apart all the same.
_APART = "man men woman women boy girl child children adult soldier civilian"
APART = frozenset(map(stem, _APART.split()))
KEPT_OR_FREED = frozenset({"captured", "arrested", "freed", None})
# Parts of any whole: that two are the same tells nothing.
SHARES = frozenset({"percent", "share", "point"})
SUMS = frozenset({"money", *SHARES})
# What may stand for whatever is counted, and what is a person in lists.
_WIDE = "place site location spot item unit piece case member entry vehicle object other"
WIDE = frozenset(map(stem, _WIDE.split()))
_HUMAN = (
    "case patient member name infection arrest job post position vacancy redundancy layoff loss"
)
HUMAN = frozenset(map(stem, _HUMAN.split()))
_TELLS = "count report quote agency ministry journalist police number figure according spokesman"
# What else says that it happened to those counted: "nine bodies", "the death toll".
SAYS = {
    "killed": ("dead", "toll", "survived", "lives"),
    "wounded": ("wounded", "hospital", "treated", "hurt"),
    "missing": ("missing", "found"),
    "displaced": ("displaced", "homes", "fled"),
    "arrested": ("arrested",),
    "freed": ("freed", "released", "returned", "exchanged", "handed"),
    "captured": ("captured", "captive", "alive", "prisoner"),
}
# Words that tell of numbers and of telling, not of what happened.
TELLS = frozenset(stem(word) for word in (*sum(SAYS.values(), ()), *_TELLS.split()))


def judge_counts(one: Counted, other: Counted) -> Verdict | None:
    """Return the verdict on a pair of figures with one value; None where nothing joins them."""
    one, other = sorted((one, other), key=lambda each: each.key)
    if one.document == other.document and not _told_twice(one, other):
        return Verdict(same=False, score=0.0, why=BESIDE, veto=True)
    voices = claimants(one, other)
    flat = voices.level == UNKNOWN
    if flat and not _told_flatly(one, other):
        return None
    open_ = flat or voices.level == MAYBE
    if voices.level < ORGAN and not open_:
        return Verdict(same=False, score=0.0, why=f"another claimant: {voices.why}")
    between = apart(one.when, other.when)
    thing = same_thing(one, other) or _same_people(one, other) or _one_number(one, other, voices)
    large = voices.level >= LIKELY and _is_large(one.value)
    place = same_matter(one, other, RECALLED if large else CLOSE) or _near_by(one, other, voices)
    if thing is None or place is None or _turned(one, other):
        return None
    if between.days is None or between.days > (RECALLED if large or place[0] == 1.0 else RECENT):
        return None
    score = 0.4 * voices.level + 0.3 * thing[0] + 0.3 * place[0]
    why = f"{one.value} {thing[1]}; {voices.why}; {place[1]}; {between.words}"
    loose = place[0] < 1.0
    if loose and len(one.value) == 1 and not (one.thing & other.thing or _happened(one, other)):
        return None
    return Verdict(True, round(score, 3), why, needs_best=loose, likeness=place[0], open=open_)


def _turned(one: Counted, other: Counted) -> bool:
    """Tell whether a measure rose in one sentence, and fell in the other."""
    if one.number.of or other.number.of or "person" in (one.number.unit, other.number.unit):
        return False
    left, right = ({word for word in each.around if has_opposite(word)} for each in (one, other))
    return any(opposed(a, b) for a in left - right for b in right - left)


def _both_happened(one: Counted, other: Counted) -> bool:
    return one.number.of is not None and one.number.of == other.number.of


def _happened(one: Counted, other: Counted) -> bool:
    return bool(one.number.of or other.number.of)


def _told_flatly(one: Counted, other: Counted) -> bool:
    """Tell whether an article may tell flatly what another has from somebody, or flatly too.

    Of one happening within days of each other, and no number that is hit on by chance.
    """
    told = sum(each.person.name is not None for each in (one, other))
    shares = {each.number.unit for each in (one, other)} & SHARES
    if "share" in shares or (shares and not is_rare(one.value)):
        return False
    if told == 0 and one.number.of is None and not _named_alike(one, other):
        return False
    few = len(one.value) == 1 and not _of_one_story(one, other)
    return told <= 1 and not few and _one_happening(one, other) and _days(one, other) <= CLOSE


def _of_one_story(one: Counted, other: Counted) -> bool:
    """Tell whether two small numbers are of one happening, by their sentences and articles both.

    One alone is counted too often.
    """
    near = _sentences(one, other)
    closely = near[0] >= STORY and len(near[1]) > 2
    stories = _shared(one.about, other.about, frozenset())[0] >= STORY
    return one.value != "1" and _both_happened(one, other) and closely and stories


def _named_alike(one: Counted, other: Counted) -> bool:
    """Tell whether both name one thing counted, and it is a rare number or of one sentence."""
    near = same_matter(one, other)
    one_sentence = near is not None and near[0] == 1.0
    return bool(one.thing & other.thing) and (one_sentence or is_rare(one.value))


def _one_happening(one: Counted, other: Counted) -> bool:
    """Tell whether one thing happened to those counted, or both name one thing counted."""
    if one.number.of is not None and other.number.of is not None:
        return one.number.of == other.number.of
    if not (one.number.aside or other.number.aside):
        return False
    thing = same_thing(one, other)
    named = is_telling(one.value) or one.thing & other.thing or _near_things(one, other)
    return thing is not None and thing[0] >= NAMED and bool(named)


def _told_twice(one: Counted, other: Counted) -> bool:
    """Tell whether one article may give one number twice: of one happening, both attributed."""
    of = one.number.of is not None and one.number.of == other.number.of
    return of and bool(one.number.attribution and other.number.attribution)


def claimants(one: Counted, other: Counted) -> Alike:
    """Return how alike those are who claim it; an article's own voice is its outlet's."""
    own = [each.number.attribution is None and not each.person.name for each in (one, other)]
    if all(own):
        if one.outlet and one.outlet == other.outlet:
            return Alike(UNKNOWN, f"both in the voice of {one.outlet}")
        return Alike(UNKNOWN, "neither article says who counted")
    found = alike(one.person, other.person)
    if found.level > UNKNOWN:
        return found
    if found.level == OTHER:
        return _maybe(one, other, found)
    attributed = one.number.attribution and other.number.attribution
    way = one_way(one.outlet, one.sources, other.outlet, other.sources) if attributed else None
    if way:
        return Alike(ORGAN, f"{found.why}, but {way}")
    return _maybe(one, other, found)


def _maybe(one: Counted, other: Counted, found: Alike) -> Alike:
    """Return how alike two claimants may be; a small number is hit on by two too often."""
    if found.level == UNKNOWN or one.value != other.value:
        return found
    for here, there in ((one, other), (other, one)):
        if any(alike(each, there.person).level >= LIKELY for each in here.others):
            told = f"{there.person.name} stands beside it, who may have given it"
            return Alike(MAYBE, told)
    if len(one.value) < 2 and not _both_happened(one, other):
        return found
    told = f"{one.person.name} and {other.person.name}"
    if may_be_one(one.person, other.person, one.beside, other.beside):
        return Alike(MAYBE, f"{told} may be one, and neither article tells of two")
    return found


def same_thing(one: Counted, other: Counted) -> tuple[float, str] | None:
    """Return how surely both count one kind of thing, and what; None where they do not."""
    here, there = one.number, other.number
    named = one.thing & other.thing
    unlike = bool(one.thing and other.thing and not named)
    kept = not unlike and {here.of, there.of} <= KEPT_OR_FREED
    if _two_happenings(here, there):
        return (0.9, _shown(named, one) or "kept or freed") if kept else None
    if is_rare(one.value) and one.value == other.value and not unlike:
        return 0.9, f"{here.of or there.of or here.unit or 'of one thing'}"
    if one.thing and other.thing and not named and not _overlap(one, other):
        near = here.of == there.of and (_near_things(one, other) or _exchanged(one, other))
        return (0.8, near) if near else None
    if named and not (here.of and there.of):
        return 0.9, _shown(named, one)
    if here.of or there.of:
        of = here.of or there.of or ""
        both = here.of == there.of or any(
            _says(each, of) for each in (one, other) if not each.number.of
        )
        if both or not _is_open(one, other):
            return (1.0 if here.of == there.of else 0.7, of) if both else None
    if named:
        return 1.0, _shown(named, one)
    if _plain(here) == _plain(there) and _plain(here):
        return 0.8, _plain(here)
    if _overlap(one, other):
        return 0.6, _plain(here) or _plain(there)
    return (0.5, "what is counted is not said") if _is_open(one, other) else None


def _two_happenings(here: Number, there: Number) -> bool:
    return bool(here.of and there.of and here.of != there.of)


def _exchanged(one: Counted, other: Counted) -> str | None:
    """Return that people were freed: soldiers for some, prisoners for others."""
    people = one.number.unit == other.number.unit == "person"
    apart = (one.thing | other.thing) & (APART - {stem("soldier"), stem("soldiers")})
    return "freed" if one.number.of == "freed" and people and not apart else None


def _same_people(one: Counted, other: Counted) -> tuple[float, str] | None:
    """Return that both are people, called otherwise ("detainees", "militants"): ten or more."""
    here, there = one.number, other.number
    people = here.unit == there.unit == "person" and one.value == other.value
    told = _two_happenings(here, there) or (one.thing | other.thing) & APART or len(one.value) < 2
    return (0.5, "people") if people and not told else None


def _one_number(one: Counted, other: Counted, voices: Alike) -> tuple[float, str] | None:
    """Return that one claimant has one telling number of people or things called otherwise.

    Nobody hardly has it of two: "640 cases" and "640 people", "17 stations" and "17 places".
    """
    if voices.level < LIKELY or one.value != other.value:
        return None
    people = _counts_people(one) and _counts_people(other) and len(one.value) > 2
    if not (is_telling(one.value) or people):
        return None
    here, there = one.number, other.number
    if _two_happenings(here, there) or (one.thing | other.thing) & APART:
        return None
    sums = {unit for unit in (here.unit, there.unit) if unit and (unit.isupper() or unit in SUMS)}
    fitting = _counts_people(one) == _counts_people(other) or is_rare(one.value)
    wide = any(each.thing <= WIDE | HUMAN for each in (one, other))
    return (0.5, "of one claimant") if not sums and fitting and wide else None


def _counts_people(counted: Counted) -> bool:
    return counted.number.unit == "person" or bool(counted.thing & HUMAN)


def _near_by(one: Counted, other: Counted, voices: Alike) -> tuple[float, str] | None:
    """Return that two articles of the same days are of one matter, though they share little.

    All else must agree: the number, a telling one, who gives it, and what is counted.
    """
    if voices.level < ORGAN or not one.thing & other.thing or not is_telling(one.value):
        return None
    if one.value != other.value or _days(one, other) > CLOSE:
        return None
    found = _shared({**one.about, **one.around}, {**other.about, **other.around}, _less(one, other))
    return (0.8, f"both of {_shown(found[1][:5], one, other)}") if found[0] >= MATTER else None


def _is_large(value: str) -> bool:
    """Tell whether a number of one claimant hardly comes back: not small, and not quite round."""
    return value.isdigit() and len(value) >= 3 and len(value.rstrip("0")) >= 2


def _days(one: Counted, other: Counted) -> float:
    days = apart(one.when, other.when).days
    return float("inf") if days is None else days


def _is_open(one: Counted, other: Counted) -> bool:
    """Tell whether a number of two digits or more stands where what it counts is left out."""
    sums = [(each.number.unit or "").isupper() for each in (one, other)]
    if any(sums) and not all(sums) and any(each.number.unit == "person" for each in (one, other)):
        return False
    if any(_people_told(each) for each in (one, other)) and (one.thing or other.thing):
        return _is_large(one.value) and len(one.value) > 3
    left_out = any(not (each.number.of or each.thing) for each in (one, other))
    return left_out and one.value == other.value and len(one.value) > 1 and one.value.isdigit()


def _people_told(counted: Counted) -> bool:
    """Tell whether the words say that people are counted: "40 people", and not "40" alone."""
    who = map(stem, words_in(counted.number.who or ""))
    return counted.number.unit == "person" and not PEOPLE.isdisjoint(who)


def _near_things(one: Counted, other: Counted) -> str | None:
    """Return the words for what is counted if they mean nearly the same: sailors and seamen."""
    pairs = (
        (a, b)
        for a in words_in(one.number.who or one.number.unit or "")
        for b in words_in(other.number.who or other.number.unit or "")
        if stem(a) in one.thing
        and stem(b) in other.thing
        and not {stem(a), stem(b)} & APART
        and (nearness(a, b) >= ALIKE or may_be_called(a, b))
    )
    return next((f"{a} ~ {b}" for a, b in pairs), None)


def _plain(number: Number) -> str:
    return number.unit or ""


def _overlap(one: Counted, other: Counted) -> bool:
    """Tell whether the sentence of each names what the other counts."""
    return bool(one.thing & set(other.around)) or bool(other.thing & set(one.around))


def _says(counted: Counted, of: str) -> bool:
    return any(stem(word) in counted.around for word in SAYS.get(of, (of,)))


def same_matter(one: Counted, other: Counted, days: int = CLOSE) -> tuple[float, str] | None:
    """Return how surely the two are of one happening, by the words around; None where not.

    What the articles are of tells it for so many ``days``.
    """
    near = _sentences(one, other)
    if near[0] >= SENTENCE and len(near[1]) > 1:
        return 1.0, f"both of {_shown(near[1][:5], one)}"
    if _days(one, other) > days:
        return None
    crossed = max(
        _shared(one.around, other.about, frozenset()),
        _shared(other.around, one.about, frozenset()),
        _shared(one.about, other.about, frozenset()),
    )
    if crossed[0] >= STORY:
        return 0.8, f"both articles are of {_shown(crossed[1][:5], one, other)}"
    return None


def _sentences(one: Counted, other: Counted) -> tuple[float, list[str]]:
    """Return what two sentences share beside what is counted, and who says it."""
    return _shared(one.around, other.around, _less(one, other))


def _less(one: Counted, other: Counted) -> frozenset[str]:
    return one.thing | other.thing | one.person.words | other.person.words | TELLS


def _shown(stems: Iterable[str], *counted: Counted) -> str:
    """Return the stems as whole words, as the articles have them."""
    texts = (
        f"{each.opening} {each.number.around} {each.number.who or ''} {each.number.unit or ''}"
        for each in counted
    )
    written = {stem: word for text in texts for stem, word in written_in(text).items()}
    return ", ".join(sorted(written.get(each, each) for each in stems))


def _shared(
    one: Mapping[str, float], other: Mapping[str, float], less: frozenset[str]
) -> tuple[float, list[str]]:
    common = sorted((one.keys() & other.keys()) - less, key=lambda word: (-one[word], word))
    return sum(min(one[word], other[word]) for word in common), common
