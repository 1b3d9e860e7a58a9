"""How long something is said to last: "a 72-hour truce" is claimed of a truce as a number is."""

import re
from collections.abc import Iterator

from reportedly.model import Document, Figure, References, Span, TimeExpression
from reportedly.model.figure import Qualifier

# What is agreed, ordered or announced for a time; other stretches of time are told in passing.
_NOUNS = (
    "truce|ceasefire|pause|halt|lull|strike|walkout|curfew|deadline|ultimatum|ban|embargo|blockade"
    "|siege|moratorium|mandate|extension|quarantine|lockdown|suspension|postponement|sentence|term"
    "|closure|mourning|notice|visit|transition|amnesty|grace period"
)
AFTER = re.compile(rf" (?:of )?(?:[a-z-]+ )?(?P<noun>{_NOUNS})\b", re.I)
BEFORE = re.compile(
    rf"\b(?P<noun>{_NOUNS})s? (?:of|for|lasting) (?:at least |about |up to )?\Z"
    r"|\b(?:lasts?|lasted|lasting|hold(?:ing)? for|within|another"
    r"|extend(?:ed|ing)? (?:it )?(?:by|for)) (?:at least |about |up to )?\Z",
    re.I,
)
VALUE = re.compile(r"PT?(?P<count>\d+)(?P<unit>[HDWMY])")
UNITS = {"H": "hour", "D": "day", "W": "week", "M": "month", "Y": "year"}
QUALIFIERS: dict[str, Qualifier] = {
    "more than": "more_than", "over": "more_than", "at least": "at_least", "nearly": "nearly",
    "almost": "nearly", "about": "about", "around": "about", "some": "about", "up to": "up_to",
    "less than": "less_than", "under": "less_than",
}  # fmt: skip
REACH = 60  # code points before a stretch of time that may say what lasts so long


def lasting(document: Document, told: References) -> Iterator[tuple[Figure, str]]:
    """Yield the stretches of time that somebody says something lasts, with who says so.

    Each is given as the figure that it would be, and the id of the attribution that reports it.
    """
    if TimeExpression not in document:
        return
    text = document.article.text
    for each in document[TimeExpression]:
        value = VALUE.fullmatch(each.value) if each.type == "DURATION" else None
        name = _reports(told, each.span) if value else None
        if value is None or name is None:
            continue
        after = AFTER.match(text, each.span.end)
        before = BEFORE.search(text[max(0, each.span.start - REACH) : each.span.start])
        if after or before:
            count, unit = float(value["count"]), UNITS[value["unit"]]
            who = Span(*after.span("noun")) if after else None
            yield Figure(each.span, *_bounds(each.span.of(text), count), unit, None, who), name


def _bounds(words: str, count: float) -> tuple[float | None, float | None, Qualifier]:
    """Return the lower and the upper bound, and what qualifies them.

    >>> _bounds("more than seven years", 7.0), _bounds("72-hour", 72.0)
    ((7.0, None, 'more_than'), (72.0, 72.0, 'exact'))
    """
    for opening, qualifier in QUALIFIERS.items():
        if words.lower().startswith(f"{opening} "):
            low = None if qualifier in ("nearly", "up_to", "less_than") else count
            high = None if qualifier in ("more_than", "at_least") else count
            return low, high, qualifier
    return count, count, "exact"


def _reports(told: References, span: Span) -> str | None:
    """Return the id of the innermost attribution that reports what stands there."""
    around = [
        (sum(map(len, item.content)), name)
        for name, item in told.attributions()
        if any(piece.covers(span) for piece in item.content)
    ]
    return min(around)[1] if around else None
