"""Captures by hand."""

from datetime import UTC, datetime
from hashlib import sha256

from reportedly.model import Capture, Given

THEN = datetime(2024, 3, 1, 12, 0, tzinfo=UTC)


def captured(text, *, address=None, **given):
    """Return the capture of a plain-text file; its address follows from its text."""
    body = text.encode()
    digest = sha256(body).hexdigest()
    address = address or f"file:///articles/{digest[:8]}.txt"
    return Capture(address, body, digest, "text/plain", THEN, Given(**given))
