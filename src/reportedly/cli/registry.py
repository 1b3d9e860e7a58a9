"""`reportedly registry`: the actors known by name."""

from dataclasses import asdict

import click

from reportedly.cli.ending import Ending
from reportedly.cli.printing import as_json, print_table, visible
from reportedly.link.registry import KnownActor, actors_of, faults, named, read_actors, shipped

SHOWN = ("id", "type", "name", "names", "parent", "role", "from", "to", "country")


@click.group("registry")
def registry_verb() -> None:
    """Print or check a registry of actors: who they are, their names, what they belong to."""


@registry_verb.command("check")
@click.argument("path", metavar="FILE")
@click.pass_context
def check_verb(context: click.Context, /, path: str) -> None:
    """Check a registry's file; print one line for each fault, with the line of the file.

    Exit status 0 says that there is none, 1 that there are.
    """
    rows = read_actors(path)
    own = frozenset(actor.id for actor in shipped())
    found = faults(rows, known=own)
    for fault in found:
        click.echo(visible(f"{path}:{fault.line}: {fault.why}"))
    click.echo(
        f"{len(found)} faults in {len(rows)} rows" if found else f"{len(rows)} rows, no fault"
    )
    context.exit(Ending.FAULTY if found else Ending.WELL)


@registry_verb.command("show")
@click.argument("name", required=False)
@click.option("--file", "path", metavar="FILE", help="Print this file's, not the program's own.")
@click.option("--json", "wants_json", is_flag=True, help="Print JSON, one actor a line.")
def show_verb(name: str | None, path: str | None, wants_json: bool) -> None:
    """Print the actors that NAME may name, the surest first; without NAME, all of them."""
    actors = actors_of(row for _, row in read_actors(path)) if path else list(shipped())
    if name is not None:
        actors = [actor for actor, _ in named(name, actors)]
    if wants_json:
        for actor in actors:
            click.echo(as_json(asdict(actor)))
    elif actors:
        print_table(SHOWN, map(_cells, actors))
    else:
        click.echo("no actor has that name")


def _cells(actor: KnownActor) -> tuple[str, ...]:
    cells = (actor.id, actor.type, actor.name, " | ".join(actor.names), actor.parent, actor.role)
    return tuple(cell or "" for cell in (*cells, actor.since, actor.until, actor.country))
