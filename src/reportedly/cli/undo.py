"""`reportedly undo`: take a decision back."""

import click

from reportedly.cli.asking import ledger_of, settings_of
from reportedly.cli.deciding import known_of, owners_of
from reportedly.jobs import undo


@click.command("undo")
@click.argument("decision")
@click.pass_context
def undo_verb(context: click.Context, /, decision: str) -> None:
    """Take a DECISION back, named by its id or the opening of one: see `reportedly decisions`.

    It stays on record as undone; what it held together or apart is judged anew.
    """
    chosen = settings_of(context)
    with ledger_of(context) as ledger:
        undone = undo(ledger, decision, known=known_of(chosen), owners=owners_of(chosen))
    if not chosen.quiet:
        click.echo(f"undone: {undone.kind} of {undone.at:%Y-%m-%d} by {undone.by}")
