"""From judgements on pairs to claims: the surest first, and none against what was judged apart."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType
from typing import TypeVar

from reportedly.link.claims.sayings import Verdict

MARGIN = 0.03  # by which the likest must be liker than the next
NOBODY: Mapping[int, Collection[int]] = MappingProxyType({})
# What share of the pairs between two groups must be judged the same. In four of the five sets that
# may be read it costs nothing, in `seen` 1.7 points of the quotations (2026-11-22).
MOST_OF = 0.5
# How likely the half of a sentence must be one with a whole that the other half is of.
LIKELY_HALF = 0.8
LOOKED_AT = 150  # pairs between two groups that are judged before they become one

Pair = tuple[int, int]
Sides = tuple[int | str, int | str]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where reports stand: the document of each, and which are ``halves`` of one sentence.

    A report without a document stands for itself.
    """

    documents: Mapping[int, str]
    halves: Collection[Pair] = ()

    def of(self, report: int) -> int | str:
        """Return the document of a report."""
        return self.documents.get(report, report)

    def is_split(self, one: int, other: int) -> bool:
        """Tell whether two reports are halves of one sentence."""
        return (min(one, other), max(one, other)) in self.halves


ALONE = Standing(MappingProxyType({}))


def best_only(verdicts: Mapping[Pair, Verdict], told: Standing) -> dict[Pair, Verdict]:
    """Return the verdicts that stand: of the loose ones, those that are best both ways.

    What a document tells twice is one: neither stands in the other's way. Nor do the halves of
    one sentence, if both are likely enough one with what another article has in one.
    """
    twice = {
        pair
        for (one, other), verdict in verdicts.items()
        if verdict.same and not verdict.needs_best and told.documents[one] == told.documents[other]
        for pair in ((one, other), (other, one))
    }
    split = {pair for one, other in told.halves for pair in ((one, other), (other, one))}
    documents = told.documents
    ranked: dict[tuple[int, str], list[tuple[float, int]]] = {}
    for (one, other), verdict in verdicts.items():
        if verdict.same:
            ranked.setdefault((one, documents[other]), []).append((verdict.likeness, other))
            ranked.setdefault((other, documents[one]), []).append((verdict.likeness, one))
    for each in ranked.values():
        each.sort(reverse=True)
    return {
        (one, other): verdict
        for (one, other), verdict in verdicts.items()
        if verdict.same
        and (
            not verdict.needs_best
            or (
                _first(ranked[one, documents[other]], other, twice, split)
                and _first(ranked[other, documents[one]], one, twice, split)
            )
        )
    }


def _first(
    ranked: Sequence[tuple[float, int]],
    wanted: int,
    twice: Collection[Pair],
    split: Collection[Pair],
) -> bool:
    likeness = {number: value for value, number in ranked}[wanted]
    if likeness >= LIKELY_HALF:
        twice = {*twice, *split}
    others = [
        value for value, number in ranked if number != wanted and (number, wanted) not in twice
    ]
    return not others or likeness >= max(others) + MARGIN


def groups(
    reports: Iterable[int],
    joins: Mapping[Pair, Verdict],
    judge: Callable[[int, int], Verdict | None],
    *,
    together: Iterable[Pair] = (),
    apart: Mapping[int, Collection[int]] = NOBODY,
    told: Standing = ALONE,
) -> list[list[int]]:
    """Return which of the reports are of one claim, each group in order.

    The surest join is made first. Two groups stay apart where more of the pairs between them
    are judged apart than the same, or less than half the same. Before all else come those that
    people put ``together``, in this order; no two that they put ``apart`` are ever of one group.
    """
    rooms: dict[int, list[int]] = {number: [number] for number in reports}
    home = {number: number for number in rooms}
    first = list(together)
    ordered = sorted(joins.items(), key=lambda item: (-item[1].score, -item[1].likeness, item[0]))
    for step, (one, other) in enumerate((*first, *(pair for pair, _ in ordered))):
        left, right = home[one], home[other]
        if left == right or _kept_apart(rooms[left], rooms[right], apart):
            continue
        if step < len(first) or _agree(rooms[left], rooms[right], joins, judge, told):
            low, high = sorted((left, right))
            for each in rooms.pop(high):
                home[each] = low
                rooms[low].append(each)
    return [sorted(members) for _, members in sorted(rooms.items())]


