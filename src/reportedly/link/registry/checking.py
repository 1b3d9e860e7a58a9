"""What is wrong with a registry's file, a line each."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from reportedly.link.names.letters import latin
from reportedly.link.registry.actors import COLUMNS, TYPES

Row = Mapping[str, str]
Rows = Sequence[tuple[int, Row]]
DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
QID = re.compile(r"Q[1-9]\d*")
DATES = ("from", "to", "checked")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, and on which line of the file."""

    line: int
    why: str


def faults(rows: Rows, *, known: frozenset[str] = frozenset()) -> list[Fault]:
    """Return all that is wrong with the rows of a registry, in the order of its lines.

    ``known`` are ids that a parent may have and that are not in the file.

    >>> faults([(2, {"id": "a", "type": "person", "name": "Mara Ito", "country": "Corvay"})])
    [Fault(line=2, why="country 'Corvay' is no ISO 3166 code of three letters")]
    """
    ids = {row["id"] for _, row in rows} | known
    found = [
        *_of_columns(rows),
        *(Fault(line, why) for line, row in rows for why in _of_row(row, ids)),
        *_twice(rows),
        *_colliding(rows),
    ]
    return sorted(found, key=lambda fault: fault.line)


def _of_columns(rows: Rows) -> Iterator[Fault]:
    for column in rows[0][1] if rows else ():
        if column and column not in COLUMNS:
            yield Fault(1, f"unknown column {column!r}; known are {', '.join(COLUMNS)}")


def _of_row(row: Row, ids: set[str]) -> Iterator[str]:
    for column in ("id", "name"):
        if not row[column]:
            yield f"no {column}"
    if row["type"] not in TYPES:
        yield f"type {row['type']!r} is none of {', '.join(TYPES)}"
    if row.get(""):
        yield f"{row['']!r} stands beyond the last column"
    if row.get("parent") and row["parent"] not in ids:
        yield f"parent {row['parent']!r} is no id of this file or of the program's own"
    if row.get("parent") and row["parent"] == row["id"]:
        yield "it is its own parent"
    if DATE.fullmatch(row.get("role", "")):
        yield f"role {row['role']!r} is a date"
    yield from _of_dates(row)
    if row.get("country") and row["country"] not in countries():
        yield f"country {row['country']!r} is no ISO 3166 code of three letters"
    if row.get("qid") and not QID.fullmatch(row["qid"]):
        yield f"qid {row['qid']!r} is no item of Wikidata: Q and a number"


def _of_dates(row: Row) -> Iterator[str]:
    bad = [column for column in DATES if row.get(column) and not _is_date(row[column])]
    for column in bad:
        yield f"{column} {row[column]!r} is no year, month or day (2024, 2024-02, 2024-02-15)"
    since, until = row.get("from", ""), row.get("to", "")
    shared = min(len(since), len(until))
    if not bad and since[:shared] > until[:shared]:
        yield f"from {since} is after to {until}"


def _is_date(written: str) -> bool:
    read = DATE.fullmatch(written)
    if read is None:
        return False
    year, month, day = (int(part) if part else 1 for part in read.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _twice(rows: Rows) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for line, row in rows:
        if row["id"] and row["id"] in first:
            yield Fault(line, f"id {row['id']!r} is also on line {first[row['id']]}")
        first.setdefault(row["id"], line)


def _colliding(rows: Rows) -> Iterator[Fault]:
    """Yield the names that two actors of a file have: nobody could tell which is meant."""
    first: dict[str, tuple[int, str]] = {}
    for line, row in rows:
        for name in (row["name"], *row.get("names", "").split("|")):
            key = folded(name)
            before = first.setdefault(key, (line, row["id"]))
            if key and before[1] != row["id"]:
                yield Fault(line, f"name {name!r} is also that of {before[1]!r}, line {before[0]}")


def folded(name: str) -> str:
    """Return a name in small Latin letters, its words apart by one blank.

    >>> folded("Na’im  Qāssem")
    'naim qassem'
    """
    return " ".join(re.findall(r"\w+", latin(name)))


@cache
def countries() -> frozenset[str]:
    """Return the codes of three letters of ISO 3166-1."""
    text = (files("reportedly.link.registry") / "countries.txt").read_text(encoding="utf-8")
    return frozenset(text.split())
