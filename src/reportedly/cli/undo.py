"""`reportedly undo`: take a decision back."""

import click

from reportedly.cli.asking import ledger_of, settings_of
from reportedly.cli.deciding import known_of, owners_of
from reportedly.jobs import ReviewDesk, undo
from reportedly.settings import Settings
from reportedly.store import Ledger


@click.command("undo")
@click.argument("decision")
@click.pass_context
def undo_verb(context: click.Context, /, decision: str) -> None:
    """Take a DECISION back, named by its id or the opening of one: see `reportedly decisions`.

    It stays on record as undone; what it held together or apart is judged anew.
    """
    chosen = settings_of(context)
    with ledger_of(context) as ledger:
        told = _undone(ledger, decision, chosen)
    if not chosen.quiet:
        click.echo(told)


def _undone(ledger: Ledger, name: str, chosen: Settings) -> str:
    if name.startswith("rev_"):
        review = ReviewDesk(ledger, "").undo(name)
        return f"undone: {review.answer} of {review.at:%Y-%m-%d} by {review.by}"
    decision = undo(ledger, name, known=known_of(chosen), owners=owners_of(chosen))
    return f"undone: {decision.kind} of {decision.at:%Y-%m-%d} by {decision.by}"
