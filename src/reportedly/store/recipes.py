"""Which steps a capture has been through."""

import json
from collections.abc import Collection

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.store import tables


def steps_of(connection: Connection, recipe_id: str) -> list[str]:
    """Return the steps of the recipe with that id."""
    found = sa.select(tables.recipe.c.steps).where(tables.recipe.c.id == recipe_id)
    return list(json.loads(connection.execute(found).scalar_one()))


def recipes_with(connection: Connection, steps: Collection[str]) -> list[str]:
    """Return the ids of the recipes that have every one of ``steps``; there are only a few."""
    rows = connection.execute(sa.select(tables.recipe)).all()
    return [row.id for row in rows if {*steps} <= {*json.loads(row.steps)}]
