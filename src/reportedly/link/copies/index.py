"""Who has a print: what a store must answer, and the answer in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reportedly.link.copies.prints import SKETCH, Printed, Prints, distinct

Keys = NDArray[np.int64]
Places = NDArray[np.int64]
Sketches = NDArray[np.uint16]

_HALF = np.uint64(32)
_PARTS = 8  # sorted parts that are searched one by one before they are put together


def key_of(id: str) -> int:
    """Return the number that stands for a document, whatever came before or after it.

    Numbers fall as if at random, so the documents with the least are a fair sample.
    """
    return int.from_bytes(blake2b(id.encode(), digest_size=8).digest(), "big") >> 1


class PrintIndex(Protocol):
    """Where prints are kept, and looked up; documents go by their `key_of`.

    Inside of one index they have small numbers too, 0 and on, in the order in which they came.
    """

    def __len__(self) -> int:
        """Return how many documents there are."""

    def add(self, documents: Sequence[Printed]) -> None:
        """Keep the prints of documents that were not there."""

    def counts(self, prints: Prints) -> Places:
        """Return how many documents have each print."""

    def common(self, least: int) -> Prints:
        """Return the prints that so many documents have, sorted."""

    def holders(self, prints: Prints, least: int | None = None) -> tuple[Places, Places]:
        """Return which print (its place in ``prints``) is in which document (its number).

        They are ordered by print, and then by the document's key. With ``least``, only of the
        documents with the so many least keys.
        """

    def keys_at(self, numbers: Places) -> Keys:
        """Return the keys of the documents with these numbers."""

    def numbers_of(self, keys: Keys) -> Places:
        """Return the numbers of the documents with these keys."""

    def prints_of(self, keys: Keys) -> list[Prints]:
        """Return the prints of each document."""

    def sketches_at(self, numbers: Places) -> Sketches:
        """Return the sketch of each document, a row each."""


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    prints: Prints
    owners: NDArray[np.uint32]


@dataclass(slots=True, eq=False)
class MemoryIndex:
    """A `PrintIndex` in memory: eight octets a print."""

    _keys: Keys = field(default_factory=lambda: np.zeros(0, np.int64))
    _sketches: Sketches = field(default_factory=lambda: np.zeros((0, SKETCH), np.uint16))
    _prints: list[Prints] = field(default_factory=list)
    _owner: dict[int, int] = field(default_factory=dict)
    _parts: list[_Part] = field(default_factory=list)

    def __len__(self) -> int:
        """Return how many documents there are."""
        return len(self._keys)

    def add(self, documents: Sequence[Printed]) -> None:
        """Keep the prints of documents that were not there."""
        if not documents:
            return
        first = len(self._keys)
        keys = [key_of(each.id) for each in documents]
        self._owner.update(zip(keys, range(first, first + len(keys)), strict=True))
        self._keys = np.concatenate([self._keys, np.array(keys, np.int64)])
        self._sketches = np.concatenate(
            [self._sketches, *(each.sketch[None] for each in documents)]
        )
        self._prints += [each.prints for each in documents]
        self._parts.append(self._part(range(first, first + len(keys))))
        if len(self._parts) > _PARTS:
            self._join()

    def counts(self, prints: Prints) -> Places:
        """Return how many documents have each print."""
        found = np.zeros(len(prints), np.int64)
        for part in self._parts:
            first, last = _range(part, prints)
            found += last - first
        return found

    def common(self, least: int) -> Prints:
        """Return the prints that so many documents have, sorted."""
        if len(self._parts) > 1:
            self._join()
        prints = np.concatenate([np.zeros(0, np.uint32), *(each.prints for each in self._parts)])
        # Of equal ones in a row, those with so many behind them.
        begins = max(0, len(prints) - least + 1)
        return distinct([prints[:begins][prints[:begins] == prints[len(prints) - begins :]]])

    def holders(self, prints: Prints, least: int | None = None) -> tuple[Places, Places]:
        """Return which print is in which document, ordered by print and key."""
        which, numbers = [np.zeros(0, np.int64)], [np.zeros(0, np.uint32)]
        for part in self._parts:
            first, last = _range(part, prints)
            counts = last - first if least is None else np.minimum(last - first, least)
            which.append(np.repeat(np.arange(len(prints)), counts))
            numbers.append(part.owners[spread(first, counts)])
        if len(self._parts) == 1:  # in order as it is
            return which[1], numbers[1].astype(np.int64)
        return self._ordered(np.concatenate(which), np.concatenate(numbers), least)

    def keys_at(self, numbers: Places) -> Keys:
        """Return the keys of the documents with these numbers."""
        return self._keys[numbers]

    def numbers_of(self, keys: Keys) -> Places:
        """Return the numbers of the documents with these keys."""
        return np.array([self._owner[key] for key in keys.tolist()], np.int64)

    def prints_of(self, keys: Keys) -> list[Prints]:
        """Return the prints of each document."""
        return [self._prints[self._owner[key]] for key in keys.tolist()]

    def sketches_at(self, numbers: Places) -> Sketches:
        """Return the sketch of each document, a row each."""
        return self._sketches[numbers]

    def _ordered(
        self, which: Places, numbers: NDArray[np.uint32], least: int | None
    ) -> tuple[Places, Places]:
        order = np.lexsort((self._keys[numbers], which))
        which, numbers = which[order], numbers[order]
        if least is not None:
            rank = np.arange(len(which)) - np.searchsorted(which, which)
            which, numbers = which[rank < least], numbers[rank < least]
        return which, numbers.astype(np.int64)

    def _join(self) -> None:
        """Put the parts together."""
        self._parts = []  # makes room
        self._parts = [self._part(range(len(self._keys)))]

    def _part(self, owners: range) -> _Part:
        """Return the prints of some documents, sorted by print and then by key."""
        order = np.argsort(self._keys[owners.start : owners.stop])
        rank = np.zeros(len(order), np.uint64)
        rank[order] = np.arange(len(order), dtype=np.uint64)
        own = self._prints[owners.start : owners.stop]
        # With the rank below the print, they are sorted in a tenth of the time of `argsort`.
        rows = np.repeat(rank, [len(each) for each in own])
        rows |= np.concatenate([np.zeros(0, np.uint32), *own]).astype(np.uint64) << _HALF
        rows.sort()
        ranks = rows.astype(np.uint32)
        rows >>= _HALF
        return _Part(rows.astype(np.uint32), (order + owners.start).astype(np.uint32)[ranks])


def spread(first: Places, counts: Places) -> Places:
    """Return the numbers from each ``first`` on, so many as ``counts`` says, in one row.

    >>> spread(np.array([5, 90]), np.array([2, 3])).tolist()
    [5, 6, 90, 91, 92]
    """
    before = np.cumsum(counts) - counts
    numbers: Places = np.arange(counts.sum()) + np.repeat(first - before, counts)
    return numbers


def _range(part: _Part, prints: Prints) -> tuple[Places, Places]:
    first = np.searchsorted(part.prints, prints)
    last = first.copy()
    # Most prints are in one document or in none: only for the others is it worth another search.
    last += _has(part.prints, first, prints)
    more = np.flatnonzero((last > first) & _has(part.prints, last, prints))
    last[more] = np.searchsorted(part.prints, prints[more], "right")
    return first, last


def _has(ordered: Prints, places: Places, prints: Prints) -> NDArray[np.bool_]:
    """Tell at which of the places the print stands."""
    if not len(ordered):
        return np.zeros(len(places), bool)
    inside: NDArray[np.bool_] = places < len(ordered)
    inside &= ordered[np.minimum(places, len(ordered) - 1)] == prints
    return inside
