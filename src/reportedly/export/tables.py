"""Every kind of row as CSV and JSON lines, in one go over the documents."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from reportedly.export.across import rows_across
from reportedly.export.kinds import ACROSS, KINDS
from reportedly.export.rows import Row, rows
from reportedly.export.shown import AnyRows, TextFree
from reportedly.export.writing import csv_writer, jsonl_writer, write
from reportedly.model import Document
from reportedly.store import View

TABLES = ("csv", "jsonl")
Put = Callable[[Row], object]


def shown_rows(kind: str, documents: Iterable[Document], *, text_free: bool) -> AnyRows:
    """Return the rows of that kind of these documents, with or without words."""
    found = rows(kind, documents)
    return TextFree(found) if text_free else found


def shown_across(kind: str, view: View, *, text_free: bool) -> AnyRows:
    """Return the rows of that kind about several documents, with or without words."""
    found = rows_across(kind, view)
    return TextFree(found) if text_free else found


def write_tables(
    view: View, folder: Path, *, text_free: bool
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Write every kind of row into the folder; yield each kind and its forms, once all are written.

    The files are those of ``write``, named kind.form; the documents are read once.
    """
    _write_kinds(view, folder, text_free=text_free)
    for kind in ACROSS:
        found = shown_across(kind, view, text_free=text_free)
        for form in TABLES:
            with (folder / f"{kind}.{form}").open("wb") as stream:
                write(found, form, stream)
    yield from ((kind, TABLES) for kind in (*KINDS, *ACROSS))


def _write_kinds(view: View, folder: Path, *, text_free: bool) -> None:
    with ExitStack() as stack:
        puts = {kind: _puts(stack, folder, kind, text_free=text_free) for kind in KINDS}
        for document in view.documents():
            for kind, put in puts.items():
                for row in shown_rows(kind, (document,), text_free=text_free):
                    put(row)


def _puts(stack: ExitStack, folder: Path, kind: str, *, text_free: bool) -> Put:
    """Return what writes a row in both forms."""
    streams = [stack.enter_context((folder / f"{kind}.{form}").open("wb")) for form in TABLES]
    names = [column.name for column in shown_rows(kind, (), text_free=text_free).columns]
    as_csv = stack.enter_context(csv_writer(streams[0], names))
    as_jsonl = jsonl_writer(streams[1])
    return lambda row: (as_csv(row), as_jsonl(row))
