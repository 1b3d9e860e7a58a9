"""`reportedly rename`: what an actor is called."""

import click

from reportedly.cli.asking import ledger_of
from reportedly.cli.deciding import put_down, side_of, why_option
from reportedly.errors import UsageError


@click.command("rename")
@click.argument("actor")
@click.argument("name")
@why_option
@click.pass_context
def rename_verb(context: click.Context, /, actor: str, name: str, why: str) -> None:
    """Decide that ACTOR is shown as NAME; the spellings of the articles stay what they are."""
    wanted = " ".join(name.split())
    if not wanted:
        raise UsageError("the new name is empty; give one")
    with ledger_of(context) as ledger:
        called, side = side_of(ledger.view(), actor)
    put_down(context, "rename", (side, ()), (why, f"{called} is called {wanted}"), name=wanted)
