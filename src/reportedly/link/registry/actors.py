"""A registry of actors: one a row, in a CSV file."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from reportedly.errors import Unreachable, Unreadable

# The columns of docs/registry.md; the first three must be there.
COLUMNS = (
    "id",
    "type",
    "name",
    "names",
    "parent",
    "role",
    "from",
    "to",
    "qid",
    "country",
    "checked",
)
NEEDED = COLUMNS[:3]
TYPES = (
    "agency",
    "armed forces",
    "armed group",
    "government",
    "international body",
    "ministry",
    "organisation",
    "outlet",
    "parliament",
    "party",
    "person",
    "state",
    "territory",
)

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class KnownActor:
    """A person or body; ``parent`` is the id of what it belongs to, ``role`` what it is there.

    ``since`` and ``until`` are years, months or days of the role, or of the body; None is
    unknown, and an ``until`` of None may also mean "still". ``country`` is an ISO 3166 code of
    three letters, ``qid`` an item of Wikidata, ``checked`` when the row was last held true.
    """

    id: str
    type: str
    name: str
    names: tuple[str, ...] = ()
    parent: str | None = None
    role: str | None = None
    since: str | None = None
    until: str | None = None
    qid: str | None = None
    country: str | None = None
    checked: str | None = None

    @property
    def all_names(self) -> tuple[str, ...]:
        return (self.name, *self.names)


def read_actors(path: str | Path) -> list[tuple[int, dict[str, str]]]:
    """Return the rows of a registry's file with their line numbers, nothing of them judged.

    Raises Unreachable when there is no such file, and Unreadable when it is no CSV in UTF-8 with
    a header. What a file may hold that is wrong is told by ``faults``.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Unreachable(f"{path}: {error.strerror}; name a CSV file of actors") from error
    except UnicodeDecodeError as error:
        raise Unreadable(f"{path}: not UTF-8 at byte {error.start}; convert it first") from error
    return _rows(text, str(path))


def actors_of(rows: Iterable[Row]) -> list[KnownActor]:
    """Return the rows as actors; they should have no ``faults``.

    >>> [mara] = actors_of([{"id": "ito", "type": "person", "name": "Mara Ito", "names": "M. Ito"}])
    >>> mara.all_names, mara.role
    (('Mara Ito', 'M. Ito'), None)
    """
    return [_actor(row) for row in rows]


@cache
def shipped() -> tuple[KnownActor, ...]:
    """Return the actors of the registry that comes with the program."""
    text = (files("reportedly.link.registry") / "actors.csv").read_text(encoding="utf-8")
    return tuple(actors_of(row for _, row in _rows(text, "actors.csv")))


def _rows(text: str, path: str) -> list[tuple[int, dict[str, str]]]:
    lines = csv.DictReader(io.StringIO(text, newline=""), restkey="", restval="", strict=True)
    try:
        missing = [column for column in NEEDED if column not in (lines.fieldnames or ())]
        if missing:
            raise Unreadable(f"{path}: no column {missing[0]}; the first line names the columns")
        return [(lines.line_num, _plain(row)) for row in lines]
    except csv.Error as error:
        raise Unreadable(f"{path} line {lines.line_num}: {error}; it should be CSV") from error


def _plain(row: Mapping[str, str | list[str]]) -> dict[str, str]:
    """Return the cells; those beyond the last column are joined under an empty name."""
    return {
        column: " ".join(cell) if isinstance(cell, list) else cell.strip()
        for column, cell in row.items()
    }


def _actor(row: Row) -> KnownActor:
    told = {column: row.get(column) or None for column in COLUMNS}
    names = tuple(name.strip() for name in (told["names"] or "").split("|") if name.strip())
    return KnownActor(
        id=row["id"],
        type=row["type"],
        name=row["name"],
        names=names,
        parent=told["parent"],
        role=told["role"],
        since=told["from"],
        until=told["to"],
        qid=told["qid"],
        country=told["country"],
        checked=told["checked"],
    )
