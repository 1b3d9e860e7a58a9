"""`reportedly places`: what the articles name, and where it lies."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, fields
from typing import Any

import click

from reportedly.cli.asking import ROWS, ledger_of, row_options, settings_of, tell_unlooked
from reportedly.cli.listing import put_rows
from reportedly.cli.printing import as_json, print_table
from reportedly.errors import UsageError
from reportedly.export import table_writer
from reportedly.model import Place
from reportedly.store import PlaceNamed, PlaceSeen, View

Row = PlaceSeen | PlaceNamed
SEEN = ("place", "country", "what", "lies at", "articles", "mentions", "first", "last")
NAMED = ("words", "place", "country", "what", "why", "article", "at")
UNRESOLVED = "unresolved"


@click.command("places")
@click.argument("name", required=False)
@click.option("--country", metavar="CC", help="Only in this country: ISO 3166, two letters.")
@click.option("--unresolved", is_flag=True, help="Only what no gazetteer places.")
@row_options
@click.pass_context
def places_verb(
    context: click.Context,
    /,
    name: str | None,
    country: str | None,
    unresolved: bool,
    limit: int | None,
    form: str,
) -> None:
    """Print the places that articles name, those of most articles first.

    With NAME, every mention of a place so called: its words, and why it is held to lie there.
    What could not be placed stays unresolved, in a country where the article tells one.
    """
    if country is not None and (len(country) != 2 or not country.isalpha()):
        raise UsageError(f"--country {country!r}: write the two letters of ISO 3166, as in LB")
    limit = limit or (ROWS if form == "text" else None)
    with ledger_of(context) as ledger:
        view = ledger.view()
        found = _narrowed(_found(view, name), country, unresolved)
        some: list[Row] = []
        listed = put_rows(found, limit, some.append)
        PRINTERS[form](some, PlaceNamed if name else PlaceSeen)
        if not settings_of(context).quiet:
            click.echo(listed.told("mentions" if name else "places"), err=True)
            tell_unlooked(view, Place)


def _found(view: View, name: str | None) -> Iterator[Row]:
    yield from view.place(name) if name else view.places()


def _narrowed(found: Iterable[Row], country: str | None, unresolved: bool) -> Iterator[Row]:
    for each in found:
        there = country is None or each.country == country.upper()
        if there and (not unresolved or each.precision == UNRESOLVED):
            yield each


def _print_text(rows: list[Row], kind: type[Row]) -> None:
    if rows:
        print_table(NAMED if kind is PlaceNamed else SEEN, map(_cells, rows))


def _print_json(rows: list[Row], kind: type[Row]) -> None:
    for each in rows:
        click.echo(as_json(asdict(each)))


def _print_csv(rows: list[Row], kind: type[Row]) -> None:
    names = [field.name for field in fields(kind)]
    put = table_writer(sys.stdout, names)
    for row in rows:
        put(_flat(row))


PRINTERS: dict[str, Callable[[list[Row], type[Row]], None]] = {
    "text": _print_text,
    "json": _print_json,
    "csv": _print_csv,
}


def _cells(each: Row) -> tuple[str, ...]:
    country = each.country or ""
    if isinstance(each, PlaceNamed):
        at = f"{each.given_id or each.document} {each.span.start}–{each.span.end}"
        words = " ".join(each.words.split())
        return (words, each.name, country, each.precision, each.why, each.title or "", at)
    lies = "" if each.lat is None or each.lon is None else f"{each.lat:.2f}, {each.lon:.2f}"
    counts = (str(each.articles), str(each.mentions), each.first or "", each.last or "")
    return (each.name, country, each.precision, lies, *counts)


def _flat(each: Row) -> dict[str, Any]:
    row = asdict(each)
    if isinstance(each, PlaceNamed):
        row["span"] = f"{each.span.start}-{each.span.end}"
    return row
