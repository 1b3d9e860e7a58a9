"""An account: a name, what it may do, and the digests that prove who comes."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, get_args

from reportedly.errors import UsageError

Role = Literal["reader", "reviewer", "admin"]
# Each may do what those before it may.
ROLES: tuple[Role, ...] = get_args(Role)
LONGEST = 100  # characters of a name; an address of mail rarely has 60


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may enter, and what they may do there.

    ``password`` is an argon2 digest (``None``: they come by a trusted proxy, or by a token
    alone), ``token`` the SHA-256 of a token for programs. Neither is ever printed.
    """

    name: str
    role: Role
    password: str | None = field(default=None, repr=False)
    token: str | None = field(default=None, repr=False)


def may(role: Role, needed: Role) -> bool:
    """Tell whether the one role may do what needs the other.

    >>> may("admin", "reviewer"), may("reader", "reviewer")
    (True, False)
    """
    return ROLES.index(role) >= ROLES.index(needed)


def folded(name: str) -> str:
    """Return a name as it is compared, so that no two accounts look alike.

    >>> folded("Noor") == folded("NOOR")
    True
    """
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def account_of(accounts: Iterable[Account], name: str) -> Account | None:
    """Return the account of that name, however its letters are cased."""
    wanted = folded(name)
    return next((each for each in accounts if folded(each.name) == wanted), None)


def named_well(name: str) -> str:
    """Return the name if an account may have it; raises UsageError.

    Signs that do not print could make two names look alike, or steer a terminal.
    """
    name = unicodedata.normalize("NFC", name)
    if not name or len(name) > LONGEST or name != " ".join(name.split()) or not name.isprintable():
        told = f"a name has 1 to {LONGEST} signs that print, and single blanks between words"
        raise UsageError(f"{ascii(name)[:200]}: {told}")
    return name
