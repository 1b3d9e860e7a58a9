"""The rows that no other rows say: what a ledger must keep, and all that it can be made of again.

Everything else in a ledger is made of them: the rows of each layer, by the store itself, and what
linking finds, by linking.
"""

import zlib
from collections.abc import Iterable, Iterator
from itertools import chain, groupby, islice
from operator import itemgetter
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError, InterfaceError, ProgrammingError

from reportedly.errors import ContractError, LedgerDamaged, Unreadable
from reportedly.store import tables
from reportedly.store.across_tables import anchor, decision, review, review_reading
from reportedly.store.columns import METADATA
from reportedly.store.database import Database
from reportedly.store.keeping import document_of, each_row, packed
from reportedly.store.ranks import ranked
from reportedly.store.rows import Row, digest, projected
from reportedly.store.verifying import faults

# In this order a row never comes before what it refers to.
ORIGINALS = (
    tables.run,
    tables.capture,
    tables.recipe,
    tables.document,
    tables.reading,
    tables.layer,
    tables.reject,
    decision,
    anchor,
    review,
    review_reading,
    tables.change,
)
BATCH = 20  # rows a statement; a capture may be large
# Of a row that has an id too it says in which order rows came, and nothing else.
COUNTER = "row"
LARGEST = 2**63
Named = tuple[str, Row]


def proven(database: Database) -> Iterator[Named]:
    """Yield the originals of one moment; raises LedgerDamaged first where there is any fault."""
    with database.reading() as connection:
        for fault in chain(database.damage(connection), faults(connection)):
            told = f"{database.name}: {fault}"
            raise LedgerDamaged(f"{told}; see what is wrong with: reportedly verify")
        yield from originals(connection)


def originals(connection: Connection) -> Iterator[Named]:
    """Yield each row with the name of its table, by key; bytes as they came, not packed."""
    for table in ORIGINALS:
        columns = [each for each in table.c if each.name != COUNTER or "id" not in table.c]
        key = [table.c.id] if "id" in table.c else table.primary_key
        query = sa.select(*columns).order_by(*key).execution_options(yield_per=1)
        for row in connection.execute(query).mappings():
            yield table.name, {name: _unpacked(value) for name, value in row.items()}


def fill(connection: Connection, rows: Iterable[Named]) -> None:
    """Write the rows that ``originals`` gave into tables that are empty.

    Raises Unreadable for what is no such row, or refers to none.
    """
    for name, group in groupby(rows, key=itemgetter(0)):
        expected = _columns(connection, name)
        table = sa.table(name, *map(sa.column, sorted(expected)))
        checked = (_checked(name, row, expected) for _, row in group)
        while batch := list(islice(checked, BATCH)):
            _insert(connection, table, batch)


def project(connection: Connection) -> None:
    """Make the rows of each layer; raises Unreadable where text and layers do not go together."""
    for row in each_row(connection, tables.document):
        if digest(row.text) != row.text_sha256:
            raise Unreadable(f"document {row.id}: its text is not what its digest says")
        for name, made in _projected(connection, row).items():
            if made:
                _insert(connection, METADATA.tables[name], made)


def prove(connection: Connection) -> None:
    """Return if every row equals its words and digests; raises Unreadable for the first fault."""
    for fault in faults(connection):
        raise Unreadable(str(fault))


def is_empty(connection: Connection) -> bool:
    """Tell whether a ledger holds nothing at all."""
    return all(connection.execute(sa.select(table).limit(1)).first() is None for table in ORIGINALS)


def _projected(connection: Connection, row: Any) -> dict[str, list[Row]]:
    try:
        made = projected(document_of(connection, row))
        return ranked(made, row.row, row.published_earliest)
    except LedgerDamaged as error:
        raise Unreadable(f"document {row.id}: {error.__cause__}") from error
    except ContractError as error:
        raise Unreadable(f"document {row.id}: {error}") from error


def _columns(connection: Connection, name: str) -> dict[str, type]:
    """Return the columns of a table, each with what may stand in it."""
    if name not in {table.name for table in ORIGINALS}:
        raise Unreadable(f"{name}: no table of a ledger has that name")
    found = {
        each["name"]: each["type"].python_type for each in sa.inspect(connection).get_columns(name)
    }
    return {each: kind for each, kind in found.items() if each != COUNTER or "id" not in found}


def _checked(name: str, row: Row, expected: dict[str, type]) -> Row:
    """Return the row as it is written; raises Unreadable for columns or values it cannot have."""
    if row.keys() != expected.keys():
        told = ", ".join(sorted(row.keys() ^ expected.keys()))
        raise Unreadable(f"a row of {name}: its columns are not those of its schema ({told})")
    for column, value in row.items():
        if not (value is None or (type(value) is expected[column] and _is_kept(value))):
            kind = expected[column].__name__
            raise Unreadable(f"a row of {name}: {column} is {value!r:.60}, and no {kind}")
    return {name: packed(v) if isinstance(v, bytes) else v for name, v in row.items()}


def _unpacked(value: Any) -> Any:
    return zlib.decompress(value) if isinstance(value, bytes) else value


def _is_kept(value: Any) -> bool:
    """Tell whether the database gives the value back as it is."""
    if isinstance(value, int):
        return -LARGEST <= value < LARGEST
    if isinstance(value, str):
        return "\0" not in value and not any(0xD800 <= ord(each) < 0xE000 for each in value)
    return True


def _insert(connection: Connection, table: sa.TableClause | sa.Table, rows: list[Row]) -> None:
    try:
        connection.execute(sa.insert(table), rows)
    except (IntegrityError, InterfaceError, ProgrammingError) as error:
        raise Unreadable(f"a row of {table.name} cannot be kept: {error.orig}") from error
