"""Days of the calendar: "October 7, 2023", "5 May", "May 3-5", "2023-10-07"."""

import re
from dataclasses import replace
from datetime import date

from reportedly.annotate.times.lexicon import MONTH_NUMBERS, NUMBERS, WAYS, WEEKDAY_NUMBERS
from reportedly.annotate.times.periods import Days, day_of, days_of
from reportedly.annotate.times.reading import (
    Anchors,
    Found,
    Reading,
    Rule,
    figure,
    is_before_noun,
    ordinal,
    spelled_year,
)
from reportedly.annotate.times.tense import HAPPENED, looks_ahead, tense
from reportedly.model import AnchorBasis, TimeType

_DAY = ("day", "nth", "ordinal", "second")
_REACH = 28  # years: weekdays fall on the same days of the year again after that many
_SOON_DAYS = 60  # without a verb, what comes that soon is rather told than what is ten months past
_OF_2001 = frozenset(
    (
        "attack",
        "attacks",
        "terror",
        "terrorist",
        "hijackings",
        "hijackers",
        "commission",
    )
)
_AHEAD_DAYS = 330  # what is further off is rather the day that has just passed
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(T.*)?")


def day_in_words(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "January eighth", "May twenty-first", as broadcasts tell a day."""
    if found.has("comma") and found.places("comma")[-1] > found.places("month")[0]:
        return _in_spelled_year(found)
    tens = found.first("number")
    if tens and (tens not in ("twenty", "thirty") or _days(found)[0] > 9):
        return ()
    month, day = _month(found), int(NUMBERS.get(tens, 0)) + _days(found)[0]
    if not _is_day(month, day) or found.words.kind(found.end) in ("quarter", "half", "unit"):
        return ()
    return (_without_year(found, anchors, month, day),)


def _in_spelled_year(found: Found) -> tuple[Reading, ...]:
    place = found.places("comma")[-1]
    words = [found.words.lower(each) for each in found.part(place, found.end).places("number")]
    dated = found.part(found.start, place)
    number = int(NUMBERS.get(dated.first("number"), 0)) + _days(dated)[0]
    year = spelled_year(words)
    day = day_of(year, _month(found), number) if year else None
    return (Reading("DATE", day.isoformat(), "day in full"),) if day else ()


def one_day(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return the day that month and day name; the year is stated or worked out."""
    if found.words.kind(found.start + 1) in ("weekday", "short_weekday"):
        return one_day(found.part(found.start + 1, found.end), anchors)  # "next Monday, March 4"
    month, day = _month(found), _days(found)[0]
    if not _is_day(month, day):
        return ()
    if found.has("year"):
        stated = day_of(figure(found.first("year")), month, day)
        return (Reading("DATE", stated.isoformat(), "day in full"),) if stated else ()
    if (month, day) == (9, 11) and found.after() in _OF_2001:
        return (Reading("DATE", "2001-09-11", "named day"),)
    if found.has("last", "next", "this"):
        return _by_shift(found, anchors, month, day)
    return (_without_year(found, anchors, month, day),)


def two_days(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return both days of a range or a pair that shares its month or its year."""
    months, places = found.places("month"), found.places("day", "nth")
    if not _is_pair(found, places):
        return ()
    numbers = [MONTH_NUMBERS[found.words.words[place].title()] for place in months]
    first, second = (figure(found.words.words[place]) for place in places)
    if not _is_day(numbers[-1], second):
        return ()
    last = _stated_or_not(found, anchors, numbers[-1], second)
    before = _earlier(last, numbers[0], first)
    ends, begins = _halves(months, places)
    return (_placed(before, found.start, ends), _placed(last, begins, found.end)) if before else ()


def numeric(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return the day of a date in figures; two days at most where the order is open."""
    word = found.words.words[found.start]
    if iso := _ISO.fullmatch(word):
        day = day_of(*(int(part) for part in iso.groups()[:3]))
        at = (iso[4] or "")[:6]
        kind: TimeType = "TIME" if at else "DATE"
        return (Reading(kind, day.isoformat() + at, "date in figures"),) if day else ()
    parts = re.split(r"[/.]", word)
    if len(parts[0]) == 4:
        day = day_of(*(int(part) for part in parts))
        return (Reading("DATE", day.isoformat(), "date in figures"),) if day else ()
    return _figures(*parts, dotted="." in word)


def year_of(
    found: Found, anchors: Anchors, month: int, day: int
) -> tuple[int, AnchorBasis, str] | None:
    """Return the year of a month and day, what it was reckoned from, and by which rule.

    The year the text gives the same day elsewhere comes first. Else it is the latest
    such day up to publication, or the next one where the words look ahead; a weekday that
    stands with it must fit. None where nothing fixes it.
    """
    if (month, day) in anchors.years:
        return anchors.years[month, day], "text", "same day named in full"
    if anchors.published is None:
        return None
    chosen = _nearest(found, anchors.published, month, day)
    ahead = chosen is not None and chosen > anchors.published
    rule = "next such day" if ahead else "latest such day, today included"
    return (chosen.year, "publication", rule) if chosen else None


def _figures(first: str, second: str, year: str, *, dotted: bool) -> tuple[Reading, ...]:
    ways = {day_of(int(year), int(second), int(first))}
    if not dotted:
        ways.add(day_of(int(year), int(first), int(second)))
    days = sorted(day for day in ways if day)
    if not days:
        return ()
    if len(days) == 1:
        return (Reading("DATE", days[0].isoformat(), "date in figures"),)
    span: Days = (days[0], days[-1])
    return (Reading("DATE", f"{year}-XX-XX", "date in figures, day and month open", days=span),)


def _without_year(found: Found, anchors: Anchors, month: int, day: int) -> Reading:
    fixed = year_of(found, anchors, month, day)
    if fixed is None:
        return Reading("DATE", f"XXXX-{month:02}-{day:02}", "day without a year")
    year, basis, rule = fixed
    return Reading("DATE", f"{year}-{month:02}-{day:02}", rule, basis)


def _by_shift(found: Found, anchors: Anchors, month: int, day: int) -> tuple[Reading, ...]:
    value = f"XXXX-{month:02}-{day:02}"
    if anchors.published is None:
        return (Reading("DATE", value, "day without a year"),)
    way = WAYS[found.first("last", "next", "this")]
    if found.has("unit"):
        year = anchors.published.year + way
    else:
        near = _years(anchors.published, month, day)
        past = [each for each in near if each < anchors.published]
        later = [each for each in near if each > anchors.published]
        chosen = past[-1:] if way < 0 else later[:1] if way > 0 else past[-1:]
        year = chosen[0].year if chosen else anchors.published.year
    made = day_of(year, month, day)
    rule = "year told by last, this or next"
    return (Reading("DATE", made.isoformat(), rule, "publication"),) if made else ()


def _nearest(found: Found, published: date, month: int, day: int) -> date | None:
    weekday = found.first("weekday", "short_weekday")
    days = _years(published, month, day)
    if weekday:
        number = WEEKDAY_NUMBERS[weekday[:3].title()]
        days = [each for each in days if each.weekday() == number]
    past = [each for each in days if each <= published][-1:]
    later = [each for each in days if each >= published][:1]
    if weekday and past and later:
        return min((*later, *past), key=lambda each: abs(each - published))
    if not past or not later:
        return next(iter(past or later), None)
    return later[0] if _is_ahead(found, past[0], later[0], published) else past[0]


def _is_ahead(found: Found, past: date, later: date, published: date) -> bool:
    if found.after() in HAPPENED or found.before() == "since":
        return False
    said = tense(found.words, found.start, found.end)
    nearer = later - published < published - past
    if looks_ahead(found.words, found.start) or (said == "present" and not is_before_noun(found)):
        return nearer
    if said == "none" and found.after() not in HAPPENED:
        return (later - published).days <= _SOON_DAYS
    return said == "future" and (later - published).days < _AHEAD_DAYS


def _years(published: date, month: int, day: int) -> list[date]:
    years = range(published.year - _REACH, published.year + _REACH)
    return [made for year in years if (made := day_of(year, month, day))]


def _stated_or_not(found: Found, anchors: Anchors, month: int, day: int) -> Reading:
    stated = day_of(figure(found.first("year")), month, day) if found.has("year") else None
    if stated:
        return Reading("DATE", stated.isoformat(), "day in full")
    return _without_year(found, anchors, month, day)


def _earlier(last: Reading, month: int, day: int) -> Reading | None:
    """Return the first day of a range that ends with ``last``: at most a year before it."""
    end = days_of(last.value)[0]
    if end is None:
        known = _is_day(month, day)
        return Reading("DATE", f"XXXX-{month:02}-{day:02}", last.rule) if known else None
    begins = day_of(end.year, month, day)
    if begins and begins > end:
        begins = day_of(end.year - 1, month, day)
    return Reading("DATE", begins.isoformat(), last.rule, last.basis) if begins else None


def _is_pair(found: Found, places: list[int]) -> bool:
    """Tell whether what joins two numbers makes days of both: "May 3 and 5 people" does not."""
    if len(found.places("month")) == 2 or found.words.kind(found.end - 1) not in ("day", "nth"):
        return True
    return found.words.kind(places[0] + 1) == "hyphen" or found.words.kind(found.end) not in (
        "lower",
        "units",
        "unit",
        "capital",
        "number",
    )


def _halves(months: list[int], places: list[int]) -> tuple[int, int]:
    """Return where the words of the first day end, and where those of the second begin."""
    if months[0] < places[0]:
        return places[0] + 1, max(months[-1], places[0] + 2)
    if len(months) == 2:
        return months[0] + 1, places[1]
    return places[0] + 1, places[1]


def _placed(reading: Reading, start: int, end: int) -> Reading:
    return replace(reading, start=start, end=end)


def _month(found: Found) -> int:
    return MONTH_NUMBERS[found.first("month").title()]


def _days(found: Found) -> list[int]:
    return [ordinal(found.words.lower(place)) for place in found.places(*_DAY)]


def _is_day(month: int, day: int) -> bool:
    return day_of(2024, month, day) is not None  # a leap year: it has every day there is


_WEEKDAY = "(?:(?:weekday|short_weekday)dot?comma?(?:the)?)?"
_NAMED = "(?:weekday|short_weekday)dot?comma?"
_YEAR = "(?:comma?year)?"
_MONTH_FIRST = "month dot?(?:the)?(?:day|nth)"
_DAY_FIRST = "(?:day|nth)(?:of)?hyphen?month(?:dot(?=year))?"
DAY = f"(?:{_WEEKDAY}{_MONTH_FIRST}{_YEAR}|{_WEEKDAY}(?:the)?{_DAY_FIRST}{_YEAR})"
_IN_WORDS = f"(?:(?<=[on since until by from of to])|{_NAMED})month(?:number hyphen?)?"
ONE_DAY = (
    Rule(f"{_WEEKDAY}(?:last|next|this)?{_MONTH_FIRST}{_YEAR}", one_day),
    Rule(f"(?:last|next|this){_NAMED}(?:{_MONTH_FIRST}|{_DAY_FIRST}){_YEAR}", one_day),
    Rule(f"{_WEEKDAY}month dot?(?:the)ordinal{_YEAR}", one_day),
    Rule(f"{_WEEKDAY}(?:the)?{_DAY_FIRST}(?:comma?hyphen?year)?", one_day),
    Rule("the(?:ordinal|second)of month(?:comma?year)?", one_day),
    Rule(f"{_IN_WORDS}(?:ordinal|second)(?:comma SPELLED_YEAR)?", day_in_words),
)
RULES = (
    *ONE_DAY,
    Rule(f"{_WEEKDAY}{_MONTH_FIRST}comma?(?:of)?(?:last|next|this)unit", one_day),
    Rule(f"{_WEEKDAY}{_DAY_FIRST}comma?(?:of)?(?:last|next|this)unit", one_day),
    Rule(f"{_MONTH_FIRST}(?:hyphen|to|through|until|and|or){_MONTH_FIRST}{_YEAR}", two_days),
    Rule(f"{_MONTH_FIRST}(?:hyphen|to|through|until|and|or)(?:day|nth){_YEAR}", two_days),
    Rule(f"{_DAY_FIRST}(?:hyphen|to|through|until|and|or){_DAY_FIRST}(?:comma?year)?", two_days),
    Rule(f"(?:day|nth)(?:hyphen|to|through|until){_DAY_FIRST}(?:comma?year)?", two_days),
    Rule(f"(?<=[between from on])(?:day|nth)(?:and|or|to){_DAY_FIRST}(?:comma?year)?", two_days),
    Rule("numeric_date", numeric),
)
