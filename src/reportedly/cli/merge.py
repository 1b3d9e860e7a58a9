"""`reportedly merge`: two actors are one."""

import click

from reportedly.cli.asking import ledger_of
from reportedly.cli.deciding import put_down, side_of, why_option
from reportedly.errors import UsageError


@click.command("merge")
@click.argument("one")
@click.argument("other")
@why_option
@click.pass_context
def merge_verb(context: click.Context, /, one: str, other: str, why: str) -> None:
    """Decide that ONE and OTHER, names or ids of actors, are one person or body.

    The decision is kept with your name and the time, outranks what the program finds, and
    holds through every re-run until `reportedly undo` takes it back.
    """
    with ledger_of(context) as ledger:
        (left, mine), (right, theirs) = (side_of(ledger.view(), name) for name in (one, other))
    if mine == theirs:
        raise UsageError(f"{one} and {other} are one actor already: {left}")
    put_down(context, "merge", (mine, theirs), (why, f"{left} and {right} are one"))
