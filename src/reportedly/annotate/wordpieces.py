"""Cut a text into the word pieces that the trained tagger reads, and what stands around each."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tokenizers import Encoding

from reportedly.annotate.quotations import DOUBLE, Quotation, quotations
from reportedly.model import Span
from reportedly.words.pieces import STRAIGHT, tokenizer

SHAPES, GAPS, QUOTED = 4, 3, 5  # how many there are of each, below
MARKS = SHAPES * GAPS * QUOTED
NUMBER = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of a text, in order; the three lists are of one length.

    ``ids`` are numbers of the vocabulary, without the marks of beginning and end; ``marks``
    (0 to 59) say in one number how the word is capitalised, what stands before the piece
    (nothing, a blank, the beginning of a paragraph) and whether it is quoted; ``blocks`` is
    the number of the paragraph.
    """

    ids: list[int]
    marks: list[int]
    spans: list[Span]
    blocks: list[int]

    def __len__(self) -> int:
        return len(self.ids)


def pieces_of(text: str, blocks: Sequence[Span]) -> Pieces:
    """Return the word pieces of the ``blocks`` (paragraphs) of ``text``."""
    words = [block.of(text).translate(STRAIGHT) for block in blocks]
    encodings = tokenizer().encode_batch(words, add_special_tokens=False)
    quoted = quotations(text, blocks)
    pieces = Pieces([], [], [], [])
    for number, (block, encoding) in enumerate(zip(blocks, encodings, strict=True)):
        spans = [Span(block.start + start, block.start + end) for start, end in encoding.offsets]
        shapes = _shapes(block.of(text), encoding)
        pieces.ids.extend(encoding.ids)
        pieces.spans.extend(spans)
        pieces.blocks.extend([number] * len(spans))
        pieces.marks.extend(
            shape + SHAPES * gap for shape, gap in zip(shapes, _gaps(spans), strict=True)
        )
    for place, state in _states(text, pieces.spans, quoted):
        pieces.marks[place] += SHAPES * GAPS * state
    return pieces


def _shapes(words: str, encoding: Encoding) -> list[int]:
    """For each piece how its whole word is written: 1 Capital, 2 CAPITALS, 3 with a digit."""
    bounds: dict[int | None, tuple[int, int]] = {}
    for (start, end), word in zip(encoding.offsets, encoding.word_ids, strict=True):
        bounds[word] = (bounds[word][0] if word in bounds else start, end)
    shapes = {word: _shape(words[start:end]) for word, (start, end) in bounds.items()}
    return [shapes[word] for word in encoding.word_ids]


def _shape(word: str) -> int:
    if NUMBER.search(word):
        return 3
    if len(word) > 1 and word.isupper():
        return 2
    return 1 if word[:1].isupper() else 0


def _gaps(spans: list[Span]) -> Iterator[int]:
    for place, span in enumerate(spans):
        yield 2 if place == 0 else int(spans[place - 1].end < span.start)


def _states(text: str, spans: list[Span], quoted: Iterable[Quotation]) -> Iterator[tuple[int, int]]:
    """Yield the places that are quoted: 1 inside, 2 opening mark, 3 closing mark, 4 single."""
    place = 0
    for quotation in quoted:
        while place < len(spans) and spans[place].start < quotation.span.start:
            place += 1
        opening = DOUBLE.match(text, quotation.span.start)
        begins = opening.end() if opening else quotation.span.start
        ends = _closing(text, quotation)
        while place < len(spans) and spans[place].start < quotation.span.end:
            if quotation.single:
                yield place, 4
            else:
                at = spans[place].start
                yield place, 2 if at < begins else 3 if at >= ends else 1
            place += 1


def _closing(text: str, quotation: Quotation) -> int:
    if not quotation.closed:
        return quotation.span.end
    width = 2 if text.endswith(("''", "``"), 0, quotation.span.end) else 1
    return quotation.span.end - width
