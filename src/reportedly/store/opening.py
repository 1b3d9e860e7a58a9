"""Open a ledger, make one, or bring an old one up to date."""

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from reportedly.errors import LedgerUnwritable, SchemaTooNew, StoreError, UsageError
from reportedly.store import schema
from reportedly.store.database import Database
from reportedly.store.dialect import dialect_of
from reportedly.store.ledger import SqlLedger
from reportedly.store.originals import Named, fill, is_empty, project, prove
from reportedly.store.promise import Ledger

PATIENCE_S = 5.0  # for another writer to end; its transactions are one article long


def open_ledger(url_or_path: str, *, create: bool = True, patience_s: float = PATIENCE_S) -> Ledger:
    """Return the ledger at a path or database URL; make it there if ``create`` and there is none.

    A ledger that takes no writes can still be opened, and looked at. ``patience_s`` is how
    long to wait for another process. Raises SchemaTooOld, SchemaTooNew, LedgerLocked,
    LedgerUnwritable, LedgerDamaged, StoreError where there is none to open, and UsageError
    for a URL that is none.
    """
    database = _database(url_or_path, patience_s)
    try:
        if not _has_tables(database):
            _make(database, create=create)
        with database.reading() as connection:
            schema.check(connection, database.name)
    except BaseException:
        database.close()
        raise
    return SqlLedger(database)


def migrate(url_or_path: str, *, patience_s: float = PATIENCE_S) -> None:
    """Bring the ledger's schema up to this version, in one transaction: wholly or not at all.

    Raises what ``open_ledger`` does for a database that is no ledger, or one of a newer version.
    """
    with closing(_database(url_or_path, patience_s)) as database:
        if not _has_tables(database):
            raise StoreError(_none_at(database))
        with database.reading() as connection:
            schema.known(connection, database.name)
        _upgrade(database, create=False)


def restore(
    url_or_path: str, rows: Iterable[Named], *, made_with: str, patience_s: float = PATIENCE_S
) -> None:
    """Make a ledger of the rows that ``View.originals`` gave, wholly or not at all.

    ``made_with`` is the schema they were taken from. Raises UsageError where the ledger is
    there and holds anything, SchemaTooNew, and Unreadable where the rows are no whole ledger.
    """
    if made_with not in schema.VERSIONS:
        newest = f"this version knows those up to {schema.VERSIONS[-1]}"
        raise SchemaTooNew(f"its schema is {made_with}, and {newest}; install a newer reportedly")
    with closing(_database(url_or_path, patience_s)) as database:
        new = not _has_tables(database)
        try:
            _restore(database, rows, made_with if new else None)
        except BaseException:
            if new:
                database.close()
                database.dialect.remove(database.url)
            raise


def _restore(database: Database, rows: Iterable[Named], made_with: str | None) -> None:
    """Fill the database in one transaction; without ``made_with`` its tables are there."""
    from reportedly.store.migrating import upgrade

    with database.writing(create=True) as connection:
        if made_with:
            upgrade(connection, to=made_with)
        else:
            schema.check(connection, database.name)
            if not is_empty(connection):
                raise UsageError(f"{database.name}: is not empty; give --db a place for a new one")
        fill(connection, rows)
        upgrade(connection)
        project(connection)
        prove(connection)


def file_of(url_or_path: str) -> Path | None:
    """Return the file a ledger at that path or URL is kept in; None where it is in none."""
    url = _url(url_or_path)
    return Path(url.database or "") if url.get_backend_name() == "sqlite" else None


def _database(url_or_path: str, patience_s: float) -> Database:
    url = _url(url_or_path)
    return Database(url, dialect_of(url), patience_s=patience_s)


def _url(url_or_path: str) -> URL:
    if "://" not in url_or_path:
        return URL.create("sqlite", database=str(Path(url_or_path).absolute()))
    try:
        url = make_url(url_or_path)
    except ArgumentError as error:
        raise UsageError(f"{url_or_path}: not a database URL; give a path or a URL") from error
    if url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:"):
        raise UsageError(f"{url_or_path}: a ledger must outlive the call; give the path of a file")
    return url


def _has_tables(database: Database) -> bool:
    """Tell whether there is more than an empty file; what is no database raises LedgerDamaged."""
    if not database.dialect.exists(database.url):
        return False
    try:
        return database.is_filled()
    except LedgerUnwritable:
        if not database.dialect.is_settled(database.url):
            raise
    database.freeze()
    return database.is_filled()


def _make(database: Database, *, create: bool) -> None:
    if not create:
        raise StoreError(_none_at(database))
    folder = Path(database.name).parent
    if not folder.exists():
        raise LedgerUnwritable(f"{database.name}: there is no folder {folder}; make it first")
    _upgrade(database, create=True)


def _upgrade(database: Database, *, create: bool) -> None:
    """Take the missing steps; where another process was quicker, there are none."""
    from reportedly.store.migrating import upgrade

    with database.writing(create=create) as connection:
        upgrade(connection)


def _none_at(database: Database) -> str:
    return f"{database.name}: there is no ledger; make one with: reportedly add"
