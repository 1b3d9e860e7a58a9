"""The stories a family of articles falls into, and what holds its articles together or apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.link.stories.gist import Gist
from reportedly.link.stories.judged import NOBODY, Judged
from reportedly.link.stories.likeness import score_of
from reportedly.link.stories.parting import Family
from reportedly.link.stories.reasons import why_apart, why_same
from reportedly.model import Link
from reportedly.model.ids import content_id

SAME, APART = "story", "story apart"
# A near miss: the nearest article of another story, if it is at all likely to be of this one.
NEAR_MISS = -2.0


@dataclass(frozen=True, slots=True)
class Story:
    """One happening, and the articles that tell of it, in the order of their ids.

    The id follows from the first of them: it stays while others join, unless one that joins has
    a lower id, or the first one leaves.
    """

    id: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """Stories, and links that say why: kind "story" within them, "story apart" between them.

    Every article but one of each story is linked within it, and all hang together by these
    links; between stories there is one for each article that came near another story.
    """

    stories: tuple[Story, ...]
    links: tuple[Link, ...]


def told(family: Family, judged: Judged = NOBODY) -> Told:
    """Return the stories of a family and the links that say why."""
    stories = tuple(_story(family, rows) for rows in family.stories)
    return Told(stories, (*_within(family, judged), *_between(family, judged)))


def story_id(articles: Sequence[str]) -> str:
    """Return the id of the story of these articles."""
    return content_id("sto", min(articles))


def _story(family: Family, rows: Sequence[int]) -> Story:
    articles = tuple(sorted(family.gists[row].article for row in rows))
    return Story(story_id(articles), articles)


def _within(family: Family, judged: Judged) -> Iterator[Link]:
    """Yield the links of a tree over each story that takes the likeliest pairs."""
    for rows in family.stories:
        inside, outside = [rows[0]], list(rows[1:])
        while outside:
            odds = family.odds[inside][:, outside]
            one, other = divmod(int(odds.argmax()), len(outside))
            yield _link(family, inside[one], outside[other], (SAME, judged))
            inside.append(outside.pop(other))


def _between(family: Family, judged: Judged) -> Iterator[Link]:
    """Yield for each article the likeliest of another story."""
    pairs = set()
    for rows in family.stories:
        others = [row for row in range(len(family.gists)) if row not in set(rows)]
        for row in rows if others else ():
            nearest = others[int(family.odds[row][others].argmax())]
            if family.odds[row, nearest] >= NEAR_MISS:
                pairs.add((min(row, nearest), max(row, nearest)))
            own = judged.get(family.gists[row].article, {})
            pairs.update(
                (min(row, at), max(row, at)) for at in others if family.gists[at].article in own
            )
    for one, other in sorted(pairs):
        yield _link(family, one, other, (APART, judged))


def _link(family: Family, one: int, other: int, told: tuple[str, Judged]) -> Link:
    one, other = sorted((one, other))
    kind, judged = told
    left, right = (family.gists[at].article for at in (one, other))
    why = (why_same if kind == SAME else why_apart)(family, one, other)
    judgement = judged.get(left, {}).get(right)
    if judgement:
        reason = f" ({judgement.why})" if judgement.why else ""
        why = f"{judgement.by} judged them {judgement.answer}{reason}; {why}"
    score = score_of(float(family.odds[one, other]))
    return Link(left, right, kind, score, why, judgement)


def singles(gists: Sequence[Gist]) -> Iterator[Story]:
    """Yield a story for each article that looks like no other."""
    for gist in gists:
        yield Story(story_id([gist.article]), (gist.article,))
