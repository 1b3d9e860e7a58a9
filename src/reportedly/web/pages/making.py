"""How the ledger came about: the runs that made it, and what was set aside."""

from dataclasses import dataclass
from datetime import datetime

from reportedly.store import Run
from reportedly.web.answer import Answer
from reportedly.web.asked import Asked


@dataclass(frozen=True, slots=True)
class SetAside:
    """An item that was set aside."""

    address: str
    room: str
    reason: str
    at: datetime


def runs(asked: Asked) -> Answer:
    """Return the runs, newest first."""
    found = list(asked.view.runs())[::-1]
    rows, more = asked.leaf(found)
    return Answer("runs", "Runs", Run, rows=rows, total=len(found), more=more)


def rejects(asked: Asked) -> Answer:
    """Return what was set aside and has not come right since."""
    found = [SetAside(each.address, each.room, each.reason, each.at) for each in
             asked.view.rejects()]  # fmt: skip
    rows, more = asked.leaf(found)
    return Answer("rejects", "Set aside", SetAside, rows=rows, total=len(found), more=more)
