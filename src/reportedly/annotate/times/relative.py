"""Times told by their distance: "yesterday", "last week", "that evening", "earlier in the day"."""

from dataclasses import replace
from datetime import date

from reportedly.annotate.times.anchoring import at, from_told, in_weeks, is_still_to_come, unit_of
from reportedly.annotate.times.lexicon import CLOCK_UNITS, ORDINALS, WAYS, word_set
from reportedly.annotate.times.periods import UNKNOWN, moved
from reportedly.annotate.times.reading import Anchors, Found, Reading, Rule
from reportedly.annotate.times.tense import sentence_ends, tense
from reportedly.annotate.times.weekdays import with_part

_QUARTERLY = word_set("in for during of from")
# What ranks a thing among those of a year: "the biggest fire", "the third of the month".
_RANKS = frozenset(("most", "least", "worst", "best", "only", *ORDINALS))
_RANKED_WORDS = 4  # "the third such fire of the year"
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "overnight": 0}
# So many days before publication a date told is still that of "earlier in the day" and the like.
_LATE_DAYS = {"day": 7, "week": 14, "month": 62, "year": 400}
_EARLY_MONTHS = 3  # in which business still tells of the year before
_HOURS_NEAR = 25  # words: further on, "in the afternoon" is rather that of any day
_FOR = word_set("in over within for during throughout")  # "the next year" is a length then
_TOLD = {"previous": -1, "preceding": -1, "prior": -1, "following": 1, "ensuing": 1, "next": 1}


