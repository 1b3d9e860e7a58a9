"""Average linkage: what is most alike is joined first, groups by the mean over all their pairs."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
LEAST = -1e9  # what is joined already, or oneself

Join = tuple[float, int, int]


def joins(scores: Array) -> Iterator[Join]:
    """Yield the joins of a symmetric matrix, best first: the mean score, and two group numbers.

    A group bears the number of one of its members; the first of the two numbers stays. Of equal
    scores the one with the lowest numbers is first, so the order of the rows alone decides.

    >>> list(joins(np.array([[0, 1, 5.0], [1, 0, 3], [5, 3, 0]])))
    [(5.0, 0, 2), (2.0, 0, 1)]
    """
    means = scores.astype(float)
    np.fill_diagonal(means, LEAST)
    sizes = np.ones(len(means))
    nearest = means.argmax(axis=1) if len(means) else np.zeros(0, np.int64)
    best = means[np.arange(len(means)), nearest]
    for _ in range(len(means) - 1):
        one = int(best.argmax())
        one, other = sorted((one, int(nearest[one])))
        yield float(means[one, other]), one, other
        _join(means, sizes, one, other)
        _look_again(means, nearest, best, one, other)


def _join(means: Array, sizes: Array, one: int, other: int) -> None:
    whole = sizes[one] + sizes[other]
    row = (sizes[one] * means[one] + sizes[other] * means[other]) / whole
    row[means[one] == LEAST] = LEAST
    sizes[one] = whole
    means[one], means[:, one] = row, row
    means[other], means[:, other] = LEAST, LEAST
    means[one, one] = LEAST


def _look_again(
    means: Array, nearest: NDArray[np.int64], best: Array, one: int, other: int
) -> None:
    """Find anew who is nearest to the joined group and to those who were nearest to its parts."""
    nearest[other], best[other] = other, LEAST
    stale = (nearest == one) | (nearest == other)
    stale[one] = True
    stale[other] = False
    for row in np.flatnonzero(stale & (best > LEAST)):
        nearest[row] = int(means[row].argmax())
        best[row] = means[row, nearest[row]]


def groups(scores: Array, least: float) -> list[list[int]]:
    """Return the groups that average linkage makes of the rows, down to a mean of ``least``.

    >>> groups(np.array([[0, 1, 5.0], [1, 0, 3], [5, 3, 0]]), 2.5)
    [[0, 2], [1]]
    """
    members = {row: [row] for row in range(len(scores))}
    for mean, one, other in joins(scores):
        if mean < least:
            break
        members[one] = sorted(members[one] + members.pop(other))
    return list(members.values())
