"""The words of a text with what stands between them: all that the rules of wording look at."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportedly.model import Span

WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
# What ends a clause, as far as a rule on words can tell.
STOP = re.compile(r"[,.;:!?…()\[\]\"“”«»–—\n]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word: ``form`` is folded; ``stopped`` says that a mark or line end stands before it."""

    span: Span
    written: str
    form: str
    stopped: bool


@lru_cache(maxsize=2)  # the rules of one article, one after another, look at the same words
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of ``text``.

    >>> [(word.form, word.stopped) for word in words_of("Raiders’ ships fled; two sank.")][2:]
    [('fled', False), ('two', True), ('sank', False)]
    """
    found: list[Word] = []
    end = 0
    for match in WORD.finditer(text):
        written = match.group()
        stopped = bool(STOP.search(text, end, match.start())) or not found
        form = written.casefold().replace("’", "'")
        found.append(Word(Span(*match.span()), written, form, stopped))
        end = match.end()
    return tuple(found)


def within(span: Span, spans: Sequence[Span]) -> bool:
    """Tell whether ``span`` lies in one of ``spans``, which are sorted and do not overlap."""
    at = bisect_right(spans, Span(span.start, 1 << 62)) - 1
    return at >= 0 and spans[at].covers(span)