def _kept_apart(
    left: Sequence[int], right: Sequence[int], apart: Mapping[int, Collection[int]]
) -> bool:
    if not apart:
        return False
    there = set(right)
    return any(not there.isdisjoint(apart[each]) for each in left if each in apart)


def _agree(
    left: Sequence[int],
    right: Sequence[int],
    joins: Mapping[Pair, Verdict],
    judge: Callable[[int, int], Verdict | None],
    told: Standing,
) -> bool:
    """Tell whether no more pairs between two groups are judged apart than the same.

    Of all these pairs half must be judged the same: one join makes no chain of two groups. Where
    they have the halves of a sentence, the pairs of their documents are counted.
    """
    split = any(told.is_split(one, other) for one, other in _first_pairs(left, right))
    if split and not _tell_both(left, right, told):
        return False
    same = apart = 0
    joined: set[Sides] = set()
    looked_at: set[Sides] = set()
    for one, other in _first_pairs(left, right):
        if told.is_split(one, other):
            continue
        where = (told.of(one), told.of(other)) if split else (one, other)
        looked_at.add(where)
        if join := joins.get((min(one, other), max(one, other))):
            same += not join.open
            joined.add(where)
            continue
        verdict = judge(one, other)
        if verdict is not None and verdict.veto:
            return False
        apart += verdict is not None and not verdict.same
    if split:
        joined |= _joined_within(left, joins, told) | _joined_within(right, joins, told)
    return apart <= same and len(joined & looked_at) >= MOST_OF * len(looked_at)


def _tell_both(left: Sequence[int], right: Sequence[int], told: Standing) -> bool:
    """Tell whether all articles of one group are of the other too: what halves a sentence has
    makes one claim of no two that others tell apart.
    """
    here, there = ({told.of(each) for each in side} for side in (left, right))
    return here <= there or there <= here


def _joined_within(
    group: Sequence[int], joins: Mapping[Pair, Verdict], told: Standing
) -> set[Sides]:
    """Return the pairs of documents that are joined within a group, both ways: the halves of a
    sentence stand in two groups until another article tells both in one.
    """
    pairs = [pair for pair in combinations(sorted(group), 2) if pair in joins]
    found = {(told.of(a), told.of(b)) for a, b in pairs}
    return found | {(there, here) for here, there in found}


def _first_pairs(left: Sequence[int], right: Sequence[int]) -> Iterator[Pair]:
    pairs = ((one, other) for one in sorted(left) for other in sorted(right))
    yield from (pair for pair, _ in zip(pairs, range(LOOKED_AT), strict=False))


def parts(reports: Iterable[int], pairs: Iterable[Pair]) -> dict[int, int]:
    """Return for each report the first of all that pairs connect with it."""
    above = {number: number for number in reports}

    def top(number: int) -> int:
        while above[number] != number:
            above[number] = number = above[above[number]]
        return number

    for one, other in pairs:
        low, high = sorted((top(one), top(other)))
        above[high] = low
    return {number: top(number) for number in above}


def tree(members: Iterable[int], joins: Mapping[Pair, Verdict]) -> dict[int, tuple[int, Verdict]]:
    """Return for each member but the first whom it was joined to, and the verdict.

    Of all the ways that hang the members together it takes the surest joins.
    """
    rest = sorted(members)
    inside = {rest[0]}
    found: dict[int, tuple[int, Verdict]] = {}
    ordered = [
        (pair, verdict)
        for pair, verdict in sorted(joins.items(), key=lambda item: (-item[1].score, item[0]))
        if pair[0] in set(rest) and pair[1] in set(rest)
    ]
    while len(inside) < len(rest):
        step = next(
            (
                (pair, verdict)
                for pair, verdict in ordered
                if (pair[0] in inside) != (pair[1] in inside)
            ),
            None,
        )
        if step is None:
            break
        (one, other), verdict = step
        new, old = (other, one) if one in inside else (one, other)
        inside.add(new)
        found[new] = (old, verdict)
    return found
