"""Who may be one, by the names alone: looked up once, and asked again only of names that came.

Names are looked up by their keys and compared, which follows from them alone. So what is found of
two is found for good, and only new names are held against all; `recalling` keeps it meanwhile. An
actor goes by all of its names together: whoever gets another one is looked up anew.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray

from reportedly.link.names.judging import Kind, are_near
from reportedly.link.names.recalling import RECALL

Names = tuple[str, ...]
Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]
Pair = tuple[int, int]
LONG = 400  # characters of a text that a table may have for a key
MANY_NAMES = 40  # of one actor; beyond it, the rest is compared no more


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked up: whose names share a key and have a score of ``least`` or more.

    What is kept goes by its ``name``: where other ``keys`` are asked for, it needs another.
    With ``within`` names need not be alike: it tells whether a name may be the whole one, and
    goes by the two alone.
    """

    name: str
    kind: Kind
    least: float
    keys: Callable[[Names], Iterable[str]]
    within: Callable[[str, str], object] | None = None

    @property
    def title(self) -> str:
        return f"{self.name} {self.kind} {self.least}"

    def near(self, some: Names, others: Names) -> bool:
        """Tell whether one of the names is so like one of the others."""
        if self.within:
            return any(self.within(one, other) for one in some for other in others)
        return any(
            are_near(one, other, self.least, kind=self.kind)
            for one in some[:MANY_NAMES]
            for other in others[:MANY_NAMES]
        )


def near_among(
    search: Search, each: Sequence[Names], silent: Sequence[bool], crowd: int
) -> Iterator[Pair]:
    """Yield the pairs, by place, of those near each other, but for two of the ``silent``.

    They share a key that at most ``crowd`` have: more share it by chance.
    """
    pool = _Pool(search, search.title, each, silent)
    keys, at = np.unique(pool.keys, return_inverse=True)
    times = np.array([len(places) for places in pool.places], np.int64)
    open_ = np.bincount(at, times[pool.owners], len(keys)) <= crowd
    again = np.isin(keys, _crowded_before(search))
    looked = open_ & (_among(at[pool.fresh[pool.owners]], len(keys)) | again)
    for one, other in sorted(_met(pool, at, looked, again)):
        quiet = pool.silent[one] and pool.silent[other]
        if not quiet and search.near(pool.names[one], pool.names[other]):
            pool.put_down(*((one, other) if pool.fresh[one] else (other, one)))
    pool.keep()
    if recall := RECALL.get():
        recall.asked.crowded[search.title] = keys[~open_].tobytes()
    parts = np.split(at, np.cumsum(pool.sizes)[:-1])
    shared = [frozenset(part[open_[part]].tolist()) for part in parts]
    for one, other in pool.found(pool):
        if not shared[one].isdisjoint(shared[other]):
            yield from product(pool.places[one], pool.places[other])
    for one, places in enumerate(pool.places):
        several = len(places) > 1 and shared[one] and not pool.silent[one]
        if several and search.near(pool.names[one], pool.names[one]):
            yield from combinations(places, 2)


def near_between(
    search: Search, asking: Sequence[Names], told: Sequence[Names]
) -> dict[Names, list[int]]:
    """Return for each that asks the places of those told that are near it, in order.

    Of those that ask the first name is looked up; it is compared by the others.
    """
    asks = _Pool(search, f"{search.title} asks", asking, of_first=True)
    tells = _Pool(search, f"{search.title} told", told)
    _, at = np.unique(np.concatenate([asks.keys, tells.keys]), return_inverse=True)
    ours, theirs = at[: len(asks.keys)], at[len(asks.keys) :]
    size = int(at.max(initial=-1)) + 1
    new = (ours[asks.fresh[asks.owners]], theirs[tells.fresh[tells.owners]])
    looked = _among(ours, size) & _among(theirs, size) & _among(np.concatenate(new), size)
    mine, others = _by_key(asks, ours, looked), _by_key(tells, theirs, looked)
    met: set[Pair] = set()
    for key, ones in mine.items():
        met.update(product(filter(asks.fresh.__getitem__, ones), others[key]))
        met.update(product(ones, filter(tells.fresh.__getitem__, others[key])))
    for one, other in sorted(met):
        if search.near(asks.names[one][1:], tells.names[other]):
            if asks.fresh[one]:
                asks.put_down(one, other, tells)
            else:
                tells.put_down(other, one, asks)
    asks.keep()
    tells.keep()
    found: dict[Names, set[int]] = {names: set() for names in asks.names}
    for one, other in asks.found(tells):
        found[asks.names[one]].update(tells.places[other])
    for other, one in tells.found(asks):
        found[asks.names[one]].update(tells.places[other])
    return {names: sorted(places) for names, places in found.items()}


