"""What people decided, brought to the sightings it is about."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.link.actors.sighting import plain
from reportedly.model import Anchor, Decision, Sighting

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Ruling:
    """What decisions say of sightings, by their keys.

    ``sides`` are the sides of splits each stands on, ``together`` those that are one,
    ``called`` the names that people gave, and to whom.
    """

    sides: dict[Key, frozenset[tuple[str, str]]]
    together: tuple[tuple[frozenset[Key], str], ...]
    called: tuple[tuple[frozenset[Key], str], ...]


def ruling(decisions: Iterable[Decision], seen: Iterable[Sighting]) -> Ruling:
    """Return what the decisions say of the sightings; of two that disagree, the later holds."""
    standing = sorted(
        (each for each in decisions if each.undone is None), key=lambda each: (each.at, each.id)
    )
    find = _Finder(seen, standing)
    sides: defaultdict[Key, set[tuple[str, str]]] = defaultdict(set)
    for split in _of_kind(standing, "split"):
        left, right = find.all(split.left), find.all(split.right)
        if not _undone_by_merge(split, standing, find):
            for side, keys in (("left", left - right), ("right", right - left)):
                for key in keys:
                    sides[key].add((split.id, side))
    return Ruling(
        {key: frozenset(each) for key, each in sides.items()},
        tuple(
            (part, f"{merge.by} put them together")
            for merge in _of_kind(standing, "merge")
            for part in _parts(merge, standing, find)
        ),
        tuple((find.all(each.left), each.name or "") for each in _of_kind(standing, "rename")),
    )


class _Finder:
    """Finds the sighting that an anchor means, its name cut as it was or otherwise."""

    def __init__(self, seen: Iterable[Sighting], decisions: Iterable[Decision]) -> None:
        self._found: dict[tuple[str, object], Key] = {}
        of = {anchor.document for each in decisions for anchor in (*each.left, *each.right)}
        told = (each for each in seen if each.document in of)
        for each in sorted(told, key=lambda sighting: sighting.key):
            for name in each.names:
                self._found.setdefault((each.document, name), each.key)
                self._found.setdefault((each.document, plain(name, each.type)), each.key)

    def all(self, anchors: Iterable[Anchor]) -> frozenset[Key]:
        found = (self._one(anchor) for anchor in anchors)
        return frozenset(key for key in found if key)

    def _one(self, anchor: Anchor) -> Key | None:
        exact = self._found.get((anchor.document, anchor.name))
        return exact or self._found.get((anchor.document, plain(anchor.name, anchor.type)))


def _of_kind(decisions: Sequence[Decision], kind: str) -> list[Decision]:
    return [each for each in decisions if each.kind == kind]


def _later(one: Decision, other: Decision) -> bool:
    return (one.at, one.id) > (other.at, other.id)


def _undone_by_merge(split: Decision, decisions: Sequence[Decision], find: _Finder) -> bool:
    """Tell whether somebody later put together what the split had parted."""
    left, right = find.all(split.left), find.all(split.right)
    merges = (each for each in _of_kind(decisions, "merge") if _later(each, split))
    return any(
        find.all((*each.left, *each.right)) & left and find.all((*each.left, *each.right)) & right
        for each in merges
    )


def _parts(merge: Decision, decisions: Sequence[Decision], find: _Finder) -> list[frozenset[Key]]:
    """Return what the merge put together, less what was parted again later."""
    parts = [find.all((*merge.left, *merge.right))]
    for split in _of_kind(decisions, "split"):
        if _later(split, merge) and not _undone_by_merge(split, decisions, find):
            right = find.all(split.right)
            parts = [piece for part in parts for piece in (part - right, part & right)]
    return [part for part in parts if len(part) > 1]
