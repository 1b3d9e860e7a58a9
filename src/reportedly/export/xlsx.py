"""Rows as an Excel workbook: every cell is data, and no text is cut."""

import json
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reportedly.export.cells import FORMULA
from reportedly.export.shown import AnyRows

# Excel's limits: support.microsoft.com, "Excel specifications and limits".
CELL = 32_767  # UTF-16 units of a cell
ROWS = 1_048_576  # of a sheet, its heading included
WIDE = 0xFFFF  # a character above it is two units
LONG = "long texts"
PARTS = ("sheet", "row", "column", "part", "text")
# Equal rows, equal bytes: the workbook does not tell when it was made.
NEVER = datetime(1980, 1, 1)  # noqa: DTZ001 -- as a zip has it, which knows no zones


@dataclass
class Sheet:
    """A table that goes on on another sheet where one is full."""

    book: Workbook
    name: str
    heading: Sequence[str]
    bold: Format
    text: Format
    sheets: list[Worksheet] = field(default_factory=list)
    used: int = ROWS

    def add(self, cells: Sequence[Any]) -> tuple[str, int]:
        """Write a row; return its sheet and its number, counted from 1."""
        if self.used == ROWS:
            self.turn()
        sheet = self.sheets[-1]
        for column, value in enumerate(cells):
            self._put(sheet, column, value)
        self.used += 1
        return sheet.get_name(), self.used

    @property
    def next(self) -> tuple[str, int]:
        """The sheet and the number that the next row will have."""
        full = self.used == ROWS
        number = len(self.sheets) + full
        return self._named(number), 2 if full else self.used + 1

    def _named(self, number: int) -> str:
        return self.name if number == 1 else f"{self.name} {number}"

    def turn(self) -> None:
        """Begin a new sheet."""
        sheet = self.book.add_worksheet(self._named(len(self.sheets) + 1))
        sheet.freeze_panes(1, 0)
        for column, name in enumerate(self.heading):
            sheet.write_string(0, column, name, self.bold)
        self.sheets.append(sheet)
        self.used = 1

    def _put(self, sheet: Worksheet, column: int, value: Any) -> None:
        if isinstance(value, bool):
            sheet.write_boolean(self.used, column, value)
        elif isinstance(value, int | float):
            sheet.write_number(self.used, column, value)
        elif value:
            self._put_text(sheet, column, value)

    def _put_text(self, sheet: Worksheet, column: int, value: str) -> None:
        if value.startswith("<r>") and value.endswith("</r>"):
            # XlsxWriter would take it for markup of its own (3.3.1); in pieces it does not.
            sheet.write_rich_string(self.used, column, value[:1], self.text, value[1:])
        elif FORMULA.match(value):
            sheet.write_string(self.used, column, value, self.text)
        else:
            sheet.write_string(self.used, column, value)


def write_xlsx(rows: AnyRows, stream: BinaryIO) -> None:
    """Write the rows as a workbook, a sheet of the kind's name, and more where one is full.

    Lists are JSON, as in CSV. A text that no cell holds goes, in parts, to the sheet "long
    texts"; its cell says so. A text that looks like a formula stays text.
    """
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder, "made.xlsx")
        options = {"constant_memory": True, "tmpdir": folder, "use_zip64": True}
        with Workbook(made, options) as book:
            _fill(book, rows)
        with made.open("rb") as whole:
            shutil.copyfileobj(whole, stream)


def _fill(book: Workbook, rows: AnyRows) -> None:
    book.set_properties({"created": NEVER})
    bold, text = book.add_format({"bold": True}), book.add_format({"quote_prefix": True})
    names = [column.name for column in rows.columns]
    table = Sheet(book, rows.kind, names, bold, text)
    long = Sheet(book, LONG, PARTS, bold, text)
    table.turn()
    for row in rows:
        place = table.next
        table.add([_cell(value, (*place, name), long) for name, value in row.items()])


def _cell(value: Any, place: tuple[str, int, str], long: Sheet) -> Any:
    """Return what stands in the cell: a note of where the text is, if it is too long for one."""
    if isinstance(value, list):
        value = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if not isinstance(value, str):
        return value
    text = value.encode("utf-8", "backslashreplace").decode()
    if len(text) <= CELL // 2 or _units(text) <= CELL:
        return text
    sheet, row = long.next
    parts = list(_parts(text))
    for number, part in enumerate(parts, 1):
        long.add((*place, number, part))
    told = f"{len(text):,} characters, more than a cell holds"
    return f"[{told}: in {len(parts)} parts on the sheet “{sheet}”, from row {row}]"


def _parts(text: str) -> Iterator[str]:
    """Yield the text in pieces that each fit into a cell."""
    begun = units = 0
    for at, character in enumerate(text):
        own = _units(character)
        if units + own > CELL:
            yield text[begun:at]
            begun, units = at, 0
        units += own
    yield text[begun:]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
