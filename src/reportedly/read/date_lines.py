"""Lines that are nothing but a date: "Published: Saturday 7 October 2023 - 16:53"."""

import re
from dataclasses import dataclass
from datetime import date

from reportedly.model import Span
from reportedly.read.dates import CLOCK, DAY, MONTH, WEEKDAY, Dated, dated
from reportedly.read.lines import Line

_LABEL = (
    r"(?P<label>(?:first |originally )?(?:published|posted|issued|released|written|filed)"
    r"(?: (?:on|at|in))?|date(?: of publication)?|publication date|pub(?:lication|lished)? date)"
)
_UPDATED = (
    r"(?P<updated>(?:last |latest )?(?:updated?|modified|edited|revised|corrected)(?: (?:on|at))?)"
)
_NAME = r"(?:[Bb]y )?[A-Z][\w.'’&-]*(?: (?:[A-Z][\w.'’&-]*|of|and|the|de|al)){0,5}"
_MARK = r"\s*[,|/•·–—:-]*\s*"
_BEFORE = re.compile(
    rf"(?:(?:(?i:{_LABEL}|{_UPDATED}))\s*:?\s*|(?P<name>{_NAME})\s*[,|/•·–—]\s*|{_NAME}\s+-\s+)?"
    rf"(?:(?i:{CLOCK})(?i:{_MARK}|\s+on\s+))?"
)
_AFTER = re.compile(
    rf"(?:(?i:{_MARK}(?:at\s+)?)\(?(?P<clock>(?i:{CLOCK}))\)?)?(?:\s*\((?i:{WEEKDAY})\))?"
    rf"(?:{_MARK}{_NAME}|\s*\([A-Z][\w ./&-]{{0,30}}\))?[\s.|,)-]*"
)
_DAY_ONLY = re.compile(
    rf"(?P<weekday>{WEEKDAY})\s*,?\s*(?:{MONTH}\s*{DAY}|{DAY}\s+{MONTH})\.?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that is a date: the date, the words about the hour, what it is said to be."""

    line: Line
    span: Span
    days: tuple[date, ...]
    clock: str | None
    labelled: bool
    updated: bool


def date_line(line: Line) -> DateLine | None:
    """Return what a line says that is nothing but a date with its year, or None."""
    if not line.short or line.count > 20:
        return None
    for found in dated(line.bare):
        read = _read(line, found)
        if read:
            return read
    return None


def is_day_line(line: Line) -> bool:
    """Tell whether a line is nothing but a weekday and a day, with no year."""
    return line.short and bool(_DAY_ONLY.fullmatch(line.bare))


def _read(line: Line, found: Dated) -> DateLine | None:
    before = _BEFORE.fullmatch(line.bare[: found.span.start])
    after = _AFTER.fullmatch(line.bare[found.span.end :])
    if before is None or after is None:
        return None
    start = line.bare_start
    clock_end = after.end("clock") if after["clock"] else 0
    return DateLine(
        line=line,
        span=Span(start + found.span.start, start + found.span.end + clock_end),
        days=found.days,
        clock=after["clock"],
        labelled=bool(before["label"]),
        updated=bool(before["updated"]),
    )
