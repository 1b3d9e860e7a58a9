"""Which reports are worth holding against each other: those that share telling words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

TELLING = 0.9  # what a word must tell to be looked up by
MOST = 10  # words of a report that it is looked up by, those that tell most
WINDOW = 24  # neighbours by day with the same pair of words that are looked at
FAR = 10_000  # a day's number for reports of unknown day


@dataclass(frozen=True, slots=True)
class Block:
    """What a report is looked up by: its day (a number, None unknown) and its keys."""

    day: int | None
    keys: tuple[str, ...]


def word_pairs(weights: Iterable[tuple[str, float]], *more: str) -> tuple[str, ...]:
    """Return the keys of a report: each two of its most telling words, or one and ``more``.

    >>> word_pairs([("bridg", 3.0), ("the", 0.1), ("min", 4.0)])
    ('bridg|min',)
    """
    telling = sorted(
        (each for each in weights if each[1] >= TELLING), key=lambda each: (-each[1], each[0])
    )
    words = sorted(word for word, _ in telling[:MOST])
    pairs = [f"{one}|{other}" for one, other in combinations(words, 2)]
    return (*pairs, *(f"{word}|{extra}" for word in words for extra in more))


def near_pairs(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Yield each two that share a key and stand near by day, once, the lower number first.

    The number of pairs is linear in that of reports: of a key that many share, each is held
    against its WINDOW next neighbours only.
    """
    owners, keys = _listed(blocks)
    if not len(owners):
        return
    days = np.array([FAR if block.day is None else block.day for block in blocks])
    order = np.lexsort((owners, days[owners], keys))
    owners, keys = owners[order], keys[order]
    found = []
    for step in range(1, WINDOW + 1):
        same = keys[step:] == keys[:-step]
        left, right = owners[:-step][same], owners[step:][same]
        found.append(np.minimum(left, right) * len(blocks) + np.maximum(left, right))
    for code in np.unique(np.concatenate(found)).tolist():
        left_one, right_one = divmod(code, len(blocks))
        if left_one != right_one:
            yield left_one, right_one


def _listed(blocks: Sequence[Block]) -> tuple[np.ndarray, np.ndarray]:
    """Return for each key of each report the report's number, and the key's."""
    known: dict[str, int] = {}
    owners, keys = [], []
    for number, block in enumerate(blocks):
        for key in dict.fromkeys(block.keys):
            owners.append(number)
            keys.append(known.setdefault(key, len(known)))
    return np.array(owners, dtype=np.int64), np.array(keys, dtype=np.int64)
