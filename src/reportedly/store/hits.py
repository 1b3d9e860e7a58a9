"""What an index of words or names finds, read off in the order of days: little is sorted."""

from dataclasses import dataclass
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.store.leafing import Condition
from reportedly.store.ranks import DATED, article_of, first_row, its_article, past_row, place_of
from reportedly.store.statements import Standing
from reportedly.store.tables import attribution, document

Order = Literal["newest", "oldest"]
Bounds = tuple[int, int]
UNDATED, END = (0, DATED), (1 << 63) - 1
# Views of what statements are sorted by, each along an index that holds nothing else of a row:
# of the two hundred pages of the ledger that three hundred hits are on, they need twenty.
attribution_sort = sa.table(
    "attribution_sort", *(sa.column(name) for name in ("row", "speaker", "kind", "cue_class"))
)
document_sort = sa.table("document_sort", sa.column("row"), sa.column("outlet"))
its_day, its_document = document.c.published_earliest, document.c.id


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


def first_sorts(hits: Hits, most: int | None) -> sa.Select[Any]:
    """Return the query of the sorts of the first hits; of the last day, of any of them."""
    [row] = _numbers(hits).limit(most).subquery("first").c
    said, told = attribution_sort.c, document_sort.c
    # A sum is no row that the index could be asked for: so the hits come first.
    return sa.select(said.speaker, told.outlet, said.kind, said.cue_class).where(
        said.row == row + 0, told.row == article_of(row)
    )


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


def _looked_up(hits: Hits, bounds: Bounds | None) -> sa.Select[tuple[int]]:
    """Return the query of the rows of the hits."""
    [own], found = hits.rows.selected_columns, hits.rows
    if bounds:
        found = found.where(own >= bounds[0], own < bounds[1])
    if not (hits.said or hits.told):
        return found
    [row] = found.subquery("hit").c
    # A sum is no row that the index could be asked for: so the index comes first.
    some = row.table.join(attribution, attribution.c.row == row + 0)
    if hits.told:
        some = some.join(document, its_article(row))
    return sa.select(row).select_from(some).where(*hits.said, *hits.told)


def _of_day(
    connection: Connection, hits: Hits, bounds: Bounds, size: int, after: Standing | None = None
) -> list[int]:
    """Return the first of one day's rows, which are few beside all."""
    [row] = _looked_up(hits, bounds).subquery("of_day").c
    query = sa.select(row).where(its_article(row)).limit(size)
    if after:
        query = query.where(_past(hits, after, place_of(row)))
    day = its_day.desc() if hits.order == "newest" else its_day
    return list(connection.execute(query.order_by(day, its_document, row)).scalars())


def _past(hits: Hits, after: Standing, its_number: sa.ColumnElement[int]) -> Condition:
    there = sa.or_(
        its_document > after.document,
        sa.and_(its_document == after.document, its_number > after.number),
    )
    if after.day is None:
        return there
    later = its_day < after.day if hits.order == "newest" else its_day > after.day
    return sa.or_(later, sa.and_(its_day == after.day, there))
