"""CSV and TSV: a capture for each row, under the names of the first."""

import csv
import io
import sys
from collections.abc import Iterator
from typing import BinaryIO

from reportedly.errors import Unreadable
from reportedly.ingest.options import IngestOptions
from reportedly.ingest.pieces import Oversized, Piece
from reportedly.ingest.records import RecordTaker, has_text_column
from reportedly.ingest.streams import Stream
from reportedly.ingest.table_lines import TableLines, swaps_line_ends
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
    found, wanted = len(cells), len(table.header)
    if any(cells[wanted:]):
        return taker.refuse(body, f"{found} cells under {wanted} column names")
    short = f"only {found} of {wanted} cells: its text is missing" if found < wanted else None
    return taker.take(body, _record(table.header, cells), charset=table.charset, short=short)


def _record(header: list[str], cells: list[str]) -> dict[str, str]:
    """Return {name: cell}; of several columns of one name the first that is not empty."""
    record: dict[str, str] = {}
    for name, cell in zip(header, cells, strict=False):
        if not record.get(name, "").strip():
            record[name] = cell
    return record


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
        self._lines = TableLines(buffer, max_bytes, swapped=swaps_line_ends(stream.head))
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
                yield self._as_it_came(body), self._checked(row, body)

    def _first(self) -> list[str]:
        row, body = self._next() or [], self._lines.taken()
        names = row if isinstance(body, Oversized) else self._checked(row, body)
        if isinstance(names, str):
            raise Unreadable(f"the row of column names {names}")
        return [name.strip() for name in names]

    def _next(self) -> list[str] | str | None:
        try:
            return next(self._reader, None)
        except (csv.Error, Unreadable) as error:
            self._reader = self._anew()
            return f"is no row: {_told(error)}"

    def _anew(self) -> Iterator[list[str]]:
        return csv.reader(self._lines, delimiter=self._delimiter)

    def _is_cut(self, body: bytes) -> bool:
        return bool(self._stream.trouble) and not body.endswith((b"\n", b"\r"))

    def _checked(self, row: list[str] | str, body: bytes) -> list[str] | str:
        """Return ``row``, or why it is none."""
        if isinstance(row, str):
            return row
        return self._lines.damage or self._unclosed(row, body) or row

    def _unclosed(self, row: list[str], body: bytes) -> str | None:
        """Return where a quotation opens that may have swallowed the rows that follow."""
        words, end = body.decode("utf-8", "replace"), self._lines.end
        more = words.rstrip("\r\n").count(end)
        if not (more or self._lines.ended) or self._is_strict(words):
            return None
        # What is open at the end is the last cell; before it, the last that has a line's end.
        inside = [at for at, cell in enumerate(row) if end in cell and not self._lines.ended]
        before = row[: inside[-1] if inside else -1]
        first = self._lines.number
        line = first + sum(cell.count(end) for cell in before)
        to = f"; it runs on to line {first + more}" if more else ""
        return f"is no row: the quotation that opens in line {line} has no proper end{to}"

    def _is_strict(self, words: str) -> bool:
        lines = io.StringIO(words, newline="")
        try:
            next(csv.reader(lines, delimiter=self._delimiter, strict=True), None)
        except csv.Error:
            return False
        return True

    def _as_it_came(self, body: bytes) -> bytes:
        body = body.rstrip(b"\r\n")
        if not self._encoding:
            return body
        return body.decode("utf-8", "surrogatepass").encode(self._encoding, "surrogatepass")


def _told(error: Exception) -> str:
    if str(error).startswith("new-line character"):
        return "a carriage return (CR) stands in it outside of quotation marks"
    return str(error)


def _delimiter(first: str, media_type: str) -> str:
    if media_type == "text/tab-separated-values" and "\t" in first:
        return "\t"
    return max(DELIMITERS, key=lambda each: len(_cells(first, each)))


def _cells(line: str, delimiter: str) -> list[str]:
    return next(csv.reader(line.splitlines()[:1], delimiter=delimiter), [])
