"""Years, decades and centuries: "since 2007", "in '96", "the early 1980s"."""

from dataclasses import replace

from reportedly.annotate.times.lexicon import DECADE_WORDS, NUMBERS, SEASON_LETTERS, word_set
from reportedly.annotate.times.months import PHASE, month
from reportedly.annotate.times.reading import (
    Anchors,
    Found,
    Reading,
    Rule,
    figure,
    ordinal,
    spelled_year,
)
from reportedly.annotate.times.tense import sentence_ends
from reportedly.annotate.times.words import is_tight

# Words before four figures that make them a number of something else.
_NUMBERED = word_set(
    "resolution channel boeing route highway flight no article section room unit area level model "
    "vision agenda windows number nos page act law convention bus line platform type class order "
    "decree version chapter paragraph clause"
)
_FAR = 2040  # later years are told only as "by 2050"; without such a word it is a number
_SURE = word_set("in since year until from by")
_LEADS = word_set("in since by until till from")
# Words that four figures may count; those of measures they always do.
_COUNTED = word_set(
    "people persons soldiers fighters troops men women children civilians dead killed wounded "
    "injured prisoners detainees hostages captives rockets missiles drones shells homes houses "
    "trucks tanks families refugees residents members employees workers police officers local "
    "others victims casualties students supporters protesters demonstrators "
    "settlers jews arabs muslims christians migrants companies jobs troopers personnel volunteers "
    "guests participants passengers"
)
_MEASURED = word_set(
    "block blocks tons tonnes km kilometres kilometers miles metres meters feet dollars euros "
    "pounds hours square percent metric words points copies grams kg mph votes units times"
)
_BEFORE_COUNTS = word_set(
    "some about around nearly almost than over least most roughly approximately up another only "
    "killed killing wounded injured injuring captured displaced "
    "employs employing $ € £ # no"
)
_STREETS = word_set(
    "street st avenue ave road rd drive dr lane ln boulevard blvd way place court ct highway"
)
_MOVED = word_set(
    "points point percent % cent rose fell dropped climbed slipped gained down increased declined"
)
_CHRIST = word_set("bc bce")
# What a year of two figures can follow, and what it can be of: "the '96 campaign".
_SHORT_LEADS = word_set("in since until by early late mid")
_SHORT_OF = word_set(
    "campaign election elections race season team budget vote games olympics tournament final "
    "finals draft title series convention crash flood floods quake summit"
)
# Near these "the seventies" are degrees or strokes.
_DEGREES = word_set("temperature temperatures highs lows degrees weather warm cold mild golf par")
_DEGREES_NEAR = 12


