"""Captures, runs, rejects and whole documents as rows, and back."""

import json
import zlib
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.codec import KINDS, decode_article, decode_layer
from reportedly.errors import ContractError, LedgerDamaged
from reportedly.model import Capture, Document, Given, Maker, Reject
from reportedly.store import tables
from reportedly.store.records import Run
from reportedly.store.rows import Row, as_json

IDS = 500  # fetched at once
LEVEL = 6  # zlib's own default: 9 saves 1 % more of HTML and takes twice as long


def capture_row(capture: Capture) -> Row:
    """Return the capture as a row, its body and given text packed."""
    given = asdict(capture.given)
    text = given.pop("text")
    return {
        "id": capture.id,
        "address": writable(capture.address),
        "sha256": capture.sha256,
        "media_type": capture.media_type,
        "taken_at": written(capture.taken_at),
        "given": _given_json(given),
        "given_text": None if text is None else packed(text.encode("utf-8", "surrogatepass")),
        "body": packed(capture.body),
    }


def capture_of(row: Any) -> Capture:
    """Return the capture that a row holds; raises LedgerDamaged where it cannot be read."""
    try:
        return _capture_of(row)
    except (zlib.error, ValueError, TypeError) as error:
        raise LedgerDamaged(_damaged("capture", row.id, error)) from error


def _capture_of(row: Any) -> Capture:
    given = json.loads(row.given)
    if row.given_text is not None:
        given["text"] = zlib.decompress(row.given_text).decode("utf-8", "surrogatepass")
    return Capture(
        address=row.address,
        body=zlib.decompress(row.body),
        sha256=row.sha256,
        media_type=row.media_type,
        taken_at=_read(row.taken_at),
        given=Given(**given),
    )


def each_row(connection: Connection, table: sa.Table) -> Iterator[Any]:
    """Yield the rows of a table by id, one in memory at a time: it may hold 50 MB."""
    ids = connection.execute(
        sa.select(table.c.id).order_by(table.c.id).execution_options(yield_per=IDS)
    )
    for name in ids.scalars():
        yield connection.execute(sa.select(table).where(table.c.id == name)).one()


def document_of(connection: Connection, row: Any) -> Document:
    """Return the document that a row and its layers hold; raises LedgerDamaged if it cannot be."""
    layers = sa.select(tables.layer).where(tables.layer.c.document_id == row.id)
    return _document_of(row, connection.execute(layers).all())


def documents_of(
    connection: Connection, ids: Sequence[str], kinds: Collection[str] | None = None
) -> Iterator[Document]:
    """Yield the documents with these ids, in order, with all layers or those of some kinds.

    Those that are not there are left out. Raises LedgerDamaged as ``document_of`` does.
    """
    rows = {
        row.id: row
        for row in connection.execute(
            sa.select(tables.document).where(tables.document.c.id.in_(ids))
        )
    }
    query = sa.select(tables.layer).where(tables.layer.c.document_id.in_(ids))
    if kinds is not None:
        query = query.where(tables.layer.c.kind.in_(kinds))
    layers: defaultdict[str, list[Any]] = defaultdict(list)
    for layer in connection.execute(query):
        layers[layer.document_id].append(layer)
    yield from (_document_of(rows[name], layers[name]) for name in ids if name in rows)


def _document_of(row: Any, layers: Sequence[Any]) -> Document:
    order = list(KINDS)
    try:
        document = Document(replace(decode_article(row.article.encode()), text=row.text))
        for each in sorted(layers, key=lambda layer: order.index(layer.kind)):
            maker = Maker(each.maker, each.maker_version)
            document = document.with_layer(decode_layer(each.kind, maker, each.items.encode()))
    except (ContractError, ValueError, TypeError, AttributeError) as error:
        raise LedgerDamaged(_damaged("document", row.id, error)) from error
    return document


def run_row(run: Run) -> Row:
    """Return the run as a row."""
    return {
        "id": run.id,
        "started": written(run.started),
        "finished": written(run.finished) if run.finished else None,
        "command": writable(run.command),
        "recipe": as_json(run.recipe),
        "makers": as_json(dict(run.makers)),
        "versions": as_json(dict(run.versions)),
        "counts": as_json(dict(run.counts)),
    }


def run_of(row: Any) -> Run:
    """Return the run that a row holds; raises LedgerDamaged where it cannot be read."""
    try:
        return _run_of(row)
    except (ValueError, TypeError) as error:
        raise LedgerDamaged(_damaged("run", row.id, error)) from error


def _run_of(row: Any) -> Run:
    return Run(
        id=row.id,
        started=_read(row.started),
        finished=_read(row.finished) if row.finished else None,
        command=row.command,
        recipe=tuple(json.loads(row.recipe)),
        makers=json.loads(row.makers),
        versions=json.loads(row.versions),
        counts=json.loads(row.counts),
    )


def reject_row(reject: Reject) -> Row:
    """Return the reject as a row, but for its run."""
    return {
        "id": reject.id,
        "address": writable(reject.address),
        "room": reject.room,
        "reason": writable(reject.reason),
        "at": written(reject.at),
        "capture_id": reject.capture.id if reject.capture else None,
    }


def reject_of(row: Any) -> Reject:
    """Return the reject that a row holds, without its capture."""
    return Reject(row.address, row.room, row.reason, _read(row.at))


def written(moment: datetime) -> str:
    """Return an aware time as the ledger writes it: UTC, to the second, sorting as time does."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def is_moment(moment: object) -> bool:
    """Tell whether it is a time as ``written`` gives it."""
    try:
        return isinstance(moment, str) and written(_read(moment)) == moment
    except (ValueError, OverflowError):
        return False


def writable(text: str) -> str:
    """Return ``text`` with what no database takes spelled out: NUL and lone surrogates."""
    return text.replace("\0", "\\x00").encode("utf-8", "backslashreplace").decode()


def _read(moment: str) -> datetime:
    return datetime.fromisoformat(moment)


def packed(data: bytes) -> bytes:
    """Return bytes as the ledger keeps them."""
    return zlib.compress(data, LEVEL)


def _given_json(given: dict[str, Any]) -> str:
    readable = as_json(given)
    return readable if writable(readable) == readable else json.dumps(given, sort_keys=True)


def _damaged(table: str, name: str, error: Exception) -> str:
    return f"{table} {name} cannot be read: {error}; see what is wrong with: reportedly verify"
