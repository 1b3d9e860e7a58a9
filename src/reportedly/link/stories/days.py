"""The days an article speaks of: as its times layer says, or as full dates in its words."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from reportedly.model import Document, TimeExpression

Days = tuple[date, date]

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
WRITTEN = (
    re.compile(rf"\b{_MONTH}\s+{_DAY}\s?,?\s+{_YEAR}\b", re.I),
    re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}\s?,?\s+{_YEAR}\b", re.I),
    re.compile(rf"\b{_YEAR}\s?[-/]\s?(?P<month>[01]?\d)\s?[-/]\s?(?P<day>[0-3]?\d)\b"),
)
# A time of more days than a long weekend says little of when something happened.
MOST_DAYS = 4
# The days of a happening stand where it is told first; what follows is mostly its history.
BEGINNING = 1200  # code points, about two hundred words
MOST = 8
# What is reported was lately, or will be soon: other days are its history, or what may come of it.
LATELY_DAYS, SOON_DAYS = 14, 7


def days_of(document: Document) -> tuple[Days, ...]:
    """Return the days the article speaks of as news, in order; from its beginning, if any are.

    From the layer of times where there is one; else full dates alone, with day, month and
    year, are understood. What lies weeks before the day of publication is no news; where that
    is not known, the latest day spoken of stands for it.
    """
    noticed = TimeExpression in document
    found = list(_noticed(document) if noticed else _written(document.article.text))
    early = [days for place, days in found if place < BEGINNING]
    published = document.article.published
    return _news(early or [days for _, days in found], published.latest if published else None)


def _news(days: Sequence[Days], told: date | None) -> tuple[Days, ...]:
    if not days:
        return ()
    anchor = told or max(latest for _, latest in days)
    since, until = anchor - timedelta(LATELY_DAYS), anchor + timedelta(SOON_DAYS)
    return tuple(sorted({each for each in days if each[1] >= since and each[0] <= until})[:MOST])


def _noticed(document: Document) -> Iterator[tuple[int, Days]]:
    for item in document[TimeExpression]:
        if (
            item.type in {"DATE", "TIME"}
            and item.earliest
            and item.latest
            and (item.latest - item.earliest).days < MOST_DAYS
        ):
            yield item.span.start, (item.earliest, item.latest)


def _written(text: str) -> Iterator[tuple[int, Days]]:
    for pattern in WRITTEN:
        for match in pattern.finditer(text):
            day = _day(match["year"], match["month"], match["day"])
            if day:
                yield match.start(), (day, day)


def _day(year: str, month: str, day: str) -> date | None:
    number = MONTHS.get(month.casefold()) or int(month)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
