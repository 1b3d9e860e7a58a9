"""Captures made by hand, for tests of reading."""

from datetime import UTC, datetime
from hashlib import sha256

from reportedly.model import Article, Capture, Document, Furniture, Given
from reportedly.read import FurnitureMarker, read

TAKEN = datetime(2031, 1, 2, 3, 4, tzinfo=UTC)  # so that no test can pass by the date of today
BODY = (
    "The harbour ministry of Veldara said on {day} that the bridge over the Sel would open in "
    "May, after months of delay and argument among the towns along the river."
)


def captured(body, *, address="file:///a.txt", media_type="text/plain", **given):
    """Return a capture of ``body`` (text is encoded as UTF-8), with what was given beside it."""
    raw = body.encode() if isinstance(body, str) else body
    return Capture(address, raw, sha256(raw).hexdigest(), media_type, TAKEN, Given(**given))


def article_of(body, **how) -> Article:
    """Return the article read out of ``body``."""
    return read(captured(body, **how))


def furniture_of(text, **details):
    """Return the furniture of ``text`` as (kind, words)."""
    article = Article(uri="https://example.org/1", text=text, **details)
    [document] = FurnitureMarker()([Document(article)])
    return [(item.kind, document.words(item.span)) for item in document[Furniture]]
