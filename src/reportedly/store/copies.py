"""Copies as rows: what documents share, the judgement on it, and who carries one text."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from hashlib import sha256
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.store.across_tables import carrier, copy, linked, overlap
from reportedly.store.columns import parts
from reportedly.store.records import CarrierRow, CopyRow, Heading
from reportedly.store.rows import as_json
from reportedly.store.tables import document

HEADING = ("given_id", "uri", "title", "outlet", "published")


def linked_before(connection: Connection, kind: str) -> dict[str, str]:
    """Return the documents that the last linking of that kind knew, each with its digest."""
    query = sa.select(linked.c.document_id, linked.c.digest).where(linked.c.kind == kind)
    return {row.document_id: row.digest for row in connection.execute(query)}


def keep_linked(connection: Connection, kind: str, now: Iterable[tuple[str, str]]) -> None:
    """Put down which documents linking of that kind knows now, each with its digest."""
    before = linked_before(connection, kind)
    wanted = dict(now)
    gone = [name for name, digest in before.items() if wanted.get(name) != digest]
    for part in parts(gone):
        same = sa.and_(linked.c.kind == kind, linked.c.document_id.in_(part))
        connection.execute(sa.delete(linked).where(same))
    new = [
        {"kind": kind, "document_id": name, "digest": digest}
        for name, digest in wanted.items()
        if before.get(name) != digest
    ]
    if new:
        connection.execute(sa.insert(linked), new)


def overlaps(connection: Connection) -> Iterator[tuple[str, str, str]]:
    """Yield what each pair of documents shares, packed."""
    query = sa.select(overlap).order_by(overlap.c.a, overlap.c.b)
    yield from ((row.a, row.b, row.extract) for row in connection.execute(query))


def put_overlaps(
    connection: Connection, touched: Collection[str], found: Iterable[tuple[str, str, str]]
) -> None:
    """Put what is shared with the touched documents in place of what was kept of them."""
    _forget(connection, overlap, touched)
    rows = [{"a": a, "b": b, "extract": packed} for a, b, packed in found]
    if rows:
        connection.execute(sa.insert(overlap), rows)


def put_copies(
    connection: Connection,
    touched: Collection[str],
    copies: Iterable[CopyRow],
    carriers: Iterable[CarrierRow],
) -> None:
    """Put the judgement on the touched documents in place of what was judged of them."""
    _forget(connection, copy, touched)
    for part in parts(sorted(touched)):
        connection.execute(sa.delete(carrier).where(carrier.c.document_id.in_(part)))
    if rows := [_copy_row(each) for each in copies]:
        connection.execute(sa.insert(copy), rows)
    if groups := [_carrier_row(each) for each in carriers]:
        connection.execute(sa.insert(carrier), groups)


def find_copies(connection: Connection, name: str | None = None) -> Iterator[CopyRow]:
    """Yield the copies, of one document or all, by the ids of both."""
    query = sa.select(copy).order_by(copy.c.a, copy.c.b)
    if name is not None:
        query = query.where(sa.or_(copy.c.a == name, copy.c.b == name))
    yield from map(_copy, connection.execute(query))


def copies_of(connection: Connection, names: Sequence[str]) -> Iterator[CopyRow]:
    """Yield the copies that have one of these documents; once or twice."""
    for part in parts(names):
        # Two questions, for each goes along an index of its own.
        for side in (copy.c.a, copy.c.b):
            yield from map(_copy, connection.execute(sa.select(copy).where(side.in_(part))))


def copy_digests(connection: Connection) -> Iterator[tuple[str, str, str]]:
    """Yield both documents of each copy, with a digest of all that was judged of the two."""
    for row in connection.execute(sa.select(copy)):
        yield row.a, row.b, sha256(repr(tuple(row)).encode()).hexdigest()


def find_carriers(connection: Connection, name: str | None = None) -> Iterator[CarrierRow]:
    """Yield who carries one text with others: the group of one document, or all."""
    query = sa.select(carrier).order_by(carrier.c.group_id, carrier.c.document_id)
    if name is not None:
        own = sa.select(carrier.c.group_id).where(carrier.c.document_id == name)
        query = query.where(carrier.c.group_id.in_(own))
    for row in connection.execute(query):
        yield CarrierRow(row.document_id, row.group_id, row.taken_from, row.first)


def headings(connection: Connection, names: Sequence[str]) -> Iterator[Heading]:
    """Yield what the documents of these ids are called, by id."""
    for part in parts(sorted(names)):
        columns = (document.c[each] for each in HEADING)
        query = sa.select(document.c.id, *columns).where(document.c.id.in_(part))
        for row in connection.execute(query.order_by(document.c.id)):
            yield Heading(row.id, *(getattr(row, each) for each in HEADING))


def _forget(connection: Connection, table: sa.Table, touched: Collection[str]) -> None:
    for part in parts(sorted(touched)):
        either = sa.or_(table.c.a.in_(part), table.c.b.in_(part))
        connection.execute(sa.delete(table).where(either))


def _copy(row: Any) -> CopyRow:
    return CopyRow(
        row.a,
        row.b,
        row.kind,
        row.source,
        row.coverage_a,
        row.coverage_b,
        tuple(tuple(each) for each in json.loads(row.passages)),
        row.score,
        tuple(json.loads(row.reasons)),
    )


def _copy_row(each: CopyRow) -> dict[str, Any]:
    return {
        "a": each.a,
        "b": each.b,
        "kind": each.kind,
        "source": each.source,
        "coverage_a": each.coverage_a,
        "coverage_b": each.coverage_b,
        "passages": as_json([list(row) for row in each.passages]),
        "score": each.score,
        "reasons": as_json(list(each.reasons)),
    }


def _carrier_row(each: CarrierRow) -> dict[str, Any]:
    return {
        "document_id": each.document,
        "group_id": each.group,
        "taken_from": each.taken_from,
        "first": each.first,
    }
