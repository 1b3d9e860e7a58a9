"""`diff` at the front door."""

import csv
import json
from dataclasses import replace

import pytest

from ledger_documents import capture, council, harbour, run
from reportedly.model import Attribution, Layer, Maker
from reportedly.store import open_ledger

[SAID] = harbour()[Attribution]


@pytest.fixture
def runs(tmp_path):
    """The ids of two runs: the second changed a saying and brought another article."""
    shorter = Layer(Attribution, Maker("rules", "2"), (replace(SAID, content=SAID.content[:1]),))
    layers = (shorter if each.kind is Attribution else each for each in harbour().layers)
    first, second = run(), replace(run(), makers={"Attribution": "rules 2"})
    with open_ledger(str(tmp_path / "ledger.db")) as ledger, ledger.writer() as writer:
        for begun, documents in (
            (first, [harbour()]),
            (second, [replace(harbour(), layers=tuple(layers)), council()]),
        ):
            writer.begin(begun)
            for document in documents:
                writer.put(capture(document.article.uri), document, begun.id)
    return first.id, second.id


def test_counts_come_first_then_the_documents_with_what_changed_from_what_to_what(call, runs):
    lines = call("diff", *runs).stdout.splitlines()

    assert "    Attribution: attribution 1 → rules 2" in lines
    assert "  document     1 added" in lines
    assert "  attribution  1 added, 1 changed" in lines
    assert any(line.startswith("  ~ attribution: Mara Ito said: We are not") for line in lines)
    assert (
        "      content: We are not leaving the quay, … Not now. → We are not leaving the quay,"
        in lines
    )
    assert "      with 1 attribution" in lines


def test_json_and_csv_hold_the_same_changes(call, runs):
    found = json.loads(call("diff", *runs, "--format", "json").stdout)
    rows = list(csv.DictReader(call("diff", *runs, "--format", "csv").stdout.splitlines()))

    told = [each for document in found["documents"] for each in document["changes"]]
    assert [(each["kind"], each["action"]) for each in told] == [
        (row["kind"], row["action"]) for row in rows
    ]
    assert len(rows) == 2


def test_up_to_now_is_the_default(call, runs):
    assert call("diff", runs[0]).stdout == call("diff", *runs).stdout


def test_nothing_changed_is_said(call, runs):
    assert "nothing changed" in call("diff", runs[1]).stdout


def test_a_run_that_is_not_there_is_one_line(call, runs):
    result = call("diff", "run_none")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "reportedly: run_none: there is no such run; see them with: reportedly runs\n"
    )
