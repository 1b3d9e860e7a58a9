"""Which pairs of sayings may be one claim, or contradict each other: numbers before judgement.

What is left out here would be judged neither one nor contrary; judging it one by one would take
nearly all the time that linking takes.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.link.claims.blocking import BITS, Kept, Numbers, once
from reportedly.link.claims.cards import THOUSANDTHS, Reports
from reportedly.link.claims.meaning import pointing

# What the words that are the same must come to at least, of those of both or of the shorter, where
# words near in meaning may be added; and from which nearness in meaning on less will do.
LEAST, OF_BOTH, OF_SHORTER = 1.5, 0.25, 0.6
NEAR, NEAR_OF_BOTH = 0.1, 0.06
VERY_NEAR = 0.4
# Days beyond which nearly all words of the shorter must be the same.
RECENT, LONG_AGO = 14, 0.7
BESIDE = 0.35  # what two sayings of one article share of all their words if they may be one
CUT_SO = 0.7  # what is shared where one denies most of it, and only a cut makes it seem so
# What the words that are the same must come to where one may deny the other: half of what both
# must share in the end, words near in meaning among them. All 484 denials that linking found among
# 1,500 made articles had a quarter of both; one pair in sixteen passes (2026-11-22).
DENIED_OF_BOTH, DENIED_OF_SHORTER = 0.16, 0.35
PART = 100_000  # pairs whose words are held against each other in one go: some 100 MB

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sifted:
    """Which of the pairs may be one, and which contradict each other."""

    same: Kept
    contrary: Kept


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of some reports: those of report n from starts[n] on, by their numbers."""

    starts: Numbers
    ordered: Numbers  # report and word in one number
    told: Numbers
    sides: Numbers
    vectors: Numbers
    sizes: Floats


@dataclass(frozen=True, slots=True)
class _Shared:
    """What each pair of reports shares: how many words, what they tell, and what of it clashes."""

    words: Numbers
    mass: Floats
    denied: Floats


def sifted(reports: Reports, left: Numbers, right: Numbers) -> Sifted:
    """Return which of these pairs of sayings are worth judging."""
    rows = once(np.concatenate((left, right)))
    places = np.searchsorted(rows, np.concatenate((left, right)))
    words = _words_of(reports, rows)
    parts = [
        _sifted(reports, words, rows, places[first:last], places[len(left) :][first:last])
        for first in range(0, len(left), PART)
        for last in [min(first + PART, len(left))]
    ]
    none = [np.zeros(0, dtype=bool)]
    return Sifted(
        np.concatenate([each.same for each in parts] or none),
        np.concatenate([each.contrary for each in parts] or none),
    )


def _sifted(
    reports: Reports, words: _Words, rows: Numbers, left: Numbers, right: Numbers
) -> Sifted:
    """Judge the pairs, given by places among ``rows``.

    Only those whose speakers are one actor, or may be, can be one by what they mean.
    """
    common = _shared(words, left, right)
    one, other = rows[left], rows[right]
    who, known = reports.columns["who"], reports.columns["known"] > 0
    one_voice = (who[one] == who[other]) & (who[one] >= 0)
    one_voice |= ~(known[one] & known[other])
    sizes = words.sizes[left], words.sizes[right]
    of_shorter = common.mass / np.maximum(np.minimum(*sizes), 0.01)
    of_both = common.mass / np.maximum(sizes[0] + sizes[1] - common.mass, 0.01)
    same = (common.mass >= LEAST) & ((of_both >= OF_BOTH) | (of_shorter >= OF_SHORTER))
    unsure = np.flatnonzero(~same & one_voice)
    near = _nearness(words, left[unsure], right[unsure])
    in_other_words = (near >= NEAR) & (common.words[unsure] > 0)
    in_other_words &= (of_both[unsure] >= NEAR_OF_BOTH) & (common.mass[unsure] >= LEAST)
    same[unsure] = in_other_words | (near >= VERY_NEAR)
    days = reports.columns["day"]
    same &= (np.abs(days[one] - days[other]) <= RECENT) | (of_shorter >= LONG_AGO)
    same &= (reports.homes[one] != reports.homes[other]) | (of_both >= BESIDE)
    same &= (common.denied <= 0.5 * common.mass) | (of_shorter >= CUT_SO) | one_voice
    contrary = (common.words > 1) & (common.denied > 0.5 * common.mass) & (common.mass >= LEAST)
    contrary &= (of_both >= DENIED_OF_BOTH) | (of_shorter >= DENIED_OF_SHORTER)
    return Sifted(same, contrary)


def _words_of(reports: Reports, rows: Numbers) -> _Words:
    """Return the words of some of the reports."""
    lengths = reports.columns["words"]
    first = np.cumsum(lengths) - lengths
    many = lengths[rows]
    starts = np.concatenate(([0], np.cumsum(many))).astype(np.int64)
    owners = np.repeat(np.arange(len(rows)), many)
    at = first[rows][owners] + np.arange(len(owners)) - starts[owners]
    word, told, sides, vectors = (
        reports.columns[name][at].astype(np.int64) for name in ("word", "told", "side", "vector")
    )
    return _Words(
        starts,
        owners << BITS | word,
        told,
        sides,
        vectors,
        np.bincount(owners, told, minlength=len(rows)) / THOUSANDTHS,
    )


def _nearness(words: _Words, left: Numbers, right: Numbers) -> Floats:
    """Return how near in meaning the words of each pair are, all together."""
    rows = once(np.concatenate((left, right)))
    many = np.diff(words.starts)[rows]
    owners = np.repeat(np.arange(len(rows)), many)
    at = words.starts[rows][owners] + np.arange(len(owners)) - (np.cumsum(many) - many)[owners]
    at, owners = at[words.vectors[at] >= 0], owners[words.vectors[at] >= 0]
    weights = (words.told[at] / THOUSANDTHS).astype(np.float32)
    senses = pointing(len(rows), owners, words.vectors[at], weights)
    one, other = np.searchsorted(rows, left), np.searchsorted(rows, right)
    found: Floats = np.einsum("ij,ij->i", senses[one], senses[other]).astype(np.float64)
    return found


def _shared(words: _Words, left: Numbers, right: Numbers) -> _Shared:
    many = np.diff(words.starts)[left]
    pair = np.repeat(np.arange(len(left)), many)
    first = np.cumsum(many) - many
    mine = words.starts[left][pair] + (np.arange(len(pair)) - first[pair])
    wanted = right[pair] << BITS | (words.ordered[mine] & ((1 << BITS) - 1))
    theirs = np.minimum(np.searchsorted(words.ordered, wanted), max(0, len(words.ordered) - 1))
    hit = words.ordered[theirs] == wanted if len(words.ordered) else np.zeros(0, dtype=bool)
    mine, theirs, pair = mine[hit], theirs[hit], pair[hit]
    told = np.minimum(words.told[mine], words.told[theirs])
    clash = (words.sides[mine] & words.sides[theirs]) == 0
    size = len(left)
    return _Shared(
        np.bincount(pair[told > 0], minlength=size),
        # Thousandths are whole numbers: their sum is one, in whatever order they come.
        np.bincount(pair, told, minlength=size) / THOUSANDTHS,
        np.bincount(pair, told * clash, minlength=size) / THOUSANDTHS,
    )
