"""Times told by a number of units: "two days later", "a year ago", "a week from Monday"."""

from dataclasses import replace
from datetime import date

from reportedly.annotate.times import weekdays
from reportedly.annotate.times.anchoring import at, from_told, in_weeks, unit_of
from reportedly.annotate.times.lexicon import CLOCK_UNITS, word_set
from reportedly.annotate.times.periods import UNKNOWN, moved
from reportedly.annotate.times.reading import Anchors, Found, Reading, Rule, count_of
from reportedly.annotate.times.tense import sentence_ends

_TOO_FAR = 366  # days after publication: "200 years later" than some day of this week is misread
_BRIEF = word_set("short little brief")
_QUARTER_CENTURY_YEARS = 25
_FINER = {"year": (12, "month"), "decade": (10, "year"), "century": (100, "year")}
_GIVEN = word_set("from than with against versus compared")  # "up from 3 percent a year earlier"
_GIVEN_WORDS = 14  # in so many words before: "from $2 million, or 5 cents a share, a year earlier"
_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def ago(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "two days ago" as a day, "three years ago" as a year, and so on."""
    count, unit = _count(found), unit_of(found)
    if found.has("or") and found.first("lower") not in ("", "so"):
        return ()
    if count is None or found.has("or", "to"):
        return (Reading("DATE", "PAST_REF", "some time ago"),)
    if found.has("quarter") and unit == "century":
        count, unit = _QUARTER_CENTURY_YEARS, "year"
    quarter = _same_quarter(anchors) if _is_year_before(found, count, unit) else None
    if quarter:
        return (quarter,)
    if count != int(count) and unit in _FINER:
        times, unit = _FINER[unit]
        count *= times
    return (_distant(anchors.published, unit, -count, "counted back from publication"),)


def from_now(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "two weeks from now"."""
    count, unit = _count(found), unit_of(found)
    if count is None:
        return (Reading("DATE", "FUTURE_REF", "some time from now"),)
    return (_distant(anchors.published, unit, count, "counted on from publication"),)


def later(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "two days later", "a year earlier": counted from the date told last."""
    count, unit = _count(found), unit_of(found)
    if count is not None:
        unit, count = in_weeks(unit, count)
    back = found.has("earlier", "before", "prior", "previous")
    rule = f"counted {'back' if back else 'on'} from a date in the text"
    if count is None or unit in CLOCK_UNITS:
        return (Reading("DATE", UNKNOWN["day"], "distance from something unknown"),)
    quarter = _same_quarter(anchors) if _is_year_before(found, count, unit) else None
    if quarter:
        return (quarter,)
    made = from_told(found, anchors, unit, -count if back else count, rule)
    if made.basis == "none" and back and _is_compared(found):
        return (_distant(anchors.published, unit, -count, "counted back from publication"),)
    first, _ = made.covered()
    if first and anchors.published and (first - anchors.published).days > _TOO_FAR:
        return (Reading("DATE", UNKNOWN[unit], "distance from something unknown"),)
    return (made,)


def year_earlier(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "year-earlier", "a year ago": the same quarter if one was told, else the year."""
    if found.first("unit", "quarter") != "year":
        return ago(found, anchors) if found.has("ago") and found.has("a") else ()
    quarter = _same_quarter(anchors)
    if quarter:
        return (quarter,)
    return (at(anchors.published, "year", -1, "counted back from publication", "publication"),)


def ago_today(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "two weeks ago today" as a day, "a year ago this month" as a month, and so on."""
    places = found.places("ago")
    before = found.part(found.start, places[0])
    count, unit = _count(before), unit_of(before)
    if count is None or unit in ("fortnight", *CLOCK_UNITS):
        return ()
    there = moved(unit, anchors.published, -count) if anchors.published else None
    named = found.part(places[0] + 1, found.end)
    rule = "counted back from publication, to the day named"
    if named.has("weekday"):
        return _week_and_day(named, anchors, -count) if unit == "week" else ()
    finer = unit_of(named) or "day"
    if finer in ("fortnight", *CLOCK_UNITS):
        return ()
    days = _DAYS.get(named.first(*_DAYS), 0)
    there = moved("day", there, days) if there else None
    return (at(there, finer, 0, rule, "publication"),)


def from_day(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "a week from Monday", "two weeks from today"."""
    place = found.places("from")[0]
    before, named = found.part(found.start, place), found.part(place + 1, found.end)
    count, unit = _count(before), unit_of(before)
    if count is None or unit in ("fortnight", *CLOCK_UNITS):
        return ()
    if named.has("weekday"):
        return _week_and_day(named, anchors, count) if unit == "week" else ()
    there = moved(unit, anchors.published, count) if anchors.published else None
    days = _DAYS[named.first(*_DAYS)]
    return (at(there, "day", days, "counted on from publication", "publication"),)


def while_ago(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return "long ago", "moments ago", "a short time ago": some time that has passed."""
    if found.before() in ("as", "how", "that", "so") and found.before(2) != "not":
        return ()
    kinds = found.places("lower")
    if kinds and found.words.lower(kinds[0]) not in _BRIEF:
        return ()
    return (Reading("DATE", "PAST_REF", "some time ago"),)


def _week_and_day(named: Found, anchors: Anchors, weeks: float) -> tuple[Reading, ...]:
    """Return the weekday so many weeks after the next such day, or before the latest."""
    if anchors.published is None:
        return weekdays.weekday(named, anchors)
    near = weekdays.such_day(anchors.published, named.first("weekday"), ahead=weeks > 0)
    return (at(near, "day", 7 * weeks, "weeks counted from a weekday", "publication"),)


def _is_year_before(found: Found, count: float, unit: str) -> bool:
    """Tell whether a figure of a year before is held against one of now."""
    is_year = unit == "year" and count == 1 and not found.has("later", "afterwards")
    return is_year and _is_compared(found)


def _same_quarter(anchors: Anchors) -> Reading | None:
    """Return the quarter a year before the one told last, if one was told."""
    rule = "same quarter a year before"
    told = (each for each in anchors.told if "-Q" in each.value and each.rule != rule)
    quarter = next((each.covered()[0] for each in told), None)
    return at(moved("year", quarter, -1), "quarter", 0, rule, "text") if quarter else None


def _is_compared(found: Found) -> bool:
    """Tell whether it dates a figure held against today's: "from $2 million a year earlier"."""
    if found.before() in _GIVEN:
        return True
    for place in range(found.start - 1, max(found.start - _GIVEN_WORDS, 0) - 1, -1):
        if sentence_ends(found.words, place):
            return False
        if found.words.lower(place) in _GIVEN:
            return found.words.kind(place + 1) in ("day", "figure", "number", "a", "mark")
    return False


def _distant(anchor: date | None, unit: str, distance: float, rule: str) -> Reading:
    if unit in CLOCK_UNITS:
        made = at(anchor, "day", 0, rule, "publication")
        return replace(made, type="TIME", value=made.value + "TXX:XX")
    return at(anchor, *in_weeks(unit, distance), rule, "publication")


def _count(found: Found) -> float | None:
    """Return how many units: one for "a"; None for "several" and the like."""
    if found.has("vague"):
        return None
    count = count_of(found)
    if count is None:
        return 1 if found.has("a") else None
    if found.has("half") and count == 0.5:  # "half a century", but "a year and a half"
        return 1.5 if found.has("and") else 0.5
    return count


_AGO = "(?:COUNT hyphen?(?:UNITS|UNIT)|a(?:UNIT)(?:and a half)?|half a(?:UNIT)|VAGUE?(?:UNITS))"
_WEEKS = "(?:COUNT units|a unit)"
RULES = (
    Rule("(?:a|approx)(?:long|lower)?(?:while|time|moment)ago|(?:long|while)ago", while_ago),
    Rule(
        f"(?:APPROX)?{_AGO}ago(?:today|yesterday|tomorrow|this(?:unit|weekday)|weekday)", ago_today
    ),
    Rule(f"{_WEEKS}from(?:weekday|today|tomorrow)", from_day),
    Rule(f"(?:APPROX)?{_AGO}ago", ago),
    Rule("(?:APPROX)?COUNT(?:or|to|hyphen)COUNT hyphen?(?:UNITS)ago", ago),
    Rule("(?:APPROX)?a unit or(?:number|more|lower)ago", ago),
    Rule("(?:APPROX)?(?:a)?quarter(?:hyphen|of a)?unit ago", ago),
    Rule(f"(?:APPROX)?{_AGO}from now", from_now),
    Rule(f"(?:APPROX)?{_AGO}(?:later|earlier|afterwards)", later),
    Rule(f"{_AGO}(?:before|prior|previous)END", later),
    Rule("a unit hyphen?(?:ago|earlier)|unit hyphen(?:ago|earlier)", year_earlier),
)
