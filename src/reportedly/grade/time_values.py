"""Which days a TIMEX3 value covers, as the comparisons on TempEval-3 count them."""

import re
from calendar import monthrange
from datetime import date

Interval = tuple[date, date]

_FORM = re.compile(
    r"(?P<year>\d{4})-(?:W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?)",
    re.ASCII,
)
_YEARS = re.compile(r"\d{2,4}", re.ASCII)


def interval(value: str) -> Interval | None:
    """Return the first and last day of a calendar period, None for what is none.

    >>> interval("2024-W41-WE")
    (datetime.date(2024, 10, 12), datetime.date(2024, 10, 13))
    >>> interval("P3M"), interval("2024-SU")
    (None, None)
    """
    value = value.strip()
    form = _FORM.fullmatch(value)
    try:
        if form:
            return _period(form)
        return _of_years(value) if _YEARS.fullmatch(value) else None
    except ValueError:
        return None


def _of_years(value: str) -> Interval:
    width = 10 ** (4 - len(value))
    first = int(value) * width
    return date(max(first, 1), 1, 1), date(first + width - 1, 12, 31)


def _period(form: re.Match[str]) -> Interval:
    year = int(form["year"])
    if form["week"]:
        week = int(form["week"])
        first = date.fromisocalendar(year, week, 6 if form["weekend"] else 1)
        return first, date.fromisocalendar(year, week, 7)
    if form["day"]:
        day = date(year, int(form["month"]), int(form["day"]))
        return day, day
    for name, length in (("quarter", 3), ("half", 6)):
        if form[name]:
            return _months(year, length * int(form[name]), length)
    return _months(year, int(form["month"]), 1)


def _months(year: int, last: int, length: int) -> Interval:
    return date(year, last - length + 1, 1), date(year, last, monthrange(year, last)[1])
