"""What waits for a person, the most doubtful first, found along an index of doubt."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.store.across_tables import review, review_reading
from reportedly.store.dialect import Dialect
from reportedly.store.leafing import Count, counted
from reportedly.store.records import Statement, StatementQuery
from reportedly.store.statements import Condition, conditions, dated, statements_where
from reportedly.store.stretches import FEW, StretchQuery, few_rows, words_of
from reportedly.store.tables import attribution, document

# How much a speaker that was not told by name adds to 1 - score. It orders the queue and is no
# chance: nobody told weighs as much as words that are read at even odds. It is written as in the
# index attribution_doubt (schema 0014), by which alone the index is found.
doubt_told: sa.ColumnElement[float] = sa.literal_column(
    "(1.0 - score + CASE speaker_basis WHEN 'none' THEN 0.5 WHEN 'carried' THEN 0.25 "
    "WHEN 'pronoun' THEN 0.15 WHEN 'role' THEN 0.05 ELSE 0.0 END)",
    sa.Float,
)
FIRST, MOST = 25, 5000  # rows that are looked up at once: more and more, for few ask for many


def find_doubtful(
    connection: Connection, dialect: Dialect, query: StatementQuery, passed: int
) -> Iterator[Statement]:
    """Yield what matches and waits for a decision, the most doubtful first."""
    wanted, few = _waiting(connection, dialect, query)
    left, size = query.limit, FIRST
    while left is None or left > 0:
        size = size if left is None else min(size, left)
        names = _window(connection, wanted, passed, size, few=few)
        by_id = {row.id: row for row in _whole(connection, names)}
        yield from (by_id[name] for name in names)
        if len(names) < size:
            return
        passed, left, size = passed + size, left and left - size, min(2 * size, MOST)


def count_undecided(
    connection: Connection, dialect: Dialect, query: StatementQuery, most: int | None
) -> Count:
    """Return how many match and wait for a decision; counting stops at ``most``."""
    if replace(query, limit=None) == StatementQuery():
        every = sa.select(sa.func.count()).select_from(attribution)
        judged = sa.select(sa.func.count()).where(attribution.c.id.in_(_judged()))
        # An index has as many rows as the table: what was judged is little beside it.
        said, done = (connection.execute(each).scalar_one() for each in (every, judged))
        return Count(said - done)
    wanted, _ = _waiting(connection, dialect, query)
    found = _joined(sa.select(attribution.c.id)).where(*wanted)
    return counted(connection, found, most)


def _waiting(
    connection: Connection, dialect: Dialect, query: StatementQuery
) -> tuple[list[Condition], bool]:
    """Return the conditions, and whether few can match; those are named one by one."""
    asked = StretchQuery(replace(query, limit=None))
    waits = ~_is_judged()
    every = [*conditions(dialect, query), *dated(query), waits]
    rows = few_rows(connection, dialect, asked)
    if rows is not None:
        return [attribution.c.row.in_(rows), *every], True
    articles = list(_articles(dialect, query))
    if articles and counted(connection, sa.select(document.c.id).where(*articles), FEW).whole:
        told = sa.select(document.c.id).where(*articles)
        return [attribution.c.document_id.in_(told), *every], True
    plain = conditions(dialect, replace(query, about=None))
    return [*plain, *dated(query), *words_of(connection, dialect, asked), waits], False


def _articles(dialect: Dialect, query: StatementQuery) -> Iterator[Condition]:
    yield from dated(query)
    yield from conditions(dialect, StatementQuery(outlet=query.outlet, document=query.document))


def _window(
    connection: Connection, wanted: Sequence[Condition], first: int, size: int, *, few: bool
) -> list[str]:
    """Return the ids of some of what waits, by doubt, then address and place in the text.

    Few are all sorted. Of many the last that is asked for is found along the index, by doubt
    alone; what is more doubtful is sorted, and of what is as doubtful so many are taken as are
    missing.
    """
    names = _joined(sa.select(attribution.c.id)).where(*wanted)
    if few:
        # A sum is nothing that an index knows: so it is not gone along.
        every = names.order_by((doubt_told + 0).desc(), *_order()).offset(first).limit(size)
        return list(connection.execute(every).scalars())
    last = first + size
    along = _joined(sa.select(doubt_told)).where(*wanted).order_by(doubt_told.desc())
    edge = connection.execute(along.limit(1).offset(last - 1)).scalar_one_or_none()
    if edge is None:
        every = names.order_by(doubt_told.desc(), *_order()).offset(first).limit(size)
        return list(connection.execute(every).scalars())
    above = names.where(doubt_told > edge).order_by(doubt_told.desc(), *_order())
    found = list(connection.execute(above).scalars())
    found += _as_doubtful(connection, wanted, edge, last - len(found))
    return found[first:last]


def _as_doubtful(
    connection: Connection, wanted: Sequence[Condition], doubt: float, size: int
) -> list[str]:
    """Return the first so many of those that are exactly so doubtful.

    Where there are many, articles come first, by address: of the first of them there are enough.
    Joined to nothing, an id and a doubt are nothing that an index knows.
    """
    names = sa.select(attribution.c.id).where(*wanted)
    few = _joined(names).where(doubt_told == doubt)
    if not counted(connection, few, FEW).whole:
        several = document.join(attribution, attribution.c.document_id == document.c.id.concat(""))
        few = names.select_from(several).where(doubt_told == doubt + 0)
    return list(connection.execute(few.order_by(*_order()).limit(size)).scalars())


def _order() -> list[sa.ColumnElement[Any]]:
    return [document.c.uri, attribution.c.number, attribution.c.id]


def _joined(selected: sa.Select[Any]) -> sa.Select[Any]:
    return selected.select_from(
        attribution.join(document, document.c.id == attribution.c.document_id)
    )


def _whole(connection: Connection, names: Sequence[str]) -> Iterator[Statement]:
    if names:
        yield from statements_where(connection, attribution.c.id.in_(names))


def _is_judged() -> Condition:
    """Return the condition that somebody judged it as it is read now."""
    return sa.exists().where(*_as_read(), review.c.undone.is_(None))


def _judged() -> sa.Select[Any]:
    """Return the ids of what somebody judged as it is read now."""
    return (
        sa.select(review_reading.c.attribution)
        .join(review, review.c.id == review_reading.c.review_id)
        .join(attribution, sa.and_(*_as_read()[:-1]))
        .where(review.c.undone.is_(None))
    )


def _as_read() -> list[Condition]:
    read = review_reading.c
    return [
        read.attribution == attribution.c.id,
        read.kind == attribution.c.kind,
        read.cue_class == attribution.c.cue_class,
        read.speaker.is_not_distinct_from(attribution.c.speaker),
        review.c.id == read.review_id,
    ]
