"""Articles a stretch at a time, found by the words of their title and text."""

from dataclasses import dataclass
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.store.dialect import Dialect
from reportedly.store.statements import phrases
from reportedly.store.tables import attribution, document


@dataclass(frozen=True, slots=True)
class ArticleQuery:
    """Which articles: with these words (as ``about`` of statements), of this outlet.

    ``outlet`` is compared to the letter. ``after`` is the first day and the id of the last
    that is known already; those of unknown date come last in either order.
    """

    about: str | None = None
    outlet: str | None = None
    order: Literal["newest", "oldest"] = "newest"
    after: tuple[str | None, str] | None = None
    size: int = 25


@dataclass(frozen=True, slots=True)
class ArticleSeen:
    """An article at a glance; ``statements`` were found in it."""

    document: str
    given_id: str | None
    uri: str
    title: str | None
    outlet: str | None
    published: str | None
    published_basis: str | None
    language: str | None
    statements: int


@dataclass(frozen=True, slots=True)
class Articles:
    """Some articles in order, how many match in all, and the last of these if there are more."""

    articles: tuple[ArticleSeen, ...]
    total: int
    after: tuple[str | None, str] | None


SHOWN = ("given_id", "uri", "title", "outlet", "published", "published_basis", "language")


def find_articles(connection: Connection, dialect: Dialect, query: ArticleQuery) -> Articles:
    """Return the articles asked for; raises UsageError where ``about`` has no word in it."""
    wanted = _wanted(dialect, query)
    counting = sa.select(sa.func.count()).select_from(document).where(*wanted)
    total = connection.execute(counting).scalar_one()
    rows: list[Any] = []
    for part in _parts(query):
        if len(rows) <= query.size:
            found = _selected(query).where(*wanted, part).limit(query.size + 1 - len(rows))
            rows.extend(connection.execute(found))
    shown = rows[: query.size]
    last = (shown[-1].day, shown[-1].document) if len(rows) > query.size else None
    return Articles(tuple(map(_seen, shown)), total, last)


def _selected(query: ArticleQuery) -> sa.Select[Any]:
    day = document.c.published_earliest
    said = sa.select(sa.func.count()).where(attribution.c.document_id == document.c.id)
    return sa.select(
        document.c.id.label("document"),
        day.label("day"),
        *(document.c[name] for name in SHOWN),
        said.correlate(document).scalar_subquery().label("statements"),
    ).order_by(day.desc() if query.order == "newest" else day, document.c.id)


def _wanted(dialect: Dialect, query: ArticleQuery) -> list[sa.ColumnElement[bool]]:
    wanted = []
    if query.about is not None:
        found = phrases(query.about)
        wanted.append(dialect.matching(document.c.row, "article_search", found))
    if query.outlet is not None:
        wanted.append(document.c.outlet == query.outlet)
    return wanted


def _parts(query: ArticleQuery) -> list[sa.ColumnElement[bool]]:
    """Return the dated part and then the undated, as far as they come after what is known."""
    day, own = document.c.published_earliest, document.c.id
    if query.after is None:
        return [day.is_not(None), day.is_(None)]
    last, name = query.after
    if last is None:
        return [sa.and_(day.is_(None), own > name)]
    past = day < last if query.order == "newest" else day > last
    upto = day <= last if query.order == "newest" else day >= last
    return [sa.and_(upto, sa.or_(past, own > name)), day.is_(None)]


def _seen(row: Any) -> ArticleSeen:
    told = {name: getattr(row, name) for name in SHOWN}
    return ArticleSeen(document=row.document, statements=row.statements, **told)
