"""Passwords and tokens: only digests of them are kept."""

import unicodedata
from functools import cache
from hashlib import sha256
from secrets import token_urlsafe

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from reportedly.errors import UsageError

# NIST SP 800-63B asks for 8 at least, and from its fourth edition for 15 where nothing else is
# asked for. Guesses are slowed down here, so that 12 hold for centuries.
LEAST = 12
MOST = 1000  # characters; a longer one is a file that was piped in by mistake
TOKEN_BYTES = 32
# The second profile of RFC 9106: 64 MiB, three passes, four lanes; 0.23 s of processor time on
# two busy cores (22 November 2026).
HASHER = PasswordHasher()


def checked(password: str) -> str:
    """Return the password if it may be taken; raises UsageError, which does not repeat it."""
    if len(password) < LEAST:
        raise UsageError(f"a password has at least {LEAST} characters; take some words at random")
    if len(password) > MOST:
        raise UsageError(f"a password has at most {MOST} characters")
    if "\n" in password or "\r" in password:
        raise UsageError("a password is one line; hand over that line alone")
    return password


def digest_of(password: str) -> str:
    """Return what is kept of a password: argon2id, with a salt of its own."""
    return HASHER.hash(_one_form(password))


def matches(digest: str | None, password: str) -> bool:
    """Tell whether that is the password; without a digest it takes as long, and is not."""
    try:
        HASHER.verify(digest or _nobodys(), _one_form(password))
    except (VerificationError, InvalidHashError):
        return False
    return digest is not None and len(password) <= MOST


def new_token() -> tuple[str, str]:
    """Return a new token of 256 bits, to be shown once, and what is kept of it."""
    token = f"rep_{token_urlsafe(TOKEN_BYTES)}"
    return token, token_digest(token)


def token_digest(token: str) -> str:
    """Return what is kept of a token. It cannot be guessed, so that one pass is enough."""
    return sha256(token.encode("utf-8", "backslashreplace")).hexdigest()


@cache
def _nobodys() -> str:
    return HASHER.hash(token_urlsafe(TOKEN_BYTES))


def _one_form(password: str) -> bytes:
    """Return the bytes of a password, the same from every keyboard (RFC 8265: NFC)."""
    return unicodedata.normalize("NFC", password[:MOST]).encode("utf-8", "backslashreplace")
