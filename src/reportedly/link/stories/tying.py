"""Ties: pairs of articles that may tell of one happening, each judged by the two alone."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from reportedly.link.stories.blocking import SHARED_KEYS, keys_of, window_of
from reportedly.link.stories.circumstances import MOST_FOR, circumstances
from reportedly.link.stories.gist import Gist
from reportedly.link.stories.likeness import alone
from reportedly.link.stories.meeting import leads_of
from reportedly.link.stories.shelf import Shelf
from reportedly.link.stories.views import likeness_in, vectors_of

# Log odds from which a pair is worth a closer look among its look-alikes. At this bar average
# linkage keeps a B-cubed recall of .93 and pairs of .94 (odd topics of ECB+, 2026-11-22).
LOOK_ALIKE = -2.0
DIGITS = 6  # of odds that are kept: what another order of summing changes is far below
CHUNK = 50_000  # articles whose neighbours are looked up together; bounds memory
TOGETHER = 500  # of them, whose keys are asked for together; holders of their keys are in memory


def ties_of(shelf: Shelf, gists: Sequence[Gist]) -> Iterator[tuple[str, dict[str, float]]]:
    """Yield each article of ``gists``, which are kept, with whom it is tied to, and how closely."""
    for start in range(0, len(gists), CHUNK):
        near = dict(_near(shelf, gists[start : start + CHUNK]))
        needed = sorted({*near, *(other for others in near.values() for other in others)})
        known = shelf.gists(needed)
        yield from _tied(known, near)


def _near(shelf: Shelf, gists: Sequence[Gist]) -> Iterator[tuple[str, list[str]]]:
    """Yield each article with those that share enough keys with it."""
    for start in range(0, len(gists), TOGETHER):
        some = gists[start : start + TOGETHER]
        leads = leads_of(shelf, some)
        for gist in some:
            shared: Counter[str] = Counter()
            window = window_of(gist)
            for key in keys_of(gist):
                shared.update(leads.to(key, window))
            shared.pop(gist.article, None)
            near = sorted(article for article, count in shared.items() if count >= SHARED_KEYS)
            yield gist.article, near


def _tied(
    known: Sequence[Gist], near: Mapping[str, Iterable[str]]
) -> Iterator[tuple[str, dict[str, float]]]:
    vectors = vectors_of(known)
    row = {gist.article: at for at, gist in enumerate(known)}
    for article, others in near.items():
        found = [row[other] for other in others]
        odds: Sequence[float] = ()
        if found:
            odds = alone(likeness_in(vectors, row[article], np.array(found))).tolist()
        one = known[row[article]]
        ties = ((known[at], each) for at, each in zip(found, odds, strict=True))
        yield article, dict(_close(one, ties))


def _close(one: Gist, others: Iterable[tuple[Gist, float]]) -> Iterator[tuple[str, float]]:
    for other, odds in others:
        if odds + MOST_FOR >= LOOK_ALIKE:
            whole = odds + sum(each.weight for each in circumstances(one, other))
            if round(whole, DIGITS) >= LOOK_ALIKE:
                yield other.article, round(whole, DIGITS)
