"""Which documents match, whether or not anything was said in them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

import sqlalchemy as sa

from reportedly.store.database import Database
from reportedly.store.dialect import Dialect
from reportedly.store.records import StatementQuery
from reportedly.store.statements import Condition, conditions, dated
from reportedly.store.tables import attribution, document


class SelectingView(Protocol):
    """Knows which documents match a query."""

    def selected(self, query: StatementQuery) -> Iterator[str]:
        """Yield the ids of documents of that outlet and date, by id.

        Where anything of statements is asked, only those with a statement that matches wholly.
        Raises UsageError as ``statements`` does.
        """
        ...


class SqlSelectingView:
    """Looks up in an SQL database which documents match."""

    _database: Database

    def selected(self, query: StatementQuery) -> Iterator[str]:
        found = sa.select(document.c.id).where(*_wanted(self._database.dialect, query))
        with self._database.reading() as connection:
            yield from connection.execute(found.order_by(document.c.id)).scalars()


def _wanted(dialect: Dialect, query: StatementQuery) -> Iterator[Condition]:
    article = StatementQuery(
        outlet=query.outlet, since=query.since, until=query.until, document=query.document
    )
    if replace(query, limit=None) == article:  # nothing is asked of statements
        yield from (*conditions(dialect, query), *dated(query))
        return
    said = sa.select(attribution.c.document_id).join(
        document, document.c.id == attribution.c.document_id
    )
    matching = said.where(*conditions(dialect, query), *dated(query))
    yield document.c.id.in_(matching)
