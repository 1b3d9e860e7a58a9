"""Make captures and rejects: digest, address and time in one place."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from urllib.parse import quote, urlsplit

from reportedly.model import Capture, Given, Reject

ROOM = "ingest"
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a stream of bytes comes from, and what name or server say it is.

    ``address`` is that of the whole; ``hint`` a media type, "" where nothing hints.
    """

    address: str
    hint: str = ""
    charset: str | None = None

    def whole(self, body: bytes) -> str:
        """Return the address of the stream as one item."""
        if self.address == "stdin:":
            return f"stdin:sha256={sha256(body).hexdigest()[:16]}"
        return self.address

    def part(self, body: bytes, given: Given) -> str:
        """Return the address of one record in the stream: its URL where it has one.

        Never a position: the order of records in a file must not change their ids.
        """
        if given.url is not None and is_web_address(given.url):
            return given.url
        if given.id is not None:
            return f"{self.address}#id={quote(given.id, safe='')}"
        return self.fragment(sha256(body).hexdigest())

    def fragment(self, digest: str) -> str:
        """Return the address of a record that has nothing but its bytes."""
        return f"{self.address}#sha256={digest[:16]}"


def take(
    address: str,
    body: bytes,
    media_type: str,
    given: Given,
    *,
    at: datetime | None = None,
) -> Capture:
    """Return the capture of ``body``, taken now unless it is known to be older."""
    return Capture(address, body, sha256(body).hexdigest(), media_type, at or _now(), given)


def set_aside(address: str, reason: str, capture: Capture | None = None) -> Reject:
    """Return the reject of an item; its reason is made one line."""
    return Reject(_printable(address), ROOM, one_line(reason), _now(), capture)


def is_web_address(words: str) -> bool:
    """Tell whether ``words`` are a whole http or https address that can be taken apart."""
    try:
        return bool(_WEB_ADDRESS.fullmatch(words) and urlsplit(words).hostname)
    except ValueError:
        return False


def one_line(words: str) -> str:
    """Return ``words`` with every run of white space or control characters as one space."""
    return " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+", " ", _printable(words)).split())


def _printable(words: str) -> str:
    # A file's name may hold bytes that are no UTF-8; Python keeps them as lone surrogates.
    return words.encode("utf-8", "backslashreplace").decode("utf-8")


def _now() -> datetime:
    return datetime.now(UTC)
