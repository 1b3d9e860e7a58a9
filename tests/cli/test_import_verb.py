"""Export, wipe, import gives an identical ledger; a damaged archive gives none."""

import json
import re
import sqlite3
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gold_examples import EXAMPLES
from ledger_documents import NOON, capture, council, harbour, plain, reject, run
from reportedly.export import ACROSS, KINDS
from reportedly.model import Anchor, Decision
from reportedly.store import open_ledger
from reportedly.store.across_tables import LINKED
from reportedly.store.columns import METADATA
from reportedly.store.originals import ORIGINALS
from reportedly.store.tables import PROJECTED

# What `link` finds, from the rest: it is made again, and so need not go along.
FOUND = {
    *(table.name for table in LINKED),
    *("actor", "compared_name", "open_pair", "linked", "overlap", "copy", "carrier"),
    *("story_member", "story_link", "story_key", "story_tie"),
    *("claim", "claim_report", "claim_rival", "claim_card", "claim_tally"),
}
HOSTILE = b"\xff\x00 no UTF-8 \xed\xa0\x80"


def told(call, db):
    """Return all that a ledger tells of itself."""
    asked = [("export", kind) for kind in (*KINDS, *ACROSS)]
    asked += [("decisions", "--json"), ("runs", "--format", "json")]
    asked += [("rejects", "--format", "json"), ("actors", "--format", "json"), ("verify",)]
    return {words: call("--quiet", "--db", db, *words).stdout for words in asked}


@pytest.fixture
def decided(tmp_path):
    """A ledger.db with articles, a reject with its bytes, and decisions, one taken back."""
    with open_ledger(str(tmp_path / "ledger.db")) as ledger, ledger.writer() as writer:
        begun = run()
        writer.begin(begun)
        for document in (harbour(), council(), plain("Rain 🌧.\n" * 99)):
            given = {"text": "given \ud83d", "title": "\x00"}
            writer.put(capture(document.article.uri, HOSTILE, **given), document, begun.id)
        writer.set_aside(reject(of=capture("https://courier.example/bad", b"\x1f\x8b")), begun.id)
        writer.finish(begun.id, {"added": 3})
        for name, kind in (("Mara Ito", "rename"), ("M. Ito", "story different")):
            sides = [(Anchor(each().article.id, name, "person"),) for each in (harbour, council)]
            writer.decide(Decision(kind, *sides, "ada", NOON, "as =told=", name))
        writer.undo(next(iter(ledger.view().decisions())).id, NOON)
    return tmp_path / "ledger.db"


@pytest.fixture
def archive(call, decided):
    """What `export ledger` makes of it."""
    call("export", "ledger", "-o", "ledger.zip")
    return decided.with_name("ledger.zip")


def test_export_wipe_import_gives_an_identical_ledger(call, decided, archive):
    call("--quiet", "link")
    before = told(call, "ledger.db")
    decided.unlink()

    result = call("import", "ledger.zip")

    assert result.exit_code == 0
    assert told(call, "ledger.db") == before
    assert before[("verify",)].endswith("every row equals its words\n")
    call("export", "ledger", "-o", "again.zip")
    assert Path("again.zip").read_bytes() == archive.read_bytes()


@pytest.mark.model
def test_the_examples_with_decisions_come_back_as_they_were(call):
    call("--quiet", "add", str(EXAMPLES / "articles"))
    call("--quiet", "rename", "Petra Okoro", "P. Okoro", "--why", "as she signs")
    stories = [json.loads(line) for line in call("export", "stories").stdout.splitlines()]
    one, other = (row["document"] for row in stories[:2])
    call("--quiet", "judge", "story", one, other, "different")
    before = told(call, "ledger.db")

    call("export", "ledger", "-o", "ledger.zip")
    call("--quiet", "--db", "other.db", "import", "ledger.zip")

    assert told(call, "other.db") == before
    assert len(before["decisions", "--json"].splitlines()) == 2


def test_every_table_goes_along_or_is_made_again():
    along = {table.name for table in (*ORIGINALS, *PROJECTED)}

    assert along & FOUND == set()
    assert along | FOUND == set(METADATA.tables)


def test_an_import_into_a_ledger_that_holds_something_changes_nothing(call, archive):
    before = told(call, "ledger.db")

    result = call("import", "ledger.zip")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "ledger.db: is not empty; give --db a place for a new one" in result.stderr
    assert told(call, "ledger.db") == before


def test_an_import_into_an_empty_ledger_fills_it(call, archive):
    call("--quiet", "link")
    open_ledger("empty.db").close()

    call("--db", "empty.db", "import", "ledger.zip")

    assert told(call, "empty.db") == told(call, "ledger.db")


def edited(archive, member, change):
    """Write the archive anew, with a change to one member."""
    with ZipFile(archive) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    members[member] = change(members[member])
    with ZipFile(archive, "w", ZIP_DEFLATED) as packed:
        for name, content in members.items():
            if content is not None:
                packed.writestr(name, content)


def head(**changes):
    return lambda content: json.dumps(json.loads(content) | changes)


def row(**changes):
    def changed(content):
        first, *rest = content.splitlines(keepends=True)
        return json.dumps(json.loads(first) | changes).encode() + b"\n" + b"".join(rest)

    return changed


