"""Times of the clock: "10:35 a.m. Friday", "at noon", "0735 GMT"."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from reportedly.annotate.times import days, relative, weekdays
from reportedly.annotate.times.lexicon import NUMBERS, PART_LETTERS, word_set
from reportedly.annotate.times.patterns import pattern
from reportedly.annotate.times.periods import UNKNOWN
from reportedly.annotate.times.reading import Anchors, Found, Reading, Rule, count_of, figure
from reportedly.annotate.times.tense import sentence_ends, tense
from reportedly.annotate.times.words import Words

_AT = word_set("at around about by until till from before after since between to and past")
_ENTRY = "(?<=break)(?:day|clock)AMPM(?=break)"
_ENTRIES = 3  # hours alone in a line, from which on they date a report as it runs
_OF_PLAY = word_set("of left remaining mark into")  # "at 12:41 of the third period"
_BETWEEN = word_set("between from at")
_MINUTES = 60  # in an hour
_SMALL_HOURS = 5  # "three at night" is after midnight, "nine at night" before it
_AROUND = 8  # words to either side in which a time finds its day
# Between a verb of moving and the figure that something moved to.
_SCALED = word_set("degree degrees celsius fahrenheit percent points sharply further back again")
_SCALED_KINDS = word_set("day number figure year mark scale from by a half quarter approx")
_AMOUNTS = word_set(
    "percent per % percentage point points cent cents euro euros dollar dollars pound pounds yen "
    "degree degrees tons tonnes barrels"
)
_AMOUNT_KINDS = word_set("unit units scale")
_MOVING = word_set(
    "rise rises rose risen rising fall falls fell fallen falling drop drops dropped dropping "
    "climb climbs climbed climbing gain gains gained gaining slip slips slipped slipping "
    "decline declines declined declining grow grows grew grown growing jump jumps jumped jumping "
    "sink sinks sank sunk sinking plunge plunges plunged plunging soar soars soared soaring "
    "surge surges surged surging shrink shrinks shrank shrunk shrinking add adds added adding "
    "lose loses lost losing raise raises raised raising lower lowers lowered lowering "
    "cut cuts cutting increase increases increased increasing decrease decreases decreased "
    "decreasing reduce reduces reduced reducing edge edges edged up down"
)
_BY_KIND: dict[str, Callable[[Found, Anchors], tuple[Reading, ...]]] = {
    "weekday": weekdays.weekday,
    "today": relative.day,
    "yesterday": relative.day,
    "tomorrow": relative.day,
    "tonight": relative.day,
}


def at_clock(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return the time of a day: the day named with it or near it, else the day told last."""
    time = _time(found)
    if time is None:
        return ()
    dated = _day(found, anchors)
    day = dated.value[:10] if "T" in dated.value else dated.value
    return (
        replace(
            dated,
            type="TIME",
            value=f"{day}T{time}",
            rule=f"clock; {dated.rule.removeprefix('clock; ')}",
        ),
    )


