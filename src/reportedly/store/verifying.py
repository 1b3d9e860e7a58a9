"""Prove that every row equals its words, or name the rows that do not."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.codec import decode_article, decode_layer
from reportedly.errors import ContractError, LedgerDamaged
from reportedly.model import Document, Maker
from reportedly.store import tables
from reportedly.store.claim_proof import claim_faults
from reportedly.store.columns import METADATA
from reportedly.store.keeping import capture_of, each_row, is_moment, run_of
from reportedly.store.membership import membership_faults
from reportedly.store.ranks import ranked
from reportedly.store.readings import reading_faults
from reportedly.store.records import Fault
from reportedly.store.references import dangling
from reportedly.store.rows import Row, digest, document_row, projected

LONG = 60  # code points of a value that are shown


def faults(connection: Connection) -> Iterator[Fault]:
    """Yield every fault: of runs, captures, documents with their rows, readings, orphans."""
    for row in each_row(connection, tables.run):
        yield from _run_faults(row)
    for row in each_row(connection, tables.capture):
        yield from _capture_faults(row)
    for row in each_row(connection, tables.document):
        yield from _document_faults(connection, row)
    for row in connection.execute(sa.select(tables.reject)):
        yield from _time_faults("reject", row, "at")
    yield from reading_faults(connection)
    yield from _maker_faults(connection)
    yield from membership_faults(connection)
    yield from claim_faults(connection)
    yield from _orphans(connection)


def _run_faults(row: Any) -> Iterator[Fault]:
    yield from (found := list(_time_faults("run", row, "started", "finished")))
    try:
        if not found:
            run_of(row)
    except LedgerDamaged as error:
        yield Fault("run", row.id, "what is in it", f"unreadable ({error.__cause__})", "readable")


def _time_faults(table: str, row: Any, *columns: str) -> Iterator[Fault]:
    for column in columns:
        moment = row._mapping[column]
        if not (is_moment(moment) or (moment is None and column == "finished")):
            yield Fault(table, row.id, column, _shown(moment), "a time as 2024-03-05T12:00:00Z")


def _capture_faults(row: Any) -> Iterator[Fault]:
    yield from (out_of_time := list(_time_faults("capture", row, "taken_at")))
    if out_of_time:
        return
    try:
        capture = capture_of(row)
    except LedgerDamaged as error:
        cause = error.__cause__
        yield Fault("capture", row.id, "what is packed in it", f"unreadable ({cause})", "readable")
        return
    found = sha256(capture.body).hexdigest()
    if found != row.sha256:
        yield Fault("capture", row.id, "body's digest", found, row.sha256)
    elif capture.id != row.id:
        yield Fault("capture", row.id, "id", row.id, f"{capture.id}, as its content says")


def _maker_faults(connection: Connection) -> Iterator[Fault]:
    """Yield the layers whose run says that another made them."""
    makers = dict(_makers(connection))
    layer = tables.layer.c
    query = sa.select(layer.document_id, layer.kind, layer.maker, layer.maker_version, layer.run_id)
    for row in connection.execute(query):
        if row.run_id not in makers:
            continue
        found = f"{row.maker} {row.maker_version}"
        expected = makers[row.run_id].get(row.kind, "nobody")
        if found != expected:
            name = f"{row.document_id}/{row.kind}"
            yield Fault("layer", name, "maker", found, f"{expected}, as {row.run_id} says")


def _makers(connection: Connection) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield which run says that it made what by whom, those left out that cannot be read."""
    for row in connection.execute(sa.select(tables.run)):
        with suppress(LedgerDamaged):
            yield row.id, run_of(row).makers


def _document_faults(connection: Connection, row: Any) -> Iterator[Fault]:
    if not isinstance(row.text, str):
        yield Fault("document", row.id, "text", "not text", "text")
        return
    layers = _layers_of(connection, row.id)
    broken = [
        *_digest_fault("document", row.id, "text", row.text, row.text_sha256),
        *_digest_fault("document", row.id, "article", row.article, row.article_sha256),
        *_layer_faults(layers),
    ]
    yield from broken
    document = None if broken else _document(row, layers)
    if isinstance(document, Fault):
        yield document
    elif document and document.article.id != row.id:
        yield Fault("document", row.id, "id", row.id, f"{document.article.id}, as its text says")
    elif document:
        yield from _row_faults(connection, row, document)
        yield from dangling(document)
        return
    yield from _misplaced(connection, row)


def _layers_of(connection: Connection, document_id: str) -> Sequence[Any]:
    layer = tables.layer
    query = sa.select(layer).where(layer.c.document_id == document_id).order_by(layer.c.kind)
    return connection.execute(query).all()


