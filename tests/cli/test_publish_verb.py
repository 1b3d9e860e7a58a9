"""`publish` writes a folder wholly or not at all, with what was chosen and nothing else."""

import csv
import json
from hashlib import sha256
from html import unescape

import pytest

from ledger_documents import NOON, council, harbour
from published import dead_links, pages, runs
from reading_ledger import filled as fill
from reportedly.cli import publish
from reportedly.cli.ending import Ending
from reportedly.model import Anchor, Decision
from reportedly.store import open_ledger

MANIFEST = "publication.json"


@pytest.fixture
def ledger(tmp_path):
    """A ledger.db with copies, stories, claims and hostile articles; the ids of its articles."""
    return fill(tmp_path / "ledger.db")


def read(folder):
    """Return {path: bytes} of all files in the folder."""
    found = (each for each in folder.rglob("*") if each.is_file())
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in found}


def words_of(files):
    """Return all that stands in the files, as a person reads it and as it is written."""
    written = [body.decode() for body in files.values()]
    return "\n".join([*written, *(unescape(text) for text in written)])


def test_a_copy_has_pages_rows_and_a_digest_of_each_file(call, ledger, tmp_path):
    done = call("publish", "out")

    files = read(tmp_path / "out")
    manifest = json.loads(files.pop(MANIFEST))
    assert done.exit_code == 0, done.output
    assert manifest["files"] == {path: sha256(body).hexdigest() for path, body in files.items()}
    assert dead_links(files) == []
    assert {f"articles/{name}.html" for name in ledger.values()} <= files.keys()
    assert "pages a second" in done.stderr


def test_the_rows_to_keep_are_those_of_export(call, ledger, tmp_path):
    call("publish", "out")

    for kind in ("documents", "attributions", "claims"):
        for form in ("csv", "jsonl"):
            call("--quiet", "export", kind, "--format", form, "-o", "told")
            kept = tmp_path / "out" / "rows" / f"{kind}.{form}"
            assert kept.read_bytes() == (tmp_path / "told").read_bytes(), kept.name


def test_two_copies_are_the_same_byte_for_byte_wherever_the_ledger_lies(call, ledger, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "other.db").write_bytes((tmp_path / "ledger.db").read_bytes())
    for options in (("--speaker", "Ito"), ("--text-free",)):
        call("publish", "one", *options)
        call("--db", "elsewhere/other.db", "publish", "two", *options)

        assert read(tmp_path / "one") == read(tmp_path / "two"), options


CHOSEN = {
    "an actor and a day": (("--actor", "Mara Ito", "--until", "2024-03-05"), {"harbour"}),
    "a story": (("--story", "sto_quay"), {"harbour", "copied"}),
}


@pytest.mark.parametrize("name", CHOSEN)
def test_what_was_not_chosen_is_nowhere_in_the_copy(call, ledger, tmp_path, name):
    options, wanted = CHOSEN[name]
    with open_ledger(str(tmp_path / "ledger.db")) as opened:
        all_of = {key: opened.view().document(own) for key, own in ledger.items()}
    inside = "\n".join(all_of[key].article.text for key in wanted)
    outside = {
        said
        for key in set(ledger) - wanted
        for said in telling(all_of[key])
        if said and said not in inside
    }

    done = call("publish", "out", *options)

    files = read(tmp_path / "out")
    told = words_of(files)
    assert done.exit_code == 0, done.output
    assert {path for path in files if path.startswith("articles/") and path.endswith(".html")} == {
        f"articles/{ledger[key]}.html" for key in wanted
    }
    assert [said for said in outside if said in told] == []
    assert dead_links(files) == []


def telling(document):
    """Yield what would give an article away: its id, address, title and words."""
    own = document.article
    yield from (own.id, own.uri, own.title.value if own.title else None)
    yield from (line for line in own.text.splitlines() if len(line) > 20)


def test_the_first_page_says_what_was_chosen_of_how_much_when_and_by_which_version(
    call, ledger, tmp_path
):
    call("publish", "out", "--speaker", "Ito", "--until", "2024")

    told = "".join(pages(read(tmp_path / "out"))["index.html"].words)
    assert "2 articles of 13" in told
    assert all(words in told for words in ("speaker", "Ito", "until", "2024", "reportedly 0."))
    with open_ledger(str(tmp_path / "ledger.db")) as opened:
        [begun] = opened.view().runs()
    assert f"{begun.finished:%Y-%m-%d %H:%M:%S} UTC" in told


