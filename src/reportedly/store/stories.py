"""Stories as rows: which articles tell of one happening, and why."""

from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.model import Link
from reportedly.store.across_tables import story_link, story_member
from reportedly.store.records import StoryRow
from reportedly.store.tables import document


def find_stories(connection: Connection) -> Iterator[StoryRow]:
    """Yield each article with its story: by story, date (unknown last) and address."""
    columns = ("given_id", "uri", "title", "outlet", "published")
    query = (
        sa.select(story_member, *(document.c[name] for name in columns))
        .join(document, document.c.id == story_member.c.document_id)
        .order_by(
            story_member.c.story_id,
            document.c.published_earliest.nulls_last(),
            document.c.published_latest,
            document.c.uri,
            document.c.id,
        )
    )
    for row in connection.execute(query):
        told = (getattr(row, name) for name in columns)
        yield StoryRow(row.story_id, row.document_id, *told)


def story_links(connection: Connection) -> Iterator[Link]:
    """Yield why articles tell one story, or do not though they came near, by the ids of both."""
    query = sa.select(story_link).order_by(story_link.c.a, story_link.c.b)
    for row in connection.execute(query):
        yield Link(row.a, row.b, row.kind, row.score, row.why)


def told_stories(connection: Connection) -> Iterator[tuple[str, int]]:
    """Yield each story that several articles tell, and how many do."""
    count = sa.func.count()
    query = sa.select(story_member.c.story_id, count.label("many"))
    query = query.group_by(story_member.c.story_id).having(count > 1)
    for row in connection.execute(query.order_by(story_member.c.story_id)):
        yield row.story_id, row.many
