"""What was found of names, as linking actors put it down, packed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, CursorResult

from reportedly.store.across_tables import NAMES, WHOLE, compared_name
from reportedly.store.copies import keep_linked, linked_before

Packed = tuple[str, str, bytes]  # what it is, a name, and what was found of it


def compared_names(connection: Connection, rules: str) -> Iterator[Packed]:
    """Yield what is kept of each name, if it was found by these rules."""
    if linked_before(connection, NAMES) == {WHOLE: rules}:
        # As the driver gives them: to make rows of ours of them takes as long again.
        asked: CursorResult[Any] = connection.execute(sa.select(compared_name))
        yield from asked.cursor.fetchall()


def keep_compared(
    connection: Connection, rules: str, names: Sequence[Packed], gone: Iterable[tuple[str, str]]
) -> None:
    """Put down what was found by these rules, in place of what was kept of these names.

    What was found by other rules goes, and what was kept of whoever is ``gone``.
    """
    if linked_before(connection, NAMES) != {WHOLE: rules}:
        connection.execute(sa.delete(compared_name))
        keep_linked(connection, NAMES, [(WHOLE, rules)])
    old = [{"a": kind, "b": name} for kind, name in (*gone, *(each[:2] for each in names))]
    if old:
        one = sa.and_(
            compared_name.c.kind == sa.bindparam("a"), compared_name.c.name == sa.bindparam("b")
        )
        connection.execute(sa.delete(compared_name).where(one), old)
    if names:
        columns = compared_name.columns.keys()
        rows = [dict(zip(columns, each, strict=True)) for each in names]
        connection.execute(sa.insert(compared_name), rows)
