"""How well articles are sorted into stories: B-cubed and pairs, as ``grade.clusters`` has them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from reportedly.errors import Unreadable
from reportedly.grade.clusters import ClusterScores, Shares, grade_clusters
from reportedly.grade.lines import gold_lines, telling_file

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


def read_gold_stories(path: str) -> list[StoryArticle]:
    """Return the articles of a JSON Lines file: ``id``, ``story``, ``text``; ``title``, ``date``,
    ``outlet`` where known.

    Raises Unreachable when there is no such file, and Unreadable, naming the line, for a line
    that is something else or an id that was there before.
    """
    lines = enumerate(gold_lines(Path(path)), start=1)
    with telling_file(path):
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


def grade_stories(gold: Sequence[StoryArticle], found: Mapping[str, str]) -> ClusterScores:
    """Return what a sorting (a story for each id) is worth, by the definitions of the referee."""
    return grade_clusters({each.id: each.story for each in gold}, found)


def stories_as_json(scores: ClusterScores) -> dict[str, object]:
    """Return the scores as the referee prints them, to four places."""
    return {
        "b3": _rounded(scores.b3),
        "pairs": _rounded(scores.pairs),
        "clusters": scores.clusters,
        "gold_clusters": scores.gold_clusters,
        "docs": scores.things,
    }


def stories_table(scores: ClusterScores) -> str:
    """Return the scores as a table, in hundredths."""
    rows = [
        f"{name:12}" + "".join(f"{100 * value:7.1f}" for value in (each.p, each.r, each.f1))
        for name, each in (("B-cubed", scores.b3), ("pairs", scores.pairs))
    ]
    head = f"{'':12}{'P':>7}{'R':>7}{'F1':>7}"
    counts = (
        f"{scores.things} articles, {scores.gold_clusters} stories in gold, {scores.clusters} found"
    )
    return "\n".join([head, *rows, counts])


def _rounded(shares: Shares) -> dict[str, float]:
    return {"p": round(shares.p, 4), "r": round(shares.r, 4), "f1": round(shares.f1, 4)}
