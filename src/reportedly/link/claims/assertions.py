"""Where one assertion ends and the next begins, within the words of one saying."""

import re
from collections.abc import Iterator

from reportedly.model import Attribution, Span

STOP = re.compile(r"(?<=[.!?…])[\"”’']?\s+(?=[\"“‘']?[A-ZÀ-Þ\d])")
TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Col|Gen|Lt|Maj|Sgt|Capt|St|Prof|Rev|Sen|Rep|Gov|[A-Z])\.\Z")
QUOTES = "\"“”‘’'«»„ \n\t"
MARKS = QUOTES + ",;:.–—-"
# Reported speech goes on with a second assertion: "the road was cut and that nobody had come".
# It must have this many words, and so must what stands before.
FURTHER = re.compile(
    r",? (?:and|but) (?=that (?!of\b)[\w’']+ |(?:threatened|vowed|pledged|warned|denied|accused) )"
)
WORDS = 3
OPENS, CLOSES = '"“„«', '"”»'


def assertions(text: str, item: Attribution) -> Iterator[tuple[Span, ...]]:
    """Yield what was said sentence by sentence, each in the pieces it was told in.

    A piece that goes on in small letters belongs to the one before: "We went," he said, "home."
    What reported speech goes on with ("and that …") is an assertion of its own.
    """
    pieces: list[Span] = []
    for whole in item.content:
        for sentence in _sentences(text, whole):
            for number, piece in enumerate(_further(text, sentence)):
                opens = text[piece.start].isupper() or text[piece.start].isdigit()
                if pieces and (opens or number):
                    yield tuple(pieces)
                    pieces = []
                pieces.append(piece)
    if pieces:
        yield tuple(pieces)


def _further(text: str, piece: Span) -> Iterator[Span]:
    """Yield the parts of a piece of reported speech that each assert something."""
    start = piece.start
    for found in FURTHER.finditer(text, piece.start, piece.end):
        before, after = text[start : found.start()], text[found.end() : piece.end]
        long = min(len(before.split()), len(after.split())) >= WORDS
        if long and not _within_quotes(text[max(0, piece.start - 1) : found.start()]):
            yield from _trimmed(text, start, found.start())
            start = found.end()
    yield from _trimmed(text, start, piece.end)


def _within_quotes(before: str) -> bool:
    opened = max(before.rfind(mark) for mark in OPENS)
    straight = before.count('"') % 2 == 1
    return straight or opened > max(before.rfind(mark) for mark in CLOSES)


def _sentences(text: str, whole: Span) -> Iterator[Span]:
    start = whole.start
    for stop in STOP.finditer(text, whole.start, whole.end):
        if not TITLED.search(text, start, stop.start()):
            yield from _trimmed(text, start, stop.start())
            start = stop.end()
    yield from _trimmed(text, start, whole.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start] in MARKS:
        start += 1
    if text.startswith("that ", start, end):
        start += len("that ")
        while start < end and text[start] in MARKS:
            start += 1
    while end > start and text[end - 1] in MARKS:
        end -= 1
    if end > start:
        yield Span(start, end)
