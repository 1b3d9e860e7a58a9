"""Weekdays, with what stands round them: "last Wednesday", "from Monday to Friday"."""

from dataclasses import replace
from datetime import date

from reportedly.annotate.times.lexicon import PART_LETTERS, SHIFTS, WEEKDAY_NUMBERS
from reportedly.annotate.times.periods import moved
from reportedly.annotate.times.reading import Anchors, Found, Reading, Rule, is_before_noun
from reportedly.annotate.times.tense import looks_ahead, sentence_ends, tense

LATEST = "latest such day, today included"
NEXT = "next such day, today included"
_AHEAD_OF = ("ahead of", "run-up to", "eve of", "scheduled for", "planned for", "set for")


def weekday(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return the day a weekday means, with the part of the day if one is named."""
    if _is_no_shift(found):
        return ()
    number = WEEKDAY_NUMBERS[found.first("weekday")[:3].title()]
    made = _shifted(found, anchors, number) if found.has(*SHIFTS) else _bare(found, anchors, number)
    return (with_part(made, found.first("part", "overnight")),)


def weekday_of_week(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return the day of "Friday of last week"."""
    number = WEEKDAY_NUMBERS[found.first("weekday")[:3].title()]
    if found.first("unit") != "week":
        return ()
    if anchors.published is None:
        return (_unknown(number),)
    ways = {"last": -7, "this": 0, "next": 7}
    distance = number - anchors.published.weekday() + ways[found.first("last", "this", "next")]
    day = moved("day", anchors.published, distance)
    return (_known(day, "weekday of a week") if day else _unknown(number),)


def two_weekdays(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return both ends of "from Monday to Wednesday": the first lies before the second."""
    places = found.places("weekday")
    halves = (found.part(found.start, places[0] + 1), found.part(places[1], found.end))
    first, last = (WEEKDAY_NUMBERS[found.words.lower(place)[:3].title()] for place in places)
    if anchors.published is None:
        made = (_unknown(first), _unknown(last))
    elif tense(found.words, found.start, found.end) == "future":
        begins = _on_or_after(anchors.published, first)
        made = (_known(begins, NEXT), _known(_on_or_after(begins, last), NEXT))
    else:
        ends = _on_or_before(anchors.published, last)
        made = (_known(_on_or_before(ends, first), LATEST), _known(ends, LATEST))
    return tuple(
        replace(reading, start=half.start, end=half.end)
        for reading, half in zip(made, halves, strict=True)
    )


def such_day(day: date, named: str, *, ahead: bool) -> date:
    """Return the weekday of that name on or before ``day``; ``ahead``, on or after it."""
    number = WEEKDAY_NUMBERS[named[:3].title()]
    return _on_or_after(day, number) if ahead else _on_or_before(day, number)


def with_part(reading: Reading, part: str) -> Reading:
    """Return the time of day on the day of ``reading``: of "morning" TMO."""
    if part not in PART_LETTERS or "T" in reading.value:
        return reading
    return replace(reading, type="TIME", value=reading.value + PART_LETTERS[part])


def _is_no_shift(found: Found) -> bool:
    """Tell whether "that" is the conjunction, or "the last" one of a month is meant."""
    if found.first(*SHIFTS) == "last" and found.has("the"):
        return found.after() in ("of", "in", "before")
    if found.first(*SHIFTS) != "that":
        return False
    opens = found.start == 0 or sentence_ends(found.words, found.start - 1)
    return not opens and found.before() not in (
        "on",
        "of",
        "by",
        "since",
        "until",
        "before",
        "after",
    )


def _bare(found: Found, anchors: Anchors, number: int) -> Reading:
    some = found.before() == "a" and found.words.kind(found.end) != "lower"
    if anchors.published is None or some:
        return _unknown(number)
    if _is_ahead(found):
        return _known(_on_or_after(anchors.published, number), NEXT)
    return _known(_on_or_before(anchors.published, number), LATEST)


def _is_ahead(found: Found) -> bool:
    if found.words.kind(found.end) == "possessive" or is_before_noun(found):
        return _belongs_ahead(found)
    said = tense(found.words, found.start, found.end)
    return said == "future" or (
        said in ("none", "present") and looks_ahead(found.words, found.start)
    )


def _belongs_ahead(found: Found) -> bool:
    """Tell whether "Sunday's vote" is still to come: only words right beside it say so."""
    if " ".join((found.before(2), found.before())) in _AHEAD_OF:
        return True
    after = [found.after(on) for on in range(1, 5)]
    return bool({"will", "is expected", "would"} & set(after)) or (
        found.before() in ("until", "before") and "had" not in after
    )


def _shifted(found: Found, anchors: Anchors, number: int) -> Reading:
    shift = found.first(*SHIFTS)
    if shift in ("that", "same", "previous", "preceding", "following", "ensuing"):
        return _from_text(found, shift, anchors, number)
    if anchors.published is None:
        return _unknown(number)
    day, rule = anchors.published, f"{shift} such day"
    if shift in ("last", "past"):
        return _known(_on_or_before(moved("day", day, -1) or day, number), rule)
    if shift != "this" or found.has("coming"):
        return _known(_on_or_after(moved("day", day, 1) or day, number), rule)
    past = shift == "this" and found.has("past")
    if past or tense(found.words, found.start, found.end) == "past":
        return _known(_on_or_before(day, number), rule)
    return _known(_on_or_after(day, number), rule)


def _from_text(found: Found, shift: str, anchors: Anchors, number: int) -> Reading:
    """Return the weekday nearest to the date told last; before or after it where that is said."""
    last = anchors.day(found.start)
    told = last.covered()[0] if last else None
    if told is None:
        return _unknown(number)
    if shift in ("previous", "preceding"):
        day = _on_or_before(moved("day", told, -1) or told, number)
    elif shift in ("following", "ensuing"):
        day = _on_or_after(moved("day", told, 1) or told, number)
    else:
        day = _on_or_after(moved("day", told, -3) or told, number)
    return Reading("DATE", day.isoformat(), f"{shift} such day", "text")


def _unknown(number: int) -> Reading:
    return Reading("DATE", f"XXXX-WXX-{number + 1}", "weekday of an unknown week")


def _known(day: date, rule: str) -> Reading:
    return Reading("DATE", day.isoformat(), rule, "publication")


def _on_or_before(day: date, number: int) -> date:
    return moved("day", day, -((day.weekday() - number) % 7)) or day


def _on_or_after(day: date, number: int) -> date:
    return moved("day", day, (number - day.weekday()) % 7) or day


_SHIFT = "(?:(?:the)?(?:last|past|next|coming|this|that|same|previous|following)(?:coming|past)?)?"
_PART = "(?:part|overnight)?"
RULES = (
    Rule(f"(?:phase hyphen?)?{_SHIFT}weekday{_PART}", weekday),
    Rule("weekday comma?(?:of)?(?:last|next|this)unit", weekday_of_week),
    Rule("weekday(?:to|through|until|hyphen)weekday", two_weekdays),
    Rule("(?<=between)weekday and weekday", two_weekdays),
)
