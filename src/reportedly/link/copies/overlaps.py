"""What two documents have in common, verified word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from reportedly.link.copies.credits import credits_of, credits_outlet
from reportedly.link.copies.furniture import Marked, marked
from reportedly.link.copies.moulds import is_mould
from reportedly.link.copies.prints import Prints
from reportedly.link.copies.runs import Passages, passages_of, rows_of
from reportedly.link.copies.texts import Text
from reportedly.link.copies.words import Codes, Places, Words, words_of

OverlapKind = Literal["copy", "quote"]
Pair = tuple[int, int]

LIFT = 40  # words: fewer may be a quotation that both were given
QUOTE = 15  # words: fewer are a phrase
MOST = 0.5  # of a text: then it is the same text again, however short
_PHRASE = 8  # words: fewer are not looked at
_SLACK = 2  # words by which the end of a passage may be off
_OWN = 0.4  # of a passage: the least that is not stock
_IN_QUOTES = 0.8  # of the shared words, where what is shared is a quotation
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
    passages: tuple[tuple[int, int, int, int], ...]
    words: Pair
    shared: Pair
    between: Pair
    before: Pair
    after: Pair
    names: tuple[bool, bool]

    @property
    def coverage(self) -> tuple[float, float]:
        """Return the part of each report that is shared."""
        one, two = (
            min(1.0, part / max(1, whole))
            for part, whole in zip(self.shared, self.words, strict=True)
        )
        return one, two


@dataclass(frozen=True, slots=True, eq=False)
class _Batch:
    """Texts with their words, marks and credits."""

    texts: Sequence[Text]
    words: Words
    marks: Marked
    credits: Sequence[frozenset[str]]
    outlets: dict[str, Codes]


def overlaps_of(texts: Sequence[Text], pairs: Sequence[Pair], stock: Prints) -> Iterator[Overlap]:
    """Yield what each pair of ``texts`` (by number) shares, where it is more than a phrase.

    ``stock`` are the prints that are stock, sorted.
    """
    batch = _batch(texts, stock)
    every, runs = passages_of(batch.words, pairs)
    found = _telling(every, batch)
    figures = _figures(batch, pairs, found)
    cuts, runs_cuts = (
        np.searchsorted(each.pair, np.arange(len(pairs) + 1)).tolist() for each in (found, runs)
    )
    for number, pair in enumerate(pairs):
        rows = slice(cuts[number], cuts[number + 1])
        if rows.start < rows.stop:
            own = rows_of(runs, slice(runs_cuts[number], runs_cuts[number + 1]))
            overlap = _overlap(batch, pair, rows_of(found, rows), own, figures[number])
            if overlap is not None:
                yield overlap


def _batch(texts: Sequence[Text], stock: Prints) -> _Batch:
    words = words_of([each.text for each in texts])
    outlets = sorted({each.outlet for each in texts if each.outlet})
    named = words_of([each.removeprefix("The ") for each in outlets])
    codes = {
        name: named.codes[named.bounds[number] : named.bounds[number + 1]]
        for number, name in enumerate(outlets)
    }
    return _Batch(
        texts, words, marked(words, texts, stock), [credits_of(each) for each in texts], codes
    )


def _telling(found: Passages, batch: _Batch) -> Passages:
    """Return the passages that are more than stock, furniture and moulds."""
    marks = batch.marks
    stock = np.concatenate([np.zeros(1, np.int64), np.cumsum(marks.stock)])
    size = found.right_end - found.right
    own = size - (stock[found.right_end] - stock[found.right])
    content = marks.content(found.right, found.right_end)
    return rows_of(found, (content >= _PHRASE) & (own >= _OWN * size))


def _figures(batch: _Batch, pairs: Sequence[Pair], found: Passages) -> list[tuple[int, ...]]:
    """Return for each pair the words of both, then those shared, between and after."""
    marks, bounds = batch.marks, batch.words.bounds
    sides = np.array(pairs, np.int64).reshape(-1, 2).T
    columns = [marks.content(bounds[side], bounds[side + 1]) for side in sides]
    edges = ((found.left, found.left_end), (found.right, found.right_end))
    columns += [_union(marks, found.pair, *edge, len(pairs)) for edge in edges]
    columns += _between(batch, found, len(pairs))
    columns += [
        _before(batch, found, edge[0], side) for edge, side in zip(edges, sides, strict=True)
    ]
    columns += [
        _after(batch, found, edge[1], side) for edge, side in zip(edges, sides, strict=True)
    ]
    return [tuple(row) for row in np.stack(columns, axis=1).tolist()]


def _union(marks: Marked, pair: Places, begins: Places, ends: Places, pairs: int) -> Places:
    """Return how many words of the report stand in the stretches, each counted once."""
    order = np.lexsort((begins, pair))
    pair, begins, ends = pair[order], begins[order], ends[order]
    apart = pair * (1 + ends.max(initial=0))
    reached = np.maximum.accumulate(ends + apart) - apart
    reached = np.append(0, reached[:-1]) * np.append(False, pair[1:] == pair[:-1])[: len(pair)]
    begins = np.maximum(begins, reached[: len(pair)])
    return _summed(pair, marks.content(begins, np.maximum(begins, ends)), pairs)


def _summed(pair: Places, counts: Places, pairs: int) -> Places:
    return np.bincount(pair, weights=counts, minlength=pairs).astype(np.int64)


def _between(batch: _Batch, found: Passages, pairs: int) -> list[Places]:
    """Return how many words stand in whole paragraphs between shared ones, on each side."""
    left = batch.marks.content(found.left_end[:-1], np.maximum(found.left[1:], found.left_end[:-1]))
    right = batch.marks.content(
        found.right_end[:-1], np.maximum(found.right[1:], found.right_end[:-1])
    )
    together = (np.diff(found.pair) == 0) & (found.left[1:] >= found.left_end[:-1])
    counts = []
    for own, other, last, first in (
        (left, right, found.left_end[:-1], found.left[1:]),
        (right, left, found.right_end[:-1], found.right[1:]),
    ):
        lines = _breaks(batch.words, last) & _breaks(batch.words, first)
        whole = together & (own >= _PHRASE) & (other <= _SLACK) & lines
        counts.append(_summed(found.pair[1:], np.where(whole, own, 0), pairs))
    return counts


def _breaks(words: Words, places: Places) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    """Tell if a line ends within a word or two of each place."""
    last = len(words.lines) - 1
    low, high = np.maximum(places - 1 - _SLACK, 0), np.minimum(places + _SLACK, last)
    return words.lines[low] != words.lines[high]  # type: ignore[no-any-return]


def _before(batch: _Batch, found: Passages, begins: Places, side: Places) -> Places:
    bounds = batch.words.bounds
    first = bounds[side + 1].copy()
    np.minimum.at(first, found.pair, begins)
    return batch.marks.content(bounds[side], first)


def _after(batch: _Batch, found: Passages, ends: Places, side: Places) -> Places:
    bounds = batch.words.bounds
    last = bounds[side].copy()
    np.maximum.at(last, found.pair, ends)
    return batch.marks.content(last, bounds[side + 1])


def _overlap(
    batch: _Batch, pair: Pair, found: Passages, runs: Passages, figures: tuple[int, ...]
) -> Overlap | None:
    one, two = (batch.texts[number] for number in pair)
    kind = _kind(batch, pair, found, runs, figures)
    if kind is None:
        return None
    names = _names(batch, pair, found)
    rows = _spans(batch.words, found)
    counts = [(figures[at], figures[at + 1]) for at in range(0, len(figures), 2)]
    if one.id > two.id:
        rows = [(each[2], each[3], each[0], each[1]) for each in rows]
        counts = [(second, first) for first, second in counts]
        names, one, two = (names[1], names[0]), two, one
    words, shared, between, before, after = counts
    rows.sort()
    return Overlap(one.id, two.id, kind, tuple(rows), words, shared, between, before, after, names)


def _kind(
    batch: _Batch, pair: Pair, found: Passages, runs: Passages, figures: tuple[int, ...]
) -> OverlapKind | None:
    if min(figures[2:4]) < QUOTE:
        return None
    if is_mould(batch.words, found, runs):
        return None
    if any(part >= MOST * whole for part, whole in zip(figures[2:4], figures[:2], strict=True)):
        return "copy"
    long = rows_of(found, found.right_end - found.right >= QUOTE)
    shared = min(_lengths(long))
    if shared < QUOTE:
        return None
    return "quote" if shared < LIFT or _is_quoted(batch, pair[1], long) else "copy"


def _lengths(found: Passages) -> tuple[int, int]:
    """Return how many words the passages have on each side, each counted once."""
    left = [np.arange(a, b) for a, b in zip(found.left, found.left_end, strict=True)]
    right = [np.arange(a, b) for a, b in zip(found.right, found.right_end, strict=True)]
    one, two = (len(np.unique(np.concatenate([[-1], *side]))) - 1 for side in (left, right))
    return one, two


def _is_quoted(batch: _Batch, number: int, found: Passages) -> bool:
    """Tell if what is shared stands in quotation marks."""
    text = batch.texts[number].text
    quoted = np.zeros(len(text) + 1, bool)
    for match in _QUOTED.finditer(text):
        quoted[match.start() : match.end()] = True
    places = [batch.words.starts[a:b] for a, b in zip(found.right, found.right_end, strict=True)]
    return bool(quoted[np.concatenate(places)].mean() >= _IN_QUOTES)


def _names(batch: _Batch, pair: Pair, found: Passages) -> tuple[bool, bool]:
    one, two = pair
    return (
        _credits(batch, one, two, found.left, found.left_end),
        _credits(batch, two, one, found.right, found.right_end),
    )


def _credits(batch: _Batch, one: int, two: int, begins: Places, ends: Places) -> bool:
    """Tell if text ``one`` names the outlet of ``two`` outside of what they share."""
    outlet = batch.texts[two].outlet
    if outlet is None or outlet == batch.texts[one].outlet:
        return False
    if credits_outlet(batch.credits[one], outlet):
        return True
    name = batch.outlets[outlet]
    first, last = batch.words.bounds[one], batch.words.bounds[one + 1]
    for place in np.flatnonzero(batch.words.codes[first:last] == name[:1]) + first:
        whole = np.array_equal(batch.words.codes[place : place + len(name)], name)
        if whole and not ((begins <= place) & (place < ends)).any():
            return True
    return False


def _spans(words: Words, found: Passages) -> list[tuple[int, int, int, int]]:
    return list(
        zip(
            words.starts[found.left].tolist(),
            words.ends[found.left_end - 1].tolist(),
            words.starts[found.right].tolist(),
            words.ends[found.right_end - 1].tolist(),
            strict=True,
        )
    )
