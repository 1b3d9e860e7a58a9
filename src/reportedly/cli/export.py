"""`reportedly export`: the ledger's rows for other programs."""

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO

import click

from reportedly.cli.asking import ledger_of
from reportedly.errors import UsageError
from reportedly.export import FORMATS, KINDS, rows, write


@click.command("export")
@click.argument("kind", type=click.Choice(tuple(KINDS)))
@click.option(
    "--format", "form", type=click.Choice(tuple(FORMATS)), default="jsonl", show_default=True
)
@click.option("-o", "--output", metavar="FILE", help="Where to write.  [default: standard output]")
@click.pass_context
def export_verb(context: click.Context, kind: str, form: str, output: str | None) -> None:
    """Print all rows of a KIND: documents, attributions, mentions …"""
    with ledger_of(context) as ledger, _stream(output, form) as stream:
        write(rows(kind, ledger.view().documents()), form, stream)


def _stream(output: str | None, form: str) -> AbstractContextManager[BinaryIO]:
    if output and output != "-":
        return _opened(Path(output))
    if form == "parquet" and sys.stdout.isatty():
        raise UsageError("parquet is not for a terminal; say --output FILE")
    return nullcontext(sys.stdout.buffer)


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("wb")
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from error
