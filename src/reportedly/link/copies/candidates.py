"""Pairs of documents that are worth a closer look: they share prints that are not stock."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from reportedly.link.copies.index import Keys, Places, PrintIndex, spread
from reportedly.link.copies.prints import Prints, distinct, is_in
from reportedly.link.copies.stock import stock_among

# One print may be shared by chance: of 10,000 documents 96,000 pairs have one and are no
# copies, and 2,000 copies have no second one in 10,000 (2026-11-21).
SHARED = 2
_BLOCK = 2_000  # documents looked up at a time: bounds the memory

Pairs = NDArray[np.int64]  # two columns of keys, the smaller first


def candidates(keys: Keys, index: PrintIndex, stock: Prints) -> Pairs:
    """Return the pairs with at least one document of ``keys``, each once, sorted.

    ``stock`` are the prints of these documents that are stock, sorted.
    """
    keys = np.unique(keys)
    blocks = [_of_block(block, index, stock) for block in _blocks(keys)]
    pairs = np.concatenate([np.zeros((0, 2), np.int64), *blocks])
    return np.unique(pairs, axis=0) if len(blocks) > 1 else pairs


def shared_counts(pairs: Pairs) -> tuple[Pairs, Places]:
    """Return each pair once, and how often it was there."""
    order = np.lexsort((pairs[:, 1], pairs[:, 0]))
    pairs = pairs[order]
    is_new = np.ones(len(pairs), bool)
    is_new[1:] = (pairs[1:] != pairs[:-1]).any(axis=1)
    first = np.flatnonzero(is_new)
    return pairs[first], np.diff(np.append(first, len(pairs)))


def _blocks(keys: Keys) -> Iterator[Keys]:
    for first in range(0, len(keys), _BLOCK):
        yield keys[first : first + _BLOCK]


def stock_in(keys: Keys, index: PrintIndex) -> Prints:
    """Return those prints of the documents that are stock, sorted."""
    found = []
    for block in _blocks(np.unique(keys)):
        prints = distinct(index.prints_of(block))
        found.append(prints[stock_among(prints, index)])
    return distinct(found)


def _of_block(block: Keys, index: PrintIndex, stock: Prints) -> Pairs:
    prints = _shared_prints(block, index, stock)
    which, holders = index.holders(prints)
    pairs, counts = shared_counts(_pairs(which, holders, block))
    return pairs[counts >= SHARED]


def _shared_prints(block: Keys, index: PrintIndex, stock: Prints) -> Prints:
    """Return the prints of the block that another document may have from the same hand."""
    prints = distinct(index.prints_of(block))
    prints = prints[~is_in(prints, stock)]
    return prints[index.counts(prints) > 1]


def _pairs(which: Places, holders: Keys, block: Keys) -> Pairs:
    """Return each holder in the block with every other holder of the same print."""
    is_own = np.isin(holders, block)
    own = np.flatnonzero(is_own)
    first = np.searchsorted(which, which[own])
    counts = np.searchsorted(which, which[own], "right") - first
    left = np.repeat(own, counts)
    right = spread(first, counts)
    # Two of the block would meet twice.
    wanted = (left != right) & (~is_own[right] | (left < right))
    both = np.stack([holders[left[wanted]], holders[right[wanted]]], axis=1)
    both.sort(axis=1)
    return both
