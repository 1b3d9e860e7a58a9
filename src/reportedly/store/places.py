"""Find places: what the ledger's articles name, where it lies, and who names it."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.model import Span
from reportedly.store.folding import folded
from reportedly.store.place_records import PlaceNamed, PlaceSeen
from reportedly.store.tables import document, place

SAME = (place.c.name, place.c.geonameid, place.c.country, place.c.precision)


def find_places(connection: Connection) -> Iterator[PlaceSeen]:
    """Yield every place, those of most articles first, then by name; adjectives count with it."""
    articles = sa.func.count(place.c.document_id.distinct()).label("articles")
    query = (
        sa.select(
            *SAME,
            sa.func.min(place.c.lat).label("lat"),
            sa.func.min(place.c.lon).label("lon"),
            articles,
            sa.func.count().label("mentions"),
            sa.func.min(document.c.published_earliest).label("first"),
            sa.func.max(document.c.published_latest).label("last"),
        )
        .join(document, document.c.id == place.c.document_id)
        .group_by(*SAME)
        .order_by(articles.desc(), place.c.name, place.c.country, place.c.geonameid)
    )
    for row in connection.execute(query):
        yield PlaceSeen(**row._mapping)


def find_place(connection: Connection, name: str) -> Iterator[PlaceNamed]:
    """Yield where a place of that name is named, case and accents aside: by date and address."""
    wanted = folded(name)
    query = (
        sa.select(
            place,
            *(document.c[each] for each in ("given_id", "uri", "title", "outlet", "published")),
        )
        .join(document, document.c.id == place.c.document_id)
        .order_by(
            document.c.published_earliest.nulls_last(),
            document.c.uri,
            document.c.id,
            place.c.number,
        )
    )
    for row in connection.execute(query):
        if wanted in (folded(row.name), folded(row.words)):
            yield _named(row)


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
