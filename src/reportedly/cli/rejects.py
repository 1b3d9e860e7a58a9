"""`reportedly rejects`: what was set aside, and why."""

import click

from reportedly.cli.asking import ledger_of
from reportedly.cli.printing import as_json, print_table


@click.command("rejects")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@click.pass_context
def rejects_verb(context: click.Context, form: str) -> None:
    """List what was set aside and has not come right since, with the room and the reason."""
    with ledger_of(context) as ledger:
        rejects = list(ledger.view().rejects())
    rows = [(item.address, item.room, item.reason, item.at.isoformat()) for item in rejects]
    columns = ("address", "room", "reason", "at")
    if form == "json":
        for row in rows:
            click.echo(as_json(dict(zip(columns, row, strict=True))))
    elif rows:
        print_table(columns, rows)
    else:
        click.echo("nothing is set aside")
