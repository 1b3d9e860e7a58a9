"""Stories as rows: which articles tell of one happening, and why."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import shorten
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.model import Link
from reportedly.store.across_tables import copy, story_link, story_member
from reportedly.store.glances import StorySeen
from reportedly.store.leafing import Along, Leaf, Place, leafed
from reportedly.store.records import StoryRow, story_title
from reportedly.store.tables import document

OPENING = 90  # characters of a text that tell it from others
BEGINS = sa.func.substr(document.c.text, 1, 4 * OPENING).label("begins")


def find_stories(connection: Connection, ids: Sequence[str] | None = None) -> Iterator[StoryRow]:
    """Yield each article with its story (all, or these): by story, date (unknown last), address."""
    columns = ("given_id", "uri", "title", "outlet", "published")
    query = (
        sa.select(story_member, *(document.c[name] for name in columns), BEGINS)
        .join(document, document.c.id == story_member.c.document_id)
        .order_by(
            story_member.c.story_id,
            document.c.published_earliest.nulls_last(),
            document.c.published_latest,
            document.c.uri,
            document.c.id,
        )
    )
    if ids is not None:
        query = query.where(story_member.c.story_id.in_(ids))
    for row in connection.execute(query):
        told = {name: getattr(row, name) for name in columns}
        opening = shorten(row.begins.strip().partition("\n")[0], OPENING, placeholder=" …")
        yield StoryRow(row.story_id, row.document_id, **told, opening=opening)


def story_links(connection: Connection, ids: Sequence[str] | None = None) -> Iterator[Link]:
    """Yield why articles tell one story, or do not though they came near, by the ids of both.

    All, or those that touch an article of these stories.
    """
    query = sa.select(story_link).order_by(story_link.c.a, story_link.c.b)
    if ids is not None:
        told = sa.select(story_member.c.document_id).where(story_member.c.story_id.in_(ids))
        query = query.where(sa.or_(story_link.c.a.in_(told), story_link.c.b.in_(told)))
    for row in connection.execute(query):
        yield Link(row.a, row.b, row.kind, row.score, row.why)


def told_stories(connection: Connection) -> Iterator[tuple[str, int]]:
    """Yield each story that several articles tell, and how many do."""
    count = sa.func.count()
    query = sa.select(story_member.c.story_id, count.label("many"))
    query = query.group_by(story_member.c.story_id).having(count > 1)
    for row in connection.execute(query.order_by(story_member.c.story_id)):
        yield row.story_id, row.many


def leaf_stories(
    connection: Connection, least: int, after: Place | None, size: int
) -> Leaf[StorySeen]:
    """Return some stories that so many articles tell at least, those of most articles first."""
    some = _counted(least).subquery()
    order = [Along(some.c.many, down=True), Along(some.c.story_id)]
    found = leafed(connection, sa.select(some), order, after, size)
    shown = found[:size]
    last = (shown[-1].many, shown[-1].story_id) if len(found) > size else None
    return Leaf(tuple(_seen(connection, [row.story_id for row in shown])), last)


def count_stories(connection: Connection, least: int) -> int:
    """Return how many stories so many articles tell at least."""
    some = _counted(least).subquery()
    return connection.execute(sa.select(sa.func.count()).select_from(some)).scalar_one()


def stories_named(connection: Connection, name: str) -> list[str]:
    """Return the ids of the stories that are, or open with, ``name``."""
    own = story_member.c.story_id
    query = sa.select(own).where(own.startswith(name, autoescape=True)).distinct().order_by(own)
    return list(connection.execute(query).scalars())


def story_of(connection: Connection, document_id: str) -> str | None:
    """Return the id of the story that a document tells."""
    query = sa.select(story_member.c.story_id).where(story_member.c.document_id == document_id)
    return connection.execute(query).scalar_one_or_none()


def count_copies(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    """Return how many pairs of articles of each of these stories share a text; none is left out."""
    one, other = story_member.alias("one"), story_member.alias("other")
    query = (
        sa.select(one.c.story_id, sa.func.count())
        .select_from(one)
        .join(copy, copy.c.a == one.c.document_id)
        .join(other, other.c.document_id == copy.c.b)
        .where(one.c.story_id.in_(ids), other.c.story_id == one.c.story_id)
        .where(copy.c.kind != "partial")
        .group_by(one.c.story_id)
    )
    found = {row[0]: row[1] for row in connection.execute(query)}
    return {story: found.get(story, 0) for story in ids}


def _counted(least: int) -> sa.Select[Any]:
    many = sa.func.count()
    query = sa.select(story_member.c.story_id, many.label("many"))
    return query.group_by(story_member.c.story_id).having(many >= least)


def _seen(connection: Connection, ids: Sequence[str]) -> Iterator[StorySeen]:
    rows = {
        story: list(told)
        for story, told in groupby(find_stories(connection, ids), key=lambda row: row.story)
    }
    copies = count_copies(connection, ids)
    for story in ids:
        told = rows.get(story, [])
        days = [row.published for row in told if row.published]
        yield StorySeen(
            story,
            story_title(told),
            len(told),
            tuple(sorted({row.outlet for row in told if row.outlet})),
            copies[story],
            min(days, default=None),
            max(days, default=None),
        )
