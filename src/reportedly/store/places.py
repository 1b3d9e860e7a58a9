"""Find places: what the ledger's articles name, where it lies, and who names it."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.model import Span
from reportedly.store.folding import folded
from reportedly.store.leafing import Along, Leaf, leafed
from reportedly.store.leafing import Place as At
from reportedly.store.place_records import PlaceNamed, PlaceSeen
from reportedly.store.tables import document, place

WORDS = (place.c.name, place.c.words)
NO_ID = 0  # sorts what has no geonameid before all that have one
UNDATED = "~"  # sorts what has no date after every date
PAGE = 500  # places at once where all are asked for
SAME = (place.c.name, place.c.geonameid, place.c.country, place.c.precision)


def find_places(connection: Connection) -> Iterator[PlaceSeen]:
    """Yield every place, those of most articles first, then by name; adjectives count with it."""
    after: At | None = None
    while True:
        leaf = leaf_places(connection, None, after, PAGE)
        yield from leaf.rows
        if leaf.after is None:
            return
        after = leaf.after


def leaf_places(
    connection: Connection, resolved: bool | None, after: At | None, size: int
) -> Leaf[PlaceSeen]:
    """Return some of what ``find_places`` yields; ``resolved`` narrows it down.

    First they are counted along an index, then the rest is looked up for those that are shown.
    """
    some = _counted(resolved).subquery()
    order = [
        Along(some.c.articles, down=True),
        Along(some.c.name),
        Along(sa.func.coalesce(some.c.country, "")),
        Along(sa.func.coalesce(some.c.geonameid, NO_ID)),
        Along(some.c.precision),
    ]
    found = leafed(connection, sa.select(some), order, after, size)
    shown = found[:size]
    last = _at(shown[-1]) if len(found) > size else None
    return Leaf(tuple(_seen(connection, row) for row in shown), last)


def count_places(connection: Connection, resolved: bool | None) -> int:
    """Return how many places there are."""
    some = _counted(resolved).subquery()
    return connection.execute(sa.select(sa.func.count()).select_from(some)).scalar_one()


def find_place(connection: Connection, name: str) -> Iterator[PlaceNamed]:
    """Yield where a place of that name is named, case and accents aside: by date and address."""
    order = (each.by for each in _order())
    yield from map(_named, connection.execute(_named_so(connection, name).order_by(*order)))


def leaf_place(
    connection: Connection, name: str, number: str | None, after: At | None, size: int
) -> Leaf[PlaceNamed]:
    """Return some of what ``find_place`` yields, in its order."""
    found = leafed(connection, _named_so(connection, name, number), _order(), after, size)
    shown = found[:size]
    last = None
    if len(found) > size:
        row = shown[-1]
        last = (row.published_earliest or UNDATED, row.uri, row.document_id, row.number)
    return Leaf(tuple(map(_named, shown)), last)


def count_place(connection: Connection, name: str, number: str | None = None) -> int:
    """Return how often a place of that name is named."""
    some = _named_so(connection, name, number).with_only_columns(place.c.number).subquery()
    return connection.execute(sa.select(sa.func.count()).select_from(some)).scalar_one()


def _named_so(connection: Connection, name: str, number: str | None = None) -> sa.Select[Any]:
    wanted = folded(name)
    only = [] if number is None else [sa.cast(place.c.geonameid, sa.Text) == number]
    shown = ("given_id", "uri", "title", "outlet", "published", "published_earliest")
    return (
        sa.select(place, *(document.c[each] for each in shown))
        .join(document, document.c.id == place.c.document_id)
        .where(sa.or_(*(each.in_(_written(connection, each, wanted)) for each in WORDS)), *only)
    )


def _order() -> list[Along]:
    day = sa.func.coalesce(document.c.published_earliest, UNDATED)
    return [Along(each) for each in (day, document.c.uri, document.c.id, place.c.number)]


def _written(connection: Connection, column: sa.Column[str], wanted: str) -> list[str]:
    """Return the ways in which a name stands in the column."""
    every = connection.execute(sa.select(column).distinct()).scalars()
    return [each for each in every if folded(each) == wanted]


def _counted(resolved: bool | None) -> sa.Select[Any]:
    articles = sa.func.count(place.c.document_id.distinct()).label("articles")
    query = sa.select(*SAME, articles, sa.func.count().label("mentions")).group_by(*SAME)
    if resolved is None:
        return query
    unresolved = place.c.precision == "unresolved"
    return query.where(~unresolved if resolved else unresolved)


def _at(row: Any) -> At:
    number = NO_ID if row.geonameid is None else row.geonameid
    return (row.articles, row.name, row.country or "", number, row.precision)


def _seen(connection: Connection, row: Any) -> PlaceSeen:
    same = [each.is_not_distinct_from(getattr(row, each.name)) for each in SAME]
    query = (
        sa.select(
            sa.func.min(place.c.lat).label("lat"),
            sa.func.min(place.c.lon).label("lon"),
            sa.func.min(document.c.published_earliest).label("first"),
            sa.func.max(document.c.published_latest).label("last"),
        )
        .join(document, document.c.id == place.c.document_id)
        .where(*same)
    )
    return PlaceSeen(**row._mapping, **connection.execute(query).one()._mapping)


def _named(row: Any) -> PlaceNamed:
    return PlaceNamed(
        name=row.name,
        words=row.words,
        span=Span(row.starts, row.ends),
        precision=row.precision,
        geonameid=row.geonameid,
        country=row.country,
        lat=row.lat,
        lon=row.lon,
        adjective=row.adjective,
        why=row.why,
        document=row.document_id,
        given_id=row.given_id,
        uri=row.uri,
        title=row.title,
        outlet=row.outlet,
        published=row.published,
    )
