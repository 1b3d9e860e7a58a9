"""Days told by their place: "the first Monday in October", "the last Friday of the month"."""

from datetime import timedelta

from reportedly.annotate.times import months
from reportedly.annotate.times.lexicon import PLURALS, WEEKDAY_NUMBERS
from reportedly.annotate.times.periods import days_of, moved, period
from reportedly.annotate.times.reading import Anchors, Found, Reading, Rule, figure, ordinal

_WAYS = {"last": -1, "next": 1}
_REACH = 62  # days: two months to either side


def nth_weekday(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return the day that a weekday's place in a month gives."""
    place = found.places("weekday")[0]
    number = WEEKDAY_NUMBERS[found.words.lower(place)[:3].title()]
    told = _month(found.part(place + 2, found.end), anchors)
    first, last = days_of(told.value) if told else (None, None)
    if told is None or first is None or last is None:
        return (Reading("DATE", f"XXXX-WXX-{number + 1}", "weekday of an unknown month"),)
    if found.part(found.start, place).has("last"):
        day = last - timedelta(days=(last.weekday() - number) % 7)
    else:
        weeks = ordinal(found.first("ordinal", "second", "nth")) - 1
        day = first + timedelta(days=(number - first.weekday()) % 7 + 7 * weeks)
    if not first <= day <= last:
        return ()
    return (Reading("DATE", day.isoformat(), f"place in the month; {told.rule}", told.basis),)


def weekday_the_nth(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "Tuesday the 12th": the day nearest to publication that is both."""
    number = WEEKDAY_NUMBERS[found.first("weekday")[:3].title()]
    nth = figure(found.first("nth"))
    if anchors.published is None:
        return ()
    for away in sorted(range(-_REACH, _REACH + 1), key=abs):
        day = moved("day", anchors.published, away)
        if day and (day.day, day.weekday()) == (nth, number):
            rule = "nearest day of that weekday and number"
            return (Reading("DATE", day.isoformat(), rule, "publication"),)
    return ()


def every_nth_weekday(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return "the first Monday of each month" as what comes once a month."""
    unit = PLURALS.get(found.first("unit", "units"), found.first("unit", "units"))
    return (Reading("SET", "P1M", "every such"),) if unit == "month" else ()


def _month(named: Found, anchors: Anchors) -> Reading | None:
    if named.has("month"):
        inner = named.part(named.places("month")[0], named.end)
        return next(iter(months.month(inner, anchors)), None)
    if named.first("unit") != "month" or anchors.published is None:
        return None
    way = _WAYS.get(named.first("last", "next"), 0)
    there = moved("month", anchors.published, way)
    rule = "month of publication, or the one before or after"
    return Reading("DATE", period("month", there), rule, "publication") if there else None


_ORDER = "(?:ordinal|second|nth|last)"
_NAMED = "(?:month(?:(?:comma|of)?year)?|(?:the|this|last|next)unit)"
RULES = (
    Rule(f"(?:the)?{_ORDER}weekday(?:of|in){_NAMED}", nth_weekday),
    Rule(f"(?:the)?{_ORDER}weekday(?:of|in)every unit", every_nth_weekday),
    Rule("weekday comma?(?:the)?nth(?!(?:of)?month|lower|hyphen|capital)", weekday_the_nth),
)
