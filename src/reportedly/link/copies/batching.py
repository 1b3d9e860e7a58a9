"""Pairs of documents in parts that can be looked at apart."""

from collections.abc import Iterator

import numpy as np

from reportedly.link.copies.candidates import Pairs
from reportedly.link.copies.words import Places

_DOCUMENTS = 200  # read together: fewer repeat the work on what they share, more need memory


def unconnected(pairs: Pairs) -> Iterator[Pairs]:
    """Yield the pairs in parts that have no document in common, nor one that a third connects.

    >>> rows = np.array([[1, 2], [5, 9], [2, 3]])
    >>> [part.tolist() for part in unconnected(rows)]
    [[[1, 2], [2, 3], [5, 9]]]

    Those of one part are about as many as can be read together, or all connected.
    """
    pairs, groups = _grouped(pairs)
    new = _new_documents(pairs)
    edges = np.append(np.flatnonzero(np.diff(groups, prepend=-1)), len(pairs)).tolist()
    first = 0
    for begin, end in zip(edges, edges[1:], strict=False):
        if begin > first and new[end] - new[first] > _DOCUMENTS:
            yield pairs[first:begin]
            first = begin
    if len(pairs):
        yield pairs[first:]


def batches(pairs: Pairs) -> Iterator[Pairs]:
    """Yield the pairs in parts that have few documents in common, and are read together."""
    for part in unconnected(pairs):
        new = _new_documents(part)
        cuts = np.flatnonzero(np.diff(new[1:] // (_DOCUMENTS + 1))) + 1
        yield from np.split(part, cuts)


def _grouped(pairs: Pairs) -> tuple[Pairs, Places]:
    """Return the pairs ordered by what connects them, and a number for that: ever greater."""
    documents, places = np.unique(pairs, return_inverse=True)
    one, two = places.reshape(-1, 2).T
    groups = _connected(one, two, len(documents))[one]
    order = np.lexsort((two, one, groups))
    return pairs[order], groups[order]


def _connected(one: Places, two: Places, count: int) -> Places:
    """Return for each number the least that some way of pairs leads to."""
    least = np.arange(count)
    while True:
        low = np.minimum(least[one], least[two])
        lower = least.copy()
        for side in (one, two):
            # Whoever was the least of them so far takes it over, and so all that point there.
            np.minimum.at(lower, least[side], low)
            np.minimum.at(lower, side, low)
        lower = lower[lower]
        if (lower == least).all():
            return least
        least = lower


def _new_documents(pairs: Pairs) -> Places:
    """Return how many documents stand in the rows before each, and in all of them."""
    _, first = np.unique(pairs, return_index=True)
    new = np.bincount(first // 2, minlength=len(pairs))
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(new)])
