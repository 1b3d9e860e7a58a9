"""How near two words are in meaning, from a table that ships with the program.

The table is made by training/claim_words.py from an encoder of sentences; a word that it lacks
is near to nothing but itself.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reportedly.link.claims.forms import stem

OPPOSITES = Path(__file__).parent / "opposites.txt"
TABLE = Path(__file__).parent / "word_vectors.npz"
Vector = NDArray[np.float32]


@cache
def _table() -> tuple[dict[str, int], Vector]:
    with np.load(TABLE) as read:
        words = str(read["words"]).split("\n")
        vectors = read["vectors"].astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return {word: row for row, word in enumerate(words)}, vectors


def knows(word: str) -> bool:
    """Tell whether the table has the word."""
    return word in _table()[0]


@cache
def nearness(one: str, other: str) -> float:
    """Return how near two words are in meaning, from 0 to 1.

    >>> nearness("ceasefire", "truce") > 0.5 > nearness("ceasefire", "bread")
    True
    """
    rows, vectors = _table()
    if one == other:
        return 1.0
    if one not in rows or other not in rows:
        return 0.0
    return max(0.0, float(vectors[rows[one]] @ vectors[rows[other]]))


@cache
def _turned() -> frozenset[str]:
    return frozenset().union(*_opposites())


def has_opposite(one: str) -> bool:
    """Tell whether the table has a word that contradicts one of this stem."""
    return one in _turned()


@cache
def _opposites() -> frozenset[frozenset[str]]:
    lines = OPPOSITES.read_text(encoding="utf-8").splitlines()
    return frozenset(frozenset(stem(word) for word in line.split()) for line in lines)


def opposed(one: str, other: str) -> bool:
    """Tell whether two stems are of words that contradict each other.

    >>> opposed(stem("open"), stem("closed"))
    True
    """
    return one != other and frozenset((one, other)) in _opposites()


def direction(words: Iterable[tuple[str, float]]) -> Vector | None:
    """Return where all the words together point, each by its weight; None where none is known."""
    rows, vectors = _table()
    known = [(rows[word], told) for word, told in words if word in rows]
    if not known:
        return None
    total: Vector = np.sum([vectors[row] * told for row, told in known], axis=0, dtype=np.float32)
    size = float(np.linalg.norm(total))
    return total / size if size else None
