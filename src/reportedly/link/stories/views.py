"""A gist seen in five ways: its names, its other words, its numbers, its beginning, its pairs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.link.stories.background import telling, weight
from reportedly.link.stories.gist import LEAD, NAME, Gist, pair_weight

VIEWS = ("names", "others", "numbers", "lead", "pairs")
Array = NDArray[np.float64]
View = Mapping[str, float]


def views_of(gist: Gist, of: Callable[[str], float] = weight) -> tuple[View, ...]:
    """Return the weighted terms of each of the VIEWS, in the order of the alphabet.

    A term weighs what it tells (``of``) times the root of its count; a pair the square of what
    its words tell, since two words seldom meet by chance.
    """
    names: dict[str, float] = {}
    others: dict[str, float] = {}
    numbers: dict[str, float] = {}
    lead: dict[str, float] = {}
    for form, count, marks in gist.told():
        tells = of(form)
        kind = numbers if form[0].isdigit() else names if marks & NAME else others
        kind[form] = tells * count**0.5
        if marks & LEAD:
            lead[form] = tells
    pairs = {pair: pair_weight(pair, of) ** 2 * count**0.5 for pair, count in gist.told_pairs()}
    return names, others, numbers, lead, pairs


@dataclass(frozen=True, slots=True)
class Vectors:
    """The views of many gists as unit vectors, one after another.

    Article ``n``'s view ``v`` is ``terms[a:b]`` and ``values[a:b]``, with a and b the
    ``starts`` at n * len(VIEWS) + v and the next. None is empty: a term 0 of no weight stands
    first in each, so that sums over them are never over nothing. ``scratch`` is zeros, as wide
    as there are terms.
    """

    starts: NDArray[np.int64]
    terms: NDArray[np.int32]
    values: Array
    scratch: Array


def vectors_of(gists: Sequence[Gist]) -> Vectors:
    """Return the vectors of the gists, in their order, by what a word tells of a happening."""
    numbers: tuple[dict[str, int], ...] = tuple({} for _ in VIEWS)
    starts, terms, values, width = [0], [], [], 1
    for gist in gists:
        for known, view in zip(numbers, views_of(gist, telling), strict=True):
            for term in view:
                if term not in known:
                    known[term] = width
                    width += 1
            terms.append(np.array([0, *(known[term] for term in view)], np.int32))
            values.append(_unit(np.array([0.0, *view.values()])))
            starts.append(starts[-1] + len(view) + 1)
    return Vectors(
        np.array(starts, np.int64), np.concatenate(terms), np.concatenate(values), np.zeros(width)
    )


def _unit(vector: Array) -> Array:
    length = float(np.sqrt((vector * vector).sum()))
    return vector / length if length else vector


def likeness_in(vectors: Vectors, one: int, others: NDArray[np.int64]) -> Array:
    """Return how alike one article is to others: a row for each, a cosine's root for each view.

    What comes out depends on the two articles alone, whatever else is in the vectors.
    """
    count = len(VIEWS)
    own = slice(vectors.starts[one * count], vectors.starts[(one + 1) * count])
    vectors.scratch[vectors.terms[own]] = vectors.values[own]
    parts = (others[:, None] * count + np.arange(count)).ravel()
    lengths = vectors.starts[parts + 1] - vectors.starts[parts]
    ends = np.cumsum(lengths)
    first = np.repeat(vectors.starts[parts] - (ends - lengths), lengths)
    places = first + np.arange(ends[-1])
    shared = vectors.scratch[vectors.terms[places]] * vectors.values[places]
    cosines = np.add.reduceat(shared, ends - lengths)
    vectors.scratch[vectors.terms[own]] = 0.0
    return np.sqrt(np.maximum(cosines, 0.0)).reshape(len(others), count)
