"""Rows without words, and rows with links."""

import csv
import json
import re
from io import BytesIO, StringIO

import pytest

from gold_examples import EXAMPLES
from ledger_documents import capture, council, harbour, plain, run
from reportedly.errors import UsageError
from reportedly.export import (
    ACROSS,
    FORMATS,
    FORMS,
    KINDS,
    TextFree,
    linked,
    rows,
    rows_across,
    write,
)
from reportedly.store import open_ledger

RUN = 4  # words in a row that are an article's own
WORD = re.compile(r"[^\W_]+")


def all_of(view, kind):
    return rows_across(kind, view) if kind in ACROSS else rows(kind, view.documents())


def runs_of(text):
    """Return every run of four words of a text."""
    words = [word.casefold() for word in WORD.findall(text)]
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


@pytest.fixture
def view(tmp_path):
    documents = [harbour(), council(), plain("What a fine rain we had that day.\n" * 9)]
    begun = run()
    with open_ledger(str(tmp_path / "ledger.db")) as ledger, ledger.writer() as writer:
        writer.begin(begun)
        for document in documents:
            writer.put(capture(document.article.uri), document, begun.id)
        yield ledger.view()


def text_free(view, kind, form):
    stream = BytesIO()
    write(TextFree(all_of(view, kind)), form, stream)
    return stream.getvalue()


FREE = [(kind, form) for form in ("jsonl", "csv") for kind in (*KINDS, *ACROSS)] + [
    (kind, form) for form, each in FORMS.items() if not each.has_words for kind in each.kinds
]


@pytest.mark.parametrize(("kind", "form"), FREE)
def test_nothing_text_free_has_four_words_of_an_article(view, kind, form):
    said = set().union(*(runs_of(each.article.text) for each in view.documents()))

    found = text_free(view, kind, form).decode()

    assert runs_of(found) & said == set()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_text_free_has_a_name_of_an_article(view, kind):
    found = text_free(view, kind, "jsonl").decode()

    told = json.dumps(list(rows(kind, view.documents())))
    assert "Ito" in told or "Rain" in told or kind in ("furniture", "times", "places", "documents")
    for word in ("Ito", "Front", 'Courier"', "Elwin", "Share", "spokeswoman", "quay", "Ostmark"):
        assert word not in found


def test_a_text_free_attribution_is_ids_places_and_labels(view):
    [row] = [
        each
        for each in TextFree(rows("attributions", view.documents()))
        if each["given_id"] == "h-1"
    ]

    assert list(row) == [
        *("document", "given_id", "uri", "published", "published_basis"),
        *("id", "kind", "speaker_basis", "speaker_entity", "unnamed"),
        *("source_spans", "cue_spans", "content_spans", "cue_class", "negated", "tense"),
        *("modality", "chain_hops", "parent", "addressee_spans", "occasion_kind"),
        *("occasion_spans", "said_spans", "score"),
    ]


def test_a_text_free_document_has_the_digest_of_its_text(view):
    from hashlib import sha256

    texts = {each.article.id: each.article.text for each in view.documents()}

    found = list(TextFree(rows("documents", view.documents())))

    assert {row["document"]: row["text_sha256"] for row in found} == {
        name: sha256(text.encode()).hexdigest() for name, text in texts.items()
    }


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_takes_text_free_rows(view, form):
    assert text_free(view, "attributions", form)


@pytest.mark.parametrize("form", [form for form, each in FORMS.items() if each.has_words])
def test_what_is_made_of_words_has_no_text_free_form(view, form):
    with pytest.raises(UsageError, match=f"{form} is made of words: it cannot be text-free"):
        text_free(view, FORMS[form].kinds[0], form)


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("documents", "/documents/{document}"),
        ("attributions", "/documents/{document}?attribution={id}#{id}"),
        ("mentions", "/documents/{document}?span={start}-{end}#pointed"),
        ("entities", "/documents/{document}"),
        ("figures", "/documents/{document}?span={start}-{end}#pointed"),
    ],
)
def test_a_row_links_to_its_page(view, kind, path):
    found = list(linked(rows(kind, view.documents()), "https://room.example/"))

    assert found
    assert [row["link"] for row in found] == [
        "https://room.example" + path.format(**row) for row in found
    ]


def test_a_link_is_the_last_column_of_a_table(view):
    stream = BytesIO()

    write(linked(TextFree(rows("mentions", view.documents())), "http://[::1]:8765"), "csv", stream)

    table = list(csv.DictReader(StringIO(stream.getvalue().decode())))
    assert list(table[0])[-1] == "link"
    assert table[0]["link"].startswith("http://[::1]:8765/documents/art_")


def test_a_link_needs_an_address(view):
    with pytest.raises(UsageError, match="room: no address of a reading room, as http://127"):
        linked(rows("mentions", view.documents()), "room")


@pytest.mark.model
def test_nothing_text_free_of_the_examples_has_four_words_of_an_article(tmp_path):
    from click.testing import CliRunner

    from reportedly.cli import main

    def call(*words):
        place = ("--quiet", "--db", str(tmp_path / "ledger.db"))
        return CliRunner().invoke(main, (*place, *words), catch_exceptions=False)

    call("add", str(EXAMPLES / "articles"))
    with open_ledger(str(tmp_path / "ledger.db"), create=False) as ledger:
        said = set().union(*(runs_of(each.article.text) for each in ledger.view().documents()))

    for kind, form in FREE:
        result = call("export", kind, "--format", form, "--text-free")
        assert result.exit_code == 0, result.stderr
        # Addresses may be made of the words of a title.
        found = re.sub(r"\w+://[^\s\"<,]+", "", result.stdout)
        assert runs_of(found) & said == set(), (kind, form)
