"""Times told by their distance: "yesterday", "last week", "two days later", "a year ago"."""

from dataclasses import replace
from datetime import date

from reportedly.annotate.times import weekdays
from reportedly.annotate.times.lexicon import CLOCK_UNITS, ORDINALS, PLURALS, word_set
from reportedly.annotate.times.periods import UNKNOWN, moved, period
from reportedly.annotate.times.reading import Anchors, Found, Reading, Rule, count_of
from reportedly.annotate.times.tense import sentence_ends, tense
from reportedly.annotate.times.weekdays import with_part
from reportedly.model import AnchorBasis

_TOO_FAR = 366  # days after publication: "200 years later" than some day of this week is misread
_QUARTERLY = word_set("in for during of from")
# What ranks a thing among those of a year: "the biggest fire", "the third of the month".
_RANKS = frozenset(("most", "least", "worst", "best", "only", *ORDINALS))
_RANKED_WORDS = 4  # "the third such fire of the year"
_BRIEF = word_set("short little brief")
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "overnight": 0}
_WAYS = {"last": -1, "next": 1, "this": 0, "current": 0, "coming": 1, "past": -1}
_QUARTER_CENTURY_YEARS = 25
_HOURS_NEAR = 25  # words: further on, "in the afternoon" is rather that of any day
_FINER = {"year": (12, "month"), "decade": (10, "year"), "century": (100, "year")}
_FOR = word_set("in over within for during throughout")  # "the next year" is a length then
_GIVEN = word_set("from than with against versus compared")  # "up from 3 percent a year earlier"
_GIVEN_WORDS = 14  # in so many words before: "from $2 million, or 5 cents a share, a year earlier"
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


def publication_day(anchors: Anchors, rule: str) -> Reading:
    """Return the day of publication, as ``rule`` has it."""
    return _at(anchors.published, "day", 0, rule, "publication")


