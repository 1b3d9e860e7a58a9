"""Pairs of documents that are worth a closer look: they share prints that are not stock."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from reportedly.link.copies.index import Keys, Places, PrintIndex, spread
from reportedly.link.copies.prints import Prints, distinct, is_in
from reportedly.link.copies.stock import STORIES, stock_among
from reportedly.link.copies.words import Flags

# One print may be shared by chance: of 10,000 documents 96,000 pairs have one and are no
# copies, and 2,000 copies have no second one in 10,000 (2026-11-21).
SHARED = 2
_BLOCK = 2_000  # documents looked up at a time: bounds the memory
_MOST = 2  # times so many documents as are asked for

Pairs = NDArray[np.int64]  # two columns of keys, the smaller first


def candidates(keys: Keys, index: PrintIndex, stock: Prints) -> Pairs:
    """Return the pairs with at least one document of ``keys``, each once, sorted.

    ``stock`` are the prints of these documents that are stock, sorted.
    """
    keys = np.unique(keys)
    blocks = [_of_block(block, index, stock) for block in _blocks(keys)]
    pairs = np.concatenate([np.zeros((0, 2), np.int64), *blocks])
    return once(pairs) if len(blocks) > 1 else pairs


def once(pairs: Pairs) -> Pairs:
    """Return the pairs sorted and each once.

    >>> once(np.array([[1, 2], [0, 7], [1, 2]])).tolist()
    [[0, 7], [1, 2]]
    """
    pairs = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]
    is_new = np.ones(len(pairs), bool)
    is_new[1:] = (pairs[1:] != pairs[:-1]).any(axis=1)
    return pairs[is_new]


def _blocks(keys: Keys) -> Iterator[Keys]:
    for first in range(0, len(keys), _BLOCK):
        yield keys[first : first + _BLOCK]


def stock_in(keys: Keys, index: PrintIndex) -> Prints:
    """Return the prints of the documents that are stock, sorted, maybe with others that are."""
    keys = np.unique(keys)
    if _MOST * len(keys) >= len(index):  # then it takes less time to look at all
        parts = np.array_split(index.common(STORIES), 1 + len(keys) // _BLOCK)
    else:
        parts = [distinct(index.prints_of(block)) for block in _blocks(keys)]
    return distinct([prints[stock_among(prints, index)] for prints in parts])


def _of_block(block: Keys, index: PrintIndex, stock: Prints) -> Pairs:
    prints = _shared_prints(block, index, stock)
    is_own = np.zeros(len(index), bool)
    is_own[index.numbers_of(block)] = True
    pairs = index.keys_at(_sharing(*index.holders(prints), is_own))
    pairs.sort(axis=1)
    return pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]


def _shared_prints(block: Keys, index: PrintIndex, stock: Prints) -> Prints:
    """Return the prints of the block that another document may have from the same hand."""
    prints = distinct(index.prints_of(block))
    prints = prints[~is_in(prints, stock)]
    return prints[index.counts(prints) > 1]


def _sharing(which: Places, holders: Places, is_own: Flags) -> Places:
    """Return the pairs, by number, of one's own with any that have enough prints in common.

    ``holders`` are those of each print, ordered by print.
    """
    own_at = is_own[holders]
    own = np.flatnonzero(own_at)
    first = np.searchsorted(which, which[own])
    counts = np.searchsorted(which, which[own], "right") - first
    left, right = np.repeat(own, counts), spread(first, counts)
    # Two of one's own would meet twice.
    wanted = (left != right) & (~own_at[right] | (left < right))
    one, two = holders[left[wanted]], holders[right[wanted]]
    both = np.sort((np.minimum(one, two) << 32) | np.maximum(one, two))
    # Of equal ones in a row, the first that has enough behind it.
    enough = both[: max(0, len(both) - SHARED + 1)] == both[SHARED - 1 :]
    found = np.unique(both[: len(enough)][enough])
    return np.stack([found >> 32, found & 0xFFFFFFFF], axis=1)
