"""Statements and articles a stretch at a time: whichever way they are looked up, the same."""

from dataclasses import replace
from datetime import date

import pytest

from reading_ledger import filled
from reportedly.errors import UsageError
from reportedly.store import ArticleQuery, StatementQuery, StretchQuery, open_ledger, stretches
from reportedly.store.dialect import Sqlite
from reportedly.store.statements import names_in

ASKED = [
    StatementQuery(),
    StatementQuery(about="quay"),
    StatementQuery(about='"leaving the quay"', speaker="Ito"),
    StatementQuery(speaker="ito"),
    StatementQuery(speaker="It*", via="Courier"),
    StatementQuery(via="Courier"),
    StatementQuery(speaker="نصر*"),
    StatementQuery(speaker="Ito", via="Mara Ito", kind="direct"),
    StatementQuery(speaker="script"),
    StatementQuery(outlet="Courier"),
    StatementQuery(about="quay", outlet="Courier", kind="direct"),
    StatementQuery(kind="indirect"),
    StatementQuery(since=date(2024, 3, 6)),
    StatementQuery(until=date(2024, 3, 5), about="quay"),
    StatementQuery(actor="act_ito"),
    StatementQuery(actor="act_ito", about="quay", since=date(2024, 3, 6)),
    StatementQuery(names="act_bad1"),
    StatementQuery(actor="act_bad0", names="act_bad1"),
    StatementQuery(names="act_bad1", about="script", since=date(2024, 3, 6)),
    StatementQuery(names="act_ito"),
    StatementQuery(unsaid_when=True),
    StatementQuery(unsaid_when=True, actor="act_ito", outlet="Courier"),
    StatementQuery(about="script"),
    StatementQuery(about="nothing of the kind"),
]


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    path = tmp_path_factory.mktemp("stretches") / "ledger.db"
    ids = filled(path)
    with open_ledger(str(path), create=False) as opened:
        yield opened.view(), ids


def leafed(view, query):
    """Return the ids of all stretches, two statements at a time."""
    found, query = [], replace(query, size=2)
    while True:
        part = view.stretch(query)
        found += [each.id for each in part.statements]
        if part.after is None:
            return found
        query = replace(query, after=part.after)


@pytest.mark.parametrize("wanted", ASKED, ids=repr)
@pytest.mark.parametrize("often", [0, 80_000])
def test_every_way_to_look_finds_what_statements_finds(ledger, wanted, often, monkeypatch):
    view, _ = ledger
    monkeypatch.setattr(stretches, "OFTEN", often)
    query = StretchQuery(wanted)

    among = replace(query, among=view.few_rows(query))

    expected = {each.id for each in view.statements(wanted)}
    assert leafed(view, query) == leafed(view, among)
    assert set(leafed(view, query)) == expected
    assert len(leafed(view, query)) == len(expected)
    assert view.tally(query).total == view.tally(among).total == len(expected)


@pytest.mark.parametrize("wanted", ASKED, ids=repr)
def test_counting_that_stops_short_says_so_or_counts_by_an_index(ledger, wanted):
    view, _ = ledger
    whole = view.tally(StretchQuery(wanted))

    short = view.tally(StretchQuery(wanted), most=1)

    assert short.total == whole.total if short.whole else short.total == 1 < whole.total
    assert short.sorted <= 2


def test_names_to_the_letter_are_compared_so(ledger):
    view, ids = ledger

    assert len(leafed(view, StretchQuery(speaker="Mara Ito"))) == 2
    assert leafed(view, StretchQuery(speaker="mara ito")) == []
    assert len(leafed(view, StretchQuery(outlet="Coast Courier", cue_class="neutral"))) == 2


def test_articles_leaf_through_once_each_in_either_order(ledger):
    view, ids = ledger
    for order in ("newest", "oldest"):
        found, query = [], ArticleQuery(order=order, size=2)
        while True:
            part = view.articles(query)
            found += [each.document for each in part.articles]
            if part.after is None:
                break
            query = replace(query, after=part.after)
        assert sorted(found) == sorted(ids.values())
        assert found[-1] == ids["council"]
        assert part.total == len(ids)


def test_articles_are_found_by_words_of_title_or_text(ledger):
    view, ids = ledger

    found = view.articles(ArticleQuery(about="talks Veldara"))

    assert [each.document for each in found.articles] == [ids["council"]]
    assert found.articles[0].statements == 1


def test_the_bytes_of_a_document_come_by_its_id(ledger):
    view, ids = ledger

    assert view.capture(ids["harbour"]).body == b"raw"
    with pytest.raises(UsageError, match="no document"):
        view.capture("art_none")


@pytest.mark.parametrize(("speaker", "indexed"), [("Ito", True), ("نصر*", True), ("𞤀𞤣𞤤", False)])
def test_names_are_looked_up_in_their_index_unless_their_letters_are_newer_than_it(
    speaker, indexed
):
    found = names_in(Sqlite(), StatementQuery(speaker=speaker))

    assert (found is not None) == indexed
