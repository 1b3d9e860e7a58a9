"""Claims as rows: one assertion, its reports with their origins, and what contradicts it."""

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.store.across_tables import claim, claim_report, claim_rival
from reportedly.store.claim_records import (
    ClaimQuery,
    ClaimReportRow,
    ClaimRivalRow,
    ClaimRow,
    OriginStep,
)
from reportedly.store.columns import parts
from reportedly.store.dialect import Dialect
from reportedly.store.folding import searchable
from reportedly.store.leafing import Along, Count, Leaf, Place, beyond, counted, leafed
from reportedly.store.ranks import claim_row
from reportedly.store.rows import as_json
from reportedly.store.tables import document

Row = dict[str, Any]
ClaimRows = tuple[Sequence[ClaimRow], Sequence[ClaimReportRow], Sequence[ClaimRivalRow]]
WRITTEN = 5000  # rows in one insertion
HEADING = ("given_id", "uri", "title", "outlet", "published")
# Commas within a number go: 35,170 is found by 35170 too.
WITHIN_NUMBER = re.compile(r"(?<=\d),(?=\d)")


def tell_claims(connection: Connection, dropped: Collection[str], told: ClaimRows) -> None:
    """Put claims, with all their reports and contradictions, in place of those of these ids."""
    claims, reports, rivals = told
    columns = (claim.c.id, claim_report.c.claim_id, claim_rival.c.left_id, claim_rival.c.right_id)
    for part in parts(sorted(dropped)):
        for column in columns:
            connection.execute(sa.delete(column.table).where(column.in_(part)))
    _insert(connection, claim, _numbered(connection, claims, _keys(reports)))
    _insert(connection, claim_report, [_report_row(each) for each in reports])
    _insert(connection, claim_rival, [_rival_row(each) for each in rivals])


def counts_of_claims(connection: Connection) -> tuple[int, int, int]:
    """Return how many claims there are, how many several articles report, and are rivals."""
    many = sa.func.count()
    asked = (
        sa.select(many).select_from(claim),
        sa.select(many).select_from(claim).where(claim.c.reports > 1),
        sa.select(many).select_from(claim_rival),
    )
    claims, several, rivals = (connection.execute(each).scalar_one() for each in asked)
    return claims, several, rivals


def _insert(connection: Connection, table: sa.Table, rows: Sequence[Row]) -> None:
    for first in range(0, len(rows), WRITTEN):
        connection.execute(sa.insert(table), rows[first : first + WRITTEN])


def _numbered(
    connection: Connection, claims: Iterable[ClaimRow], keys: Mapping[str, Collection[str]]
) -> list[Row]:
    """Return the rows of claims in the order in which they are shown, each with its number.

    An index of words gives those first that stand first.
    """
    ranked = sorted(claims, key=lambda each: (-each.reports, -each.origins, each.id))
    wanted = [claim_row(each.reports, each.origins, each.id) for each in ranked]
    taken = {
        row
        for part in parts([str(each) for each in wanted])
        for row in connection.execute(sa.select(claim.c.row).where(claim.c.row.in_(map(int, part))))
        .scalars()
        .all()
    }
    rows = []
    for each, row in zip(ranked, wanted, strict=True):
        # Two of one number have nine or more digits of their ids in common: they stand together.
        while row in taken:
            row += 1
        taken.add(row)
        rows.append({"row": row, **_claim_row(each, keys.get(each.id, ()))})
    return rows


def _keys(reports: Iterable[ClaimReportRow]) -> dict[str, set[str]]:
    """Return by what words of its reports each claim is found."""
    keys: dict[str, set[str]] = {}
    for each in reports:
        keys.setdefault(each.claim, set()).update((each.words, each.speaker or ""))
    return keys


def find_claims(
    connection: Connection, *, words: str | None = None, ids: Sequence[str] | None = None
) -> Iterator[ClaimRow]:
    """Yield the claims by id: all, those of these ids, or those in which all ``words`` occur."""
    for part in _parts(ids):
        query = sa.select(claim).order_by(claim.c.id)
        if part is not None:
            query = query.where(claim.c.id.in_(part))
        query = query.where(*_told_in(words))
        for row in connection.execute(query):
            yield _claim(row)


