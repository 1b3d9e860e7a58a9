"""Cells of tables that a spreadsheet takes for what they are: text, and no formula."""

import csv
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TextIO

# What Excel, LibreOffice and Google Sheets may read as the beginning of a formula, the full-width
# forms included, or lose in reading; also behind blanks, which some of them trim first.
FORMULA = re.compile(r"'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])")
MARK = "'"


def neutral(text: str) -> str:
    """Return ``text`` so that no spreadsheet runs it: behind an apostrophe, where it might.

    ``meant`` gives the text back, whatever it is.

    >>> neutral("=HYPERLINK(A1)"), neutral("a - b"), neutral("'-1")
    ("'=HYPERLINK(A1)", 'a - b', "''-1")
    """
    return MARK + text if FORMULA.match(text) else text


def meant(cell: str) -> str:
    """Return the text that ``neutral`` made ``cell`` of."""
    return cell[1:] if cell.startswith(MARK) and FORMULA.match(cell[1:]) else cell


def table_writer(stream: TextIO, names: Sequence[str]) -> Callable[[Mapping[str, Any]], None]:
    """Write the heading of a CSV table, and return what writes a row of it, every text neutral.

    What is unknown is an empty field; lines end in a line feed. ``stream`` must leave line
    ends as they are.
    """
    plain, quoted = (
        csv.writer(stream, lineterminator="\n", quoting=quoting)
        for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL)
    )
    plain.writerow(names)

    def write(row: Mapping[str, Any]) -> None:
        cells = [_cell(row[name]) for name in names]
        # Readers take a bare carriage return for the end of a row, and `csv` does not quote it.
        broken = any(isinstance(cell, str) and "\r" in cell for cell in cells)
        (quoted if broken else plain).writerow(cells)

    return write


def _cell(value: Any) -> Any:
    return neutral(value) if isinstance(value, str) else value
