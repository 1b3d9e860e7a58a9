"""The settings of a call, and the ledger they name."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import click

from reportedly.model import Annotation, Kind
from reportedly.pipeline import RECIPES, Recipe
from reportedly.settings import Settings, settings
from reportedly.store import Ledger, View, open_ledger

ROWS = 50  # shown as text unless told otherwise: what a person may read at a sitting


def settings_of(context: click.Context, **flags: Any) -> Settings:
    """Return the settings with the flags of this call, and of the group before it."""
    return settings(**(context.obj or {}), **flags)


def recipe_of(chosen: Settings, name: str) -> Recipe:
    """Return the recipe of that name with the chosen engine."""
    return replace(RECIPES[name], engine=chosen.engine)


def ledger_of(context: click.Context) -> Ledger:
    """Return the ledger that is there; use it in a ``with``. Raises StoreError for none."""
    return open_ledger(settings_of(context).db, create=False)


def named_at(document: str) -> str:
    """Return the address of a file that is there, else what was given: an id, an address."""
    path = Path(os.path.abspath(document))  # noqa: PTH100 -- as `add` writes addresses
    return path.as_uri() if path.is_file() else document


def row_options(command: Callable[..., object]) -> Callable[..., object]:
    """Add ``--limit`` and ``--format``, which every verb that prints rows has."""
    limit = click.option(
        "--limit",
        type=click.IntRange(min=1),
        metavar="N",
        help=f"Print so many rows.  [default: {ROWS} as text, else all]",
    )
    form = click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json", "csv"]),
        default="text",
        show_default=True,
    )
    return limit(form(command))


def narrowing_options(command: Callable[..., object]) -> Callable[..., object]:
    """Add what narrows a question about sayings: --about, --since, --until, --kind and so on."""
    for option in reversed(NARROWING):
        command = option(command)
    return command


NARROWING = (
    click.option("--about", metavar="WORDS", help="Only what holds these words."),
    click.option("--since", metavar="DATE", help="From this year, month or day on: 2024-01."),
    click.option("--until", metavar="DATE", help="Up to this year, month or day, included."),
    click.option("--kind", type=click.Choice(get_args(Kind)), help="Only what is quoted so."),
    click.option("--outlet", metavar="NAME", help="Only what this outlet published."),
    click.option("--via", metavar="NAME", help="Only what came by way of this medium or document."),
)


def tell_unlinked(view: View, kind: str, *, layer: type[Annotation] | None = None) -> None:
    """Say on standard error how many articles no linking of that kind knows yet, if any."""
    if articles := view.unlinked(kind, layer=layer):
        click.echo(f"{articles} articles are not linked yet; run: reportedly link", err=True)


def tell_unlooked(view: View, kind: type[Annotation]) -> None:
    """Say on standard error in how many articles nobody has looked for that kind, if any."""
    if articles := view.unlooked(kind):
        click.echo(
            f"{articles} articles were only read so far; "
            "annotate them with: reportedly add --waiting",
            err=True,
        )
