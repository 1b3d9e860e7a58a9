"""Which reports are worth holding against each other: those that share telling words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.link.claims.wording import SAYS

TELLING = 0.9  # what a word must tell to be looked up by
MOST = 8  # words of a report that it is looked up by, those that tell most
BY_ITSELF = 4  # of these, how many it is looked up by without another
WINDOW = 24  # neighbours by day with the same key that are looked at
FAR = 10_000_000  # a day's number for reports of unknown day
PART = 100_000  # pairs whose words are held against each other in one go: some 100 MB

Numbers = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Index:
    """The words of all reports as rows of numbers, those of report n from starts[n] on, by word."""

    starts: Numbers
    words: Numbers
    weights: Floats
    sides: Numbers
    sizes: Floats
    count: int  # of different words


@dataclass(frozen=True, slots=True)
class Shared:
    """What each pair of reports shares: how many words, what they tell, and what of it clashes."""

    words: Numbers
    mass: Floats
    denied: Floats


def index_of(
    reports: Sequence[Mapping[str, float]], sides: Sequence[Mapping[str, int]] | None = None
) -> Index:
    """Return the index of reports, each given as its stems with what each tells."""
    known = {word: at for at, word in enumerate(sorted({w for each in reports for w in each}))}
    lengths = np.array([len(each) for each in reports], dtype=np.int64)
    starts = np.concatenate(([0], np.cumsum(lengths))).astype(np.int64)
    words = np.array([known[word] for each in reports for word in each], dtype=np.int64)
    weights = np.array([told for each in reports for told in each.values()], dtype=np.float64)
    stands = np.full(len(words), SAYS, dtype=np.int64)
    if sides is not None:
        stands = np.array([side for each in sides for side in each.values()], dtype=np.int64)
    owners = np.repeat(np.arange(len(reports)), lengths)
    order = np.lexsort((words, owners))
    sizes = np.bincount(owners, weights, minlength=len(reports)).astype(np.float64)
    return Index(starts, words[order], weights[order], stands[order], sizes, len(known))


def near_pairs(
    index: Index,
    days: Sequence[int | None],
    beside: Sequence[str | None],
    *,
    alone: bool = False,
    most: int = MOST,
) -> tuple[Numbers, Numbers]:
    """Return each two that share a key and stand near by day, once, the lower number first.

    Keys are each two of the ``most`` telling words of a report, and each of these with what stands
    ``beside`` it (who says it); with ``alone`` each of both by itself too. The number of pairs is
    linear in that of reports: of a key that many share, each is held against its WINDOW next
    neighbours only.
    """
    place = np.array([FAR if day is None else day for day in days], dtype=np.int64)
    order = np.argsort(place, kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    owners, keys = _keys(index, beside, alone=alone, most=most)
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
        found.append(np.minimum(left, right) * len(days) + np.maximum(left, right))
    codes = np.unique(np.concatenate(found))
    left, right = np.divmod(codes, max(1, len(days)))
    return left[left != right], right[left != right]


def shared(index: Index, left: Numbers, right: Numbers) -> Shared:
    """Return what the reports of each pair share."""
    parts = [
        _shared(index, left[first : first + PART], right[first : first + PART])
        for first in range(0, max(1, len(left)), PART)
    ]
    return Shared(
        np.concatenate([each.words for each in parts]),
        np.concatenate([each.mass for each in parts]),
        np.concatenate([each.denied for each in parts]),
    )


def _shared(index: Index, left: Numbers, right: Numbers) -> Shared:
    lengths = np.diff(index.starts)
    owners = np.repeat(np.arange(len(index.sizes)), lengths)
    ordered = owners * (index.count + 1) + index.words
    many = lengths[left]
    pair = np.repeat(np.arange(len(left)), many)
    first = np.cumsum(many) - many
    mine = index.starts[left][pair] + (np.arange(len(pair)) - first[pair])
    wanted = right[pair] * (index.count + 1) + index.words[mine]
    theirs = np.minimum(np.searchsorted(ordered, wanted), max(0, len(ordered) - 1))
    hit = ordered[theirs] == wanted if len(ordered) else np.zeros(0, dtype=bool)
    mine, theirs, pair = mine[hit], theirs[hit], pair[hit]
    told = np.minimum(index.weights[mine], index.weights[theirs])
    clash = (index.sides[mine] & index.sides[theirs]) == 0
    size = len(left)
    return Shared(
        np.bincount(pair[told > 0], minlength=size),
        np.bincount(pair, told, minlength=size).astype(np.float64),
        np.bincount(pair, told * clash, minlength=size).astype(np.float64),
    )


def _keys(
    index: Index, beside: Sequence[str | None], *, alone: bool, most: int
) -> tuple[Numbers, Numbers]:
    """Return for each key of each report the report's number, and the key's."""
    names = {name: at for at, name in enumerate(sorted({each for each in beside if each}))}
    who = np.array([names.get(each or "", -1) for each in beside], dtype=np.int64)
    base = index.count + len(names) + 1
    top = _most_telling(index, most)
    rows = np.arange(len(top))
    owners, keys = [], []
    for one in range(most):
        for other in range(one + 1, most):
            kept = (top[:, one] >= 0) & (top[:, other] >= 0)
            low = np.minimum(top[kept, one], top[kept, other])
            high = np.maximum(top[kept, one], top[kept, other])
            owners.append(rows[kept])
            keys.append(low * base + high)
        kept = (top[:, one] >= 0) & (who >= 0)
        owners.append(rows[kept])
        keys.append((index.count + who[kept]) * base + top[kept, one])
        kept = top[:, one] >= 0
        if alone and one < BY_ITSELF:
            owners.append(rows[kept])
            keys.append(top[kept, one] * base + base - 1)
    if alone:
        owners.append(rows[who >= 0])
        keys.append((index.count + who[who >= 0]) * base + base - 1)
    return _repeated(np.concatenate(owners), np.concatenate(keys))


def _repeated(owners: Numbers, keys: Numbers) -> tuple[Numbers, Numbers]:
    """Return the keys that several reports have."""
    ordered = np.sort(keys)
    several = np.unique(ordered[1:][ordered[1:] == ordered[:-1]])
    if not len(several):
        return owners[:0], keys[:0]
    at = np.minimum(np.searchsorted(several, keys), len(several) - 1)
    kept = several[at] == keys
    return owners[kept], keys[kept]


def _most_telling(index: Index, most: int) -> Numbers:
    """Return a row for each report: the ``most`` words that tell most, -1 where it has fewer."""
    lengths = np.diff(index.starts)
    owners = np.repeat(np.arange(len(lengths)), lengths)
    telling = index.weights >= TELLING
    owners, words, weights = owners[telling], index.words[telling], index.weights[telling]
    order = np.lexsort((words, -weights, owners))
    owners, words = owners[order], words[order]
    begins = np.searchsorted(owners, np.arange(len(lengths)))
    rank = np.arange(len(owners)) - begins[owners]
    kept = rank < most
    top = np.full((len(lengths), most), -1, dtype=np.int64)
    top[owners[kept], rank[kept]] = words[kept]
    return top
