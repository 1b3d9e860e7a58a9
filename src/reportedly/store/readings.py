"""Hold what the ledger says of captures, of the documents they gave and of steps against itself."""

import json
from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.model import content_id
from reportedly.store.records import Fault
from reportedly.store.speaking import rivals
from reportedly.store.tables import capture, document, reading, recipe


def reading_faults(connection: Connection) -> Iterator[Fault]:
    """Yield the recipes, readings and speakers of documents that do not go together."""
    broken = list(_recipe_faults(connection))
    yield from broken
    yield from _strangers(connection)
    yield from _speakers(connection)
    if not broken:
        yield from _outranked(connection)


def _recipe_faults(connection: Connection) -> Iterator[Fault]:
    for row in connection.execute(sa.select(recipe)):
        try:
            name = content_id("rec", *json.loads(row.steps))
        except (ValueError, TypeError, AttributeError) as error:
            name = f"unreadable ({error})"
        if name != row.id:
            yield Fault("recipe", row.id, "id", row.id, f"{name}, as its steps say")


def _strangers(connection: Connection) -> Iterator[Fault]:
    """Yield the readings of a document that has another address than the capture."""
    query = (
        sa.select(reading.c.capture_id, reading.c.document_id, capture.c.address)
        .join(document, document.c.id == reading.c.document_id)
        .join(capture, capture.c.id == reading.c.capture_id)
        .where(document.c.uri != capture.c.address)
    )
    for row in connection.execute(query):
        told = f"a document of {row.address}"
        yield Fault("reading", row.capture_id, "document_id", row.document_id, told)


def _speakers(connection: Connection) -> Iterator[Fault]:
    """Yield the documents whose speaker did not give them."""
    query = (
        sa.select(document.c.id, document.c.capture_id, reading.c.document_id.label("gave"))
        .outerjoin(reading, reading.c.capture_id == document.c.capture_id)
        .where(reading.c.document_id.is_distinct_from(document.c.id))
    )
    for row in connection.execute(query):
        if row.gave is None:
            told = f"there, as {row.id} says"
            yield Fault("reading", row.capture_id, "the row", "missing", told)
        else:
            found = f"{row.capture_id}, which gave {row.gave}"
            yield Fault("document", row.id, "capture_id", found, "a capture that gave it")


def _outranked(connection: Connection) -> Iterator[Fault]:
    """Yield the documents whose speaker is not the one of its captures that should speak."""
    several = (
        sa.select(reading.c.document_id)
        .group_by(reading.c.document_id)
        .having(sa.func.count() > 1)
        .subquery()
    )
    gave = sa.and_(
        reading.c.capture_id == document.c.capture_id, reading.c.document_id == document.c.id
    )
    query = (
        sa.select(document.c.id, document.c.capture_id)
        .join(reading, gave)
        .where(document.c.id.in_(sa.select(several.c.document_id)))
    )
    for name, speaker in connection.execute(query).all():
        if found := rivals(connection, name, speaker):
            told = f"{min(found)}, which is before it"
            yield Fault("document", name, "capture_id", speaker, told)