def spoken(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "half past six", "a quarter to nine", "ten minutes before noon"."""
    hand = found.places("past", "to", "after", "before")[0]
    before, after = found.part(found.start, hand), found.part(hand + 1, found.end)
    if before.has("units") and before.first("units") != "minutes":
        return ()
    if "hyphen" in (found.words.kind(found.start - 1), found.words.kind(found.end)):
        return ()  # "one-quarter to one-third"
    if before.has("quarter") and _is_amount(found):
        return ()
    minutes = 30 if before.has("half") else 15 if before.has("quarter") else count_of(before)
    hour = _hour(after)
    if hour is None or minutes is None or not 0 < minutes < _MINUTES:
        return ()
    way = -1 if found.words.kind(hand) in ("to", "before") else 1
    hours, minute = divmod(hour * _MINUTES + way * int(minutes), _MINUTES)
    dated = _day(after, anchors)  # of what follows: "past" is none of its words
    value = f"{dated.value[:10]}T{hours % 24:02}:{minute:02}"
    rule = f"clock; {dated.rule.removeprefix('clock; ')}"
    return (replace(dated, type="TIME", value=value, rule=rule),)


def _is_amount(found: Found) -> bool:
    """Tell whether something moves by a quarter: "fell a quarter to 9 euros"."""
    if found.after() in _AMOUNTS or found.words.kind(found.end) in _AMOUNT_KINDS:
        return True
    if found.before() == "by":
        return found.start > 1 and not sentence_ends(found.words, found.start - 2)
    return _is_moving(found.words, found.start - 1)


def _is_moving(words: Words, place: int) -> bool:
    """Tell whether a verb of moving stands there, or before figures that end there."""
    while words.kind(place) in _SCALED_KINDS or words.lower(place) in _SCALED:
        place -= 1
    return words.lower(place) in _MOVING


def _is_moved_to(found: Found) -> bool:
    """Tell whether a figure is where something moves: "rose from 3 to 5 in the evening"."""
    place = found.start - 1
    while found.words.kind(place) == "approx":
        place -= 1
    return found.words.kind(place) == "to" and _is_moving(found.words, place - 1)


def _hour(found: Found) -> int | None:
    if found.has("point"):
        return int(PART_LETTERS[found.first("point")][1:3])
    word = found.first("day", "number")
    hour = figure(word) if word[0].isdigit() else int(NUMBERS[word])
    if not 1 <= hour <= 12:
        return None
    if found.has("ampm", "letter_m"):
        half = found.words.lower(found.places("day", "number")[0] + 1)[0]
        return hour % 12 + (12 if half == "p" else 0)
    return _of_day(found, hour)


def part_of_a_day(found: Found, anchors: Anchors) -> tuple[Reading, ...]:
    """Return "the night of Feb. 3", "the afternoon of January 12, 1997"."""
    place = found.places("of")[0]
    dated = _named(found.part(place + 1, found.end), anchors)
    if dated is None:
        return ()
    return (replace(weekdays.with_part(dated, found.first("part")), start=None, end=None),)


def _time(found: Found) -> str | None:
    if found.has("point"):
        return PART_LETTERS[found.first("point")][1:]
    if found.has("clockword"):
        word = found.first("day", "number")
        hour = figure(word) if word[0].isdigit() else int(NUMBERS[word])
        return f"{_of_day(found, hour):02}:00" if hour <= 12 else None
    place = found.places("day", "clock", "year", "figure", "number")[0]
    return _in_figures(found, place)


def _in_figures(found: Found, place: int) -> str | None:
    word, kind = found.words.lower(place), found.words.kind(place)
    if kind == "number":
        parts = [int(NUMBERS[word]), 0]
    elif kind in ("year", "figure") and len(word) == 4 and word.isdigit():
        parts = [int(word[:2]), int(word[2:])]
    else:
        parts = [int(part) for part in word.replace(".", ":").split(":") if part.isdigit()]
    hour, minute = (*parts, 0)[:2]
    half = found.words.lower(place + 1)[:1] if place + 1 < found.end else ""
    if half in ("a", "p") and found.words.kind(place + 1) in ("ampm", "a", "letter"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    elif found.has("part"):
        if hour < 1 or (kind != "clock" and (hour > 12 or found.before() not in _AT)):
            return None
        if _is_moved_to(found):
            return None
        hour = _of_day(found, hour)
    elif kind == "clock" and not found.has("zone", "local") and not _is_told_at(found, word):
        return None
    return f"{hour:02}:{minute:02}" if hour <= 24 and minute < 60 else None


def _of_day(found: Found, hour: int) -> int:
    """Return the hour as the part of the day tells it: nine in the evening is 21."""
    late = found.first("part") in ("afternoon", "evening") or (
        found.first("part") == "night" and hour > _SMALL_HOURS
    )
    return hour + 12 if late and hour < 12 else hour


def _is_told_at(found: Found, word: str) -> bool:
    """Tell whether a bare "10:35" is a time and no score: "at 10:35"."""
    if found.after() in _OF_PLAY:
        return False
    if found.before() in ("and", "to"):
        return found.words.kind(found.start - 2) == "clock" and found.before(3) in _BETWEEN
    return "." not in word and found.before() in _AT


def _day(found: Found, anchors: Anchors) -> Reading:
    dated = _named(found, anchors)
    if dated:
        return dated
    around = found.part(*_sentence(found))
    if around.has("weekdays", "every", "frequency") or "weekdays" in _lowered(around):
        return Reading("DATE", UNKNOWN["day"], "day of a habit")
    dated = _named(around, anchors, within=True)
    if dated:
        return dated
    if _heads_an_entry(found):
        return relative.publication_day(anchors, "entry of a running report")
    told = anchors.day(found.start)
    if told and told.basis != "none" and not _is_other(found, anchors, told):
        return replace(told, start=None, end=None)
    return Reading("DATE", UNKNOWN["day"], "day unknown")


def _is_other(found: Found, anchors: Anchors, told: Reading) -> bool:
    """Tell whether the verb looks the other way than the day told: "It opens at 9 a.m."."""
    first, _ = told.covered()
    if anchors.published is None or first is None or first == anchors.published:
        return False
    said = tense(found.words, found.start, found.end)
    return said == "future" if first < anchors.published else said in ("past", "none")


def _heads_an_entry(found: Found) -> bool:
    """Tell whether it stands alone above an entry of a running report, with others such."""
    kinds = {found.words.kind(found.start - 1), found.words.kind(found.end)}
    if not kinds <= {"", "break"}:
        return False
    return _entries(found.words.letters) >= _ENTRIES


@lru_cache(maxsize=1)
def _entries(letters: str) -> int:
    """Return how many hours stand alone in a text: counted once, asked for each of them."""
    return len(pattern(_ENTRY).findall(letters))


def _lowered(found: Found) -> set[str]:
    return {found.words.lower(place) for place in range(found.start, found.end)}


def _named(found: Found, anchors: Anchors, *, within: bool = False) -> Reading | None:
    """Return the day that is named in it; ``within`` a stretch longer than the time."""
    for rule in days.ONE_DAY if found.has("month") else ():
        for dated in rule.found(found.words, found.start, found.end):
            return next(iter(rule.resolve(dated, anchors)), None)
    for place in found.places("part"):
        if found.words.kind(place - 1) in ("this", "last"):
            named = found.part(place - 1, place + 1)
            return next(iter(relative.part_of_day(named, anchors)), None)
    for place in found.places(*_BY_KIND):
        # With its hour before it, for what stands before both: "until 9 a.m. Tuesday".
        ends = found.end == place + 1 and not within
        one = found.part(found.start if ends else place, place + 1)
        return next(iter(_BY_KIND[found.words.kind(place)](one, anchors)), None)
    return None


def _sentence(found: Found) -> tuple[int, int]:
    start, end = found.start, found.end
    while start > max(0, found.start - _AROUND) and not sentence_ends(found.words, start - 1):
        start -= 1
    last = min(len(found.words.words), found.end + _AROUND)
    if sentence_ends(found.words, end - 1):  # the dot of "a.m." may close it
        return start, end
    while end < last and not sentence_ends(found.words, end):
        end += 1
    return start, end


_TIME = "(?:(?:day|clock|figure|number)AMPM|(?:day|number)clockword(?:AMPM)?)(?:ZONE)?"
_ZONED = "(?:clock|year|figure)ZONE"
_ON = (
    f"(?:comma?(?:on|of)?(?:{days.DAY}|(?:last|next|this)?(?:phase)?weekday"
    "|today|yesterday|tomorrow|tonight|(?:this|last)part))"
)
_HOUR = "(?:number|day|point)(?:clockword|AMPM|(?:in the|at)part)?"
RULES = (
    Rule(f"(?:{_TIME}|{_ZONED}){_ON}?", at_clock),
    Rule(f"(?:weekday|today|yesterday|tomorrow)comma?at(?:{_TIME}|{_ZONED}|clock|point)", at_clock),
    Rule(f"clock{_ON}?", at_clock),
    Rule(f"(?:(?:day|number)clockword?|clock)(?:in the|at)part{_ON}?", at_clock),
    Rule(f"point{_ON}?", at_clock),
    Rule(f"(?:half past|(?:a)?quarter(?:past|to)){_HOUR}{_ON}?", spoken),
    Rule(
        f"(?:number|day)units(?:past|to|after|before)(?:point|(?:number|day)(?:clockword|AMPM)){_ON}?",
        spoken,
    ),
    Rule(f"(?:the)?(?:phase)?part of(?:{days.DAY}|weekday|yesterday)", part_of_a_day),
)