def _digest_fault(table: str, name: str, what: str, text: Any, expected: str) -> Iterator[Fault]:
    found = digest(text) if isinstance(text, str) else "not text"
    if found != expected:
        yield Fault(table, name, f"{what}'s digest", found, expected)


def _layer_faults(layers: Any) -> Iterator[Fault]:
    for each in layers:
        name = f"{each.document_id}/{each.kind}"
        yield from _digest_fault("layer", name, "items", each.items, each.sha256)


def _document(row: Any, layers: Sequence[Any]) -> Document | Fault:
    """Return the document, or the fault that keeps it from being read."""
    try:
        document = Document(replace(decode_article(row.article.encode()), text=row.text))
        for span in document.article.spans():
            span.of(row.text)
        for each in layers:
            maker = Maker(each.maker, each.maker_version)
            document = document.with_layer(decode_layer(each.kind, maker, each.items.encode()))
    except ContractError as error:
        return Fault(
            "document", row.id, "article with its layers", f"unreadable ({error})", "whole"
        )
    return document


def _row_faults(connection: Connection, row: Any, document: Document) -> Iterator[Fault]:
    """Yield where the rows differ from what text and layers say."""
    expected = document_row(document)
    yield from _differences("document", row.id, row._mapping, expected)
    made = ranked(projected(document), row.row, expected["published_earliest"])
    for name, rows in made.items():
        yield from _table_faults(connection, METADATA.tables[name], row, rows)


def _table_faults(
    connection: Connection, table: sa.Table, document: Any, rows: list[Row]
) -> Iterator[Fault]:
    keys = _keys(table)
    stored = {
        tuple(each[key] for key in keys): each for each in _rows_of(connection, table, document)
    }
    expected = {tuple(each[key] for key in keys): each for each in rows}
    for key in sorted({*stored, *expected}, key=str):
        name = "/".join(str(part) for part in key)
        if key not in stored:
            yield Fault(table.name, name, "the row", "missing", "there, as the layers say")
        elif key not in expected:
            yield Fault(table.name, name, "the row", "there", "absent, as the layers say")
        else:
            yield from _differences(table.name, name, stored[key], expected[key])


def _rows_of(connection: Connection, table: sa.Table, document: Any) -> Iterator[Any]:
    query = sa.select(table).where(table.c.document_id == document.id)
    yield from connection.execute(query).mappings()


def _keys(table: sa.Table) -> list[str]:
    """Return the columns that tell a row from others by content, not by when it was written."""
    names = [column.name for column in table.primary_key]
    if "attribution_id" in names:
        names.remove("document_id")
    return ["id"] if names == ["row"] else names


def _differences(table: str, name: str, stored: Any, expected: Row) -> Iterator[Fault]:
    for column, value in expected.items():
        if stored[column] == value:
            continue
        told = _shown(value)
        if column == "words" and expected["starts"] is not None:
            told = f"{told}, as the text has at {expected['starts']}:{expected['ends']}"
        yield Fault(table, name, column, _shown(stored[column]), told)


def _shown(value: Any) -> str:
    shown = repr(value)
    return shown if len(shown) <= LONG else shown[:LONG] + "…"


def _misplaced(connection: Connection, document: Any) -> Iterator[Fault]:
    """Yield the rows whose words the text does not have there: all one can say without layers."""
    for table in tables.PROJECTED:
        if "words" not in table.c:
            continue
        for each in _rows_of(connection, table, document):
            there = _words_at(document.text, each["starts"], each["ends"])
            if each["words"] != there:
                name = "/".join(str(each[key]) for key in _keys(table))
                told = f"{_shown(there)}, as the text has at {each['starts']}:{each['ends']}"
                yield Fault(table.name, name, "words", _shown(each["words"]), told)


def _words_at(text: str, starts: Any, ends: Any) -> str | None:
    is_place = isinstance(starts, int) and isinstance(ends, int)
    return text[starts:ends] if is_place else None


def _orphans(connection: Connection) -> Iterator[Fault]:
    for table in METADATA.sorted_tables:
        for column in table.c:
            for key in column.foreign_keys:
                yield from _lost(connection, table, column, key.column)


def _lost(
    connection: Connection, table: sa.Table, column: sa.Column[Any], to: sa.Column[Any]
) -> Iterator[Fault]:
    known = sa.select(to).where(to == column).correlate(table)
    query = sa.select(table).where(column.is_not(None), ~known.exists())
    for row in connection.execute(query).mappings():
        name = "/".join(str(row[key]) for key in _keys(table))
        told = f"one that is in {to.table.name}"
        yield Fault(table.name, name, column.name, str(row[column.name]), told)
