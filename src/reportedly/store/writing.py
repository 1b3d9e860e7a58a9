"""Write to a ledger: each call one transaction, and twice the same as once."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.errors import LedgerDamaged
from reportedly.model import Capture, Document, Reject, content_id
from reportedly.store import tables
from reportedly.store.database import Database
from reportedly.store.keeping import (
    capture_row,
    document_of,
    reject_row,
    run_of,
    run_row,
    writable,
    written,
)
from reportedly.store.recipes import steps_of
from reportedly.store.records import Run
from reportedly.store.rows import Row, as_json, document_row, kept, layer_rows, projected


class SqlWriter:
    """Adds to a ledger in an SQL database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._insert = database.dialect.insert

    def begin(self, run: Run) -> None:
        with self._database.writing() as connection:
            connection.execute(sa.insert(tables.run), [run_row(run)])

    def put(self, capture: Capture, document: Document, run_id: str) -> None:
        document = kept(document)
        with self._database.writing() as connection:
            self._keep_capture(connection, capture)
            changed = self._keep_document(connection, capture.id, document, run_id)
            self._keep_reading(connection, capture.id, document.article.id, run_id, changed=changed)
            _clear_rejects(connection, capture, run_id)

    def set_aside(self, reject: Reject, run_id: str) -> None:
        row = reject_row(reject) | {"run_id": run_id}
        with self._database.writing() as connection:
            if reject.capture:
                self._keep_capture(connection, reject.capture)
            insert = self._insert(tables.reject)
            latest = {name: insert.excluded[name] for name in ("reason", "at", "run_id")}
            connection.execute(insert.on_conflict_do_update(["id"], set_=latest), [row])

    def finish(self, run_id: str, counts: Mapping[str, int]) -> None:
        ended = {"finished": written(datetime.now(UTC)), "counts": as_json(dict(counts))}
        with self._database.writing() as connection:
            connection.execute(
                sa.update(tables.run).where(tables.run.c.id == run_id).values(**ended)
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Nothing waits: every call has been written when it returns."""

    def _keep_capture(self, connection: Connection, capture: Capture) -> None:
        known = sa.select(tables.capture.c.id).where(tables.capture.c.id == capture.id)
        if connection.execute(known).first() is None:
            connection.execute(sa.insert(tables.capture), [capture_row(capture)])

    def _keep_document(
        self, connection: Connection, capture_id: str, document: Document, run_id: str
    ) -> bool:
        """Return whether anything that was stored of the same capture is now different."""
        found = connection.execute(
            sa.select(tables.document).where(tables.document.c.id == document.article.id)
        ).first()
        if found is None:
            self._add_document(connection, capture_id, document, run_id)
            return True
        if found.capture_id < capture_id:
            return False
        if found.capture_id > capture_id:
            self._replace(connection, capture_id, document, run_id)
            return True
        return self._merge(connection, found, document, run_id)

    def _merge(self, connection: Connection, found: Any, document: Document, run_id: str) -> bool:
        stored = _stored(connection, found)
        if stored is None or not _agree(stored, document):
            self._replace(connection, found.capture_id, document, run_id)
            return True
        merged = document
        for layer in stored.layers:
            merged = merged if layer.kind in merged else merged.with_layer(layer)
        if len(merged.layers) > len(stored.layers):
            self._replace(connection, found.capture_id, kept(merged), run_id)
        return False

    def _replace(
        self, connection: Connection, capture_id: str, document: Document, run_id: str
    ) -> None:
        _clear_rows(connection, document.article.id)
        self._add_document(connection, capture_id, document, run_id)

    def _add_document(
        self, connection: Connection, capture_id: str, document: Document, run_id: str
    ) -> None:
        row = document_row(document) | {"capture_id": capture_id}
        insert = self._insert(tables.document)
        new = {column: insert.excluded[column] for column in row if column != "id"}
        connection.execute(insert.on_conflict_do_update(["id"], set_=new), [row])
        layers = [each | {"run_id": run_id} for each in layer_rows(document)]
        _add(connection, tables.layer, layers)
        for table, rows in projected(document).items():
            _add(connection, tables.METADATA.tables[table], rows)

    def _keep_reading(
        self,
        connection: Connection,
        capture_id: str,
        document_id: str,
        run_id: str,
        *,
        changed: bool,
    ) -> None:
        before = connection.execute(
            sa.select(tables.reading).where(tables.reading.c.capture_id == capture_id)
        ).first()
        done = _recipe_of(connection, run_id)
        if before and before.document_id == document_id and not changed:
            done = sorted({*done, *steps_of(connection, before.recipe_id)})
        row = {
            "capture_id": capture_id,
            "document_id": document_id,
            "recipe_id": self._keep_recipe(connection, done),
            "run_id": run_id,
        }
        insert = self._insert(tables.reading)
        new = {column: insert.excluded[column] for column in row if column != "capture_id"}
        connection.execute(insert.on_conflict_do_update(["capture_id"], set_=new), [row])
        if before and before.document_id != document_id:
            _forget(connection, before.document_id, capture_id)

    def _keep_recipe(self, connection: Connection, steps: Sequence[str]) -> str:
        ordered = sorted(set(steps))
        row = {"id": content_id("rec", *ordered), "steps": as_json(ordered)}
        connection.execute(self._insert(tables.recipe).on_conflict_do_nothing(), [row])
        return row["id"]


def _add(connection: Connection, table: sa.Table, rows: list[Row]) -> None:
    if rows:
        connection.execute(sa.insert(table), rows)


def _stored(connection: Connection, found: Any) -> Document | None:
    """Return the document as it stands, or None where it is damaged and so must be replaced."""
    try:
        return document_of(connection, found)
    except LedgerDamaged:
        return None


def _agree(stored: Document, document: Document) -> bool:
    """Tell whether nothing the two have in common differs."""
    return stored.article == document.article and all(
        layer == stored[layer.kind] for layer in document.layers if layer.kind in stored
    )


def _clear_rows(connection: Connection, document_id: str) -> None:
    for table in (*reversed(tables.PROJECTED), tables.layer):
        connection.execute(sa.delete(table).where(table.c.document_id == document_id))


def _forget(connection: Connection, document_id: str, capture_id: str) -> None:
    """Remove a document if this capture spoke for it: it now reads otherwise.

    Other captures that gave the same text have to be read again, since only one of
    them may speak, and what they said of it is not kept.
    """
    spoke = sa.select(tables.document.c.id).where(
        tables.document.c.id == document_id, tables.document.c.capture_id == capture_id
    )
    if connection.execute(spoke).first() is None:
        return
    _clear_rows(connection, document_id)
    connection.execute(sa.delete(tables.reading).where(tables.reading.c.document_id == document_id))
    connection.execute(sa.delete(tables.document).where(tables.document.c.id == document_id))


def _recipe_of(connection: Connection, run_id: str) -> list[str]:
    found = connection.execute(sa.select(tables.run).where(tables.run.c.id == run_id)).one()
    return list(run_of(found).recipe)


def _clear_rejects(connection: Connection, capture: Capture, run_id: str) -> None:
    """Clear what was set aside of this capture, or of its address in an earlier run.

    Not of its address in the same run: of two items that share an address the bad one
    stays listed, whichever came first.
    """
    reject = tables.reject.c
    earlier = sa.and_(reject.address == writable(capture.address), reject.run_id != run_id)
    connection.execute(
        sa.delete(tables.reject).where(sa.or_(reject.capture_id == capture.id, earlier))
    )
