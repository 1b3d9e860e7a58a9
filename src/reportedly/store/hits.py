"""What an index of words or names finds, read off in the order of days: little is sorted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.store.leafing import Condition
from reportedly.store.ranks import DATED, first_row, its_article, past_row
from reportedly.store.statements import Standing
from reportedly.store.tables import attribution, document

Order = Literal["newest", "oldest"]
Bounds = tuple[int, int]
UNDATED, END = (0, DATED), (1 << 63) - 1
its_day, its_document, its_number = (
    document.c.published_earliest,
    document.c.id,
    attribution.c.number,
)


@dataclass(frozen=True, slots=True)
class Hits:
    """The rows that an index gives, and what else must be so of statements and of articles.

    Their order is that of the articles' first days; of one day, that of the articles' ids, then
    that of the text. Unknown days come last, whether the newest come first or the oldest.
    """

    rows: sa.Select[tuple[int]]
    said: tuple[Condition, ...] = ()
    told: tuple[Condition, ...] = ()
    order: Order = "newest"


def hits_after(connection: Connection, hits: Hits, after: Standing | None, size: int) -> list[int]:
    """Return the rows of up to so many hits after a place, or from the beginning."""
    found = _of_day(connection, hits, _day_of(after), size, after) if after else []
    if len(found) == size or (after and after.day is None):
        return found
    missing = size - len(found)
    ahead = _numbers(hits, _beyond(hits, after)).limit(missing)
    rows: list[int] = list(connection.execute(ahead).scalars())
    # Of the last day there may be more than these, and others of them come first.
    last = rows[-1] - rows[-1] % DATED if len(rows) == missing else 0
    found += [row for row in rows if not last <= row < last + DATED]
    return found + _of_day(connection, hits, (last, last + DATED), size - len(found))


def first_hits(
    hits: Hits, columns: Sequence[sa.ColumnElement[Any]], most: int | None
) -> sa.Select[Any]:
    """Return the query of these columns of the first hits; of the last day, of any of them."""
    first = _numbers(hits).limit(most).subquery("first")
    return _looked_up(Hits(sa.select(*first.c)), None, columns)


def every_hit(hits: Hits) -> sa.Select[tuple[int]]:
    """Return the query of the rows of all hits, in no order."""
    return _numbers(hits).order_by(None)


def _day_of(after: Standing) -> Bounds:
    return first_row(after.day), past_row(after.day)


def _beyond(hits: Hits, after: Standing | None) -> Bounds:
    """Return between which rows those lie whose day is known and comes after."""
    if after is None:
        return DATED, END
    first, past = _day_of(after)
    return (DATED, first) if hits.order == "newest" else (past, END)


def _numbers(hits: Hits, bounds: Bounds | None = None) -> sa.Select[Any]:
    """Return the query of the rows within bounds, by day."""
    found = _looked_up(hits, bounds)
    [row] = found.selected_columns
    return found.order_by(row.desc() if hits.order == "newest" else row)


def _looked_up(
    hits: Hits, bounds: Bounds | None, columns: Sequence[sa.ColumnElement[Any]] = ()
) -> sa.Select[Any]:
    """Return the query of these columns of the hits, or of their rows alone."""
    [own], found = hits.rows.selected_columns, hits.rows
    if bounds:
        found = found.where(own >= bounds[0], own < bounds[1])
    if not (columns or hits.said or hits.told):
        return found
    hit = found.subquery("hit")
    [row] = hit.c
    # A sum is no row that the index could be asked for: so the index comes first.
    some = hit.join(attribution, attribution.c.row == row + 0)
    if columns or hits.told:
        some = some.join(document, its_article(row))
    return sa.select(*(columns or [row])).select_from(some).where(*hits.said, *hits.told)


def _of_day(
    connection: Connection, hits: Hits, bounds: Bounds, size: int, after: Standing | None = None
) -> list[int]:
    """Return the first of one day's rows, which are few beside all."""
    query = _looked_up(hits, bounds, [attribution.c.row]).limit(size)
    if after:
        query = query.where(_past(hits, after))
    day = its_day.desc() if hits.order == "newest" else its_day
    return list(connection.execute(query.order_by(day, its_document, its_number)).scalars())


def _past(hits: Hits, after: Standing) -> Condition:
    there = sa.or_(
        its_document > after.document,
        sa.and_(its_document == after.document, its_number > after.number),
    )
    if after.day is None:
        return there
    later = its_day < after.day if hits.order == "newest" else its_day > after.day
    return sa.or_(later, sa.and_(its_day == after.day, there))
