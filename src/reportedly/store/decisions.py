"""What people decided: rows that no re-run touches."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.model import Anchor, Decision
from reportedly.store.across_tables import anchor, decision
from reportedly.store.keeping import writable, written
from reportedly.store.undoing import take_back

SIDES = ("left", "right")


def keep_decision(connection: Connection, decided: Decision) -> None:
    """Write the decision down; one that is there already stays as it is."""
    known = sa.select(decision.c.id).where(decision.c.id == decided.id)
    if connection.execute(known).first():
        return
    row = {
        "id": decided.id,
        "kind": decided.kind,
        "by": writable(decided.by),
        "at": written(decided.at),
        "why": writable(decided.why),
        "name": decided.name,
        "undone": written(decided.undone) if decided.undone else None,
    }
    connection.execute(sa.insert(decision), [row])
    anchors = [
        {
            "decision_id": decided.id,
            "side": side,
            "document": each.document,
            "name": each.name,
            "type": each.type,
        }
        for side in SIDES
        for each in sorted(set(getattr(decided, side)), key=repr)
    ]
    connection.execute(sa.insert(anchor), anchors)


def undo_decision(connection: Connection, name: str, at: datetime) -> Decision:
    """Mark the decision of that id, or opening of an id, as taken back, and return it.

    Raises UsageError where there is none, more than one, or it was taken back before.
    """
    return take_back(connection, decisions(connection), decision, name, at)


def decisions(connection: Connection) -> Iterator[Decision]:
    """Yield the decisions, oldest first, those that were undone included."""
    anchors: defaultdict[tuple[str, str], list[Anchor]] = defaultdict(list)
    for row in connection.execute(sa.select(anchor).order_by(*anchor.primary_key)):
        anchors[row.decision_id, row.side].append(Anchor(row.document, row.name, row.type))
    query = sa.select(decision).order_by(decision.c.at, decision.c.id)
    for row in connection.execute(query):
        left, right = (tuple(anchors[row.id, side]) for side in SIDES)
        yield Decision(
            kind=row.kind,
            left=left,
            right=right,
            by=row.by,
            at=datetime.fromisoformat(row.at),
            why=row.why,
            name=row.name,
            undone=datetime.fromisoformat(row.undone) if row.undone else None,
        )
