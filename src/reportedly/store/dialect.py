"""What differs from one database to the next; everything else is the same SQL for all."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol
from unicodedata import ucd_3_2_0
from urllib.parse import quote

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import URL, Connection, Engine
from sqlalchemy.pool import QueuePool

from reportedly.errors import (
    ContractError,
    LedgerDamaged,
    LedgerLocked,
    LedgerUnwritable,
    ReportedlyError,
    UsageError,
)
from reportedly.store.records import Fault

# The ways in which a word of a name may stand, each some words; whether it is but an opening.
Way = tuple[list[list[str]], bool]


# Pages of the file that a connection keeps: SQLite's own 2,000 hold not even the upper floors of
# the indexes of two million statements. With POOLED connections that is 128 MB at most.
CACHE_KB = 16_000
POOLED = 8


class Dialect(Protocol):
    """The few things a database does in its own way."""

    def exists(self, url: URL) -> bool:
        """Tell whether there is anything there; raises LedgerUnwritable where there cannot be."""
        ...

    def remove(self, url: URL) -> None:
        """Take away what was begun there and has come to nothing."""
        ...

    def is_settled(self, url: URL) -> bool:
        """Tell whether it may be opened as "frozen": nothing waits to be written into it."""
        ...

    def stamp(self, url: URL) -> str:
        """Return words that change whenever something was written, and may change besides."""
        ...

    def engine(self, url: URL, *, mode: str, patience_s: float) -> Engine:
        """Return an engine; ``mode`` is "read", "write", "create" or "frozen" (read, no locks)."""
        ...

    def insert(self, table: sa.Table) -> sqlite.Insert:
        """Return an insert that has ``on_conflict_do_nothing`` and ``on_conflict_do_update``."""
        ...

    def matching(self, row: sa.Column[int], index: str, words: list[str]) -> sa.ColumnElement[bool]:
        """Return the condition that the full-text ``index`` has all ``words`` at ``row``."""
        ...

    def matches(self, index: str, words: list[str]) -> sa.Select[tuple[int]]:
        """Return the query of the rows that ``matching`` finds, to be narrowed down or limited."""
        ...

    def named(self, names: dict[str, list[Way]]) -> sa.Select[tuple[int]] | None:
        """Return the query of the rows of statements that may have all words in these columns.

        All that have them are among those found; None where the index cannot tell.
        """
        ...

    def worded(self, index: str, words: Sequence[str]) -> sa.Select[tuple[int]] | None:
        """Return the query of the rows that may have all these words, which are folded.

        All that have them are among those found; None where the ``index`` cannot tell.
        """
        ...

    def listed(self, rows: Sequence[int]) -> sa.Select[tuple[int]]:
        """Return the query of just these rows, however many there are."""
        ...

    def trouble(self, error: Exception) -> type[ReportedlyError]:
        """Return the error of ours that a driver's ``error`` amounts to."""
        ...

    def damage(self, connection: Connection, url: URL, *, mode: str) -> Iterator[Fault]:
        """Yield what is wrong with the file, and with what is kept up beside the tables.

        ``mode`` is that of ``connection``, "read" or "frozen".
        """
        ...


