"""What is dated in the ledger: when something was said, and of which days it tells."""

from collections.abc import Iterator
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.model import Span
from reportedly.store.across_tables import actor_member, story_member
from reportedly.store.leafing import Along, Count, Leaf, Place, counted, leafed
from reportedly.store.records import Dated, TimelineQuery
from reportedly.store.tables import attribution, document, piece, time

Which = Literal["said", "told of"]
KINDS: tuple[Which, ...] = ("said", "told of")
SHARED = ("given_id", "uri", "title", "outlet", "published")
SAID = ("id", "document_id", "speaker", "source", "content", "chain")
PAGE = 500  # rows at once where all are asked for


def find_dated(connection: Connection, query: TimelineQuery) -> Iterator[Dated]:
    """Yield what matches, by first day, then last, then address and place in the text."""
    after: Place | None = None
    while True:
        leaf = leaf_dated(connection, query, None, after, PAGE)
        yield from leaf.rows
        if leaf.after is None:
            return
        after = leaf.after


def leaf_dated(
    connection: Connection,
    query: TimelineQuery,
    kind: Which | None,
    after: Place | None,
    size: int,
) -> Leaf[Dated]:
    """Return some of what ``find_dated`` yields, in its order; ``kind`` narrows it down."""
    found = [
        (_place_of(row, each), row, each)
        for each in ([kind] if kind else KINDS)
        for row in leafed(connection, *_selected(query, each), _within_kind(after, each), size)
    ]
    found.sort(key=lambda each: each[0])
    shown = found[:size]
    last = shown[-1][0] if len(found) > size else None
    return Leaf(tuple(_dated(row, each) for _, row, each in shown), last)


def count_dated(
    connection: Connection, query: TimelineQuery, kind: Which | None, most: int | None
) -> Count:
    """Return how many there are; counting stops at ``most``."""
    total = 0
    for each in [kind] if kind else KINDS:
        found, order = _selected(query, each)
        count = counted(connection, found, most, order[0])
        total += count.total
        if most is not None and (total > most or not count.whole):
            return Count(most, whole=False)
    return Count(total)


def count_undated(connection: Connection, query: TimelineQuery) -> int:
    """Return of how many attributions the text does not say when they were said."""
    found = sa.select(sa.func.count()).select_from(attribution)
    if query.actor is not None:
        own = _rows_of(query.actor).subquery()
        # A sum is no row: so those of the actor come first, and not all that have no day.
        same = attribution.c.row == own.c.row + 0
        found = sa.select(sa.func.count()).select_from(own.join(attribution, same))
    found = found.where(attribution.c.said_earliest.is_(None))
    return connection.execute(found).scalar_one()


def _place_of(row: Any, kind: Which) -> tuple[Any, ...]:
    place = (row.earliest, row.latest, row.uri, row.starts, row.ends, kind)
    return (*place, row.document_id, row.id, row.nth)


def _within_kind(after: Place | None, kind: Which) -> Place | None:
    """Return the place among the rows of one kind after which those come that come after it."""
    if after is None:
        return None
    *where, last, document_id, name, nth = after
    if kind == last:
        return (*where, document_id, name, nth)
    # A row at the same words comes after, or came before, whatever its ids are.
    return (*where, *(("", "", 0) if kind > str(last) else (LAST, LAST, 0)))


LAST = "\U0010ffff"  # sorts after every id


def _selected(query: TimelineQuery, kind: Which) -> tuple[sa.Select[Any], list[Along]]:
    """Return the rows of one kind, and what they are sorted by."""
    found = _said(query) if kind == "said" else _told_of(query)
    own = found.selected_columns
    where = (own.earliest, own.latest, own.uri, own.starts, own.ends)
    return found, [Along(_bare(each)) for each in (*where, own.document_id, own.id, own.nth)]


def _bare(column: Any) -> sa.ColumnElement[Any]:
    """Return what is selected under a name, for a condition knows no such names."""
    return column.element if isinstance(column, sa.Label) else column


def _said(query: TimelineQuery) -> sa.Select[Any]:
    """Return the sayings that are dated.

    Joined to nothing, an id is no column that an index knows: so sayings come before their
    pieces, along the index of their days. Those of an actor are found from the actor.
    """
    same = (
        piece.c.document_id == attribution.c.document_id.concat(""),
        piece.c.attribution_id == attribution.c.id.concat(""),
        piece.c.role == "time",
    )
    earliest, latest = attribution.c.said_earliest, attribution.c.said_latest
    found = (
        sa.select(*_columns(attribution.c.said_on, earliest, latest))
        .add_columns(piece.c.starts, piece.c.ends, piece.c.words, piece.c.position.label("nth"))
        .select_from(attribution)
        .join(document, document.c.id == attribution.c.document_id)
        .join(piece, sa.and_(*same))
        .where(earliest.is_not(None), *_within(query, earliest, latest))
    )
    if query.actor is not None:
        found = found.where(attribution.c.row.in_(_rows_of(query.actor)))
    return found