def leaf_claims(
    connection: Connection, dialect: Dialect, query: ClaimQuery, after: Place | None, size: int
) -> Leaf[ClaimRow]:
    """Return some claims, those of most reports, then of most origins, first; then by id."""
    order = [Along(claim.c.reports, down=True), Along(claim.c.origins, down=True)]
    order.append(Along(claim.c.id))
    hits = _hits(dialect, query)
    if hits is None:
        found = leafed(connection, _wanted(query), order, after, size)
    else:
        [row] = hits.c
        past = beyond(order, after) if after else sa.true()
        first = _streamed(query, hits).where(past).order_by(row).limit(size + 1)
        found = connection.execute(first).all()
    shown = found[:size]
    last = (shown[-1].reports, shown[-1].origins, shown[-1].id) if len(found) > size else None
    return Leaf(tuple(map(_claim, shown)), last)


def count_claims(
    connection: Connection, dialect: Dialect, query: ClaimQuery, most: int | None
) -> Count:
    """Return how many claims match; counting stops at ``most``."""
    hits = _hits(dialect, query)
    found = _wanted(query) if hits is None else _streamed(query, hits)
    return counted(connection, found.with_only_columns(claim.c.id), most)


def opening_with(connection: Connection, name: str) -> list[str]:
    """Return the ids of claims that are, or open with, ``name``."""
    opening = claim.c.id.startswith(name, autoescape=True)
    query = sa.select(claim.c.id).where(opening).order_by(claim.c.id)
    return list(connection.execute(query).scalars())


def find_reports(
    connection: Connection,
    *,
    ids: Sequence[str] | None = None,
    documents: Sequence[str] | None = None,
) -> Iterator[ClaimReportRow]:
    """Yield reports, by claim, date (unknown last), address and place: of claims, of documents."""
    column = claim_report.c.claim_id if documents is None else claim_report.c.document_id
    for part in _parts(ids if documents is None else documents):
        query = (
            sa.select(claim_report, *(document.c[name] for name in HEADING))
            .join(document, document.c.id == claim_report.c.document_id)
            .order_by(
                claim_report.c.claim_id,
                document.c.published_earliest.nulls_last(),
                document.c.published_latest,
                document.c.uri,
                claim_report.c.document_id,
                claim_report.c.starts,
            )
        )
        if part is not None:
            query = query.where(column.in_(part))
        for row in connection.execute(query):
            yield _report(row)


def find_rivals(
    connection: Connection, ids: Sequence[str] | None = None
) -> Iterator[ClaimRivalRow]:
    """Yield which claims contradict each other, by the ids of both: all, or those of these."""
    found: dict[tuple[str, str], Any] = {}
    for part in _parts(ids):
        query = sa.select(claim_rival)
        if part is not None:
            sides = (claim_rival.c.left_id.in_(part), claim_rival.c.right_id.in_(part))
            query = query.where(sa.or_(*sides))
        found |= {(row.left_id, row.right_id): row for row in connection.execute(query)}
    for _, row in sorted(found.items(), key=lambda each: each[0]):
        yield ClaimRivalRow(row.left_id, row.right_id, row.kind, row.why, row.score)


def key_of(parts: Sequence[str]) -> str:
    """Return the words by which a claim is found, each once, between blanks.

    >>> key_of(["More than 35,170", "the Ministry’s"])
    ' 35170 ministry ministrys more than the '
    """
    words = {word for part in parts for word in searchable(WITHIN_NUMBER.sub("", part)).split()}
    return f" {' '.join(sorted(words))} "


