"""`reportedly import`: a ledger made again of what `reportedly export ledger` wrote."""

from pathlib import Path

import click

from reportedly.cli.asking import settings_of
from reportedly.errors import SourceError
from reportedly.export import Archive, read_archive
from reportedly.settings import Settings
from reportedly.store import open_ledger, restore


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_context
def import_verb(context: click.Context, /, file: Path) -> None:
    """Make the ledger anew of FILE, which `reportedly export ledger` wrote: wholly or not at all.

    The ledger must not be there yet, or be empty. Every row is held to its words and digests
    before any is kept; then actors, copies and stories are linked.
    """
    chosen = settings_of(context)
    _restored(chosen, read_archive(file))
    with open_ledger(chosen.db, create=False) as ledger:
        from reportedly.cli.deciding import link_all  # which waits for the registry

        counts = ledger.view().counts()
        if not chosen.quiet:
            many = f"{counts.documents:,} documents, {counts.attributions:,} attributions"
            click.echo(f"{ledger.name} is made again: {many}", err=True)
        link_all(ledger, chosen, annotated=counts.entities > 0)


def _restored(chosen: Settings, archive: Archive) -> None:
    try:
        restore(chosen.db, archive.rows(), made_with=archive.schema)
    except SourceError as error:
        told = f"{error}".removeprefix(f"{archive.path}: ")
        raise type(error)(f"{archive.path}: {told}; nothing was imported") from error
