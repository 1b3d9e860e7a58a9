"""`reportedly actor`: all of one person or body."""

from dataclasses import asdict
from typing import Any

import click
from rich.text import Text

from reportedly.ask import ActorPage, actor_page
from reportedly.cli.actors import role_told, seen
from reportedly.cli.asking import ledger_of
from reportedly.cli.printing import as_json, console, visible
from reportedly.cli.saying import plain, told
from reportedly.store import Joined

INDENT = "    "


@click.command("actor")
@click.argument("name")
@click.option("--json", "wants_json", is_flag=True, help="Print one JSON object.")
@click.pass_context
def actor_verb(context: click.Context, /, name: str, wants_json: bool) -> None:
    """Print all of the actor that NAME names, in any spelling that articles have, or an id.

    Its spellings and roles with how many articles have each; every article, and why the name in
    it is held to be this actor's; every statement.
    """
    with ledger_of(context) as ledger:
        page = actor_page(ledger.view(), name)
    if wants_json:
        click.echo(as_json(_plain(page)))
        return
    out = console()
    out.print(_head(page))
    for article in page.articles:
        out.print(_article(article))
    out.print(Text("\nstatements", style="bold"))
    for saying in page.statements:
        out.print(told(saying))


def _head(page: ActorPage) -> Text:
    actor = page.actor
    line = Text(visible(actor.name), style="bold cyan")
    known = f", known as {actor.known}" if actor.known else ""
    line.append(f"  ({actor.type}{known})  {actor.id}", style="dim")
    line.append(f"\n{INDENT}seen {seen(actor)}")
    for label, words in (
        ("spellings", [f"{each.name} ({each.articles})" for each in page.spellings]),
        ("roles", [role_told(role) for role in actor.roles]),
    ):
        line.append(f"\n{INDENT}{label}: {visible('; '.join(words) or 'none stated')}")
    return line.append(f"\n\n{actor.articles} articles", style="bold")


def _article(each: Joined) -> Text:
    date = each.published or "date unknown"
    where = f"{each.title or '(no title)'} · {each.outlet or 'outlet unknown'} · {date}"
    line = Text(f"{INDENT}{visible(where)}", style="italic")
    why = f"{', '.join(each.names)}: {each.why} ({each.score:.2f})"
    line.append(f"\n{INDENT * 2}{visible(' '.join(why.split()))}", style="dim")
    return line.append(f"\n{INDENT * 2}{each.given_id or each.document}  {each.uri}", style="dim")


def _plain(page: ActorPage) -> dict[str, Any]:
    return {
        **asdict(page.actor),
        "spellings": [asdict(each) for each in page.spellings],
        "articles": [asdict(each) for each in page.articles],
        "statements": [plain(each) for each in page.statements],
    }
