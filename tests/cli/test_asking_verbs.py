"""The verbs that ask a ledger."""

import csv
import json
import sqlite3
from contextlib import closing
from errno import ENOSPC
from io import StringIO

import pytest

from ledger_documents import council, harbour

pytestmark = pytest.mark.usefixtures("filled")


def test_said_reads_like_a_note(call):
    result = call("said", "Ito")

    [document] = [harbour().article]
    assert result.stdout == (
        "Mara Ito, spokeswoman of the Harbour Front  (direct)\n"
        "    We are not leaving the quay, […] Not now.\n"
        "    according to: the Coast Courier → Mara Ito  “Mara Ito” said\n"
        "    Harbour Front vows to stay · Coast Courier · 2024-03-05 (stated)\n"
        "    h-1  source 86–94 cue 81–85 content 51–79,158–166  https://courier.example/1\n"
        "\n"
    )
    assert document.text[86:94] == "Mara Ito"
    assert result.stderr == "1 of 1 sayings\n"


def test_said_says_what_is_not_known(call):
    printed = call("said", "--kind", "indirect").stdout

    assert printed.startswith("Ostmark  (indirect, deny, nobody could be told)\n")
    assert "according to: nobody looked" in printed
    assert "(no title) · outlet unknown · date unknown" in printed


def test_said_counts_what_a_limit_or_a_date_hides(call):
    limited = call("said", "--limit", "1")
    dated = call("said", "--since", "2024")

    assert limited.stderr == "1 of 2 sayings; 1 hidden by the limit (--limit)\n"
    assert dated.stderr == "1 of 1 sayings; 1 more in articles of unknown date, left out\n"


def test_said_gives_json_lines_with_spans_that_hold_the_words(call):
    texts = {document.article.id: document.article.text for document in (harbour(), council())}

    rows = [json.loads(line) for line in call("said", "--format", "json").stdout.splitlines()]

    pieces = [(row["document"], piece) for row in rows for piece in row["content"]]
    assert len(pieces) == 3
    for document, piece in pieces:
        assert texts[document][piece["start"] : piece["end"]] == piece["text"]


def test_said_gives_csv(call):
    rows = list(csv.DictReader(StringIO(call("said", "--format", "csv").stdout)))

    assert [row["speaker"] for row in rows] == ["Mara Ito", ""]
    assert rows[0]["content_spans"] == "51-79;158-166"


def test_said_gives_a_heading_where_there_are_no_rows(call):
    assert call("said", "Nobody", "--format", "csv").stdout.startswith("id,speaker,")


def test_quiet_leaves_only_the_answer(call):
    assert call("--quiet", "said").stderr == ""


def test_a_date_that_is_none_is_a_wrong_call(call):
    assert call("said", "--since", "soon").exit_code == 2


@pytest.mark.parametrize("verb", ["said", "timeline"])
def test_days_that_lie_the_wrong_way_round_are_a_wrong_call(call, verb):
    result = call(verb, "--since", "2024-03", "--until", "2023")

    told = "no day is both from 2024-03 on and up to 2023; change one of them"
    assert (result.exit_code, result.stderr) == (2, f"reportedly: {told}\n")


def test_said_of_nobody_says_where_to_look(call):
    told = "0 of 0 sayings; see who speaks with: reportedly actors --speaks\n"
    assert call("said", "Nobody").stderr == told
    assert call("said", "--about", "nothing").stderr == "0 of 0 sayings\n"


@pytest.mark.parametrize("name", ["h-1", harbour().article.id[:9], "https://courier.example/1"])
def test_show_marks_who_said_what_without_colour(call, name):
    printed = call("show", name).stdout

    assert "“⟦We are not leaving the quay,⟧” _said_ ‹Mara Ito›" in printed
    assert "~Share this~" in printed
    assert "published  2024-03-05 (stated: dateline)" in printed
    assert (
        "direct   Mara Ito [name: named] said: We are not leaving the quay, […] Not now." in printed
    )


def test_show_says_where_nobody_looked(call):
    printed = call("show", "https://gazette.example/2").stdout

    assert "names: nobody looked" in printed


def test_show_of_what_is_not_there_is_a_wrong_call(call):
    result = call("show", "nothing")

    assert result.exit_code == 2
    assert result.stderr.endswith("is called so; see them with: reportedly export documents\n")


def test_export_prints_rows(call):
    rows = [json.loads(line) for line in call("export", "attributions").stdout.splitlines()]

    assert sorted(row["kind"] for row in rows) == ["direct", "indirect"]


