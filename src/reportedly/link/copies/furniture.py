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
# Of a text. Of .15 to .3, the less it is the fewer uses of one mould are taken for copies and the
# more copies of such reports are found (10,000 and 100,000 documents, 2026-11-22).
_MADE = 0.15
_PASSAGE = 15  # words: shorter stock is a phrase of the report


@dataclass(frozen=True, slots=True, eq=False)
class Marked:
    """Which of the words are stock, and how many words of the report come before each.

    ``moulds`` are the words of texts made in a mould that would be stock in others: they are
    their report.
    """

    stock: Flags
    before: Places
    moulds: Flags

    def content(self, first: Places, last: Places) -> Places:
        """Return how many words of the report stand from ``first`` to ``last``."""
        return self.before[last] - self.before[first]


def marked(words: Words, texts: Sequence[Text], stock: Prints) -> Marked:
    """Return the words with what is stock, and what is furniture, told apart."""
    line = _lines(words)
    numbered = (np.bincount(line, words.digits) > 0)[line]
    is_stock, is_passage = _stock(words, stock)
    is_made = _made_in_moulds(words, is_stock, numbered) & numbered
    moulds = is_stock & is_made
    is_stock, is_passage = is_stock & ~is_made, is_passage & ~is_made
    mostly = (np.bincount(line, is_stock) >= _MOSTLY * np.bincount(line))[line]
    is_furniture = asides(words, texts) | is_passage | mostly
    before = np.concatenate([np.zeros(1, np.int64), np.cumsum(~is_furniture)])
    return Marked(is_stock | is_furniture, before, moulds)


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


def _made_in_moulds(words: Words, is_stock: Flags, numbered: Flags) -> Flags:
    """Tell of each word if its text is, for a part, stock in lines that have a number.

    Such texts are made in a mould. They may be reprinted as others are. Their stock alone makes
    no candidates of them. In lines without a number it is a wall or a footer.
    """
    of_moulds, others = (
        np.diff(np.concatenate([np.zeros(1, np.int64), np.cumsum(each)])[words.bounds])
        for each in (is_stock & numbered, ~is_stock)
    )
    return np.repeat(of_moulds > _MADE * (of_moulds + others), np.diff(words.bounds))


def _lines(words: Words) -> Places:
    """Return the number of each word's line, over all texts."""
    is_new = np.ones(len(words.codes), bool)
    is_new[1:] = np.diff(words.lines) != 0
    inner = words.bounds[:-1]
    is_new[inner[inner < len(is_new)]] = True
    return np.cumsum(is_new) - 1


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
