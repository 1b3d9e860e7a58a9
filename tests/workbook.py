"""What stands in an Excel workbook, read by the words of its format."""

import re
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def sheets(content):
    """Return {sheet: its rows}; a cell is a text, a number, a bool or None, and no formula."""
    with ZipFile(BytesIO(content)) as packed:
        book = etree.fromstring(packed.read("xl/workbook.xml"))
        names = [sheet.get("name") for sheet in book.iter(f"{MAIN}sheet")]
        return {
            name: _rows(etree.fromstring(packed.read(f"xl/worksheets/sheet{number}.xml")))
            for number, name in enumerate(names, 1)
        }


def _rows(sheet):
    assert not list(sheet.iter(f"{MAIN}f"))
    return [[_value(cell) for cell in row] for row in _whole(sheet)]


def _whole(sheet):
    """Yield the rows with the cells that were left out as None."""
    for row in sheet.iter(f"{MAIN}row"):
        cells = {_column(cell.get("r")): cell for cell in row}
        yield [cells.get(number) for number in range(max(cells, default=0) + 1)]


def _column(place):
    number = 0
    for letter in place.rstrip("0123456789"):
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _value(cell):
    if cell is None:
        return None
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        written = "".join(part.text or "" for part in cell.iter(f"{MAIN}t"))
        return ESCAPED.sub(lambda found: chr(int(found[1], 16)), written)
    number = cell.find(f"{MAIN}v").text
    return number == "1" if kind == "b" else float(number)
