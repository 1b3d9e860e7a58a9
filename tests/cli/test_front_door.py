"""The front door: quick to open, and plain about what went wrong."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import click
import pytest

from fictional import write_articles
from reportedly.cli import main
from reportedly.cli.door import VERBS
from reportedly.cli.ending import Ending, ending_of
from reportedly.cli.printing import as_json, visible

CALL = (sys.executable, "-c", "from reportedly.cli import main; main()")
HEAVY = ("spacy", "trafilatura", "pyarrow", "sqlalchemy", "pydantic", "rich", "requests")


def test_help_names_every_verb_and_every_exit_status(call):
    printed = call("--help").output

    assert all(verb in printed for verb in VERBS)
    assert all(f" {ending} " in printed for ending in (0, 1, 2, 3, 4, 5, 70))


def test_help_loads_nothing_heavy():
    check = (
        "import sys; from click.testing import CliRunner; from reportedly.cli import main;"
        "assert CliRunner().invoke(main, ['--help']).exit_code == 0;"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )

    done = subprocess.run((sys.executable, "-c", check), capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_there_and_explains_itself(verb):
    command = main.get_command(click.Context(main), verb)

    assert command.name == verb
    assert command.help


def test_it_can_be_called_as_a_module():
    told = (sys.executable, "-m", "reportedly", "accounts", "--help")

    done = subprocess.run(told, capture_output=True, text=True, check=True)

    assert done.stdout.startswith("Usage: reportedly accounts ")


def test_the_version_is_told(call):
    assert call("--version").output.startswith("reportedly ")


@pytest.mark.parametrize(
    ("words", "status", "line"),
    [
        pytest.param(("said",), 4, "there is no ledger", id="no ledger"),
        pytest.param(("migrate",), 4, "there is no ledger", id="nothing to migrate"),
        pytest.param(("add",), 2, "say what to add", id="nothing to add"),
        pytest.param(("--db", "what://ever", "said"), 2, "what", id="no such database"),
        pytest.param(("grade", "attribution", "none.jsonl"), 3, "none.jsonl", id="no gold"),
    ],
)
def test_an_error_of_ours_is_one_line_and_a_status(call, words, status, line):
    result = call(*words)

    assert result.exit_code == status
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("reportedly: ")
    assert line in result.stderr


@pytest.mark.parametrize("verb", ["migrate", "said", "verify"])
def test_a_ledger_of_a_newer_version_is_refused_in_one_line(call, filled, verb):
    with closing(sqlite3.connect(filled)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    result = call(verb)

    assert result.exit_code == 4
    assert result.stderr.count("\n") == 1
    assert "its schema is 9999" in result.stderr


def test_an_unknown_verb_is_a_wrong_call(call):
    assert call("sing").exit_code == Ending.USAGE


def test_how_a_job_ends_depends_on_what_was_set_aside():
    endings = [ending_of(set_aside=0), ending_of(set_aside=2), ending_of(set_aside=2, faults=1)]

    assert endings == [Ending.WELL, Ending.SOURCE, Ending.OURS]


def test_nothing_printed_can_steer_a_terminal():
    hostile = "\x1b[2J\x07 a\r\nb\x9b\u202e"

    shown = visible(hostile)

    assert shown == "␛[2J␇ a \nb\ufffd\ufffd"
    assert len(shown) == len(hostile)


def test_json_can_always_be_written_as_utf_8():
    assert as_json({"a": "é"}) == '{"a": "é"}'
    assert as_json({"a": "\ud800"}) == '{"a": "\\ud800"}'


@pytest.mark.parametrize(
    "words", [("said",), ("said", "--format", "json"), ("show", "h-1"), ("rejects",)]
)
def test_a_reader_that_leaves_is_no_error_and_always_the_same_status(filled, words):
    reader, writer = os.pipe()
    os.close(reader)

    done = subprocess.run((*CALL, "--quiet", *words), stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)

    assert (done.returncode, done.stderr) == (Ending.PIPE_CLOSED, b"")


def test_an_option_that_is_no_text_is_a_wrong_call(tmp_path):
    (tmp_path / "a.txt").write_text("It rained.", encoding="utf-8")

    done = subprocess.run(
        (*CALL, "add", "a.txt", "--outlet-name", b"\xff\xfe"), capture_output=True
    )

    assert done.returncode == Ending.USAGE
    assert done.stderr.decode() == (
        "reportedly: --outlet-name '\\udcff\\udcfe': bytes that are no UTF-8; write it in UTF-8\n"
    )
    assert not (tmp_path / "ledger.db").exists()


def test_a_file_may_be_named_by_any_bytes(tmp_path):
    place = os.fsencode(tmp_path) + b"/\xff.txt"
    with open(place, "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write("It rained.")

    done = subprocess.run((*CALL, "add", place, "--stages", "read"), capture_output=True)

    assert done.stdout.startswith(b"1 added")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110
@pytest.mark.parametrize("words", [("export", "attributions"), ("--quiet", "said")])
def test_a_full_disk_is_said_in_one_line(filled, words):
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123
        done = subprocess.run((*CALL, *words), stdout=full, stderr=subprocess.PIPE, text=True)

    assert done.returncode == Ending.STORE
    assert done.stderr.count("\n") == 1
    assert "No space left on device; make room" in done.stderr


def test_the_ledger_may_be_named_after_the_verb(tmp_path):
    folder = write_articles(tmp_path / "articles", 1)
    call = (*CALL, "add", str(folder), "--stages", "read", "--quiet", "--db")

    done = subprocess.run((*call, str(tmp_path / "other.db")), capture_output=True, check=True)

    assert (tmp_path / "other.db").exists()
    assert done.stdout + done.stderr == b""


def _heeding():  # a suite that runs in the background has it ignored, and hands that down
    signal.signal(signal.SIGINT, signal.default_int_handler)


def test_an_interrupt_ends_cleanly_and_says_how_to_go_on(tmp_path):
    folder = write_articles(tmp_path / "articles", 400)
    call = (*CALL, "--quiet", "add", str(folder), "--stages", "read", "-j", "1")
    process = subprocess.Popen(call, stderr=subprocess.PIPE, text=True, preexec_fn=_heeding)
    while not (tmp_path / "ledger.db-wal").exists() and process.poll() is None:
        time.sleep(0.01)

    process.send_signal(signal.SIGINT)
    _, printed = process.communicate()

    assert process.returncode == Ending.INTERRUPTED
    assert printed == "reportedly: stopped; run the same again to go on\n"
