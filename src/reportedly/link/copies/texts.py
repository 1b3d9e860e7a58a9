"""What the finder of copies takes: one document's text, and what is known of it."""

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from reportedly.model import Moment


@dataclass(frozen=True, slots=True)
class Text:
    """One document's text, and what is known of it; unknown is None or ().

    ``earliest`` and ``latest`` (aware) bound when it was published. ``credited`` are the
    outlets that it credits itself. ``furniture`` are stretches, half-open in code points,
    that are no part of the report.
    """

    id: str
    text: str = field(repr=False)
    title: str | None = None
    outlet: str | None = None
    earliest: datetime | None = None
    latest: datetime | None = None
    credited: tuple[str, ...] = ()
    furniture: tuple[tuple[int, int], ...] = ()


Bounds = tuple[datetime | None, datetime | None]
_CLOCK = re.compile(r"T\d\d(:?\d\d)?(:?\d\d)?")
_SECOND = timedelta(seconds=1)
_LENGTHS = (timedelta(hours=1), timedelta(minutes=1), _SECOND)


def bounds_of(published: Moment | None) -> Bounds:
    """Return the first and the last instant that ``published`` may mean, both in UTC.

    A day is all of its hours, an hour all of its minutes.
    """
    if published is None:
        return None, None
    clock = clock_bounds(published.value)
    if clock[0] is not None:
        return clock
    return _at(published.earliest, time.min), _at(published.latest, time.max)


def clock_bounds(value: str) -> Bounds:
    """Return the first and last instant of a time in ISO 8601, (None, None) where it is none.

    >>> [str(each) for each in clock_bounds("2024-02-15T16+01:00")]
    ['2024-02-15 15:00:00+00:00', '2024-02-15 15:59:59+00:00']
    """
    clock = _CLOCK.search(value)
    if clock is None:
        return None, None
    try:
        first = datetime.fromisoformat(value)
    except ValueError:
        return None, None
    first = first.replace(tzinfo=UTC) if first.tzinfo is None else first.astimezone(UTC)
    return first, first + _LENGTHS[sum(part is not None for part in clock.groups())] - _SECOND


def _at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=UTC)