def test_export_writes_a_file(call, tmp_path):
    result = call("export", "documents", "--format", "parquet", "--output", "rows.parquet")

    assert result.exit_code == 0
    assert (tmp_path / "rows.parquet").read_bytes().startswith(b"PAR1")


def test_export_says_where_it_cannot_write(call):
    assert call("export", "documents", "--output", "no/such/rows.csv").exit_code == 2
    assert call("export", "documents", "--output", "/dev/null").exit_code == 0


def test_an_export_that_breaks_off_leaves_what_was_there(call, tmp_path, monkeypatch):
    def broken_off(rows, form, stream):
        stream.write(b"half")
        raise OSError(ENOSPC, "No space left on device")

    (tmp_path / "rows.csv").write_text("of yesterday")
    monkeypatch.setattr("reportedly.cli.export.write", broken_off)

    assert call("export", "documents", "--output", "rows.csv").exit_code != 0
    assert (tmp_path / "rows.csv").read_text() == "of yesterday"
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".part"]


def test_verify_proves_a_ledger_that_is_whole(call):
    result = call("verify")

    assert result.exit_code == 0
    assert "           2 attributions\n" in result.stdout
    assert result.stdout.endswith("every row equals its words\n")


def test_verify_names_a_damaged_row(call, filled):
    with closing(sqlite3.connect(filled)) as connection, connection:
        connection.execute("UPDATE document SET text = replace(text, 'quay', 'ship')")

    result = call("verify")

    assert result.exit_code == 1
    assert "fault: " in result.stdout
    assert harbour().article.id in result.stdout


def test_runs_are_listed_with_what_made_them(call):
    [run] = [json.loads(line) for line in call("runs", "--format", "json").stdout.splitlines()]

    assert run["makers"]["Attribution"] == "attribution 1"
    assert "was cut off" in call("runs").stdout


def test_rejects_are_listed_with_the_reason(call):
    [row] = [json.loads(line) for line in call("rejects", "--format", "json").stdout.splitlines()]

    assert (row["room"], row["reason"]) == ("read", "no text in it")
    assert "no text in it" in call("rejects").stdout


def test_a_ledger_that_is_up_to_date_stays_as_it_is(call, filled):
    before = call("export", "attributions").stdout

    result = call("migrate")

    assert result.stdout == f"{filled} is up to date: 2 documents\n"
    assert call("export", "attributions").stdout == before


@pytest.mark.parametrize(
    ("words", "hinted"),
    [
        pytest.param(("said",), True, id="said"),
        pytest.param(("export", "attributions"), True, id="attributions"),
        pytest.param(("export", "mentions"), True, id="mentions"),
        pytest.param(("export", "documents"), False, id="documents"),
        pytest.param(("--quiet", "said"), False, id="quiet"),
        pytest.param(("--quiet", "export", "entities"), False, id="quiet export"),
    ],
)
def test_it_is_said_that_nobody_looked(call, tmp_path, words, hinted):
    (tmp_path / "rain.txt").write_text("It rained.", encoding="utf-8")
    call("--db", "new.db", "add", "rain.txt", "--stages", "read", "-j", "1")

    told = call("--db", "new.db", *words).stderr

    line = "1 articles were only read so far; annotate them with: reportedly add --waiting\n"
    assert told.endswith(line) == hinted


def test_an_article_that_was_looked_at_in_vain_is_not_told_of(call):
    assert "only read so far" not in call("said").stderr
    assert call("export", "attributions").stderr == ""


def test_figures_say_who_claims_them(call):
    result = call("figures")

    assert result.stdout == (
        "We are not leaving the quay,  1–…  killed  of: Mara Ito\n"
        "    according to: the Coast Courier → Mara Ito\n"
        "    Coast Courier · 2024-03-05 (stated)\n"
        "    h-1  51–79  https://courier.example/1\n"
        "\n"
    )
    assert result.stderr == "1 of 1 figures\n"


def test_figures_are_narrowed_to_what_happened(call):
    assert call("figures", "--of", "displaced").stdout == ""


@pytest.mark.parametrize("form", ["json", "csv"])
def test_figures_for_programs_have_their_places(call, form):
    printed = call("figures", "--of", "killed", "--format", form).stdout

    if form == "json":
        row = json.loads(printed)
        assert (row["low"], row["high"], row["words"]["start"]) == (1.0, None, 51)
    else:
        [row] = csv.DictReader(StringIO(printed))
        assert (row["low"], row["high"], row["words_span"]) == ("1.0", "", "51-79")
