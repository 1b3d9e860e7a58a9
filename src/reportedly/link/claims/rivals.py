"""Claims that contradict each other, side by side: other numbers of one thing, and denials."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.link.claims.counted import Counted
from reportedly.link.claims.counts import claimants, same_matter, same_thing
from reportedly.link.claims.days import apart
from reportedly.link.claims.forms import forms_of, stem
from reportedly.link.claims.told import Told, denied_share, likeness
from reportedly.link.claims.voices import LIKELY, ORGAN, alike

Pair = tuple[int, int]
Found = tuple[str, str, float]

NEAR = 7  # days within which two numbers may be of one happening
DENIED = 0.33  # of the words, by what they tell, that a denial shares with what it denies
MASS = 4.0
NEARLY = 1.5  # times as large as the other: beyond, another thing may be counted
FAR_LARGER = 5.0  # times as large: beyond, only what the sentences share tells of one thing
# "Nine of its men" is how many men it counts, and no part of those told of.
PART = re.compile(r" of (?:the|them|those|these|whom|which)\b", re.I)
CROWDS = frozenset(map(stem, ("organisers", "police")))
# Who may be anybody of those to whom it happened.
_ANYBODY = "other victim martyr man member inhabitant local villager dead fatality casualty"
ANYBODY = frozenset(map(stem, _ANYBODY.split()))
_DAYS = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december"
)
DAYS = frozenset(map(stem, _DAYS.split()))


@dataclass(frozen=True, slots=True)
class Rival:
    """Two claims (their ids, in order) that cannot both hold as they stand, and why."""

    one: str
    other: str
    kind: str
    why: str
    score: float


def rivals(found: Mapping[Pair, Found], homes: Mapping[int, str]) -> list[Rival]:
    """Return which claims contradict each other, of pairs of reports that do, in order.

    ``homes`` tells the claim of each report.
    """
    told: dict[tuple[str, str], Rival] = {}
    for (left, right), (kind, why, score) in found.items():
        one, other = sorted((homes[left], homes[right]))
        # Of what makes two claims rivals the surest is kept.
        if one != other and ((one, other) not in told or told[one, other].score < score):
            told[one, other] = Rival(one, other, kind, why, score)
    return [told[pair] for pair in sorted(told)]


def _is_told(each: Counted) -> bool:
    """Tell whether somebody is said to have counted, and what can be held against others."""
    money = each.number.unit in ("percent", "money") or (each.number.unit or "").isupper()
    return each.person.name is not None and not money and not each.number.aside


def rival_count(one: Counted, other: Counted) -> Found | None:
    """Return the kind of rivals that two numbers are of one thing, why, and how surely."""
    if one.value == other.value or not (_is_told(one) and _is_told(other)):
        return None
    if one.document == other.document and one.number.sentence == other.number.sentence:
        return _side_by_side(one, other)
    between = apart(one.when, other.when)
    if between.days is None or between.days > NEAR or _is_part(one) or _is_part(other):
        return None
    matter, same = same_matter(one, other), _counts_the_same(one, other)
    beside = between.days <= 1 and _stands_beside(one, other)
    if not matter or not (same or beside) or (matter[0] < 1.0 and _elsewhere(one, other)):
        return None
    of = one.number.of or other.number.of
    if matter[0] < 1.0 and ((of is None and not beside) or _ratio(one, other) > FAR_LARGER):
        return None
    told = f"{one.number.words} and {other.number.words}: {same or of or one.number.unit}"
    if claimants(one, other).level < LIKELY:
        return "number", f"two numbers of one thing, {told}; {matter[1]}", 0.8 * matter[0]
    if one.document == other.document or one.number.of is None or not same:
        return None
    return "revised", f"two numbers of one claimant, {told}; {matter[1]}", 0.7 * matter[0]


def _side_by_side(one: Counted, other: Counted) -> Found | None:
    """Return that two numbers of one sentence are rivals: "the union counts 40, the police 12"."""
    agree = one.number.unit == other.number.unit and one.number.of == other.number.of
    if claimants(one, other).level >= LIKELY or not (agree and _of_whom(one, other)):
        return None
    if _is_part(one) or _is_part(other) or _ratio(one, other) > FAR_LARGER:
        return None
    told_of = one.number.of or one.number.unit or "what is counted"
    why = f"two numbers side by side, {one.number.words} and {other.number.words}: {told_of}"
    return "number", why, 0.8


def _ratio(one: Counted, other: Counted) -> float:
    """Return how many times as large one number is as the other."""
    sizes = sorted(each.number.low or each.number.high or 0.0 for each in (one, other))
    return sizes[1] / sizes[0] if sizes[0] > 0 else float("inf")


def _counts_the_same(one: Counted, other: Counted) -> str | None:
    """Return what both count, if they agree on what happened, and on whom it happened to."""
    thing = same_thing(one, other)
    agree = one.number.of == other.number.of and _of_whom(one, other)
    return thing[1] if thing and agree else None


def _of_whom(one: Counted, other: Counted) -> bool:
    """Tell whether it happened to the same, as far as both say to whom.

    Who is called no more than a victim may be anybody; where one does not say who, the numbers
    must be nearly the same.
    """
    if one.thing - ANYBODY == other.thing - ANYBODY:
        return True
    people = one.number.unit == other.number.unit == "person" and one.number.of is not None
    bare = not (one.thing - ANYBODY and other.thing - ANYBODY)
    return people and bare and _ratio(one, other) <= NEARLY


def _stands_beside(one: Counted, other: Counted) -> bool:
    """Tell whether a number that is left without a noun stands beside another: "the Front says 36".

    It must be of nearly the same size, or be the police's where the organisers give the other.
    """
    if one.number.unit != other.number.unit or one.number.unit is None:
        return False
    if one.person.words | other.person.words >= CROWDS:
        return one.number.of == other.number.of
    bare = any(each.number.of is None and not each.number.who for each in (one, other))
    return bare and len(one.value) > 1 and _ratio(one, other) <= NEARLY


def _is_part(counted: Counted) -> bool:
    """Tell a number of some of those who were counted: "nine of the wounded are children"."""
    return PART.match(counted.number.around.partition(counted.number.words)[2]) is not None


def _elsewhere(one: Counted, other: Counted) -> bool:
    """Tell whether each sentence names what the other does not: most often another place."""
    here, there = (_named(each) - one.person.words - other.person.words for each in (one, other))
    return bool(here) and bool(there) and not here & there


def _named(counted: Counted) -> set[str]:
    return {form.stem for form in forms_of(counted.number.around) if form.named} - DAYS


def denial(one: Told, other: Told) -> Found | None:
    """Return the kind of denial where one of two sayings denies the other, why, and how surely."""
    if one.numbers and other.numbers and one.numbers != other.numbers:
        return None
    between = apart(one.when, other.when)
    if between.days is None or between.days > NEAR:
        return None
    like = likeness(one, other)
    enough = like.jaccard >= DENIED or (like.contained >= 0.7 and like.mass >= 6)
    if like.mass < MASS or len(like.words) < 2 or not enough:
        return None
    if denied_share(one, other, like.words) <= 0.5 or like.beside_names < MASS / 2:
        return None
    who = alike(one.person, other.person)
    told = f"of {', '.join(one.written[word] for word in like.words)}"
    if who.level >= ORGAN:
        return "reversed", f"one speaker says it and its contrary, {told}", like.jaccard
    return "denial", f"one denies what the other says, {told}", like.jaccard
