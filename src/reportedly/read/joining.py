"""Paragraphs that were torn where an inline element begins or ends, put together again."""

import re
from collections.abc import Iterable
from html import unescape

from reportedly.read.placement import PageWords

# The elements that HTML's own style sheet leaves in the line.
_INLINE = re.compile(
    r"<!--.*?(?:-->|\Z)|</?(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd"
    r"|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)\b[^>]*>",
    re.IGNORECASE | re.DOTALL,
)


def joined(paragraphs: Iterable[str], page: str, words: PageWords) -> list[str]:
    """Return ``paragraphs``, those as one between which the page has inline tags only.

    Where trafilatura finds little text it takes all there is, and each inline element as
    a paragraph.
    """
    whole: list[list[str]] = []
    end: int | None = None
    after = 0
    for paragraph in paragraphs:
        place = words.find(paragraph, after)
        gap = _gap(page[end : place[0].start]) if place and end is not None else None
        if gap is None:
            whole.append([paragraph])
        else:
            whole[-1] += [gap, paragraph]
        end, after = (place[0].end, place[1]) if place else (None, after)
    return ["".join(pieces) for pieces in whole]


def _gap(between: str) -> str | None:
    """Return the blank or nothing that stands between two pieces of one line, else None."""
    shown, tags = _INLINE.subn("", between)
    blank = unescape(shown)
    if not tags or blank.strip():
        return None
    return " " if blank else ""
