"""The ledger: objects to rows and back, in one schema, with every row checkable."""

from reportedly.store.opening import migrate, open_ledger
from reportedly.store.promise import Ledger, View, Writer
from reportedly.store.records import (
    ActorRole,
    ActorSeen,
    ClaimedFigure,
    Counts,
    Fault,
    FigureQuery,
    Joined,
    OpenPair,
    Piece,
    Run,
    Statement,
    StatementQuery,
    Step,
    new_run,
)

__all__ = [
    "ActorRole",
    "ActorSeen",
    "ClaimedFigure",
    "Counts",
    "Fault",
    "FigureQuery",
    "Joined",
    "Ledger",
    "OpenPair",
    "Piece",
    "Run",
    "Statement",
    "StatementQuery",
    "Step",
    "View",
    "Writer",
    "migrate",
    "new_run",
    "open_ledger",
]
