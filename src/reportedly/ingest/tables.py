"""CSV and TSV: a capture for each row, under the names of the first."""

import csv
import sys
from collections.abc import Iterator
from hashlib import sha256
from typing import BinaryIO

from reportedly.errors import Unreadable
from reportedly.ingest.options import IngestOptions
from reportedly.ingest.pieces import Oversized, Piece
from reportedly.ingest.records import RecordTaker, has_text_column
from reportedly.ingest.streams import CHUNK_BYTES, Stream
from reportedly.ingest.taking import Origin, set_aside
from reportedly.model import Capture, Reject

DELIMITERS = ",\t;|"


def is_table(head: bytes, options: IngestOptions) -> bool:
    """Tell whether text begins with a header that names columns of articles."""
    first = head.partition(b"\n")[0].decode("utf-8", "replace")
    return any(
        has_text_column(_cells(first, delimiter), options)
        for delimiter in DELIMITERS
        if delimiter in first
    )


def rows(
    stream: Stream,
    buffer: BinaryIO,
    origin: Origin,
    options: IngestOptions,
    media_type: str,
    encoding: str | None,
) -> Iterator[Capture | Reject]:
    """Yield a capture or a reject for each row below the header."""
    # A process has one limit for all, 128 KiB by default; ours is that of the whole row.
    csv.field_size_limit(sys.maxsize)
    taker = RecordTaker(origin, options, media_type)
    table = _Table(stream, buffer, options.max_bytes, media_type, encoding)
    try:
        taker.check_header(table.header)
    except Unreadable as error:
        yield set_aside(origin.address, str(error))
        return
    for body, cells in table:
        if isinstance(body, Oversized):
            yield taker.refuse_oversized(body)
        else:
            yield _taken(taker, table, body, cells)


def _taken(
    taker: RecordTaker,
    table: "_Table",
    body: bytes,
    cells: list[str] | str,
) -> Capture | Reject:
    if isinstance(cells, str):
        return taker.refuse(body, cells)
    if any(cells[len(table.header) :]):
        return taker.refuse(body, f"{len(cells)} cells under {len(table.header)} column names")
    record = dict(zip(table.header, cells, strict=False))
    return taker.take(body, record, charset=table.charset)


class _Table:
    """Rows of a table: the bytes of each, and its cells or why it has none."""

    def __init__(
        self,
        stream: Stream,
        buffer: BinaryIO,
        max_bytes: int,
        media_type: str,
        encoding: str | None,
    ) -> None:
        self.charset = encoding
        self._stream = stream
        self._encoding = encoding
        self._lines = _Lines(buffer, max_bytes)
        first = stream.head.partition(b"\n")[0].decode("utf-8", "replace")
        self._delimiter = _delimiter(first, media_type)
        self._reader = self._anew()
        self.header = self._first()

    def __iter__(self) -> Iterator[tuple[Piece, list[str] | str]]:
        while (row := self._next()) is not None:
            body = self._lines.taken()
            if isinstance(body, Oversized):
                yield body, row
            elif self._is_cut(body):
                # The stub before a break is no row of its own: the break is told of once.
                return
            elif isinstance(row, str) or any(cell.strip() for cell in row):
                self.charset = self._encoding or self._lines.fallback
                yield self._as_it_came(body), self._unclosed(row, body)

    def _first(self) -> list[str]:
        names = self._next() or []
        self._lines.taken()
        if isinstance(names, str):
            raise Unreadable(f"the row of column names {names}")
        return [name.strip() for name in names]

    def _next(self) -> list[str] | str | None:
        try:
            return next(self._reader, None)
        except (csv.Error, Unreadable) as error:
            self._reader = self._anew()
            return f"is no row: {error}"

    def _anew(self) -> Iterator[list[str]]:
        return csv.reader(self._lines, delimiter=self._delimiter)

    def _is_cut(self, body: bytes) -> bool:
        return bool(self._stream.trouble) and not body.endswith(b"\n")

    def _unclosed(self, row: list[str] | str, body: bytes) -> list[str] | str:
        """Return ``row``, or why it is none: a quotation mark may have swallowed the rest."""
        if isinstance(row, str) or not self._lines.ended or "\n" not in row[-1]:
            return row
        if body.count(b'"') % 2 == 0:
            return row
        count = body.strip().count(b"\n") + 1
        return f"a quotation mark is never closed: the row runs over {count} lines to the end"

    def _as_it_came(self, body: bytes) -> bytes:
        body = body.rstrip(b"\r\n")
        if not self._encoding:
            return body
        return body.decode("utf-8", "surrogatepass").encode(self._encoding, "surrogatepass")


class _Lines:
    """Hands lines to the CSV reader as words, and keeps their bytes until they are taken."""

    def __init__(self, buffer: BinaryIO, max_bytes: int) -> None:
        self.ended = False
        self.fallback: str | None = None
        self._buffer = buffer
        self._max_bytes = max_bytes
        self._kept: list[bytes] = []
        self._size = 0
        self._oversized: Oversized | None = None

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._buffer.readline(self._max_bytes + 2)
        if not line:
            self.ended = True
            raise StopIteration
        self._kept.append(line)
        self._size += len(line)
        if self._size > self._max_bytes + 2:
            self._oversized = self._pass_over()
            raise Unreadable(f"longer than {self._max_bytes:,} bytes, the limit for one item")
        return self._decoded(line)

    def taken(self) -> Piece:
        """Return the bytes handed out since the last call."""
        kept, self._kept, self._size = self._kept, [], 0
        oversized, self._oversized = self._oversized, None
        return oversized or b"".join(kept)

    def _pass_over(self) -> Oversized:
        """Read to the end of the row: to the line that closes its last quotation mark."""
        row = b"".join(self._kept)
        digest, size, marks, line = sha256(row), len(row), row.count(b'"'), row
        while line and not (line.endswith(b"\n") and marks % 2 == 0):
            line = self._buffer.readline(CHUNK_BYTES)
            digest.update(line)
            size += len(line)
            marks += line.count(b'"')
        return Oversized(digest.hexdigest(), size)

    def _decoded(self, line: bytes) -> str:
        self.fallback = None if len(self._kept) == 1 else self.fallback
        try:
            return line.decode("utf-8")
        except UnicodeDecodeError:
            # What spreadsheets write when not asked for UTF-8; any byte but five means something.
            self.fallback = "cp1252"
        try:
            return line.decode("cp1252")
        except UnicodeDecodeError as error:
            raise Unreadable("its bytes are neither UTF-8 nor Windows-1252") from error


def _delimiter(first: str, media_type: str) -> str:
    if media_type == "text/tab-separated-values" and "\t" in first:
        return "\t"
    return max(DELIMITERS, key=lambda each: len(_cells(first, each)))


def _cells(line: str, delimiter: str) -> list[str]:
    return next(csv.reader(line.splitlines()[:1], delimiter=delimiter), [])
