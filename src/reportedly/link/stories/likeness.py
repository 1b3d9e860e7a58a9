"""How surely two reports tell of one happening: log odds, for a pair alone and among look-alikes.

The weights were fitted by logistic regression on half of the topics of ECB+ (the odd ones), whose
every topic holds two look-alike events: training/story_weights.py prints them.
"""

import math
from collections.abc import Sequence

import numpy as np

from reportedly.link.stories.background import is_perennial, telling, weight
from reportedly.link.stories.circumstances import circumstances
from reportedly.link.stories.gist import Gist
from reportedly.link.stories.views import VIEWS, Array, View, views_of
from reportedly.logistic import chance_of

# names, others, numbers, lead, pairs: of the root of the cosine in each view.
ALONE = np.array([5.70, 0.54, 2.06, 3.63, 2.94])
ALONE_NONE = -6.76
AMONG = np.array([4.66, 1.11, 2.24, 2.64, 3.11])
AMONG_NONE = -2.49
# Among look-alikes a word counts by how few of them have it, as if OUTSIDE more articles of
# other happenings stood by: in OUTSIDE_SHARE of them it stands, or in PERENNIAL_SHARE.
OUTSIDE = 10
OUTSIDE_SHARE = 0.02
PERENNIAL_SHARE = 0.1
# The fewer look-alikes, the less is known of what is common to them all: even odds lie higher.
# Measured on random parts of the odd topics: 2.4 with two articles, 0.6 less with each doubling.
FEW_LOOK_ALIKES = 3.01
EACH_DOUBLING = 0.58
MANY_LOOK_ALIKES = 64
# In a pile of their own, so many may well be of as many happenings, as in no topic of ECB+: set
# with an eye on five real articles that are.
A_FEW = 5
# So many show themselves which names are common to them all; among fewer, perennial names tell
# as little as between two.
ENOUGH_LOOK_ALIKES = 8
STEEPNESS = 1.3  # fitted on the same parts: the log odds of one unit


def alone(likeness: Array) -> Array:
    """Return the log odds of pairs, from their likeness in each view, by the words alone."""
    odds: Array = likeness @ ALONE + ALONE_NONE
    return odds


def by_circumstances(gists: Sequence[Gist]) -> Array:
    """Return what days, places, actors and figures add to the log odds of each pair."""
    added = np.zeros((len(gists), len(gists)))
    known = [at for at, gist in enumerate(gists) if has_circumstances(gist)]
    for place, one in enumerate(known):
        for other in known[place + 1 :]:
            weight = sum(each.weight for each in circumstances(gists[one], gists[other]))
            added[one, other] = added[other, one] = weight
    return added


def has_circumstances(gist: Gist) -> bool:
    """Return whether anything but words is known of an article."""
    return bool(gist.published or gist.days or gist.places or gist.figures or gist.actors)


def alone_all(gists: Sequence[Gist]) -> Array:
    """Return the log odds of each pair of articles, by the words alone."""
    return alone(likeness_all([views_of(gist, telling) for gist in gists]))


def likeness_all(views: Sequence[Sequence[View]]) -> Array:
    """Return how alike each pair of articles is in each view: the root of the cosine."""
    return np.stack([_cosines(each) for each in _by_view(views)], axis=-1)


def views_among(gists: Sequence[Gist]) -> list[tuple[View, ...]]:
    """Return the views of look-alikes, by which they are held against one another."""
    tells = weight if len(gists) >= ENOUGH_LOOK_ALIKES else telling
    return [views_of(gist, tells) for gist in gists]


def among_all(views: Sequence[Sequence[View]], local: Sequence[View]) -> Array:
    """Return the log odds of each pair among look-alikes, which these articles are to each other.

    What they all share says nothing any more: what parts them are the names, numbers and words
    that only some of them have. ``local`` is how much each term tells among them, for each view.
    """
    odds: Array = among_likeness(views, local) @ AMONG + AMONG_NONE - few(len(views))
    return odds


def among_likeness(views: Sequence[Sequence[View]], local: Sequence[View]) -> Array:
    """Return how alike each pair of look-alikes is, by what not all of them share."""
    weighed = zip(_by_view(views), local, strict=True)
    return np.stack([_cosines(_among(*each)) for each in weighed], axis=-1)


def few(look_alikes: int) -> float:
    """Return how much higher the odds must be because there are few look-alikes."""
    known = min(look_alikes, MANY_LOOK_ALIKES) if look_alikes > A_FEW else 2
    return FEW_LOOK_ALIKES - EACH_DOUBLING * math.log2(known)


def score_of(odds: float) -> float:
    """Return log odds as a score from 0 to 1; 0.5 is as likely as not.

    >>> score_of(0.0), score_of(2.0)
    (0.5, 0.931)
    """
    return round(chance_of(STEEPNESS * odds), 3)


def _by_view(views: Sequence[Sequence[View]]) -> list[list[View]]:
    return [[each[at] for each in views] for at in range(len(VIEWS))]


def _among(view: Sequence[View], local: View) -> list[View]:
    return [{term: value * local[term] for term, value in each.items()} for each in view]


def local_weights(views: Sequence[Sequence[View]]) -> tuple[View, ...]:
    """Return of each view how much a term tells among these articles: less, the more have it."""
    return tuple(map(_local_weights, _by_view(views)))


def _local_weights(view: Sequence[View]) -> View:
    having: dict[str, int] = {}
    for each in view:
        for term in each:
            having[term] = having.get(term, 0) + 1
    # Most have a term once or twice: look-alikes are few, so there are few different weights.
    weights = {
        (count, known): _local(len(view), count, known)
        for count in set(having.values())
        for known in (False, True)
    }
    return {term: weights[count, is_perennial(term)] for term, count in having.items()}


def _local(articles: int, having: int, known: bool) -> float:
    outside = OUTSIDE * (PERENNIAL_SHARE if known else OUTSIDE_SHARE)
    return math.log((articles + OUTSIDE) / (having + outside))


def _cosines(view: Sequence[View]) -> Array:
    """Return the root of the cosine of each pair."""
    matrix = _matrix(view)
    lengths = np.sqrt((matrix * matrix).sum(axis=1, keepdims=True))
    unit = matrix / np.where(lengths, lengths, 1.0)
    roots: Array = np.sqrt(np.maximum(unit @ unit.T, 0.0))
    return roots


def _matrix(view: Sequence[View]) -> Array:
    columns: dict[str, int] = {}
    for each in view:
        for term in each:
            columns.setdefault(term, len(columns))
    matrix = np.zeros((len(view), max(len(columns), 1)))
    for row, each in enumerate(view):
        matrix[row, [columns[term] for term in each]] = list(each.values())
    return matrix
