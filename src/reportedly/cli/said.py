"""`reportedly said`: who said what, according to whom."""

import sys
from collections.abc import Callable
from itertools import islice
from typing import Any

import click

from reportedly.ask import Question, Saying, said, undated
from reportedly.cli.asking import (
    ROWS,
    ledger_of,
    narrowing_options,
    row_options,
    settings_of,
    tell_unlooked,
)
from reportedly.cli.printing import as_json, console
from reportedly.cli.saying import FLAT, flat, plain, told
from reportedly.export import table_writer
from reportedly.model import Attribution

Printer = Callable[[Saying], object]


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
    limit = limit or (ROWS if form == "text" else None)
    question = Question(speaker=name, **narrowing)
    printer = PRINTERS[form]()
    with ledger_of(context) as ledger:
        view = ledger.view()
        sayings = said(view, question)
        shown = len([printer(saying) for saying in islice(sayings, limit)])
        hidden = sum(1 for _ in sayings)
        left_out = undated(view, question)
        if not settings_of(context).quiet:
            click.echo(_count(shown, hidden, left_out), err=True)
            tell_unlooked(view, Attribution)


def _text_printer() -> Printer:
    out = console()
    return lambda saying: out.print(told(saying))


def _json_printer() -> Printer:
    return lambda saying: click.echo(as_json(plain(saying)))


def _csv_printer() -> Printer:
    put = table_writer(sys.stdout, FLAT)
    return lambda saying: put(flat(saying))


PRINTERS = {"text": _text_printer, "json": _json_printer, "csv": _csv_printer}


def _count(shown: int, hidden: int, left_out: int) -> str:
    parts = [f"{shown} of {shown + hidden} sayings"]
    if hidden:
        parts.append(f"{hidden} hidden by the limit (--limit)")
    if left_out:
        parts.append(f"{left_out} more in articles of unknown date, left out")
    return "; ".join(parts)