def _told_of(query: TimelineQuery) -> sa.Select[Any]:
    """Return the days that what was said tells of, each with the innermost saying around it."""
    if query.actor is not None:
        return _told_by(query, query.actor)
    inner = sa.select(piece.c.attribution_id).where(piece.c.document_id == time.c.document_id)
    inner = inner.where(*_around()).order_by(*_shortest(piece.c.attribution_id)).limit(1)
    innermost = inner.correlate(time).scalar_subquery()
    return (
        sa.select(*_columns(time.c.value, time.c.earliest, time.c.latest), *_words_of_time())
        .select_from(time)
        .join(document, document.c.id == time.c.document_id)
        .join(attribution, attribution.c.id == innermost)
        .where(*_days(query))
    )


def _told_by(query: TimelineQuery, actor: str) -> sa.Select[Any]:
    """Return the same of an actor, found from what the actor says."""
    same = (
        piece.c.document_id == attribution.c.document_id.concat(""),
        piece.c.attribution_id == attribution.c.id.concat(""),
    )
    nearest = sa.func.row_number().over(
        partition_by=(time.c.document_id, time.c.number), order_by=_shortest(attribution.c.id)
    )
    every = (
        sa.select(*_columns(time.c.value, time.c.earliest, time.c.latest), *_words_of_time())
        .add_columns(nearest.label("nearest"))
        .select_from(attribution)
        .join(piece, sa.and_(*same))
        .join(time, sa.and_(time.c.document_id == piece.c.document_id.concat(""), *_around()))
        .join(document, document.c.id == attribution.c.document_id)
        .where(attribution.c.row.in_(_rows_of(actor)), *_days(query))
        .subquery()
    )
    columns = [each for each in every.c if each.name != "nearest"]
    return sa.select(*columns).where(every.c.nearest == 1)


def _around() -> list[sa.ColumnElement[bool]]:
    """Return the conditions that a piece is what was said, and has a time in it."""
    within = (piece.c.starts <= time.c.starts, piece.c.ends >= time.c.ends)
    return [piece.c.role == "content", *within]


def _shortest(name: sa.ColumnElement[str]) -> list[sa.ColumnElement[Any]]:
    return [piece.c.ends - piece.c.starts, name]


def _words_of_time() -> list[Any]:
    return [time.c.starts, time.c.ends, time.c.words, time.c.number.label("nth")]


def _days(query: TimelineQuery) -> Iterator[sa.ColumnElement[bool]]:
    yield time.c.earliest.is_not(None)
    yield time.c.type.in_(("DATE", "TIME"))
    yield from _within(query, time.c.earliest, time.c.latest)


def _columns(value: Any, earliest: Any, latest: Any) -> list[Any]:
    return [
        value.label("value"),
        earliest.label("earliest"),
        latest.label("latest"),
        *(attribution.c[name] for name in SAID),
        *(document.c[name] for name in SHARED),
    ]


def _rows_of(actor: str) -> sa.Select[Any]:
    """Return the rows of what an actor says."""
    said = attribution.alias("said")
    same = (
        said.c.document_id == actor_member.c.document_id,
        said.c.speaker_entity == actor_member.c.entity,
    )
    found = sa.select(said.c.row).select_from(actor_member.join(said, sa.and_(*same)))
    return found.where(actor_member.c.actor_id == actor)


def _within(query: TimelineQuery, earliest: Any, latest: Any) -> Iterator[sa.ColumnElement[bool]]:
    yield from _told_by_whom(query)
    if query.on is not None:
        yield earliest == query.on[0]
        yield latest == query.on[1]
    if query.since is not None:
        yield latest >= query.since.isoformat()
    if query.until is not None:
        yield earliest <= query.until.isoformat()


def _told_by_whom(query: TimelineQuery) -> Iterator[sa.ColumnElement[bool]]:
    """Yield what is asked of the saying and of its article, not of the days."""
    told = sa.exists().where(story_member.c.document_id == document.c.id)
    known = {
        "speaker": attribution.c.speaker.is_not(None),
        "outlet": document.c.outlet.is_not(None),
    }
    if query.speaker is not None:
        yield attribution.c.speaker == query.speaker
    if query.outlet is not None:
        yield document.c.outlet == query.outlet
    if query.story is not None:
        yield told.where(story_member.c.story_id == query.story)
    if query.without is not None:
        yield ~known.get(query.without, told)


def _dated(row: Any, kind: Which) -> Dated:
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