def without_its_first_row(content):
    return b"".join(content.splitlines(keepends=True)[1:])


QUERIES = sha256(b"?" * 500).hexdigest()
DAMAGES = {
    "a text that was changed": ("document.jsonl", row(text="?" * 500), 3, "its text is not what"),
    "a text with its digest": ("document.jsonl", row(text="?" * 500, text_sha256=QUERIES), 3, ""),
    "an article that is none": ("document.jsonl", row(article="{}"), 3, "document"),
    "a layer that is none": ("layer.jsonl", row(items="[1]"), 3, "document"),
    "a layer of nothing known": ("layer.jsonl", row(kind="Rumour"), 3, "Rumour"),
    "a run that is gone": ("run.jsonl", without_its_first_row, 3, "FOREIGN KEY"),
    "a document that is gone": ("document.jsonl", without_its_first_row, 3, "FOREIGN KEY"),
    "a column too many": ("run.jsonl", row(more="1"), 3, "columns are not those .*more"),
    "a number for a text": ("run.jsonl", row(command=10**30), 3, "command is 1000.* no str"),
    "half a surrogate pair": ("run.jsonl", row(command="\ud83d"), 3, "command is .*no str"),
    "a text for a number": ("change.jsonl", row(starts="1"), 3, "starts is '1', and no int"),
    "no id": ("run.jsonl", row(id=None), 3, "NOT NULL"),
    "a time that is none": ("run.jsonl", row(started="noon"), 3, "started is 'noon'"),
    "other bytes": ("capture.jsonl", row(body={"text": "x"}), 3, "body's digest"),
    "bytes that are none": ("capture.jsonl", row(body={"base64": "x"}), 3, "capture"),
    "no JSON": ("reading.jsonl", lambda _: b"{\n", 3, "a row of reading is no row"),
    "a list for a row": ("reading.jsonl", lambda _: b"[]\n", 3, "a row of reading is no row"),
    "a member that is gone": ("layer.jsonl", lambda _: None, 3, "layer.jsonl is missing"),
    "no head": ("archive.json", lambda _: None, 2, "no ledger"),
    "another's head": ("archive.json", lambda _: "[]", 2, "no ledger"),
    "a head that says nothing": ("archive.json", head(rows=None), 3, "does not say"),
    "a newer form": ("archive.json", head(version=2), 2, "install a newer reportedly"),
    "a newer schema": ("archive.json", head(schema="9999"), 4, "install a newer reportedly"),
    "a table nobody knows": ("archive.json", head(rows={"archive.json": 1}), 3, "missing"),
}


@pytest.mark.parametrize(("member", "change", "status", "message"), DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_archive_is_told_in_a_line_and_leaves_nothing(
    call, archive, member, change, status, message
):
    edited(archive, member, change)

    result = call("--db", "other.db", "import", "ledger.zip")

    assert (result.exit_code, result.stdout) == (status, "")
    assert result.stderr.count("\n") == 1
    assert re.search(message, result.stderr), result.stderr
    assert sorted(path.name for path in Path().glob("other*")) == []


@pytest.mark.parametrize("name", ["none.zip", "folder", "ledger.db", "empty"])
def test_what_is_no_archive_is_told_in_a_line(call, archive, name):
    Path("folder").mkdir()
    Path("empty").touch()

    result = call("--db", "other.db", "import", name)

    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert not Path("other.db").exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12)
@given(where=st.floats(0, 1, exclude_max=True), flip=st.integers(0, 255))
def test_an_archive_with_a_changed_or_lost_byte_is_refused_or_the_same(call, archive, where, flip):
    whole = archive.read_bytes()
    at = int(where * len(whole))
    damaged = whole[:at] + (bytes([whole[at] ^ flip]) + whole[at + 1 :] if flip else b"")
    Path("damaged.zip").write_bytes(damaged)
    Path("other.db").unlink(missing_ok=True)

    result = call("--quiet", "--db", "other.db", "import", "damaged.zip")

    if result.exit_code:
        assert (result.exit_code in (2, 3), result.stderr.count("\n")) == (True, 1)
        assert not Path("other.db").exists()
    else:
        call("--db", "other.db", "export", "ledger", "-o", "other.zip")
        assert Path("other.zip").read_bytes() == whole


def test_a_ledger_with_faults_does_not_go_out(call, archive, decided):
    with sqlite3.connect(decided) as connection:
        connection.execute("UPDATE attribution SET content = 'other words'")
    connection.close()

    result = call("export", "ledger", "-o", "faulty.zip")

    assert (result.exit_code, Path("faulty.zip").exists()) == (4, False)
    assert "see what is wrong with: reportedly verify" in result.stderr


@pytest.mark.parametrize("option", [("--format", "csv"), ("--text-free",), ("--links", "http://a")])
def test_a_ledger_goes_out_in_one_form(call, archive, option):
    result = call("export", "ledger", *option)

    assert (result.exit_code, "leave the options away" in result.stderr) == (2, True)


def test_a_ledger_goes_through_a_pipe(call, archive):
    assert call("export", "ledger").stdout_bytes == archive.read_bytes()
