"""Actors that are known by name: read from a file, and checked."""

from reportedly.link.registry.actors import (
    COLUMNS,
    TYPES,
    KnownActor,
    actors_of,
    read_actors,
    shipped,
)
from reportedly.link.registry.checking import Fault, faults
from reportedly.link.registry.lookup import named

__all__ = [
    "COLUMNS",
    "TYPES",
    "Fault",
    "KnownActor",
    "actors_of",
    "faults",
    "named",
    "read_actors",
    "shipped",
]
