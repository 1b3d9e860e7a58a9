"""The day a text says that it was written on: by its dateline, or by "today, Friday, 5 April"."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from reportedly.model import Span, TimeExpression

# A dateline tells the day where the report was written; a page a day off has the same report.
DAYS_OFF = 2
JOINT = re.compile(r"[\s,(]*(?:the )?")


def by_dateline(
    times: Iterable[TimeExpression], dateline: Iterable[Span], published: date
) -> date | None:
    """Return the day in the dateline, where it is at most two days off that of publication."""
    spans = list(dateline)
    for time in times:
        if time.type == "DATE" and any(span.covers(time.span) for span in spans):
            return _nearest(time.value, published)
    return None


def _nearest(value: str, published: date) -> date | None:
    """Return the day next to publication that has the month and day of ``value``.

    >>> _nearest("2023-01-01", date(2023, 12, 31)), _nearest("2023-05-04", date(2023, 6, 4))
    (datetime.date(2024, 1, 1), None)
    """
    near = (published + timedelta(days=off) for off in range(-DAYS_OFF, DAYS_OFF + 1))
    return next((day for day in near if day.isoformat()[4:] == value[4:]), None)


def by_today(times: Iterable[TimeExpression], text: str) -> date | None:
    """Return the day that stands in full behind every "today" that one stands behind."""
    days = {
        day.earliest
        for today, day in pairwise(times)
        if today.span.of(text).lower() == "today"
        and JOINT.fullmatch(text[today.span.end : day.span.start])
        and day.earliest == day.latest
    }
    return days.pop() if len(days) == 1 else None
