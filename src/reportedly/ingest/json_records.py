"""JSON lines, one JSON array, or one JSON object: a capture for each record."""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from reportedly.errors import Unreadable
from reportedly.ingest.options import IngestOptions
from reportedly.ingest.pieces import Oversized, Piece, elements, lines
from reportedly.ingest.records import RecordTaker
from reportedly.ingest.streams import Stream
from reportedly.ingest.taking import Origin, set_aside
from reportedly.model import Capture, Reject

_OBJECT = msgspec.json.Decoder(dict[str, Any])
_HALF_PAIR = re.compile(
    rb"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])"
    rb"|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F]"
)


def json_lines(
    stream: Stream,
    buffer: BinaryIO,
    origin: Origin,
    options: IngestOptions,
    encoding: str | None,
) -> Iterator[Capture | Reject]:
    """Yield a capture or a reject for each line that is not blank."""
    taker = RecordTaker(origin, options, "application/json")
    for number, (line, is_whole) in enumerate(lines(buffer, options.max_bytes), start=1):
        # The stub before a break is no record of its own: the break is told of once.
        if (is_whole or not stream.trouble) and (isinstance(line, Oversized) or line.strip()):
            yield _taken(taker, line, encoding, where=f"line {number} ")
    yield from taker.unmet()


def json_array(
    stream: Stream,
    buffer: BinaryIO,
    origin: Origin,
    options: IngestOptions,
    encoding: str | None,
) -> Iterator[Capture | Reject]:
    """Yield a capture or a reject for each element of the one array, or for the one object."""
    taker = RecordTaker(origin, options, "application/json")
    try:
        for piece in _values(stream, buffer, options):
            yield _taken(taker, piece, encoding)
    except Unreadable as error:
        if not stream.trouble:
            yield set_aside(origin.address, str(error))
    yield from taker.unmet()


def _values(stream: Stream, buffer: BinaryIO, options: IngestOptions) -> Iterator[Piece]:
    if stream.head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
        return elements(buffer, options.max_bytes)
    return iter([stream.whole(options.max_bytes).strip()])


def _taken(
    taker: RecordTaker, piece: Piece, encoding: str | None, *, where: str = ""
) -> Capture | Reject:
    if isinstance(piece, Oversized):
        return taker.refuse_oversized(piece)
    piece = piece.rstrip(b"\r\n")
    body = _recoded(piece, encoding) if encoding else piece
    try:
        record = _OBJECT.decode(piece)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return taker.refuse(body, f"{where}is no JSON object: {_why(piece, error)}")
    return taker.take(body, record, charset=encoding)


def _recoded(piece: bytes, encoding: str) -> bytes:
    return piece.decode("utf-8", "surrogatepass").encode(encoding, "surrogatepass")


def _why(piece: bytes, error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "it is nested too deep"
    if _HALF_PAIR.search(piece):
        return "it has one half of a surrogate pair, which is no character"
    return str(error)
