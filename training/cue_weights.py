"""Fit the weights by which the rule engine weighs a proposed attribution.

    python training/cue_weights.py TRAIN.jsonl src/reportedly/annotate/cue_weights.json

TRAIN.jsonl is PolNeAR's train part (doc, text, attributions). Logistic regression with an L2
penalty over the counted features of ``reportedly.annotate.weighing``, by full-batch Adam in
numpy; the same input gives the same file. Prints precision, recall and F1 of five-fold
cross-validation over documents at each threshold. Takes about six minutes on one core, most
of it parsing.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from reportedly.annotate.finder import candidates, quoted_heads
from reportedly.annotate.page import page_of
from reportedly.annotate.parser import Parser
from reportedly.annotate.speech import Page
from reportedly.annotate.weighing import features
from reportedly.model import Article, Document, Furniture, Layer, Maker

RARE = 3  # a feature seen in fewer proposals says more of the corpus than of the language
PENALTY = 1.0
STEPS = 400
RATE = 0.1

Row = tuple[list[str], int, int]  # features, 1 if it is an attribution, number of the document


def main() -> None:
    """Fit and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("train", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    with options.train.open(encoding="utf-8") as lines:
        gold = [json.loads(line) for line in lines]
    rows = [
        row
        for number, (record, page) in enumerate(zip(gold, pages(gold), strict=True))
        for row in labelled(page, record["attributions"], number)
    ]
    validate(rows)
    weights = fit(rows)
    text = json.dumps(weights, ensure_ascii=False, sort_keys=True, indent=0)
    options.out.write_text(text + "\n", encoding="utf-8")


def pages(gold: Iterable[dict]) -> Iterator[Page]:
    """Parse the texts."""
    empty = Layer(Furniture, Maker("none", "0"), ())
    documents = (Document(Article(uri=g["doc"], text=g["text"])).with_layer(empty) for g in gold)
    for document in Parser()(documents):
        yield page_of(document)


def labelled(page: Page, relations: list[dict], number: int) -> Iterator[Row]:
    """Yield each proposal outside gold contents, with 1 where it matches a gold relation."""
    contents = [solid(page.text, relation["content"]) for relation in relations]
    inside = set().union(*contents) if contents else set()
    spoken = quoted_heads(page)
    for proposal in candidates(page):
        at = page.tree.tokens[proposal.cue].span.start
        if at in inside or proposal.cue in spoken:
            continue  # nested ones are not annotated: neither right nor wrong
        spans = [(span.start, span.end) for span in page.tree.spans(proposal.content)]
        mine = solid(page.text, spans)
        right = any(2 * len(mine & other) >= len(mine | other) > 0 for other in contents)
        quoted = any(page.inside[place] >= 0 for place in proposal.content)
        yield list(features(page.tree, proposal, quoted=quoted)), int(right), number


def solid(text: str, spans: Iterable[tuple[int, int]]) -> set[int]:
    """Return the offsets of the non-blank characters under the spans."""
    return {
        place for start, end in spans for place in range(start, end) if not text[place].isspace()
    }


def fit(rows: list[Row]) -> dict[str, float]:
    """Return the weight of every feature that is not rare."""
    counts = Counter(name for names, _, _ in rows for name in set(names))
    index = {name: n for n, name in enumerate(sorted(n for n, c in counts.items() if c >= RARE))}
    where = [
        (r, index[name]) for r, (names, _, _) in enumerate(rows) for name in names if name in index
    ]
    row, column = (np.array(side) for side in zip(*where, strict=True))
    right = np.array([label for _, label, _ in rows], dtype=float)
    weight, mean, square = (np.zeros(len(index)) for _ in range(3))
    for step in range(1, STEPS + 1):
        total = np.bincount(row, weights=weight[column], minlength=len(rows))
        error = 1 / (1 + np.exp(-total)) - right
        slope = np.bincount(column, weights=error[row], minlength=len(index)) + PENALTY * weight
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        move = (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
        weight -= RATE * (1 - step / STEPS) * move
    return {name: round(float(weight[n]), 2) for name, n in index.items() if abs(weight[n]) >= 0.05}


def validate(rows: list[Row], folds: int = 5) -> None:
    """Print what the weights are worth on documents they were not fitted on."""
    chances, labels = [], []
    for fold in range(folds):
        known = fit([row for row in rows if row[2] % folds != fold])
        for names, label, number in rows:
            if number % folds == fold:
                chances.append(sum(known.get(name, 0.0) for name in names))
                labels.append(label)
    chance, label = 1 / (1 + np.exp(-np.array(chances))), np.array(labels)
    for bar in np.arange(0.25, 0.65, 0.05):
        hit = int(label[chance >= bar].sum())
        precision, recall = hit / max(1, int((chance >= bar).sum())), hit / max(1, int(label.sum()))
        f1 = 2 * precision * recall / (precision + recall)
        sys.stdout.write(f"{bar:.2f} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}\n")


if __name__ == "__main__":
    main()
