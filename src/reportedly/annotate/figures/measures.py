"""Measures: "60m from a ridge", "10,000 square feet", "5km"."""

import re
from dataclasses import replace

from reportedly.annotate.figures.lexicon import PEOPLE
from reportedly.annotate.figures.numbers import Number
from reportedly.model import Span

LETTERS = {
    "km": "kilometre", "kms": "kilometre", "kg": "kilogram", "kgs": "kilogram",
    "cm": "centimetre", "mph": "mph", "kph": "kph",
    "sq ft": "square foot", "sq km": "square kilometre", "sq m": "square metre",
}  # fmt: skip
SQUARED = {
    "foot": "foot", "feet": "foot", "metre": "metre", "meter": "metre", "mile": "mile",
    "kilometre": "kilometre", "kilometer": "kilometre", "yard": "yard", "inch": "inch",
    "inche": "inch",
}  # fmt: skip
NAUTICAL = re.compile(r"[ -]nautical[ -]miles?\b")
JOINED = re.compile(r"\s?(?P<letters>sq (?:ft|km|m)|kms?|kgs?|cm|mph|kph)\b(?![-/’'])")
# "60m" is a length only where one is told; else it is money's million, or people's.
METRES = re.compile(r"\d\s?m\Z")
LENGTH = re.compile(
    r" (?:deep|high|long|wide|tall|thick|apart|inland|offshore|underground|underwater|uphill"
    r"|(?:above|below) (?:the|sea)\b|(?:north|south|east|west) of)\b"
)
FELL = re.compile(
    r"\b(?:sw[au]m|dived?|abseiled|dragged|drift(?:s|ed|ing)?|depth of|height of|altitude of) \Z"
)
# Prices fall too: it is a length where it leads somewhere, or somebody falls.
RISES = re.compile(
    r"\b(?:f[ae]ll(?:s|en|ing)?|plung(?:es?|ed|ing)|slid|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?) \Z"
)
_TIMES = (
    r"(?:year|month|week|quarter|day|decade|record|peak|high|low|level|figure|total|estimate|forecast"
    r"|previous|same|last|first|second|third|fourth|prior|earlier)\b"
)
LEADS = re.compile(
    rf" (?:from (?:an?|the|his|her|their) (?!{_TIMES})[a-z]|to (?:his|her|their) deaths?\b"
    rf"|to the (?:ground|floor|bottom|rocks|sea|street|pavement|foot|top|summit|valley|water)"
    rf"|down (?!on\b|from\b|to\b|[a-z]+ly\b)|into (?:an?|the|its) (?!red\b|black\b|{_TIMES})[a-z]"
    r"|off (?:an?|the|his|her|its) [a-z]|onto\b|through (?:an?|the) (?:roof|ice|air|floor)\b)"
)
BEGINS = re.compile(r"(?P<who>[A-Za-z’'-]+) (?:(?:had|has|have|was|were|then|also) )?\Z")
SOMEBODY = frozenset({"he", "she", "i", "we", "who"})
# "60m tonnes" are millions.
THINGS = re.compile(
    r" (?!(?:as|across|towards|upwards|downwards|this|less|was|is|has|his|its)\b)"
    r"(?:[a-z]{2,}s|people|men|women|children)\b"
)
MILLION = 1_000_000
# What lengths and shakes are told in: no things that a later number counts.
DISTANCES = frozenset(
    {"foot", "inch", "yard", "mile", "metre", "meter", "kilometre", "kilometer", "centimetre",
     "centimeter", "millimetre", "millimeter", "m", "km", "cm", "mm", "degree", "mph", "kph",
     "magnitude", "nautical mile"}
)  # fmt: skip
# Of these it is told what is weighed: "900 tonnes of rice, and 1,200 the year before".
MEASURED = DISTANCES | {"acre", "hectare", "ton", "tonne", "ounce", "gram", "gramme", "kilogram",
                        "kilo", "kg", "litre", "liter", "gallon"}  # fmt: skip
REACH = 30  # code points before a number that tell that it is a length
AREA = re.compile(
    r"[ -](?P<power>square|cubic)[ -](?P<unit>foot|feet|metre|meter|mile|kilomet(?:re|er)"
    r"|yard|inche?)s?\b"
)


def measure_of(number: Number, text: str) -> tuple[str, int] | None:
    """Return the measure that stands behind a number, and where it ends.

    >>> from reportedly.annotate.figures.numbers import numbers
    >>> [(measure_of(each, "It is 5km long") or ("",))[0] for each in numbers("It is 5km long")]
    ['kilometre']
    """
    if number.sign or number.share:
        return None
    if found := AREA.match(text, number.core.end):
        return f"{found['power']} {SQUARED[found['unit']]}", found.end()
    if found := NAUTICAL.match(text, number.core.end):
        return "nautical mile", found.end()
    if METRES.search(text, 0, number.core.end):
        return ("metre", number.core.end) if _is_length(number, text) else None
    found = JOINED.match(text, number.core.end) if text[number.core.end - 1].isdigit() else None
    return (LETTERS[found["letters"]], found.end()) if found else None


def lowered(number: Number, text: str) -> Number:
    """Return a length that was taken for millions: "fell about 60m" is 60 metres.

    Its unit stays in the number, where ``measure_of`` finds it.
    """
    if number.sign or not METRES.search(text, 0, number.core.end) or not _is_length(number, text):
        return number
    low, high = (bound and bound / MILLION for bound in (number.low, number.high))
    return replace(number, low=low, high=high)


def is_measured(unit: str | None) -> bool:
    """Tell a unit in which something is measured, and nothing counted."""
    return unit is not None and (unit in MEASURED or unit.startswith(("square ", "cubic ")))


def reaching(number: Number, end: int) -> Number:
    """Return the number with its measure."""
    core = Span(number.core.start, end)
    return replace(number, core=core, span=Span(number.span.start, max(number.span.end, end)))


def _is_length(number: Number, text: str) -> bool:
    before = text[max(0, number.span.start - REACH) : number.span.start]
    end = number.core.end
    if LENGTH.match(text, end):
        return True
    if THINGS.match(text, end):
        return False
    found = RISES.search(before)
    if found is None:
        return FELL.search(before) is not None
    return LEADS.match(text, end) is not None or _is_somebody(before[: found.start()])


def _is_somebody(before: str) -> bool:
    """Tell whether the words before a verb end with a person."""
    found = BEGINS.search(before)
    who = found["who"].lower() if found else ""
    return who in SOMEBODY or who in PEOPLE or who.removesuffix("s") in PEOPLE
