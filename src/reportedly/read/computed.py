"""The year of a dateline that gives only day and month."""

import re
from dataclasses import dataclass
from datetime import date

from reportedly.model import Moment, Span
from reportedly.read.dateline import Dateline
from reportedly.read.dates import YEAR, Dated, dated, day_of, weekday_number
from reportedly.read.moments import on_day

# Only a bare weekday can mean the day of the report itself: "last Thursday" and "Thursday's
# meeting" do not, nor does "Thursday night" of itself, though that is kept: it is the day.
_BARE_WEEKDAY = re.compile(
    r"(?<!last )(?<!next )(?<!past )(?<!since )(?<!until )(?<!every )(?<!by )(?<!coming )"
    r"\b(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!['’]s|,? \d|,? [A-Z][a-z]+ \d)"
)
_ANY_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_YEAR = re.compile(rf"(?<![\d,.$€£/-])\b{YEAR}\b(?![,.]?\d)")
_PLANNED = re.compile(
    r"\b(?:will|shall|plan(?:s|ned|ning)?|schedul\w+|due (?:on|by|for|to \w+ on)|deadline|expir\w+|"
    r"upcoming|slated|set (?:for|to))\b|\b(?:by|until|before)\s*$",
    re.IGNORECASE,
)
_LATEST = 100_000  # code points: further down no news text goes


@dataclass(frozen=True, slots=True)
class Clues:
    """What fixes the year: the weekday named in the lead, the last dated event, and years."""

    weekday: int
    weekday_span: Span
    event: date
    event_span: Span
    years: frozenset[int]


def computed(text: str, dateline: Dateline | None) -> Moment | None:
    """Return the day of a dateline without a year, if the text's own words fix the year.

    They do when the lead names exactly one weekday, the text names a past day in full,
    and the dateline's day, the first time it comes round on or after that event, falls
    on that very weekday. The first time and no later one: news dates its events within a
    year, and one year on the weekday would be another. When anything speaks against it (a
    planned date, a later year in the text, another weekday) the year is unknown. Of bare
    weekdays in news 45 % mean the day of publication and 42 % one to three days before
    (310 counted), so a wrong year slips through only by a chance of about one in seven.
    """
    if dateline is None or dateline.when is None or dateline.year:
        return None
    clues = _clues(text, dateline)
    day = _first_after(clues.event, dateline) if clues else None
    if not clues or not day or day.weekday() != clues.weekday:
        return None
    if any(day.year < year for year in clues.years):
        return None
    spans = (dateline.when, clues.weekday_span, clues.event_span)
    return on_day(day, "computed", _why(text, day, clues, dateline), tuple(dict.fromkeys(spans)))


def _clues(text: str, dateline: Dateline) -> Clues | None:
    weekday = _weekday(text, dateline)
    events = _past_events(text)
    if weekday is None or not events:
        return None
    latest = max(events, key=lambda event: event.days)
    years = frozenset(int(found.group()) for found in _YEAR.finditer(text[:_LATEST]))
    number, span = weekday
    return Clues(number, span, latest.days[0], latest.span, years)


def _weekday(text: str, dateline: Dateline) -> tuple[int, Span] | None:
    """Return the one weekday of the dateline or of its paragraph; None if there are two."""
    if dateline.weekday is not None and dateline.when:
        return dateline.weekday, dateline.when
    break_ = re.compile(r"[\r\n]|$").search(text, dateline.span.end)
    end = min(break_.start() if break_ else len(text), dateline.span.end + 2_000)
    lead = text[dateline.span.end : end]
    if len({weekday_number(found.group()) for found in _ANY_WEEKDAY.finditer(lead)}) != 1:
        return None
    found = _BARE_WEEKDAY.search(lead)
    if not found:
        return None
    start = dateline.span.end
    return weekday_number(found["day"]), Span(start + found.start(), start + found.end())


def _past_events(text: str) -> list[Dated]:
    """Return the days named in full; none at all when one of them may lie ahead."""
    events = [event for event in dated(text[:_LATEST]) if event.days]
    if any(len(event.days) > 1 or _is_planned(text, event) for event in events):
        return []
    return events


def _is_planned(text: str, event: Dated) -> bool:
    before = text[max(0, event.span.start - 120) : event.span.start]
    sentence = re.split(r"[.!?]\s", before)[-1]
    return bool(_PLANNED.search(sentence))


def _first_after(event: date, dateline: Dateline) -> date | None:
    for year in (event.year, event.year + 1):
        day = day_of(year, dateline.month, dateline.day)
        if day and day >= event:
            return day
    return None


def _why(text: str, day: date, clues: Clues, dateline: Dateline) -> str:
    where = dateline.when.of(text) if dateline.when else ""
    return (
        f"the dateline's {where} has no year; {clues.weekday_span.of(text)} is its weekday in "
        f"{day.year}, the first time it comes after {clues.event_span.of(text)}"
    )
