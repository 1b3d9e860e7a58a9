"""Days with names: Christmas, Thanksgiving, Easter, New Year's Eve, Election Day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from reportedly.annotate.times.lexicon import WAYS, word_set
from reportedly.annotate.times.periods import UNKNOWN, moved, period
from reportedly.annotate.times.reading import Anchors, Found, Reading, Rule
from reportedly.annotate.times.tense import HAPPENED, tense, verb_tense


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _weekday(month: int, weekday: int, place: int) -> Callable[[int], date]:
    def of(year: int) -> date:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (place - 1))

    return of


def _easter(year: int) -> date:
    """Return the Sunday of Easter in the Gregorian calendar (Meeus, Jones and Butcher)."""
    century, rest = divmod(year, 100)
    leap = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - century // 4 - leap + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: _easter(year) + timedelta(days=days)


_CHRISTMAS = _fixed(12, 25)
_KING = _weekday(1, 0, 3)
# Only days that one country or church leaves no doubt of. US elections: 2 U.S.C. 7. US holidays:
# 5 U.S.C. 6103. Names stand without apostrophes and dots.
_FEASTS: dict[str, Callable[[int], date]] = {
    "christmas": _CHRISTMAS,
    "christmas day": _CHRISTMAS,
    "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26),
    "new years eve": _fixed(12, 31),
    "new years day": _fixed(1, 1),
    "martin luther king day": _KING,
    "martin luther king jr day": _KING,
    "presidents day": _weekday(2, 0, 3),
    "valentines day": _fixed(2, 14),
    "st valentines day": _fixed(2, 14),
    "st patricks day": _fixed(3, 17),
    "international womens day": _fixed(3, 8),
    "earth day": _fixed(4, 22),
    "anzac day": _fixed(4, 25),
    "may day": _fixed(5, 1),
    "memorial day": lambda year: date(year, 5, 31) - timedelta(days=date(year, 5, 31).weekday()),
    "canada day": _fixed(7, 1),
    "fourth of july": _fixed(7, 4),
    "july fourth": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "labor day": _weekday(9, 0, 1),
    "columbus day": _weekday(10, 0, 2),
    "halloween": _fixed(10, 31),
    "all saints day": _fixed(11, 1),
    "election day": lambda year: _weekday(11, 0, 1)(year) + timedelta(days=1),
    "veterans day": _fixed(11, 11),
    "armistice day": _fixed(11, 11),
    "thanksgiving": _weekday(11, 3, 4),
    "thanksgiving day": _weekday(11, 3, 4),
    "world aids day": _fixed(12, 1),
    "easter": _easter,
    "easter sunday": _easter,
    "easter monday": _from_easter(1),
    "good friday": _from_easter(-2),
    "maundy thursday": _from_easter(-3),
    "palm sunday": _from_easter(-7),
    "ash wednesday": _from_easter(-46),
    "shrove tuesday": _from_easter(-47),
}
_WEEKS = ("week", "weekend")
_WEEK_DAYS = 7
_WEDNESDAY = 2  # the one day that has a weekend no nearer before than after
# Words after a feast of which it is no part.
_STAYS = word_set(
    "he she it they we you i there this that these those his her its their our my your who which "
    "when where while as if than then but or nor so yet not also too because although though "
    "with without for from into onto over under above below near during about against between "
    "among across along around behind beside beyond through throughout toward towards upon off "
    "out up down even just only again still already alone itself together here home comes come "
    "falls fall is means mean brings bring marks arrives goes some many most all both each "
    "either every no any holiday holidays season weekend week break vacation period time eve"
)
_NO_MARKS = str.maketrans("", "", "'’.")
_WHOSE = word_set("its their his her our my your annual")


def feast(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return the day that a name stands for, in the year stated or worked out.

    With "week" or "weekend" it is that of the day: "Easter week", "the Labor Day weekend".
    """
    begins = next(iter(found.places("capital", "christmas", "ordinal", "month")), found.start)
    long = next((e for e in found.places("unit") if found.words.lower(e) in _WEEKS), None)
    ends = (*found.places("comma", "year", "last", "this", "next"), long, found.end)
    stop = min(end for end in ends if end is not None and end > begins)
    name = found.words.text[found.words.starts[begins] : found.words.end(stop - 1)]
    day_in = _FEASTS.get(" ".join(name.lower().translate(_NO_MARKS).split()))
    if day_in is None or not name[0].isupper() or (long is None and _modifies(found, name)):
        return ()
    reading = _in_year(found, anchors, day_in, in_week=long is not None)
    return (reading,) if long is None else _week_of(reading, found.words.lower(long))


