"""One saying where two attributions tell the same words of an article."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

Place = tuple[int, int]
T = TypeVar("T")
SHARE = 0.9  # of the characters of both that two must have in common


def distinct(items: Iterable[tuple[T, Sequence[Place], bool]]) -> list[T]:
    """Return the items, of those that have nearly the same places one only.

    Each comes with its places and whether it is told who says it: those come first.

    >>> distinct([("outer", [(0, 28)], False), ("inner", [(0, 27)], True), ("b", [(40, 50)], True)])
    ['inner', 'b']
    """
    known = list(items)
    kept: list[tuple[T, Sequence[Place], bool]] = []
    for each in sorted(known, key=lambda item: not item[2]):
        if not any(_one(each[1], other[1]) for other in kept):
            kept.append(each)
    return [item for item, places, named in known if (item, places, named) in kept]


def _one(left: Sequence[Place], right: Sequence[Place]) -> bool:
    shared = sum(
        max(0, min(end, last) - max(start, first)) for start, end in left for first, last in right
    )
    longest = max(sum(end - start for start, end in part) for part in (left, right))
    return shared >= SHARE * longest
