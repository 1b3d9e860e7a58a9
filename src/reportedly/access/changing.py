"""The file of accounts, as it is changed: by the command line alone, wholly or not at all."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from reportedly.access.account import Account, account_of, named_well
from reportedly.access.book import as_written, read_accounts
from reportedly.errors import StoreError, UsageError

Accounts = tuple[Account, ...]
MODE = 0o600  # its owner reads and writes it, and nobody else


def change(path: Path, change: Callable[[Accounts], Accounts]) -> None:
    """Replace the accounts of the file by what ``change`` makes of them.

    The new file is made beside it, which keeps a second change out, and takes its place.
    Raises StoreError where that cannot be.
    """
    path = path.resolve()
    made = path.with_name(f"{path.name}.new")
    try:
        handle = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, MODE)
    except FileExistsError as error:
        told = "another change is under way; if there is none, remove that file"
        raise StoreError(f"{made}: {told}") from error
    except OSError as error:
        raise StoreError(f"{path}: cannot be written: {error.strerror}") from error
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(as_written(change(read_accounts(path) if path.exists() else ())))
            stream.flush()
            os.fsync(stream.fileno())
        made.replace(path)
    except BaseException:
        with suppress(OSError):
            made.unlink()
        raise


def with_new(accounts: Accounts, account: Account) -> Accounts:
    """Return the accounts and one more; raises UsageError where there is one of that name."""
    named_well(account.name)
    if held := account_of(accounts, account.name):
        told = "change it with: reportedly accounts role, or password"
        raise UsageError(f"{held.name}: there is such an account already; {told}")
    return (*accounts, account)


def with_changed(accounts: Accounts, name: str, **changes: Any) -> Accounts:
    """Return the accounts with one changed; raises UsageError for none of that name."""
    found = the_account(accounts, name)
    return tuple(replace(each, **changes) if each is found else each for each in accounts)


def without(accounts: Accounts, name: str) -> Accounts:
    """Return the accounts but that one; raises UsageError for none of that name."""
    found = the_account(accounts, name)
    return tuple(each for each in accounts if each is not found)


def the_account(accounts: Accounts, name: str) -> Account:
    """Return the account of that name; raises UsageError for none."""
    found = account_of(accounts, name)
    if found is None:
        raise UsageError(f"{name}: there is no such account; see: reportedly accounts list")
    return found
