"""`reportedly export`: the ledger's rows for other programs."""

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import BinaryIO

import click

from reportedly.cli.asking import ledger_of, settings_of, tell_unlooked
from reportedly.errors import UsageError
from reportedly.export import ACROSS, FORMATS, KINDS, rows, rows_across, write
from reportedly.model import Annotation, Attribution, Entity, Mention

# The kinds of rows that an article has none of when it was only read.
NOTICED: dict[str, type[Annotation]] = {
    "attributions": Attribution,
    "mentions": Mention,
    "entities": Entity,
}


@click.command("export")
@click.argument("kind", type=click.Choice((*KINDS, *ACROSS)))
@click.option(
    "--format", "form", type=click.Choice(tuple(FORMATS)), default="jsonl", show_default=True
)
@click.option("-o", "--output", metavar="FILE", help="Where to write.  [default: standard output]")
@click.pass_context
def export_verb(context: click.Context, kind: str, form: str, output: str | None) -> None:
    """Print all rows of a KIND: documents, attributions, mentions, copies …"""
    with ledger_of(context) as ledger, _stream(output, form) as stream:
        view = ledger.view()
        across = kind in ACROSS
        found = rows_across(kind, view) if across else rows(kind, view.documents())
        write(found, form, stream)
        if kind in NOTICED and not settings_of(context).quiet:
            tell_unlooked(view, NOTICED[kind])


def _stream(output: str | None, form: str) -> AbstractContextManager[BinaryIO]:
    if output and output != "-":
        path = Path(output).resolve()
        # What is no file, a pipe or a device, is written to as it is.
        return _whole(path) if path.is_file() or not path.exists() else _opened(path)
    if form == "parquet" and sys.stdout.isatty():
        raise UsageError("parquet is not for a terminal; say --output FILE")
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
