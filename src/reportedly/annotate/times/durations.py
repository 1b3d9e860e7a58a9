"""How long: "three months", "a 12-day truce", "the past several weeks", "years of war"."""

from datetime import date

from reportedly.annotate.times.anchoring import in_weeks
from reportedly.annotate.times.lexicon import CLOCK_UNITS, PLURALS, UNIT_LETTERS, word_set
from reportedly.annotate.times.periods import Days, moved
from reportedly.annotate.times.reading import Anchors, Found, Reading, Rule, count_of
from reportedly.annotate.times.tense import verb_tense

_TO_LAST = word_set("to will would could can may might should must not")
_BACK = ("last", "past", "previous")
_ON = ("next", "coming", "following")
# Before "a day" or "a year": what makes it a length and no rate.
_LENGTHS = word_set(
    "for in within over of after about almost nearly than least lasted took spent take last during "
    "around just only under another every lasting takes spend spends up as to roughly half"
)


_SPEEDS = word_set("miles mile km kms kilometers kilometres mph knots feet meters metres")
# After "a day" and the like: it says what sort of thing, not how often.
_OF_DAYS = word_set("care job jobs trip trips school camp labor laborer laborers trader traders")
# Things whose age news tells; whoever else is some years old may be somebody.
_GROW_OLD = word_set(
    "war conflict feud dispute truce ceasefire agreement siege strike tradition uprising "
    "insurgency embargo blockade rebellion revolt crisis treaty occupation stalemate standoff "
    "boycott regime rivalry law ban church mosque temple bridge building partnership alliance "
    "pact"
)
_AFTER_THINGS = word_set("that which who as is with than when while where because goes has was had")
_ORDER = tuple(unit for unit in reversed(UNIT_LETTERS))


def is_speed(found: Found) -> bool:
    """Tell whether it says how fast something goes: "65 miles an hour"."""
    return found.before() in _SPEEDS and found.first("unit", "second") in CLOCK_UNITS


