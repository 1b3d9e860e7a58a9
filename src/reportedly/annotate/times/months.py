"""Months and seasons: "since October", "last June", "the summer of 2021"."""

from dataclasses import replace

from reportedly.annotate.times.lexicon import (
    MONTH_NUMBERS,
    SEASON_LETTERS,
    SHIFTS,
    WAYS,
    word_set,
)
from reportedly.annotate.times.reading import (
    Anchors,
    Found,
    Reading,
    Rule,
    is_before_noun,
    spelled_year,
)
from reportedly.annotate.times.tense import looks_ahead, sentence_ends, tense, verb_tense

_LATEST = "latest such {}, this one included"
_NEXT = "next such {}"
# Words a month can follow when it stands alone; else "May", "April" and "August" are names.
_LEADS = word_set(
    "in since until till by of from to through before after late early mid during between and or "
    "the for around throughout end beginning start middle"
)
# Months that are no first names: one may open a sentence.
_NO_NAMES = word_set("january february september october november december july")
# What is told by the month: "March sales fell", where a bare "March" could be anything.
_BY_MONTH = word_set(
    "sales orders figures data exports imports output production inflation unemployment prices "
    "earnings results deliveries shipments employment payrolls futures delivery"
)
# What comes round in a month that everybody knows: "November's election".
_ELECTED = word_set("election elections ballot referendum runoff run-off midterm midterms vote")
_HELD = word_set("after last following past")
# What is bought for a month to come: "December wheat futures".
_DELIVERED = word_set("delivery futures contract contracts expiration expiry")
_PAIR_WORDS = 6  # of "and the fall of 1996", at the most
# What a season says the sort of: "the summer house".
_OF_SEASON = word_set("house home camp school cottage palace job jobs clothes dress coat")


