"""Code points and the UTF-16 units that browsers count in: the one place that knows both."""

from bisect import bisect_right

from reportedly.model import Span

ASTRAL = "\uffff"  # what lies beyond takes two units


class Units:
    """The way from code points of one text to UTF-16 units, and back.

    >>> units = Units("a🌊b")
    >>> units.before(2), units.point_at(3)
    (3, 2)
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        # Where each character of two units ends, in units: there are few of them, mostly none.
        wide = enumerate(text) if max(text, default="") > ASTRAL else ()
        self._wide = [place for place, character in wide if character > ASTRAL]
        self._ends = [place + nth + 2 for nth, place in enumerate(self._wide)]

    def before(self, point: int) -> int:
        """Return how many units stand before the code point at ``point``."""
        return point + bisect_right(self._wide, point - 1)

    def point_at(self, unit: int) -> int:
        """Return the code point at ``unit``, at most the text's length.

        In the middle of a pair it is the one that the pair stands for.
        """
        ended = bisect_right(self._ends, unit)
        point = unit - ended
        # One unit into a pair: its first half is not counted as another character.
        if ended < len(self._wide) and self._ends[ended] - 1 == unit:
            point = self._wide[ended]
        return max(0, min(point, self._length))

    def span(self, span: Span) -> tuple[int, int]:
        """Return the span's first and last edge in units."""
        return self.before(span.start), self.before(span.end)

    def span_at(self, start: int, end: int) -> Span:
        """Return the span of code points that these units cover; a pair cut in two is whole."""
        first, last = self.point_at(start), self.point_at(end)
        if self.before(last) < end and last < self._length:
            last += 1
        return Span(first, max(first, last))
