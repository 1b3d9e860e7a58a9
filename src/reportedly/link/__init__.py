"""The room that judges pairs across documents: a judgement, a score and the reason."""

from reportedly.link.names import THRESHOLD, Judged, Kind, compare, keys
from reportedly.link.registry import (
    Fault,
    KnownActor,
    actors_of,
    faults,
    named,
    read_actors,
    shipped,
)

__all__ = [
    "THRESHOLD",
    "Fault",
    "Judged",
    "Kind",
    "KnownActor",
    "actors_of",
    "compare",
    "faults",
    "keys",
    "named",
    "read_actors",
    "shipped",
]
