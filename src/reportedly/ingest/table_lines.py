"""The lines of a table as words, with their bytes kept."""

import io
import re
from collections.abc import Iterator
from hashlib import sha256
from typing import BinaryIO

from reportedly.errors import Unreadable
from reportedly.ingest.options import the_limit
from reportedly.ingest.pieces import Oversized, Piece
from reportedly.ingest.streams import CHUNK_BYTES, Stream

_FIRST_END = re.compile(rb"\r(?!\n|\Z)|\n")
_SWAPPED = bytes.maketrans(b"\r\n", b"\n\r")


def swaps_line_ends(head: bytes) -> bool:
    """Tell whether a lone CR ends the first line, as in the tables of old Macs."""
    first = _FIRST_END.search(head)
    return first is not None and first.group() == b"\r"


class TableLines:
    """Hands lines to the CSV reader as words, and keeps their bytes until they are taken.

    ``end`` ends a line, ``number`` is that of the first line last taken, and ``damage`` says
    what is wrong with the words handed out last.
    """

    def __init__(self, buffer: BinaryIO, max_bytes: int, *, swapped: bool) -> None:
        self.end = "\r" if swapped else "\n"
        self.ended = False
        self.fallback: str | None = None
        self.damage: str | None = None
        self.number = 0
        self._ended = self._taken = 0
        self._swapped = swapped
        self._buffer = io.BufferedReader(Stream(_Swapping(buffer))) if swapped else buffer
        self._max_bytes = max_bytes
        self._kept: list[bytes] = []
        self._size = 0
        self._oversized: Oversized | None = None

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._read(self._max_bytes + 2)
        if not line:
            self.ended = True
            raise StopIteration
        self._kept.append(line)
        self._size += len(line)
        if self._size > self._max_bytes + 2:
            self._oversized = self._pass_over()
            raise Unreadable(f"longer than {the_limit(self._max_bytes)}")
        return self._decoded(line)

    def taken(self) -> Piece:
        """Return the bytes handed out since the last call."""
        kept, self._kept, self._size = self._kept, [], 0
        oversized, self._oversized = self._oversized, None
        self.number, self._taken = self._taken + 1, self._ended
        return oversized or b"".join(kept)

    def _read(self, size: int) -> bytes:
        line = self._buffer.readline(size)
        line = line.translate(_SWAPPED) if self._swapped else line
        self._ended += line.endswith(self.end.encode())
        return line

    def _pass_over(self) -> Oversized:
        """Read to the end of the row: to the line that closes its last quotation mark."""
        row = b"".join(self._kept)
        digest, size, marks, line = sha256(row), len(row), row.count(b'"'), row
        while line and not (line.endswith(self.end.encode()) and marks % 2 == 0):
            line = self._read(CHUNK_BYTES)
            digest.update(line)
            size += len(line)
            marks += line.count(b'"')
        return Oversized(digest.hexdigest(), size)

    def _decoded(self, line: bytes) -> str:
        if len(self._kept) == 1:
            self.fallback = self.damage = None
        try:
            return line.decode("utf-8")
        except UnicodeDecodeError:
            return self._damaged(line)

    def _damaged(self, line: bytes) -> str:
        """Return the words of a line that is no UTF-8.

        A wide table comes here in UTF-8: all that can be wrong with it is half a pair.
        """
        try:
            words = line.decode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            return self._windows(line)
        self.damage = "is no row: it has one half of a surrogate pair, which is no character"
        return words

    def _windows(self, line: bytes) -> str:
        # What spreadsheets write when not asked for UTF-8; any byte but five means something.
        self.fallback = "cp1252"
        try:
            return line.decode("cp1252")
        except UnicodeDecodeError:
            self.damage = "is no row: its bytes are neither UTF-8 nor Windows-1252"
            return line.decode("cp1252", "replace")


class _Swapping:
    """Bytes with CR and LF in each other's place."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source

    def read(self, size: int = -1, /) -> bytes:
        return self._source.read(size).translate(_SWAPPED)
