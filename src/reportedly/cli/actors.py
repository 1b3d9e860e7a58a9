"""`reportedly actors`: everyone who speaks or acts."""

import sys
from dataclasses import asdict, fields
from typing import Any, get_args

import click
from rich.text import Text

from reportedly.ask import actors
from reportedly.cli.asking import ROWS, ledger_of, row_options, settings_of, tell_unlinked
from reportedly.cli.listing import Forms, Listed, print_rows, put_rows
from reportedly.cli.printing import as_json, many, print_table, visible
from reportedly.errors import UsageError
from reportedly.export import table_writer
from reportedly.model import ActorType, Entity
from reportedly.store import ActorRole, ActorSeen, OpenPair, View

FLAT = [field.name for field in fields(ActorSeen)]
PAIR = ("score", "one", "other", "why", "ids")
NAMES, ROLES = 6, 3  # shown of an actor in a list


@click.command("actors")
@click.option("--type", "kind", type=click.Choice(get_args(ActorType)), help="Only these.")
@click.option("--speaks", is_flag=True, help="Only those who are quoted.")
@click.option("--unsure", is_flag=True, help="Print the pairs that may be one, for a person.")
@row_options
@click.pass_context
def actors_verb(
    context: click.Context,
    /,
    kind: ActorType | None,
    speaks: bool,
    unsure: bool,
    limit: int | None,
    form: str,
) -> None:
    """Print everyone who speaks or acts, each once, by whatever spelling articles have.

    With roles as articles state them, how many articles and statements there are, and when the
    first and last were published. Those of most statements come first.
    """
    if unsure and (kind or speaks):
        raise UsageError("--unsure prints pairs; --type and --speaks do not narrow them")
    with ledger_of(context) as ledger:
        view = ledger.view()
        if unsure:
            listed = _pairs(view, limit, form)
        else:
            found = actors(view, kind=kind, speaks=speaks)
            listed = print_rows(found, form, FORMS, limit)
        if not settings_of(context).quiet:
            tell_unlinked(view, "actors", layer=Entity)
    if not settings_of(context).quiet:
        click.echo(listed.told("pairs" if unsure else "actors"), err=True)


def told(each: ActorSeen) -> Text:
    """Return the actor as a person may like to read it."""
    line = Text(visible(each.name), style="bold cyan")
    line.append(f"  ({each.type})", style="dim")
    counts = f"{many(each.statements, 'statement')} in {many(each.articles, 'article')}"
    outlets = f"of {many(each.outlets, 'outlet')}" if each.outlets else "outlets unknown"
    line.append(f"\n    {counts}, {outlets}, {seen(each)}")
    if roles := [role_told(role) for role in each.roles[:ROLES]]:
        line.append(f"\n    {visible('; '.join(roles))}", style="green")
    if others := [name for name in each.names if name != each.name]:
        more = " …" if len(others) > NAMES else ""
        line.append(f"\n    also: {visible(', '.join(others[:NAMES]))}{more}", style="dim")
    return line.append(f"\n    {each.id}\n", style="dim")


def seen(each: ActorSeen) -> str:
    """Return when the actor was first and last seen, as a person may like to read it."""
    if each.first is None:
        return "dates unknown"
    return each.first if each.first == each.last else f"{each.first} to {each.last}"


def role_told(role: ActorRole) -> str:
    """Return the role with how many articles state it."""
    words = " of ".join(part for part in (role.role, role.of) if part)
    return f"{' '.join(words.split())} ({role.articles})"


def _pairs(view: View, limit: int | None, form: str) -> Listed:
    some: list[OpenPair] = []
    listed = put_rows(view.open_pairs(), limit or (ROWS if form == "text" else None), some.append)
    if form == "text" and some:
        print_table(PAIR, map(_pair, some))
    elif form == "json":
        for each in some:
            click.echo(as_json(asdict(each)))
    elif form == "csv":
        put = table_writer(sys.stdout, [field.name for field in fields(OpenPair)])
        for each in some:
            put(asdict(each))
    return listed


def _pair(each: OpenPair) -> tuple[str, ...]:
    ids = f"{each.left} {each.right}"
    return (f"{each.score:.2f}", each.left_name, each.right_name, each.why, ids)


def _flat(each: ActorSeen) -> dict[str, Any]:
    row = asdict(each)
    row["names"] = " | ".join(each.names)
    row["roles"] = " | ".join(map(role_told, each.roles))
    return row


FORMS = Forms(told, asdict, lambda each: [_flat(each)], FLAT)
