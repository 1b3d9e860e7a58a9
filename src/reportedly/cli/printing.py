"""Words and tables on a terminal, or plain where there is none."""

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table

NO_WIDTH = 100_000  # where no terminal folds lines, neither do we
# What could steer a terminal is shown as a picture of itself, one for one, so that places hold.
VISIBLE = {
    **{code: 0x2400 + code for code in range(0x20)},
    **dict.fromkeys(range(0x7F, 0xA0), 0xFFFD),
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD),
    ord("\n"): ord("\n"),
    ord("\t"): ord("\t"),
    ord("\r"): ord(" "),
}


def visible(text: str) -> str:
    """Return ``text``, as long as before, with nothing in it that a terminal would obey.

    >>> visible("red \\x1b[31m")
    'red ␛[31m'
    """
    return text.translate(VISIBLE)


def console(*, stderr: bool = False) -> Console:
    """Return where to print: in colour on a terminal, else plain and in unbroken lines."""
    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else NO_WIDTH
    return _Console(file=stream, width=width, highlight=False, markup=False, emoji=False)


class _Console(Console):
    """A console that leaves it to the front door how to end when its reader has gone."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print the rows under their headings."""
    table = Table(*columns, box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for row in rows:
        table.add_row(*(visible(cell) for cell in row))
    console().print(table)


def as_json(value: Any) -> str:
    """Return the value as one line of JSON; what UTF-8 cannot write is escaped."""
    line = json.dumps(value, ensure_ascii=False, default=str)
    try:
        line.encode()
    except UnicodeEncodeError:  # a lone surrogate
        return json.dumps(value, default=str)
    return line


def many(number: int, thing: str, things: str | None = None) -> str:
    """Return so many things, as a person would say it.

    >>> many(1, "article"), many(2, "article"), many(2, "story", "stories")
    ('1 article', '2 articles', '2 stories')
    """
    return f"{number} {thing if number == 1 else things or f'{thing}s'}"
