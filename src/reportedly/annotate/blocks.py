"""Cut a text into the blocks that sentences live in: paragraphs without furniture."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from reportedly.model import Article, Document, Furniture, Span

LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
ENDED = re.compile(r"[.!?:;…][\"'”’»)\]]*\s*$")
WRAP = range(45, 110)  # code points; mail and wire services wrap between 60 and 80
CUT = 2  # lines that break off within a sentence tell that a text was wrapped
LONGEST = 20_000  # code points; the parser's memory grows with the block
STOP, BLANK = re.compile(r"(?<=[.!?\"”])\s+(?=[A-Z\"“])"), re.compile(r"\s+")
WORDLESS = re.compile(r"[^\w\s]{40,}")  # the parser takes time by the square of such a run
UNBROKEN = re.compile(r"\S{300}")  # for the same reason; the longest addresses are shorter
# Marks that a list, a channel or a live page sets before an item, with its time of day; no dash,
# which may say who speaks.
ITEM = re.compile(
    r"(?:[\u2022\u2023\u2043\u2219\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff][\ufe0f\u200d\s]*)+"
)
STAMP = re.compile(
    r"\[\d{1,2}[:.]\d{2}(?: ?(?:[A-Z]{3,4}|[ap]\.?m\.?))?\]:?\s+|"
    r"\d{1,2}[:.]\d{2}(?: ?(?:[A-Z]{3,4}|[ap]\.?m\.?))?\s*[–—-]\s+"
)
BARE_STAMP = re.compile(r"\d{1,2}[:.]\d{2}(?! *[A-Z]{3,4} *$):?\s+(?=[A-Z“\"])")
LIVE = re.compile(r"^\d{1,2}[:.]\d{2}:? +(?![A-Z]{3,4} *$)[A-Z“\"]", re.MULTILINE)
FEWEST = 3  # lines of a live page
DASH = re.compile(r"\s*[—–―:_-]*\s*")


def blocks_of(document: Document) -> list[Span]:
    """Return the blocks of a document: without furniture, its dateline one of its own."""
    article = document.article
    furniture = (*(item.span for item in document[Furniture]), *_dashes(article))
    return list(_last_blocks(article.text, furniture))


@lru_cache(maxsize=1)
def _last_blocks(text: str, furniture: tuple[Span, ...]) -> tuple[Span, ...]:
    """Keep the last answer: three stages ask for the same, one after the other."""
    return tuple(blocks(text, furniture))


def _dashes(article: Article) -> Iterator[Span]:
    for span in article.dateline.spans if article.dateline else ():
        if found := DASH.match(article.text, span.end):
            yield Span(*found.span())


def blocks(text: str, furniture: Iterable[Span] = ()) -> list[Span]:
    """Return the paragraphs of ``text`` in order, furniture left out, edges trimmed.

    A line is a paragraph, except where a text was wrapped at a width: there, lines join until
    a blank one, or, where paragraphs have none between them, until one that ends a sentence
    or had room for the next word. Blocks past 20,000 code points are cut between words, and
    words past 300; a long run of punctuation is left out.

    >>> [span.of("One.\\n\\nTwo\\nthree.") for span in blocks("One.\\n\\nTwo\\nthree.")]
    ['One.', 'Two\\nthree.']
    """
    marks = (ITEM, STAMP, BARE_STAMP) if _is_live(text) else (ITEM, STAMP)
    lines = list(_lines(text, sorted([*furniture, *_cuts(text)]), marks))
    wrapping = _wrapping(text, lines)
    joined = lines[:1]
    for left, right in pairwise(lines):
        if _adjoin(text, left, right) and _joins(text, left, right, wrapping):
            joined[-1] = Span(joined[-1].start, right.end)
        else:
            joined.append(right)
    return [piece for block in joined for piece in _pieces(text, block)]


def _cuts(text: str) -> Iterator[Span]:
    for found in WORDLESS.finditer(text):
        yield Span(*found.span())
    for found in UNBROKEN.finditer(text):
        yield Span(found.end(), found.end())


def _is_live(text: str) -> bool:
    """Tell a live page, where times of day open lines without a dash."""
    return sum(1 for _ in islice(LIVE.finditer(text), FEWEST)) == FEWEST


def _lines(text: str, furniture: list[Span], marks: Sequence[re.Pattern[str]]) -> Iterator[Span]:
    waiting = iter(furniture)
    nearest = next(waiting, None)
    for found in LINE.finditer(text):
        at, end = found.span()
        while nearest is not None and nearest.end <= at:
            nearest = next(waiting, None)
        while nearest is not None and nearest.start < end:
            yield from _trimmed(text, at, nearest.start)
            at = max(at, nearest.end)
            if nearest.end >= end:
                break
            nearest = next(waiting, None)
        yield from _trimmed(text, _after_marks(text, at, end, marks), end)


def _after_marks(text: str, at: int, end: int, marks: Sequence[re.Pattern[str]]) -> int:
    """Return where the words of a line begin behind "• 12:05 –" or an emoji."""
    while at < end and text[at].isspace():
        at += 1
    for mark in marks:
        if found := mark.match(text, at, end):
            at = found.end()
    return at


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end] if start < end else ""
    if words.strip():
        left = len(words) - len(words.lstrip())
        yield Span(start + left, start + len(words.rstrip()))


class _Wrapping(NamedTuple):
    """How a text was wrapped: at what width (0 for not), most of it, with blank lines or not."""

    width: int
    most: bool
    spaced: bool


def _wrapping(text: str, lines: list[Span]) -> _Wrapping:
    pairs = list(pairwise(lines))
    close = [(left, right) for left, right in pairs if _adjoin(text, left, right)]
    broken = [pair for pair in close if len(pair[0]) in WRAP and not _ended(text, pair[0])]
    small = [right for _, right in broken if text[right.start].islower()]
    longest = max(map(len, lines), default=0)
    return _Wrapping(
        width=longest if longest in WRAP and len(small) >= CUT else 0,
        most=len(close) >= 3 and 2 * len(broken) > len(close) and bool(small),
        spaced=len(close) < len(pairs),
    )


def _adjoin(text: str, left: Span, right: Span) -> bool:
    gap = text[left.end : right.start]
    return not gap.strip() and (gap.count("\n") or gap.count("\r")) == 1


def _joins(text: str, left: Span, right: Span, wrapping: _Wrapping) -> bool:
    """Tell whether a line goes on with the paragraph of the one right before it.

    In small letters it does if that one ended no sentence, in capitals if that one had besides
    no room for its first word. Of a text that is mostly wrapped all lines without room go on,
    and where it has blank lines, all.
    """
    first = len(right.of(text).split(maxsplit=1)[0])
    full = 0 < wrapping.width < len(left) + 1 + first
    if wrapping.most and (wrapping.spaced or full):
        return True
    return not _ended(text, left) and (full or text[right.start].islower())


def _ended(text: str, line: Span) -> bool:
    return bool(ENDED.search(text, max(line.start, line.end - 8), line.end))


def _pieces(text: str, block: Span) -> Iterator[Span]:
    start = block.start
    while block.end - start > LONGEST:
        end = _last_break(text, start + LONGEST)
        yield from _trimmed(text, start, end)
        start = end
    yield from _trimmed(text, start, block.end)


# How far back to look for the end of a sentence, and of a word: longer ones are no prose.
SENTENCE, WORD = 2000, 200  # code points


def _last_break(text: str, end: int) -> int:
    """Return where to cut before ``end``: after a sentence, else after a word, else there."""
    for pattern, reach in ((STOP, SENTENCE), (BLANK, WORD)):
        cuts = [found.start() for found in pattern.finditer(text, end - reach, end)]
        if cuts:
            return cuts[-1]
    return end
