"""Which reports are worth holding against each other: those that share telling words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

TELLING = 0.9  # what a word must tell to be looked up by
MOST = 8  # words of a report that it is looked up by, those that tell most
BY_ITSELF = 4  # of these, how many it is looked up by without another
WINDOW = 24  # neighbours by day with the same key that are looked at
FAR = 10_000_000  # a day's number for reports of unknown day
BITS = 30  # of a word's number; that two words have one costs a look at a few pairs more
WORD, ALONE = (1 << BITS) - 1, (1 << (BITS + 1)) - 1
NONE = -1
MARKS = 24  # bits of a key by which most that are not wanted are told at once

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
    found = [np.empty(0, dtype=np.int64), *(keys for _, keys in _columns(entries))]
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


def near_pairs(entries: Entries, wanted: Numbers | None = None) -> tuple[Numbers, Numbers]:
    """Return each two that share a key and stand near by day, once, the lower number first.

    Keys are each two of the most telling words of a report, and each of these with what stands
    beside it; with ``alone`` each of both by itself too. The number of pairs is linear in that of
    reports: of a key that many share, each is held against its WINDOW next neighbours only.
    ``wanted`` are the keys that are asked, sorted; None for all.
    """
    count = len(entries.days)
    order = np.argsort(entries.days, kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(count)
    owners, keys = _held(entries, wanted)
    by_rank = np.argsort(rank[owners], kind="stable")
    owners, keys = owners[by_rank], keys[by_rank]
    by_key = np.argsort(keys, kind="stable")
    owners, keys = owners[by_key], keys[by_key]
    found = [np.empty(0, dtype=np.int64)]
    at = np.arange(len(keys))
    for step in range(1, WINDOW + 1):
        at = at[at + step < len(keys)]
        at = at[keys[at + step] == keys[at]]
        left, right = owners[at], owners[at + step]
        found.append(np.minimum(left, right) * count + np.maximum(left, right))
    codes = once(np.concatenate(found))
    left, right = np.divmod(codes, max(1, count))
    return left[left != right], right[left != right]


def _held(entries: Entries, wanted: Numbers | None) -> tuple[Numbers, Numbers]:
    """Return the number of each report with each of its keys that are wanted and not alone."""
    marks = _marked(wanted)
    owners, keys = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)]
    for rows, some in _columns(entries):
        if wanted is not None:
            kept = marks[_mark(some)]
            rows, some = rows[kept], some[kept]
            kept = among(some, wanted)
            rows, some = rows[kept], some[kept]
        owners.append(rows)
        keys.append(some)
    return _repeated(np.concatenate(owners), np.concatenate(keys))


def _columns(entries: Entries) -> Iterator[tuple[Numbers, Numbers]]:
    """Yield reports with a key of each, a sort of key at a time."""
    top, beside = entries.top, entries.beside
    rows = np.arange(len(top))
    side = (beside | (WORD + 1)) << (BITS + 1)
    for one in range(top.shape[1]):
        for other in range(one + 1, top.shape[1]):
            kept = rows[top[:, other] >= 0]
            low = np.minimum(top[kept, one], top[kept, other])
            yield kept, low << (BITS + 1) | np.maximum(top[kept, one], top[kept, other])
        kept = rows[(top[:, one] >= 0) & (beside >= 0)]
        yield kept, side[kept] | top[kept, one]
        if entries.alone and one < BY_ITSELF:
            kept = rows[top[:, one] >= 0]
            yield kept, top[kept, one] << (BITS + 1) | ALONE
    if entries.alone:
        kept = rows[beside >= 0]
        yield kept, side[kept] | ALONE


def _mark(keys: Numbers) -> Numbers:
    return (keys ^ (keys >> MARKS) ^ (keys >> (BITS + 7))) & ((1 << MARKS) - 1)


def _marked(wanted: Numbers | None) -> Kept:
    marks = np.zeros(1 << MARKS, dtype=bool) if wanted is not None else np.empty(0, dtype=bool)
    if wanted is not None:
        marks[_mark(wanted)] = True
    return marks


def among(keys: Numbers, wanted: Numbers) -> Kept:
    """Return which of the numbers are wanted; the latter are sorted."""
    if not len(wanted):
        return np.zeros(len(keys), dtype=bool)
    at = np.minimum(np.searchsorted(wanted, keys), len(wanted) - 1)
    found: Kept = wanted[at] == keys
    return found


def _repeated(owners: Numbers, keys: Numbers) -> tuple[Numbers, Numbers]:
    """Return the keys that several reports have."""
    ordered = np.sort(keys)
    several = once(ordered[1:][ordered[1:] == ordered[:-1]])
    kept = among(keys, several)
    return owners[kept], keys[kept]
