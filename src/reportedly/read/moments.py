"""Moments out of days, and out of what metadata say."""

import re
from calendar import monthrange
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from reportedly.model import Basis, Moment, Span
from reportedly.read.dates import MONTH, YEAR, dated, moment_at, month_number

_EPOCH = re.compile(r"(?P<seconds>\d{9,10})(?:\d{3})?(?:\.\d+)?")
_MONTH_ONLY = re.compile(
    rf"(?:(?P<name>{MONTH}),?\s+)?(?P<year>{YEAR})(?:-(?P<month>0[1-9]|1[0-2]))?"
)
_NEWS_BEGINS, _NEWS_ENDS = 1600, 2100  # years; what lies outside is a filler, not a date


def on_day(day: date, basis: Basis, why: str, spans: tuple[Span, ...] = ()) -> Moment:
    """Return the moment that is known to the day."""
    return Moment(day.isoformat(), day, day, basis, why, spans)


def on_days(
    days: tuple[date, ...], basis: Basis, why: str, spans: tuple[Span, ...] = ()
) -> Moment | None:
    """Return the day; for several, EDTF's "one of these"; for none, None."""
    if len(days) < 2:
        return on_day(days[0], basis, why, spans) if days else None
    value = f"[{','.join(day.isoformat() for day in days)}]"
    return Moment(value, days[0], days[-1], basis, f"{why}; which is the month is not said", spans)


def at_time(time: datetime, basis: Basis, why: str, spans: tuple[Span, ...] = ()) -> Moment:
    """Return the moment known to the minute or second; ``time`` is aware."""
    utc = time.astimezone(UTC)
    value = utc.replace(tzinfo=None, microsecond=0).isoformat() + "Z"
    return Moment(value, utc.date(), utc.date(), basis, why, spans)


def moment_of(words: str, why: str) -> Moment | None:
    """Return what a date in metadata means, as precise as it is, or None if it is no date.

    Reads ISO 8601, RFC 822, seconds or milliseconds since 1970, and dates as newspapers
    write them. A time counts only with its zone; without one the day is kept.
    """
    words = words.strip()
    found = _machine(words) or _epoch(words) or _mail(words)
    if isinstance(found, datetime) and found.tzinfo:
        return at_time(found, "stated", why)
    if found:
        return on_day(date(found.year, found.month, found.day), "stated", why)
    return _months(words, why) or _written(words, why)


def _machine(words: str) -> datetime | None:
    if words.isdigit() and len(words) != 8:
        return None
    try:
        return _plausible(datetime.fromisoformat(words))
    except ValueError:
        return None


def _epoch(words: str) -> datetime | None:
    found = _EPOCH.fullmatch(words)
    return datetime.fromtimestamp(int(found["seconds"]), UTC) if found else None


def _mail(words: str) -> datetime | None:
    if len(words) > 60 or ":" not in words:
        return None
    try:
        return _plausible(parsedate_to_datetime(words))
    except (ValueError, IndexError, TypeError, OverflowError):
        return None


def _plausible(time: datetime) -> datetime | None:
    return time if _NEWS_BEGINS <= time.year < _NEWS_ENDS else None


def _months(words: str, why: str) -> Moment | None:
    found = _MONTH_ONLY.fullmatch(words)
    if not found:
        return None
    year = int(found["year"])
    month = month_number(found["name"]) if found["name"] else int(found["month"] or 0)
    if not month:
        return Moment(f"{year}", date(year, 1, 1), date(year, 12, 31), "stated", why)
    last = monthrange(year, month)[1]
    return Moment(
        f"{year}-{month:02d}", date(year, month, 1), date(year, month, last), "stated", why
    )


def _written(words: str, why: str) -> Moment | None:
    """Return the one date in a few words; None when they hold several or other matters."""
    found = list(dated(words[:200]))
    if len(found) != 1 or len(words) > 80:
        return None
    days, after = found[0].days, words[found[0].span.end :]
    time = moment_at(days[0], after) if len(days) == 1 else None
    return at_time(time, "stated", why) if time else on_days(days, "stated", why)
