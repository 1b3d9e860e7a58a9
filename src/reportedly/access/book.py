"""The file of accounts, as it is read."""

import os
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from stat import S_IMODE
from threading import Lock

import msgspec
from argon2 import extract_parameters
from argon2.exceptions import InvalidHashError

from reportedly.access.account import Account, folded, named_well
from reportedly.errors import StoreError, UsageError

FORMAT = 1
OTHERS = 0o027  # what must not be: others read it, or the group writes it
DIGEST = re.compile("[0-9a-f]{64}")  # a SHA-256
ADD = "make one with: reportedly accounts add NAME --role admin"


@dataclass(frozen=True, slots=True)
class Written:
    """What is in the file."""

    format: int
    accounts: tuple[Account, ...]


class Book:
    """The accounts of a file; what changes in the file holds at once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()
        self._seen: tuple[int, ...] = ()
        self._read: tuple[Account, ...] = ()

    def accounts(self) -> tuple[Account, ...]:
        """Return the accounts there are now; raises StoreError where the file cannot be used."""
        with self._lock:
            seen = _seen(self.path)
            if seen != self._seen:
                self._read = read_accounts(self.path)
                self._seen = seen
            return self._read


def read_accounts(path: Path) -> tuple[Account, ...]:
    """Return the accounts of a file, by name; raises StoreError, one line that names it."""
    try:
        mode, body = path.stat().st_mode, path.read_bytes()
    except FileNotFoundError as error:
        raise StoreError(f"{path}: there are no accounts; {ADD}") from error
    except OSError as error:
        raise StoreError(f"{path}: cannot be read: {error.strerror}") from error
    if os.name == "posix" and S_IMODE(mode) & OTHERS:
        raise StoreError(f"{path}: others may read or change it; run: chmod 600 {path}")
    try:
        written = msgspec.json.decode(body, type=Written)
    except msgspec.DecodeError as error:  # which a wrong type is, too
        raise StoreError(f"{path}: this is no file of accounts: {error}") from error
    for fault in _faults(written):
        raise StoreError(f"{path}: {fault}; put it right, or make the accounts anew")
    return written.accounts


def as_written(accounts: tuple[Account, ...]) -> bytes:
    """Return what a file of these accounts holds."""
    ordered = sorted(accounts, key=lambda each: folded(each.name))
    told = {"format": FORMAT, "accounts": [asdict(each) for each in ordered]}
    return msgspec.json.format(msgspec.json.encode(told), indent=1) + b"\n"


def _faults(written: Written) -> Iterator[str]:
    if written.format != FORMAT:
        yield f"its format is {written.format}, and this version knows {FORMAT}"
    names = [folded(each.name) for each in written.accounts]
    for place, each in enumerate(written.accounts):
        at = f"account {place + 1}"
        if names.index(names[place]) != place:
            yield f"{at} has the name of another"
        if not _is_named_well(each.name):
            yield f"{at} has a name that no account may have"
        if each.password is not None and not _is_digest(each.password):
            yield f"the password of {at} is no argon2 digest"
        if each.token is not None and not DIGEST.fullmatch(each.token):
            yield f"the token of {at} is no SHA-256"


def _is_named_well(name: str) -> bool:
    try:
        return named_well(name) == name
    except UsageError:
        return False


def _is_digest(password: str) -> bool:
    try:
        extract_parameters(password)
    except InvalidHashError:
        return False
    return True


def _seen(path: Path) -> tuple[int, ...]:
    """Return what changes when the file is replaced; nothing where it is not there."""
    try:
        found = path.stat()
    except OSError:
        return (-1,)
    return (found.st_mtime_ns, found.st_size, found.st_ino, found.st_mode)
