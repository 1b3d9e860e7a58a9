"""Who keeps the door of the reading room: the file of accounts, and what `serve` makes of it."""

import logging
from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly.access import Account, read_accounts
from reportedly.errors import Unguarded, UsageError
from reportedly.settings import Settings
from reportedly.store import file_of

if TYPE_CHECKING:
    from reportedly.web.gate import Entrance

LOOPBACK = ("localhost", "127.0.0.1", "[::1]", "::1")
ADD = "reportedly accounts add NAME --role admin"
accounts_option = click.option(
    "--accounts",
    "accounts",
    metavar="FILE",
    help="The file of accounts.  [default: beside the ledger, NAME.accounts.json]",
)


@dataclass(frozen=True, slots=True)
class Keeping:
    """How the door is to be kept: what was said to `serve`."""

    host: str
    without: bool
    header: str | None
    peers: tuple[str, ...]
    names: tuple[str, ...]

    def hosts(self) -> tuple[str, ...]:
        """Return the names the server answers to.

        Where people log in, a page that another name leads to finds no cookie, and any name
        may do; a proxy's word goes with no cookie, and its names must be known.
        """
        if self.names or self.header or is_loopback(self.host):
            return (*LOOPBACK, *self.names)
        return ("*",)


def is_loopback(host: str) -> bool:
    """Tell whether only this machine reaches that address.

    >>> is_loopback("localhost"), is_loopback("127.0.0.9"), is_loopback("0.0.0.0")
    (True, True, False)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def accounts_file(chosen: Settings) -> Path:
    """Return where the accounts are; raises UsageError where nothing says it."""
    found = _path(chosen)
    if found is None:
        raise UsageError("the ledger is no file; say where the accounts are, with --accounts FILE")
    return found


def checked_door(chosen: Settings, keeping: Keeping) -> Path | None:
    """Return the file of accounts that guards the door; None where only this machine comes.

    Raises Unguarded where others could come and nothing would stop them, UsageError for
    options that do not go together, StoreError for a file that cannot be used.
    """
    _fits(keeping)
    path = None if keeping.without else _path(chosen)
    asked_for = bool(chosen.accounts or keeping.header)
    if path is not None and (path.exists() or (asked_for and is_loopback(keeping.host))):
        _lets_in(path, read_accounts(path), keeping)
        return path
    if not is_loopback(keeping.host):
        raise Unguarded(_open_to_all(keeping.host, path))
    if asked_for:
        accounts_file(chosen)  # raises: nothing says where they are
    return None


def _open_to_all(host: str, path: Path | None) -> str:
    where = f" in {path}" if path else ""
    told = f"{host}: other machines could read, and there are no accounts{where}"
    return f"{told}; make one with: {ADD}, or leave --host at 127.0.0.1"


def entrance(path: Path, keeping: Keeping) -> "Entrance":
    """Return what lets people in by the accounts of that file."""
    from reportedly.access import Book
    from reportedly.web.gate import Entrance
    from reportedly.web.proxied import Proxy

    _tell_of_failures()
    peers = tuple(map(ip_network, keeping.peers))
    return Entrance(Book(path), Proxy(peers, keeping.header))


def _tell_of_failures() -> None:
    """Have failed log-ins told on standard error, with the time."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    log = logging.getLogger("reportedly.web")
    log.addHandler(handler)
    log.propagate = False


def _fits(keeping: Keeping) -> None:
    """Raise UsageError for what does not go together."""
    if keeping.without and (keeping.header or keeping.peers):
        raise UsageError("--no-accounts goes with no proxy that says who asks")
    if keeping.header and not keeping.peers:
        raise UsageError("--proxy-header: say whose word is taken, with --proxy-from ADDRESS")
    if keeping.header and not keeping.names:
        told = "--proxy-header: say by which name people reach the proxy, with --name HOST"
        raise UsageError(f"{told}; it must pass that name on")
    for peer in keeping.peers:
        _network(peer)


def _network(peer: str) -> None:
    try:
        ip_network(peer)
    except ValueError as error:
        told = "write an address or a network, 10.0.0.2 or 10.0.0.0/24"
        raise UsageError(f"--proxy-from {peer}: {told}") from error


def _lets_in(path: Path, accounts: tuple[Account, ...], keeping: Keeping) -> None:
    """Raise Unguarded where the accounts let nobody in: no door is better than a stuck one."""
    if not accounts:
        raise Unguarded(f"{path}: there is no account in it; make one with: {ADD}")
    if not keeping.header and not any(each.password for each in accounts):
        told = "no account has a password; give one with: reportedly accounts password NAME"
        raise Unguarded(f"{path}: {told}")


def _path(chosen: Settings) -> Path | None:
    if chosen.accounts:
        return Path(chosen.accounts)
    ledger = file_of(chosen.db) if "://" in chosen.db else Path(chosen.db)
    return ledger.with_suffix(".accounts.json") if ledger else None
