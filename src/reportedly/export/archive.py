"""A whole ledger as one file: a zip of JSON lines, a table each, from which it is made again."""

import base64
import binascii
import json
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from reportedly.errors import Unreadable, UsageError
from reportedly.store import NEWEST, View

WHAT = "reportedly ledger"
VERSION = 1  # of how rows are put into the file; which columns they have is the schema's
HEAD = "archive.json"
OPENING = 2  # bytes of "PK", with which a zip opens
DAMAGE = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive that is whole: the schema its rows are of, and how many there are by table."""

    path: Path
    schema: str
    counts: Mapping[str, int]

    def rows(self) -> Iterator[tuple[str, Row]]:
        """Yield each row with the name of its table; raises Unreadable for what is none."""
        with _opened(self.path) as packed:
            for name, count in self.counts.items():
                if count:
                    with packed.open(f"{name}.jsonl") as lines:
                        yield from ((name, _row(name, line)) for line in lines)


def write_archive(view: View, stream: BinaryIO) -> None:
    """Write the whole ledger; of the same ledger always the same bytes.

    Raises LedgerDamaged where the ledger has any fault.
    """
    counts: dict[str, int] = {}
    with ZipFile(stream, "w", ZIP_DEFLATED) as packed:
        for name, group in groupby(view.originals(), key=itemgetter(0)):
            with packed.open(_member(f"{name}.jsonl"), "w", force_zip64=True) as member:
                counts[name] = sum(1 for _, row in group if member.write(_line(row)))
        head = {"what": WHAT, "version": VERSION, "schema": NEWEST, "rows": counts}
        packed.writestr(_member(HEAD), json.dumps(head, indent=1) + "\n")


def read_archive(path: Path) -> Archive:
    """Return the archive at ``path``, every byte of which was held against its checksum.

    Raises UsageError for a file that is not there or no archive, Unreadable for a damaged one.
    """
    with _opened(path) as packed:
        if bad := packed.testzip():
            raise Unreadable(f"{path}: damaged: {bad} is not what was written; give another copy")
        if HEAD not in packed.namelist():
            raise UsageError(
                f"{path}: a zip, but no ledger; make one with: reportedly export ledger"
            )
        head = json.loads(packed.read(HEAD))
        counts = _counts(path, head)
        missing = [name for name in counts if f"{name}.jsonl" not in packed.namelist()]
        if missing:
            raise Unreadable(f"{path}: damaged: {missing[0]}.jsonl is missing; give another copy")
    return Archive(path, str(head["schema"]), counts)


def _counts(path: Path, head: Any) -> Mapping[str, int]:
    if not isinstance(head, dict) or head.get("what") != WHAT:
        raise UsageError(f"{path}: no ledger; make one with: reportedly export ledger")
    if head.get("version") != VERSION:
        told = f"its form is {head.get('version')}, and this version knows {VERSION}"
        raise UsageError(f"{path}: {told}; install a newer reportedly")
    counts = head.get("rows")
    if not isinstance(counts, dict) or "schema" not in head:
        raise Unreadable(f"{path}: damaged: {HEAD} does not say what is in it")
    return counts


@contextmanager
def _opened(path: Path) -> Iterator[ZipFile]:
    """Open the zip; what goes wrong while it is read is told as its damage."""
    try:
        with path.open("rb") as stream:
            if stream.read(OPENING) != b"PK":
                raise UsageError(f"{path}: no ledger; make one with: reportedly export ledger")
            with ZipFile(stream) as packed:
                yield packed
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from error
    except DAMAGE as error:
        raise Unreadable(f"{path}: damaged: {error}; give another copy") from error


def _member(name: str) -> ZipInfo:
    """Return a member without a date, so that equal ledgers make equal files."""
    info = ZipInfo(name)
    info.compress_type = ZIP_DEFLATED
    return info


def _line(row: Mapping[str, str | bytes | int | None]) -> bytes:
    told = {name: _told(value) for name, value in row.items()}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _told(value: str | bytes | int | None) -> Any:
    """Return bytes as text where they are UTF-8, so that a person can read them."""
    if not isinstance(value, bytes):
        return value
    try:
        return {"text": value.decode()}
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(value).decode()}


def _row(name: str, line: bytes) -> Row:
    try:
        row = {column: _meant(value) for column, value in json.loads(line).items()}
    except (ValueError, AttributeError, TypeError, KeyError, binascii.Error) as error:
        raise Unreadable(f"a row of {name} is no row: {error}") from error
    return row


def _meant(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if "text" in value:
        return value["text"].encode()
    return base64.b64decode(value["base64"], validate=True)
