"""`verify` holds what linking wrote of claims against the articles."""

import sqlite3
from contextlib import closing

import pytest

from ledger_documents import capture, council, harbour, run
from reportedly.jobs import link_all_claims, link_copies
from reportedly.store import open_ledger


@pytest.fixture
def linked(tmp_path):
    """The path of a closed ledger of two articles with claims."""
    place = str(tmp_path / "ledger.db")
    begun = run()
    with open_ledger(place) as ledger:
        with ledger.writer() as writer:
            writer.begin(begun)
            for document in (harbour(), council(), harbour("https://gazette.example/2")):
                writer.put(capture(document.article.uri), document, begun.id)
        link_copies(ledger)
        link_all_claims(ledger)
    return place


def damaged(place, *statements):
    """Change rows behind the ledger's back and return the faults it finds."""
    with closing(sqlite3.connect(place, isolation_level=None)) as connection:
        for statement in statements:
            assert connection.execute(statement).rowcount > 0, statement
    with open_ledger(place) as ledger:
        return {(fault.table, fault.what) for fault in ledger.view().verify()}


def test_claims_as_linked_have_no_fault(linked):
    with open_ledger(linked) as ledger:
        assert list(ledger.view().claims())
        assert list(ledger.view().verify()) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("UPDATE claim_report SET words = 'We are leaving'", ("claim_report", "words")),
        ("UPDATE claim_report SET spans = '[[0,'", ("claim_report", "spans")),
        ("UPDATE claim_report SET starts = starts + 1", ("claim_report", "spans")),
        ("UPDATE claim_report SET document_id = 'art_x'", ("claim_report", "document_id")),
        ("UPDATE claim_report SET claim_id = 'clm_x'", ("claim_report", "claim_id")),
        (
            "UPDATE claim_report SET joined_document = 'art_x', joined_starts = 3",
            ("claim_report", "joined_document"),
        ),
        ("DELETE FROM claim_report", ("claim", "its reports")),
        ("UPDATE claim SET reports = 9", ("claim", "reports")),
        ("UPDATE claim SET origins = 9", ("claim", "origins")),
        ("UPDATE claim SET first = 'art_x'", ("claim", "first")),
        ("UPDATE claim SET words = 'We are leaving'", ("claim", "words")),
        (
            "INSERT INTO claim_rival VALUES ('clm_x', 'clm_y', 'number', '', 1.0)",
            ("claim_rival", "left_id"),
        ),
    ],
)
def test_a_spoilt_row_is_found_and_named(linked, change, expected):
    with closing(sqlite3.connect(linked, isolation_level=None)) as connection:
        query = "SELECT claim_id, document_id, starts FROM claim_report ORDER BY 1, 2, 3"
        one, document, start = connection.execute(query).fetchone()
    table = change.split()[1]
    report = f"document_id = '{document}' AND starts = {start}"
    where = {
        "claim_report": f" WHERE claim_id = '{one}' AND {report}",
        "claim": f" WHERE id = '{one}'",
    }.get(table, "")

    assert expected in damaged(linked, change + (where if change.startswith("UPDATE") else ""))
