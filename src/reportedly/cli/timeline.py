"""`reportedly timeline`: by the day of the saying or the happening."""

from dataclasses import asdict, fields
from typing import Any

import click
from rich.text import Text

from reportedly.ask import timeline
from reportedly.cli.asking import ledger_of, row_options, settings_of, tell_unlooked
from reportedly.cli.listing import Forms, print_rows
from reportedly.cli.printing import visible
from reportedly.model import TimeExpression
from reportedly.store import Dated

FLAT = [field.name for field in fields(Dated)]


@click.command("timeline")
@click.argument("actor", required=False)
@click.option("--since", metavar="DATE", help="From this year, month or day on: 2024-01.")
@click.option("--until", metavar="DATE", help="Up to this year, month or day, included.")
@row_options
@click.pass_context
def timeline_verb(
    context: click.Context,
    /,
    actor: str | None,
    since: str | None,
    until: str | None,
    limit: int | None,
    form: str,
) -> None:
    """Print what ACTOR said, or everybody, by the days that the texts state.

    "said" is the day of the saying, "told of" a day that the saying tells of. The day of the
    page is neither: sayings without a stated day are counted on standard error, not placed.
    """
    with ledger_of(context) as ledger:
        view = ledger.view()
        found, undated = timeline(view, actor=actor, since=since, until=until)
        listed = print_rows(found, form, FORMS, limit)
        if not settings_of(context).quiet:
            unplaced = f"; of {undated} sayings no day is stated" if undated else ""
            click.echo(listed.told("days") + unplaced, err=True)
            tell_unlooked(view, TimeExpression)


def told(each: Dated) -> Text:
    """Return the day as a person may like to read it."""
    days = each.earliest if each.earliest == each.latest else f"{each.earliest} … {each.latest}"
    line = Text(days, style="bold cyan")
    line.append(f"  {each.kind}: {visible(_plain(each.words))}", style="dim")
    who = each.chain or each.speaker or each.source or "the article itself"
    line.append(f"\n    according to: {visible(_plain(who))}")
    line.append(f"\n    {visible(_plain(each.content or ''))}", style="green")
    where = f"{each.title or '(no title)'} · {each.outlet or 'outlet unknown'}"
    line.append(f"\n    {visible(where)}", style="italic")
    name = f"{each.given_id or each.document}  {each.span.start}–{each.span.end}  {each.uri}"
    return line.append(f"\n    {visible(name)}\n", style="dim")


def _plain(words: str) -> str:
    return " ".join(words.split())


def _flat(each: Dated) -> dict[str, Any]:
    return asdict(each) | {"span": f"{each.span.start}-{each.span.end}"}


FORMS = Forms(told, asdict, lambda each: [_flat(each)], FLAT)
