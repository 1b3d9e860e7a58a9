"""Who may enter the reading room, and what each may do: accounts, kept apart from the ledger."""

from reportedly.access.account import ROLES, Account, Role, account_of, folded, may
from reportedly.access.book import Book, read_accounts
from reportedly.access.passwords import (
    LEAST,
    checked,
    digest_of,
    matches,
    new_token,
    token_digest,
)

__all__ = [
    "LEAST",
    "ROLES",
    "Account",
    "Book",
    "Role",
    "account_of",
    "checked",
    "digest_of",
    "folded",
    "matches",
    "may",
    "new_token",
    "read_accounts",
    "token_digest",
]
