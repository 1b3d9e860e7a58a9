"""A stretch of text, in code points."""

from dataclasses import dataclass

from reportedly.errors import SpanOutsideText


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of ``Article.text``: half-open, counted in Unicode code points.

    The unit is that of Python's ``str`` and of SQL's ``substr``; it is *not* bytes
    and *not* the UTF-16 units a browser counts in.

    >>> text = "Mara Ito said: “Tomorrow.”"
    >>> Span(0, 8).of(text)
    'Mara Ito'

    Raises SpanOutsideText when ``start`` is negative or ``end`` comes before it.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise SpanOutsideText(f"{self.start}:{self.end} is no stretch of any text")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the words this span covers, to the letter.

        Raises SpanOutsideText when the span ends past the end of ``text``.
        """
        if self.end > len(text):
            raise SpanOutsideText(f"{self.start}:{self.end} in a text of {len(text)} code points")
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Tell whether ``other`` lies wholly inside this span.

        >>> Span(0, 8).covers(Span(5, 8)), Span(0, 8).covers(Span(5, 9))
        (True, False)
        """
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        """Tell whether the two share at least one code point.

        >>> Span(0, 8).touches(Span(7, 9)), Span(0, 8).touches(Span(8, 9))
        (True, False)
        """
        return self.start < other.end and other.start < self.end


def hull(spans: tuple[Span, ...]) -> Span:
    """Return the shortest span that covers all of ``spans`` (at least one).

    >>> hull((Span(4, 6), Span(0, 2)))
    Span(start=0, end=6)
    """
    return Span(min(span.start for span in spans), max(span.end for span in spans))
