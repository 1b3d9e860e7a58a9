"""`reportedly export`: the ledger's rows for other programs, and the ledger as a whole."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, BinaryIO

import click

from reportedly import __version__
from reportedly.cli.asking import ledger_of, settings_of, tell_unlinked, tell_unlooked
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
    write_datapackage,
)
from reportedly.model import Annotation, Attribution, Entity, Mention
from reportedly.store import View

# The kinds of rows that an article has none of when it was only read.
NOTICED: dict[str, type[Annotation]] = {
    "attributions": Attribution,
    "mentions": Mention,
    "entities": Entity,
}
OF_ACTORS = ("actors", "network")
LEDGER, PACKAGE = "ledger", "datapackage"
FOLDER_MODE = 0o755  # a temporary folder is its maker's alone
BINARY = ("parquet", "xlsx", "zip")  # not for a terminal


@click.command("export")
@click.argument("kind", type=click.Choice((*KINDS, *ACROSS, LEDGER, PACKAGE)))
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
    it again: captures, documents with their layers, runs, rejects and decisions. `export
    datapackage -o FOLDER` writes all kinds of rows, as Parquet or CSV, with a datapackage.json.
    """
    if kind == PACKAGE:
        _package(context, form or "parquet", output, **shown)
        return
    if kind == LEDGER and (form or any(shown.values())):
        raise UsageError("a ledger goes out whole and in one form: leave the options away")
    wanted = "zip" if kind == LEDGER else form or "jsonl"
    with ledger_of(context) as ledger, _stream(output, wanted) as stream:
        view = ledger.view()
        if kind == LEDGER:
            write_archive(view, stream)
        else:
            write(_rows(view, kind, **shown), wanted, stream)
        if not settings_of(context).quiet:
            _tell(view, kind)


def _tell(view: View, kind: str) -> None:
    """Say what could not be in the rows, for nobody has looked or linked."""
    if kind in NOTICED:
        tell_unlooked(view, NOTICED[kind])
    if kind in OF_ACTORS:
        tell_unlinked(view, "actors", layer=Entity)


def _package(context: click.Context, form: str, output: str | None, **shown: Any) -> None:
    if form not in ("parquet", "csv"):
        raise UsageError(f"{form}: a datapackage is of parquet or csv")
    if not output:
        raise UsageError("a datapackage is a folder; say which with --output FOLDER")
    if shown["links"]:
        raise UsageError("a datapackage has no links; leave --links away")
    with ledger_of(context) as ledger, _whole_folder(Path(output).resolve()) as folder:
        view = ledger.view()
        made_by = __version__
        write_datapackage(folder, form, lambda kind: _rows(view, kind, **shown), made_by=made_by)


@contextmanager
def _whole_folder(path: Path) -> Iterator[Path]:
    """Give a folder that takes the place of the path once all is written; what is there stays."""
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise UsageError(f"{path}: is there and not empty; give a new folder")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(prefix=f"{path.name}.", suffix=".part", dir=path.parent))
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from error
    try:
        yield part
        part.chmod(FOLDER_MODE)
        part.replace(path)
    finally:
        shutil.rmtree(part, ignore_errors=True)


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
