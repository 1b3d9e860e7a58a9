"""Pairs of bodies that may be one, of which each must be clearly the likeliest of the other."""

from collections import defaultdict
from collections.abc import Iterable

from reportedly.link.actors.groups import apart
from reportedly.link.actors.joining import Joining

AHEAD = 0.6  # by which the one that is meant must lead
SCORE = 0.7  # such rows are worth a look
Pair = tuple[float, int, int, str]  # how much speaks for it, the places of the two, and why


def join_leading(state: Joining, found: Iterable[Pair]) -> None:
    """Join those of each pair that leads among all pairs of either, surest first.

    What has been joined to them meanwhile may not contradict.
    """
    pairs = sorted(found, reverse=True)
    backing: defaultdict[int, list[float]] = defaultdict(list)
    for backed, one, other, _ in pairs:
        backing[one].append(backed)
        backing[other].append(backed)
    for backed, one, other, why in pairs:
        leads = all(_leads(backed, backing[at]) for at in (one, other))
        left, right = state.root(one), state.root(other)
        if leads and left != right and apart(state.groups[left], state.groups[right]) is None:
            state.join(left, right, SCORE, why)


def _leads(own: float, backing: list[float]) -> bool:
    return own == max(backing) and all(own - each >= AHEAD for each in sorted(backing)[:-1])
