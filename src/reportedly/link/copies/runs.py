"""Where two texts have the same words: maximal runs, and the passages they make up."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

from reportedly.link.copies.words import Codes, Places, Words, mixed, rolled

_SEED = 4  # words: with one in five changed, two of five such runs are whole
_LONG = 10  # words in a row that need no neighbour to be believed
_NEAR = 10  # words by which a text may have grown or shrunk between two neighbours
_GAP = 30  # words: the most that is rewritten between two runs of one passage
_CUT = 6  # words left out or put in that do not end a passage
_REACH = 20  # words beyond its outermost runs into which a passage may go on


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
    first, last = (np.full(grams.max(initial=0) + 1, -1, np.int64) for _ in range(2))
    bounds = words.bounds.tolist()
    pieces = []
    for number, (left, right) in enumerate(pairs):
        begin, end = bounds[left], max(bounds[left], bounds[left + 1] - _SEED + 1)
        own = grams[begin:end]
        last[own] = np.arange(begin, end)
        first[own[::-1]] = np.arange(end - 1, begin - 1, -1)
        begin, end = bounds[right], max(bounds[right], bounds[right + 1] - _SEED + 1)
        met = grams[begin:end]
        at = np.flatnonzero(first[met] >= 0)
        pieces.append(
            (np.full(len(at), number), _chosen(first[met[at]], last[met[at]], at), at + begin)
        )
        first[own] = -1
    nothing = np.zeros(0, np.int64)
    pair, lefts, rights = (
        np.concatenate(each) for each in zip((nothing,) * 3, *pieces, strict=True)
    )
    size = np.full(len(pair), _SEED)
    return Passages(pair, lefts, lefts + _SEED, rights, rights + _SEED, size)


def _chosen(first: Places, last: Places, at: Places) -> Places:
    """Return which of the places with the same words goes on from what came before.

    That is told from the words before that stand in the first text just once.
    """
    once = first == last
    if once.all():
        return first
    known = np.maximum.accumulate(np.where(once, np.arange(len(at)), -1))
    # Before the first of these, that one serves.
    known = np.where(known < 0, np.argmax(once), known)
    expected = (first - at)[known] + at
    return np.where(np.abs(last - expected) < np.abs(first - expected), last, first)


def _dense(words: Words) -> Places:
    """Return a small number for each run of words, the same for the same."""
    grams = mixed(rolled(words.codes, _SEED))
    _, dense = np.unique(grams, return_inverse=True)
    return np.concatenate([dense, np.zeros(len(words.codes) - len(grams), np.int64)])


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
    sides = np.array(pairs, np.int64)[found.pair]
    low = [words.bounds[side] for side in sides.T]
    high = [words.bounds[side + 1] for side in sides.T]
    back = _agreeing(
        words.codes, found.left - 1, found.right - 1, -1, (low[0], low[1], high[0], high[1])
    )
    on = _agreeing(
        words.codes, found.left_end, found.right_end, 1, (low[0], low[1], high[0], high[1])
    )
    return replace(
        found,
        left=found.left - back[0],
        left_end=found.left_end + on[0],
        right=found.right - back[1],
        right_end=found.right_end + on[1],
    )


def _agreeing(
    codes: Codes, left: Places, right: Places, step: int, bounds: tuple[Places, ...]
) -> tuple[Places, Places]:
    """Return how many words of each side still belong, from the words given on."""
    best_left, best_right = np.zeros_like(left), np.zeros_like(right)
    for shift in (0, 1, -1, 2, -2):
        reach, agreed = np.zeros_like(left), np.zeros_like(left)
        for count in range(1, _REACH + 1):
            one = left + step * (count - 1 + max(shift, 0))
            two = right + step * (count - 1 + max(-shift, 0))
            inside = (one >= bounds[0]) & (one < bounds[2]) & (two >= bounds[1]) & (two < bounds[3])
            same = inside & (codes[one * inside] == codes[two * inside])
            agreed += same
            reach = np.where(same & (2 * agreed > count + abs(shift)), count, reach)
        better = reach > best_left
        best_left = np.where(better, reach + max(shift, 0), best_left)
        best_right = np.where(better, reach + max(-shift, 0), best_right)
    return best_left, best_right
