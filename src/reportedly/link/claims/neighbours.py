"""Which reports stand near each other by day with one key; of a few, without asking for all."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from reportedly.link.claims.blocking import (
    BITS,
    Entries,
    Kept,
    Numbers,
    among,
    columns_of,
    once,
)

WINDOW = 24  # neighbours by day with the same key that are looked at
MARKS = 24  # bits of a key by which most that are not wanted are told at once


@dataclass(frozen=True, slots=True)
class Holders:
    """Which reports have which keys: a row for each, the keys by numbers of their own."""

    rows: Numbers
    keys: Numbers


@dataclass(frozen=True, slots=True)
class Line:
    """The same in the order of keys, those of one key by day and then as the reports are."""

    rows: Numbers
    keys: Numbers

    def next_to(self, places: Numbers, step: int) -> Numbers:
        """Return those of the places so many steps before another of the same key."""
        kept = places[(places >= 0) & (places + step < len(self.keys))]
        found: Numbers = kept[self.keys[kept] == self.keys[kept + step]]
        return found


def holders(entries: Entries, wanted: Numbers | None = None) -> Holders:
    """Return who has the keys that are wanted (sorted; None for all) and not one report's alone."""
    marks = _marked(wanted)
    rows, keys = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)]
    for those, some in columns_of(entries):
        if wanted is not None:
            kept = marks[_mark(some)]
            those, some = those[kept], some[kept]
            kept = among(some, wanted)
            those, some = those[kept], some[kept]
        rows.append(those)
        keys.append(some)
    return _repeated(np.concatenate(rows), np.concatenate(keys))


def in_line(held: Holders, days: Numbers, kept: Kept) -> Line:
    """Return the holders that are kept in the order in which they are neighbours."""
    order = np.argsort(days, kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    bits = len(order).bit_length()
    there = kept[held.rows]
    codes = np.sort(held.keys[there] << bits | rank[held.rows[there]])
    return Line(order[codes & ((1 << bits) - 1)], codes >> bits)


def near(line: Line, wanted: Kept) -> Numbers:
    """Return each two that share a key and stand near by day, if one is wanted, once.

    Two are one number: the lower report's times how many there are, and the other's. The number
    of pairs is linear in that of reports: of a key that many share, each is held against its
    WINDOW next neighbours only.
    """
    places = np.flatnonzero(wanted[line.rows])
    every = len(places) == len(line.rows)
    steps = range(1, WINDOW + 1)
    behind = (line.next_to(places, step) for step in steps)
    before = (line.next_to(places - step, step) for step in steps if not every)
    ahead = _coded(line, zip(behind, steps, strict=True), len(wanted))
    back = _coded(line, zip(before, steps, strict=False), len(wanted))
    return once(np.concatenate((ahead, back)))


def moved(before: Line, after: Line, still: Kept) -> tuple[Numbers, Numbers]:
    """Return the pairs of what is still there that came to stand near, and that ceased to.

    Only where something came or went can others have been pushed apart, or have moved up. A pair
    may be told that stands near by another key all the while.
    """
    bits = len(still).bit_length()
    by_change = once(np.concatenate([_reached(line, still, bits) for line in (before, after)]))
    was, is_now = (_from(line, by_change, still, bits) for line in (before, after))
    return is_now[~among(is_now, was)], was[~among(was, is_now)]


def _reached(line: Line, still: Kept, bits: int) -> Numbers:
    """Return what is still there up to WINDOW before a change: key and report in one number."""
    places = np.flatnonzero(~still[line.rows])
    found = [np.empty(0, dtype=np.int64)]
    for step in range(1, WINDOW + 1):
        at = line.next_to(places - step, step)
        at = at[still[line.rows[at]]]
        found.append(line.keys[at] << bits | line.rows[at])
    return once(np.concatenate(found))


def _from(line: Line, starts: Numbers, still: Kept, bits: int) -> Numbers:
    """Return the pairs that these have with one behind them."""
    places = np.flatnonzero(among(line.keys << bits | line.rows, starts))
    pairs = []
    for step in range(1, WINDOW + 1):
        at = line.next_to(places, step)
        pairs.append((at[still[line.rows[at + step]]], step))
    return once(_coded(line, pairs, len(still)))


def _coded(line: Line, places: Iterable[tuple[Numbers, int]], count: int) -> Numbers:
    found = [np.empty(0, dtype=np.int64)]
    for at, step in places:
        left, right = line.rows[at], line.rows[at + step]
        codes = np.minimum(left, right) * count + np.maximum(left, right)
        found.append(codes[left != right])
    return np.concatenate(found)


def _mark(keys: Numbers) -> Numbers:
    return (keys ^ (keys >> MARKS) ^ (keys >> (BITS + 7))) & ((1 << MARKS) - 1)


def _marked(wanted: Numbers | None) -> Kept:
    marks = np.zeros(1 << MARKS, dtype=bool) if wanted is not None else np.empty(0, dtype=bool)
    if wanted is not None:
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