def _in_year(
    found: Found, anchors: Anchors, day_in: Callable[[int], date], *, in_week: bool
) -> Reading:
    if found.has("year"):
        day = day_in(int(found.first("year")))
        return Reading("DATE", day.isoformat(), "named day and year")
    if anchors.published is None:
        return Reading("DATE", "XXXX-XX-XX", "named day of an unknown year")
    near = _near(found, anchors.published, day_in)
    soon = day_in(anchors.published.year)
    if in_week and 0 <= (soon - anchors.published).days < _WEEK_DAYS:
        return replace(near, value=soon.isoformat(), rule="next such day")
    return near


def _week_of(reading: Reading, unit: str) -> tuple[Reading, ...]:
    day = reading.covered()[0]
    if day is None:
        return (replace(reading, value=UNKNOWN[unit]),)
    if unit == "weekend" and day.weekday() == _WEDNESDAY:
        return ()
    if unit == "weekend" and day.weekday() < _WEDNESDAY:
        day = moved("day", day, -day.weekday() - 1) or day
    return (replace(reading, value=period(unit, day), rule=f"{unit} of a {reading.rule}"),)


def _modifies(found: Found, name: str) -> bool:
    """Tell a feast that says what sort a thing is: "a Christmas market", "Easter eggs".

    What happened, though, happened on it: "the Easter bombings".
    """
    after, words = found.after(), found.words
    if " " in name or after in HAPPENED or after in _STAYS:
        return False
    if words.kind(found.end) == "capital":
        return words.kind(found.start - 1) in ("the", "a") or found.before() in _WHOSE
    return words.kind(found.end) == "lower" and verb_tense(words, found.end) is None


def eleventh_of_september(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return the day that "9/11" is the name of."""
    words = found.words.text[found.words.starts[found.start] : found.words.end(found.end - 1)]
    return (Reading("DATE", "2001-09-11", "named day"),) if words == "9/11" else ()


def _near(found: Found, published: date, day_in: Callable[[int], date]) -> Reading:
    if found.places("last", "this", "next") and found.has("unit"):
        way = WAYS[found.first("last", "this", "next")]
        fit, rule = _days(day_in, published.year + way), "named day of a year told by last or next"
    elif found.has("next") or tense(found.words, found.start, found.end) == "future":
        days = _days(day_in, published.year, published.year + 1)
        fit, rule = [day for day in days if day >= published], "next such day"
    else:
        days = _days(day_in, published.year, published.year - 1)
        fit = [
            day for day in days if day < published or (day == published and not found.has("last"))
        ]
        rule = "latest such day, today included"
    if not fit:  # beyond the calendar
        return Reading("DATE", UNKNOWN["day"], "named day of an unknown year")
    return Reading("DATE", fit[0].isoformat(), rule, "publication")


def _days(day_in: Callable[[int], date], *years: int) -> list[date]:
    """Return the day in each of the years that the calendar has."""
    return [day_in(year) for year in years if MINYEAR <= year <= MAXYEAR]


_TAIL = "(?:(?:comma|of)?year|(?:of)?(?:last|this|next)unit)?"
_DAY = "(?:unit|weekday|eve)unit?"
RULES = (
    Rule(f"(?:last|this|next)?christmas(?:eve|unit|weekday)?unit?{_TAIL}", feast),
    Rule(f"capital(?:possessive|apostrophe)?{_DAY}{_TAIL}", feast),
    Rule(f"capital dot?capital(?:possessive|apostrophe)?{_DAY}{_TAIL}", feast),
    Rule(f"capital capital capital(?:capital dot?)?{_DAY}{_TAIL}", feast),
    Rule(f"capital unit possessive(?:unit|eve)unit?{_TAIL}", feast),
    Rule(f"month unit{_TAIL}|(?:ordinal of month|month ordinal)unit?{_TAIL}", feast),
    Rule("day slash day", eleventh_of_september),
)
