"""How many words of each pair of documents are shared, and where the others stand."""

from collections.abc import Sequence

import numpy as np

from reportedly.link.copies.furniture import Marked
from reportedly.link.copies.runs import Passages
from reportedly.link.copies.words import Flags, Places, Words

Figures = tuple[tuple[int, int], ...]

_SLACK = 2  # words by which the end of a passage may be off
_PHRASE = 8  # words: fewer are not looked at


def figures_of(
    words: Words, marks: Marked, pairs: Sequence[tuple[int, int]], found: Passages
) -> list[Figures]:
    """Return for each pair five counts of words, each of the first and of the second text.

    All, shared, in paragraphs of one's own between shared ones, before the first passage,
    and after the last.
    """
    sides = np.array(pairs, np.int64).reshape(-1, 2).T
    edges = ((found.left, found.left_end), (found.right, found.right_end))
    columns = [marks.content(words.bounds[side], words.bounds[side + 1]) for side in sides]
    columns += [_union(marks, found.pair, *edge, len(pairs)) for edge in edges]
    columns += _between(words, marks, found, len(pairs))
    for ends, outer in ((0, _before), (1, _after)):
        columns += [
            outer(words, marks, found.pair, edge[ends], side)
            for edge, side in zip(edges, sides, strict=True)
        ]
    rows = np.stack(columns, axis=1).reshape(len(pairs), -1, 2).tolist()
    return [tuple((one, two) for one, two in row) for row in rows]


def _union(marks: Marked, pair: Places, begins: Places, ends: Places, pairs: int) -> Places:
    """Return how many words of the report stand in the stretches, each counted once."""
    pair, begins, ends = apart(pair, begins, ends)
    return _summed(pair, marks.content(begins, ends), pairs)


def apart(pair: Places, begins: Places, ends: Places) -> tuple[Places, Places, Places]:
    """Return the stretches of each pair without what an earlier one of it has, in order."""
    order = np.lexsort((begins, pair))
    pair, begins, ends = pair[order], begins[order], ends[order]
    shift = pair * (1 + ends.max(initial=0))
    reached = np.maximum.accumulate(ends + shift) - shift
    reached = np.append(0, reached[:-1]) * np.append(False, pair[1:] == pair[:-1])[: len(pair)]
    begins = np.maximum(begins, reached[: len(pair)])
    return pair, begins, np.maximum(begins, ends)


def _summed(pair: Places, counts: Places, pairs: int) -> Places:
    return np.bincount(pair, weights=counts, minlength=pairs).astype(np.int64)


def _between(words: Words, marks: Marked, found: Passages, pairs: int) -> list[Places]:
    """Return how many words stand in whole paragraphs between shared ones, on each side."""
    left = marks.content(found.left_end[:-1], np.maximum(found.left[1:], found.left_end[:-1]))
    right = marks.content(found.right_end[:-1], np.maximum(found.right[1:], found.right_end[:-1]))
    together = (np.diff(found.pair) == 0) & (found.left[1:] >= found.left_end[:-1])
    counts = []
    for own, other, last, first in (
        (left, right, found.left_end[:-1], found.left[1:]),
        (right, left, found.right_end[:-1], found.right[1:]),
    ):
        lines = _breaks(words, last) & _breaks(words, first)
        whole = together & (own >= _PHRASE) & (other <= _SLACK) & lines
        counts.append(_summed(found.pair[1:], np.where(whole, own, 0), pairs))
    return counts


def _breaks(words: Words, places: Places) -> Flags:
    """Tell if a line ends within a word or two of each place."""
    last = len(words.lines) - 1
    low, high = np.maximum(places - 1 - _SLACK, 0), np.minimum(places + _SLACK, last)
    breaks: Flags = words.lines[low] != words.lines[high]
    return breaks


def _before(words: Words, marks: Marked, pair: Places, begins: Places, side: Places) -> Places:
    bounds = words.bounds
    first = bounds[side + 1].copy()
    np.minimum.at(first, pair, begins)
    return marks.content(bounds[side], first)


def _after(words: Words, marks: Marked, pair: Places, ends: Places, side: Places) -> Places:
    bounds = words.bounds
    last = bounds[side].copy()
    np.maximum.at(last, pair, ends)
    return marks.content(last, bounds[side + 1])
