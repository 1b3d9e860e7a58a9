"""Web archives (WARC): a capture for each page that was answered with status 200."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType, response

from reportedly.errors import Unreadable
from reportedly.ingest.options import IngestOptions, the_limit
from reportedly.ingest.sniffing import sniff
from reportedly.ingest.streams import HEAD_BYTES, Stream
from reportedly.ingest.taking import Origin, set_aside, take
from reportedly.model import Capture, Given, Reject

PAGES = ("text/html", "application/xhtml+xml", "text/plain", "")
ROBOTS = re.compile(r"https?://[^/]*/robots\.txt", re.IGNORECASE)


class PassedOver(Exception):
    """An ordinary record of an archive that is no page; its message says what it is."""


def pages(stream: Stream, origin: Origin, options: IngestOptions) -> Iterator[Capture | Reject]:
    """Yield a capture for each page, and a reject for each that promised one and has none.

    Other records, other statuses and other types are passed over, as they are in any
    archive; one that holds no page at all gets one reject. So does one that is damaged.
    """
    seen: Counter[str] = Counter()
    try:
        for record in _records(stream):
            if page := _page(record, stream, origin, options, seen):
                yield page
    except OSError as error:
        seen["damage"] += 1
        yield set_aside(origin.address, f"the archive is damaged: {error}")
    if not (seen["pages"] or seen["rejects"] or seen["damage"] or stream.trouble):
        held = ", ".join(f"{count} {what}" for what, count in sorted(seen.items()) if count)
        yield set_aside(origin.address, f"no page in this archive (it holds: {held or 'nothing'})")


def _records(stream: Stream) -> Iterator[WarcRecord]:
    yield from ArchiveIterator(
        stream,
        record_types=WarcRecordType.any_type,
        parse_http=False,
        stream_detect=False,
    )


def _page(
    record: WarcRecord,
    stream: Stream,
    origin: Origin,
    options: IngestOptions,
    seen: Counter[str],
) -> Capture | Reject | None:
    target = (record.headers.get("WARC-Target-URI") or "").strip("<> ") or None
    try:
        block = _block(record, stream, options)
        page = _capture(block, target, origin, options, at=_date(record))
    except PassedOver as passed:
        seen[str(passed)] += 1
        return None
    except Unreadable as error:
        seen["rejects"] += 1
        address = origin.part((record.record_id or "").encode(), Given(url=target))
        return set_aside(address, str(error))
    seen["pages"] += 1
    return page


def _block(record: WarcRecord, stream: Stream, options: IngestOptions) -> bytes:
    """Return the whole of a response record: HTTP headers and body."""
    if record.record_type != response:
        raise PassedOver(f"records of type {record.record_type}")
    if record.content_length > options.max_bytes:
        limit = the_limit(options.max_bytes)
        raise Unreadable(f"one record of {record.content_length:,} bytes, longer than {limit}")
    # Bounded above: fastwarc sets aside at once what a record says it needs.
    block = record.reader.read(record.content_length)
    if len(block) == record.content_length > 0:
        return block
    if stream.trouble:
        # The break is told of once, for the whole archive.
        raise PassedOver("records cut short")
    found, said = len(block), record.content_length
    raise Unreadable(f"the archive is cut short: the record has {found:,} of its {said:,} bytes")


def _capture(
    block: bytes,
    target: str | None,
    origin: Origin,
    options: IngestOptions,
    *,
    at: datetime | None,
) -> Capture:
    answer, body = _answer(block, options)
    if target is None:
        raise Unreadable("the record does not say which address it is of (no WARC-Target-URI)")
    if ROBOTS.fullmatch(target):
        raise PassedOver("robots.txt files")
    given = Given(url=target, charset=_charset(answer), default_outlet=options.outlet)
    return take(origin.part(body, given), body, _media_type(body), given, at=at)


def _answer(block: bytes, options: IngestOptions) -> tuple[WarcRecord, bytes]:
    """Return the answer with its HTTP headers read, and its body with encodings undone."""
    answer = WarcRecord()
    answer.init_headers(response)
    answer.is_http = True
    answer.set_bytes_content(block)
    try:
        answer.parse_http(auto_decode="all")
        _refuse_other(answer)
        body = _body(answer, options.max_bytes)
    except OSError as error:
        raise Unreadable(f"its HTTP answer cannot be unpacked: {error}") from error
    return answer, body


def _refuse_other(answer: WarcRecord) -> None:
    status = answer.http_headers.status_code if answer.is_http_parsed else None
    if status != 200:
        raise PassedOver(f"answers with status {status or 'unknown'}")
    content_type = (answer.http_content_type or "").lower()
    if content_type not in PAGES:
        raise PassedOver(f"answers of type {content_type}")


def _body(answer: WarcRecord, max_bytes: int) -> bytes:
    pieces, size = [], 0
    while piece := answer.reader.read(HEAD_BYTES):
        pieces.append(piece)
        size += len(piece)
        if size > max_bytes:
            raise Unreadable(f"unpacks to more than {the_limit(max_bytes)}")
    if not size:
        raise Unreadable("answered with status 200 and nothing else: its body is empty")
    return b"".join(pieces)


def _media_type(body: bytes) -> str:
    found = sniff(body[:HEAD_BYTES])
    if found not in ("text/html", "text/plain"):
        raise PassedOver(f"answers that are {found}")
    return found


def _charset(answer: WarcRecord) -> str | None:
    return (answer.http_charset or "").strip("\"' ").lower() or None


def _date(record: WarcRecord) -> datetime | None:
    try:
        date = datetime.fromisoformat(record.headers.get("WARC-Date") or "")
    except ValueError:
        return None
    return date.astimezone(UTC) if date.tzinfo else date.replace(tzinfo=UTC)
