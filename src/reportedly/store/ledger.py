"""A ledger in an SQL database."""

from types import TracebackType
from typing import Self

from reportedly.store.database import Database
from reportedly.store.promise import View, Writer
from reportedly.store.viewing import SqlView
from reportedly.store.writing import SqlWriter


class SqlLedger:
    """A ledger that is open."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def name(self) -> str:
        return self._database.name

    def writer(self) -> Writer:
        return SqlWriter(self._database)

    def view(self) -> View:
        return SqlView(self._database)

    def close(self) -> None:
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
