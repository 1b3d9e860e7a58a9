"""What came, changed and went since a linking, without reading what stayed as it was."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.store.across_tables import carrier, copy, linked, overlap, trait
from reportedly.store.columns import parts


@dataclass(frozen=True, slots=True)
class Since:
    """What differs from the last linking of a kind, which went by ``known`` documents.

    ``new`` are the documents it did not know as they are now, each with the digest of what
    linking goes by; ``gone`` are those that it knew and that are no more, or are otherwise now.
    """

    kind: str
    known: int
    new: Mapping[str, str]
    gone: Sequence[str]

    def __bool__(self) -> bool:
        """Tell whether anything differs."""
        return bool(self.new or self.gone)


def since_linked(connection: Connection, kind: str, version: str) -> Since:
    """Return what differs from what the last linking of that kind went by."""
    one = sa.and_(linked.c.kind == kind, linked.c.document_id == trait.c.document_id)
    new = _differing(trait, linked, one, (trait.c.document_id, trait.c.digest))
    new = new.where(trait.c.kind == kind, trait.c.version == version)
    other = sa.and_(
        trait.c.document_id == linked.c.document_id,
        trait.c.kind == kind,
        trait.c.version == version,
    )
    gone = _differing(linked, trait, other, (linked.c.document_id,)).where(linked.c.kind == kind)
    return Since(
        kind,
        _known(connection, kind),
        {row.document_id: row.digest for row in connection.execute(new)},
        tuple(sorted(connection.execute(gone).scalars())),
    )


def is_overtaken(connection: Connection, since: Since) -> bool:
    """Tell whether the kind was linked by somebody else after ``since`` was found."""
    if _known(connection, since.kind) != since.known:
        return True
    query = sa.select(linked.c.document_id, linked.c.digest).where(linked.c.kind == since.kind)
    now: dict[str, str] = {
        row.document_id: row.digest
        for part in parts(sorted({*since.new, *since.gone}))
        for row in connection.execute(query.where(linked.c.document_id.in_(part)))
    }
    came = any(now.get(name) == digest for name, digest in since.new.items())
    return came or not now.keys() >= {*since.gone}


def _known(connection: Connection, kind: str) -> int:
    count = sa.select(sa.func.count()).select_from(linked).where(linked.c.kind == kind)
    return connection.execute(count).scalar_one()


def note_linked(connection: Connection, since: Since) -> None:
    """Put down that the kind is linked again, with what had come and gone."""
    for part in parts(since.gone):
        gone = sa.and_(linked.c.kind == since.kind, linked.c.document_id.in_(part))
        connection.execute(sa.delete(linked).where(gone))
    rows = [
        {"kind": since.kind, "document_id": name, "digest": digest}
        for name, digest in sorted(since.new.items())
    ]
    if rows:
        connection.execute(sa.insert(linked), rows)


def overlaps_of(connection: Connection, documents: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Yield what these documents share with any other, packed; once or twice."""
    for part in parts(documents):
        # Two questions, for each goes along an index of its own.
        for side in (overlap.c.a, overlap.c.b):
            for row in connection.execute(sa.select(overlap).where(side.in_(part))):
                yield row.a, row.b, row.extract


def counts_of_copies(connection: Connection) -> tuple[int, int]:
    """Return how many pairs of documents share a text, and how many texts several carry."""
    pairs = sa.select(sa.func.count()).select_from(copy)
    groups = sa.select(sa.func.count(sa.distinct(carrier.c.group_id)))
    return connection.execute(pairs).scalar_one(), connection.execute(groups).scalar_one()


def _differing(
    these: sa.Table, others: sa.Table, one: sa.ColumnElement[bool], columns: Sequence[Any]
) -> sa.Select[Any]:
    """Return the rows that have no other one with the same digest."""
    differs = sa.or_(others.c.digest.is_(None), others.c.digest != these.c.digest)
    return sa.select(*columns).select_from(these.outerjoin(others, one)).where(differs)
