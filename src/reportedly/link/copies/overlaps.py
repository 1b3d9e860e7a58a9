"""What two documents have in common, verified word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from reportedly.link.copies.figures import Figures, apart, figures_of
from reportedly.link.copies.furniture import Marked, marked
from reportedly.link.copies.index import spread
from reportedly.link.copies.moulds import moulds_among
from reportedly.link.copies.naming import Mentions, credits_in, mentions_of, names_outlet
from reportedly.link.copies.prints import Prints
from reportedly.link.copies.runs import Passages, passages_of, rows_of
from reportedly.link.copies.texts import Text
from reportedly.link.copies.words import Flags, Places, Words, words_of

OverlapKind = Literal["copy", "quote"]
Pair = tuple[int, int]
Span = tuple[int, int, int, int]

LIFT = 40  # words: fewer may be a quotation that both were given
QUOTE = 15  # words: fewer are a phrase
MOST = 0.5  # of a text: then it is the same text again, however short
_PHRASE = 8  # words: fewer are not looked at
# Of a passage, in runs of four words and more: with one word in five changed it is 0.65. Less is
# a paraphrase that has a phrase in common here and there.
_SAME = 0.42
_OWN = 0.4  # of a passage: the least that is not stock
_MADE = 0.1  # of the passages of a pair: less is a phrase in what was lifted into a mould
_FOOTER, _AT_END = 120, 5  # words: of a footer at most, and behind it
# Shared words outside of quotation marks, where what is shared is a quotation: "the minister said
# in Orvik on Monday" may be told by two, and more by one.
_TOLD = 12
_QUOTED = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|«[^»\n]*(?:»|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Overlap:
    """What documents ``a`` and ``b`` share; of each pair of numbers, the first is of ``a``.

    ``passages`` are rows of start and end in a, start and end in b. ``words`` are those of the
    reports, furniture left out, ``shared`` those of the passages, ``between`` those in
    paragraphs of their own that stand between shared ones, ``before`` and ``after`` those
    before the first and after the last.
    ``names`` tells if the words that are not shared name the other's outlet.
    """

    a: str
    b: str
    kind: OverlapKind
    passages: tuple[Span, ...]
    words: Pair
    shared: Pair
    between: Pair
    before: Pair
    after: Pair
    names: tuple[bool, bool]

    @property
    def coverage(self) -> tuple[float, float]:
        """Return the part of each report that is shared."""
        (one, two), (of_one, of_two) = self.shared, self.words
        return (
            one / of_one if one < of_one else float(one > 0),
            two / of_two if two < of_two else float(two > 0),
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Batch:
    """Texts with their words, whom they name, and what pairs of them share."""

    texts: Sequence[Text]
    words: Words
    mentions: Mentions
    credits: Sequence[frozenset[str]]
    found: Passages
    spans: Sequence[Span]
    long: Sequence[int]


def overlaps_of(texts: Sequence[Text], pairs: Sequence[Pair], stock: Prints) -> Iterator[Overlap]:
    """Yield what each pair of ``texts`` (by number) shares, where it is more than a phrase.

    ``stock`` are the prints that are stock, sorted.
    """
    words = words_of([each.text for each in texts])
    marks = marked(words, texts, stock)
    every, runs = passages_of(words, pairs)
    found = _telling(every, marks)
    figures = figures_of(words, marks, pairs, found)
    moulds = moulds_among(words, found, runs, _made(found, marks, len(pairs))).tolist()
    batch = _Batch(
        texts,
        words,
        mentions_of(words, texts),
        credits_in(texts),
        found,
        _spans(words, found),
        _long(found, len(pairs)).tolist(),
    )
    cuts = np.searchsorted(found.pair, np.arange(len(pairs) + 1)).tolist()
    for number, pair in enumerate(pairs):
        rows = slice(cuts[number], cuts[number + 1])
        if rows.start < rows.stop and not moulds[number]:
            kind = _kind(batch, number, pair, rows, figures[number])
            if kind is not None:
                yield _overlap(batch, pair, kind, rows, figures[number])


def _telling(found: Passages, marks: Marked) -> Passages:
    """Return the passages that are more than stock and furniture."""
    stock = np.concatenate([np.zeros(1, np.int64), np.cumsum(marks.stock)])
    size = found.right_end - found.right
    own = size - (stock[found.right_end] - stock[found.right])
    content = marks.content(found.right, found.right_end)
    return rows_of(found, (content >= _PHRASE) & (own >= _OWN * size))


def _made(found: Passages, marks: Marked, pairs: int) -> Flags:
    """Tell of which pairs the passages come, for a part, out of a mould in one of the texts."""
    before = np.concatenate([np.zeros(1, np.int64), np.cumsum(marks.moulds)])
    size, *made = (
        np.bincount(found.pair, counts, pairs)
        for counts in (
            found.right_end - found.right,
            before[found.left_end] - before[found.left],
            before[found.right_end] - before[found.right],
        )
    )
    is_made: Flags = np.maximum(*made) > _MADE * size
    return is_made


def _kind(
    batch: _Batch, number: int, pair: Pair, rows: slice, figures: Figures
) -> OverlapKind | None:
    words, shared = figures[:2]
    if min(shared) < QUOTE:
        return None
    if shared[0] >= MOST * words[0] or shared[1] >= MOST * words[1]:
        return "copy"
    most = batch.long[number]
    if most < QUOTE or _is_footer(batch, pair, rows, figures):
        return None
    return "quote" if most < LIFT or _is_quoted(batch, pair[1], rows) else "copy"


def _is_footer(batch: _Batch, pair: Pair, rows: slice, figures: Figures) -> bool:
    """Tell if all that two texts of one outlet share is how they end.

    Such words become stock when enough documents have them; of the first few nobody can tell.
    """
    one, two = (batch.texts[number].outlet for number in pair)
    after = figures[4]
    short = max(figures[1]) <= _FOOTER and rows.stop - rows.start == 1
    return one is not None and one == two and max(after) <= _AT_END and short


def _long(found: Passages, pairs: int) -> Places:
    """Return for each pair how many words stand in its long passages, on the side with less."""
    long = rows_of(found, _is_long(found))
    sides = ((long.left, long.left_end), (long.right, long.right_end))
    return np.minimum(*(_size(long.pair, *side, pairs) for side in sides))


def _is_long(found: Passages) -> Flags:
    size = found.right_end - found.right
    is_long: Flags = (size >= QUOTE) & (found.same >= _SAME * size)
    return is_long


def _size(pair: Places, begins: Places, ends: Places, pairs: int) -> Places:
    """Return for each pair how many words stand in its stretches, each counted once."""
    pair, begins, ends = apart(pair, begins, ends)
    return np.bincount(pair, ends - begins, pairs).astype(np.int64)


def _is_quoted(batch: _Batch, number: int, rows: slice) -> bool:
    """Tell if what is shared in long passages stands in quotation marks."""
    text = batch.texts[number].text
    quoted = np.zeros(len(text) + 1, bool)
    for match in _QUOTED.finditer(text):
        quoted[match.start() : match.end()] = True
    found = rows_of(batch.found, rows)
    found = rows_of(found, _is_long(found))
    places = batch.words.starts[spread(found.right, found.right_end - found.right)]
    return int(np.count_nonzero(~quoted[places])) < _TOLD


def _overlap(
    batch: _Batch, pair: Pair, kind: OverlapKind, rows: slice, figures: Figures
) -> Overlap:
    one, two = batch.texts[pair[0]].id, batch.texts[pair[1]].id
    spans, counts, names = batch.spans[rows], figures, _names(batch, pair, rows)
    if one > two:
        one, two = two, one
        spans = [(each[2], each[3], each[0], each[1]) for each in spans]
        counts = tuple((second, first) for first, second in counts)
        names = (names[1], names[0])
    words, shared, between, before, after = counts
    return Overlap(
        one, two, kind, tuple(sorted(spans)), words, shared, between, before, after, names
    )


def _names(batch: _Batch, pair: Pair, rows: slice) -> tuple[bool, bool]:
    one, two = pair
    found = batch.found
    return (
        _credits(batch, one, two, rows, (found.left, found.left_end)),
        _credits(batch, two, one, rows, (found.right, found.right_end)),
    )


def _credits(
    batch: _Batch, text: int, other: int, rows: slice, side: tuple[Places, Places]
) -> bool:
    """Tell if a text names the outlet of another one outside of what they share."""
    outlet = batch.texts[other].outlet
    if outlet is None or outlet == batch.texts[text].outlet:
        return False
    if not batch.credits[text] and (text, outlet) not in batch.mentions:
        return False
    begins, ends = (edge[rows].tolist() for edge in side)
    shared = [range(a, b) for a, b in zip(begins, ends, strict=True)]
    return names_outlet(text, outlet, batch.mentions, batch.credits[text], shared)


def _spans(words: Words, found: Passages) -> list[Span]:
    """Return the start and end in the first text and in the second of each passage."""
    columns = (
        words.starts[found.left],
        words.ends[found.left_end - 1],
        words.starts[found.right],
        words.ends[found.right_end - 1],
    )
    return list(zip(*(column.tolist() for column in columns), strict=True))
