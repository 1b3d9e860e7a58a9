"""Two uses of one mould: the same words with other names and numbers, and no copy."""

from math import comb

import numpy as np

from reportedly.link.copies.index import spread
from reportedly.link.copies.prints import is_in
from reportedly.link.copies.runs import Passages, rows_of
from reportedly.link.copies.words import Codes, Flags, Places, Words, mixed

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


def moulds_among(words: Words, found: Passages, runs: Passages, made: Flags) -> Flags:
    """Tell of which pairs the passages differ just where numbers or names stand.

    ``made`` says of each pair that the collection tells of what it shares that it comes out of a
    mould. Then only its numbers count, and so many must be the same as two uses of thousands
    never have.
    """
    is_mould = made | _may_be_moulds(words, found, runs, len(made))
    found, runs = (rows_of(rows, is_mould[rows.pair]) for rows in (found, runs))
    places = spread(found.right, found.right_end - found.right)
    pair = np.repeat(found.pair, found.right_end - found.right)
    kept = _kept(words, found, runs, pair, places)
    counts = [
        np.bincount(pair[chosen], minlength=len(made)).tolist()
        for slots in (words.digits[places], (words.named | words.digits)[places])
        for chosen in (slots, slots & kept, ~slots, ~slots & kept)
    ]
    for number in np.flatnonzero(is_mould).tolist():
        digits, names = ([each[number] for each in part] for part in (counts[:4], counts[4:]))
        if made[number] and digits[0] >= _SLOTS:
            is_mould[number] = _is_other_use(digits[1], digits[0])
        else:
            is_mould[number] = _hits_slots(*digits) or _hits_slots(*names)
    return is_mould


def _may_be_moulds(words: Words, found: Passages, runs: Passages, pairs: int) -> Flags:
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


def _kept(words: Words, found: Passages, runs: Passages, pair: Places, places: Places) -> Flags:
    """Tell which words stand in runs, or between the same two runs in both texts.

    ``places`` are those of all words in passages of the second texts, ``pair`` whose they are.
    """
    sizes = found.left_end - found.left
    others, of_others = spread(found.left, sizes), np.repeat(found.pair, sizes)
    behind = _behind(runs.pair, runs.right, pair, places)
    in_run = (behind >= 0) & (places < runs.right_end[behind])
    here = _named_by_run(words, places, behind, pair)
    there = _behind(runs.pair, runs.left, of_others, others)
    between = _named_by_run(words, others, there, of_others)
    kept: Flags = in_run | is_in(here, np.sort(between))
    return kept


def _behind(pairs: Places, begins: Places, pair: Places, places: Places) -> Places:
    """Return the last run of the same pair that begins at or before each place; -1: none does.

    Runs are counted in the order in which they begin, pair by pair.
    """
    base = 1 + max(begins.max(initial=0), places.max(initial=0))
    last = np.searchsorted(np.sort(pairs * base + begins), pair * base + places, "right") - 1
    return np.where(last >= np.searchsorted(pairs, pair), last, -1)


def _named_by_run(words: Words, places: Places, runs: Places, pair: Places) -> Codes:
    """Return a number for each word, the same for the same word behind the same run."""
    beside: Codes = mixed(runs.astype(np.uint64) * _ODD + pair.astype(np.uint64))
    return words.codes[places] + beside


def _is_other_use(same: int, numbers: int) -> bool:
    """Tell if so few of the numbers of a mould are the same that it is another use of it.

    >>> [_is_other_use(same, 12) for same in (7, 8, 9)]
    [True, True, False]
    >>> [_is_other_use(numbers, numbers) for numbers in (2, 3, 4)]
    [True, True, False]
    """
    return _SAME * same - _OTHER * (numbers - same) < _USES


def _hits_slots(count: int, same: int, others: int, same_others: int) -> bool:
    """Tell if what was not kept are the slots, far more than the rest."""
    changed = count - same
    if count < _SLOTS or changed < (1 - _KEPT) * count:
        return False
    rate = (others - same_others + 1) / (others + 2)
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
