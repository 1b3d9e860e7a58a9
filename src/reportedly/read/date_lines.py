"""Lines that are nothing but a date: "Published: Saturday 7 October 2023 - 16:53"."""

import re
from dataclasses import dataclass
from datetime import date

from reportedly.model import Span
from reportedly.read.dates import CLOCK, DAY, MONTH, WEEKDAY, Dated, dated
from reportedly.read.lines import Line

_LABEL = (
    r"(?P<label>(?:first |originally )?(?:published|posted|issued|released|written|filed)"
    r"(?: (?:on|at|in))?|date(?: of publication| published| posted)?|publication date|"
    r"pub(?:lication|lish(?:ed)?)? (?:date|time))"
)
_UPDATED = (
    r"(?P<updated>(?:last |latest )?(?:updated?|modified|edited|revised|corrected)(?: (?:on|at))?)"
)
_NAME = (
    r"(?:(?:[Bb]y|BY) )?[A-Z][\w.'’&-]*(?: (?:[A-Z][\w.'’&-]*|of|and|the|de|al)){0,5}(?: staff)?"
)
_MARK = r"\s*[,|/•·–—:-]*\s*"
_BEFORE = re.compile(
    rf"(?:(?:(?i:{_LABEL}|{_UPDATED}))\s*:?\s*|(?P<name>{_NAME})\s*[,|/•·–—]\s*|{_NAME}\s+-\s+)?"
    rf"(?:(?i:{CLOCK})(?i:{_MARK}|\s+on\s+))?"
)
_AFTER = re.compile(
    rf"(?:(?i:{_MARK}(?:at\s+)?)\(?(?P<clock>(?i:{CLOCK}))\)?)?(?:\s*\((?i:{WEEKDAY})\))?"
    rf"(?:{_MARK}(?P<name>{_NAME})|\s*\([A-Z][\w ./&-]{{0,30}}\))?[\s.|,)-]*"
)
# "… | Updated 09:02, 7 Jun 2024": a second date, of a later state of the same page.
_UPDATE_TAIL = re.compile(rf"\s*[,|/•·–—;(-]\s*(?={_UPDATED}\b)", re.IGNORECASE)
_DAY_ONLY = re.compile(
    rf"(?P<weekday>{WEEKDAY})\s*,?\s*(?:{MONTH}\s*{DAY}|{DAY}\s+{MONTH})\.?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that is a date: the date, the words about the hour, what it is said to be.

    ``before`` and ``after`` are the names that stand beside the date, if any do.
    """

    line: Line
    span: Span
    days: tuple[date, ...]
    clock: str | None
    labelled: bool
    updated: bool
    before: Span | None = None
    after: Span | None = None


def date_line(line: Line) -> DateLine | None:
    """Return what a line says that is nothing but a date with its year, or None.

    Of two dates, the second said to be an update's, it is the first.
    """
    if not line.short or line.count > 20:
        return None
    tail = _UPDATE_TAIL.search(line.bare)
    if tail and tail.start() and _date_in(line, line.bare[tail.end() :].rstrip(" )")):
        return _date_in(line, line.bare[: tail.start()])
    return _date_in(line, line.bare)


def is_day_line(line: Line) -> bool:
    """Tell whether a line is nothing but a weekday and a day, with no year."""
    return line.short and bool(_DAY_ONLY.fullmatch(line.bare))


def _date_in(line: Line, words: str) -> DateLine | None:
    """Return the first date that with its label, hour and names is all of ``words``."""
    found = (_read(line, words, each) for each in dated(words))
    return next((each for each in found if each), None)


def _read(line: Line, words: str, found: Dated) -> DateLine | None:
    before = _BEFORE.fullmatch(words[: found.span.start])
    after = _AFTER.fullmatch(words[found.span.end :])
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
        before=_name_in(before, start),
        after=_name_in(after, start + found.span.end),
    )


def _name_in(found: re.Match[str], start: int) -> Span | None:
    if not found["name"]:
        return None
    return Span(start + found.start("name"), start + found.end("name"))
