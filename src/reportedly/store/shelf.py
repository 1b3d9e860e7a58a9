"""What linking stories keeps from one time to the next: by which words articles are looked up,
and whom each may tell a story with."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.model import Link
from reportedly.store.across_tables import story_key, story_link, story_member, story_tie, trait
from reportedly.store.columns import parts
from reportedly.store.copies import keep_linked
from reportedly.store.since import Since, note_linked

UNDATED = -1  # in place of a window of days: no part of a key is ever without a value
NO_KEY = ""  # every article that is kept has it
Held = tuple[str, int | None]
Place = tuple[str, int]


class StoryShelf:
    """The articles that stories are linked from, in one transaction.

    A key is a word or a pair of words, held by an article with the window of days in which
    it was published (None where unknown); a tie is that of two articles, with how close it is.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, articles: Iterable[str], held: Iterable[tuple[str, Held]]) -> None:
        """Keep articles, and by which keys they are looked up; one may have none."""
        rows = [{"document_id": name, "key": NO_KEY, "days": UNDATED} for name in articles]
        rows += [
            {"document_id": name, "key": key, "days": UNDATED if window is None else window}
            for name, (key, window) in held
        ]
        if rows:
            self._connection.execute(sa.insert(story_key), rows)

    def keys(self, article: str) -> list[Held]:
        """Return by which keys an article is looked up; none for one that is not kept."""
        query = sa.select(story_key.c.key, story_key.c.days)
        rows = self._connection.execute(query.where(story_key.c.document_id == article))
        return [
            (row.key, None if row.days == UNDATED else row.days)
            for row in rows
            if row.key != NO_KEY
        ]

    def forget(self, article: str) -> None:
        """Forget by which keys an article is looked up."""
        gone = sa.delete(story_key).where(story_key.c.document_id == article)
        self._connection.execute(gone)

    def kept(self, articles: Sequence[str]) -> set[str]:
        """Return those of the articles that are kept."""
        column = story_key.c.document_id
        query = sa.select(column).where(story_key.c.key == NO_KEY, story_key.c.days == UNDATED)
        return {
            name
            for part in parts(articles)
            for name in self._connection.execute(query.where(column.in_(part))).scalars()
        }

    def extracts(self, kind: str, articles: Sequence[str] | None = None) -> Iterator[str]:
        """Yield what linking of that kind goes by, of these articles or of all, by article."""
        query = sa.select(trait.c.extract).where(trait.c.kind == kind)
        query = query.order_by(trait.c.document_id)
        if articles is None:
            yield from self._connection.execute(query).scalars()
            return
        for part in parts(sorted(articles)):
            yield from self._connection.execute(
                query.where(trait.c.document_id.in_(part))
            ).scalars()

    def crowds(self, keys: Sequence[str]) -> dict[str, int]:
        """Return how many articles have each of these keys, as far as any has."""
        times = sa.func.count()
        query = sa.select(story_key.c.key, times).group_by(story_key.c.key)
        return dict(self._of(query, story_key.c.key, keys))

    def holders(self, keys: Sequence[str]) -> dict[str, list[str]]:
        """Return the articles that have each of these keys, as far as any has."""
        found: dict[str, list[str]] = {}
        query = sa.select(story_key.c.key, story_key.c.document_id)
        for key, name in self._of(query, story_key.c.key, keys):
            found.setdefault(key, []).append(name)
        return found

    def holders_in(self, places: Collection[Place]) -> dict[Place, list[str]]:
        """Return who has these keys in these windows of days, as far as anybody has."""
        keys: dict[int, list[str]] = {}
        for key, window in sorted(places):
            keys.setdefault(window, []).append(key)
        found: dict[Place, list[str]] = {}
        for window, own in keys.items():
            query = sa.select(story_key.c.key, story_key.c.document_id)
            query = query.where(story_key.c.days == window)
            for key, name in self._of(query, story_key.c.key, own):
                found.setdefault((key, window), []).append(name)
        return found

    def ties(self, articles: Sequence[str]) -> dict[str, dict[str, float]]:
        """Return whom each of these articles is tied to, and how closely."""
        found: dict[str, dict[str, float]] = {article: {} for article in articles}
        query = sa.select(story_tie.c.a, story_tie.c.b, story_tie.c.odds)
        for a, b, odds in self._of(query, story_tie.c.a, articles):
            found[a][b] = odds
        return found

    def _of(
        self, query: sa.Select[Any], column: sa.Column[str], names: Sequence[str]
    ) -> Iterator[Any]:
        """Yield the rows of the query whose column has one of these values."""
        for part in parts(names):
            yield from self._connection.execute(query.where(column.in_(part)))

    def tie(self, article: str, ties: Mapping[str, float]) -> None:
        """Tie an article to these and to no others."""
        others = sorted(self.ties([article])[article])
        self._connection.execute(sa.delete(story_tie).where(story_tie.c.a == article))
        for part in parts(others):
            back = sa.and_(story_tie.c.a.in_(part), story_tie.c.b == article)
            self._connection.execute(sa.delete(story_tie).where(back))
        self.keep_ties((article, other, odds) for other, odds in ties.items())

    def keep_ties(self, ties: Iterable[tuple[str, str, float]]) -> None:
        """Keep ties that are not there, each given once; it has two ends, and both are kept."""
        rows = [
            {"a": one, "b": other, "odds": odds}
            for a, b, odds in ties
            for one, other in ((a, b), (b, a))
        ]
        if rows:
            self._connection.execute(sa.insert(story_tie), rows)

    def tell(
        self,
        concerned: Collection[str],
        members: Iterable[tuple[str, str]],
        links: Sequence[Link],
    ) -> None:
        """Put stories (document, story) and links in place of what was told of ``concerned``."""
        for part in parts(sorted(concerned)):
            own = story_member.c.document_id.in_(part)
            either = sa.or_(story_link.c.a.in_(part), story_link.c.b.in_(part))
            self._connection.execute(sa.delete(story_member).where(own))
            self._connection.execute(sa.delete(story_link).where(either))
        _insert(self._connection, story_member, _members(members))
        _insert(self._connection, story_link, _links(links))

    def clear(self) -> None:
        """Forget everything."""
        for table in (story_key, story_tie, story_member, story_link):
            self._connection.execute(sa.delete(table))

    def keep_linked(self, kind: str, now: Iterable[tuple[str, str]]) -> None:
        """Put down which documents are linked, each with the digest of what linking goes by."""
        keep_linked(self._connection, kind, now)

    def note_linked(self, since: Since) -> None:
        """Put down that the articles which had come and gone are linked."""
        note_linked(self._connection, since)


def _insert(
    connection: Connection, table: sa.Table, rows: Sequence[Mapping[str, str | float]]
) -> None:
    if rows:
        connection.execute(sa.insert(table), rows)


def _members(members: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"document_id": name, "story_id": story} for name, story in members]


def _links(links: Iterable[Link]) -> list[dict[str, str | float]]:
    return [
        {"a": link.left, "b": link.right, "kind": link.kind, "score": link.score, "why": link.why}
        for link in links
    ]
