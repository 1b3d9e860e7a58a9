"""What SQLite keeps up beside the tables: views, triggers and full-text indexes, held to be whole.

They are compared with those of a new ledger, to which the old one is attached: SQLite keeps it
in a file that vanishes with the connection, so that a large ledger needs no memory.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import starmap, zip_longest
from operator import ne

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from reportedly.store.migrating import upgrade
from reportedly.store.records import Fault

INDEXES = {
    "article_search": ("document", "title, text"),
    "said_search": ("attribution", "content"),
    "name_search": ("attribution", "speaker_key, chain_key"),
    "claim_search": ("claim", "words_key"),
}
MADE = "SELECT type || ' ' || name, sql FROM {}.sqlite_master WHERE name NOT LIKE 'sqlite_%'"
Word = tuple[int, str, str, int]
BITS = (1 << 64) - 1


def kept_up(address: str) -> Iterator[Fault]:
    """Yield what is missing or changed in the ledger at ``address``, a file: URL."""
    with _beside(address) as new:
        yield from _objects(new)
    for index in INDEXES:
        # Each with a connection of its own: one that met a broken index writes no other.
        with _beside(address) as new:
            yield from _index_faults(new, index)


@contextmanager
def _beside(address: str) -> Iterator[sqlite3.Connection]:
    """Give a new ledger, to which the one at ``address`` is attached as "ledger"."""
    with closing(sqlite3.connect("", uri=True, isolation_level=None)) as new:
        _make(new)
        new.execute("ATTACH DATABASE ? AS ledger", (address,))
        new.execute("BEGIN")
        yield new


def _make(new: sqlite3.Connection) -> None:
    engine = sa.create_engine("sqlite://", creator=lambda: new, poolclass=StaticPool)
    with engine.connect() as connection:
        upgrade(connection)
        connection.commit()


def _objects(new: sqlite3.Connection) -> Iterator[Fault]:
    expected = dict(new.execute(MADE.format("main")))
    found = dict(new.execute(MADE.format("ledger")))
    for name, made in expected.items():
        if name not in found:
            yield Fault("ledger", "file", f"the {name}", "missing", "there")
        elif found[name] != made:
            yield Fault("ledger", "file", f"the {name}", "changed", "as this version makes it")
    # Tables and views that somebody adds change nothing; a trigger may.
    for name in sorted(found.keys() - expected.keys()):
        if name.startswith("trigger "):
            yield Fault("ledger", "file", f"the {name}", "there", "absent")


def _index_faults(new: sqlite3.Connection, index: str) -> Iterator[Fault]:
    table, columns = INDEXES[index]
    new.execute(
        f'INSERT INTO main.{index}(rowid, {columns}) SELECT "row", {columns} FROM ledger.{table}'
    )
    try:
        pairs = zip_longest(_words(new, "main", index), _words(new, "ledger", index))
        different = any(starmap(ne, pairs))
    except sqlite3.DatabaseError as error:
        yield Fault(index, "index", "what is in it", f"unreadable ({error})", "readable")
        return
    if different:
        expected, found = _sums(_words(new, "main", index)), _sums(_words(new, "ledger", index))
        for row in sorted(expected.keys() | found.keys()):
            if found.get(row) != expected.get(row):
                told = "other words" if row in found else "nothing"
                yield Fault(index, f"row {row}", "what is indexed", told, f"the words of {table}")


def _words(new: sqlite3.Connection, database: str, index: str) -> Iterator[Word]:
    """Return every word that is indexed, with its row and place, in an order that is fixed."""
    name = f"temp.{index}_of_{database}"
    new.execute(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS {name} USING fts5vocab({database}, {index}, instance)"
    )
    return new.execute(f'SELECT doc, term, col, "offset" FROM {name}')


def _sums(words: Iterator[Word]) -> dict[int, int]:
    """Return for each row a sum of all its words with their places."""
    sums: defaultdict[int, int] = defaultdict(int)
    for row, *placed in words:
        sums[row] = (sums[row] + hash(tuple(placed))) & BITS
    return sums
