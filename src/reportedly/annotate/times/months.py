"""Months, quarters, halves, seasons, years, decades and centuries."""

from dataclasses import replace

from reportedly.annotate.times.lexicon import MONTH_NUMBERS, SEASON_LETTERS, word_set
from reportedly.annotate.times.periods import UNKNOWN, moved, period
from reportedly.annotate.times.reading import Anchors, Found, Reading, Rule, is_before_noun, ordinal
from reportedly.annotate.times.tense import looks_ahead, sentence_ends, tense

_LATEST = "latest such {}, this one included"
_NEXT = "next such {}"
_SHIFTS = ("last", "past", "next", "coming", "this", "previous", "following", "that", "same")
_WAYS = {"last": -1, "past": -1, "next": 1, "coming": 1, "this": 0, "current": 0}
# Words a month can follow when it stands alone; else "May", "April" and "August" are names.
_LEADS = word_set(
    "in since until till by of from to through before after late early mid during between and or "
    "the for around throughout end beginning start middle"
)
# Words before four figures that make them a number of something else.
_NUMBERED = word_set(
    "resolution channel boeing route highway flight no article section room unit area level model "
    "vision agenda windows number nos page act law convention bus line platform type class order "
    "decree version chapter paragraph clause"
)
_FAR = 2040  # later years are told only as "by 2050"; without such a word it is a number
_SURE = word_set("in since year until from by")
# Words that four figures may count.
_COUNTED = word_set(
    "people persons soldiers fighters troops men women children civilians dead killed wounded "
    "injured prisoners detainees hostages captives rockets missiles drones shells tons tonnes km "
    "kilometres kilometers miles metres meters feet dollars euros pounds homes houses trucks "
    "tanks families refugees residents members employees workers police officers local hours "
    "square percent others metric words points victims casualties students supporters protesters "
    "demonstrators settlers jews arabs muslims christians migrants companies jobs copies grams kg "
    "mph votes units times troopers personnel volunteers guests participants passengers"
)
_BEFORE_COUNTS = word_set(
    "some about around nearly almost than over least most roughly approximately up another only "
    "killed killing wounded injured injuring captured displaced "
    "employs employing $ € £ # no"
)


