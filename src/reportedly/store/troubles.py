"""Turn what a database or its driver raises into an error of ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from reportedly.errors import (
    ContractError,
    LedgerDamaged,
    LedgerLocked,
    LedgerUnwritable,
    ReportedlyError,
)
from reportedly.store.dialect import Dialect

NEXT_STEPS: dict[type[ReportedlyError], str] = {
    LedgerLocked: "another process is writing to it; wait for it to end, then run this again",
    LedgerUnwritable: "make room on its disk and see that file and folder may be written to",
    LedgerDamaged: "it is no ledger or no longer whole; give another, or a copy of this one",
    ContractError: "this is a fault of reportedly; please report it",
}


@contextmanager
def translated(name: str, dialect: Dialect) -> Iterator[None]:
    """Raise what goes wrong inside with the ledger's ``name`` and what to do about it."""
    try:
        yield
    except DBAPIError as error:
        raise _ours(name, dialect, error.orig or error) from error
    # Set-up of a connection runs outside SQLAlchemy's own wrapping.
    except sqlite3.Error as error:
        raise _ours(name, dialect, error) from error
    except SQLAlchemyError as error:
        raise ContractError(f"{name}: {_line(error)}; {NEXT_STEPS[ContractError]}") from error


def _ours(name: str, dialect: Dialect, error: BaseException) -> ReportedlyError:
    kind = dialect.trouble(error) if isinstance(error, Exception) else ContractError
    return kind(f"{name}: {_line(error)}; {NEXT_STEPS[kind]}")


def _line(error: BaseException) -> str:
    return " ".join(str(error).split())
