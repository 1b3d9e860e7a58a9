"""Two uses of one mould: the same words with other names and numbers, and no copy."""

from math import comb

import numpy as np

from reportedly.link.copies.index import spread
from reportedly.link.copies.prints import is_in
from reportedly.link.copies.runs import Passages
from reportedly.link.copies.words import Flags, Places, Words

_WHOLE = 40  # words without a change: longer than any mould has
_SLOTS = 2  # numbers or names that a mould has at least
_KEPT = 0.6  # the part of them that two uses may have in common
# How rarely words that are changed at random may hit the slots so well: of 10,000 lifts with
# one word in ten changed, 20 would be taken for moulds.
_RARE = 0.002
# Where the collection tells that a text is made in a mould, its numbers are weighed: natural
# logarithms of how many times likelier the same number is in a copy than in another use (one in
# five is the same there by chance), another number in another use, and two uses than a copy.
_SAME, _OTHER, _USES = 1.5, 2.1, 5.0
_ODD = np.uint64(0x9E3779B97F4A7C15)  # keeps words apart that stand between other runs


def may_be_moulds(words: Words, found: Passages, runs: Passages, pairs: int) -> Flags:
    """Tell of each pair if half of its numbers, or of its names, are in no run."""
    longest = np.zeros(pairs, np.int64)
    np.maximum.at(longest, runs.pair, runs.right_end - runs.right)
    may = np.zeros(pairs, bool)
    for slots in (words.digits, words.named | words.digits):
        before = np.concatenate([np.zeros(1, np.int64), np.cumsum(slots)])
        every, same = (
            np.bincount(rows.pair, before[rows.right_end] - before[rows.right], pairs)
            for rows in (found, runs)
        )
        may |= (every >= _SLOTS) & (every - same >= (1 - _KEPT) * every)
    return may & (longest < _WHOLE)


def is_mould(words: Words, found: Passages, runs: Passages, made: bool) -> bool:
    """Tell if the passages of a pair differ just where numbers or names stand.

    ``made`` says that the collection tells of one of the texts that it is made in a mould. Then
    only its numbers count, and so many must be the same as two uses of thousands never have.
    """
    places = spread(found.right, found.right_end - found.right)
    kept = _kept(words, found, runs, places)
    digits, named = words.digits[places], words.named[places]
    if made and int(digits.sum()) >= _SLOTS:
        return _is_other_use(int(kept[digits].sum()), int(digits.sum()))
    return _hits_slots(kept, digits) or _hits_slots(kept, named | digits)


def _kept(words: Words, found: Passages, runs: Passages, places: Places) -> Flags:
    """Tell which words stand in runs, or between the same two runs in both texts."""
    others = spread(found.left, found.left_end - found.left)
    behind, there = (
        np.searchsorted(np.sort(begins), each, "right") - 1
        for begins, each in ((runs.right, places), (runs.left, others))
    )
    in_run = places < runs.right_end[np.maximum(behind, 0)]
    here, between = (
        words.codes[each] + run.astype(np.uint64) * _ODD
        for each, run in ((places, behind), (others, there))
    )
    kept: Flags = (in_run & (behind >= 0)) | is_in(here, np.sort(between))
    return kept


def _is_other_use(same: int, numbers: int) -> bool:
    """Tell if so few of the numbers of a mould are the same that it is another use of it.

    >>> [_is_other_use(same, 12) for same in (7, 8, 9)]
    [True, True, False]
    >>> [_is_other_use(numbers, numbers) for numbers in (2, 3, 4)]
    [True, True, False]
    """
    return _SAME * same - _OTHER * (numbers - same) < _USES


def _hits_slots(kept: Flags, slots: Flags) -> bool:
    """Tell if what was not kept are the slots, far more than the rest."""
    count = int(slots.sum())
    changed = count - int(kept[slots].sum())
    if count < _SLOTS or changed < (1 - _KEPT) * count:
        return False
    rest = kept[~slots]
    rate = (len(rest) - int(rest.sum()) + 1) / (len(rest) + 2)
    return _chance(changed, count, rate) < _RARE


def _chance(hits: int, tries: int, rate: float) -> float:
    """Return how likely so many hits or more are.

    >>> _chance(2, 2, 0.5)
    0.25
    """
    return sum(
        comb(tries, each) * rate**each * (1 - rate) ** (tries - each)
        for each in range(hits, tries + 1)
    )
