"""Linking again after a little has come: what is asked is little, and so is what is written."""

import sqlite3
from dataclasses import replace

from ledger_documents import harbour, put
from reportedly.model import Document
from reportedly.store import ClaimQuery, ClaimReportRow, ClaimRivalRow, ClaimRow, Since


def article(number):
    document = harbour(f"https://paper{number}.example/1")
    return Document(replace(document.article, text=f"{document.article.text} {number}"))


def come(ledger, *extracts):
    """Put articles with these extracts; return their ids, in that order."""
    documents = [article(number) for number in range(len(extracts))]
    put(ledger, *documents)
    names = [each.article.id for each in documents]
    with ledger.writer() as writer:
        writer.keep_traits("copies", "1", list(zip(names, extracts, strict=True)))
    return names


def link(ledger):
    since = ledger.view().since_linked("copies", "1")
    with ledger.writer() as writer:
        writer.put_copy_links([], ((), []), ((), [], []), since)


def test_what_was_never_linked_is_new(ledger):
    names = come(ledger, "one", "two")

    since = ledger.view().since_linked("copies", "1")

    assert (since.known, sorted(since.new), since.gone) == (0, sorted(names), ())


def test_what_is_linked_is_neither_new_nor_gone(ledger):
    come(ledger, "one", "two")

    link(ledger)

    assert ledger.view().since_linked("copies", "1") == Since("copies", 2, {}, ())
    assert not ledger.view().since_linked("copies", "1")


def test_what_reads_otherwise_is_gone_and_new(ledger):
    [same, other] = come(ledger, "one", "two")
    link(ledger)
    come(ledger, "one", "three")

    since = ledger.view().since_linked("copies", "1")

    assert (list(since.new), since.gone) == ([other], (other,))
    assert since.new == {other: ledger.view().trait_digests("copies", "1")[other]}
    link(ledger)
    assert ledger.view().linked_before("copies").keys() == {same, other}
    assert not ledger.view().since_linked("copies", "1")


def test_of_another_version_all_is_gone(ledger):
    names = come(ledger, "one", "two")
    link(ledger)

    since = ledger.view().since_linked("copies", "2")

    assert (since.new, since.gone) == ({}, tuple(sorted(names)))


def claim(name, words):
    counts = {"reports": 1, "outlets": 1, "origins": 1, "first": None, "why_first": "alone"}
    who = {"speaker": "Mara Ito", "actor": None, "owners": ()}
    number = {"low": None, "high": None, "unit": None, "of": None}
    return ClaimRow(id=name, kind="quotation", words=words, **counts, **who, **number)


def report(name, document, words):
    return ClaimReportRow(
        name, document, "att_1", ((0, 5),), words, "Mara Ito", True, "o", "O", (), 1.0, "", None
    )


def keep(ledger, dropped, *told):
    claims = [claim(name, words) for name, words in told]
    reports = [report(name, "art_1", words) for name, words in told]
    rivals = [ClaimRivalRow(one, "clm_9", "denial", "so", 0.5) for one, _ in told]
    with ledger.writer() as writer, writer.claim_shelf() as shelf:
        shelf.tell(dropped, (claims, reports, rivals))


def test_claims_come_in_place_of_those_that_go_and_the_others_stay(ledger, place):
    def rows_of_reports():
        with sqlite3.connect(place) as rows:
            return dict(rows.execute("SELECT claim_id, rowid || ' ' || words FROM claim_report"))

    keep(ledger, (), ("clm_1", "The quay is closed."), ("clm_2", "The fog will lift."),
         ("clm_3", "Go."))  # fmt: skip
    before = rows_of_reports()
    keep(ledger, ("clm_2", "clm_3"), ("clm_2", "The fog has lifted."), ("clm_4", "Stay."))
    after = rows_of_reports()

    assert after["clm_1"] == before["clm_1"]
    assert {name: words.split(" ", 1)[1] for name, words in after.items()} == {
        "clm_1": "The quay is closed.",
        "clm_2": "The fog has lifted.",
        "clm_4": "Stay.",
    }
    assert [each.left for each in ledger.view().claim_rivals()] == ["clm_1", "clm_2", "clm_4"]


def test_claims_that_come_later_stand_where_they_belong(ledger):
    keep(ledger, (), ("clm_5", "Fog at noon."), ("clm_3", "Fog at dawn."))
    keep(ledger, ("clm_3",), ("clm_4", "Fog at eight."), ("clm_1", "Fog at ten."))

    found = ledger.view().some_claims(ClaimQuery(words="fog"), after=None, size=9)

    assert [each.id for each in found.rows] == ["clm_1", "clm_4", "clm_5"]


def test_a_tally_that_comes_to_nothing_is_forgotten(ledger):
    with ledger.writer() as writer, writer.claim_shelf() as shelf:
        shelf.count({"act_1": {("name", "Ito"): 2}, "act_2": {("type", "person"): 1}})
        shelf.count({"act_1": {("name", "M. Ito"): 1}, "act_2": {}})

        assert list(shelf.tallies(["act_1", "act_2"])) == [("act_1", ("name", "M. Ito"), 1)]