def _wanted(query: ClaimQuery) -> sa.Select[Any]:
    found = sa.select(claim).where(*_told_in(query.words))
    if query.ids is not None:
        found = found.where(claim.c.id.in_(query.ids))
    if query.of is not None:
        found = found.where(claim.c.of == query.of)
    if query.contested:
        sides = (claim_rival.c.left_id, claim_rival.c.right_id)
        found = found.where(claim.c.id.in_(sa.union(*(sa.select(each) for each in sides))))
    return found.where(claim.c.reports >= query.least)


def _hits(dialect: Dialect, query: ClaimQuery) -> sa.Subquery | None:
    """Return the rows that the index of words gives, None where none are asked for."""
    found = dialect.worded("claim_search", key_of([query.words or ""]).split())
    return None if found is None else found.subquery("hit")


def _streamed(query: ClaimQuery, hits: sa.Subquery) -> sa.Select[Any]:
    """Select from the claims that the index gives, one by one, until it is enough."""
    [row] = hits.c
    # A sum is no row that the index could be asked for: so the index comes first.
    return _wanted(query).select_from(hits.join(claim, claim.c.row == row + 0))


def _told_in(words: str | None) -> Iterator[sa.ColumnElement[bool]]:
    """Yield the conditions that all words occur in a report, or in who says it."""
    for word in key_of([words or ""]).split():
        yield claim.c.words_key.contains(f" {word} ", autoescape=True)


def _parts(names: Sequence[str] | None) -> Iterator[Sequence[str] | None]:
    return parts(sorted(set(names))) if names is not None else iter([None])


def _claim_row(each: ClaimRow, told: Collection[str]) -> dict[str, Any]:
    number = "" if each.low is None and each.high is None else f"{each.low or each.high:.10g}"
    row = {name: getattr(each, name) for name in claim.c.keys() if hasattr(each, name)}  # noqa: SIM118
    return row | {
        "actor_id": each.actor,
        "owners": as_json([[owner, list(outlets)] for owner, outlets in each.owners]),
        "words_key": key_of((each.words, each.speaker or "", number, *told)),
    }


def _claim(row: Any) -> ClaimRow:
    owners = tuple((owner, tuple(outlets)) for owner, outlets in json.loads(row.owners))
    names = ("kind", "words", "speaker", "low", "high", "unit", "of")
    counts = ("reports", "outlets", "origins", "first", "why_first")
    told = {name: getattr(row, name) for name in (*names, *counts)}
    return ClaimRow(id=row.id, actor=row.actor_id, owners=owners, **told)


def _report_row(each: ClaimReportRow) -> Row:
    steps = [[step.kind, step.outlet, step.why, step.document, step.spans, step.other]
             for step in each.evidence]  # fmt: skip
    return {
        "claim_id": each.claim,
        "document_id": each.document,
        "starts": each.spans[0][0],
        "attribution": each.attribution,
        "spans": as_json(each.spans),
        "words": each.words,
        "speaker": each.speaker,
        "direct": each.direct,
        "origin": each.origin,
        "origin_name": each.origin_name,
        "evidence": as_json(steps),
        "score": each.score,
        "why": each.why,
        "joined_document": each.joined_to[0] if each.joined_to else None,
        "joined_starts": each.joined_to[1] if each.joined_to else None,
    }


def _report(row: Any) -> ClaimReportRow:
    steps = tuple(
        OriginStep(kind, outlet, why, name, tuple(map(tuple, spans)), other)
        for kind, outlet, why, name, spans, other in json.loads(row.evidence)
    )
    joined = (row.joined_document, row.joined_starts) if row.joined_document else None
    names = ("attribution", "words", "speaker", "direct", "origin", "origin_name", "score", "why")
    return ClaimReportRow(
        claim=row.claim_id,
        document=row.document_id,
        spans=tuple(map(tuple, json.loads(row.spans))),
        evidence=steps,
        joined_to=joined,
        **{name: getattr(row, name) for name in (*names, *HEADING)},
    )


def _rival_row(each: ClaimRivalRow) -> Row:
    return {
        "left_id": each.left,
        "right_id": each.right,
        "kind": each.kind,
        "why": each.why,
        "score": each.score,
    }
