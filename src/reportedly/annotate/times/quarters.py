"""Quarters and halves of a year, and fiscal years: "third-quarter", "the first half of 2021"."""

from reportedly.annotate.times.lexicon import WAYS, word_set
from reportedly.annotate.times.months import by_tense
from reportedly.annotate.times.periods import UNKNOWN, moved, period
from reportedly.annotate.times.reading import Anchors, Found, Reading, Rule, ordinal

# Words of games that are played in quarters, and how far around to look for them.
_PLAYED = word_set(
    "touchdown touchdowns quarterback halftime rebounds jumper layup dunk dunks interception "
    "interceptions fumble kickoff yards scored outscored basket baskets assists turnovers "
    "three-pointer overtime tipoff puck punt"
)
# These are words of business too, but not where trade is told of.
_LED = word_set("led game games season coach coaches")
_PLAYED_NEAR = 60
# What is told by the half of a year; a bare half is rather one of a game.
_EARNED = word_set(
    "profit profits net earnings results sales revenue revenues loss losses income pretax "
    "operating turnover dividend figures"
)

_TRADE = word_set(
    "profit profits earnings revenue revenues shareholders shareholder economy gdp exports imports "
    "inflation pretax turnover"
)
_TRADED = _TRADE | word_set("sales quarterly income company firm bank percent")
_EARNED_NEAR = 25
_TIMES = word_set("year unit fiscal fiscal_name decade month season apostrophe")
_SHIFTS = word_set("the this that same last past next current coming previous following")
_WHOSE = word_set("its their our his her each")


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
    if _is_played(found) or (unit == "half" and not _is_earned(found)):
        return ()
    if found.after() == "of" and not _is_of_time(found):
        return ()
    last = length * number
    return (by_tense(found, anchors, last - 2, unit, letters),)


def latest_quarter(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return the last quarter that was over at publication."""
    if found.first("least") not in ("", "most"):
        return ()
    before = moved("quarter", anchors.published, -1) if anchors.published else None
    if before is None:
        return (Reading("DATE", UNKNOWN["quarter"], "quarter of an unknown year"),)
    return (Reading("DATE", period("quarter", before), "last quarter", "publication"),)


def fiscal_year(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return a fiscal year; whose it is, and so its days, the words leave open."""
    named = found.first("fiscal_name")[2:]
    stated = found.first("year") or (named if len(named) == 4 else named and "20" + named)
    if stated:
        return (Reading("DATE", f"FY{stated}", "fiscal year"),)
    way = WAYS.get(found.first(*WAYS))
    if way is None or anchors.published is None:
        return (Reading("DATE", "FYXXXX", "fiscal year"),)
    value = f"FY{anchors.published.year + way}"
    return (Reading("DATE", value, "fiscal year by last, this or next", "publication"),)


def _of_shifted_year(
    found: Found, anchors: Anchors, letters: str, unit: str
) -> tuple[Reading, ...]:
    if found.first("unit") != "year":
        return ()
    if anchors.published is None:
        return (Reading("DATE", f"XXXX-{letters}", f"{unit} of an unknown year"),)
    way = WAYS.get(found.first(*WAYS), 0)
    value = f"{anchors.published.year + way}-{letters}"
    return (Reading("DATE", value, f"{unit} of a year told by last, this or next", "publication"),)


def _place_of(found: Found) -> int:
    if found.has("quarter_name"):
        return int(found.first("quarter_name")[1])
    return ordinal(found.first("ordinal", "second", "nth"))


def _is_earned(found: Found) -> bool:
    """Tell whether a half is one of a year, by what it stands before or by the words around."""
    near = range(max(0, found.start - _EARNED_NEAR), found.end + _EARNED_NEAR)
    return found.after() in _EARNED or any(found.words.lower(place) in _TRADE for place in near)


def _is_played(found: Found) -> bool:
    """Tell whether it is the quarter of a game, by the words around."""
    near = range(max(0, found.start - _PLAYED_NEAR), found.end + _PLAYED_NEAR)
    words = {found.words.lower(place) for place in near}
    return bool(words & _PLAYED) or (bool(words & _LED) and not words & _TRADED)


def _is_of_time(found: Found) -> bool:
    """Tell whether a time follows "of": "of its business year", but not "of the city"."""
    words, place = found.words, found.end + 1
    while words.kind(place) in _SHIFTS or words.lower(place) in _WHOSE:
        place += 1
    if words.kind(place) in ("lower", "day_kind"):
        place += 1
    return words.kind(place) in _TIMES


_ORDER = "(?:ordinal|second|nth)"
RULES = (
    Rule(f"(?:the)?{_ORDER}hyphen?fiscal?(?:quarter|half)(?:(?:of)?fiscal?unit?year)?", quarter),
    Rule(
        f"(?:the)?{_ORDER}hyphen?(?:quarter|half)(?:of)?(?:the|this|last|next|current)unit", quarter
    ),
    Rule(f"(?:the)?year possessive?{_ORDER}hyphen?(?:quarter|half)", quarter),
    Rule(f"(?:last|this|next)unit possessive{_ORDER}hyphen?(?:quarter|half)", quarter),
    Rule("(?:the)?(?:latest|least recent)quarter", latest_quarter),
    Rule("quarter_name(?:of|comma)?year?", quarter),
    Rule("(?:the)?fiscal hyphen?unit?year|fiscal_name", fiscal_year),
    Rule("(?:the)?(?:last|this|next|current|coming)fiscal unit", fiscal_year),
)
