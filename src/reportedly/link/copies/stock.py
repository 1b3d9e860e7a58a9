"""Stock: words that recur in documents which have nothing else in common.

Login walls, newsletter lines, agency tags, stock phrases, moulds of weather and market reports:
what stands in many stories says nothing of who copied from whom. Whether a print is stock follows
from the documents that have it, not from when they came.
"""

import numpy as np
from numpy.typing import NDArray

from reportedly.link.copies.index import Keys, Places, PrintIndex, Sketches
from reportedly.link.copies.prints import Prints
from reportedly.link.copies.words import Flags

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
        which, keys = index.holders(prints[common], least=_SAMPLE)
        # A little less than whole, for thirds do not add up.
        is_stock[common] = _stories(which, keys, len(common), index) > STORIES - 0.01
    return is_stock


def _stories(which: Places, keys: Keys, prints: int, index: PrintIndex) -> NDArray[np.float64]:
    """Return in how many stories each print stands, a document of a story of n counting 1/n."""
    documents, row = np.unique(keys, return_inverse=True)
    column = np.arange(len(which)) - np.searchsorted(which, which)
    table = np.full((prints, _SAMPLE), -1, np.int64)
    table[which, column] = row
    # The prints of one story mostly have the same holders.
    samples, where = np.unique(table, axis=0, return_inverse=True)
    sketches = index.sketches_of(documents)
    parts = np.array_split(samples, 1 + len(samples) // _ROWS)
    told = np.concatenate([_told(part, sketches) for part in parts])
    stories: NDArray[np.float64] = told[where.reshape(-1)]
    return stories


def _told(table: Places, sketches: Sketches) -> NDArray[np.float64]:
    one, two = (table[:, side] for side in np.triu_indices(_SAMPLE, 1))
    alike, either = (np.zeros(one.shape, np.int16) for _ in range(2))
    for number in range(sketches.shape[1]):
        column = sketches[:, number]
        left, right = column[one], column[two]
        alike += (left == right) & (left > 0)
        either += (left | right) > 0
    same = (alike >= _ALIKE * either) & (one >= 0) & (two >= 0)
    counts = np.ones(table.shape)
    for place, sides in enumerate(zip(*np.triu_indices(_SAMPLE, 1), strict=True)):
        for side in sides:
            counts[:, side] += same[:, place]
    stories: NDArray[np.float64] = np.where(table >= 0, 1 / counts, 0).sum(axis=1)
    return stories
