"""Now, lately and some day: times that name no calendar period."""

from reportedly.annotate.times.reading import Anchors, Found, Reading, Rule
from reportedly.annotate.times.words import is_tight
from reportedly.model import TimeType


def now(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return the present; the conjunction of "now that it rains" is none."""
    if found.has("units") and found.first("units") != "days":
        return ()
    tight = is_tight(found.words, found.end - 1) and is_tight(found.words, found.end)
    if tight and found.words.kind(found.end) == "hyphen" and found.after(1)[:1].isalpha():
        return ()  # "the now-defunct yard"
    return _reference("PRESENT_REF", "now")


def lately(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return the past as such; "the other day" is some day of it."""
    if found.has("unit") and found.first("unit") != "day":
        return ()
    return _reference("PAST_REF", "some time in the past")


def some_day(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return the future as such."""
    return _reference("FUTURE_REF", "some time to come")


def _reference(value: str, rule: str, kind: TimeType = "DATE") -> tuple[Reading, ...]:
    return (Reading(kind, value, rule),)


_NO_LENGTH = "(?!number|day|year|figure|vague|dozen|scale|half|unit|quarter)"
RULES = (
    Rule("now(?!that)", now),
    Rule("at(?:the|this)moment", now),
    Rule("at current", now),
    Rule("at(?:this|the current)time(?!of)", now),
    Rule("these units", now),
    Rule("lately", lately),
    Rule(f"(?<=in)the(?:recent|near)?past{_NO_LENGTH}", lately),
    Rule("the other unit", lately),
    Rule("(?:the)?(?:near)?future", some_day),
)
