"""`grade copies` at the front door."""

import json

import pytest

from prose import paragraphs, text_of


@pytest.fixture
def gold(tmp_path):
    """A folder of gold: a report, a copy that was cut, and another report."""
    report, other = paragraphs(1), paragraphs(2)
    docs = [
        {
            "id": "1",
            "text": text_of(report),
            "outlet": "Coast Courier",
            "published": "2024-05-06T08",
        },
        {"id": "2", "text": text_of(report[:4]), "published": "2024-05-06T12:30:00+00:00"},
        {"id": "3", "text": text_of(other)},
    ]
    pairs = [{"a": "1", "b": "2", "kind": "edited", "source": "1"}]
    clusters = [{"id": "1", "family": "f"}, {"id": "2", "family": "f"}, {"id": "3", "family": "g"}]
    for name, rows in (("docs", docs), ("pairs", pairs), ("clusters", clusters)):
        lines = "\n".join(map(json.dumps, rows))
        (tmp_path / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def test_copies_are_graded_as_json(call, gold):
    scores = json.loads(call("grade", "copies", str(gold), "--json").stdout)

    assert (scores["pairs"]["f1"], scores["named"]["edited"]["f1"]) == (1.0, 1.0)
    assert (scores["direction"]["right"], scores["groups B3 p"]) == (1.0, 1.0)


def test_copies_are_graded_as_a_table(call, gold):
    table = call("grade", "copies", str(gold)).stdout

    assert "source right        100.0" in table
    assert "groups B3 r" in table


def test_gold_without_groups_has_no_figures_of_groups(call, gold):
    (gold / "clusters.jsonl").unlink()

    assert "groups" not in call("grade", "copies", str(gold)).stdout


def test_a_folder_that_is_not_there_is_named(call, tmp_path):
    result = call("grade", "copies", str(tmp_path))

    assert result.exit_code != 0
    assert "pairs.jsonl" in result.stderr
