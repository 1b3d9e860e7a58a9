"""The words of one name laid beside those of another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.link.names.words import SAME, Alike, alike

RANK = {"same": 0.0, "spelling": 0.0, "initial": 1.0, "slip": 1.0}
PIECES = 3  # words that may be one word elsewhere: "Plat Ono Vich"


@dataclass(frozen=True, slots=True)
class Match:
    """Words of one name that agree with words of the other; one of the ranges has one word."""

    left: range
    right: range
    alike: Alike


@dataclass(frozen=True, slots=True)
class Alignment:
    """What of two names agrees, in the left one's order, and what is left of each."""

    matches: tuple[Match, ...]
    left_over: tuple[int, ...]
    right_over: tuple[int, ...]


def aligned(left: Sequence[str], right: Sequence[str]) -> Alignment:
    """Return which words of two names agree, the likest first; no word is used twice.

    >>> aligned(("ito", "mara"), ("mara", "lin", "ito")).right_over
    (1,)
    """
    ranked = sorted(_candidates(left, right), key=_rank)
    matches: list[Match] = []
    free_left, free_right = set(range(len(left))), set(range(len(right)))
    for match in ranked:
        if free_left.issuperset(match.left) and free_right.issuperset(match.right):
            free_left.difference_update(match.left)
            free_right.difference_update(match.right)
            matches.append(match)
    matches.sort(key=lambda match: match.left.start)
    return Alignment(tuple(matches), tuple(sorted(free_left)), tuple(sorted(free_right)))


def _rank(match: Match) -> tuple[float, int, int, int]:
    words = len(match.left) + len(match.right)
    apart = abs(match.left.start - match.right.start)
    return RANK[match.alike.way] + match.alike.cost, -words, apart, match.left.start


def _candidates(left: Sequence[str], right: Sequence[str]) -> Iterator[Match]:
    for at, one in enumerate(left):
        for beside, other in enumerate(right):
            agree = alike(one, other)
            if agree:
                yield Match(range(at, at + 1), range(beside, beside + 1), agree)
    if len(left) > len(right):
        yield from _merged(left, right)
    elif len(right) > len(left):
        for match in _merged(right, left):
            yield Match(match.right, match.left, match.alike)


def may_merge(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Tell whether a word of the shorter name is as long as several of the longer one."""
    wholes = ("".join(longer[place.start : place.stop]) for place in _pieces(longer, shorter))
    return any(_fits(whole, other) for whole in wholes for other in shorter)


def _merged(longer: Sequence[str], shorter: Sequence[str]) -> Iterator[Match]:
    """Yield the words of the shorter name that are several of the longer one."""
    for place in _pieces(longer, shorter):
        pieces = longer[place.start : place.stop]
        whole = "".join(pieces)
        for beside, other in enumerate(shorter):
            agree = alike(whole, other) if _fits(whole, other) else None
            if agree and (agree == SAME or min(map(len, pieces)) > 1):
                yield Match(place, range(beside, beside + 1), agree)


def _pieces(longer: Sequence[str], shorter: Sequence[str]) -> Iterator[range]:
    """Yield the places of the words of the longer name that may be one of the shorter."""
    for size in range(2, min(PIECES, len(longer) - len(shorter) + 1) + 1):
        for at in range(len(longer) - size + 1):
            yield range(at, at + size)


def _fits(whole: str, other: str) -> bool:
    # What is left out of a word, or a third word beside two, is no merging.
    return abs(len(whole) - len(other)) <= 2 and len(other) > 3
