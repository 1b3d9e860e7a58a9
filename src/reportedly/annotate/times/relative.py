"""Times told by their distance: "yesterday", "last week", "two days later", "a year ago"."""

from dataclasses import replace
from datetime import date

from reportedly.annotate.times.lexicon import CLOCK_UNITS, PLURALS, word_set
from reportedly.annotate.times.periods import UNKNOWN, moved, period
from reportedly.annotate.times.reading import Anchors, Found, Reading, Rule, count_of
from reportedly.annotate.times.tense import sentence_ends, tense
from reportedly.annotate.times.weekdays import with_part
from reportedly.model import AnchorBasis

_TOO_FAR = 366  # days after publication: "200 years later" than some day of this week is misread
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "overnight": 0}
_WAYS = {"last": -1, "next": 1, "this": 0, "current": 0, "coming": 1, "past": -1}
_FOR = word_set("in over within for during throughout")  # "the next year" is a length then
_TOLD = {"previous": -1, "preceding": -1, "prior": -1, "following": 1, "ensuing": 1, "next": 1}


def day(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return today, yesterday or tomorrow, and the part of it that is named."""
    word = found.first(*_DAYS)
    distance = _DAYS[word] + (-1 if found.has("before") else 1 if found.has("after") else 0)
    reading = _at(anchors.published, "day", distance, f"{word}, as of publication", "publication")
    part = "night" if word == "tonight" else found.first("part", "overnight")
    if word == "overnight" and anchors.published:
        evening = moved("day", anchors.published, -1)
        reading = replace(reading, days=(evening, anchors.published))
    return (with_part(reading, part),)


def part_of_day(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "this morning" and "last night"; "that evening" is of the day told last."""
    part = found.first("part")
    if found.has("that", "same"):
        return (with_part(_of_told(found, anchors, "day", 0, "that day, by the text"), part),)
    distance = -1 if found.has("last", "previous") else 0
    rule = "part of a day, as of publication"
    return (with_part(_at(anchors.published, "day", distance, rule, "publication"), part),)


def shifted(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "last week", "this year", "next month": periods counted from publication."""
    unit, word = _unit(found), found.first(*_WAYS)
    if unit in ("day", "fortnight", *CLOCK_UNITS):
        return ()
    way, rule = _WAYS[word], f"{word} {unit}, as of publication"
    if unit == "weekend":
        return (_weekend(found, anchors, way, rule),)
    return (_at(anchors.published, unit, way, rule, "publication"),)


def weekend(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "the weekend": the coming one if the words look ahead, else the latest."""
    if _unit(found) != "weekend":
        return ()
    return (_weekend(found, anchors, 0, "latest weekend, this one included"),)


def of_told(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "that day", "the same week", "the following month": counted from the text."""
    unit = _unit(found)
    word = found.first("that", "same", *_TOLD)
    if unit in ("fortnight", *CLOCK_UNITS) or found.after() in ("of", "when"):
        return ()
    if word == "next" and found.has("the") and (unit != "day" and found.before() in _FOR):
        return ()
    if found.after() in ("that", "as"):
        return (Reading("DATE", UNKNOWN[unit], f"{unit} of something unknown"),)
    return (_of_told(found, anchors, unit, _TOLD.get(word, 0), f"{word} {unit}, by the text"),)


def ago(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "two days ago" as a day, "three years ago" as a year, and so on."""
    count, unit = _count(found), _unit(found)
    if count is None:
        return (Reading("DATE", "PAST_REF", "some time ago"),)
    if count != int(count) and unit == "year":
        count, unit = 12 * count, "month"
    return (_distant(anchors.published, unit, -count, "counted back from publication"),)


def from_now(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "two weeks from now"."""
    count, unit = _count(found), _unit(found)
    if count is None:
        return (Reading("DATE", "FUTURE_REF", "some time from now"),)
    return (_distant(anchors.published, unit, count, "counted on from publication"),)


def later(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "two days later", "a year earlier": counted from the date told last."""
    count, unit = _count(found), _unit(found)
    back = found.has("earlier", "before", "prior", "previous")
    rule = f"counted {'back' if back else 'on'} from a date in the text"
    if count is None or unit in CLOCK_UNITS:
        return (Reading("DATE", UNKNOWN["day"], "distance from something unknown"),)
    made = _of_told(found, anchors, unit, -count if back else count, rule)
    if made.basis == "none" and found.before() in ("from", "than", "with") and back:
        return (_distant(anchors.published, unit, -count, "counted back from publication"),)
    first, _ = made.covered()
    if first and anchors.published and (first - anchors.published).days > _TOO_FAR:
        return (Reading("DATE", UNKNOWN[unit], "distance from something unknown"),)
    return (made,)


def year_earlier(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "year-earlier", "a year ago": the same quarter if one was told, else the year."""
    if found.first("unit") != "year":
        return ago(found, anchors) if found.has("ago") and found.has("a") else ()
    rule = "same quarter a year before"
    told = (each for each in anchors.told if "-Q" in each.value and each.rule != rule)
    quarter = next((each.covered()[0] for each in told), None)
    if quarter:
        return (_at(moved("year", quarter, -1), "quarter", 0, rule, "text"),)
    return (_at(anchors.published, "year", -1, "counted back from publication", "publication"),)


def edge(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "the end of the year" and "year-end" as the year, which they lie in."""
    unit = _unit(found)
    if not found.has("of") and (unit not in ("year", "month") or found.first("edge") != "end"):
        return ()
    if unit in ("day", "fortnight", *CLOCK_UNITS):
        return ()
    if found.has("that", "same"):
        return (_of_told(found, anchors, unit, 0, f"that {unit}, as the text tells"),)
    way = _WAYS.get(found.first(*_WAYS), 0)
    return (
        _at(anchors.published, unit, way, f"edge of a {unit}, as of publication", "publication"),
    )


def the_day_before(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "the day before" and "the week after" where nothing follows that they are of."""
    ends = found.end >= len(found.words.words) or sentence_ends(found.words, found.end)
    if not ends and found.words.kind(found.end) != "comma":
        return ()
    back = found.has("before")
    rule = f"counted {'back' if back else 'on'} from a date in the text"
    return (_of_told(found, anchors, _unit(found), -1 if back else 1, rule),)


def _at(anchor: date | None, unit: str, distance: float, rule: str, basis: AnchorBasis) -> Reading:
    there = moved(unit, anchor, distance) if anchor else None
    if there is None:
        return Reading("DATE", UNKNOWN[unit], f"{rule}, which is unknown")
    return Reading("DATE", period(unit, there), rule, basis)


def _of_told(found: Found, anchors: Anchors, unit: str, distance: float, rule: str) -> Reading:
    """Return a period counted from the date that the text told last, if it is fine enough."""
    last = next(iter(anchors.near(found.start)), None)
    if not distance and unit == "day" and last and last.value.startswith("XXXX-"):
        return replace(last, type="DATE", rule=rule, start=None, end=None)
    for told in anchors.near(found.start):
        first, end = told.covered()
        if first and end and period(unit, first) == period(unit, end):
            return _at(first, unit, distance, rule, "text")
    return Reading("DATE", UNKNOWN[unit], f"{rule}, which is unknown")


def _distant(anchor: date | None, unit: str, distance: float, rule: str) -> Reading:
    if unit in CLOCK_UNITS:
        made = _at(anchor, "day", 0, rule, "publication")
        return replace(made, type="TIME", value=made.value + "TXX:XX")
    if unit == "fortnight":
        return _at(anchor, "week", 2 * distance, rule, "publication")
    return _at(anchor, unit, distance, rule, "publication")


def _weekend(found: Found, anchors: Anchors, way: int, rule: str) -> Reading:
    published = anchors.published
    if published is None:
        return Reading("DATE", UNKNOWN["weekend"], "weekend of an unknown week")
    said = tense(found.words, found.start, found.end)
    if way == 0 and published.weekday() < 5 and said != "future":
        way = 0 if found.has("this") and said != "past" else -1
    return _at(published, "weekend", way, rule, "publication")


def _unit(found: Found) -> str:
    """Return the unit named, in the singular."""
    word = found.first("unit", "units", "second", "quarter")
    return PLURALS.get(word, word)


def _count(found: Found) -> float | None:
    """Return how many units: one for "a"; None for "several" and the like."""
    if found.has("vague"):
        return None
    count = count_of(found)
    if count is None:
        return 1 if found.has("a") else None
    return count + 1 if found.has("a") and found.has("half") and count < 1 else count


_AGO = "(?:COUNT hyphen?(?:UNITS|UNIT)|a(?:UNIT)(?:and a half)?|VAGUE?(?:UNITS))"
_SCALE = "(?:earlier|later|phase)"
RULES = (
    Rule("(?:the)?(?:phase hyphen?)?(?:today|yesterday|tomorrow|tonight)(?:part)?", day),
    Rule("(?:earlier|later)(?:today|tonight)", day),
    Rule("(?:the)?unit before yesterday|(?:the)?unit after tomorrow", day),
    Rule("overnight", day),
    Rule("(?:phase hyphen?)?(?:this|last|that|(?:the)same)part", part_of_day),
    Rule(f"(?:{_SCALE}hyphen?)?(?:last|this|next|(?:the)?current)(?:UNIT)", shifted),
    Rule("(?:the)(?:phase)(?:of)?(?:this|last|next)(?:UNIT)", shifted),
    Rule("this coming(?:UNIT)", shifted),
    Rule("the unit", weekend),
    Rule(f"(?:{_SCALE})?(?:that|(?:the|that|this)same)(?:UNIT)", of_told),
    Rule("the(?:previous|prior|following)(?:UNIT)|(?:the)?next unit", of_told),
    Rule(f"(?:APPROX)?{_AGO}ago", ago),
    Rule(f"(?:APPROX)?{_AGO}from now", from_now),
    Rule(f"(?:APPROX)?{_AGO}(?:later|earlier|afterwards)", later),
    Rule(f"{_AGO}(?:before|prior|previous)END", later),
    Rule("a unit hyphen?(?:ago|earlier)|unit hyphen(?:ago|earlier)", year_earlier),
    Rule("(?:the)?edge of(?:the|this|last|next|that|(?:the)current)(?:UNIT)", edge),
    Rule("unit hyphen?edge", edge),
    Rule("the unit(?:before|after)", the_day_before),
)
