"""Pairs of documents that are worth a closer look: they share prints that are not stock."""

from collections.abc import Iterator
from dataclasses import dataclass

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
_PRINTS = 200_000  # looked up at a time, as well
_MOST = 2  # times so many documents as are asked for: then all are looked at

Numbers = NDArray[np.uint32]
Pairs = NDArray[np.int64]  # two columns of keys, the smaller first


def candidates(keys: Keys, index: PrintIndex, stock: Prints) -> Pairs:
    """Return the pairs with at least one document of ``keys``, each once, sorted.

    ``stock`` are the prints of these documents that are stock, sorted.
    """
    keys = np.unique(keys)
    if _MOST * len(keys) >= len(index):  # then it takes less time to look at all
        return _with_any(keys, Shared.of(index, stock))
    blocks = [_of_block(block, index, stock) for block in _blocks(keys)]
    pairs = np.concatenate([np.zeros((0, 2), np.int64), *blocks])
    return once(pairs) if len(blocks) > 1 else pairs


@dataclass(frozen=True, slots=True, eq=False)
class Shared:
    """Who has the prints that two and more documents have and that are no stock.

    ``holders`` are those documents (their numbers), ordered by print and then by key; the print
    of each goes on up to ``ends``. ``order`` are the rows by document, the first of each of them
    at ``firsts``.
    """

    index: PrintIndex
    holders: Numbers
    ends: Numbers
    order: Numbers
    firsts: Places

    @classmethod
    def of(cls, index: PrintIndex, stock: Prints) -> "Shared":
        """Return who shares prints in the whole index, ``stock`` left out."""
        prints = index.common(SHARED)
        prints = prints[~is_in(prints, stock)]
        parts = [_held(part, index) for part in np.array_split(prints, 1 + len(prints) // _PRINTS)]
        holders, sizes = (np.concatenate(each) for each in zip(*parts, strict=True))
        del parts  # makes room
        order, firsts = _by_document(holders, len(index))
        return cls(
            index, holders, np.repeat(np.cumsum(sizes, dtype=np.uint32), sizes), order, firsts
        )

    def blocks(self) -> list[range]:
        """Return the numbers of all documents, in parts that are looked at together."""
        count = len(self.firsts) - 1
        return [range(first, min(first + _BLOCK, count)) for first in range(0, count, _BLOCK)]

    def pairs(self, block: range) -> Pairs:
        """Return the pairs of which one of these documents has the smaller key, each once."""
        rows = self.order[self.firsts[block.start] : self.firsts[block.stop]].astype(np.int64)
        counts = self.ends[rows] - rows - 1
        one = np.repeat(self.holders[rows], counts).astype(np.int64)
        two = self.holders[spread(rows + 1, counts)]
        both = (one << 32) | two
        both.sort()
        return self.index.keys_at(_often(both))


def _held(prints: Prints, index: PrintIndex) -> tuple[Numbers, Numbers]:
    """Return who has the prints, by print and then by key, and how many have each."""
    which, numbers = index.holders(prints)
    counts = np.bincount(which, minlength=len(prints))
    return numbers.astype(np.uint32), counts.astype(np.uint32)


def _by_document(holders: Numbers, documents: int) -> tuple[Numbers, Places]:
    """Return the rows by document, and where the first of each document is."""
    rows = holders.astype(np.uint64) << np.uint64(32)
    rows |= np.arange(len(rows), dtype=np.uint32)
    rows.sort()
    firsts = np.searchsorted(rows, np.arange(documents + 1, dtype=np.uint64) << np.uint64(32))
    return rows.astype(np.uint32), firsts


def _with_any(keys: Keys, shared: Shared) -> Pairs:
    pairs = np.concatenate([np.zeros((0, 2), np.int64), *map(shared.pairs, shared.blocks())])
    pairs = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]
    if len(keys) == len(shared.index):
        return pairs
    return pairs[is_in(pairs[:, 0], keys) | is_in(pairs[:, 1], keys)]


def _often(both: Places) -> Pairs:
    """Return the pairs of numbers that stand there often enough, each once, in two columns.

    ``both`` are sorted, the one number above the other.
    """
    # Of equal ones in a row, the first that has enough behind it.
    enough = both[: max(0, len(both) - SHARED + 1)] == both[SHARED - 1 :]
    found = both[: len(enough)][enough]
    found = found[np.diff(found, prepend=-1) != 0]
    return np.stack([found >> 32, found & 0xFFFFFFFF], axis=1)


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
    return _often(both)
