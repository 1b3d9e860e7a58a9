"""What lies in a stream of bytes: one item or many, packed or not."""

import io
from collections.abc import Iterator

from reportedly.errors import Unreadable
from reportedly.ingest.archives import pages
from reportedly.ingest.feeds import entries
from reportedly.ingest.json_records import json_array, json_lines
from reportedly.ingest.options import IngestOptions
from reportedly.ingest.sniffing import GZIP, encoding, refuse_binary, sniff
from reportedly.ingest.streams import CHUNK_BYTES, Readable, Stream, recoded, unpacked
from reportedly.ingest.tables import is_table, rows
from reportedly.ingest.taking import Origin, set_aside, take
from reportedly.model import Capture, Given, Reject

MAX_WRAPS = 3
BLANK = b" \t\r\n\f\v\x00\xef\xbb\xbf\xfe\xff"  # in any Unicode encoding, marks included
TABLES = ("text/csv", "text/tab-separated-values")
FEEDS = ("application/rss+xml", "application/atom+xml")
RECORDS = ("application/x-ndjson", "application/json", *TABLES)


def unfold(source: Readable, origin: Origin, options: IngestOptions) -> Iterator[Capture | Reject]:
    """Yield every item in ``source``, and one reject more where it breaks off."""
    stream = Stream(source)
    try:
        stream = _unwrapped(stream)
        kind = options.media_type or _kind(stream.head, origin, options)
        yield from _items(stream, kind, origin, options)
    except Unreadable as error:
        yield set_aside(origin.address, str(error))
    else:
        if stream.trouble:
            yield set_aside(origin.address, f"{stream.trouble}; whole items before were kept")


def _unwrapped(stream: Stream) -> Stream:
    wraps = 0
    while stream.head.startswith(GZIP):
        wraps += 1
        if wraps > MAX_WRAPS:
            raise Unreadable(f"gzip in gzip, more than {MAX_WRAPS} deep")
        stream = unpacked(stream)
    if stream.trouble and not stream.head:
        raise Unreadable(stream.trouble)
    if not stream.head:
        raise Unreadable("is empty")
    return stream


def _kind(head: bytes, origin: Origin, options: IngestOptions) -> str:
    kind = sniff(head, origin.hint)
    wide = encoding(head)
    words = head.decode(wide, "replace").encode() if wide else head
    # A table may hold pages in its cells.
    may_be_table = kind in ("text/plain", "text/html")
    return "text/csv" if may_be_table and is_table(words.lstrip(b"\xef\xbb\xbf"), options) else kind


def _items(
    stream: Stream,
    kind: str,
    origin: Origin,
    options: IngestOptions,
) -> Iterator[Capture | Reject]:
    if kind == "application/warc":
        yield from pages(stream, origin, options)
    elif kind in RECORDS:
        yield from _records_or_reject(stream, kind, origin, options)
    elif kind in FEEDS:
        yield from entries(stream.whole(options.max_bytes), origin, options, kind)
    else:
        yield _single(stream.whole(options.max_bytes), kind, origin, options)


def _records_or_reject(
    stream: Stream,
    kind: str,
    origin: Origin,
    options: IngestOptions,
) -> Iterator[Capture | Reject]:
    met = False
    for item in _records(stream, kind, origin, options):
        met = True
        yield item
    if not met and not stream.trouble:
        raise Unreadable("holds no record")


def _records(
    stream: Stream,
    kind: str,
    origin: Origin,
    options: IngestOptions,
) -> Iterator[Capture | Reject]:
    wide = encoding(stream.head)
    narrow = recoded(stream, wide) if wide else stream
    if narrow.head.startswith(b"\xef\xbb\xbf"):
        narrow.read(3)
    buffer = io.BufferedReader(narrow, CHUNK_BYTES)
    if kind == "application/json":
        yield from json_array(narrow, buffer, origin, options, wide)
    elif kind == "application/x-ndjson":
        yield from json_lines(narrow, buffer, origin, options, wide)
    else:
        yield from rows(narrow, buffer, origin, options, kind, wide)
    stream.trouble = stream.trouble or narrow.trouble


def _single(body: bytes, kind: str, origin: Origin, options: IngestOptions) -> Capture:
    refuse_binary(body)
    is_narrow_text = kind == "text/plain" and encoding(body) is None
    if is_narrow_text and options.media_type is None and b"\x00" in body:
        raise Unreadable("binary: has NUL characters where text has none")
    if not body.strip(BLANK):
        raise Unreadable("holds nothing but white space")
    given = Given(charset=origin.charset, default_outlet=options.outlet)
    return take(origin.whole(body), body, kind, given)