def year(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return a year that four figures mean."""
    if found.has("month", "season") or not _is_year(found):
        return ()
    return (Reading("DATE", found.first("year"), "year"),)


def named_year(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return the year of "the year 2000"."""
    if found.first("unit") != "year":
        return ()
    return (Reading("DATE", found.first("year"), "year"),)


def year_in_words(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return "nineteen ninety-eight", as broadcasts tell a year, or "the nineteen eighties"."""
    words = [found.words.lower(place) for place in found.places("number")]
    if found.has("tens"):
        first, tens = int(NUMBERS[words[0]]), DECADE_WORDS[found.first("tens")] // 10 % 10
        return (Reading("DATE", f"{first}{tens}", "decade"),) if first in (18, 19) else ()
    spelled = spelled_year(words)
    return (Reading("DATE", str(spelled), "year in words"),) if spelled else ()


def short_year(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return the year of "in '96" and "the summer of '94", with its season."""
    place = found.end - 1
    written, mark = found.words.words[place], found.words.starts[place] - 1
    before = found.words.text[mark - 1 : mark]
    if len(written) != 2 or not written.isdigit() or found.words.end(place - 1) != mark + 1:
        return ()
    if before.strip(" (\n") or anchors.published is None or not _is_short_year(found):
        return ()
    number = figure(written)
    number += 2000 if 2000 + number <= anchors.published.year + 1 else 1900
    season = SEASON_LETTERS.get(found.first("season"))
    value = f"{number}-{season}" if season else f"{number}"
    return (Reading("DATE", value, "year in two figures", "publication"),)


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


def decade(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return a decade: "the 1990s", "the '90s"."""
    digits = found.first("decade").rstrip("s'’")
    if len(digits) == 2:
        # "The 80s" are years; "in his 40s" and "the mid-20s" are ages and degrees.
        sure = found.has("the") and int(digits) >= 50 and found.before() != "in"
        opens = found.words.kind(found.places("decade")[0] - 1) == "apostrophe"
        paired = found.before() == "and" and len(found.before(2)) == len("1960s")
        paired = paired and found.words.kind(found.start - 2) == "decade"
        is_one = sure or opens or paired
        return (Reading("DATE", f"19{digits[0]}", "decade"),) if is_one else ()
    if digits.endswith("00") and digits != "2000":
        return (Reading("DATE", digits[:2], "hundred years"),)
    return (Reading("DATE", digits[:3], "decade"),)


def decade_in_words(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return "the seventies"; degrees may be in them too."""
    near = range(found.start - _DEGREES_NEAR, found.end + _DEGREES_NEAR)
    if any(found.words.lower(place) in _DEGREES for place in near):
        return ()
    return (Reading("DATE", str(DECADE_WORDS[found.first("tens")] // 10), "decade"),)


def century(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return a century, which is the years with one number in front: the 21st is 20XX."""
    number = ordinal(found.first("nth", "ordinal", "second"))
    if found.first("unit", "units") not in ("century", "centuries") or not 2 <= number <= 22:
        return ()
    return (Reading("DATE", f"{number - 1:02}", "century"),)


def edged(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "the end of March 2024" as the month, which it lies in."""
    inner = found.part(found.places("of")[0] + 1, found.end)
    resolve = month if inner.has("month") else decade if inner.has("decade") else year
    readings = resolve(inner, anchors)
    return tuple(replace(reading, start=None, end=None) for reading in readings)


def _is_year(found: Found) -> bool:
    number, before, after = int(found.first("year")), found.before(), found.after()
    if before in _NUMBERED or before in _BEFORE_COUNTS or after in _MEASURED:
        return False
    # "In 2016 police arrested him" tells a year, "in 1500 homes" and "by 2000 people" may not.
    is_sure = before in _LEADS and 1900 <= number < _FAR and number % 100
    if after in _COUNTED and not is_sure:
        return False
    if _is_address(found) or _is_index(found, before) or _is_of_old(found):
        return False
    if found.words.kind(found.end) in ("units", "zone", "slash", "number", "scale", "ampm", "era"):
        return False
    if not 1900 <= number < _FAR and before not in _SURE:
        return False
    return not _is_part_of_name(found) and not _counts(found)


def _is_part_of_name(found: Found) -> bool:
    kind = found.words.kind(found.start - 1)
    if kind == "hyphen" and found.words.kind(found.start - 2) in ("figure", "day"):
        return is_tight(found.words, found.start - 1)  # of a telephone number
    if kind == "hyphen":
        return found.words.kind(found.start - 2) == "capital" and is_tight(
            found.words, found.start - 1
        )
    if kind != "capital" or found.has("the", "phase"):
        return False
    place = found.start - 2
    return place >= 0 and not sentence_ends(found.words, place)


def _counts(found: Found) -> bool:
    """Tell whether a round number stands before what it may count: "2000 of them"."""
    return (
        found.first("year").endswith("00")
        and found.words.kind(found.end) in ("lower", "of")
        and found.before() not in ("in", "since", "the", "a", "by", "until", "from", "of", "year")
    )


def _is_address(found: Found) -> bool:
    """Tell whether a street follows: "1910 Main Street"."""
    capital = found.words.kind(found.end) == "capital"
    return capital and bool({found.after(1), found.after(2)} & _STREETS)


def _is_index(found: Found, before: str) -> bool:
    """Tell whether it is where prices closed: "at 1987", "12 points to 1987"."""
    if before == "at":
        return found.words.kind(found.end) != "lower"
    return before == "to" and found.before(2) in _MOVED


def _is_of_old(found: Found) -> bool:
    """Tell whether it is a year before Christ: "1200 B.C."."""
    return found.after() in _CHRIST or (found.after() == "b" and found.after(2) == "c")


def _is_short_year(found: Found) -> bool:
    if found.has("season", "month") or found.has("phase"):
        return True
    after = found.words.kind(found.end)
    if found.before() == "the":
        return found.after() in _SHORT_OF
    if found.before() in ("and", "or", "to") and found.words.kind(found.start - 2) == "year":
        return True
    return found.before() in _SHORT_LEADS and after not in ("lower", "apostrophe", "units")


_ORDER = "(?:ordinal|second|nth)"
_SHORT = "apostrophe(?:day|figure)"
RULES = (
    Rule(f"{PHASE}year", year),
    Rule("(?:the)?unit(?:hyphen?edge)?year", named_year),
    Rule(f"{PHASE}SPELLED_YEAR", year_in_words),
    Rule("(?:the)?(?:phase hyphen?)?number tens", year_in_words),
    Rule("year hyphen(?:year|day|figure)", two_years),
    Rule(f"(?:the)?edge of{PHASE}(?:month dot?(?:comma|of)?year|month|year|(?:the)?decade)", edged),
    Rule(f"(?:(?:the)?season(?:of)?)?{_SHORT}", short_year),
    Rule("(?:the)?(?:phase hyphen?)?apostrophe?decade", decade),
    Rule("the(?:phase hyphen?)?tens", decade_in_words),
    Rule(f"(?:the)?(?:phase hyphen?)?{_ORDER}hyphen?(?:unit|units)", century),
)