def length(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return a length of time."""
    value = _value(found)
    return (Reading("DURATION", value, "length of time"),) if value else ()


def counted(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return a length that is counted; the "one day" that stands for some day is none."""
    words = [found.words.lower(place) for place in range(found.start, found.end)]
    if words == ["one", "day"] and found.before() not in _LENGTHS:
        return ()
    return length(found, anchors)


def one(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return the length that "a month" means, where it is no rate ("ten dollars a month")."""
    if found.first("unit", "second", "quarter") in ("second", "quarter", "weekend"):
        return ()
    if found.after() in _OF_DAYS or is_speed(found):
        return ()
    if not found.has("approx", "over", "than") and _is_rate(found):
        return (Reading("SET", written(1, found.first("unit")), "rate"),)
    if found.before() not in _LENGTHS and not (
        found.has("approx", "over", "than", "another", "half", "straight")
        or found.words.kind(found.end) in ("after", "before", "since")
        or found.after() == "away"
    ):
        return ()
    return length(found, _)


def compound(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return "two years and six months", whose second unit is the smaller."""
    places = found.places("unit", "units", "second")
    parts = (found.part(found.start, places[0] + 1), found.part(places[0] + 1, found.end))
    order = [_ORDER.index(_unit(part)) for part in parts if _unit(part) in _ORDER]
    first, second = (_value(part) for part in parts)
    if len(order) < 2 or order[0] >= order[1] or "X" in first + second:
        return ()
    second = second[1:].removeprefix("T") if "T" in first else second[1:]
    return (Reading("DURATION", first + second, "length of time in two units"),)


def quarter_century(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return "a quarter-century", "a quarter of a century"."""
    if found.first("unit") != "century":
        return ()
    return (Reading("DURATION", "P25Y", "length of time"),)


def in_one_word(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return "weeklong", "yearlong"."""
    unit = found.first("unit_long").removesuffix("long")
    if unit not in UNIT_LETTERS:
        return (Reading("DURATION", "PT12H", "length of time"),)
    return (Reading("DURATION", written(1, unit), "length of time"),)


def old(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return how old a thing is: "a decades-old feud", "the nine-month-old strike".

    How old somebody is says nothing of when.
    """
    inner = found.part(found.start, found.places("old")[0])
    if found.has("units") and _no_count(inner):
        return (Reading("DURATION", _value(inner), "age of a thing"),)
    if found.after() not in _GROW_OLD or _is_compound(found):
        return ()
    value = _value(inner)
    return (Reading("DURATION", value, "age of a thing"),) if value else ()


def _is_compound(found: Found) -> bool:
    """Tell whether the thing only says of what sort another is: "a 40-year-old strike leader"."""
    if found.words.kind(found.end + 1) != "lower" or found.after(1) in _AFTER_THINGS:
        return False
    return verb_tense(found.words, found.end + 1) is None


def whole(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "the whole week", "the entire day"."""
    if found.first("straight") not in ("whole", "entire"):
        return ()
    return length(found, anchors)


def around_now(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "the past three days", with the days it covers if publication is known."""
    value, way = _value(found), -1 if found.has(*_BACK) else 1
    if not value or _is_named(found) or _is_last_of(found) or _is_verb(found):
        return ()
    days = _days(found, anchors.published, way)
    if days is None:
        return (Reading("DURATION", value, "length of time"),)
    rule = f"length of time {'up to' if way < 0 else 'from'} publication"
    return (Reading("DURATION", value, rule, "publication", days),)


def bare(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return "for years", "months of talks": some units, nobody says how many."""
    unit = PLURALS[found.first("units")]
    led = found.before() in _LENGTHS or found.words.kind(found.start - 1) != "lower"
    led = led or found.has("long")
    if not led and found.words.kind(found.end) not in ("of", "after", "before"):
        return ()
    if unit not in UNIT_LETTERS or unit == "second" or found.before() in ("early", "late", "small"):
        return ()
    return (Reading("DURATION", written(None, unit), "some units of time"),)


def _is_last_of(found: Found) -> bool:
    """Tell whether "the last week" is one of something, and no time up to now."""
    return found.has("last", "next") and found.has("unit") and found.after() == "of"


def _is_named(found: Found) -> bool:
    """Tell whether "the last day" or "the next century" is one, and no length up to now."""
    return found.first("unit") == "day" or (found.first("unit") == "century" and _is_next(found))


def _is_next(found: Found) -> bool:
    return found.has("last", "next")


def _is_verb(found: Found) -> bool:
    """Tell whether "last" is what something does: "is to last 60 days"."""
    return found.words.lower(found.start) == "last" and found.before() in _TO_LAST


def _unit(found: Found) -> str:
    unit = found.first("unit", "units", "second", "quarter")
    return PLURALS.get(unit, unit)


def _value(found: Found) -> str:
    unit = _unit(found)
    if unit == "quarter" and found.has("straight", *_BACK, *_ON):
        count = None if found.has("vague") else count_of(found)
        return f"P{count:g}Q" if count else "PXQ"
    if unit not in UNIT_LETTERS and unit != "fortnight":
        return ""
    if (
        found.has("vague", "to", "or")
        or _are_two(found)
        or (found.has("units") and _no_count(found))
    ):
        return written(None, unit)
    count = count_of(found) or 1
    if found.has("half") and count == 0.5 and not found.has("number"):
        return _half(unit) if not found.has("and") else written(1.5, unit)
    return written(count, unit)


def _are_two(found: Found) -> bool:
    """Tell whether two numbers stand there, as in "10-15 years" and "two and three days"."""
    figures = found.places("day", "year", "figure")
    words = found.places("number")
    joined = found.places("and") and not found.has("half", "scale")
    return len(figures) > 1 or (len(words) > 1 and bool(joined))


def _no_count(found: Found) -> bool:
    return count_of(found) is None


def _half(unit: str) -> str:
    wholes = {"hour": "PT30M", "year": "P6M", "decade": "P5Y", "century": "P50Y", "day": "PT12H"}
    return wholes.get(unit, written(0.5, unit))


def written(count: float | None, unit: str) -> str:
    """Return the value of that many units; None stands for some.

    >>> written(3, "month"), written(24, "hour"), written(None, "week"), written(2, "decade")
    ('P3M', 'PT24H', 'PXW', 'P20Y')
    >>> written(1, "fortnight"), written(None, "fortnight")
    ('P2W', 'PXW')
    """
    if unit == "fortnight":
        count, unit = count and 2 * count, "week"
    if count is not None and unit in ("decade", "century"):
        count, unit = count * (10 if unit == "decade" else 100), "year"
    number = "X" if count is None else f"{count:g}" if count < 1e6 else f"{count:.0f}"
    return f"P{'T' if unit in CLOCK_UNITS else ''}{number}{UNIT_LETTERS[unit]}"


def _is_rate(found: Found) -> bool:
    """Tell whether a number stands a few words before: "30 trucks a day"."""
    if found.before() in _LENGTHS or found.words.kind(found.start - 1) not in (
        "scale",
        "lower",
        "figure",
        "number",
        "closes",
        "once",
        "times",
        "mark",
        "day",
        "year",
        "units",
    ):
        return False
    kinds = {found.words.kind(found.start - back) for back in range(1, 5)}
    counted = kinds & {"figure", "number", "once", "day", "year", "vague", "times"}
    return bool(counted)


def _days(found: Found, published: date | None, way: int) -> Days | None:
    if published is None or found.has("vague"):
        return None
    unit = found.first("unit", "units")
    unit, count = PLURALS.get(unit, unit), count_of(found) or 1
    if found.has("units") and _no_count(found):
        return None
    if unit in CLOCK_UNITS:
        hours = {"hour": 24, "minute": 1440, "second": 86400}[unit]
        unit, count = "day", -(-count // hours)
    unit, distance = in_weeks(unit, way * count)
    other = moved(unit, published, distance)
    if other is None:
        return None
    return (other, published) if way < 0 else (published, other)


_MORE = "(?:more|straight|another|all|long|day_kind)*"
_COUNTED = "(?:COUNT|VAGUE)(?:(?:to|or|and|hyphen)COUNT)?"
_NOT_AGE = "(?!hyphen?old|possessive?hyphen?old)"
_COMPOUND = "COUNT hyphen?(?:UNITS|unit|second)"
_AROUND = "(?:last|past|next|coming|previous|following)"
RULES = (
    Rule(
        f"(?:APPROX)?{_COUNTED}{_MORE}hyphen?(?:UNITS|unit|second){_NOT_AGE}(?:hyphen long)?",
        counted,
    ),
    Rule(f"(?:APPROX)?(?:a|another)(?:half)?{_MORE}(?:unit|second)(?:and a half)?{_NOT_AGE}", one),
    Rule("(?:APPROX)?half hyphen?(?:a)?hyphen?(?:unit)", length),
    Rule(f"(?:the|these)?{_AROUND}(?:COUNT|VAGUE){_MORE}(?:UNITS|unit)", around_now),
    Rule("(?:the|this)(?:last|past|coming|next)unit", around_now),
    Rule("(?:the)?past unit", around_now),
    Rule("(?:the)?(?:last|past|next|coming|recent)(?:UNITS)", around_now),
    Rule("(?<=[for in over after within since during])(?:the)?(?:UNITS)(?:hyphen long)?", bare),
    Rule("(?<=lower)(?:UNITS)", bare),
    Rule("(?:APPROX)?(?:a)?quarter(?:hyphen|of a)?unit", quarter_century),
    Rule("(?:UNITS)(?:hyphen long|(?=[of after before]))", bare),
    Rule("unit hyphen long", length),
    Rule("unit_long", in_one_word),
    Rule("(?:COUNT hyphen?)?(?:unit|units)hyphen old", old),
    Rule(f"{_COMPOUND}(?:comma?and|comma){_COMPOUND}(?!ago|later|earlier)", compound),
    Rule("the straight unit", whole),
    Rule("all unit", length),
)
