"""What speaks for one document being taken from another: reasons with weights."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from reportedly.link.copies.overlaps import Overlap

# Natural logarithms of how many times likelier the sign is if it was taken so than if the other
# way. Clocks are set back or an hour off oftener than by half a day. Credits are seldom wrong.
# Texts are shortened from the end far oftener than added to.
_CLOCK, _CLOCK_NEAR = 3.0, 1.2
_OFF = timedelta(hours=2)
_CREDIT = 4.5
_CUT_SHORT = 1.5
_LEAVES_OUT = 1.8
_AGENCY, _PRESS = 1.5, 0.7
_AGENCIES = {
    "agency", "agence", "agentur", "agenzia", "agencia", "newswire", "wire", "wires",
    "reuters", "ap", "afp", "dpa", "upi", "tass", "xinhua", "interfax", "kyodo", "ansa", "efe",
}  # fmt: skip
_TAIL = 0.05  # of a report: so much less at the end is a cut
_LESS = 0.03  # of a report within its paragraphs, which the other lacks


@dataclass(frozen=True, slots=True)
class Reason:
    """One sign that ``source`` came first, its weight (below 0 against it), and its words."""

    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a document besides its text."""

    outlet: str | None
    earliest: datetime | None
    latest: datetime | None


def reasons_for(source: str, copy: str, overlap: Overlap, known: dict[str, Known]) -> list[Reason]:
    """Return the signs that ``copy`` was taken from ``source``, and those that it was not.

    The other way round, they weigh the same with the other sign.
    """
    side = 0 if overlap.a == source else 1
    return [*outer_reasons(source, copy, overlap, known), *_length(overlap, side)]


def outer_reasons(
    source: str, copy: str, overlap: Overlap, known: dict[str, Known]
) -> list[Reason]:
    """Return those signs that do not lie in what either text has more than the other."""
    side = 0 if overlap.a == source else 1
    one, two = known[source], known[copy]
    signs = [
        _clock(one, two),
        *_credit(overlap.names[1 - side], overlap.names[side], one, two),
        Reason(_trade(one.outlet) - _trade(two.outlet), "is a news agency"),
    ]
    return [each for each in signs if each.weight]


def _clock(source: Known, copy: Known) -> Reason:
    for sign, one, two in ((1, source, copy), (-1, copy, source)):
        if one.latest is not None and two.earliest is not None and one.latest < two.earliest:
            weight = _CLOCK if two.earliest - one.latest > _OFF else _CLOCK_NEAR
            return Reason(sign * weight, "published earlier" if sign > 0 else "published later")
    return Reason(0, "")


def _credit(by_copy: bool, by_source: bool, source: Known, copy: Known) -> list[Reason]:
    found = []
    if by_copy:
        found.append(Reason(_CREDIT, f"the copy names {source.outlet}"))
    if by_source:
        found.append(Reason(-_CREDIT, f"names {copy.outlet} itself"))
    return found


def _length(overlap: Overlap, side: int) -> list[Reason]:
    """Return what the parts tell that just one of the two has.

    Whole paragraphs in between may be left out by the one or put in by the other.
    """
    one, two = (_surplus(overlap, each) for each in (side, 1 - side))
    found = []
    for sign, (tail, rest), (other_tail, other_rest) in ((1, one, two), (-1, two, one)):
        if tail >= _TAIL > other_tail:
            words = "the copy stops short" if sign > 0 else "stops short of the other"
            found.append(Reason(sign * _CUT_SHORT, words))
        if rest >= _LESS and rest > 2 * other_rest:
            words = "the copy leaves parts out" if sign > 0 else "leaves parts out"
            found.append(Reason(sign * _LEAVES_OUT, words))
    return found


def _surplus(overlap: Overlap, side: int) -> tuple[float, float]:
    """Return the part of a text after the last passage, and within paragraphs."""
    words = max(1, overlap.words[side])
    outside = overlap.before[side] + overlap.after[side] + overlap.between[side]
    within = overlap.words[side] - overlap.shared[side] - outside
    return overlap.after[side] / words, max(0, within) / words


@lru_cache(maxsize=4096)
def _trade(outlet: str | None) -> float:
    """Return how much an outlet's name says that its texts are for others to print."""
    words = (outlet or "").casefold().split()
    if not _AGENCIES.isdisjoint(words) or words[-2:] == ["news", "service"]:
        return _AGENCY
    return _PRESS if words[-1:] == ["press"] else 0.0
