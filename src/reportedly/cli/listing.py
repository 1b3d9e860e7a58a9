"""Rows printed one by one, each in the form that was asked for, and how many a limit hides."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Generic, TypeVar

import click
from rich.console import RenderableType

from reportedly.cli.asking import ROWS
from reportedly.cli.printing import as_json, console
from reportedly.export import table_writer

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Forms(Generic[Row]):
    """How a verb's rows are printed: as text, as JSON, and as rows of a table with columns."""

    text: Callable[[Row], RenderableType]
    json: Callable[[Row], Any]
    table: Callable[[Row], Iterable[Mapping[str, Any]]]
    columns: Sequence[str]


@dataclass(frozen=True, slots=True)
class Listed:
    """So many rows were printed; so many more a limit hid."""

    shown: int
    hidden: int

    def told(self, things: str) -> str:
        """Return that as a line.

        >>> Listed(2, 1).told("actors")
        '2 of 3 actors; 1 hidden by the limit (--limit)'
        """
        more = f"; {self.hidden} hidden by the limit (--limit)" if self.hidden else ""
        return f"{self.shown} of {self.shown + self.hidden} {things}{more}"


def print_rows(
    found: Iterator[Row], form: str, forms: Forms[Row], limit: int | None = None
) -> Listed:
    """Print the rows as text, json or csv, no more than ``limit``; as text, not all unasked."""
    return put_rows(found, limit or (ROWS if form == "text" else None), _writer(form, forms))


def put_rows(found: Iterator[Row], limit: int | None, put: Callable[[Row], object]) -> Listed:
    """Hand the rows to ``put``, no more than ``limit`` of them, and count all."""
    shown = 0
    for each in islice(found, limit):
        put(each)
        shown += 1
    return Listed(shown, sum(1 for _ in found))


def _writer(form: str, forms: Forms[Row]) -> Callable[[Row], object]:
    if form == "text":
        out = console()
        return lambda row: out.print(forms.text(row))
    if form == "json":
        return lambda row: click.echo(as_json(forms.json(row)))
    put = table_writer(sys.stdout, forms.columns)
    return lambda row: [put(each) for each in forms.table(row)]
