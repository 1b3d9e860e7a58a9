"""RSS and Atom: a capture for each entry."""

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any, cast
from urllib.parse import urljoin

import feedparser

from reportedly.errors import Unreadable
from reportedly.ingest.characters import parsable
from reportedly.ingest.options import IngestOptions
from reportedly.ingest.taking import Origin, is_web_address, set_aside, take
from reportedly.model import Capture, Given, Reject

# What feedparser lets through from its parts when a feed is damaged: it has no exceptions of
# its own. Fuzzing met ValueError only.
FEEDPARSER_ERRORS = (ValueError, LookupError, TypeError, AttributeError, RecursionError)

# What stands in CDATA or a comment is no tag. Each way ends at the feed's end when its closing
# is missing, and every byte is looked at once, so that no feed makes this slow.
_TAG = re.compile(
    rb"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)"
    rb"|<(?P<end>/?)(?P<name>(?:[A-Za-z][\w.-]*:)?(?:item|entry))(?=[\s>])[^<>]*>",
    re.DOTALL,
)


def entries(
    feed: bytes,
    origin: Origin,
    options: IngestOptions,
    media_type: str,
) -> Iterator[Capture | Reject]:
    """Yield a capture or a reject for each entry.

    Its body is its own element where the feed can be cut into as many elements as it has
    entries, else the whole feed. Raises Unreadable when there is no entry at all.
    """
    parsed = _parsed(feed)
    slices = list(_slices(feed))
    if not parsed["entries"]:
        raise Unreadable(_empty(parsed))
    if len(slices) != len(parsed["entries"]):
        slices = [feed] * len(parsed["entries"])
    for body, entry in zip(slices, parsed["entries"], strict=True):
        yield _taken(body, _given(entry, parsed, origin, options), origin, media_type)


def _slices(feed: bytes) -> Iterator[bytes]:
    """Yield each element named item or entry; of two of one name in one another the inner."""
    opened: re.Match[bytes] | None = None
    for tag in _TAG.finditer(feed):
        is_own = opened is None or tag["name"] == opened["name"]
        if tag["end"] == b"" and is_own:
            opened = tag
        elif opened and tag["end"] and is_own:
            yield feed[opened.start() : tag.end()]
            opened = None


def _parsed(feed: bytes) -> Mapping[str, Any]:
    # A BytesIO and nothing else: feedparser would fetch an address and open a path.
    source = io.BytesIO(parsable(feed))
    try:
        parsed = feedparser.parse(source, sanitize_html=False, resolve_relative_uris=False)
    except FEEDPARSER_ERRORS as error:
        raise Unreadable(f"the feed cannot be parsed: {error}") from error
    return cast("Mapping[str, Any]", parsed)


def _taken(body: bytes, given: Given, origin: Origin, media_type: str) -> Capture | Reject:
    address = origin.part(body, given)
    capture = take(address, body, media_type, given)
    if given.text is None:
        return set_aside(address, "the feed's entry has no text, only a title or link", capture)
    return capture


def _given(
    entry: Mapping[str, Any],
    parsed: Mapping[str, Any],
    origin: Origin,
    options: IngestOptions,
) -> Given:
    text, text_type = _text(entry)
    feed = parsed["feed"]
    return Given(
        id=_said(entry, "id"),
        url=_link(entry, origin),
        outlet=_said(entry.get("source", {}), "title") or _said(feed, "title"),
        published=_published(entry, parsed),
        title=_said(entry, "title"),
        byline=_byline(entry),
        language=_said(entry, "language") or _said(feed, "language"),
        text=text,
        text_type=text_type,
        default_outlet=options.outlet,
    )


def _text(entry: Mapping[str, Any]) -> tuple[str | None, str]:
    details = [*entry.get("content", []), entry.get("summary_detail", {})]
    for detail in details:
        value = detail.get("value")
        if value and value.strip():
            plain = detail.get("type") == "text/plain"
            return value.replace("\x00", "\ufffd"), "text/plain" if plain else "text/html"
    return None, "text/html"


def _link(entry: Mapping[str, Any], origin: Origin) -> str | None:
    link = _said(entry, "link")
    # An id that is no address comes as the link, too.
    if link is None or is_web_address(link) or link == _said(entry, "id"):
        return link if link and is_web_address(link) else None
    try:
        joined = urljoin(origin.address, link)
    except ValueError:
        return None
    return joined if is_web_address(joined) else None


def _published(entry: Mapping[str, Any], parsed: Mapping[str, Any]) -> str | None:
    if "published" in entry:
        return _said(entry, "published")
    # In RSS the only other date is dc:date, which is that of publication; an Atom entry's
    # `updated` is not.
    is_rss = str(parsed.get("version", "")).startswith("rss")
    return _said(entry, "updated") if is_rss and "updated" in entry else None


def _byline(entry: Mapping[str, Any]) -> str | None:
    names = [name for author in entry.get("authors", []) if (name := _said(author, "name"))]
    return "; ".join(names) or _said(entry, "author")


def _said(mapping: Mapping[str, Any], key: str) -> str | None:
    value = mapping.get(key)
    return value.replace("\x00", "\ufffd").strip() or None if isinstance(value, str) else None


def _empty(parsed: Mapping[str, Any]) -> str:
    trouble = parsed.get("bozo_exception") if parsed.get("bozo") else None
    return f"the feed has no entry ({trouble})" if trouble else "the feed has no entry"
