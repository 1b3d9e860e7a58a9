"""`reportedly figures`: how many, according to whom."""

from dataclasses import asdict, fields
from typing import Any, get_args

import click
from rich.text import Text

from reportedly.ask import ClaimedNumber, figures
from reportedly.cli.asking import ledger_of, row_options, settings_of, tell_unlooked
from reportedly.cli.listing import Forms, print_rows
from reportedly.cli.printing import visible
from reportedly.model import Citation, Figure, Happening

PARTS = ("words", "who", "by", "since")
FLAT = [*(field.name for field in fields(ClaimedNumber)), *(f"{part}_span" for part in PARTS)]


@click.command("figures")
@click.option("--of", type=click.Choice(get_args(Happening)), help="Only what happened so.")
@click.option("--all", "every", is_flag=True, help="Numbers too of which nothing happened.")
@row_options
@click.pass_context
def figures_verb(
    context: click.Context,
    /,
    of: Happening | None,
    every: bool,
    limit: int | None,
    form: str,
) -> None:
    """Print each claimed number: how many, of whom, by whom, since when, and who claims it.

    Bounds are those that the words state; "dozens" has none. Where no saying reports a
    number, the article claims it in its own voice. Rows come by the date of the article,
    those of unknown date last.
    """
    with ledger_of(context) as ledger:
        view = ledger.view()
        found = figures(view, of=of, every=every)
        listed = print_rows(found, form, FORMS, limit)
        if not settings_of(context).quiet:
            click.echo(listed.told("figures"), err=True)
            tell_unlooked(view, Figure)


def told(number: ClaimedNumber) -> Text:
    """Return the number as a person may like to read it."""
    line = Text(visible(_plain(number.words)), style="bold cyan")
    line.append(f"  {_bounds(number)}", style="dim")
    if number.of:
        line.append(f"  {number.of}", style="green")
    for label, part in (("of", number.who), ("by", number.by), ("when", number.since)):
        if part:
            line.append(f"  {label}: {visible(_plain(part))}")
    way = number.chain or number.speaker or "the article itself"
    date = f"{number.published} ({number.published_basis})" if number.published else "date unknown"
    where = f"{number.outlet or 'outlet unknown'} · {date}"
    span = number.words.span
    said = f"  said: {_days(number)}" if number.said_on else ""
    how = f" ({number.how})" if number.how else ""
    line.append(f"\n    according to: {visible(way)}{how}{said}\n    {visible(where)}\n")
    name = f"{number.given_id or number.document}  {span.start}–{span.end}  {number.uri}"
    return line.append(f"    {visible(name)}\n", style="dim")


def _days(number: ClaimedNumber) -> str:
    """Return the days on which it was said, or what is known of them ("a Wednesday")."""
    if number.said_earliest is None:
        return number.said_on or ""
    first, last = number.said_earliest, number.said_latest
    return first if first == last else f"{first} … {last}"


def _bounds(number: ClaimedNumber) -> str:
    low, high = (_digits(bound) for bound in (number.low, number.high))
    if not low and not high:
        return number.qualifier
    return low if low == high else f"{low or '…'}–{high or '…'}"


def _digits(bound: float | None) -> str:
    return "" if bound is None else f"{bound:,.10g}"


def _plain(part: Citation) -> str:
    return " ".join(part.words.split())


def plain(number: ClaimedNumber) -> dict[str, Any]:
    """Return the number as JSON takes it; words come with their places."""
    row = asdict(number)
    for name in PARTS:
        part: Citation | None = getattr(number, name)
        row[name] = part and {"start": part.span.start, "end": part.span.end, "text": part.words}
    return row


def flat(number: ClaimedNumber) -> dict[str, Any]:
    """Return the number as one row of a table; spans are written 10-14."""
    row = asdict(number)
    for name in PARTS:
        part: Citation | None = getattr(number, name)
        row[name] = part.words if part else None
        row[f"{name}_span"] = f"{part.span.start}-{part.span.end}" if part else None
    return row


FORMS = Forms(told, plain, lambda number: [flat(number)], FLAT)
