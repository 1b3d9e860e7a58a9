"""Where the words of a text stand in the page they were taken from."""

import re
from array import array
from collections.abc import Iterator
from html import unescape

from reportedly.model import Placement, Span

# What a browser does not show, then tags, then entities, then words. Each way ends at the
# text's end when its closing is missing, so that no page makes this slow.
_PIECE = re.compile(
    r"(?P<hidden><!--.*?(?:-->|\Z)|<(?P<name>script|style|template|title)\b.*?(?:</(?P=name)\s*>|\Z))"
    r"|(?P<tag><[/!?a-z][^>]*>?)|(?P<entity>&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,31});?)"
    r"|(?P<words>[^<&]+|[<&])",
    re.IGNORECASE | re.DOTALL,
)
_PARAGRAPH = re.compile(r"[^\r\n]+")
_BULLET = re.compile(r"[-•*]\s+")


class PageWords:
    """The shown letters of a page without its white space, and where each stands."""

    def __init__(self, page: str) -> None:
        self._starts = array("I")
        self._ends = array("I")
        letters: list[str] = []
        for piece, start, end in _shown(page):
            for letter in _letters(piece):
                letters.append(letter)
                self._starts.append(start)
                self._ends.append(end)
        self._letters = "".join(letters)

    def find(self, words: str, after: int = 0) -> tuple[Span, int] | None:
        """Return where ``words`` stand in the page, and where to look on from; or None.

        White space does not count. Looks from ``after`` on first, then from the start.
        """
        wanted = "".join(_letters(words))
        if not wanted:
            return None
        at = self._letters.find(wanted, after)
        at = self._letters.find(wanted) if at < 0 else at
        if at < 0:
            return None
        last = at + len(wanted) - 1
        return Span(self._starts[at], self._ends[last]), last + 1


def placements(text: str, words: PageWords) -> tuple[Placement, ...]:
    """Return the place in the page of each paragraph of ``text`` that can be found there."""
    found, after = [], 0
    for paragraph in _PARAGRAPH.finditer(text):
        start, stretch = paragraph.start(), paragraph.group()
        place = words.find(stretch, after)
        bullet = _BULLET.match(stretch)
        if place is None and bullet:
            start, stretch = start + bullet.end(), stretch[bullet.end() :]
            place = words.find(stretch, after)
        if place:
            page, after = place
            found.append(Placement(Span(start, start + len(stretch)), page))
    return tuple(found)


def _shown(page: str) -> Iterator[tuple[str, int, int]]:
    """Yield what a browser shows, letter by letter, with its place in the page."""
    for piece in _PIECE.finditer(page):
        if piece["words"]:
            for at, letter in enumerate(piece["words"], piece.start()):
                yield letter, at, at + 1
        elif piece["entity"]:
            yield unescape(piece["entity"]), piece.start(), piece.end()


def _letters(words: str) -> Iterator[str]:
    """Yield what counts in matching: no white space, nothing that is not to be seen.

    trafilatura, too, leaves out what is no printable character.
    """
    return (letter for letter in words if letter.isprintable() and letter != " ")
