"""What a spreadsheet is handed stays text, whole and to the letter."""

import csv
import json
import re
from dataclasses import dataclass
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import reportedly
from reportedly.export import meant, neutral, write
from reportedly.export.kinds import Column
from reportedly.export.xlsx import CELL
from workbook import sheets

TEXTS = st.text(st.sampled_from("=+-@\t\r\n '\"<r>/_x0Ａ＝\x1b,;🌊\ufffea\u0301")) | st.text()
SOURCE = Path(reportedly.__file__).parent


@dataclass
class Table:
    """Rows with a text and a number."""

    texts: list
    kind: str = "mentions"
    columns: tuple = (Column("text", "text"), Column("number", "measure", optional=True))
    is_text_free: bool = False

    def __iter__(self):
        for text in self.texts:
            yield {"text": text, "number": -1.5}


def written(form, *texts):
    stream = BytesIO()
    write(Table(list(texts)), form, stream)
    return stream.getvalue()


@given(TEXTS)
@example("=1+1")
@example("  @SUM(A1)")
@example("''-1")
@example("\tx")
def test_no_cell_of_a_csv_begins_as_a_formula_does_and_each_can_be_had_back(text):
    _, [cell, number] = csv.reader(StringIO(written("csv", text).decode(), newline=""))

    assert not re.match(r"[\t\r\n]|\s*[=+\-@＝＋－＠]", cell)
    assert meant(cell) == text.encode("utf-8", "backslashreplace").decode()
    assert number == "-1.5"


@given(TEXTS, TEXTS)
def test_two_texts_never_become_one_cell(one, other):
    assert (neutral(one) == neutral(other)) == (one == other)


@given(TEXTS)
@example("=1+1")
@example("<r>&lt;x/></r>")
@example("<r><t>bold</t></r>")
@example("_x0041_ \x00\x1b")
def test_a_workbook_has_every_text_to_the_letter_and_no_formula(text):
    found = sheets(written("xlsx", text))

    told = text.encode("utf-8", "backslashreplace").decode()
    assert found == {"mentions": [["text", "number"], [told or None, -1.5]]}


@pytest.mark.parametrize("text", ["x" * (CELL + 1), "🌊" * CELL, "=" + "🌊x" * 40_000])
def test_a_text_that_no_cell_holds_is_split_and_told(text):
    found = sheets(written("xlsx", "short", text, "x" * CELL))

    [note] = found["mentions"][2][:1]
    assert note.startswith(f"[{len(text):,} characters, more than a cell holds: in ")
    assert note.endswith(" parts on the sheet “long texts”, from row 2]")
    heading, *parts = found["long texts"]
    assert heading == ["sheet", "row", "column", "part", "text"]
    assert [part[:4] for part in parts] == [
        ["mentions", 3, "text", number] for number in range(1, len(parts) + 1)
    ]
    assert "".join(part[4] for part in parts) == text
    assert all(len(part[4].encode("utf-16-le")) // 2 <= CELL for part in parts)
    assert found["mentions"][3][0] == "x" * CELL


def test_a_full_sheet_goes_on_on_another(monkeypatch):
    monkeypatch.setattr("reportedly.export.xlsx.ROWS", 3)
    monkeypatch.setattr("reportedly.export.xlsx.Sheet.used", 3, raising=False)

    found = sheets(written("xlsx", *"abcde"))

    assert {name: [row[0] for row in rows[1:]] for name, rows in found.items()} == {
        "mentions": ["a", "b"],
        "mentions 2": ["c", "d"],
        "mentions 3": ["e"],
    }


def test_equal_rows_make_equal_workbooks():
    assert written("xlsx", "a") == written("xlsx", "a")


def test_lists_in_a_workbook_are_json(monkeypatch):
    found = sheets(written("xlsx", ["a", "“b”"]))

    assert json.loads(found["mentions"][1][0]) == ["a", "“b”"]


def test_there_is_one_writer_of_csv():
    writers = [
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if re.search(r"csv\.(Dict)?[wW]riter\(", path.read_text(encoding="utf-8"))
    ]

    assert sorted(writers) == ["export/cells.py"]
