"""What linking goes by: of each document a packed extract, so that linking reads no text."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.store.across_tables import trait
from reportedly.store.tables import document, layer

DIGITS = 20


def keep_traits(
    connection: Connection, kind: str, version: str, items: Iterable[tuple[str, str]]
) -> None:
    """Keep what ``items`` say of documents, by id, in place of what an older version said."""
    rows = [
        {"document_id": name, "kind": kind, "version": version, "extract": packed}
        | {"digest": sha256(packed.encode()).hexdigest()[:DIGITS]}
        for name, packed in items
    ]
    if rows:
        gone = sa.delete(trait).where(
            trait.c.kind == kind, trait.c.document_id.in_([row["document_id"] for row in rows])
        )
        connection.execute(gone)
        connection.execute(sa.insert(trait), rows)


def lacking(
    connection: Connection, kind: str, version: str, *, layers: str | None = None
) -> list[str]:
    """Return the ids of documents without such an extract; only those that have a layer."""
    has = sa.exists().where(
        trait.c.document_id == document.c.id, trait.c.kind == kind, trait.c.version == version
    )
    query = sa.select(document.c.id).where(~has).order_by(document.c.id)
    if layers:
        query = query.where(
            sa.exists().where(layer.c.document_id == document.c.id, layer.c.kind == layers)
        )
    return list(connection.execute(query).scalars())


def count_unlinked(connection: Connection, kind: str, *, layers: str | None = None) -> int:
    """Return how many documents have no such extract of any version."""
    has = sa.exists().where(trait.c.document_id == document.c.id, trait.c.kind == kind)
    query = sa.select(sa.func.count()).select_from(document).where(~has)
    if layers:
        query = query.where(
            sa.exists().where(layer.c.document_id == document.c.id, layer.c.kind == layers)
        )
    return connection.execute(query).scalar_one()


def named_traits(connection: Connection, kind: str, version: str) -> Iterator[tuple[str, str]]:
    """Yield the extracts of that kind and version with the document's id, by id."""
    query = sa.select(trait.c.document_id, trait.c.extract)
    query = query.where(trait.c.kind == kind, trait.c.version == version)
    for row in connection.execute(query.order_by(trait.c.document_id)):
        yield row.document_id, row.extract


def trait_digests(connection: Connection, kind: str, version: str) -> dict[str, str]:
    """Return the documents that have an extract of that kind and version, with its digest."""
    query = sa.select(trait.c.document_id, trait.c.digest)
    query = query.where(trait.c.kind == kind, trait.c.version == version)
    return {row.document_id: row.digest for row in connection.execute(query)}


def traits(connection: Connection, kind: str, version: str) -> Iterator[str]:
    """Yield the extracts of that kind and version, by document."""
    query = sa.select(trait.c.extract).where(trait.c.kind == kind, trait.c.version == version)
    yield from connection.execute(query.order_by(trait.c.document_id)).scalars()