def month(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return a month: with its year, by "last" or "next", or by the verb beside it."""
    name, number = found.first("month"), MONTH_NUMBERS[found.first("month").title()]
    if found.has("year"):
        return (Reading("DATE", f"{found.first('year')}-{number:02}", "month and year"),)
    if not found.has(*SHIFTS, "unit") and not _is_month(found, name):
        return ()
    if len(name) == 3 and name != "may" and found.words.kind(found.end) != "dot":
        return ()
    year = _year_by_shift(found, anchors, number) if found.has(*SHIFTS) else None
    if year is not None:
        return (
            Reading("DATE", f"{year}-{number:02}", "month by last, this or next", "publication"),
        )
    return (by_tense(found, anchors, number, "month", f"{number:02}"),)


def month_of_spelled_year(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return "March of nineteen ninety-six", as broadcasts tell it."""
    year = spelled_year([found.words.lower(place) for place in found.places("number")])
    number = MONTH_NUMBERS[found.first("month").title()]
    return (Reading("DATE", f"{year}-{number:02}", "month and year"),) if year else ()


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
    year_of = found if found.has("year") else _paired(found)
    if year_of.has("year"):
        return (Reading("DATE", f"{year_of.first('year')}-{letters}", "season and year"),)
    if found.after() == "of" or found.after() in _OF_SEASON or _is_season_in_name(found):
        return ()
    if anchors.published is None:
        return (Reading("DATE", f"XXXX-{letters}", "season of an unknown year"),)
    number = 3 * ("SP", "SU", "FA", "WI").index(letters) + 3  # the month it begins in
    year = _year_by_shift(found, anchors, number) if found.has(*SHIFTS) else None
    if year is not None:
        rule = "season by last, this or next"
        return (Reading("DATE", f"{year}-{letters}", rule, "publication"),)
    return (by_tense(found, anchors, number, "season", letters),)


def by_tense(found: Found, anchors: Anchors, number: int, unit: str, letters: str) -> Reading:
    """Return the part of a year that begins in month ``number``, its year by the verb beside it.

    ``letters`` are its value after the year, ``unit`` its name in the rule.
    """
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
    of_range = found.words.kind(found.start - 2) == "month" and found.before() != "or"
    start = found.start - 2 if of_range else found.start  # "from March through May"
    said = tense(found.words, start, found.end)
    if found.before() == "since":
        return False
    if {found.after(), found.after(1)} & _DELIVERED:
        return True
    led = {found.before(), found.before(2)} & _HELD
    if nearer and _is_elected(found) and not led:
        return True
    if said != "past" and looks_ahead(found.words, start):
        return True
    if said == "present" and not is_before_noun(found):
        return nearer
    return said == "future"


def _is_elected(found: Found) -> bool:
    """Tell "November's general election" and "the November ballot"."""
    after = [found.after(on) for on in range(3)]
    return bool(_ELECTED & set(after[: 3 if found.words.kind(found.end) == "possessive" else 2]))


def _year_by_shift(found: Found, anchors: Anchors, number: int) -> int | None:
    """Return the year that "last", "this" or "next" chooses for something that has a month."""
    shift = found.first("past", "coming") or found.first(*SHIFTS)
    if shift in ("that", "same", "previous", "following"):
        told = next((first for each in anchors.told if (first := each.covered()[0])), None)
        return told.year if told else None
    if anchors.published is None:
        return None
    year, now = anchors.published.year, anchors.published.month
    if found.first("unit") == "year":
        return year + WAYS[shift]
    if shift in ("last", "past"):
        return year - (number >= now)
    if shift in ("next", "coming"):
        return year + (number <= now)
    return year


def _paired(found: Found) -> Found:
    """Return the season that follows, with its year: "the summer and fall of 1996"."""
    pair = _PAIR.found(found.words, found.end, found.end + _PAIR_WORDS)
    starts = [each for each in pair if each.start == found.end]
    return starts[0] if starts else found


def season_to_come(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "in spring" where it is to come; else it may be any spring."""
    if tense(found.words, found.start, found.end) != "future":
        return ()
    return season(found, anchors)


def _is_season_in_name(found: Found) -> bool:
    """Tell whether it is capitalised with the word after it: "the Winter Games"."""
    name = found.words.words[found.places("season")[0]]
    return name[0].isupper() and found.words.kind(found.end) == "capital"


def _is_month(found: Found, name: str) -> bool:
    if found.has("phase", "edge"):
        return True
    before, after = found.before(), found.words.kind(found.end)
    if name in ("may", "march") and found.words.words[found.start].isupper():
        return False
    if after == "capital" and before not in ("in", "since", "until", "by"):
        return False
    if found.after() in _BY_MONTH:
        return True
    if name in ("may", "march"):
        return before in _LEADS - {"and", "or", "to", "for", "the"} or (
            before in ("the", "and", "to") and _beside_month(found, after)
        )
    opens = found.start == 0 or sentence_ends(found.words, found.start - 1)
    if opens and name in _NO_NAMES:
        return after in ("lower", "possessive") and verb_tense(found.words, found.end) is None
    return before in _LEADS or not opens


def _beside_month(found: Found, after: str) -> bool:
    if found.before() == "the":
        return after == "lower" and found.after() not in ("of", "to", "on")
    return found.words.kind(found.start - 2) == "month"


PHASE = "(?:(?:the)?phase hyphen?(?:in)?)?"
_EARLY = "(?:phase hyphen?)?"
_BY_YEAR = "(?:comma?(?:of)?(?:last|next|this|that|same|previous|following)unit)"
_TO = "(?:to|through|until|and|hyphen)"
_SHIFT = "(?:last|next|this|previous|following)"
_BEFORE_SEASON = "[in by since until from before through during of to after]"
_PAIR = Rule("(?:and|or|to)(?:the)?season(?:of)?year", season)
RULES = (
    Rule(f"{_EARLY}month dot?(?:comma|of|hyphen)?year", month),
    Rule(f"{_EARLY}month{_BY_YEAR}", month),
    Rule(f"{_EARLY}month(?:comma|of)?SPELLED_YEAR", month_of_spelled_year),
    Rule(f"{_EARLY}(?:{_SHIFT}|this(?:past|coming))?month", month),
    Rule(f"month dot?{_TO}month(?:dot?(?:comma|of)?year|{_BY_YEAR})", two_months),
    Rule(f"(?<=[from between])month{_TO}month", two_months),
    Rule(f"{PHASE}(?:the)?(?:{_SHIFT})?season(?:of)?year", season),
    Rule(f"(?:the)?(?:phase hyphen?)?(?:{_SHIFT}|(?:the|this)(?:past|coming))season", season),
    Rule(
        f"(?<=[in during since by until over through before after])the phase?season(?:{_BY_YEAR})?",
        season,
    ),
    Rule(f"(?<={_BEFORE_SEASON})phase hyphen?season", season),
    Rule("(?:last|this|next)unit possessive season", season),
    Rule("(?<=[by until])season", season),
    Rule("(?<=in)season", season_to_come),
)
