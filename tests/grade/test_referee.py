"""The referee of the shared folder and this room give the same figures."""

import json
import random
import subprocess
import sys

import pytest

from reportedly.grade import Relation, as_json, grade_attributions, read_gold, table
from reportedly.model import Span
from shared_folder import SHARED

REFEREE = SHARED / "bench" / "score_attribution.py"
GOLD = SHARED / "data" / "polnear" / "dev.jsonl"
ROLES = ("source", "cue", "content")

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def gold():
    return read_gold(GOLD)


@pytest.fixture(scope="module")
def predicted(gold):
    rng = random.Random(2026)
    return {document.id: list(perturbed(document, rng)) for document in gold if rng.random() < 0.95}


def perturbed(document, rng):
    """Yield the gold relations bent: moved edges, lost pieces, lost, doubled, shuffled ones."""
    for relation in rng.sample(document.relations, len(document.relations)):
        bent = Relation(*(tuple(moved(getattr(relation, role), document, rng)) for role in ROLES))
        yield from [bent] * rng.choice([0, 1, 1, 1, 1, 1, 2])


def moved(spans, document, rng):
    length = len(document.text)
    for span in spans:
        if rng.random() < 0.9:
            start = min(max(span.start + rng.choice([0, 0, 0, -2, -1, 1, 6, 40]), 0), length - 1)
            end = max(min(span.end + rng.choice([0, 0, 0, -9, -1, 1, 2, 30]), length), start + 1)
            yield Span(start, end)


def referee(predicted, folder, *options):
    path = folder / "predicted.jsonl"
    path.write_text("".join(map(as_line, predicted.items())), encoding="utf-8")
    command = [sys.executable, str(REFEREE), str(GOLD), str(path), *options]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def as_line(item):
    document, relations = item
    plain = [
        {role: [[span.start, span.end] for span in getattr(relation, role)] for role in ROLES}
        for relation in relations
    ]
    return json.dumps({"doc": document, "attributions": plain}) + "\n"


def test_every_figure_is_the_referees(gold, predicted, tmp_path):
    theirs = json.loads(referee(predicted, tmp_path, "--json"))

    ours = as_json(grade_attributions(gold, predicted, rounds=0))

    assert {name: ours[name] for name in theirs} == {
        name: pytest.approx(figures, abs=1e-9) for name, figures in theirs.items()
    }


def test_the_table_is_the_referees_to_the_letter(gold, predicted, tmp_path):
    theirs = referee(predicted, tmp_path)

    ours = table(grade_attributions(gold, predicted, rounds=0))

    assert ours + "\n" == theirs


def test_another_threshold_is_the_referees_too(gold, predicted, tmp_path):
    theirs = json.loads(referee(predicted, tmp_path, "--json", "--threshold", "0.8"))

    ours = as_json(grade_attributions(gold, predicted, threshold=0.8, rounds=0))

    assert ours["relation.content"] == pytest.approx(theirs["relation.content"], abs=1e-9)
