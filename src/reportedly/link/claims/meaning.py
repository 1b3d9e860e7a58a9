"""How near two words are in meaning, from a table that ships with the program.

The table is made by training/claim_words.py from an encoder of sentences; a word that it lacks
is near to nothing but itself.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reportedly.link.claims.forms import stem

OPPOSITES = Path(__file__).parent / "opposites.txt"
TURNED = Path(__file__).parent / "turned.txt"
TABLE = Path(__file__).parent / "word_vectors.npz"
Vector = NDArray[np.float32]
PART = 20_000  # texts whose words are added up in one go: some 50 MB


@cache
def _table() -> tuple[dict[str, int], Vector]:
    with np.load(TABLE) as read:
        words = str(read["words"]).split("\n")
        vectors = read["vectors"].astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return {word: row for row, word in enumerate(words)}, vectors


def row_of(word: str) -> int:
    """Return the row of a word in the table, -1 where it has none."""
    return _table()[0].get(word, -1)


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


@cache
def _turning() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in TURNED.read_text(encoding="utf-8").splitlines():
        one, other = (stem(word) for word in line.split())
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in found.items()}


def turned_by_not(one: str) -> frozenset[str]:
    """Return the stems that say with a "not" what one of this stem says without.

    >>> stem("leave") in turned_by_not(stem("stay"))
    True
    """
    return _turning().get(one, frozenset())


def nearness_of(left: Sequence[str], right: Sequence[str]) -> Vector:
    """Return how near each of the one words is to each of the other: a row for each of ``left``."""
    vectors = _table()[1]
    ours, theirs = _rows(left), _rows(right)
    found: Vector = vectors[ours] @ vectors[theirs].T
    found[ours < 0] = 0.0
    found[:, theirs < 0] = 0.0
    return found


def directions(texts: Sequence[Sequence[tuple[str, float]]]) -> Vector:
    """Return a row for each text: where its words point together, each by its weight.

    The row is all zeros where none of the words is known.
    """
    known = _table()[0]
    found = [
        (number, known[word], told)
        for number, text in enumerate(texts)
        for word, told in text
        if word in known
    ]
    owners = np.array([each[0] for each in found], dtype=np.int64)
    rows = np.array([each[1] for each in found], dtype=np.int64)
    weights = np.array([each[2] for each in found], dtype=np.float32)
    return pointing(len(texts), owners, rows, weights)


def pointing(
    count: int, owners: NDArray[np.int64], rows: NDArray[np.int64], weights: Vector
) -> Vector:
    """Return where the words of so many texts point together.

    Of each word comes the number of its text, in order, its row in the table and its weight.
    """
    vectors = _table()[1]
    total = np.zeros((count, vectors.shape[1]), dtype=np.float32)
    edges = np.searchsorted(owners, np.arange(0, count + PART, PART))
    for first, last in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        some = owners[first:last]
        if len(some):
            starts = np.flatnonzero(np.diff(some, prepend=-1))
            scaled = vectors[rows[first:last]] * weights[first:last, None]
            total[some[starts]] = np.add.reduceat(scaled, starts)
    size = np.linalg.norm(total, axis=1, keepdims=True)
    pointed: Vector = np.divide(total, size, out=total, where=size > 0)
    return pointed


def _rows(words: Sequence[str]) -> NDArray[np.int64]:
    known = _table()[0]
    return np.array([known.get(word, -1) for word in words], dtype=np.int64)
