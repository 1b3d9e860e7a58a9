"""Connections to one database, each a transaction, with its errors told in our own words."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, Engine

from reportedly.store.dialect import Dialect
from reportedly.store.records import Fault
from reportedly.store.troubles import translated


class Database:
    """A database that may be read and written, or only read."""

    def __init__(self, url: URL, dialect: Dialect, *, patience_s: float) -> None:
        self.url = url
        self.dialect = dialect
        self.name: str = _named(url)
        self._patience_s = patience_s
        self._reads = "read"
        self._engines: dict[str, Engine] = {}

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the database, whatever is written meanwhile."""
        with translated(self.name, self.dialect), self._engine(self._reads).begin() as reader:
            yield reader

    @contextmanager
    def writing(self, *, create: bool = False) -> Iterator[Connection]:
        """Give a connection whose changes all stand at the end, or none if anything is raised."""
        mode = "create" if create else "write"
        with translated(self.name, self.dialect), self._engine(mode).begin() as writer:
            yield writer

    def stamp(self) -> str:
        """Return words that change whenever something was written, and may change besides."""
        return self.dialect.stamp(self.url)

    def is_filled(self) -> bool:
        """Tell whether there is any table."""
        with self.reading() as connection:
            return bool(sa.inspect(connection).get_table_names())

    def damage(self, connection: Connection) -> Iterator[Fault]:
        """Yield what the database itself finds wrong, ``connection`` being one for reading."""
        yield from self.dialect.damage(connection, self.url, mode=self._reads)

    def freeze(self) -> None:
        """Read from now on without locks, as a file that nobody changes."""
        self._reads = "frozen"

    def close(self) -> None:
        """Close every connection."""
        for engine in self._engines.values():
            engine.dispose()
        self._engines.clear()

    def _engine(self, mode: str) -> Engine:
        if mode not in self._engines:
            self._engines[mode] = self.dialect.engine(
                self.url, mode=mode, patience_s=self._patience_s
            )
        return self._engines[mode]


def _named(url: URL) -> str:
    if url.get_backend_name() == "sqlite":
        return url.database or ""
    return url.render_as_string(hide_password=True)
