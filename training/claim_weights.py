"""Learn how what two sayings share is weighed, from sets of hand-made claims.

    python training/claim_weights.py NEWS.jsonl GOLD_FOLDER ... TARGET

Each folder is annotated and linked as `reportedly grade claims` does it. Learned from are the pairs
of marked sayings of two articles, no more than three days apart, whose speakers are or may be one
and which nothing parts (other numbers, opposites): one claim or two. NEWS is the train
part of PolNeAR (doc, publisher, date, text): of the ARTICLES that lie nearest by day, such pairs
that share few of their words count as two, for one speaker of a campaign says much that is not
said again. They weigh less, for some of them are one. What is fitted is a logistic model with a
ridge, by Newton's steps, so the same data give the same weights. TARGET is
src/reportedly/link/claims/saying_weights.json. Prints, for each folder, what the others and the
news teach of it.
"""

import json
import sys
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reportedly.cli.deciding import known_of
from reportedly.cli.grade_actors import captures_in
from reportedly.cli.grade_claims import linked_in
from reportedly.cli.grading import capture_of, documents_of
from reportedly.engine import engine
from reportedly.grade.claims import ClaimGold, read_claim_gold
from reportedly.link.claims import relinking
from reportedly.link.claims.days import apart
from reportedly.link.claims.sayings import DENIAL, NEAR, clash, in_other_words, voices_of
from reportedly.link.claims.told import Likeness, Told, likeness
from reportedly.link.claims.voices import LIKELY, ORGAN
from reportedly.link.claims.weighing import features
from reportedly.link.claims.world import World
from reportedly.model import Document, Given
from reportedly.pipeline import RECIPES
from reportedly.settings import settings

Rows = NDArray[np.float64]
Table = tuple[Rows, Rows, Rows]  # what is weighed, whether it is one, how much it counts
RIDGE = 1.0
STEPS = 50
BARS = (0.2, 0.3, 0.5, 0.8)
ARTICLES = 160
NEWS_WEIGHT = 0.3
FEW_SHARED, MANY_TOLD = 0.3, 8.0  # below which a pair of the news counts as two


def main(*arguments: str) -> None:
    """Learn from the folders and write the weights to the last of ``arguments``."""
    news, *folders, target = arguments
    rows = {folder: _pairs(folder) for folder in folders}
    apart_rows = list(_two(_tellings(_news(news))))
    names = [*next(iter(rows.values()))[0][0]]
    tables = {folder: _table(found, names) for folder, found in rows.items()}
    two = _table(apart_rows, names, weight=NEWS_WEIGHT)
    for folder in folders:
        others = [table for name, table in tables.items() if name != folder]
        _report(folder, tables[folder], _fitted(*_joined([*others, two])))
    learned = _fitted(*_joined([*tables.values(), two]))
    weights = {
        name: round(float(value), 4) for name, value in zip(["bias", *names], learned, strict=True)
    }
    counts = {"/".join(Path(folder).parts[-2:]): len(found) for folder, found in rows.items()}
    counts["news"] = len(apart_rows)
    written = json.dumps({"learned_from_pairs": counts, "weights": weights}, indent=1)
    Path(target).write_text(written + "\n", encoding="utf-8")
    print(weights)


def _pairs(folder: str) -> list[tuple[dict[str, float], bool]]:
    """Return what is weighed of each pair of the folder's marked sayings, and whether it is one."""
    gold = read_claim_gold(folder)
    documents = _annotated(captures_in(gold.articles))
    names = {document.article.id: name for name, document in documents.items()}
    kept = _tellings(documents)
    claims = {each.key: _claim(gold, names[each.document], each) for each in kept}
    marked = [each for each in kept if claims[each.key]]
    return [
        (features(one, other, like, organ=organ), claims[one.key] == claims[other.key])
        for one, other, like, organ in _held(marked)
    ]


def _two(items: list[Told]) -> Iterator[tuple[dict[str, float], bool]]:
    """Yield what is weighed of pairs that are two, for all that their words tell."""
    for one, other, like, organ in _held(items):
        share = like.exact / max(0.1, sum(like.sizes) - like.exact)
        if share <= FEW_SHARED and not (like.exact > MANY_TOLD and len(like.words) > 2):
            yield features(one, other, like, organ=organ), False


