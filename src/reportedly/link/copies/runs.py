"""Where two texts have the same words: maximal runs, and the passages they make up."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from reportedly.link.copies.words import Codes, Flags, Places, Words, mixed, rolled

_SEED = 4  # words: with one in five changed, two of five such runs are whole
_LONG = 10  # words in a row that need no neighbour to be believed
_NEAR = 10  # words by which a text may have grown or shrunk between two neighbours
_GAP = 30  # words: the most that is rewritten between two runs of one passage
_CUT = 6  # words left out or put in that do not end a passage
_REACH = 20  # words beyond its outermost runs into which a passage may go on
_SHIFTS = (0, 1, -1, 2, -2)  # words that one of the two may have more there


@dataclass(frozen=True, slots=True, eq=False)
class Passages:
    """Stretches that two texts share, a row each, in the order of the second text.

    ``pair`` is the place in the list of pairs; words ``left`` to ``left_end`` of all words
    stand for ``right`` to ``right_end``; so many of them as ``same`` are in runs.
    """

    pair: Places
    left: Places
    left_end: Places
    right: Places
    right_end: Places
    same: Places


def passages_of(words: Words, pairs: Sequence[tuple[int, int]]) -> tuple[Passages, Passages]:
    """Return the passages that each pair of texts (by number) shares, and their runs."""
    runs = _believed(_whole(_seeds(words, pairs)))
    return _extended(words, pairs, _joined(runs)), runs


def rows_of(rows: Passages, chosen: "slice | NDArray[np.bool_]") -> Passages:
    """Return some of the rows."""
    return Passages(*(getattr(rows, each.name)[chosen] for each in fields(rows)))


def _seeds(words: Words, pairs: Sequence[tuple[int, int]]) -> Passages:
    """Return every seed of _SEED same words, in the order of the second text."""
    grams = _dense(words)
    first, last = (np.full(grams.max(initial=0) + 1, -1, np.int32) for _ in range(2))
    begins = words.bounds[:-1].tolist()
    ends = np.maximum(words.bounds[1:] - _SEED + 1, words.bounds[:-1]).tolist()
    pieces = []
    for left, rows in groupby(range(len(pairs)), lambda row: pairs[row][0]):
        own = grams[begins[left] : ends[left]]
        places = np.arange(begins[left], ends[left], dtype=np.int32)
        last[own] = places
        first[own[::-1]] = places[::-1]
        numbers = list(rows)
        others = [pairs[row][1] for row in numbers]
        met = np.concatenate([grams[begins[other] : ends[other]] for other in others])
        low = first[met]
        hits = np.flatnonzero(low >= 0)
        edges = np.cumsum([0, *(ends[other] - begins[other] for other in others)])
        counts = np.diff(np.searchsorted(hits, edges))
        at = hits + np.repeat([begins[other] for other in others] - edges[:-1], counts)
        pieces.append((np.repeat(numbers, counts), low[hits], last[met[hits]], at))
        first[own] = -1
    nothing = np.zeros(0, np.int64)
    pair, lows, highs, rights = (
        np.concatenate(each) for each in zip((nothing,) * 4, *pieces, strict=True)
    )
    lefts = _chosen(pair, lows, highs, rights)
    size = np.full(len(pair), _SEED)
    return Passages(pair, lefts, lefts + _SEED, rights, rights + _SEED, size)


def _chosen(pair: Places, first: Places, last: Places, at: Places) -> Places:
    """Return which of the places with the same words goes on from what came before.

    That is told from the words before that stand in the first text just once.
    """
    twice = np.flatnonzero(first != last)
    if not len(twice):
        return first
    once = np.flatnonzero(first == last)
    number = np.searchsorted(once, twice)  # of the next that stands there once
    begins = np.searchsorted(pair, pair[twice])
    before = np.append(-1, once)[number]
    after = np.append(once, len(at))[np.searchsorted(once, begins)]
    ends = np.searchsorted(pair, pair[twice], "right")
    # Before the first of a pair, that one serves; where there is none, what stands first.
    known = np.where(before >= begins, before, np.where(after < ends, after, begins))
    expected = (first - at)[known] + at[twice]
    lefts = first.copy()
    nearer = np.abs(last[twice] - expected) < np.abs(first[twice] - expected)
    lefts[twice[nearer]] = last[twice[nearer]]
    return lefts


def _dense(words: Words) -> NDArray[np.int32]:
    """Return a small number for each run of words, the same for the same."""
    grams = mixed(rolled(words.codes, _SEED))
    # Sorted with their places in the low bits, in half of the time of `numpy.unique` (2.4).
    places = np.uint64(len(grams).bit_length())
    ordered = np.sort((grams >> places << places) | np.arange(len(grams), dtype=np.uint64))
    is_new = np.diff(ordered >> places, prepend=np.uint64(0)) != 0
    dense = np.zeros(len(words.codes), np.int32)
    dense[(ordered & ((np.uint64(1) << places) - np.uint64(1))).astype(np.int64)] = np.cumsum(
        is_new
    )
    return dense


def _whole(seeds: Passages) -> Passages:
    """Put seeds that follow each other in both texts together."""
    follows = np.diff(seeds.pair) == 0
    follows &= (np.diff(seeds.left) == 1) & (np.diff(seeds.right) == 1)
    runs = _merged(seeds, follows)
    return replace(runs, same=runs.right_end - runs.right)


def _merged(rows: Passages, follows: NDArray[np.bool_]) -> Passages:
    """Return the rows with each that follows put to the one before."""
    if not len(rows.pair):
        return rows
    first = np.flatnonzero(np.append(True, ~follows))
    last = np.append(first[1:] - 1, len(rows.pair) - 1)
    return Passages(
        rows.pair[first],
        rows.left[first],
        rows.left_end[last],
        rows.right[first],
        rows.right_end[last],
        np.add.reduceat(rows.same, first),
    )


def _believed(runs: Passages) -> Passages:
    """Drop short runs that neither the one before nor the one after continues."""
    continues = _continues(runs)
    kept = runs.right_end - runs.right >= _LONG
    kept[1:] |= continues
    kept[:-1] |= continues
    return rows_of(runs, kept)


def _continues(runs: Passages) -> NDArray[np.bool_]:
    """Tell of each run but the first if it goes on where the one before stops."""
    left = runs.left[1:] - runs.left_end[:-1]
    right = runs.right[1:] - runs.right_end[:-1]
    drift = np.abs(left - right)
    least, most = np.minimum(left, right), np.maximum(left, right)
    # Two runs that overlap share the words of a repetition: "very, very".
    near: NDArray[np.bool_] = (least > -_SEED) & (most <= _GAP) & (drift <= _NEAR)
    slight: NDArray[np.bool_] = (least <= _CUT // 2) & (most > _CUT)
    near &= (np.diff(runs.pair) == 0) & ~slight
    return near


def _joined(runs: Passages) -> Passages:
    return _merged(runs, _continues(runs))


def _extended(words: Words, pairs: Sequence[tuple[int, int]], found: Passages) -> Passages:
    """Let passages reach over changed words at their ends, as long as half of the words agree."""
    if not len(found.pair):
        return found
    sides = np.array(pairs, np.int64)[found.pair].T
    low = [words.bounds[side] for side in sides]
    high = [words.bounds[side + 1] - 1 for side in sides]
    back, on = (
        _agreeing(
            *(
                _following(words.codes, begins, step, end)
                for begins, end in zip(places, ends, strict=True)
            )
        )
        for step, places, ends in (
            (-1, (found.left - 1, found.right - 1), low),
            (1, (found.left_end, found.right_end), high),
        )
    )
    return replace(
        found,
        left=found.left - back[0],
        left_end=found.left_end + on[0],
        right=found.right - back[1],
        right_end=found.right_end + on[1],
    )


def _following(codes: Codes, begins: Places, step: int, last: Places) -> tuple[Codes, Flags]:
    """Return the words from each place on, a row each, and which of them are in the text."""
    places = begins[:, None] + step * np.arange(_REACH + max(_SHIFTS))
    inside = (last[:, None] - places) * step >= 0
    return codes[places * inside], inside


def _agreeing(left: tuple[Codes, Flags], right: tuple[Codes, Flags]) -> tuple[Places, Places]:
    """Return how many words of each side still belong."""
    best_left, best_right = (np.zeros(len(left[0]), np.int64) for _ in range(2))
    counts = np.arange(1, _REACH + 1, dtype=np.int8)
    for shift in _SHIFTS:
        one, two = (slice(max(each, 0), max(each, 0) + _REACH) for each in (shift, -shift))
        same = (left[0][:, one] == right[0][:, two]) & left[1][:, one] & right[1][:, two]
        agreed = np.cumsum(same, axis=1, dtype=np.int8)
        reach = (counts * (same & (2 * agreed > counts + np.int8(abs(shift))))).max(axis=1)
        better = reach > best_left
        best_left = np.where(better, reach + max(shift, 0), best_left)
        best_right = np.where(better, reach + max(-shift, 0), best_right)
    return best_left, best_right