class _Pool:
    """Those of one search, each names once: their keys, their places, and who is near."""

    def __init__(
        self,
        search: Search,
        title: str,
        each: Sequence[Names],
        silent: Sequence[bool] = (),
        *,
        of_first: bool = False,
    ) -> None:
        recall = RECALL.get()
        known = recall.known.looked if recall else {}
        flags = silent or [False] * len(each)
        places: defaultdict[tuple[Names, bool], list[int]] = defaultdict(list)
        for place, (names, flag) in enumerate(zip(each, flags, strict=True)):
            places[names, flag].append(place)
        self.title = title
        self.places = list(places.values())
        self.names = [names for names, _ in places]
        self.silent = [flag for _, flag in places]
        self._texts = [_told(names, silent=flag) for names, flag in places]
        self._numbers = {text: number for number, text in enumerate(self._texts)}
        rows = [known.get((self.title, text)) for text in self._texts]
        self.fresh: Flags = np.array([row is None for row in rows], bool)
        self._packed = [
            row[0] if row else _packed(search.keys(names[:1] if of_first else names))
            for row, names in zip(rows, self.names, strict=True)
        ]
        self._near = [row[1] if row else () for row in rows]
        self.keys: Numbers = np.frombuffer(b"".join(self._packed), "<i8")
        self.sizes = [len(packed) // 8 for packed in self._packed]
        self.owners: Numbers = np.repeat(np.arange(len(self.names)), np.array(self.sizes, np.int64))

    def put_down(self, one: int, other: int, pool: "_Pool | None" = None) -> None:
        """Have it known of ``one`` that the other, of its own pool or another, is near."""
        text = (pool or self)._texts[other]
        if text not in self._near[one]:
            self._near[one] = (*self._near[one], text)

    def found(self, pool: "_Pool") -> Iterator[Pair]:
        """Yield who is known to be near whom of the pool, by number."""
        for number, texts in enumerate(self._near):
            for text in texts:
                if (other := pool._numbers.get(text)) is not None:
                    yield number, other

    def keep(self) -> None:
        """Have it known the next time."""
        if recall := RECALL.get():
            for text, packed, near in zip(self._texts, self._packed, self._near, strict=True):
                recall.asked.looked[self.title, text] = packed, near


def _told(names: Names, *, silent: bool) -> str:
    """Return the names as one text by which they are found again; of many names, a digest."""
    text = ("\n" if silent else "") + "\n".join(names)
    if len(text) <= LONG:
        return text
    return "\n\n" + blake2b(text.encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()


def _packed(keys: Iterable[str]) -> bytes:
    """Return the numbers of the keys, the same in every process; of two, they are not the same."""
    digests = {
        blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest() for key in keys
    }
    return b"".join(sorted(digests))


def _crowded_before(search: Search) -> Numbers:
    recall = RECALL.get()
    return np.frombuffer(recall.known.crowded.get(search.title, b"") if recall else b"", "<i8")


def _among(keys: Numbers, size: int) -> Flags:
    """Return of so many keys which are among these."""
    found = np.zeros(size, bool)
    found[keys] = True
    return found


def _by_key(pool: _Pool, at: Numbers, looked: Flags) -> dict[int, list[int]]:
    """Return who has each of the keys that are looked up."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    which = looked[at]
    for key, owner in zip(at[which].tolist(), pool.owners[which].tolist(), strict=True):
        found[key].append(owner)
    return found


def _met(pool: _Pool, at: Numbers, looked: Flags, again: Flags) -> set[Pair]:
    """Return the pairs under these keys that were not held against each other before."""
    met: set[Pair] = set()
    fresh = pool.fresh.tolist()
    for key, owners in _by_key(pool, at, looked).items():
        if len(owners) > 1:
            new = owners if again[key] else [owner for owner in owners if fresh[owner]]
            met.update(combinations(new, 2))
            others = {*owners} - {*new}
            met.update((min(pair), max(pair)) for pair in product(new, others))
    return met
