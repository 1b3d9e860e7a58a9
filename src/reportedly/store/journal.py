"""The journal: what each run added, dropped and changed, kept after it is gone."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.model import Document, Span
from reportedly.store.changes import Change
from reportedly.store.differing import Difference, differences, dropped, heading, summary
from reportedly.store.records import Run
from reportedly.store.rows import Row, as_json
from reportedly.store.tables import change


def note_began(connection: Connection, run: Run) -> None:
    """Note that the run began: so runs of one second have an order, and the journal a start."""
    began = {"run_id": run.id, "kind": "run", "action": "began", "words": ""}
    connection.execute(sa.insert(change), [began])


def note_added(connection: Connection, document: Document, run_id: str) -> None:
    """Note a new document in one row: what was noticed in it is counted, for the rest is there."""
    name = document.article.id
    told = Difference("document", "added", None, name, heading(document), after=summary(document))
    _note(connection, document, run_id, [told])


def note_changed(
    connection: Connection, stored: Document | None, document: Document, run_id: str
) -> None:
    """Note how a document differs from what was stored; one that was damaged counts as new."""
    if stored is None:
        note_added(connection, document, run_id)
    else:
        _note(connection, document, run_id, differences(stored, document))


def note_dropped(connection: Connection, stored: Document, run_id: str) -> None:
    """Note that a document went, with all that was noticed in it."""
    name = stored.article.id
    gone = Difference("document", "dropped", name, None, heading(stored), before=summary(stored))
    _note(connection, stored, run_id, [gone, *dropped(stored)])


def find_changes(connection: Connection, after: int) -> Iterator[Change]:
    """Yield the rows of the journal after a place in it."""
    query = sa.select(change).where(change.c.row > after).order_by(change.c.row)
    for row in connection.execute(query):
        yield Change(
            row=row.row,
            run=row.run_id,
            document=row.document_id,
            uri=row.uri,
            kind=row.kind,
            action=row.action,
            before_id=row.before_id,
            after_id=row.after_id,
            words=row.words,
            span=None if row.starts is None else Span(row.starts, row.ends),
            before=_read(row.before),
            after=_read(row.after),
        )


def _note(
    connection: Connection, document: Document, run_id: str, found: Iterable[Difference]
) -> None:
    if rows := [_row(document, run_id, each) for each in found]:
        connection.execute(sa.insert(change), rows)


def _row(document: Document, run_id: str, each: Difference) -> Row:
    return {
        "run_id": run_id,
        "document_id": document.article.id,
        "uri": document.article.uri,
        "kind": each.kind,
        "action": each.action,
        "before_id": each.before_id,
        "after_id": each.after_id,
        "words": each.words,
        "starts": each.span.start if each.span else None,
        "ends": each.span.end if each.span else None,
        "before": as_json(each.before) if each.before else None,
        "after": as_json(each.after) if each.after else None,
    }


def _read(fields: str | None) -> dict[str, Any]:
    return json.loads(fields) if fields else {}
