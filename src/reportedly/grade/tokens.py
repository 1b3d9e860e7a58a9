"""A text cut into the units that are counted."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.model import Span

TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: runs of word characters, or single marks.

    ``owner`` gives for each character the place of its token, or ``None`` where it is
    blank.
    """

    words: tuple[str, ...]
    owner: tuple[int | None, ...]

    def characters(self, spans: Iterable[Span]) -> frozenset[int]:
        """Return the places of the characters under ``spans`` that are not blank."""
        return frozenset(
            place
            for span in spans
            for place in range(span.start, span.end)
            if self.owner[place] is not None
        )

    def under(self, spans: Iterable[Span]) -> frozenset[int]:
        """Return the places of the tokens that ``spans`` touch, were it by one character."""
        owners = (owner for span in spans for owner in self.owner[span.start : span.end])
        return frozenset(owner for owner in owners if owner is not None)

    def stretches(self, spans: Iterable[Span]) -> frozenset[tuple[int, int]]:
        """Return the spans as stretches: blank edges cut off, what only blanks part joined."""
        joined: list[tuple[int, int]] = []
        for place in sorted(self.characters(spans)):
            if joined and self._is_blank(joined[-1][1], place):
                joined[-1] = (joined[-1][0], place + 1)
            else:
                joined.append((place, place + 1))
        return frozenset(joined)

    def _is_blank(self, start: int, end: int) -> bool:
        return all(owner is None for owner in self.owner[start:end])


def tokens(text: str) -> Tokens:
    """Return the tokens of ``text``.

    >>> tokens("Ito, 52").words
    ('Ito', ',', '52')
    """
    owner: list[int | None] = [None] * len(text)
    words = []
    for place, found in enumerate(TOKEN.finditer(text)):
        owner[found.start() : found.end()] = [place] * len(found.group())
        words.append(found.group())
    return Tokens(tuple(words), tuple(owner))
