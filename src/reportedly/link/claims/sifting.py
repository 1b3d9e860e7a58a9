"""Which pairs of sayings may be one claim, or contradict each other: numbers before judgement.

What is left out here would be judged neither one nor contrary; judging it one by one would take
nearly all the time that linking takes.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.link.claims.blocking import (
    FAR,
    Index,
    Numbers,
    Shared,
    index_of,
    near_pairs,
    shared,
)
from reportedly.link.claims.meaning import Vector
from reportedly.link.claims.told import Told

# What the words that are the same must come to at least, of those of both or of the shorter, where
# words near in meaning may be added; and from which nearness in meaning on less will do.
LEAST, OF_BOTH, OF_SHORTER = 1.5, 0.25, 0.6
NEAR, NEAR_OF_BOTH = 0.2, 0.06
VERY_NEAR = 0.4
# Days beyond which nearly all words of the shorter must be the same.
RECENT, LONG_AGO = 14, 0.7
BESIDE = 0.35  # what two sayings of one article share of all their words if they may be one
CUT_SO = 0.7  # what is shared where one denies most of it, and only a cut makes it seem so
PART = 100_000  # pairs whose nearness is worked out in one go: some 50 MB


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of sayings (their numbers, the lower first) to be judged as one, and as contrary."""

    same: list[tuple[int, int]]
    contrary: list[tuple[int, int]]


def candidates(items: Sequence[Told], days: Sequence[int | None], senses: Vector) -> Candidates:
    """Return the pairs of sayings worth judging; their number is linear in that of sayings."""
    index = index_of([each.weights for each in items], [each.sides for each in items])
    who = [each.person.actor or (each.person.name or "").casefold() or None for each in items]
    left, right = near_pairs(index, days, who, alone=True)
    common = shared(index, left, right)
    near = _nearness(senses, left, right)
    whose = np.unique([each or f"?{at}" for at, each in enumerate(who)], return_inverse=True)[1]
    known = np.array([each.person.actor is not None for each in items], dtype=bool)
    one_voice = (whose[left] == whose[right]) | ~(known[left] & known[right])
    same = _may_be_one(index, left, right, common, near, one_voice)
    sizes = index.sizes[left], index.sizes[right]
    of_shorter = common.mass / np.maximum(np.minimum(*sizes), 0.01)
    of_both = common.mass / np.maximum(sizes[0] + sizes[1] - common.mass, 0.01)
    place = np.array([FAR if day is None else day for day in days])
    home = np.unique([each.document for each in items], return_inverse=True)[1]
    same &= (np.abs(place[left] - place[right]) <= RECENT) | (of_shorter >= LONG_AGO)
    same &= (home[left] != home[right]) | (of_both >= BESIDE)
    same &= (common.denied <= 0.5 * common.mass) | (of_shorter >= CUT_SO)
    against = (common.words > 1) & (common.denied > 0.5 * common.mass)
    return Candidates(_listed(left[same], right[same]), _listed(left[against], right[against]))


def _may_be_one(
    index: Index,
    left: Numbers,
    right: Numbers,
    common: Shared,
    near: NDArray[np.float64],
    one_voice: NDArray[np.bool_],
) -> NDArray[np.bool_]:
    """Return which pairs may be one; ``one_voice``: the speakers are one actor, or may be."""
    sizes = index.sizes[left], index.sizes[right]
    whole = sizes[0] + sizes[1] - common.mass
    of_both = common.mass / np.maximum(whole, 0.01)
    of_shorter = common.mass / np.maximum(np.minimum(*sizes), 0.01)
    alike = (of_both >= OF_BOTH) | (of_shorter >= OF_SHORTER)
    in_other_words = (near >= NEAR) & (common.words > 0) & (of_both >= NEAR_OF_BOTH) & one_voice
    meant = (near >= VERY_NEAR) & one_voice
    enough = common.mass >= LEAST
    found: NDArray[np.bool_] = (enough & (alike | in_other_words)) | meant
    return found


def _nearness(senses: Vector, left: Numbers, right: Numbers) -> NDArray[np.float64]:
    found = np.zeros(len(left))
    for first in range(0, len(left), PART):
        part = slice(first, first + PART)
        found[part] = np.einsum("ij,ij->i", senses[left[part]], senses[right[part]])
    return found


def _listed(left: Numbers, right: Numbers) -> list[tuple[int, int]]:
    return list(zip(left.tolist(), right.tolist(), strict=True))
