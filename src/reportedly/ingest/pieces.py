"""Cut a stream into lines or JSON elements, none of them longer than allowed in memory."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import BinaryIO

from reportedly.errors import Unreadable
from reportedly.ingest.streams import CHUNK_BYTES

_IN_STRING = re.compile(rb'["\\]')
_OUTSIDE = re.compile(rb'["\[\]{},]')


@dataclass(frozen=True, slots=True)
class Oversized:
    """What is left of a piece that was too long to keep: the digest of it all, and its size."""

    digest: str
    size: int


Piece = bytes | Oversized


def lines(stream: BinaryIO, max_bytes: int) -> Iterator[tuple[Piece, bool]]:
    """Yield each line with its end, and whether it has one; too long ones are passed over."""
    while line := stream.readline(max_bytes + 2):
        if len(line) < max_bytes + 2 or line.endswith(b"\n"):
            yield line, line.endswith(b"\n")
        else:
            yield _skipped(stream, line)


def _skipped(stream: BinaryIO, line: bytes) -> tuple[Oversized, bool]:
    digest, size = sha256(), 0
    while line:
        digest.update(line.rstrip(b"\r\n"))
        size += len(line)
        if line.endswith(b"\n"):
            return Oversized(digest.hexdigest(), size), True
        line = stream.readline(CHUNK_BYTES)
    return Oversized(digest.hexdigest(), size), False


def elements(stream: BinaryIO, max_bytes: int) -> Iterator[Piece]:
    """Yield each element of the one JSON array in ``stream``, as its bytes.

    Raises Unreadable when the array does not end.
    """
    cutter = _Cutter(max_bytes)
    while not cutter.done and (chunk := stream.read(CHUNK_BYTES)):
        yield from cutter.cut(chunk)
    if not cutter.done:
        yield from cutter.finish()
        raise Unreadable("the JSON array has no end: the file was cut short")
    cutter.keep(stream.read(max_bytes))
    yield from cutter.finish()


class _Cutter:
    """Follows strings and brackets over chunks; cuts at the commas of the outer array."""

    def __init__(self, max_bytes: int) -> None:
        self.done = False
        self._max_bytes = max_bytes
        self._depth = 0
        self._in_string = False
        self._escaped = False
        self._start_anew()

    def cut(self, chunk: bytes) -> Iterator[Piece]:
        at, kept = int(self._escaped), 0
        self._escaped = False
        while not self.done and (found := self._marks().search(chunk, at)):
            at = found.end()
            if self._is_cut(found.group(), at == len(chunk)):
                self.keep(chunk[kept : found.start()])
                yield from self.finish()
                kept = at
            at += found.group() == b"\\"
        self.keep(chunk[kept:])

    def keep(self, data: bytes) -> None:
        data = data if self._size else data.lstrip()
        self._size += len(data)
        self._digest.update(data)
        if self._size <= self._max_bytes:
            self._kept += data

    def finish(self) -> Iterator[Piece]:
        """Yield what was kept since the last cut, unless it is blank."""
        if self._size > self._max_bytes:
            yield Oversized(self._digest.hexdigest(), self._size)
        elif piece := bytes(self._kept).strip():
            yield piece
        self._start_anew()

    def _marks(self) -> re.Pattern[bytes]:
        return _IN_STRING if self._in_string else _OUTSIDE

    def _is_cut(self, mark: bytes, is_last: bool) -> bool:
        if mark == b'"':
            self._in_string = not self._in_string
        elif mark == b"\\":
            self._escaped = is_last
        elif mark in b"[{":
            self._depth += 1
            return self._depth == 1
        elif mark in b"]}":
            self._depth -= 1
            self.done = self._depth == 0
            return self.done
        return mark == b"," and self._depth == 1

    def _start_anew(self) -> None:
        self._kept = bytearray()
        self._digest = sha256()
        self._size = 0
