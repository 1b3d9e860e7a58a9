"""Claims in a ledger: however articles come and go, the outcome is that of all at once."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from jsonschema import Draft202012Validator

from ledger_documents import harbour, put
from reportedly.ask import claims
from reportedly.errors import UsageError
from reportedly.export import rows_across, schema
from reportedly.jobs import decide, link_all_claims, link_copies, undo
from reportedly.model import Anchor, Decision, Detail
from reportedly.store import open_ledger


def article(number):
    """Return an article of an outlet of its own in which Mara Ito is quoted."""
    document = harbour(f"https://paper{number}.example/1")
    outlet = Detail(f"Paper {number}", "stated", "given with the input")
    known = replace(document.article, outlet=outlet, given_id=f"a{number}", credited=())
    told = type(document)(known)
    for layer in document.layers:
        told = told.with_layer(layer)
    return told


def come(ledger, *documents):
    put(ledger, *documents)
    link_copies(ledger)
    return link_all_claims(ledger)


def found(ledger):
    view = ledger.view()
    return list(view.claims()), list(view.claim_reports()), list(view.claim_rivals())


def test_portions_give_the_outcome_of_all_at_once(ledger, tmp_path):
    for numbers in ((3,), (1, 2), (0,)):
        come(ledger, *map(article, numbers))

    with open_ledger(str(tmp_path / "whole.db")) as whole:
        come(whole, *map(article, range(4)))

        assert found(ledger) == found(whole)
        assert found(ledger)[0]


def test_linking_again_writes_nothing_and_loses_nothing(ledger):
    first = come(ledger, article(1), article(2))
    before = found(ledger)

    assert link_all_claims(ledger) == first
    assert found(ledger) == before


def test_a_claim_is_found_by_its_words_its_speaker_and_its_id(ledger):
    come(ledger, article(1), article(2))

    quoted = (each.claim for each in claims(ledger.view(), "leaving quay"))
    [by_words] = (claim.id for claim in quoted if claim.kind == "quotation")
    by_name = {each.claim.id for each in claims(ledger.view(), "Mara Ito")}
    [by_id] = claims(ledger.view(), by_words[:16])

    assert by_words in by_name
    assert by_id.claim.reports == 2
    assert "We are not leaving the quay" in by_id.tellings[0].sentence


def test_an_id_that_no_claim_has_is_said_to_be_none(ledger):
    come(ledger, article(1))

    with pytest.raises(UsageError, match="no claim has this id"):
        list(claims(ledger.view(), "clm_0"))


def test_every_exported_row_is_as_the_schema_says(ledger):
    come(ledger, article(1), article(2))
    check = Draft202012Validator(schema("claims"))

    rows = [json.loads(json.dumps(row)) for row in rows_across("claims", ledger.view())]

    assert rows
    assert [error.message for row in rows for error in check.iter_errors(row)] == []


def test_a_ledger_with_claims_is_proved_whole(ledger):
    come(ledger, article(1), article(2))

    assert list(ledger.view().verify()) == []


def test_what_people_judge_of_copies_changes_the_origins_until_it_is_undone(ledger):
    come(ledger, article(1), article(2))
    before = found(ledger)
    names = [view.article.id for view in map(ledger.view().document, ("a1", "a2"))]
    sides = [(Anchor(name, "", "article"),) for name in names]

    kept = decide(ledger, Decision("copy different", *sides, "Ada", datetime.now(UTC)))

    assert {claim.origins for claim in before[0] if claim.reports == 2} == {1}
    assert {claim.origins for claim in found(ledger)[0] if claim.reports == 2} == {2}
    undo(ledger, kept.id)
    assert found(ledger) == before
