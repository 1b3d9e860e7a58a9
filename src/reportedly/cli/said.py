"""`reportedly said`: who said what, according to whom."""

from typing import Any

import click

from reportedly.ask import Question, said, undated
from reportedly.cli.asking import (
    ledger_of,
    narrowing_options,
    row_options,
    settings_of,
    tell_unlooked,
)
from reportedly.cli.listing import Forms, print_rows
from reportedly.cli.saying import FLAT, flat, plain, told
from reportedly.model import Attribution


@click.command("said")
@click.argument("name", required=False)
@narrowing_options
@row_options
@click.pass_context
def said_verb(
    context: click.Context,
    /,
    name: str | None,
    limit: int | None,
    form: str,
    **narrowing: Any,
) -> None:
    """Print what NAME said, or everybody: the words, through whom they came, and where they stand.

    Names match by whole words, whatever their case and accents: Manar finds al-Manar, and Ali
    does not find Khalid; a star at the end finds all that open so: Khal*.

    Rows come by the date of the article, those of unknown date last. Standard error tells
    how many there are and how many a limit or a date hides.
    """
    question = Question(speaker=name, **narrowing)
    with ledger_of(context) as ledger:
        view = ledger.view()
        sayings = said(view, question)
        listed = print_rows(sayings, form, FORMS, limit)
        left_out = undated(view, question)
        if not settings_of(context).quiet:
            unseen = f"; {left_out} more in articles of unknown date, left out" if left_out else ""
            nobody = "" if listed.shown or left_out else _who_else(name)
            click.echo(listed.told("sayings") + unseen + nobody, err=True)
            tell_unlooked(view, Attribution)


def _who_else(name: str | None) -> str:
    """Return where to look on when nothing that ``name`` said was found."""
    return "; see who speaks with: reportedly actors --speaks" if name else ""


FORMS = Forms(told, plain, lambda saying: [flat(saying)], FLAT)
