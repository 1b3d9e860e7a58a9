"""Look-alikes: articles held together by ties, and the happenings they are parted into."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from reportedly.link.stories.gist import Gist
from reportedly.link.stories.joining import Join, groups, joins
from reportedly.link.stories.judged import NOBODY, Judged, overruled
from reportedly.link.stories.likeness import (
    alone_all,
    among_all,
    by_circumstances,
    local_weights,
    views_among,
)
from reportedly.link.stories.tying import LOOK_ALIKE
from reportedly.link.stories.views import Array, View

Ties = Mapping[str, Mapping[str, float]]

# More articles than this are not looked at together: only closer ties count between them, until
# they fall into parts. Ties so close that the texts are nearly one are never cut.
MOST_TOGETHER = 400
BAR_STEP = 0.5
NEARLY_ONE = 8.0
# Mean log odds from which two groups may be one happening: among few look-alikes it must be
# likely, for nobody else is there to show what they have in common with all. Two groups that each
# hold together must moreover be joined by COHESION of what holds the looser of them: look-alikes
# come in groups, and two that are near, but each much nearer to itself, are two happenings.
# COHESION, SMALL and JOINED_MANY were chosen on the odd topics of ECB+, in whole and in random
# parts (2026-11-22). JOINED_FEW, FEW and MANY were chosen with an eye on five real articles that
# are five happenings, and on the even topics too: their figures are not of unseen articles.
JOINED_FEW = 1.0
JOINED_MANY = -1.5
FEW, MANY = 5, 8
COHESION = 0.7
SMALL = 1.5
MOST_HELD = 3.0  # copies of one text hold together beyond what independent reports do


def look_alikes(ties: Ties, articles: Iterable[str]) -> Iterator[list[str]]:
    """Yield the articles in parts that no tie crosses, each in the order of its ids.

    Parts of more than MOST_TOGETHER are parted again by their closer ties.
    """
    waiting = [(sorted(articles), LOOK_ALIKE)]
    while waiting:
        members, bar = waiting.pop()
        for part in _connected(ties, members, bar):
            if len(part) > MOST_TOGETHER and bar < NEARLY_ONE:
                waiting.append((part, bar + BAR_STEP))
            else:
                yield part


def _connected(ties: Ties, members: Sequence[str], bar: float) -> Iterator[list[str]]:
    left = dict.fromkeys(members)
    while left:
        found = [next(iter(left))]
        del left[found[0]]
        for article in found:  # it grows while we go
            for other, odds in ties.get(article, {}).items():
                if odds >= bar and other in left:
                    del left[other]
                    found.append(other)
        yield sorted(found)


@dataclass(frozen=True, slots=True)
class Family:
    """Articles that look alike, the log odds of each pair among them, and their happenings.

    ``stories`` are lists of places in ``gists``. ``views`` are those of the gists, and ``local``
    is how much each term tells among them, for each view.
    """

    gists: tuple[Gist, ...]
    views: tuple[tuple[View, ...], ...]
    local: tuple[View, ...]
    odds: Array
    stories: tuple[tuple[int, ...], ...]


def families(gists: Sequence[Gist], judged: Judged = NOBODY) -> Iterator[Family]:
    """Yield the families of articles that ties hold together, by average linkage.

    The gists come in the order of their ids: that alone decides between equals.
    """
    added = by_circumstances(gists)
    if len(gists) > MOST_TOGETHER:  # nearly one text: a closer look would be long and find nothing
        yield _family(gists, np.full((len(gists), len(gists)), NEARLY_ONE), judged)
        return
    # What was judged different stays in view of each other, so that it can be told why.
    odds = overruled(alone_all(gists) + added, gists, judged, answers={"same"})
    for rows in groups(odds, LOOK_ALIKE):
        own = [gists[row] for row in rows]
        yield _family(own, added[np.ix_(rows, rows)], judged, among=True)


def _family(gists: Sequence[Gist], odds: Array, judged: Judged, *, among: bool = False) -> Family:
    views = views_among(gists)
    local = local_weights(views)
    if among:
        odds = odds + among_all(views, local)
    odds = overruled(odds, gists, judged)
    stories = tuple(tuple(story) for story in _stories(odds))
    return Family(tuple(gists), tuple(views), local, odds, stories)


@dataclass(slots=True)
class _Group:
    """Rows joined so far: what their pairs' odds sum up to, and whether they are one story."""

    rows: list[int]
    total: float = 0.0
    pairs: int = 0
    whole: bool = True
    parts: list[list[int]] = field(default_factory=list)

    def stories(self) -> list[list[int]]:
        return [self.rows] if self.whole else self.parts

    def held(self) -> float | None:
        return min(self.total / self.pairs, MOST_HELD) if self.pairs else None


def joined_from(articles: int) -> float:
    """Return the mean log odds from which groups are one, in a family of so many articles.

    >>> [round(joined_from(articles), 2) for articles in (2, 4, 8, 16, 100)]
    [1.0, 1.0, -1.5, -1.5, -1.5]
    """
    share = math.log2(min(max(articles, FEW), MANY) / FEW) / math.log2(MANY / FEW)
    return JOINED_FEW + share * (JOINED_MANY - JOINED_FEW)


def _stories(odds: Array) -> list[list[int]]:
    if len(odds) < 2:
        return [list(range(len(odds)))]
    least = joined_from(len(odds))
    group = {row: _Group([row]) for row in range(len(odds))}
    for join in joins(odds):
        _, one, other = join
        group[one] = _joined(group[one], group.pop(other), join, least)
    return sorted(sorted(rows) for each in group.values() for rows in each.stories())


def _joined(one: _Group, other: _Group, join: Join, least: float) -> _Group:
    mean, between = join[0], len(one.rows) * len(other.rows)
    return _Group(
        one.rows + other.rows,
        one.total + other.total + mean * between,
        one.pairs + other.pairs + between,
        one.whole and other.whole and mean >= _needed(one, other, least),
        one.stories() + other.stories(),
    )


def _needed(one: _Group, other: _Group, least: float) -> float:
    smaller = min(len(one.rows), len(other.rows))
    held = [each for each in (one.held(), other.held()) if each is not None]
    if len(held) < 2:
        return least
    return least + COHESION * max(1 - SMALL / smaller, 0.0) * max(min(held) - least, 0.0)
