"""How well articles are sorted into stories: B-cubed, and the pairs that share one.

*B-cubed* is the mean over articles: of those in its story, how many are of its happening
(precision), and of those of its happening, how many are in its story (recall); F1 is of the two
means. *Pairs* counts each two articles: one large story wrongly joined costs much more. An
article that was not sorted is a story of its own. Bagga and Baldwin (1998); the definitions are
those of the referee.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from reportedly.errors import Unreadable
from reportedly.grade.lines import gold_lines

Label = str | int


@dataclass(frozen=True, slots=True)
class StoryArticle:
    """An article of gold: its ``story``, and what is known of it."""

    id: str
    story: Label
    text: str
    title: str | None = None
    date: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Shares:
    """Precision, recall and F1, each from 0 to 1; 0 where there is nothing to count."""

    p: float
    r: float

    @property
    def f1(self) -> float:
        return 2 * self.p * self.r / (self.p + self.r) if self.p + self.r else 0.0


@dataclass(frozen=True, slots=True)
class StoryScores:
    """What a sorting is worth, and how many stories it and gold have."""

    b3: Shares
    pairs: Shares
    articles: int
    stories: int
    gold_stories: int


def read_gold_stories(path: str) -> list[StoryArticle]:
    """Return the articles of a JSON Lines file: ``id``, ``story``, ``text``; ``title``, ``date``,
    ``outlet`` where known.

    Raises Unreachable when there is no such file, and Unreadable, naming the line, for a line
    that is something else or an id that was there before.
    """
    lines = enumerate(gold_lines(Path(path)), start=1)
    articles = [_article(line, number) for number, line in lines if line.strip()]
    counts = Counter(article.id for article in articles)
    twice = next((name for name, count in counts.items() if count > 1), None)
    if twice is not None:
        raise Unreadable(f"gold: two articles have the id {twice!r}; give each its own")
    return articles


def _article(line: str, number: int) -> StoryArticle:
    try:
        return msgspec.json.decode(line, type=StoryArticle)
    except msgspec.MsgspecError as error:
        raise Unreadable(f"gold line {number}: {error}") from error


def grade_stories(gold: Sequence[StoryArticle], found: Mapping[str, str]) -> StoryScores:
    """Return what a sorting (a story for each id) is worth, by the definitions of the referee.

    >>> gold = [StoryArticle("a", 1, ""), StoryArticle("b", 1, ""), StoryArticle("c", 2, "")]
    >>> grade_stories(gold, {"a": "x", "b": "x", "c": "x"}).pairs
    Shares(p=0.3333333333333333, r=1.0)
    """
    told = [("found", found[each.id]) if each.id in found else ("", each.id) for each in gold]
    ours, theirs = Counter(told), Counter(each.story for each in gold)
    both = Counter(zip(told, (each.story for each in gold), strict=True))
    shared, said, true = (_pairs(counts.values()) for counts in (both, ours, theirs))
    return StoryScores(
        b3=Shares(
            sum(count * count / ours[mine] for (mine, _), count in both.items()) / len(gold),
            sum(count * count / theirs[its] for (_, its), count in both.items()) / len(gold),
        ),
        pairs=Shares(shared / said if said else 0.0, shared / true if true else 0.0),
        articles=len(gold),
        stories=len(ours),
        gold_stories=len(theirs),
    )


def _pairs(counts: Iterable[int]) -> float:
    return sum(count * (count - 1) / 2 for count in counts)


def stories_as_json(scores: StoryScores) -> dict[str, object]:
    """Return the scores as the referee prints them, to four places."""
    return {
        "b3": _rounded(scores.b3),
        "pairs": _rounded(scores.pairs),
        "clusters": scores.stories,
        "gold_clusters": scores.gold_stories,
        "docs": scores.articles,
    }


def stories_table(scores: StoryScores) -> str:
    """Return the scores as a table, in hundredths."""
    rows = [
        f"{name:12}" + "".join(f"{100 * value:7.1f}" for value in (each.p, each.r, each.f1))
        for name, each in (("B-cubed", scores.b3), ("pairs", scores.pairs))
    ]
    head = f"{'':12}{'P':>7}{'R':>7}{'F1':>7}"
    counts = (
        f"{scores.articles} articles, {scores.gold_stories} stories in gold, {scores.stories} found"
    )
    return "\n".join([head, *rows, counts])


def _rounded(shares: Shares) -> dict[str, float]:
    return {"p": round(shares.p, 4), "r": round(shares.r, 4), "f1": round(shares.f1, 4)}
