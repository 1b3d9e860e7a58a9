"""What found copies are worth: the figures of the referee of the shared folder."""

import json
import random
import subprocess
import sys

import pytest

from reportedly.errors import Unreachable, Unreadable
from reportedly.grade.clusters import Shares, grade_clusters
from reportedly.grade.copies import (
    CopyPair,
    copies_as_json,
    copies_table,
    grade_copies,
    read_copy_pairs,
)
from shared_folder import SHARED

REFEREE = SHARED / "bench" / "score_copies_stories.py"
KINDS = ("full", "edited", "partial")


def test_a_pair_is_right_whatever_its_kind_and_order():
    scores = grade_copies([CopyPair("1", "2", "full")], [CopyPair("2", "1", "edited")])

    assert (scores.pairs.f1, scores.named["full"].f1, scores.named["edited"].precision) == (1, 0, 0)


def test_a_pair_to_ignore_is_neither_right_nor_wrong():
    scores = grade_copies([CopyPair("1", "2", "ignore")], [CopyPair("1", "2", "partial")])

    assert (scores.pairs.found, scores.pairs.gold) == (0, 0)


def test_a_pair_that_is_not_gold_is_wrong_for_every_kind():
    scores = grade_copies([CopyPair("1", "2", "full")], [CopyPair("1", "3", "partial")])

    assert [scores.found[kind].found for kind in KINDS] == [1, 1, 1]


def test_directions_are_of_found_pairs():
    gold = [
        CopyPair("1", "2", "full", "1"),
        CopyPair("1", "3", "full", "1"),
        CopyPair("2", "3", "full"),
    ]
    found = [CopyPair("1", "2", "full", "1"), CopyPair("2", "3", "full", "2")]

    direction = grade_copies(gold, found).direction

    assert (direction.known, direction.said, direction.right) == (1, 1.0, 1.0)
    assert direction.named_between_siblings == 1.0


def test_of_nothing_there_is_no_direction():
    assert grade_copies([], []).direction.right is None


def test_who_is_in_no_group_stands_alone():
    assert grade_clusters({"1": "x", "2": "x"}, {}).b3 == Shares(1.0, 0.5)


def test_the_table_has_a_line_for_every_measure():
    table = copies_table(grade_copies([CopyPair("1", "2", "full")], []))

    assert len(table.splitlines()) == 1 + 1 + 3 + 3 + 3


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param('{"a": "1"', "line 1: Expecting", id="no JSON"),
        pytest.param('\n{"a": "1", "b": "2"}', "line 2: no kind", id="a column lacks"),
        pytest.param("[]", "line 1: no a", id="a list"),
        pytest.param("", "is empty", id="nothing"),
    ],
)
def test_what_is_no_gold_is_named(tmp_path, content, words):
    path = tmp_path / "pairs.jsonl"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(Unreadable, match=words):
        read_copy_pairs(path)


def test_a_folder_without_gold_is_named(tmp_path):
    with pytest.raises(Unreachable, match="name a folder with gold"):
        read_copy_pairs(tmp_path / "pairs.jsonl")


def some_pairs(chance, kinds):
    for _ in range(60):
        a, b = sorted(chance.sample("abcdefghijklmnop", 2))
        yield CopyPair(a, b, chance.choice(kinds), chance.choice((a, b, "")))


@pytest.mark.shared
def test_the_figures_are_the_referees(tmp_path):
    chance = random.Random(7)
    gold = list({each.pair: each for each in some_pairs(chance, (*KINDS, "ignore"))}.values())
    found = list({each.pair: each for each in some_pairs(chance, KINDS)}.values())
    for name, pairs in (("pairs.jsonl", gold), ("found.jsonl", found)):
        rows = [json.dumps({"a": p.a, "b": p.b, "kind": p.kind, "source": p.source}) for p in pairs]
        (tmp_path / name).write_text("\n".join(rows), encoding="utf-8")

    command = [
        sys.executable,
        str(REFEREE),
        str(tmp_path),
        "--pairs",
        str(tmp_path / "found.jsonl"),
    ]
    theirs = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["pairs"]

    ours = copies_as_json(grade_copies(gold, found))
    assert ours["pairs"]["f1"] == pytest.approx(theirs["all"]["f1"], abs=1e-4)
    for kind in KINDS:
        assert ours["found"][kind]["f1"] == pytest.approx(theirs[kind]["f1"], abs=1e-4)
        assert ours["named"][kind]["f1"] == pytest.approx(theirs[kind]["named"]["f1"], abs=1e-4)
    for measure in ("known", "said", "right", "named_between_siblings"):
        assert ours["direction"][measure] == pytest.approx(theirs["direction"][measure], abs=1e-4)
