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
