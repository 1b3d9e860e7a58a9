"""What speaks for one document being taken from another: reasons with weights."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from reportedly.link.copies.overlaps import Overlap

# Natural logarithms of how many times likelier the sign is if it was taken so than if the other
# way. Clocks are set back or an hour off oftener than by half a day. Credits are seldom wrong.
# Texts are shortened from the end far oftener than added to.
_CLOCK, _CLOCK_NEAR = 3.0, 1.2
_OFF = timedelta(hours=2)
_CREDIT = 4.5
_CUT_SHORT = 1.5
_LONGER = 0.8
_AGENCY, _PRESS = 1.5, 0.7
_AGENCIES = {
    "agency", "agence", "agentur", "agenzia", "agencia", "newswire", "wire", "wires",
    "reuters", "ap", "afp", "dpa", "upi", "tass", "xinhua", "interfax", "kyodo", "ansa", "efe",
}  # fmt: skip
_TAIL = 0.05  # of a report: so much less at the end is a cut
_LESS = 0.05  # of a report that is more than the other's


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
    """Return the signs that ``copy`` was taken from ``source``, and those that it was not."""
    side = 0 if overlap.a == source else 1
    signs = [
        _clock(known[source], known[copy]),
        *_credit(overlap.names[1 - side], overlap.names[side], known[source], known[copy]),
        *_length(overlap, side),
        Reason(_trade(known[source].outlet) - _trade(known[copy].outlet), "is a news agency"),
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
    """Return what the parts tell that just one of the two has."""
    tails = [
        rest / max(1, all_words)
        for rest, all_words in zip(overlap.after, overlap.words, strict=True)
    ]
    lacks = [1 - part for part in overlap.coverage]
    found = []
    for sign, own, other in ((1, side, 1 - side), (-1, 1 - side, side)):
        if tails[own] >= _TAIL > tails[other]:
            words = "the copy stops short" if sign > 0 else "stops short of the other"
            found.append(Reason(sign * _CUT_SHORT, words))
        elif lacks[own] - lacks[other] >= _LESS:
            words = "the copy leaves parts out" if sign > 0 else "has less than the other"
            found.append(Reason(sign * _LONGER, words))
    return found


def _trade(outlet: str | None) -> float:
    """Return how much an outlet's name says that its texts are for others to print."""
    words = (outlet or "").casefold().split()
    if not _AGENCIES.isdisjoint(words) or words[-2:] == ["news", "service"]:
        return _AGENCY
    return _PRESS if words[-1:] == ["press"] else 0.0
