"""Fit the weights by which the linking of stories judges pairs of articles.

    python training/story_weights.py ECBPLUS.jsonl

ECBPLUS.jsonl has id, story, topic and text; only the odd topics are looked at, the even ones are
for scores. Logistic regression with an L2 penalty, by Newton's method, over the likeness of pairs
in each view: ALONE over pairs that are at all alike, AMONG over those of one family. Prints what
stands in ``reportedly.link.stories.likeness``; ALONE is to be written there before AMONG is right.
Takes about a minute.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from reportedly.cli.grading import captures_of
from reportedly.engine import engine
from reportedly.jobs import annotate
from reportedly.link.stories import Gist, gist_of
from reportedly.link.stories.background import telling
from reportedly.link.stories.joining import groups
from reportedly.link.stories.likeness import (
    alone_all,
    among_likeness,
    by_circumstances,
    likeness_all,
    local_weights,
    views_among,
)
from reportedly.link.stories.tying import LOOK_ALIKE
from reportedly.link.stories.views import Array, views_of
from reportedly.model import Document
from reportedly.pipeline import Recipe

ALIKE = 0.12  # sum of the cosines from which a pair is worth learning from
PENALTIES = {"ALONE": 1e-4, "AMONG": 1e-3}
ROUNDS = 60


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold", type=Path)
    rows = [json.loads(line) for line in parser.parse_args().gold.open(encoding="utf-8")]
    odd = {row["id"]: row for row in rows if int(row["topic"]) % 2}
    gists, stories = [], []
    for name, gist in read([(row["id"], row["text"]) for row in odd.values()]):
        gists.append(gist)
        stories.append(odd[name]["story"])
    truth = np.array(stories)[:, None] == np.array(stories)[None]
    show("ALONE", *_alone(gists, truth))
    show("AMONG", *_among(gists, truth))


def read(texts: Sequence[tuple[str, str]]) -> Iterator[tuple[str, Gist]]:
    """Yield the gists of texts as a ledger would read them."""
    for outcome in annotate(captures_of(texts), Recipe(("furniture",)), engine=engine(1)):
        if isinstance(outcome, Document):
            yield outcome.article.given_id or "", gist_of(outcome)


def _alone(gists: Sequence[Gist], truth: Array) -> tuple[Array, Array]:
    likeness = likeness_all([views_of(gist, telling) for gist in gists])
    rows = np.triu((likeness**2).sum(axis=-1) > ALIKE, 1)
    return likeness[rows], truth[rows]


def _among(gists: Sequence[Gist], truth: Array) -> tuple[Array, Array]:
    likeness, answers = [], []
    for rows in groups(alone_all(gists) + by_circumstances(gists), LOOK_ALIKE):
        upper = np.triu_indices(len(rows), 1)
        views = views_among([gists[row] for row in rows])
        likeness.append(among_likeness(views, local_weights(views))[upper])
        answers.append(truth[np.ix_(rows, rows)][upper])
    return np.concatenate(likeness), np.concatenate(answers)


def show(name: str, likeness: Array, truth: Array) -> None:
    """Fit and print one set of weights; the last is the constant."""
    weights = fit(likeness, truth.astype(float), PENALTIES[name])
    print(name, [round(float(weight), 2) for weight in weights], f"{len(truth):,} pairs")


def fit(likeness: Array, truth: Array, penalty: float) -> Array:
    """Return the weights of a logistic regression, the constant last and unpenalised."""
    rows = np.c_[likeness, np.ones(len(likeness))]
    ridge = penalty * len(rows) * np.eye(rows.shape[1])
    weights = np.zeros(rows.shape[1])
    for _ in range(ROUNDS):
        said = 1 / (1 + np.exp(-rows @ weights))
        pull = rows.T @ (said - truth) + penalty * len(rows) * np.r_[weights[:-1], 0]
        curve = (rows * (said * (1 - said))[:, None]).T @ rows + ridge
        weights = weights - np.linalg.solve(curve, pull)
    return weights


if __name__ == "__main__":
    main()
