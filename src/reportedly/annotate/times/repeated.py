"""How often: "every Friday", "daily", "twice a week", "on Sundays"."""

from reportedly.annotate.times.durations import is_speed, written
from reportedly.annotate.times.lexicon import (
    FREQUENCIES,
    MONTH_NUMBERS,
    PART_LETTERS,
    PLURALS,
    SEASON_LETTERS,
    UNIT_LETTERS,
    WEEKDAY_NUMBERS,
)
from reportedly.annotate.times.reading import Anchors, Found, Reading, Rule, count_of, ordinal
from reportedly.annotate.times.tense import verb_tense

_PAPERS = ("daily", "weekly", "monthly")
_NAME_WORDS = 5  # a paper's name is no longer


def every_unit(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return "every day", "every two weeks", "every other month", "per year"."""
    unit = found.first("unit", "units", "second", "quarter")
    unit = PLURALS.get(unit, unit)
    if unit == "weekend":
        return (Reading("SET", "XXXX-WXX-WE", "every such"),)
    if unit == "quarter" and found.before() in ("in", "from", "of"):
        return ()  # "help came from every quarter"
    if unit == "quarter":
        return (Reading("SET", FREQUENCIES["quarterly"], "every so often"),)
    if unit not in UNIT_LETTERS and unit != "fortnight":
        return ()
    if found.has("per") and is_speed(found):
        return ()
    if found.has("lower") and found.first("lower") != "single":
        return ()
    if found.has("vague"):
        return (Reading("SET", written(None, unit), "every so often"),)
    count = 2 if found.has("other") else count_of(found) or ordinal(found.first("ordinal")) or 1
    return (Reading("SET", written(count, unit), "every so often"),)


def weekends(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return "on weekends"."""
    is_it = found.words.lower(found.end - 1) == "weekends"
    return (Reading("SET", "XXXX-WXX-WE", "every such"),) if is_it else ()


def every_named(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return "every Friday", "each morning", "every March", "Sundays"."""
    word = found.first("weekday", "weekdays", "month", "season")
    part = found.first("part", "parts").rstrip("s")
    if not word:
        return (Reading("SET", "XXXX-XX-XX" + PART_LETTERS[part], "every such"),)
    if word[:3].title() in WEEKDAY_NUMBERS and found.has("weekday", "weekdays"):
        value = f"XXXX-WXX-{WEEKDAY_NUMBERS[word[:3].title()] + 1}" + PART_LETTERS.get(part, "")
    elif word in SEASON_LETTERS:
        value = f"XXXX-{SEASON_LETTERS[word]}"
    else:
        value = f"XXXX-{MONTH_NUMBERS[word.title()]:02}"
    return (Reading("SET", value, "every such"),)


def frequency(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return "daily", "annually" …; a name like the "Coast Daily" is none."""
    word = found.words.words[found.start]
    if word.lower() in _PAPERS and _is_paper(found):
        return ()
    if not word.islower() and found.words.kind(found.start - 1) in ("capital", "the", "possessive"):
        return ()
    return (Reading("SET", FREQUENCIES[word.lower()], "how often"),)


def times_a(found: Found, _: Anchors) -> tuple[Reading, ...]:
    """Return "twice a week", "three times a day"."""
    unit = found.first("unit")
    if unit not in UNIT_LETTERS and unit != "fortnight":
        return ()
    return (Reading("SET", written(1, unit), "how often"),)


def _is_paper(found: Found) -> bool:
    """Tell whether it is a newspaper: "the weekly Hilden Post said", "the party daily, which"."""
    place = found.end
    while found.words.kind(place) == "capital" and place < found.end + _NAME_WORDS:
        place += 1
    led = found.words.kind(found.start - 1) in ("capital", "the", "a")
    if place == found.end and not led:
        return False
    if found.words.kind(place) in ("and", "comma", "dot", "possessive", "break", "closes"):
        return True
    return place < len(found.words.words) and verb_tense(found.words, place) is not None


RULES = (
    Rule("every(?:other|lower)?(?:UNIT)", every_unit),
    Rule("every(?:COUNT|vague)(?:UNITS)|every ordinal unit", every_unit),
    Rule("(?<=[mark figure lower units number])per unit", every_unit),
    Rule("every(?:weekday|month|season|part)(?:part)?", every_named),
    Rule("weekdays(?:part|parts)?", every_named),
    Rule("weekday parts", every_named),
    Rule("frequency", frequency),
    Rule("(?<=[on during at and or])units", weekends),
    Rule("(?:once|COUNT times|vague times)(?:a|every|per)unit", times_a),
)
