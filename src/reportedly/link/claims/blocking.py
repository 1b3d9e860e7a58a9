"""Which reports are worth holding against each other: those that share telling words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

TELLING = 0.9  # what a word must tell to be looked up by
MOST = 8  # words of a report that it is looked up by, those that tell most
BY_ITSELF = 4  # of these, how many it is looked up by without another
FAR = 10_000_000  # a day's number for reports of unknown day
BITS = 30  # of a word's number; that two words have one costs a look at a few pairs more
WORD, ALONE = (1 << BITS) - 1, (1 << (BITS + 1)) - 1
NONE = -1

Numbers = NDArray[np.int64]
Floats = NDArray[np.float64]
Kept = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Entries:
    """By what reports are looked up, a row for each, in the order of their documents.

    ``top`` are the numbers of the words that tell most (NONE where there are fewer), ``beside``
    what stands beside each of these (who says it; NONE where unknown), ``days`` where it stands.
    With ``alone`` a report is looked up by single words and by what stands beside, too.
    """

    top: Numbers
    beside: Numbers
    days: Numbers
    alone: bool

    def those(self, kept: Kept) -> "Entries":
        """Return some of the rows."""
        return Entries(self.top[kept], self.beside[kept], self.days[kept], self.alone)


def number_of(word: str) -> int:
    """Return the number of a word: the same in every ledger, at every time."""
    return crc32(word.encode("utf-8", "surrogatepass")) & WORD


def most_telling(words: Mapping[str, float], most: int = MOST) -> list[str]:
    """Return the words that a report is looked up by, those that tell most."""
    telling = (word for word, told in words.items() if told >= TELLING)
    return sorted(telling, key=lambda word: (-words[word], word))[:most]


def padded(numbers: Iterable[int], most: int) -> list[int]:
    """Return so many numbers, NONE where there are none left."""
    found = list(numbers)
    return found + [NONE] * (most - len(found))


def keys_of(entries: Entries) -> Numbers:
    """Return every key that one of the reports has, once, sorted."""
    found = [np.empty(0, dtype=np.int64), *(keys for _, keys in columns_of(entries))]
    return once(np.concatenate(found))


def once(numbers: Numbers) -> Numbers:
    """Return the different numbers, sorted.

    NumPy's own `unique` asks a table of all of them, which takes five times as long.
    """
    ordered = np.sort(numbers)
    first = np.ones(len(ordered), dtype=bool)
    first[1:] = ordered[1:] != ordered[:-1]
    found: Numbers = ordered[first]
    return found


def columns_of(
    entries: Entries, telling: Kept | None = None, named: Kept | None = None
) -> Iterator[tuple[Numbers, Numbers]]:
    """Yield reports with a key of each, a sort of key at a time.

    Keys are each two of the most telling words of a report, and each of these with what stands
    beside it; with ``alone`` each of both by itself too. Keys of others than the ``telling``
    words (a row for each report) and of whom is not ``named`` are left out.
    """
    top, beside = entries.top, entries.beside
    words = top >= 0 if telling is None else telling & (top >= 0)
    sides = beside >= 0 if named is None else named & (beside >= 0)
    side = (beside | (WORD + 1)) << (BITS + 1)
    for one in range(top.shape[1]):
        for other in range(one + 1, top.shape[1]):
            kept = np.flatnonzero(words[:, one] & words[:, other])
            low = np.minimum(top[kept, one], top[kept, other])
            yield kept, low << (BITS + 1) | np.maximum(top[kept, one], top[kept, other])
        kept = np.flatnonzero(words[:, one] & sides)
        yield kept, side[kept] | top[kept, one]
        if entries.alone and one < BY_ITSELF:
            kept = np.flatnonzero(words[:, one])
            yield kept, top[kept, one] << (BITS + 1) | ALONE
    if entries.alone:
        kept = np.flatnonzero(sides)
        yield kept, side[kept] | ALONE


def among(keys: Numbers, wanted: Numbers) -> Kept:
    """Return which of the numbers are wanted; the latter are sorted."""
    if not len(wanted):
        return np.zeros(len(keys), dtype=bool)
    at = np.minimum(np.searchsorted(wanted, keys), len(wanted) - 1)
    found: Kept = wanted[at] == keys
    return found
