"""Which reports stand near each other by day with one key; of a few, without asking for all."""

from dataclasses import dataclass

import numpy as np

from reportedly.link.claims.blocking import (
    BITS,
    Entries,
    Kept,
    Numbers,
    among,
    columns_of,
    keys_of,
    once,
)

WINDOW = 24  # neighbours by day with the same key that are looked at
MARKS = 24  # bits of a key by which most that are not wanted are told at once


@dataclass(frozen=True, slots=True)
class Holders:
    """Which reports have which keys: a row for each, the keys by numbers of their own."""

    rows: Numbers
    keys: Numbers

    def those(self, kept: Kept) -> "Holders":
        """Return some of them."""
        return Holders(self.rows[kept], self.keys[kept])


@dataclass(frozen=True, slots=True)
class Line:
    """Holders in the order of keys, those of one key by day and then as the reports are.

    ``before`` and ``after`` tell who stood there before a change, and who does after it.
    """

    held: Holders
    before: Kept
    after: Kept


def holders(entries: Entries, asked: Kept | None = None) -> Holders:
    """Return who has a key that one of the reports ``asked`` has (None: any), and another too."""
    rows, keys = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)]
    if asked is None:
        for those, some in columns_of(entries):
            rows.append(those)
            keys.append(some)
        return _repeated(np.concatenate(rows), np.concatenate(keys))
    own = entries.those(asked)
    wanted = keys_of(own)
    marks = _marked(wanted)
    telling = _marked(own.top.ravel())[_mark(entries.top)]
    named = _marked(own.beside)[_mark(entries.beside)]
    for those, some in columns_of(entries, telling, named):
        kept = marks[_mark(some)]
        those, some = those[kept], some[kept]
        kept = among(some, wanted)
        rows.append(those[kept])
        keys.append(some[kept])
    return _repeated(np.concatenate(rows), np.concatenate(keys))


def turned(held: Holders, days: tuple[Numbers, Numbers], there: tuple[Kept, Kept]) -> Line:
    """Return the holders in order that were there or are, by the ``days`` before and after.

    One that moved stands at both places.
    """
    count = len(days[0])
    slots = np.lexsort((np.tile(np.arange(count), 2), np.concatenate(days)))
    rank = np.empty_like(slots)
    rank[slots] = np.arange(2 * count)
    bits = (2 * count).bit_length()
    still = there[0] & there[1] & (days[0] == days[1])
    codes = []
    for at, side in enumerate((there[0] & ~still, there[1])):
        kept = side[held.rows]
        codes.append(held.keys[kept] << bits | rank[held.rows[kept] + at * count])
    ordered = np.sort(np.concatenate(codes))
    slot = slots[ordered & ((1 << bits) - 1)]
    rows = slot % max(1, count)
    after = slot >= count
    return Line(Holders(rows, ordered >> bits), ~after | still[rows], after)


def near(line: Line, wanted: Kept) -> Numbers:
    """Return each two that share a key and stand near by day, if one is wanted, once.

    Two are one number: the lower report's times how many there are, and the other's. The number
    of pairs is linear in that of reports: of a key that many share, each is held against its
    WINDOW next neighbours only.
    """
    held = line.held.those(line.after)
    places = np.flatnonzero(wanted[held.rows])
    every = len(places) == len(held.rows)
    found = [np.empty(0, dtype=np.int64)]
    for step in range(1, WINDOW + 1):
        found.append(_coded(held, _next_to(held, places, step), step, len(wanted)))
        if not every:
            found.append(_coded(held, _next_to(held, places - step, step), step, len(wanted)))
    return once(np.concatenate(found))


def moved(line: Line, still: Kept) -> tuple[Numbers, Numbers]:
    """Return the pairs of what is still there that came to stand near, and that ceased to.

    Only where something came or went can others have been pushed apart, or have moved up. A pair
    may be told that stands near by another key all the while.
    """
    reached = np.zeros(len(line.before), dtype=bool)
    for there in (line.before, line.after):
        places, held = np.flatnonzero(there), line.held.those(there)
        changed = np.flatnonzero(~still[held.rows])
        for step in range(1, WINDOW + 1):
            reached[places[_next_to(held, changed - step, step)]] = True
    reached &= still[line.held.rows]
    gained = _apart(line, (line.after, line.before), reached, still)
    return gained, _apart(line, (line.before, line.after), reached, still)


def _apart(line: Line, there: tuple[Kept, Kept], reached: Kept, still: Kept) -> Numbers:
    """Return the pairs of what is still there that stand near the one time, and not the other."""
    held = line.held.those(there[0])
    places = np.flatnonzero(reached[there[0]])
    others = np.cumsum(there[1])[there[0]]
    found = [np.empty(0, dtype=np.int64)]
    for step in range(1, WINDOW + 1):
        at = _next_to(held, places, step)
        at = at[(others[at + step] - others[at] > WINDOW) & still[held.rows[at + step]]]
        found.append(_coded(held, at, step, len(still)))
    return once(np.concatenate(found))


def _next_to(held: Holders, places: Numbers, step: int) -> Numbers:
    """Return those of the places so many steps before another of the same key."""
    kept = places[(places >= 0) & (places + step < len(held.keys))]
    found: Numbers = kept[held.keys[kept] == held.keys[kept + step]]
    return found


def _coded(held: Holders, at: Numbers, step: int, count: int) -> Numbers:
    left, right = held.rows[at], held.rows[at + step]
    codes = np.minimum(left, right) * count + np.maximum(left, right)
    found: Numbers = codes[left != right]
    return found


def _mark(keys: Numbers) -> Numbers:
    return (keys ^ (keys >> MARKS) ^ (keys >> (BITS + 7))) & ((1 << MARKS) - 1)


def _marked(wanted: Numbers) -> Kept:
    marks = np.zeros(1 << MARKS, dtype=bool)
    marks[_mark(wanted)] = True
    return marks


def _repeated(rows: Numbers, keys: Numbers) -> Holders:
    """Return the keys that several reports have."""
    ordered = np.sort(keys)
    several = once(ordered[1:][ordered[1:] == ordered[:-1]])
    if not len(several):
        none = np.empty(0, dtype=np.int64)
        return Holders(none, none)
    at = np.minimum(np.searchsorted(several, keys), len(several) - 1)
    kept = several[at] == keys
    return Holders(rows[kept], at[kept])
