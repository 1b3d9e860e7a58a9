"""Stock: words that recur in documents which have nothing else in common.

Login walls, newsletter lines, agency tags, stock phrases, moulds of weather and market reports:
what stands in many stories says nothing of who copied from whom. Whether a print is stock follows
from the documents that have it, not from when they came.
"""

import numpy as np
from numpy.typing import NDArray

from reportedly.link.copies.index import Places, PrintIndex
from reportedly.link.copies.prints import Prints
from reportedly.link.copies.words import Codes, Flags, mixed

# Of twelve documents that have a print, each is held against each other. A story that many carry
# has five versions at most that are so unlike; eight are no story.
_SAMPLE = 12
STORIES = 8
# The part of two documents' prints that both have, if they tell one story: footers, login walls
# and moulds of weather reports are less.
_ALIKE = 0.4
_ROWS = 4096  # looked at together: bounds the memory


def stock_among(prints: Prints, index: PrintIndex) -> Flags:
    """Tell which of ``prints`` are stock in this collection."""
    is_stock = np.zeros(len(prints), bool)
    common = np.flatnonzero(index.counts(prints) >= STORIES)
    if len(common):
        which, holders = index.holders(prints[common], least=_SAMPLE)
        # A little less than whole, for thirds do not add up.
        is_stock[common] = _stories(which, holders, len(common), index) > STORIES - 0.01
    return is_stock


def _stories(which: Places, holders: Places, prints: int, index: PrintIndex) -> NDArray[np.float64]:
    """Return in how many stories each print stands, a document of a story of n counting 1/n."""
    column = np.arange(len(which)) - np.searchsorted(which, which)
    table = np.full((prints, _SAMPLE), -1, np.int64)
    table[which, column] = holders
    # The prints of one story mostly have the same holders.
    _, first, where = np.unique(_numbers_of(table), return_index=True, return_inverse=True)
    parts = np.array_split(table[first], 1 + len(first) // _ROWS)
    told = np.concatenate([_told(part, index) for part in parts])
    stories: NDArray[np.float64] = told[where]
    return stories


def _numbers_of(table: Places) -> Codes:
    """Return a number for each row, the same for the same."""
    numbers = np.zeros(len(table), np.uint64)
    for column in table.T:
        numbers = mixed(numbers + column.astype(np.uint64))
    return numbers


def _told(table: Places, index: PrintIndex) -> NDArray[np.float64]:
    left, right = np.triu_indices(_SAMPLE, 1)
    one, two = table[:, left], table[:, right]
    is_pair = (one >= 0) & (two >= 0)
    pairs, where = np.unique(np.where(is_pair, (one << 32) | two, 0), return_inverse=True)
    same = is_pair & _alike(pairs >> 32, pairs & 0xFFFFFFFF, index)[where.reshape(one.shape)]
    counts = np.ones(table.shape)
    for place, sides in enumerate(zip(left, right, strict=True)):
        for side in sides:
            counts[:, side] += same[:, place]
    stories: NDArray[np.float64] = np.where(table >= 0, 1 / counts, 0).sum(axis=1)
    return stories


def _alike(one: Places, two: Places, index: PrintIndex) -> Flags:
    """Tell of pairs of documents if they tell one story."""
    parts = []
    for first in range(0, len(one), _ROWS):
        rows = slice(first, first + _ROWS)
        left, right = (index.sketches_at(side[rows]) for side in (one, two))
        alike = np.count_nonzero((left == right) & (left > 0), axis=1)
        parts.append(alike >= _ALIKE * np.count_nonzero(left | right, axis=1))
    return np.concatenate([np.zeros(0, bool), *parts])