def month(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return a month: with its year, by "last" or "next", or by the verb beside it."""
    name, number = found.first("month"), MONTH_NUMBERS[found.first("month").title()]
    if found.has("year"):
        return (Reading("DATE", f"{found.first('year')}-{number:02}", "month and year"),)
    if not found.has(*_SHIFTS, "unit") and not _is_month(found, name):
        return ()
    if len(name) == 3 and name != "may" and found.words.kind(found.end) != "dot":
        return ()
    year = _year_by_shift(found, anchors, number) if found.has(*_SHIFTS) else None
    if year is not None:
        return (
            Reading("DATE", f"{year}-{number:02}", "month by last, this or next", "publication"),
        )
    return (_by_tense(found, anchors, number, "month", f"{number:02}"),)


def two_months(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return both months of "January to March 2024"; the first is at most a year before."""
    places = found.places("month")
    first, last = (MONTH_NUMBERS[found.words.words[place].title()] for place in places)
    ends = next(iter(month(found.part(places[1], found.end), anchors)), None)
    if ends is None:
        return ()
    year = ends.value[:4]
    begins = f"{int(year) - (first > last)}" if year.isdigit() else year
    return (
        replace(ends, value=f"{begins}-{first:02}", start=found.start, end=places[0] + 1),
        replace(ends, start=places[1], end=found.end),
    )


def season(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return a season of a year."""
    letters = SEASON_LETTERS[found.first("season")]
    if found.has("year"):
        return (Reading("DATE", f"{found.first('year')}-{letters}", "season and year"),)
    if found.after() == "of" or not found.has(*_SHIFTS, "unit", "the"):
        return ()
    if anchors.published is None:
        return (Reading("DATE", f"XXXX-{letters}", "season of an unknown year"),)
    number = 3 * ("SP", "SU", "FA", "WI").index(letters) + 3  # the month it begins in
    year = _year_by_shift(found, anchors, number)
    if year is not None:
        rule = "season by last, this or next"
        return (Reading("DATE", f"{year}-{letters}", rule, "publication"),)
    return (_by_tense(found, anchors, number, "season", letters),)


def quarter(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return a quarter or half of a year, by its number."""
    unit = "half" if found.has("half") else "quarter"
    number = _place_of(found)
    if not 1 <= number <= (2 if unit == "half" else 4):
        return ()
    letters = f"{unit[0].upper()}{number}"
    if found.has("year"):
        return (Reading("DATE", f"{found.first('year')}-{letters}", f"{unit} and year"),)
    length = 6 if unit == "half" else 3
    if found.has("unit"):
        return _of_shifted_year(found, anchors, letters, unit)
    if unit == "half":
        return ()
    last = length * number
    return (_by_tense(found, anchors, last - 2, unit, letters),)


def latest_quarter(_: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return the last quarter that was over at publication."""
    before = moved("quarter", anchors.published, -1) if anchors.published else None
    if before is None:
        return (Reading("DATE", UNKNOWN["quarter"], "quarter of an unknown year"),)
    return (Reading("DATE", period("quarter", before), "last quarter", "publication"),)


def year(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return a year that four figures mean."""
    if found.has("month", "season") or not _is_year(found):
        return ()
    return (Reading("DATE", found.first("year"), "year"),)


def two_years(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return both years of "2011-2015" or "2011-15"."""
    first, place = int(found.first("year")), found.end - 1
    written = found.words.words[place]
    if not written.isdigit() or len(written) not in (2, 4) or not _is_year(found):
        return ()
    last = int(written) if len(written) == 4 else first // 100 * 100 + int(written)
    if not first < last:
        return ()
    return (
        Reading("DATE", str(first), "year", start=found.start, end=found.start + 1),
        Reading("DATE", str(last), "year", start=place, end=found.end),
    )


def fiscal_year(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return a fiscal year; whose it is, and so its days, the words leave open."""
    named = found.first("fiscal_name")[2:]
    stated = found.first("year") or (named if len(named) == 4 else named and "20" + named)
    if stated:
        return (Reading("DATE", f"FY{stated}", "fiscal year"),)
    way = _WAYS.get(found.first(*_WAYS))
    if way is None or anchors.published is None:
        return (Reading("DATE", "FYXXXX", "fiscal year"),)
    value = f"FY{anchors.published.year + way}"
    return (Reading("DATE", value, "fiscal year by last, this or next", "publication"),)


def decade(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return a decade: "the 1990s", "the '90s"."""
    digits = found.first("decade").rstrip("s'’")
    if len(digits) == 2:
        # "The 80s" are years; "in his 40s" and "the mid-20s" are ages and degrees.
        sure = found.has("the") and int(digits) >= 50 and found.before() != "in"
        opens = found.words.kind(found.places("decade")[0] - 1) == "apostrophe"
        return (Reading("DATE", f"19{digits[0]}", "decade"),) if sure or opens else ()
    if digits.endswith("00") and digits != "2000":
        return (Reading("DATE", digits[:2], "hundred years"),)
    return (Reading("DATE", digits[:3], "decade"),)


def century(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return a century, which is the years with one number in front: the 21st is 20XX."""
    number = ordinal(found.first("nth", "ordinal", "second"))
    if found.first("unit", "units") not in ("century", "centuries") or not 2 <= number <= 22:
        return ()
    return (Reading("DATE", f"{number - 1:02}", "century"),)


def _by_tense(found: Found, anchors: Anchors, number: int, unit: str, letters: str) -> Reading:
    if anchors.published is None:
        return Reading("DATE", f"XXXX-{letters}", f"{unit} of an unknown year")
    year, now = anchors.published.year, anchors.published.month
    if _is_ahead(found, (number - now) % 12 < (now - number) % 12):
        year, rule = year + (number < now - (2 if unit == "quarter" else 0)), _NEXT
    else:
        year, rule = year - (number > now), _LATEST
    return Reading("DATE", f"{year}-{letters}", rule.format(unit), "publication")


def _is_ahead(found: Found, nearer: bool) -> bool:
    """Tell whether the words look ahead; the present does where what is to come is nearer."""
    said = tense(found.words, found.start, found.end)
    if found.before() == "since":
        return False
    if said == "present" and not is_before_noun(found):
        return nearer
    return said == "future" or (said != "past" and looks_ahead(found.words, found.start))


def _year_by_shift(found: Found, anchors: Anchors, number: int) -> int | None:
    """Return the year that "last", "this" or "next" chooses for something that has a month."""
    shift = found.first("past", "coming") or found.first(*_SHIFTS)
    if shift in ("that", "same", "previous", "following"):
        told = next((first for each in anchors.told if (first := each.covered()[0])), None)
        return told.year if told else None
    if anchors.published is None:
        return None
    year, now = anchors.published.year, anchors.published.month
    if found.first("unit") == "year":
        return year + _WAYS[shift]
    if shift in ("last", "past"):
        return year - (number >= now)
    if shift in ("next", "coming"):
        return year + (number <= now)
    return year


def _of_shifted_year(
    found: Found, anchors: Anchors, letters: str, unit: str
) -> tuple[Reading, ...]:
    if found.first("unit") != "year":
        return ()
    if anchors.published is None:
        return (Reading("DATE", f"XXXX-{letters}", f"{unit} of an unknown year"),)
    way = _WAYS.get(found.first(*_WAYS), 0)
    value = f"{anchors.published.year + way}-{letters}"
    return (Reading("DATE", value, f"{unit} of a year told by last, this or next", "publication"),)


def _place_of(found: Found) -> int:
    if found.has("quarter_name"):
        return int(found.first("quarter_name")[1])
    return ordinal(found.first("ordinal", "second", "nth"))


def _is_month(found: Found, name: str) -> bool:
    if found.has("phase", "edge"):
        return True
    before, after = found.before(), found.words.kind(found.end)
    if name in ("may", "march") and found.words.words[found.start].isupper():
        return False
    if after == "capital" and before not in ("in", "since", "until", "by"):
        return False
    if name in ("may", "march"):
        return before in _LEADS - {"and", "or", "to", "for", "the"} or (
            before in ("the", "and", "to") and _beside_month(found, after)
        )
    opens = found.start == 0 or sentence_ends(found.words, found.start - 1)
    return before in _LEADS or not opens


def _beside_month(found: Found, after: str) -> bool:
    if found.before() == "the":
        return after == "lower" and found.after() not in ("of", "to", "on")
    return found.words.kind(found.start - 2) == "month"


def _is_year(found: Found) -> bool:
    number, before, after = int(found.first("year")), found.before(), found.after()
    if before in _NUMBERED or before in _BEFORE_COUNTS or after in _COUNTED:
        return False
    if found.words.kind(found.end) in ("units", "zone", "slash", "number", "scale", "ampm", "era"):
        return False
    if not 1900 <= number < _FAR and before not in _SURE:
        return False
    return not _is_part_of_name(found) and not _counts(found)


def _is_part_of_name(found: Found) -> bool:
    kind = found.words.kind(found.start - 1)
    if kind == "hyphen":
        return found.words.kind(found.start - 2) == "capital" and _is_tight(found)
    if kind != "capital" or found.has("the", "phase"):
        return False
    place = found.start - 2
    return place >= 0 and not sentence_ends(found.words, place)


def _is_tight(found: Found) -> bool:
    return found.words.end(found.start - 1) == found.words.starts[found.start]


def _counts(found: Found) -> bool:
    """Tell whether a round number stands before what it may count: "2000 of them"."""
    return (
        found.first("year").endswith("00")
        and found.words.kind(found.end) in ("lower", "of")
        and (found.before() not in ("in", "since", "the", "a", "by", "until", "from", "of"))
    )


def edged(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "the end of March 2024" as the month, which it lies in."""
    inner = found.part(found.places("of")[0] + 1, found.end)
    resolve = month if inner.has("month") else decade if inner.has("decade") else year
    readings = resolve(inner, anchors)
    return tuple(replace(reading, start=None, end=None) for reading in readings)


_PHASE = "(?:(?:the)?phase hyphen?(?:in)?)?"
_EARLY = "(?:phase hyphen?)?"
_BY_YEAR = "(?:comma?(?:of)?(?:last|next|this|that|same|previous|following)unit)"
_TO = "(?:to|through|until|and|hyphen)"
_SHIFT = "(?:last|next|this|previous|following)"
_ORDER = "(?:ordinal|second|nth)"
RULES = (
    Rule(f"{_EARLY}month dot?(?:comma|of|hyphen)?year", month),
    Rule(f"{_EARLY}month{_BY_YEAR}", month),
    Rule(f"{_EARLY}(?:{_SHIFT}|this(?:past|coming))?month", month),
    Rule(f"month dot?{_TO}month(?:dot?(?:comma|of)?year|{_BY_YEAR})", two_months),
    Rule(f"(?<=[from between])month{_TO}month", two_months),
    Rule(
        f"(?:the)?edge of{_PHASE}(?:month dot?(?:comma|of)?year|month|year|(?:the)?decade)", edged
    ),
    Rule(f"{_PHASE}(?:the)?(?:{_SHIFT})?season(?:of)?year", season),
    Rule(f"(?:the)?(?:phase hyphen?)?(?:{_SHIFT}|(?:the|this)(?:past|coming))season", season),
    Rule(f"(?<=[in during since by until])the phase?season(?:{_BY_YEAR})?", season),
    Rule(f"(?:the)?{_ORDER}hyphen?fiscal?(?:quarter|half)(?:(?:of)?fiscal?unit?year)?", quarter),
    Rule(
        f"(?:the)?{_ORDER}hyphen?(?:quarter|half)(?:of)?(?:the|this|last|next|current)unit", quarter
    ),
    Rule(f"(?:the)?year possessive?{_ORDER}hyphen?(?:quarter|half)", quarter),
    Rule(f"(?:last|this|next)unit possessive{_ORDER}hyphen?(?:quarter|half)", quarter),
    Rule("(?:the)?latest quarter", latest_quarter),
    Rule("quarter_name(?:of|comma)?year?", quarter),
    Rule(f"{_PHASE}year", year),
    Rule("year hyphen(?:year|day|figure)", two_years),
    Rule("(?:the)?fiscal hyphen?unit?year|fiscal_name", fiscal_year),
    Rule("(?:the)?(?:last|this|next|current|coming)fiscal unit", fiscal_year),
    Rule("(?:the)?(?:phase hyphen?)?apostrophe?decade", decade),
    Rule(f"(?:the)?(?:phase hyphen?)?{_ORDER}hyphen?(?:unit|units)", century),
)
