"""Which words of a text are its report, and which are stock or furniture of the page."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reportedly.link.copies.asides import asides
from reportedly.link.copies.prints import RUN, Prints, grams_of, is_in, is_sampled
from reportedly.link.copies.texts import Text
from reportedly.link.copies.words import Codes, Flags, Places, Words

_BETWEEN = 8  # words between two stock runs that belong to the same stock passage
_MOSTLY = 0.5  # of a line: the runs that are not sampled hide the rest
_PASSAGE = 15  # words: shorter stock is a phrase of the report


@dataclass(frozen=True, slots=True, eq=False)
class Marked:
    """Which of the words are stock, and how many words of the report come before each."""

    stock: Flags
    before: Places

    def content(self, first: Places, last: Places) -> Places:
        """Return how many words of the report stand from ``first`` to ``last``."""
        return self.before[last] - self.before[first]


def marked(words: Words, texts: Sequence[Text], stock: Prints) -> Marked:
    """Return the words with what is stock, and what is furniture, told apart."""
    is_stock, is_passage = _stock(words, stock)
    is_mould = _is_mostly(words, is_stock)
    is_stock, is_passage = is_stock & ~is_mould, is_passage & ~is_mould
    is_furniture = asides(words, texts) | is_passage | _lines_of(words, is_stock)
    before = np.concatenate([np.zeros(1, np.int64), np.cumsum(~is_furniture)])
    return Marked(is_stock | is_furniture, before)


def _stock(words: Words, stock: Prints) -> tuple[Flags, Flags]:
    """Return the words in stock runs, and those in long stretches of them."""
    first = _stock_runs(words, grams_of(words), stock)
    last = first + RUN
    text = np.searchsorted(words.bounds, first, "right")
    joins = (np.diff(text) == 0) & (first[1:] - last[:-1] <= _BETWEEN)
    begins, ends = (
        first[np.append(True, ~joins)[: len(first)]],
        last[np.append(~joins, True)[: len(last)]],
    )
    long = ends - begins >= _PASSAGE
    size = len(words.codes)
    return _filled(begins, ends, size), _filled(begins[long], ends[long], size)


def _is_mostly(words: Words, is_stock: Flags) -> Flags:
    """Tell of each word if its text is stock for the most part: a report made in a mould.

    It may be reprinted as others are. Its stock alone makes no candidate of it.
    """
    counts = np.diff(words.bounds)
    before = np.concatenate([np.zeros(1, np.int64), np.cumsum(is_stock)])
    return np.repeat(np.diff(before[words.bounds]) > _MOSTLY * counts, counts)


def _lines_of(words: Words, is_stock: Flags) -> Flags:
    """Return the words of lines that are stock for the most part."""
    is_new = np.ones(len(words.codes), bool)
    is_new[1:] = np.diff(words.lines) != 0
    inner = words.bounds[:-1]
    is_new[inner[inner < len(is_new)]] = True
    line = np.cumsum(is_new) - 1
    stock = np.bincount(line, is_stock)
    found: Flags = (stock >= _MOSTLY * np.bincount(line))[line]
    return found


def _stock_runs(words: Words, grams: Codes, stock: Prints) -> Places:
    kept = np.flatnonzero(is_sampled(grams))
    prints = (grams[kept] >> np.uint64(32)).astype(np.uint32)
    return kept[is_in(prints, stock) & (kept + RUN <= _ends(words, kept))]


def _ends(words: Words, places: Places) -> Places:
    return words.bounds[np.searchsorted(words.bounds, places, "right")]


def _filled(begins: Places, ends: Places, size: int) -> Flags:
    steps = np.zeros(size + 1, np.int64)
    np.add.at(steps, begins, 1)
    np.add.at(steps, ends, -1)
    return np.cumsum(steps[:-1]) > 0
