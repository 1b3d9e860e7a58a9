"""The lines of a text, with their places in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.model import Span

SHORT = 400  # code points; no line of page furniture seen was longer, and no rule looks further
_LINE = re.compile(r"[^\r\n]+")
# What Markdown, and pages turned into it, put around a line's own words.
_OPENING = re.compile(r"(?:[#>*_~`\s]|[•·▪►–-]\s)*")
_CLOSING = "#*_~` \t\xa0"
_FINAL = re.compile(r"[.!?…][\"'”’»)\]*_]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that has words: its place without the white space around it.

    ``words`` are what stands there when that is at most ``SHORT`` long, else its
    beginning; ``bare`` the same without Markdown's marks. ``breaks_after`` is 1 where the
    next line follows directly, more where empty lines stand between, 0 at the end.
    """

    span: Span
    words: str
    bare: str
    breaks_after: int = 0

    @property
    def short(self) -> bool:
        """Tell whether ``words`` are the whole line."""
        return len(self.span) <= SHORT

    @property
    def bare_start(self) -> int:
        """Return where ``bare`` begins in the text."""
        return self.span.start + self.words.index(self.bare)

    @property
    def bare_span(self) -> Span:
        """Return the place of ``bare`` in the text."""
        return Span(self.bare_start, self.bare_start + len(self.bare))

    @property
    def ends(self) -> bool:
        """Tell whether the line ends as a sentence does."""
        return bool(_FINAL.search(self.words)) if self.short else True

    @property
    def count(self) -> int:
        """Return the number of words, as far as ``words`` goes."""
        return len(self.words.split())

    @property
    def is_prose(self) -> bool:
        """Tell whether this reads as a paragraph of the report: a sentence, or long."""
        return self.count >= 30 or (self.count >= 8 and self.ends)


def lines(text: str) -> Iterator[Line]:
    """Yield the lines of ``text`` that hold more than white space, in order."""
    last: Line | None = None
    for found in _LINE.finditer(text):
        line = _line(text, *found.span())
        if last and line:
            between = text[last.span.end : line.span.start]
            yield replace(last, breaks_after=between.count("\n") or between.count("\r"))
        last = line or last
    if last:
        yield last


def _line(text: str, start: int, end: int) -> Line | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start == end:
        return None
    words = text[start : min(end, start + SHORT)]
    return Line(Span(start, end), words, bare(words))


def bare(words: str) -> str:
    """Return ``words`` without Markdown's marks at both ends.

    >>> bare("## *Bridge opens*")
    'Bridge opens'
    """
    opening = _OPENING.match(words)
    return words[opening.end() if opening else 0 :].rstrip(_CLOSING)
