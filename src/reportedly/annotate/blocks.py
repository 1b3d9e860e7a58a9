"""Cut a text into the blocks that sentences live in: paragraphs without furniture."""

import re
from collections.abc import Iterable, Iterator

from reportedly.model import Article, Document, Furniture, Span

LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
ENDED = re.compile(r"[.!?:;…][\"'”’»)\]]*\s*$")
WRAP = range(45, 110)  # code points; mail and wire services wrap between 60 and 80
LONGEST = 20_000  # code points; the parser's memory grows with the block
STOP, BLANK = re.compile(r"(?<=[.!?\"”])\s+(?=[A-Z\"“])"), re.compile(r"\s+")
WORDLESS = re.compile(r"[^\w\s]{40,}")  # the parser takes time by the square of such a run
UNBROKEN = re.compile(r"\S{300}")  # for the same reason; the longest addresses are shorter
DASH = re.compile(r"\s*[—–―:-]*\s*")


def blocks_of(document: Document) -> list[Span]:
    """Return the blocks of a document: without furniture, its dateline one of its own."""
    article = document.article
    return blocks(article.text, [*(item.span for item in document[Furniture]), *_dashes(article)])


def _dashes(article: Article) -> Iterator[Span]:
    for span in article.dateline.spans if article.dateline else ():
        if found := DASH.match(article.text, span.end):
            yield Span(*found.span())


def blocks(text: str, furniture: Iterable[Span] = ()) -> list[Span]:
    """Return the paragraphs of ``text`` in order, furniture left out, edges trimmed.

    A line is a paragraph, except where a text was wrapped at a width: there, lines join
    until a blank one. Blocks past 20,000 code points are cut between words, and words past
    300; a long run of punctuation is left out.

    >>> [span.of("One.\\n\\nTwo\\nthree.") for span in blocks("One.\\n\\nTwo\\nthree.")]
    ['One.', 'Two\\nthree.']
    """
    lines = list(_lines(text, sorted([*furniture, *_cuts(text)])))
    wrapped = _is_wrapped(text, lines)
    joined: list[Span] = []
    for line in lines:
        if joined and _continues(text, joined[-1], line, wrapped=wrapped):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return [piece for block in joined for piece in _pieces(text, block)]


def _cuts(text: str) -> Iterator[Span]:
    for found in WORDLESS.finditer(text):
        yield Span(*found.span())
    for found in UNBROKEN.finditer(text):
        yield Span(found.end(), found.end())


def _lines(text: str, furniture: list[Span]) -> Iterator[Span]:
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
        yield from _trimmed(text, at, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end] if start < end else ""
    if words.strip():
        left = len(words) - len(words.lstrip())
        yield Span(start + left, start + len(words.rstrip()))


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    pairs = [
        left for left, right in zip(lines, lines[1:], strict=False) if _adjoin(text, left, right)
    ]
    broken = [left for left in pairs if len(left) in WRAP and not ENDED.search(left.of(text))]
    return len(pairs) >= 3 and 2 * len(broken) > len(pairs)


def _adjoin(text: str, left: Span, right: Span) -> bool:
    gap = text[left.end : right.start]
    return not gap.strip() and (gap.count("\n") or gap.count("\r")) == 1


def _continues(text: str, left: Span, right: Span, *, wrapped: bool) -> bool:
    if not _adjoin(text, left, right):
        return False
    unfinished = not ENDED.search(text, max(left.start, left.end - 8), left.end)
    return wrapped or (unfinished and text[right.start].islower())


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