def part_of_day(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "this morning" and "last night"; "that evening" is of the day told last."""
    part = found.first("part")
    word = found.first("that", "same", *_TOLD, "before")
    if word:
        way = -1 if word == "before" else _TOLD.get(word, 0)
        rule = f"{part} of {'that day' if not way else 'the day before or after'}, by the text"
        return (with_part(_of_told(found, anchors, "day", way, rule), part),)
    distance = -1 if found.has("last") else 0
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


def century(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "the next century" as the one that follows; it is no length, as "the next year" is."""
    return shifted(found, anchors) if _unit(found) == "century" else ()


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


def in_the_part(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "in the afternoon" as that of the day told shortly before, "earlier in the" too."""
    told = anchors.day(found.start)
    if told is None or told.start is None or found.start - told.start > _HOURS_NEAR:
        return ()
    if _is_still_to_come(found, anchors, told.covered()[0] or date.max):
        return ()
    made = Reading("DATE", told.value[:10], "part of the day told last", "text")
    return (with_part(made, found.first("part")),) if len(made.value) == len("2024-10-09") else ()


def in_the_unit(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "earlier in the week" as that week: the one told last, else that of publication."""
    unit = _unit(found)
    if unit not in ("day", "week", "month", "year"):
        return ()
    made = _of_told(found, anchors, unit, 0, f"in that {unit}, by the text")
    if made.basis != "none":
        return (made,)
    return (_at(anchors.published, unit, 0, f"in the {unit} of publication", "publication"),)


def of_the_unit(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "the first fire of the year" as that of publication, or the one told last."""
    if _unit(found) not in ("week", "month", "year"):
        return ()
    before = [found.before(back) for back in range(2, 2 + _RANKED_WORDS)]
    if not any(word.endswith("est") or word in _RANKS for word in before):
        return ()
    return in_the_unit(found, anchors)


def the_quarter(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "the quarter" as the one told last; with none told it may be a part of a town."""
    told = next((each for each in anchors.near(found.start) if "-Q" in each.value), None)
    if told is None or found.before() not in _QUARTERLY or found.after() == "of":
        return ()
    return (replace(told, rule="that quarter, by the text", start=None, end=None),)


def new_year(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "the new year": the coming one, or in the first half of a year this one."""
    words = [found.words.words[place] for place in range(found.start + 1, found.end)]
    if words != ["new", "year"]:
        return ()
    way = int(anchors.published is not None and anchors.published.month > 6)
    return (_at(anchors.published, "year", way, "the new year, as of publication", "publication"),)


def while_ago(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return "long ago", "moments ago", "a short time ago": some time that has passed."""
    if found.before() in ("as", "how", "that", "so") and found.before(2) != "not":
        return ()
    kinds = found.places("lower")
    if kinds and found.words.lower(kinds[0]) not in _BRIEF:
        return ()
    return (Reading("DATE", "PAST_REF", "some time ago"),)


def ago_today(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "two weeks ago today" as a day, "a year ago this month" as a month, and so on."""
    places = found.places("ago")
    before = found.part(found.start, places[0])
    count, unit = _count(before), _unit(before)
    if count is None or unit in ("fortnight", *CLOCK_UNITS):
        return ()
    there = moved(unit, anchors.published, -count) if anchors.published else None
    named = found.part(places[0] + 1, found.end)
    rule = "counted back from publication, to the day named"
    if named.has("weekday"):
        return _week_and_day(named, anchors, -count) if unit == "week" else ()
    finer = _unit(named) or "day"
    return (_at(there, finer, 0, rule, "publication"),)


def from_day(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "a week from Monday", "two weeks from today"."""
    place = found.places("from")[0]
    count = _count(found.part(found.start, place))
    if count is None:
        return ()
    named = found.part(place + 1, found.end)
    if named.has("weekday"):
        return _week_and_day(named, anchors, count)
    days = 7 * count + _DAYS[named.first(*_DAYS)]
    return (_at(anchors.published, "day", days, "counted on from publication", "publication"),)


def _week_and_day(named: Found, anchors: Anchors, weeks: float) -> tuple[Reading, ...]:
    """Return the weekday so many weeks after the next such day, or before the latest."""
    if anchors.published is None:
        return weekdays.weekday(named, anchors)
    near = weekdays.such_day(anchors.published, named.first("weekday"), ahead=weeks > 0)
    return (_at(near, "day", 7 * weeks, "weeks counted from a weekday", "publication"),)


def ago(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "two days ago" as a day, "three years ago" as a year, and so on."""
    count, unit = _count(found), _unit(found)
    if count is None or found.has("or", "to"):
        return (Reading("DATE", "PAST_REF", "some time ago"),)
    if found.has("quarter") and unit == "century":
        count, unit = _QUARTER_CENTURY_YEARS, "year"
    if count != int(count) and unit in _FINER:
        times, unit = _FINER[unit]
        count *= times
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
    if made.basis == "none" and back and _is_compared(found):
        return (_distant(anchors.published, unit, -count, "counted back from publication"),)
    first, _ = made.covered()
    if first and anchors.published and (first - anchors.published).days > _TOO_FAR:
        return (Reading("DATE", UNKNOWN[unit], "distance from something unknown"),)
    return (made,)


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


def year_earlier(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "year-earlier", "a year ago": the same quarter if one was told, else the year."""
    if found.first("unit", "quarter") != "year":
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
        if not first or not end or _is_still_to_come(found, anchors, first):
            continue
        if period(unit, first) == period(unit, end):
            return _at(first, unit, distance, rule, "text")
    return Reading("DATE", UNKNOWN[unit], f"{rule}, which is unknown")


def _is_still_to_come(found: Found, anchors: Anchors, day: date) -> bool:
    """Tell whether a date told is no day from which what has happened is counted."""
    if anchors.published is None or day <= anchors.published:
        return False
    return tense(found.words, found.start, found.end) == "past"


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
    word = found.first("unit", "units") or found.first("second", "quarter")
    return PLURALS.get(word, word)


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
_SCALE = "(?:earlier|later|phase)"
RULES = (
    Rule("(?:the)?(?:phase hyphen?)?(?:today|yesterday|tomorrow|tonight)(?:part)?", day),
    Rule("(?:earlier|later)(?:today|tonight)", day),
    Rule("(?:the)?unit before yesterday|(?:the)?unit after tomorrow", day),
    Rule("overnight", day),
    Rule("(?:the)?(?:next|following|previous)part|the part before END", part_of_day),
    Rule("(?:phase hyphen?)?(?:this|last|that|(?:the)same)part", part_of_day),
    Rule(f"(?:{_SCALE}hyphen?)?(?:last|this|next|(?:the)?current)(?:UNIT)", shifted),
    Rule("(?:the)(?:phase)(?:of)?(?:this|last|next)(?:UNIT)", shifted),
    Rule("(?:the|this)(?:past|last)unit", weekend),
    Rule("the(?:last|next)unit", century),
    Rule("(?:earlier|later|phase)in(?:the|that)unit", in_the_unit),
    Rule("(?:earlier|later|phase)in(?:the|that)part|(?<=[in during])the part", in_the_part),
    Rule("(?<=of)the unit", of_the_unit),
    Rule("the quarter", the_quarter),
    Rule("(?<=[in of until before by after])the lower unit", new_year),
    Rule("(?:a|approx)(?:long|lower)?(?:while|time|moment)ago|(?:long|while)ago", while_ago),
    Rule(f"(?:APPROX)?{_AGO}ago(?:today|this(?:unit|weekday)|weekday)", ago_today),
    Rule(f"{_WEEKS}from(?:weekday|today|tomorrow)", from_day),
    Rule("this coming(?:UNIT)", shifted),
    Rule("the unit", weekend),
    Rule(f"(?:{_SCALE})?(?:that|(?:the|that|this)same)(?:UNIT)", of_told),
    Rule("the(?:previous|prior|following)(?:UNIT)|(?:the)?next unit", of_told),
    Rule(f"(?:APPROX)?{_AGO}ago", ago),
    Rule("(?:APPROX)?COUNT(?:or|to|hyphen)COUNT hyphen?(?:UNITS)ago", ago),
    Rule("(?:APPROX)?(?:a)?quarter(?:hyphen|of a)?unit ago", ago),
    Rule(f"(?:APPROX)?{_AGO}from now", from_now),
    Rule(f"(?:APPROX)?{_AGO}(?:later|earlier|afterwards)", later),
    Rule(f"{_AGO}(?:before|prior|previous)END", later),
    Rule("a unit hyphen?(?:ago|earlier)|unit hyphen(?:ago|earlier)", year_earlier),
    Rule("(?:the)?edge of(?:the|this|last|next|that|(?:the)current)(?:UNIT)", edge),
    Rule("unit hyphen?edge", edge),
    Rule("the unit(?:before|after)", the_day_before),
)
