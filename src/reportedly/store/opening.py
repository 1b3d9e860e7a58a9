"""Open a ledger, make one, or bring an old one up to date."""

from reportedly.errors import StoreError
from reportedly.store.promise import Ledger


def open_ledger(url_or_path: str, *, create: bool = True) -> Ledger:
    """Return the ledger at a path or database URL; make it there if ``create`` and there is none.

    Raises SchemaTooOld, SchemaTooNew, LedgerLocked, LedgerUnwritable, LedgerDamaged,
    StoreError where there is none to open, and UsageError for a URL that is none.
    """
    raise StoreError(f"{url_or_path}: not built yet (create={create})")


def migrate(url_or_path: str) -> None:
    """Bring the ledger's schema up to this version, each step in a transaction of its own."""
    raise StoreError(f"{url_or_path}: not built yet")
