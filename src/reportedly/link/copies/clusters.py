"""Documents that carry one text: made from verified pairs, and never by one pair alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from reportedly.link.copies.overlaps import MOST, Overlap

Name = TypeVar("Name", int, str)

# Two groups become one when so many of the pairs across them overlap. A round-up that carries
# two stories whole overlaps with both, and their other documents do not.
_ACROSS = 0.5
_LEAD, _LEAD_WORDS = 0.1, 40  # what may be missing before the first shared passage


def clusters_of(overlaps: Iterable[Overlap]) -> list[tuple[str, ...]]:
    """Return the groups of two and more that carry one text, each sorted, sorted.

    Whatever the order of ``overlaps``: the surest pairs are taken first.
    """
    found = [each for each in overlaps if each.kind == "copy"]
    pairs = {(each.a, each.b) for each in found}
    groups: dict[str, tuple[str, ...]] = {}
    for each in sorted((each for each in found if is_edge(each)), key=_surest):
        one, two = (groups.get(name, (name,)) for name in (each.a, each.b))
        if one is not two and _belong(one, two, pairs):
            joined = tuple(sorted((*one, *two)))
            groups.update(dict.fromkeys(joined, joined))
    return sorted(set(groups.values()))


def is_edge(overlap: Overlap) -> bool:
    """Tell if both carry one text: half of both is shared, or the lead and half of one.

    A shortened text keeps the lead; a passage in the midst of a longer one is a lift.
    """
    least, most = sorted(overlap.coverage)
    if overlap.kind != "copy" or most < MOST:
        return False
    lead = max(_LEAD_WORDS, _LEAD * max(overlap.words))
    return least >= MOST or max(overlap.before) <= lead


def _surest(overlap: Overlap) -> tuple[float, str, str]:
    return -min(overlap.coverage), overlap.a, overlap.b


def _belong(one: Sequence[str], two: Sequence[str], pairs: set[tuple[str, str]]) -> bool:
    across = sum((min(a, b), max(a, b)) in pairs for a in one for b in two)
    return across >= _ACROSS * len(one) * len(two)


def components(pairs: Iterable[tuple[Name, Name]]) -> dict[Name, Name]:
    """Return for each document the least of all that some way of pairs leads to."""
    parents: dict[Name, Name] = {}

    def top(name: Name) -> Name:
        while parents.setdefault(name, name) != name:
            parents[name] = parents[parents[name]]
            name = parents[name]
        return name

    for one, two in pairs:
        low, high = sorted((top(one), top(two)))
        parents[high] = low
    return {name: top(name) for name in list(parents)}


def by_pair(overlaps: Iterable[Overlap]) -> Mapping[str, dict[str, Overlap]]:
    """Return the overlaps by either of their documents and then the other."""
    table: defaultdict[str, dict[str, Overlap]] = defaultdict(dict)
    for each in overlaps:
        table[each.a][each.b] = table[each.b][each.a] = each
    return table