def day(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return today, yesterday or tomorrow, and the part of it that is named."""
    word = found.first(*_DAYS)
    distance = _DAYS[word] + (-1 if found.has("before") else 1 if found.has("after") else 0)
    reading = at(anchors.published, "day", distance, f"{word}, as of publication", "publication")
    part = "night" if word == "tonight" else found.first("part", "overnight")
    if word == "overnight" and anchors.published:
        evening = moved("day", anchors.published, -1)
        reading = replace(reading, days=(evening, anchors.published))
    return (with_part(reading, part),)


def publication_day(anchors: Anchors, rule: str) -> Reading:
    """Return the day of publication, as ``rule`` has it."""
    return at(anchors.published, "day", 0, rule, "publication")


def part_of_day(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "this morning" and "last night"; "that evening" is of the day told last."""
    part = found.first("part")
    word = found.first("that", "same", *_TOLD, "before")
    if word:
        way = -1 if word == "before" else _TOLD.get(word, 0)
        rule = f"{part} of {'that day' if not way else 'the day before or after'}, by the text"
        return (with_part(from_told(found, anchors, "day", way, rule), part),)
    distance = -1 if found.has("last") else 0
    rule = "part of a day, as of publication"
    return (with_part(at(anchors.published, "day", distance, rule, "publication"), part),)


def shifted(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "last week", "this year", "next month": periods counted from publication."""
    unit, word = unit_of(found), found.first(*WAYS)
    if unit in ("day", "fortnight", *CLOCK_UNITS):
        return ()
    way, rule = WAYS[word], f"{word} {unit}, as of publication"
    if unit == "weekend":
        return (_weekend(found, anchors, way, rule),)
    return (at(anchors.published, unit, way, rule, "publication"),)


def century(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "the next century" as the one that follows; it is no length, as "the next year" is."""
    return shifted(found, anchors) if unit_of(found) == "century" else ()


def weekend(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "the weekend": the coming one if the words look ahead, else the latest."""
    if unit_of(found) != "weekend":
        return ()
    return (_weekend(found, anchors, 0, "latest weekend, this one included"),)


def of_told(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "that day", "the same week", "the following month": counted from the text."""
    unit = unit_of(found)
    word = found.first("that", "same", *_TOLD)
    if unit in ("fortnight", *CLOCK_UNITS) or found.after() in ("of", "when"):
        return ()
    if word == "next" and found.has("the") and (unit != "day" and found.before() in _FOR):
        return ()
    if found.after() in ("that", "as"):
        return (Reading("DATE", UNKNOWN[unit], f"{unit} of something unknown"),)
    return (from_told(found, anchors, unit, _TOLD.get(word, 0), f"{word} {unit}, by the text"),)


def in_the_part(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "in the afternoon" as that of the day told shortly before, "earlier in the" too."""
    told = anchors.day(found.start)
    if told is None or not _is_near(found, told):
        return ()
    if is_still_to_come(found, anchors, told.covered()[0] or date.max):
        return ()
    made = Reading("DATE", told.value[:10], "part of the day told last", "text")
    return (with_part(made, found.first("part")),) if len(made.value) == len("2024-10-09") else ()


def in_the_unit(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "earlier in the week" as that week: the one told last, else that of publication."""
    unit = unit_of(found)
    if unit not in ("day", "week", "month", "year"):
        return ()
    fit = (each for each in anchors.told if _is_near(found, each) or _is_late(anchors, each, unit))
    near = replace(anchors, told=tuple(fit))
    made = from_told(found, near, unit, 0, f"in that {unit}, by the text")
    if made.basis != "none":
        return (made,)
    return (at(anchors.published, unit, 0, f"in the {unit} of publication", "publication"),)


def of_the_unit(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "the first fire of the year" as that of publication, or the one told last."""
    if unit_of(found) not in ("week", "month", "year"):
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
    return (at(anchors.published, "year", way, "the new year, as of publication", "publication"),)


def edge(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "the end of the year" and "year-end" as the year, which they lie in."""
    unit = unit_of(found)
    ends = found.first("edge") == "end" and (unit in ("year", "month") or found.has("possessive"))
    if not found.has("of") and not ends:
        return ()
    if unit in ("day", "fortnight", *CLOCK_UNITS):
        return ()
    if found.has("that", "same"):
        return (from_told(found, anchors, unit, 0, f"that {unit}, as the text tells"),)
    way = WAYS.get(found.first(*WAYS), 0)
    at_end = found.first("edge") == "end" and not found.has(*WAYS)
    if unit == "year" and at_end and _is_just_over(found, anchors):
        way = -1
    return (
        at(anchors.published, unit, way, f"edge of a {unit}, as of publication", "publication"),
    )


def _is_just_over(found: Found, anchors: Anchors) -> bool:
    """Tell whether a year's end that is told early in a year, as past, is that of the last one."""
    early = anchors.published is not None and anchors.published.month <= _EARLY_MONTHS
    return early and tense(found.words, found.start, found.end) == "past"


def _is_near(found: Found, told: Reading) -> bool:
    return told.start is not None and found.start - told.start <= _HOURS_NEAR


def _is_late(anchors: Anchors, told: Reading, unit: str) -> bool:
    """Tell whether a date told is so shortly before publication that it may be meant later on."""
    first, _ = told.covered()
    if first is None or anchors.published is None:
        return False
    return 0 <= (anchors.published - first).days <= _LATE_DAYS[unit]


def mid_unit(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "by mid-week", "at mid-year" as the week or year of publication."""
    unit = unit_of(found)
    if found.first("phase") != "mid" or unit not in ("week", "month", "year", "decade"):
        return ()
    return (
        at(anchors.published, unit, 0, f"middle of a {unit}, as of publication", "publication"),
    )


def the_day_before(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "the day before" and "the week after" where nothing follows that they are of."""
    ends = found.end >= len(found.words.words) or sentence_ends(found.words, found.end)
    if not ends and found.words.kind(found.end) != "comma":
        return ()
    if unit_of(found) in CLOCK_UNITS:
        return ()
    back = found.has("before")
    rule = f"counted {'back' if back else 'on'} from a date in the text"
    unit, way = in_weeks(unit_of(found), -1 if back else 1)
    return (from_told(found, anchors, unit, way, rule),)


def _weekend(found: Found, anchors: Anchors, way: int, rule: str) -> Reading:
    published = anchors.published
    if published is None:
        return Reading("DATE", UNKNOWN["weekend"], "weekend of an unknown week")
    said = tense(found.words, found.start, found.end)
    if way == 0 and published.weekday() < 5 and said != "future":
        way = 0 if found.has("this") and said != "past" else -1
    return at(published, "weekend", way, rule, "publication")


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
    Rule("this coming(?:UNIT)", shifted),
    Rule("the unit", weekend),
    Rule(f"(?:{_SCALE})?(?:that|(?:the|that|this)same)(?:UNIT)", of_told),
    Rule("the(?:previous|prior|following)(?:UNIT)|(?:the)?next unit", of_told),
    Rule("(?:the)?edge of(?:the|this|last|next|that|(?:the)current)(?:UNIT)", edge),
    Rule("unit(?:hyphen|possessive)?edge(?!year)", edge),
    Rule("(?<=[by in at until])phase hyphen unit", mid_unit),
    Rule("the unit(?:before|after)", the_day_before),
)
