"""`reportedly decisions`: what people decided."""

from dataclasses import asdict

import click

from reportedly.cli.asking import ledger_of
from reportedly.cli.printing import as_json, print_table
from reportedly.model import Anchor, Decision

COLUMNS = ("id", "what", "one side", "other side", "by", "at", "why", "undone")


@click.command("decisions")
@click.option("--json", "wants_json", is_flag=True, help="Print JSON, one decision a line.")
@click.pass_context
def decisions_verb(context: click.Context, /, wants_json: bool) -> None:
    """List what people decided, oldest first, what was taken back included."""
    with ledger_of(context) as ledger:
        found = list(ledger.view().decisions())
    if wants_json:
        for each in found:
            click.echo(as_json({"id": each.id, **asdict(each)}))
    elif found:
        print_table(COLUMNS, map(_cells, found))
    else:
        click.echo("nothing was decided yet")


def _cells(each: Decision) -> tuple[str, ...]:
    right = each.name or _side(each.right)
    undone = f"{each.undone:%Y-%m-%d %H:%M}" if each.undone else ""
    told = (each.by, f"{each.at:%Y-%m-%d %H:%M}", each.why, undone)
    return (each.id, each.kind, _side(each.left), right, *told)


def _side(anchors: tuple[Anchor, ...]) -> str:
    names = sorted({each.name or each.document for each in anchors})
    if {each.type for each in anchors} == {"article"}:
        return ", ".join(names)
    articles = len({each.document for each in anchors})
    return f"{', '.join(names)} ({articles} articles)"
