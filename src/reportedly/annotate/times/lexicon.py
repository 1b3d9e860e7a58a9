"""The words that times are told with: a class for each, and what it counts for."""

from collections.abc import Sequence
from itertools import product


def word_set(text: str) -> frozenset[str]:
    """Return the words of ``text``, which blanks part."""
    return frozenset(text.split())


def _row(text: str) -> tuple[str, ...]:
    return tuple(text.split())


MONTHS = (
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May",),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sept", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Tues", "Weds", "Thur", "Thurs")
HIJRI_MONTHS = (
    "Muharram",
    "Safar",
    "Rabi I|Rabi al-Awwal",
    "Rabi II|Rabi al-Thani",
    "Jumada I|Jumada al-Ula",
    "Jumada II|Jumada al-Thani",
    "Rajab",
    "Shaban|Sha'ban|Shaaban",
    "Ramadan|Ramazan|Ramadhan",
    "Shawwal",
    "Dhu al-Qadah|Dhu al-Qa'dah",
    "Dhu al-Hijjah|Zilhajj|Zulhijjah",
)
JALALI_MONTHS = (
    "Farvardin",
    "Ordibehesht",
    "Khordad",
    "Tir",
    "Mordad",
    "Shahrivar",
    "Mehr",
    "Aban",
    "Azar",
    "Dey",
    "Bahman",
    "Esfand",
)
_SMALL = _row(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = _row("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS = _row(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)

SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
}
NUMBERS: dict[str, float] = {
    **{word: number for number, word in enumerate(_SMALL, start=1)},
    **{word: 10 * number for number, word in enumerate(_TENS, start=2)},
    **SCALES,
}
ORDINALS = {word: number for number, word in enumerate(_ORDINALS, start=1)} | {"thirtieth": 30}
# What stands before a month or weekday and says which; some of them by how far it is off.
SHIFTS = ("last", "past", "next", "coming", "this", "previous", "following", "that", "same")
WAYS = {"last": -1, "past": -1, "next": 1, "coming": 1, "this": 0, "current": 0}
MONTH_NUMBERS = {name: number for number, names in enumerate(MONTHS, 1) for name in names}
WEEKDAY_NUMBERS = {day[:3]: number for number, day in enumerate(WEEKDAYS)}
# Unit: its letter in a duration, and whether it counts hours of a day (after "T").
UNIT_LETTERS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "month": "M",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
CLOCK_UNITS = ("second", "minute", "hour")
PART_LETTERS = {
    "morning": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "overnight": "TNI",
    "lunchtime": "TMI",
    "noon": "T12:00",
    "midday": "T12:00",
    "midnight": "T24:00",
}
DECADE_WORDS = {
    word[:-1] + "ies": 1900 + 10 * number
    for number, word in enumerate(_TENS, start=2)
    if number > 2
}
SEASON_LETTERS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
FREQUENCIES = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annual": "P1Y",
    "annually": "P1Y",
    "biennial": "P2Y",
}
UNITS = (*UNIT_LETTERS, "quarter", "weekend", "fortnight")
PLURALS = {unit + "s": unit for unit in UNITS if unit != "century"} | {"centuries": "century"}

# Words of either case. What a class means to a rule is said where the rule stands.
_LOWER = {
    "the": "the",
    "a": "a an",
    "number": " ".join(word for word in NUMBERS if word not in SCALES),
    "scale": " ".join(SCALES),
    "dozen": "dozen",
    "vague": "several few couple many numerous dozens hundreds thousands",
    "ordinal": " ".join(word for word in ORDINALS if word != "second"),
    "second": "second",
    "half": "half",
    "unit": " ".join(unit for unit in UNITS if unit not in ("second", "quarter")),
    "quarter": "quarter",
    "units": " ".join(PLURALS),
    "part": "morning afternoon evening night lunchtime",
    "parts": "mornings afternoons evenings nights",
    "point": "noon midnight midday",
    "season": "spring summer autumn fall winter",
    "last": "last",
    "past": "past",
    "previous": "previous preceding",
    "prior": "prior",
    "next": "next",
    "following": "following ensuing",
    "coming": "coming upcoming",
    "this": "this",
    "that": "that",
    "same": "same",
    "current": "current present",
    "today": "today",
    "yesterday": "yesterday",
    "tomorrow": "tomorrow",
    "tonight": "tonight",
    "overnight": "overnight",
    "ago": "ago",
    "later": "later",
    "earlier": "earlier",
    "before": "before",
    "after": "after",
    "afterwards": "afterwards afterward thereafter",
    "phase": "early late mid",
    "edge": "beginning start end middle rest remainder",
    "of": "of",
    "on": "on",
    "at": "at",
    "in": "in",
    "to": "to",
    "and": "and",
    "or": "or",
    "between": "between",
    "from": "from",
    "through": "through thru",
    "until": "until till",
    "by": "by",
    "for": "for",
    "over": "over",
    "since": "since",
    "during": "during",
    "within": "within",
    "every": "every each",
    "per": "per",
    "once": "once twice thrice",
    "times": "times",
    "other": "other",
    "all": "all",
    "long": "long",
    "old": "old olds",
    "these": "these",
    "recent": "recent",
    "fiscal": "fiscal financial",
    "more": "more less fewer longer",
    "than": "than",
    "least": "least most",
    "approx": "about around nearly almost roughly approximately some only just",
    "up": "up",
    "another": "another",
    "now": "now currently nowadays presently",
    "lately": "recently lately",
    "future": "future",
    "moment": "moment",
    "while": "while moments",
    "local": "local",
    "time": "time",
    "latest": "latest",
    "near": "near foreseeable distant immediate",
    "clockword": "o'clock o’clock",
    "eve": "eve",
    "christmas": "christmas thanksgiving halloween easter nowruz ashura",
    "frequency": " ".join(FREQUENCIES),
    "tens": " ".join(DECADE_WORDS),
    "straight": "straight consecutive successive additional extra full entire whole",
}
_EXACT: dict[str, Sequence[str]] = {
    "month": [name for names in MONTHS for name in names],
    "unit_long": [unit + "long" for unit in UNIT_LETTERS] + ["nightlong"],
    "day_kind": _row("business working trading calendar"),
    "weekday": list(WEEKDAYS),
    "weekdays": [day + "s" for day in WEEKDAYS],
    "short_weekday": list(_SHORT_WEEKDAYS),
    "ampm": ["am", "pm", "AM", "PM", "Am", "Pm"],
    "letter": ["p", "A", "P"],
    "letter_m": ["m", "M"],
    "zone": _row("GMT UTC ET PT EST EDT CST CDT MST MDT PST PDT BST CET CEST EET IST MSK"),
    "lunar": _row(
        "Muharram Safar Rajab Shaban Sha’ban Sha'ban Shaaban Ramadan Ramazan Ramadhan Shawwal "
        "Zilhajj Zulhijjah"
    ),
    "jalali": list(JALALI_MONTHS),
    "era": ["AH", "SH"],
}
_MARKS = {
    "comma": ",",
    "dot": ".",
    "hyphen": "-–—‐‑",
    "slash": "/",
    "apostrophe": "'’‘",
    "opens": "([",
    "closes": ")]",
}


def _classes() -> dict[str, str]:
    found: dict[str, str] = {}
    for name, words in _LOWER.items():
        for word, way in product(words.split(), (str.lower, str.capitalize, str.upper)):
            found[way(word)] = name
    for name, spelled in _EXACT.items():
        for word in spelled:
            found[word] = name
    found.update((day.upper(), "weekday") for day in WEEKDAYS)
    found.update((day.upper(), "short_weekday") for day in _SHORT_WEEKDAYS)
    for names in MONTHS:
        found.update((name.upper(), "month") for name in names)
    for name, marks in _MARKS.items():
        found.update(dict.fromkeys(marks, name))
    return found | {"A": "a"}


CLASSES = _classes()
