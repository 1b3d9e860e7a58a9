"""Decisions taken back: marked so, never deleted."""

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.errors import UsageError
from reportedly.model import Decision, Review
from reportedly.store.keeping import written

Decided = TypeVar("Decided", Decision, Review)


def take_back(
    connection: Connection, kept: Iterable[Decided], table: sa.Table, name: str, at: datetime
) -> Decided:
    """Mark the decision of that id, or opening of an id, as taken back, and return it.

    Raises UsageError where there is none, more than one, or it was taken back before.
    """
    found = [each for each in kept if each.id.startswith(name)]
    if len(found) != 1:
        many = f"{len(found)} decisions open so" if found else "there is no such decision"
        raise UsageError(f"{name}: {many}; see them with: reportedly decisions")
    [decided] = found
    if decided.undone:
        raise UsageError(f"{decided.id}: was undone already, at {written(decided.undone)}")
    change = sa.update(table).where(table.c.id == decided.id)
    connection.execute(change.values(undone=written(at)))
    return decided
