"""Streams one can look into before reading, and that end instead of breaking."""

import codecs
import gzip
import io
import zlib
from typing import Protocol

from reportedly.errors import Unreadable
from reportedly.ingest.options import the_limit

HEAD_BYTES = 64 * 1024
CHUNK_BYTES = 256 * 1024
# Deflate packs 1,032 : 1 at best and prose about 3 : 1; what packs tighter is no article.
MAX_RATIO = 200
RATIO_FLOOR_BYTES = 8 * 1024 * 1024


class Readable(Protocol):
    """Anything that gives bytes."""

    def read(self, size: int = -1, /) -> bytes | None: ...


class Stream(io.RawIOBase):
    """Bytes in order, of which the first 64 KiB can be seen beforehand in ``head``.

    A source that breaks off ends the stream, so that all whole items before are kept;
    ``trouble`` then says in words what happened.
    """

    def __init__(self, source: Readable) -> None:
        super().__init__()
        self.trouble: str | None = None
        self._source = source
        self._at = 0
        self.head = self._first()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self.head[self._at : self._at + len(buffer)]
        data = data or self._next(min(len(buffer), CHUNK_BYTES))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        # Enough for readers that seek only to learn where they are.
        if (offset, whence) != (0, io.SEEK_CUR):
            raise io.UnsupportedOperation("seek")
        return self._at

    def whole(self, max_bytes: int) -> bytes:
        """Return all that is left; raises Unreadable when it is cut short or too long."""
        pieces, size = [], 0
        while piece := self.read(CHUNK_BYTES):
            pieces.append(piece)
            size += len(piece)
            if size > max_bytes:
                raise Unreadable(f"longer than {the_limit(max_bytes)}")
        if self.trouble:
            raise Unreadable(self.trouble)
        return b"".join(pieces)

    def _first(self) -> bytes:
        head = b""
        while len(head) < HEAD_BYTES and (piece := self._next(HEAD_BYTES - len(head))):
            head += piece
        return head

    def _next(self, size: int) -> bytes:
        if self.trouble:
            return b""
        try:
            return self._source.read(size) or b""
        except (OSError, EOFError, zlib.error, UnicodeError, Unreadable) as error:
            self.trouble = f"broken off: {error}"
            return b""


def unpacked(stream: Stream) -> Stream:
    """Return the stream inside a gzip stream of one or many members."""
    return Stream(_Unpacking(stream))


def recoded(stream: Stream, encoding: str) -> Stream:
    """Return a stream in UTF-8 of one in ``encoding``, without its byte order mark."""
    return Stream(_Recoding(stream, encoding))


class _Unpacking:
    def __init__(self, packed: Stream) -> None:
        self._packed = packed
        self._gzip = gzip.GzipFile(fileobj=packed, mode="rb")
        self._size = 0

    def read(self, size: int = -1, /) -> bytes:
        # Not `read`: it throws away what it has when the end of the file is missing.
        data = self._gzip.read1(size)
        self._size += len(data)
        if self._size > max(RATIO_FLOOR_BYTES, MAX_RATIO * self._packed.tell()):
            raise Unreadable(f"unpacks to more than {MAX_RATIO} times its size: no article does")
        return data


class _Recoding:
    def __init__(self, stream: Stream, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("surrogatepass")
        self._begun = False

    def read(self, size: int = -1, /) -> bytes:
        while raw := self._stream.read(size):
            if words := self._decoder.decode(raw):
                return self._without_mark(words).encode("utf-8", "surrogatepass")
        return b""

    def _without_mark(self, words: str) -> str:
        begun, self._begun = self._begun, True
        return words if begun else words.removeprefix("\ufeff")
