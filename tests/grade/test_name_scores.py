"""What scores of pairs of names are worth: the figures of the referee of the shared folder."""

import random
import subprocess
import sys

import pytest

from reportedly.errors import Unreachable, Unreadable
from reportedly.grade.names import NamePair, grade_names, read_pairs
from shared_folder import SHARED

REFEREE = SHARED / "bench" / "score_names.py"


def pairs_of(truths):
    return [NamePair("a", "b", same=truth) for truth in truths]


def test_scores_from_the_threshold_on_are_the_same():
    scores = grade_names(pairs_of([True, True, False]), [0.7, 0.6, 0.5], threshold=0.7)

    assert (scores.accuracy, scores.precision, scores.recall) == (2 / 3, 1.0, 0.5)
    assert (scores.auc, scores.best_accuracy, scores.recall_no_false_match) == (1.0, 1.0, 1.0)


def test_a_tie_with_a_wrong_one_is_not_found_without_a_false_match():
    scores = grade_names(pairs_of([True, True, False]), [0.9, 0.8, 0.8], threshold=0.7)

    assert scores.recall_no_false_match == 0.5
    assert scores.auc == 0.75


def test_what_there_is_none_of_has_no_figure():
    scores = grade_names(pairs_of([False]), [0.1], threshold=0.7)

    assert (scores.auc, scores.recall, scores.precision) == (None, None, None)
    assert scores.accuracy == 1.0


@pytest.mark.shared
def test_the_figures_are_the_referees(tmp_path):
    rng = random.Random(2026)
    truths = [rng.random() < 0.4 for _ in range(200)]
    scores = [round(min(1, max(0, rng.gauss(0.75 if truth else 0.4, 0.2))), 2) for truth in truths]
    table = tmp_path / "pairs.csv"
    lines = [f"a,b,Person,{int(truth)}" for truth in truths]
    table.write_text("\n".join(["left,right,schema,same", *lines]), encoding="utf-8")

    ours = grade_names(read_pairs(table, gold=True), scores, threshold=0.7)

    told = referee(table, scores, tmp_path)
    assert ours.pairs == told["pairs"]
    same_names = ("auc", "best_accuracy", "recall_no_false_match")
    with_threshold = ("accuracy", "precision", "recall")
    columns = {name: name for name in same_names} | {name: f"{name}@0.7" for name in with_threshold}
    mine = {theirs: round(getattr(ours, own), 4) for own, theirs in columns.items()}
    assert mine == {name: told[name] for name in columns.values()}


def referee(table, scores, folder):
    path = folder / "scores.txt"
    path.write_text("\n".join(map(str, scores)), encoding="utf-8")
    command = [sys.executable, str(REFEREE), str(table), str(path), "--threshold", "0.7"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return {line.split()[0]: float(line.split()[1]) for line in told.splitlines()}


@pytest.mark.parametrize(
    "written",
    [
        "left,right,schema,same\nMara Ito,Lena Orr,Person,0\n",
        "case_group,schema,name1,name2,is_match,quality\nx,Person,Mara Ito,Lena Orr,false,WEAK\n",
    ],
)
def test_both_layouts_are_read(tmp_path, written):
    path = tmp_path / "pairs.csv"
    path.write_text(written, encoding="utf-8")

    assert read_pairs(path, gold=True) == [NamePair("Mara Ito", "Lena Orr", "person", same=False)]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("a,b\nx,y\n", "the first line is a,b; it should be left,right,schema,same"),
        ("left,right\nx,y\n", "it should be left,right,schema,same"),
        ("left,right,same\nx,y,maybe\n", "line 2: 'maybe' is neither 1, 0, true nor false"),
        ("left,right,same\nx,,1\n", "line 2: no right"),
        ("left,right,same\nx\n", "line 2: no right"),
        ("", "the first line is nothing"),
    ],
)
def test_what_is_no_gold_is_unreadable(tmp_path, written, said):
    path = tmp_path / "pairs.csv"
    path.write_text(written, encoding="utf-8")

    with pytest.raises(Unreadable, match=said):
        read_pairs(path, gold=True)


def test_a_file_that_is_not_there_is_unreachable(tmp_path):
    with pytest.raises(Unreachable, match="name a CSV file of pairs"):
        read_pairs(tmp_path / "none.csv")
