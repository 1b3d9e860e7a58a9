"""`reportedly migrate`: an old ledger brought up to this version."""

import click

from reportedly.cli.asking import settings_of
from reportedly.store import migrate, open_ledger


@click.command("migrate")
@click.pass_context
def migrate_verb(context: click.Context) -> None:
    """Bring the ledger's schema up to this version, wholly or not at all.

    Copy the ledger's file first. A ledger that is up to date stays as it is.
    """
    chosen = settings_of(context)
    migrate(chosen.db)
    with open_ledger(chosen.db, create=False) as ledger:
        if not chosen.quiet:
            click.echo(f"{ledger.name} is up to date: {ledger.view().counts().documents} documents")
