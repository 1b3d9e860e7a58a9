"""Periods counted from a day: that of publication, or the one that the text told last."""

from dataclasses import replace
from datetime import date

from reportedly.annotate.times.lexicon import PLURALS
from reportedly.annotate.times.periods import UNKNOWN, moved, period
from reportedly.annotate.times.reading import Anchors, Found, Reading
from reportedly.annotate.times.tense import tense
from reportedly.model import AnchorBasis

_OF_NOW = ("today,", "tonight,", "this ")  # "that year" is not the one of which it is told


def at(anchor: date | None, unit: str, distance: float, rule: str, basis: AnchorBasis) -> Reading:
    """Return the period ``distance`` units after the one that holds ``anchor``."""
    there = moved(unit, anchor, distance) if anchor else None
    if there is None:
        return Reading("DATE", UNKNOWN[unit], f"{rule}, which is unknown")
    return Reading("DATE", period(unit, there), rule, basis)


def from_told(found: Found, anchors: Anchors, unit: str, distance: float, rule: str) -> Reading:
    """Return a period counted from the date that the text told last, if it is fine enough."""
    last = next(iter(anchors.near(found.start)), None)
    if not distance and unit == "day" and last and last.value.startswith("XXXX-"):
        return replace(last, type="DATE", rule=rule, start=None, end=None)
    for told in anchors.near(found.start):
        if unit != "day" and not distance and told.rule.startswith(_OF_NOW):
            continue
        first, end = told.covered()
        if not first or not end or is_still_to_come(found, anchors, first):
            continue
        if period(unit, first) == period(unit, end):
            return at(first, unit, distance, rule, "text")
    return Reading("DATE", UNKNOWN[unit], f"{rule}, which is unknown")


def is_still_to_come(found: Found, anchors: Anchors, day: date) -> bool:
    """Tell whether a date told is no day from which what has happened is counted."""
    if anchors.published is None or day <= anchors.published:
        return False
    return tense(found.words, found.start, found.end) == "past"


def in_weeks(unit: str, distance: float) -> tuple[str, float]:
    """Return a distance in fortnights, of which no calendar tells, as one in weeks.

    >>> in_weeks("fortnight", -1), in_weeks("month", 3)
    (('week', -2), ('month', 3))
    """
    return ("week", 2 * distance) if unit == "fortnight" else (unit, distance)


def unit_of(found: Found) -> str:
    """Return the unit named, in the singular."""
    word = found.first("unit", "units") or found.first("second", "quarter")
    return PLURALS.get(word, word)
