"""Which words of a content stand between quotation marks."""

import re
from collections.abc import Iterable, Iterator

from reportedly.model import Kind, Span

QUOTE = re.compile(r"[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02]|``|''")
WORD = re.compile(r"\w")
OPENING = "\u201c\u201e\u00ab"
CLOSING = "\u201d\u00bb"
BEFORE_OPENING = "([\u2014-"  # a mark that has one of these on its left, or a blank, opens


def kind_of(text: str, spans: Iterable[Span]) -> Kind:
    """Tell whether the words are quoted: all of them, some (mixed), or none (indirect).

    A stretch counts as quoted if the mark before it opens or the one after it closes, so
    that every paragraph of a long quotation is: each opens, and only the last one closes.
    A mark that directly touches a span counts as inside it.

    >>> kind_of('He said: "Go."', [Span(10, 13)])
    'direct'
    """
    widened = [_widened(text, span) for span in spans]
    if not any(QUOTE.search(text, start, end) for start, end in widened):
        return "indirect"
    bare = any(_has_bare_words(text, start, end) for start, end in widened)
    return "mixed" if bare else "direct"


def _widened(text: str, span: Span) -> tuple[int, int]:
    before = (size for size in (2, 1) if span.start >= size and _is_mark(text, span.start, -size))
    after = (size for size in (2, 1) if _is_mark(text, span.end, size))
    return span.start - next(before, 0), span.end + next(after, 0)


def _is_mark(text: str, place: int, size: int) -> bool:
    start, end = sorted((place, place + size))
    return end <= len(text) and QUOTE.fullmatch(text, start, end) is not None


def _has_bare_words(text: str, start: int, end: int) -> bool:
    return any(
        WORD.search(text, left, right) and not quoted
        for left, right, quoted in _stretches(text, start, end)
    )


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Yield what lies before, between and after the marks, and whether it is quoted."""
    left, opened = start, False
    for mark in QUOTE.finditer(text, start, end):
        closes = _closes(text, mark.start())
        yield left, mark.start(), opened or closes
        left, opened = mark.end(), not closes
    yield left, end, opened


def _closes(text: str, place: int) -> bool:
    if text[place] in OPENING + CLOSING:
        return text[place] in CLOSING
    before = text[place - 1 : place]
    return bool(before) and not before.isspace() and before not in BEFORE_OPENING
