"""Whom a name may be a part of, by the words alone: "Ito", "the Committee", bare initials."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from reportedly.link.actors.groups import Group, group_of
from reportedly.link.actors.joining import KINDS, Joining
from reportedly.link.names import Kind, Names, Search, near_between, part_keys

# By kind, the name, and all its group is told by, the places of those that may be meant.
Near = Mapping[tuple[str, ...], list[int]]


def near_parts(weak: Iterable[Group], joining: Joining, search: str, least: float) -> Near:
    """Return whom each of the weak may mean with a score of the names of at least so much.

    What is a group of several is looked up one by one as well.
    """
    asking = {asked for group in weak for asked in _asked(group)}
    return {
        (kind, *names): places
        for kind in KINDS
        for names, places in _near(
            Search(search, kind, least, partial(_keys, kind)),
            sorted(names for of, *names in asking if of == kind),
            joining,
        )
    }


def _near(
    search: Search, asking: Sequence[Sequence[str]], joining: Joining
) -> Iterator[tuple[Names, list[int]]]:
    groups = joining.groups
    places = [
        at
        for at in (range(len(groups)) if asking else ())
        if joining.root(at) == at
        and groups[at].type == search.kind
        and (groups[at].members or groups[at].known)
    ]
    told = [(*groups[at].told,) for at in places]
    for names, found in near_between(search, [(*each,) for each in asking], told).items():
        yield names, [places[at] for at in found]


def _asked(group: Group) -> Iterator[tuple[str, ...]]:
    several = len(group.seen) > 1
    for each in (group, *(group_of([one], "") for one in group.seen if several)):
        [name] = each.names.values()
        yield each.type, name, *each.told


def _keys(kind: Kind, names: Names) -> frozenset[str]:
    return frozenset(key for name in names for key in part_keys(name, kind))
