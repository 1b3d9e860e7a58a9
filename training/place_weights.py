"""Fit how much each sign weighs in telling place names from other words.

    python training/place_weights.py GOLD

GOLD is a JSON Lines file of texts with places (TR-News). Every second document is fitted to, the
others are held out; both are scored. Writes src/reportedly/resolve/places/evidence_weights.json.
"""

import json
import sys
from pathlib import Path

import numpy as np

from reportedly.annotate import MentionFinder, Parser, SentenceFinder
from reportedly.model import Article, Document, Furniture, Layer, Maker, Mention
from reportedly.resolve.gazetteer import gazetteer
from reportedly.resolve.places.evidence import WEIGHTS_FILE, evidence, setting_of
from reportedly.resolve.places.names import names_of
from reportedly.resolve.reading import read

RIDGE = 2.0  # best of 0.5, 1, 2, 4 in five folds over the half that is fitted to
STEPS = 60


def main(gold: Path) -> None:
    """Fit, score and write."""
    lines = [json.loads(line) for line in gold.read_text().splitlines()]
    rows = [row for number, line in enumerate(lines) for row in examples(number, line)]
    names = sorted({name for number, found, _ in rows if number % 2 == 0 for name in found})
    table = np.array([[found.get(name, 0.0) for name in names] for _, found, _ in rows])
    right = np.array([meant for *_, meant in rows], dtype=float)
    ours = np.array([number % 2 == 0 for number, *_ in rows])
    weights = fitted(table[ours], right[ours])
    for half, name in ((ours, "fitted"), (~ours, "held out")):
        hit = (table[half] @ weights > 0) == (right[half] > 0)
        print(f"{name}: {hit.mean():.3f} of {half.sum()} names told rightly")
    told = {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}
    WEIGHTS_FILE.write_text(json.dumps(told, indent=1) + "\n")


def examples(number: int, line: dict):
    """Yield the names of one document: its number, the evidence, whether a place is meant."""
    document = Document(Article(uri=line["doc"], text=line["text"]))
    document = document.with_layer(Layer(Furniture, Maker("none", "1")))
    for stage in (Parser(), SentenceFinder(), MentionFinder()):
        [document] = stage([document])
    names = names_of(line["text"], gazetteer())
    setting = setting_of(read(document), document[Mention], names)
    spans = [(place["start"], place["end"]) for place in line["places"]]
    for name in names:
        meant = any(name.span.start < end and start < name.span.end for start, end in spans)
        yield number, evidence(name, setting), meant


def fitted(table: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Return the weights of a ridge logistic regression, by Newton's method."""
    weights = np.zeros(table.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (chance - right) + RIDGE * weights
        curve = (table * (chance * (1 - chance))[:, None]).T @ table + RIDGE * np.eye(len(weights))
        weights -= np.linalg.solve(curve, slope)
    return weights


if __name__ == "__main__":
    main(Path(sys.argv[1]))