def test_what_people_decided_goes_along_where_it_is_of_the_articles_chosen(call, tmp_path, ledger):
    names = {"in": harbour().article.id, "out": council().article.id}
    with open_ledger(str(tmp_path / "ledger.db")) as opened, opened.writer() as writer:
        for key, called in (("in", "The Speaker"), ("out", "Of Another")):
            side = (Anchor(names[key], "Mara Ito" if key == "in" else "Ostmark", "person"),)
            writer.decide(Decision("rename", side, (), "ada", NOON, "as told", called))

    call("publish", "out", "--speaker", "Ito")

    told = words_of(read(tmp_path / "out"))
    assert "The Speaker" in told
    assert "Of Another" not in told


def test_without_text_no_eight_words_of_an_article_are_in_it(call, ledger, tmp_path):
    done = call("publish", "out", "--text-free")

    files = read(tmp_path / "out")
    told = runs(words_of(files))
    with open_ledger(str(tmp_path / "ledger.db")) as opened:
        documents = list(opened.view().documents())
    assert done.exit_code == 0, done.output
    for document in documents:
        own = document.article
        assert f"articles/{own.id}.html" in files
        # An address and an id that came with the input stay, whatever words they are made of.
        assert (runs(own.text) - runs(f"{own.uri} {own.given_id} {own.given_id}")) & told == set()
        assert own.id in files["articles.html"].decode()
    assert dead_links(files) == []
    assert "Mara Ito" not in words_of(files)


def test_without_text_every_statement_has_its_place_and_its_address(call, ledger, tmp_path):
    call("publish", "out", "--text-free")
    call("publish", "whole")

    files = read(tmp_path / "out")
    whole = pages(read(tmp_path / "whole"))
    for path, page in pages(files).items():
        if path.startswith("articles/"):
            said = {name for name in page.ids if name.startswith("att_")}
            assert said == {name for name in whole[path].ids if name.startswith("att_")}
    with (tmp_path / "out" / "rows" / "attributions.csv").open(encoding="utf-8") as stream:
        assert all(row["content_spans"].startswith("[[") for row in csv.DictReader(stream))


def test_an_earlier_copy_is_replaced_wholly(call, filled, tmp_path):
    call("publish", "out")
    before = read(tmp_path / "out")

    done = call("publish", "out", "--text-free")

    assert done.exit_code == 0
    assert len(read(tmp_path / "out")) < len(before)
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith("out")] == ["out"]


def test_a_folder_of_somebodys_is_refused_in_one_line(call, filled, tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "a.txt").write_text("mine")

    done = call("publish", "full")

    assert done.exit_code == Ending.TAKEN
    assert done.stderr.count("\n") == 1
    assert (tmp_path / "full" / "a.txt").read_text() == "mine"


def test_a_call_that_is_cut_off_leaves_all_as_it_was(call, filled, tmp_path, monkeypatch):
    call("publish", "out")
    before = read(tmp_path / "out")
    monkeypatch.setattr(publish, "whole_copy", interrupted)

    done = call("publish", "out")

    assert done.exit_code == Ending.INTERRUPTED
    assert read(tmp_path / "out") == before
    assert [each.name for each in tmp_path.iterdir() if "part" in each.name] == []


def interrupted(*_):
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--speaker", "Nobody At All"), "no article matches speaker Nobody At All"),
        (("--since", "someday"), "no date"),
        (("--about", "!!"), "no word"),
        (("--story", "sto_none"), "sto_none"),
        (("--actor", "Nobody At All"), "Nobody At All"),
    ],
)
def test_what_cannot_be_published_is_a_line_and_leaves_nothing(call, filled, tmp_path, words, told):
    done = call("publish", "out", *words)

    assert done.exit_code == Ending.USAGE
    assert told in done.stderr
    assert not (tmp_path / "out").exists()


def test_an_empty_ledger_can_be_published(call, tmp_path):
    with open_ledger(str(tmp_path / "ledger.db")):
        pass

    done = call("publish", "out")

    assert done.exit_code == 0, done.output
    assert dead_links(read(tmp_path / "out")) == []
