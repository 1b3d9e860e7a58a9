"""`reportedly export`: the ledger's rows for other programs, and the ledger as a whole."""

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, BinaryIO

import click

from reportedly.cli.asking import ledger_of, settings_of, tell_unlooked
from reportedly.errors import UsageError
from reportedly.export import (
    ACROSS,
    FORMATS,
    FORMS,
    KINDS,
    AnyRows,
    TextFree,
    linked,
    rows,
    rows_across,
    write,
    write_archive,
)
from reportedly.model import Annotation, Attribution, Entity, Mention
from reportedly.store import View

# The kinds of rows that an article has none of when it was only read.
NOTICED: dict[str, type[Annotation]] = {
    "attributions": Attribution,
    "mentions": Mention,
    "entities": Entity,
}
LEDGER = "ledger"
BINARY = ("parquet", "xlsx", "zip")  # not for a terminal


@click.command("export")
@click.argument("kind", type=click.Choice((*KINDS, *ACROSS, LEDGER)))
@click.option("--format", "form", type=click.Choice((*FORMATS, *FORMS)), help="[default: jsonl]")
@click.option("--text-free", is_flag=True, help="Ids, places, digests and labels: no words.")
@click.option("--links", metavar="URL", help="Link each row to its page at a `reportedly serve`.")
@click.option("-o", "--output", metavar="FILE", help="Where to write.  [default: standard output]")
@click.pass_context
def export_verb(
    context: click.Context,
    /,
    kind: str,
    form: str | None,
    output: str | None,
    **shown: Any,
) -> None:
    """Print all rows of a KIND: documents, attributions, mentions, copies …

    `export ledger` writes the whole ledger as one file, of which `reportedly import` makes
    it again: captures, documents with their layers, runs, rejects and decisions.
    """
    if kind == LEDGER and (form or any(shown.values())):
        raise UsageError("a ledger goes out whole and in one form: leave the options away")
    wanted = "zip" if kind == LEDGER else form or "jsonl"
    with ledger_of(context) as ledger, _stream(output, wanted) as stream:
        view = ledger.view()
        if kind == LEDGER:
            write_archive(view, stream)
        else:
            write(_rows(view, kind, **shown), wanted, stream)
        if kind in NOTICED and not settings_of(context).quiet:
            tell_unlooked(view, NOTICED[kind])


def _rows(view: View, kind: str, *, text_free: bool, links: str | None) -> AnyRows:
    found: AnyRows = rows_across(kind, view) if kind in ACROSS else rows(kind, view.documents())
    found = TextFree(found) if text_free else found
    return linked(found, links) if links else found


def _stream(output: str | None, form: str) -> AbstractContextManager[BinaryIO]:
    if output and output != "-":
        path = Path(output).resolve()
        # What is no file, a pipe or a device, is written to as it is.
        return _whole(path) if path.is_file() or not path.exists() else _opened(path)
    if form in BINARY and sys.stdout.isatty():
        raise UsageError(f"{form} is not for a terminal; say --output FILE")
    return nullcontext(sys.stdout.buffer)


@contextmanager
def _whole(path: Path) -> Iterator[BinaryIO]:
    """Open what becomes the file once all is written; a file there stays till then."""
    part = path.with_name(f"{path.name}.part")
    try:
        with _opened(part) as stream:
            yield stream
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("wb")
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from error
