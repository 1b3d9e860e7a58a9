"""Look up what linking a ledger again goes by."""

from collections.abc import Collection, Iterator, Sequence

from reportedly.model import Annotation, Document
from reportedly.store.claims import counts_of_claims
from reportedly.store.comparing import compared_names
from reportedly.store.copies import copy_digests
from reportedly.store.database import Database
from reportedly.store.keeping import documents_of
from reportedly.store.since import Since, counts_of_copies, overlaps_of, since_linked

TOGETHER = 50  # documents read at once: with one at a time, asking takes longer than reading


class SqlLinkingView:
    """Looks up what came and went since a linking in an SQL database."""

    _database: Database

    def documents_of(
        self, ids: Sequence[str], *, only: Collection[type[Annotation]] | None = None
    ) -> Iterator[Document]:
        kinds = None if only is None else [kind.__name__ for kind in only]
        for first in range(0, len(ids), TOGETHER):
            with self._database.reading() as connection:
                found = list(documents_of(connection, ids[first : first + TOGETHER], kinds))
            yield from found

    def since_linked(self, kind: str, version: str) -> Since:
        with self._database.reading() as connection:
            return since_linked(connection, kind, version)

    def overlaps_of(self, documents: Sequence[str]) -> Iterator[tuple[str, str, str]]:
        with self._database.reading() as connection:
            yield from overlaps_of(connection, documents)

    def counts_of_copies(self) -> tuple[int, int]:
        with self._database.reading() as connection:
            return counts_of_copies(connection)

    def counts_of_claims(self) -> tuple[int, int, int]:
        with self._database.reading() as connection:
            return counts_of_claims(connection)

    def copy_digests(self) -> Iterator[tuple[str, str, str]]:
        with self._database.reading() as connection:
            yield from copy_digests(connection)

    def compared_names(self, rules: str) -> Iterator[tuple[str, str, bytes]]:
        with self._database.reading() as connection:
            yield from compared_names(connection, rules)