class Sqlite:
    """SQLite: write-ahead log, so that readers and one writer never wait for each other."""

    # The base of SQLite's result codes, as sqlite.org/rescode.html lists them.
    TROUBLES: dict[int, type[ReportedlyError]] = {
        sqlite3.SQLITE_BUSY: LedgerLocked,
        sqlite3.SQLITE_LOCKED: LedgerLocked,
        sqlite3.SQLITE_PERM: LedgerUnwritable,
        sqlite3.SQLITE_READONLY: LedgerUnwritable,
        sqlite3.SQLITE_IOERR: LedgerUnwritable,
        sqlite3.SQLITE_FULL: LedgerUnwritable,
        sqlite3.SQLITE_CANTOPEN: LedgerUnwritable,
        sqlite3.SQLITE_TOOBIG: LedgerUnwritable,
        sqlite3.SQLITE_CONSTRAINT: ContractError,
    }

    def exists(self, url: URL) -> bool:
        path = _path(url)
        if path.is_dir():
            raise LedgerUnwritable(f"{path}: a folder; give the path of a file in it")
        try:
            return path.stat().st_size > 0 or not path.is_file()
        except FileNotFoundError:
            return False
        except OSError as error:
            raise LedgerUnwritable(f"{path}: {error.strerror}; give another path") from error

    def remove(self, url: URL) -> None:
        path = _path(url)
        for each in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
            each.unlink(missing_ok=True)

    def is_settled(self, url: URL) -> bool:
        log = _path(url).with_name(_path(url).name + "-wal")
        return not log.exists() or log.stat().st_size == 0

    def stamp(self, url: URL) -> str:
        path = _path(url)
        return "-".join(map(_touched, (path, path.with_name(path.name + "-wal"))))

    def engine(self, url: URL, *, mode: str, patience_s: float) -> Engine:
        address = _address(_path(url), mode)

        def connect() -> sqlite3.Connection:
            return sqlite3.connect(
                address, uri=True, timeout=patience_s, isolation_level=None, check_same_thread=False
            )

        engine = sa.create_engine(
            # Of several connections the one used last is taken: it has most in its memory.
            "sqlite://",
            creator=connect,
            poolclass=QueuePool,
            pool_size=POOLED,
            pool_use_lifo=True,
        )
        writes = mode in ("write", "create")
        sa.event.listen(engine, "connect", _tuned(writes=writes))
        sa.event.listen(engine, "begin", _begun("BEGIN IMMEDIATE" if writes else "BEGIN"))
        return engine

    def insert(self, table: sa.Table) -> sqlite.Insert:
        return sqlite.insert(table)

    def matching(self, row: sa.Column[int], index: str, words: list[str]) -> sa.ColumnElement[bool]:
        return row.in_(_found(index, words))

    def matches(self, index: str, words: list[str]) -> sa.Select[tuple[int]]:
        return _found(index, words)

    def named(self, names: dict[str, list[Way]]) -> sa.Select[tuple[int]] | None:
        words = [
            word for ways in names.values() for each, _ in ways for way in each for word in way
        ]
        if not words or not all(map(_is_indexed, words)):
            return None
        told = (
            f"{column} : ({' OR '.join(_all_of(way, opening) for way in each)})"
            for column, ways in names.items()
            for each, opening in ways
        )
        return _matched("name_search", " AND ".join(told))

    def worded(self, index: str, words: Sequence[str]) -> sa.Select[tuple[int]] | None:
        return _found(index, words) if words and all(map(_is_indexed, words)) else None

    def listed(self, rows: Sequence[int]) -> sa.Select[tuple[int]]:
        # One value: a thousand of them, each written into the statement, take longer to read
        # than to look up.
        told = sa.func.json_each(json.dumps(rows)).table_valued(sa.column("value", sa.Integer))
        return sa.select(told.c.value)

    def trouble(self, error: Exception) -> type[ReportedlyError]:
        code = getattr(error, "sqlite_errorcode", None)
        if code is None and isinstance(error, sqlite3.ProgrammingError | sqlite3.InterfaceError):
            return ContractError
        return self.TROUBLES.get((code or 0) & 0xFF, LedgerDamaged)

    def damage(self, connection: Connection, url: URL, *, mode: str) -> Iterator[Fault]:
        from reportedly.store.upkeep import kept_up  # which waits for Alembic

        for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
            if line != "ok":
                yield Fault("ledger", "file", "the database's own check", line, "ok")
        yield from kept_up(_address(_path(url), mode))


def _found(index: str, words: Sequence[str]) -> sa.Select[tuple[int]]:
    return _matched(index, " ".join(map(_quoted, words)))


def _matched(index: str, told: str) -> sa.Select[tuple[int]]:
    found = sa.table(index, sa.column("rowid", sa.Integer), sa.column(index, sa.Text))
    return sa.select(found.c.rowid).where(found.c[index].op("MATCH")(told))


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


def _all_of(words: list[str], opening: bool) -> str:
    """Return the words in the language of the index; the last may be but an opening."""
    return f"({' AND '.join(map(_quoted, words))}{'*' if opening else ''})"


def _is_indexed(word: str) -> bool:
    """Tell whether the index takes all signs of a word for letters or digits.

    It knows Unicode 6.1; what 3.2 had, as Python knows it, is in that.
    """
    return all(ucd_3_2_0.category(sign)[0] in "LN" for sign in word)


def dialect_of(url: URL) -> Dialect:
    """Return the dialect of a database URL; raises UsageError for one that is not known."""
    if url.get_backend_name() == "sqlite":
        return Sqlite()
    raise UsageError(
        f"{url.get_backend_name()}: no ledger can be kept there yet; "
        "give a path or a sqlite:/// URL"
    )


def _touched(path: Path) -> str:
    try:
        told = path.stat()
    except OSError:
        return "none"
    # An empty log is as good as none: readers make and remove it.
    return f"{told.st_mtime_ns:x}.{told.st_size:x}" if told.st_size else "none"


def _path(url: URL) -> Path:
    return Path(url.database or "")


def _address(path: Path, mode: str) -> str:
    options = {
        "create": "mode=rwc",
        "write": "mode=rw",
        # A reader, too, writes to the index of the write-ahead log, so not "ro".
        "read": "mode=rw",
        "frozen": "mode=ro&immutable=1",
    }
    return f"file:{quote(str(path))}?{options[mode]}"


def _tuned(*, writes: bool) -> Any:
    """Return what makes a new connection ready.

    ``synchronous`` is NORMAL: with a write-ahead log a killed process loses nothing that was
    committed, whenever it dies. Only a power cut may take back the last transactions, whole
    ones, and never the ledger; a re-run brings them again. FULL would wait for the disk
    at every article.
    """
    pragmas = ["foreign_keys = ON", "synchronous = NORMAL", f"cache_size = -{CACHE_KB}"]
    pragmas.append("journal_mode = WAL" if writes else "query_only = ON")

    def tune(connection: sqlite3.Connection, _record: object) -> None:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}").close()

    return tune


def _begun(statement: str) -> Any:
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)

    return begin
