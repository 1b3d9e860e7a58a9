"""TIMEX3 values of calendar periods, and the days they cover."""

import re
from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date | None, date | None]

NO_DAYS: Days = (None, None)
UNKNOWN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
# Seasons as the northern half of the earth has them, by the widest usage: meteorological
# begin, astronomical end. A text seldom says on which half it stands.
_SEASONS = {"SP": (3, 6, 21), "SU": (6, 9, 23), "FA": (9, 12, 21), "WI": (12, 3, 21)}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_FORM = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])"
    r"|(?P<season>SP|SU|FA|WI)|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?:T.*)?"
)


def period(unit: str, day: date) -> str:
    """Return the value of the period that holds ``day``.

    >>> [period(unit, date(2024, 10, 9)) for unit in ("day", "week", "month", "quarter", "decade")]
    ['2024-10-09', '2024-W41', '2024-10', '2024-Q4', '202']
    """
    if unit in ("week", "weekend"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "weekend" else "")
    return {
        "day": day.isoformat(),
        "month": f"{day.year:04}-{day.month:02}",
        "quarter": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "half": f"{day.year:04}-H{(day.month + 5) // 6}",
        "year": f"{day.year:04}",
        "decade": f"{day.year // 10:03}",
        "century": f"{day.year // 100:02}",
    }[unit]


def moved(unit: str, day: date, count: float) -> date | None:
    """Return the day ``count`` units later, or None beyond the calendar.

    A month too short for the day gives its last one.

    >>> moved("month", date(2024, 3, 31), -1), moved("week", date(2024, 3, 31), 2)
    (datetime.date(2024, 2, 29), datetime.date(2024, 4, 14))
    """
    try:
        if unit in _MONTHS:
            return _months_on(day, round(count * _MONTHS[unit]))
        return day + timedelta(days=round(count * (7 if unit in ("week", "weekend") else 1)))
    except (ValueError, OverflowError):
        return None


def day_of(year: int, month: int, day: int) -> date | None:
    """Return that day, or None when the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days_of(value: str) -> Days:
    """Return the first and last day of a value, or two None where it leaves them open.

    >>> days_of("2024-02")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    >>> days_of("198")
    (datetime.date(1980, 1, 1), datetime.date(1989, 12, 31))
    >>> days_of("XXXX-WXX-3")
    (None, None)
    """
    if value.isdigit() and len(value) in (2, 3):
        width = 10 ** (4 - len(value))
        return _whole(int(value) * width, 1, 12 * width)
    form = _FORM.fullmatch(value)
    try:
        return _covered(form) if form else NO_DAYS
    except (ValueError, OverflowError):
        return NO_DAYS


def _covered(form: re.Match[str]) -> Days:
    year = int(form["year"])
    if form["week"]:
        first = date.fromisocalendar(year, int(form["week"]), 6 if form["weekend"] else 1)
        return first, date.fromisocalendar(year, int(form["week"]), 7)
    if form["season"]:
        begins, ends, last = _SEASONS[form["season"]]
        return date(year, begins, 1), date(year + (ends < begins), ends, last)
    if form["day"]:
        day = date(year, int(form["month"]), int(form["day"]))
        return day, day
    return _months_of(form, year)


def _months_of(form: re.Match[str], year: int) -> Days:
    for name, length in (("month", 1), ("quarter", 3), ("half", 6)):
        if form[name]:
            return _whole(year, length * (int(form[name]) - 1) + 1, length)
    return _whole(year, 1, 12)


def _whole(year: int, month: int, months: int) -> Days:
    if not 1 <= month <= 12 or year < 1:
        return NO_DAYS
    first = date(year, month, 1)
    last = _months_on(first, months - 1)
    return first, last.replace(day=monthrange(last.year, last.month)[1])


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise ValueError(f"no year {year}")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
