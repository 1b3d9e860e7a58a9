"""Which schema a ledger has, which one this version wants, and the way from one to the other."""

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.errors import LedgerDamaged, SchemaTooNew, SchemaTooOld

# Oldest first, as in migrations/versions. Not read from there: asking a ledger something
# should not wait a quarter of a second for Alembic.
VERSIONS = (
    *("0001", "0002", "0003", "0004", "0005", "0006"),
    *("0007", "0008", "0009", "0010", "0011", "0012", "0013"),
    *("0014", "0016", "0017", "0018", "0019", "0020"),
)
NEWEST = VERSIONS[-1]
MARK = sa.table("alembic_version", sa.column("version_num", sa.Text))


def check(connection: Connection, name: str) -> None:
    """Return if the ledger has the newest schema; raises SchemaTooOld, and what ``known`` does."""
    has = known(connection, name)
    if has != NEWEST:
        raise SchemaTooOld(
            f"{name}: its schema is {has}, and this version needs {NEWEST}; "
            "copy the file, then run: reportedly migrate"
        )


def known(connection: Connection, name: str) -> str:
    """Return which schema the ledger has.

    Raises SchemaTooNew for one this version does not know, and LedgerDamaged for a
    database that is no ledger.
    """
    has = _version(connection, name)
    if has not in VERSIONS:
        raise SchemaTooNew(
            f"{name}: its schema is {has}, and this version knows those up to {VERSIONS[-1]}; "
            "install a newer reportedly"
        )
    return has


def _version(connection: Connection, name: str) -> str:
    if not sa.inspect(connection).has_table(MARK.name):
        raise LedgerDamaged(f"{name}: a database, but no ledger; give the path of a ledger")
    has = list(connection.execute(sa.select(MARK.c.version_num)).scalars())
    if len(has) != 1:
        raise LedgerDamaged(f"{name}: it says that it has {len(has)} schemas; give a copy of it")
    return str(has[0])
