"""What somebody may want to know of what was said."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from reportedly.errors import UsageError
from reportedly.model import Kind
from reportedly.store import StatementQuery

CALENDAR = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Question:
    """Who said what, narrowed down; what is ``None`` is not asked.

    ``since`` and ``until`` are a year, a month or a day ("2024", "2024-01", "2024-01-15"),
    both included. The rest is as in ``StatementQuery``.
    """

    speaker: str | None = None
    about: str | None = None
    since: str | None = None
    until: str | None = None
    kind: Kind | None = None
    outlet: str | None = None
    via: str | None = None
    document: str | None = None
    actor: str | None = None
    names: str | None = None
    unsaid_when: bool = False
    limit: int | None = None

    def query(self) -> StatementQuery:
        """Return the question as the store understands it; raises UsageError for a date."""
        since, until = between(self.since, self.until)
        return StatementQuery(
            speaker=self.speaker,
            about=self.about,
            since=since,
            until=until,
            kind=self.kind,
            outlet=self.outlet,
            via=self.via,
            document=self.document,
            actor=self.actor,
            names=self.names,
            unsaid_when=self.unsaid_when,
            limit=self.limit,
        )


def between(since: str | None, until: str | None) -> tuple[date | None, date | None]:
    """Return the first and the last day that is asked for.

    >>> between("2024-02", None)
    (datetime.date(2024, 2, 1), None)

    Raises UsageError for what is no date, and where no day lies between.
    """
    first = days(since)[0] if since else None
    last = days(until)[1] if until else None
    if first and last and first > last:
        raise UsageError(f"no day is both from {since} on and up to {until}; change one of them")
    return first, last


def days(written: str) -> tuple[date, date]:
    """Return the first and last day of a year, month or day as ISO 8601 writes it.

    >>> days("2024-02")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))

    Raises UsageError for anything else.
    """
    found = CALENDAR.fullmatch(written.strip())
    if not found:
        raise UsageError(_no_date(written))
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        return _days(year or 0, month, day)
    except ValueError as error:
        raise UsageError(_no_date(written)) from error


def _days(year: int, month: int | None, day: int | None) -> tuple[date, date]:
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        first = date(year, month, 1)
        return first, first.replace(day=monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


def _no_date(written: str) -> str:
    return f"{written!r} is no date: write a year, month or day, as in 2024, 2024-01 or 2024-01-15"
