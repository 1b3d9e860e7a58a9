"""Who is named as the writer."""

import re
from collections.abc import Sequence

from reportedly.model import Detail, Span
from reportedly.read.lines import Line

_WORDS = 16  # three names, an outlet and a date
_WORD = r"(?:[^\W\d_a-z][\w.'’-]*|al-\w+|de|van|von|der|bin|ibn|da|dos|di|el|la|del|du)"
_NAME = rf"{_WORD}(?: {_WORD}){{0,4}}"
_BYLINE = re.compile(
    rf"(?:[Bb]y|BY|Written by|WRITTEN BY|Story by|Author:|AUTHOR:) +"
    rf"(?P<names>{_NAME}(?:(?:,| and| &) {_NAME}){{0,3}}?)"
    rf"(?P<rest> *(?:[,|/•·–—-] *.{{1,80}}| (?:in|for|at) .{{1,60}})?)"
)


def byline_of(lines: Sequence[Line]) -> Detail | None:
    """Return the names in the first line of ``lines`` such as "By Mara Ito"."""
    for line in lines:
        names = byline_in(line)
        if names:
            start = line.bare_start
            span = Span(start + names.start("names"), start + names.end("names"))
            return Detail(names["names"], "stated", "the byline", (span,))
    return None


def byline_in(line: Line) -> re.Match[str] | None:
    """Return what names the writers in a line that is a byline, or None."""
    if not line.short or line.count > _WORDS or line.bare.endswith(("!", "?", "”", '"')):
        return None
    return _BYLINE.fullmatch(line.bare)
