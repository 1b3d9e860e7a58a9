"""Actors, decisions, timeline and places at the front door."""

import csv
import json
import re
import sqlite3
from contextlib import closing
from io import StringIO

import pytest

from ledger_documents import harbour

pytestmark = pytest.mark.usefixtures("linked")


@pytest.fixture
def linked(call, filled):
    assert call("link").stderr == "1 name in articles is of 1 actor\n"


def lines(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_actors_are_printed_each_once(call):
    result = call("actors")

    assert re.sub(r"act_\w+", "act_…", result.stdout) == (
        "Mara Ito  (person)\n"
        "    1 statement in 1 article, of 1 outlet, 2024-03-05\n"
        "    spokeswoman of the Harbour Front (1)\n"
        "    act_…\n"
        "\n"
    )
    assert result.stderr == "1 of 1 actors\n"


def test_actors_for_programs(call):
    [row] = lines(call("actors", "--format", "json"))
    [flat] = csv.DictReader(StringIO(call("actors", "--format", "csv").stdout))

    assert (row["name"], row["articles"], row["names"]) == ("Mara Ito", 1, ["Mara Ito"])
    assert flat["roles"] == "spokeswoman of the Harbour Front (1)"


def test_actors_are_narrowed(call):
    assert call("actors", "--type", "body").stderr == "0 of 0 actors\n"
    assert call("actors", "--speaks", "--quiet").stdout.startswith("Mara Ito")
    assert call("actors", "--unsure").stderr == "0 of 0 pairs\n"
    assert call("actors", "--unsure", "--speaks").exit_code == 2


def test_the_page_of_an_actor_says_why_an_article_is_on_it(call):
    printed = call("actor", "mara ito").stdout

    assert "spellings: Mara Ito (1)" in printed
    assert "Mara Ito: the same name (1.00)" in printed
    assert "We are not leaving the quay" in printed
    [page] = lines(call("actor", "mara ito", "--json"))
    assert [each["given_id"] for each in page["articles"]] == ["h-1"]


def test_an_actor_that_is_not_there_is_a_wrong_call(call):
    result = call("actor", "Nobody")

    assert result.exit_code == 2
    assert result.stderr == (
        "reportedly: Nobody: no actor is called so; see them with: reportedly actors\n"
    )


def test_a_decision_is_put_down_listed_and_taken_back(call, monkeypatch):
    monkeypatch.setenv("REPORTEDLY_REVIEWER", "ana")

    renamed = call("rename", "Mara Ito", "M. Ito of Kell", "--why", "she signs so")
    listed = call("decisions").stdout
    [row] = lines(call("decisions", "--json"))

    assert renamed.stdout.startswith("Mara Ito is called M. Ito of Kell; take it back with: ")
    assert "she signs so" in listed
    assert (row["by"], row["name"]) == ("ana", "M. Ito of Kell")
    assert call("actor", "M. Ito of Kell").exit_code == 0
    assert call("undo", row["id"]).stdout.startswith("undone: rename of ")
    assert call("actor", "M. Ito of Kell").exit_code == 2


def test_nothing_was_decided_yet(call):
    assert call("decisions").stdout == "nothing was decided yet\n"


WRONG = [
    pytest.param(("merge", "Mara Ito", "Mara Ito"), "one actor already", id="merged with itself"),
    pytest.param(("split", "Mara Ito"), "say what to part", id="split into nothing"),
    pytest.param(("split", "Mara Ito", "--in", "h-1"), "some must, not all", id="split all of it"),
    pytest.param(("rename", "Mara Ito", " "), "the new name is empty", id="renamed to nothing"),
    pytest.param(("undo", "dec_1"), "there is no such decision", id="nothing to undo"),
    pytest.param(("timeline", "--since", "soon"), "is no date", id="no date"),
    pytest.param(("places", "--country", "Veldara"), "two letters", id="no country"),
]


@pytest.mark.parametrize(("words", "told"), WRONG)
def test_a_wrong_call_is_told_in_a_line(call, words, told):
    result = call(*words)

    assert result.exit_code == 2
    assert told in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_registry_of_ones_own_names_actors(call, tmp_path, monkeypatch):
    own = tmp_path / "own.csv"
    own.write_text("id,type,name,names\nito,person,Mara Ito,Mara Itoh\n", encoding="utf-8")
    monkeypatch.setenv("REPORTEDLY_REGISTRY", str(own))

    call("link")

    assert lines(call("actors", "--format", "json"))[0]["known"] == "ito"


def test_a_registry_with_a_fault_is_told_with_its_line(call, tmp_path, monkeypatch):
    own = tmp_path / "own.csv"
    own.write_text("id,type,name\nito,being,Mara Ito\n", encoding="utf-8")
    monkeypatch.setenv("REPORTEDLY_REGISTRY", str(own))

    result = call("link")

    assert result.exit_code == 2
    assert f"{own}:2: type 'being' is none of" in result.stderr


def test_places_are_printed_with_counts_and_where_they_are_named(call):
    listed = lines(call("places", "--format", "json"))
    [named] = lines(call("places", "port elwin", "--format", "json"))

    assert [(each["name"], each["articles"]) for each in listed] == [("Port Elwin", 1)]
    text = harbour().article.text
    span = named["span"]
    assert text[span["start"] : span["end"]] == named["words"]
    assert "Port Elwin" in call("places", "--unresolved").stdout
    assert call("places", "--country", "LB").stderr == "0 of 0 places\n"


def test_the_timeline_counts_what_has_no_day(call):
    result = call("timeline")

    assert result.stderr.startswith("0 of 0 days; of 2 sayings no day is stated")


def test_copies_of_an_article_that_nobody_shares(call):
    assert "no other article shares a passage with it" in call("copies", "h-1").stdout
    assert lines(call("copies", "h-1", "--json"))[0]["shared"] == []
    assert call("export", "copies").stdout == ""
    assert call("copies", "nothing").exit_code == 2


def test_stories_are_printed_with_their_articles(call):
    alone = call("stories", "--least", "1")
    [page] = lines(call("stories", "h-1", "--json"))

    assert "1 article of 1 known outlet" in alone.stdout
    assert alone.stderr == "2 of 2 stories\n"
    assert [each["given_id"] for each in page["articles"]] == ["h-1"]
    assert call("stories").stderr == "0 of 0 stories\n"
    assert call("stories", "nothing").exit_code == 2
    assert len(lines(call("export", "stories"))) == 2


def test_a_story_without_a_title_is_called_by_its_first_words(call):
    pages = lines(call("stories", "--least", "1", "--json"))

    untitled = [page for page in pages if not page["articles"][0]["title"]]
    assert untitled
    for page in untitled:
        assert page["title"] == f"(no title) {page['articles'][0]['opening']}"
        assert page["articles"][0]["opening"]


@pytest.mark.parametrize("words", [("actors",), ("stories",), ("copies", "h-1")])
def test_what_is_not_linked_yet_is_told(call, filled, words):
    with closing(sqlite3.connect(filled)) as connection, connection:
        connection.execute("DELETE FROM trait")

    assert "not linked yet; run: reportedly link" in call(*words).stderr
    assert "not linked yet" not in call(*words, "--quiet").stderr
