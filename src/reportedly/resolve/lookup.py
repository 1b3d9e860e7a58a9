"""Things of a text by where they stand, found again without a look at every one."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, TypeVar

from reportedly.model import Span

T = TypeVar("T")


class Placed(Generic[T]):
    """Things by their spans, in text order; one that has several spans stands at each.

    >>> placed = Placed([(Span(0, 9), "a"), (Span(4, 6), "b"), (Span(7, 9), "c")])
    >>> placed.covering(Span(5, 6)), placed.touching(Span(8, 12))
    (['a', 'b'], ['a', 'c'])
    """

    def __init__(self, pairs: Iterable[tuple[Span, T]]) -> None:
        self._pairs = sorted(pairs, key=lambda pair: pair[0])
        self._starts = [span.start for span, _ in self._pairs]
        self._furthest = list(accumulate((span.end for span, _ in self._pairs), max))

    def covering(self, span: Span) -> list[T]:
        """Return what stands around ``span``."""
        stop = bisect_right(self._starts, span.start)
        near = self._ending(stop, span.end)
        return [thing for place, thing in near if place.covers(span)][::-1]

    def touching(self, span: Span) -> list[T]:
        """Return what shares a code point with ``span``."""
        stop = bisect_left(self._starts, span.end)
        near = self._ending(stop, span.start + 1)
        return [thing for place, thing in near if place.touches(span)][::-1]

    def _ending(self, stop: int, end: int) -> Iterator[tuple[Span, T]]:
        """Yield backwards from ``stop`` as long as anything so early ends at ``end`` or later."""
        for number in range(stop - 1, -1, -1):
            if self._furthest[number] < end:
                return
            yield self._pairs[number]
