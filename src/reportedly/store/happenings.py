"""What is dated in the ledger: when something was said, and of which days it tells."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.model import Span
from reportedly.store.across_tables import actor_member
from reportedly.store.records import Dated, TimelineQuery
from reportedly.store.tables import attribution, document, piece, time

SHARED = ("given_id", "uri", "title", "outlet", "published")


def find_dated(connection: Connection, query: TimelineQuery) -> Iterator[Dated]:
    """Yield what matches, by first day, then last, then address and place in the text."""
    rows = [*_said(connection, query), *_told_of(connection, query)]
    yield from sorted(rows, key=lambda row: (row.earliest, row.latest, row.uri, row.span, row.kind))


def count_undated(connection: Connection, query: TimelineQuery) -> int:
    """Return of how many attributions the text does not say when they were said."""
    found = sa.select(sa.func.count()).select_from(attribution)
    found = found.where(attribution.c.said_earliest.is_(None), *_spoken(query))
    return connection.execute(found).scalar_one()


def _said(connection: Connection, query: TimelineQuery) -> Iterator[Dated]:
    found = (
        _selected(attribution.c.said_on, attribution.c.said_earliest, attribution.c.said_latest)
        .add_columns(piece.c.starts, piece.c.ends, piece.c.words)
        .join(
            piece,
            sa.and_(
                piece.c.document_id == attribution.c.document_id,
                piece.c.attribution_id == attribution.c.id,
                piece.c.role == "time",
            ),
        )
        .where(attribution.c.said_earliest.is_not(None), *_spoken(query))
        .where(*_within(query, attribution.c.said_earliest, attribution.c.said_latest))
    )
    for row in connection.execute(found):
        yield _dated(row, "said")


def _told_of(connection: Connection, query: TimelineQuery) -> Iterator[Dated]:
    """Yield the days that what was said tells of, each with the innermost saying around it."""
    found = (
        _selected(time.c.value, time.c.earliest, time.c.latest)
        .add_columns(time.c.starts, time.c.ends, time.c.words, time.c.number)
        .add_columns((piece.c.ends - piece.c.starts).label("length"))
        .join(
            piece,
            sa.and_(
                piece.c.document_id == attribution.c.document_id,
                piece.c.attribution_id == attribution.c.id,
                piece.c.role == "content",
            ),
        )
        .join(
            time,
            sa.and_(
                time.c.document_id == piece.c.document_id,
                time.c.starts >= piece.c.starts,
                time.c.ends <= piece.c.ends,
            ),
        )
        .where(time.c.earliest.is_not(None), time.c.type.in_(("DATE", "TIME")))
        .where(*_within(query, time.c.earliest, time.c.latest))
        .order_by(time.c.document_id, time.c.number, sa.text("length"), attribution.c.id)
    )
    last = None
    for row in connection.execute(found.where(*_spoken(query))):
        if (row.document_id, row.number) != last:
            last = (row.document_id, row.number)
            yield _dated(row, "told of")


def _selected(value: Any, earliest: Any, latest: Any) -> sa.Select[Any]:
    return sa.select(
        value.label("value"),
        earliest.label("earliest"),
        latest.label("latest"),
        *(
            attribution.c[name]
            for name in ("id", "document_id", "speaker", "source", "content", "chain")
        ),
        *(document.c[name] for name in SHARED),
    ).join(document, document.c.id == attribution.c.document_id)


def _spoken(query: TimelineQuery) -> Iterator[sa.ColumnElement[bool]]:
    if query.actor is not None:
        yield sa.exists().where(
            actor_member.c.document_id == attribution.c.document_id,
            actor_member.c.entity == attribution.c.speaker_entity,
            actor_member.c.actor_id == query.actor,
        )


def _within(query: TimelineQuery, earliest: Any, latest: Any) -> Iterator[sa.ColumnElement[bool]]:
    if query.since is not None:
        yield latest >= query.since.isoformat()
    if query.until is not None:
        yield earliest <= query.until.isoformat()


def _dated(row: Any, kind: Any) -> Dated:
    return Dated(
        kind=kind,
        value=row.value,
        earliest=row.earliest,
        latest=row.latest,
        words=row.words,
        span=Span(row.starts, row.ends),
        attribution=row.id,
        speaker=row.speaker,
        source=row.source,
        content=row.content,
        chain=row.chain,
        document=row.document_id,
        **{name: getattr(row, name) for name in SHARED},
    )
