"""Dates as newspapers write them, with their year."""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

from reportedly.model import Span

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
)
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:19|20)\d\d"
CLOCK = (
    r"\d{1,2}\s?[:.h]\s?\d\d(?::\d\d(?:\.\d+)?)?(?:\s*[ap]\.?m\b\.?)?"
    r"(?:\s*\(?(?:GMT|UTC|Z|[A-Z]{2,4}T)\b\)?)?(?:\s*[+-]\d\d:?\d\d)?"
)

_GAP = r"[^\S\r\n]{0,3}"  # a few blanks on one line: bounded, so that no input makes it slow
_BEFORE = rf"(?<![\w/.-])(?:(?P<weekday>{WEEKDAY}){_GAP},?{_GAP}(?:the\b{_GAP})?)?"
_WAYS = tuple(
    re.compile(way, re.IGNORECASE)
    for way in (
        rf"{_BEFORE}(?P<day>{DAY}){_GAP}(?:of\b{_GAP})?-?(?P<month>{MONTH})"
        rf"{_GAP}[,-]?{_GAP}(?P<year>{YEAR})\b",
        rf"{_BEFORE}(?P<month>{MONTH}){_GAP}(?P<day>{DAY}){_GAP}(?:,|\b){_GAP}(?P<year>{YEAR})\b",
        rf"{_BEFORE}(?P<year>{YEAR})(?P<sep>[-/.])(?P<second>\d\d?)(?P=sep)"
        r"(?P<first>\d\d?)(?![\w/-])",
        rf"{_BEFORE}(?P<first>\d\d?)(?P<sep>[-/.])(?P<second>\d\d?)(?P=sep)"
        rf"(?P<year>{YEAR})(?![\w/-])",
    )
)
_CLOCK_PARTS = re.compile(
    r"(?P<hour>\d{1,2})\s?[:.h]\s?(?P<minute>\d\d)(?::(?P<second>\d\d))?(?:\.\d+)?\s*(?P<half>[ap])?"
    r"[^\d+-]*?(?P<utc>GMT|UTC|Z\b)?\)?\s*(?:(?P<sign>[+-])(?P<h>\d\d):?(?P<m>\d\d))?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date found in a text: its words, and the days they may mean.

    ``days`` holds one day; two where day and month could change places and no weekday
    settles it; none where the words contradict themselves (say, a wrong weekday).
    """

    span: Span
    days: tuple[date, ...]


def dated(text: str) -> Iterator[Dated]:
    """Yield the full dates (with day, month and year) in ``text``, each once, in order."""
    found: list[Dated] = []
    for way in _WAYS:
        for match in way.finditer(text):
            span = Span(*match.span())
            at = bisect(found, span, key=_place)
            if not any(span.touches(other.span) for other in found[max(0, at - 1) : at + 1]):
                found.insert(at, Dated(span, _days(match)))
    yield from found


def month_number(name: str) -> int:
    """Return 1 to 12 for an English month's name or its short form."""
    return MONTHS.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """Return 0 (Monday) to 6 for an English weekday's name or its short form."""
    return WEEKDAYS.index(name[:3].lower())


def day_number(words: str) -> int:
    """Return the number in "3rd" or "03".

    >>> day_number("3rd"), day_number("15")
    (3, 15)
    """
    return int(words.rstrip("stndrhSTNDRH"))


def day_of(year: int, month: int, day: int) -> date | None:
    """Return that day, or None when the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def moment_at(day: date, clock: str) -> datetime | None:
    """Return the time in UTC that ``clock`` means on ``day``; None unless it states its zone.

    Only GMT, UTC, Z and offsets in figures count: "EST" and "IST" each name several.
    """
    parts = _CLOCK_PARTS.search(clock.strip())
    if not parts or not (parts["utc"] or parts["sign"]):
        return None
    hour = int(parts["hour"]) % 12 if parts["half"] else int(parts["hour"])
    hour += 12 if (parts["half"] or "").lower() == "p" else 0
    try:
        told = time(hour, int(parts["minute"]), int(parts["second"] or 0), tzinfo=_zone(parts))
        return datetime.combine(day, told).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _place(found: Dated) -> Span:
    return found.span


def _zone(parts: re.Match[str]) -> timezone:
    if not parts["sign"]:
        return UTC
    offset = timedelta(hours=int(parts["h"]), minutes=int(parts["m"]))
    return timezone(-offset if parts["sign"] == "-" else offset)


def _days(match: re.Match[str]) -> tuple[date, ...]:
    parts = match.groupdict()
    pairs = _figures(match) if "first" in parts else {(month_number(parts["month"]), parts["day"])}
    days = {day_of(int(parts["year"]), month, day_number(day)) for month, day in pairs}
    weekday = parts["weekday"]
    return tuple(
        sorted(
            day for day in days if day and (not weekday or day.weekday() == weekday_number(weekday))
        )
    )


def _figures(match: re.Match[str]) -> set[tuple[int, str]]:
    """Return the pairs of month and day that a date in figures may mean.

    With the year first it is month, then day, and with dots day, then month, wherever
    these are in use; with a slash or a hyphen and the year last, both orders are.
    """
    day_first = (int(match["second"]), match["first"])
    if match.start("year") < match.start("first") or match["sep"] == ".":
        return {day_first}
    return {day_first, (int(match["first"]), match["second"])}
