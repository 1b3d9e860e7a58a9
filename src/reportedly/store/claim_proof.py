"""Do claims consist of what the articles have? What linking wrote, held against the articles."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.store.across_tables import claim, claim_report, claim_rival
from reportedly.store.records import Fault
from reportedly.store.tables import document

LONG = 60  # code points of a value that are shown


def claim_faults(connection: Connection) -> Iterator[Fault]:
    """Yield reports that their article does not have, claims that are not the sum of their reports,
    and contradictions between claims that are not there.

    The words are held against the text, not against what was noticed in it: an article that was
    done again is linked anew only later.
    """
    claims = {row.id: row for row in connection.execute(sa.select(claim))}
    yield from _report_faults(connection)
    query = sa.select(claim_report).order_by(claim_report.c.claim_id)
    reported = set()
    for name, rows in groupby(connection.execute(query), key=lambda row: row.claim_id):
        reported.add(name)
        if name in claims:
            yield from _sum_faults(claims[name], list(rows))
        else:
            yield Fault("claim_report", name, "claim_id", name, "one that is in claim")
    for name in sorted(claims.keys() - reported):
        yield Fault("claim", name, "its reports", "none", "one at least")
    yield from _rival_faults(connection, set(claims))


def _report_faults(connection: Connection) -> Iterator[Fault]:
    same = document.c.id == claim_report.c.document_id
    query = sa.select(claim_report, document.c.text).outerjoin(document, same)
    order = (claim_report.c.document_id, claim_report.c.claim_id, claim_report.c.starts)
    for row in connection.execute(query.order_by(*order)):
        name = f"{row.claim_id}/{row.document_id}/{row.starts}"
        if not isinstance(row.text, str):
            yield Fault("claim_report", name, "document_id", row.document_id, "one in document")
            continue
        spans = _spans(row.spans)
        if not spans or spans[0][0] != row.starts:
            told = f"places from {row.starts} on"
            yield Fault("claim_report", name, "spans", _shown(row.spans), told)
        elif row.words != (there := _words(row.text, spans)):
            yield Fault(
                "claim_report", name, "words", _shown(row.words), f"{_shown(there)}, as told"
            )


def _spans(packed: str) -> list[tuple[int, int]]:
    try:
        return [(int(start), int(end)) for start, end in json.loads(packed)]
    except (ValueError, TypeError):
        return []


def _words(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return the words of a report, as reports have them: pieces and blanks run together."""
    return " ".join(" ".join(text[start:end].split()) for start, end in spans)


def _sum_faults(row: Any, reports: Sequence[Any]) -> Iterator[Fault]:
    """Yield what a claim says of its reports and they do not bear out."""
    documents = {each.document_id for each in reports}
    counts = {
        "reports": len(documents),
        "origins": len({each.origin for each in reports}),
    }
    for column, expected in counts.items():
        if getattr(row, column) != expected:
            told = f"{expected}, as its reports are"
            yield Fault("claim", row.id, column, str(getattr(row, column)), told)
    if row.first is not None and row.first not in documents:
        yield Fault("claim", row.id, "first", row.first, "an article that reports it")
    if row.words not in {each.words for each in reports}:
        yield Fault("claim", row.id, "words", _shown(row.words), "those of a report")
    places = {(each.document_id, each.starts) for each in reports}
    for each in reports:
        joined = each.joined_document, each.joined_starts
        if joined != (None, None) and joined not in places:
            name = f"{each.claim_id}/{each.document_id}/{each.starts}"
            yield Fault(
                "claim_report", name, "joined_document", str(joined), "another of its claim"
            )


def _rival_faults(connection: Connection, claims: set[str]) -> Iterator[Fault]:
    query = sa.select(claim_rival).order_by(claim_rival.c.left_id, claim_rival.c.right_id)
    for row in connection.execute(query):
        for column in ("left_id", "right_id"):
            if (found := getattr(row, column)) not in claims:
                name = f"{row.left_id}/{row.right_id}"
                yield Fault("claim_rival", name, column, found, "one that is in claim")


def _shown(value: str) -> str:
    shown = repr(value)
    return shown if len(shown) <= LONG else shown[:LONG] + "…"
