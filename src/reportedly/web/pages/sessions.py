"""Who is logged in, for an admin."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from reportedly.access import Account, account_of
from reportedly.web.answer import Answer
from reportedly.web.asked import Asked
from reportedly.web.sessions import Session


@dataclass(frozen=True, slots=True)
class LoggedIn:
    """One session: whose, from where, since when, and when they last asked for something."""

    id: str
    name: str
    role: str
    address: str
    since: datetime
    seen: datetime
    own: bool


def sessions_page(
    asked: Asked, sessions: Iterable[Session], accounts: tuple[Account, ...]
) -> Answer:
    """Return the sessions there are, who was last seen first."""
    own = asked.who.session if asked.who else None
    found = [_row(each, accounts, own) for each in sessions]
    rows, more = asked.leaf(found)
    return Answer("sessions", "Who is logged in", LoggedIn, rows=rows, total=len(found), more=more)


def _row(session: Session, accounts: tuple[Account, ...], own: str | None) -> LoggedIn:
    account = account_of(accounts, session.name)
    return LoggedIn(
        session.id,
        session.name,
        account.role if account else "removed",
        session.address,
        datetime.fromtimestamp(session.begun, UTC),
        datetime.fromtimestamp(session.seen, UTC),
        session.id == own,
    )
