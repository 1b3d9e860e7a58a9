"""Rows a leaf at a time: in an order without ties, from a known place on, with the limit in SQL."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Connection

T = TypeVar("T")
Value = str | int | float | None
Place = tuple[Value, ...]
Condition = sa.ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Leaf(Generic[T]):
    """Some rows in order, and the place of the last of them if there are more."""

    rows: tuple[T, ...]
    after: Place | None


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are; where counting stopped short, ``whole`` is false: there are more."""

    total: int
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Along:
    """An expression that rows are sorted by; it is never null."""

    by: sa.ColumnElement[Any]
    down: bool = False


def beyond(order: Sequence[Along], place: Place) -> Condition:
    """Return the condition that a row comes after ``place``.

    The first expression is also compared alone, so that an index of it is entered at the place.
    """
    conditions: list[Condition] = []
    for nth, (along, value) in enumerate(zip(order, place, strict=True)):
        same = [each.by == known for each, known in zip(order[:nth], place, strict=False)]
        conditions.append(sa.and_(*same, along.by < value if along.down else along.by > value))
    first, value = order[0], place[0]
    upto = first.by <= value if first.down else first.by >= value
    return sa.and_(upto, sa.or_(*conditions))


def sorted_by(order: Sequence[Along]) -> list[sa.ColumnElement[Any]]:
    """Return what to sort by."""
    return [each.by.desc() if each.down else each.by for each in order]


def leafed(
    connection: Connection,
    query: sa.Select[Any],
    order: Sequence[Along],
    after: Place | None,
    size: int,
) -> Sequence[Any]:
    """Return up to one row more than ``size`` of those after a place: so it shows if there are."""
    if after is not None:
        query = query.where(beyond(order, after))
    return connection.execute(query.order_by(*sorted_by(order)).limit(size + 1)).all()


def counted(
    connection: Connection, query: sa.Select[Any], most: int | None, along: Along | None = None
) -> Count:
    """Return how many rows a query has; counting stops at ``most``.

    An index that has the rows ``along`` an expression is gone through no further than that;
    without, all rows may be looked at to find those few.
    """
    order = None if along is None or most is None else along.by
    some = query.order_by(order).limit(None if most is None else most + 1).subquery()
    found = connection.execute(sa.select(sa.func.count()).select_from(some)).scalar_one()
    return Count(found) if most is None or found <= most else Count(most, whole=False)
