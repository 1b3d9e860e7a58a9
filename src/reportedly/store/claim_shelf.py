"""What linking claims keeps from one time to the next, and the claims that it makes."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.store.across_tables import (
    actor_member,
    claim,
    claim_card,
    claim_report,
    claim_rival,
    claim_tally,
    trait,
)
from reportedly.store.claims import WRITTEN, ClaimRows, tell_claims
from reportedly.store.columns import parts
from reportedly.store.copies import copies_of, keep_linked
from reportedly.store.records import CopyRow

Told = tuple[str, str]  # a sort, and what is told


class ClaimShelf:
    """What claims are linked from, in one transaction.

    A card has by what the reports of a document are looked up, packed; what else is kept of it is
    ``filed``, packed too. A tally has how often articles tell what of an owner.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def cards(self, documents: Sequence[str] | None = None) -> Iterator[tuple[str, bytes]]:
        """Yield the cards of these documents or of all."""
        query = sa.select(claim_card.c.document_id, claim_card.c.card)
        for row in self._of(query, claim_card.c.document_id, documents):
            yield row.document_id, row.card

    def filed(self, documents: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        """Yield what else is kept of these documents."""
        query = sa.select(claim_card.c.document_id, claim_card.c.filed)
        for row in self._of(query, claim_card.c.document_id, documents):
            yield row.document_id, row.filed

    def extracts(self, kind: str, version: str, documents: Sequence[str]) -> Iterator[str]:
        """Yield what linking of that kind goes by, of these documents."""
        query = sa.select(trait.c.extract).where(trait.c.kind == kind, trait.c.version == version)
        for row in self._of(query, trait.c.document_id, documents):
            yield row.extract

    def members(self, documents: Sequence[str]) -> Iterator[tuple[str, str, str]]:
        """Yield each entity of these documents that is an actor: document, entity, actor."""
        columns = (actor_member.c.document_id, actor_member.c.entity, actor_member.c.actor_id)
        for row in self._of(sa.select(*columns), actor_member.c.document_id, documents):
            yield row.document_id, row.entity, row.actor_id

    def copies(self, documents: Sequence[str]) -> Iterator[CopyRow]:
        """Yield the copies that have one of these documents; once or twice."""
        return copies_of(self._connection, documents)

    def tallies(self, owners: Sequence[str]) -> Iterator[tuple[str, Told, int]]:
        """Yield how often what is told of these owners."""
        for row in self._of(sa.select(claim_tally), claim_tally.c.owner, owners):
            yield row.owner, (row.sort, row.told), row.times

    def keep(self, kept: Mapping[str, tuple[bytes, bytes]], gone: Collection[str]) -> None:
        """Put cards, and what else is filed, in place of what was kept; forget who is gone."""
        self._drop(claim_card.c.document_id, {*kept, *gone})
        rows = [
            {"document_id": name, "card": card, "filed": filed}
            for name, (card, filed) in sorted(kept.items())
        ]
        self._insert(claim_card, rows)

    def count(self, tallies: Mapping[str, Mapping[Told, int]]) -> None:
        """Make these the tallies of their owners; nothing is told of one whose tally is empty."""
        self._drop(claim_tally.c.owner, tallies.keys())
        rows = [
            {"owner": owner, "sort": sort, "told": told, "times": count}
            for owner, tally in sorted(tallies.items())
            for (sort, told), count in sorted(tally.items())
        ]
        self._insert(claim_tally, rows)

    def tell(self, dropped: Collection[str], told: ClaimRows) -> None:
        """Put claims, reports and contradictions in place of the claims of these ids."""
        tell_claims(self._connection, dropped, told)

    def clear(self) -> None:
        """Forget everything."""
        for table in (claim_card, claim_tally, claim, claim_report, claim_rival):
            self._connection.execute(sa.delete(table))

    def keep_linked(self, kind: str, now: Iterable[tuple[str, str]]) -> None:
        """Put down which documents are linked, each with the digest of what linking goes by."""
        keep_linked(self._connection, kind, now)

    def _of(
        self,
        query: sa.Select[tuple[object, ...]],
        column: sa.Column[str],
        names: Sequence[str] | None,
    ) -> Iterator[sa.Row[tuple[object, ...]]]:
        if names is None:
            yield from self._connection.execute(query)
            return
        for part in parts(names):
            yield from self._connection.execute(query.where(column.in_(part)))

    def _drop(self, column: sa.Column[str], names: Collection[str]) -> None:
        for part in parts(sorted(names)):
            self._connection.execute(sa.delete(column.table).where(column.in_(part)))

    def _insert(self, table: sa.Table, rows: Sequence[Mapping[str, object]]) -> None:
        for first in range(0, len(rows), WRITTEN):
            self._connection.execute(sa.insert(table), rows[first : first + WRITTEN])
