"""`claims` at the front door."""

import csv
import io
import json

import pytest

from reportedly.jobs import link_all_claims, link_copies
from reportedly.store import open_ledger


@pytest.fixture
def linked(filled):
    """The ledger of two articles, its claims linked."""
    with open_ledger(str(filled)) as ledger:
        link_copies(ledger)
        link_all_claims(ledger)
    return filled


def test_a_claim_is_told_with_its_reports_and_the_counts(call, linked):
    printed = call("claims", "leaving quay").stdout

    assert "We are not leaving the quay" in printed
    assert "1 report, " in printed
    assert "1 independent origin" in printed


def test_each_form_has_the_same_claims(call, linked):
    rows = [json.loads(line) for line in call("claims", "--format", "json").stdout.splitlines()]
    table = list(csv.DictReader(io.StringIO(call("claims", "--format", "csv").stdout)))

    assert rows
    assert {row["claim"] for row in table} == {row["id"] for row in rows}


def test_people_counted_are_not_called_a_unit(call, linked):
    assert "(person)" not in call("claims").stdout


def test_words_that_nobody_said_find_none(call, linked):
    result = call("claims", "zeppelin")

    assert (result.exit_code, result.stdout) == (0, "")


def test_two_claims_are_judged_one_and_a_report_is_taken_out_of_it_again(call, linked):
    rows = [json.loads(line) for line in call("claims", "--format", "json").stdout.splitlines()]
    one, other = [row["id"] for row in rows if row["kind"] == "quotation"][:2]

    told = call("judge", "claim", one, other, "same", "--why", "she said it twice").stdout

    assert f"{one} and {other} are one claim" in told
    assert "she said it twice" in call("claims").stdout
    call("undo", told.split("reportedly undo ")[1].strip())
    assert "she said it twice" not in call("claims").stdout


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("clm_0", "clm_1", "no claim has this id"),
        ("{quote}", "{quote}", "are one; name two"),
        ("{quote}", "{figure}", "a quotation and a figure"),
        ("{quote}:elsewhere", "{figure}", "elsewhere"),
    ],
)
def test_what_cannot_be_judged_of_claims_says_why(call, linked, one, other, told):
    rows = [json.loads(line) for line in call("claims", "--format", "json").stdout.splitlines()]
    ids = {row["kind"]: row["id"] for row in rows}
    names = (each.format(quote=ids["quotation"], figure=ids["figure"]) for each in (one, other))

    result = call("judge", "claim", *names, "same")

    assert result.exit_code == 2
    assert told in result.stderr


def test_a_number_is_told_with_whom_it_is_of(call, linked):
    printed = call("claims", "--of", "killed").stdout

    assert " killed – of: Mara Ito\n" in printed
    assert "  killed" not in printed