def _annotated(captures) -> dict[str, Document]:
    return dict(documents_of(captures, RECIPES["annotate"], engine(settings().workers)))


def _news(file: str) -> dict[str, Document]:
    """Return the articles of the news that lie nearest by day, annotated."""
    lines = Path(file).read_text(encoding="utf-8").splitlines()
    rows = sorted((json.loads(line) for line in lines), key=lambda row: row["date"])
    days = [date.fromisoformat(row["date"][:10]) for row in rows]
    first = min(range(len(rows) - ARTICLES), key=lambda at: days[at + ARTICLES] - days[at])
    return _annotated(
        capture_of(
            Given(
                id=row["doc"], text=row["text"], outlet=row["publisher"], published=row["date"][:10]
            )
        )
        for row in rows[first : first + ARTICLES]
    )


def _tellings(documents: dict[str, Document]) -> list[Told]:
    """Return the sayings of the documents as linking holds them against each other."""
    worlds: list[World] = []

    class Watched(World):
        def __init__(self, *known):
            super().__init__(*known)
            worlds.append(self)

    judging = relinking.judge
    relinking.World = Watched
    relinking.judge = lambda _one, _other: None  # the weights that it goes by are not there yet
    linked_in(documents, known_of(settings()))
    relinking.World, relinking.judge = World, judging
    return [each for world in worlds for own in world.sayings.values() for each in own.values()]


def _claim(gold: ClaimGold, name: str, item: Told) -> str | None:
    """Return the marked claim that shares most characters with the saying."""
    ranked = [
        (_shared(report.spans, item.spans), report.claim)
        for report in gold.reports
        if report.doc == name and report.kind == "quote"
    ]
    most = max(ranked, default=(0, ""))
    return most[1] if most[0] else None


def _shared(one, other) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)


def _held(items: list[Told]) -> Iterator[tuple[Told, Told, Likeness, bool]]:
    """Yield the pairs of two articles that speaker and day leave open, and that nothing parts.

    A "not" in one alone parts only those that share nearly all else; of the others it is weighed.
    """
    dated = sorted((each for each in items if each.when.day is not None), key=lambda each: each.key)
    for one, other in combinations(dated, 2):
        if one.document == other.document or abs(one.when.day - other.when.day) > NEAR:
            continue
        voices = voices_of(one, other)
        if voices.level >= ORGAN:
            like = likeness(one, other)
            between = apart(one.when, other.when)
            parted = clash(one, other, like, between)
            if parted is None or (parted == DENIAL and in_other_words(like, voices, between)):
                yield one, other, like, voices.level < LIKELY


def _table(
    found: list[tuple[dict[str, float], bool]], names: list[str], *, weight: float = 1.0
) -> Table:
    rows = [[1.0, *(row[name] for name in names)] for row, _ in found]
    return np.array(rows), np.array([float(same) for _, same in found]), np.full(len(rows), weight)


def _joined(tables: list[Table]) -> Table:
    rows, same, weight = zip(*tables, strict=True)
    return np.concatenate(rows), np.concatenate(same), np.concatenate(weight)


def _fitted(rows: Rows, same: Rows, weight: Rows) -> Rows:
    weights = np.zeros(rows.shape[1])
    ridge = np.full(rows.shape[1], RIDGE)
    ridge[0] = 0.0
    for _ in range(STEPS):
        chances = 1.0 / (1.0 + np.exp(-rows @ weights))
        slope = rows.T @ (weight * (chances - same)) + ridge * weights
        bend = (rows * (weight * chances * (1.0 - chances))[:, None]).T @ rows + np.diag(
            ridge + 1e-9
        )
        weights = weights - np.linalg.solve(bend, slope)
    return weights


def _report(folder: str, table: Table, weights: Rows) -> None:
    rows, same, _ = table
    chances = 1.0 / (1.0 + np.exp(-rows @ weights))
    told = []
    for bar in BARS:
        taken = chances >= bar
        right = same[taken].sum()
        told.append(
            f"{bar}: P {right / max(1, taken.sum()):.2f} R {right / max(1.0, same.sum()):.2f}"
        )
    print(
        f"{folder}: {len(same)} pairs, {int(same.sum())} of one claim; by the others' weights",
        *told,
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
