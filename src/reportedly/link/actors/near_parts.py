"""Whom a name may be a part of, by the words alone: "Ito", "the Committee", bare initials."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from reportedly.link.actors.groups import Group, group_of
from reportedly.link.actors.joining import KINDS, Joining
from reportedly.link.names import (
    Kind,
    Names,
    Search,
    is_small,
    near_between,
    part_keys,
    why_within,
)

# By kind, the name, and all its group is told by, the places of those that may be meant.
Near = Mapping[tuple[str, ...], list[int]]


def near_parts(weak: Iterable[Group], joining: Joining, search: str, least: float) -> Near:
    """Return whom each of the weak may mean with a score of the names of at least so much.

    What is a group of several is looked up one by one as well. Of a body in small letters all words
    must be in the other's name instead.
    """
    asking = {asked for group in weak for asked in _asked(group)}
    searches = [Search(search, kind, least, partial(_keys, kind)) for kind in KINDS]
    small = Search(f"{search} small", "body", least, partial(_keys, "body"), why_within)
    return {
        (each.kind, *names): places
        for each in (*searches, small)
        for names, places in _near(
            each,
            sorted(
                names
                for kind, *names in asking
                if kind == each.kind and _is_small(kind, names[0]) == (each is small)
            ),
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


def _is_small(kind: str, name: str) -> bool:
    return kind == "body" and is_small(name)


def _asked(group: Group) -> Iterator[tuple[str, ...]]:
    several = len(group.seen) > 1
    for each in (group, *(group_of([one], "") for one in group.seen if several)):
        [name] = each.names.values()
        yield each.type, name, *each.told


def _keys(kind: Kind, names: Names) -> frozenset[str]:
    return frozenset(key for name in names for key in part_keys(name, kind))
