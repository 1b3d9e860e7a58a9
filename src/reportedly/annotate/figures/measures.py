"""Measures: "60m from a ridge", "10,000 square feet", "5km"."""

import re
from dataclasses import replace

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
JOINED = re.compile(r"\s?(?P<letters>sq (?:ft|km|m)|kms?|kgs?|cm|mph|kph)\b(?![-/’'])")
# "60m" is a length only where one is told; else it is money's million, or people's.
METRES = re.compile(r"\d\s?m\Z")
LENGTH = re.compile(
    r" (?:deep|high|long|wide|tall|thick|apart|inland|offshore|underground|underwater|uphill"
    r"|(?:above|below) (?:the|sea)\b|(?:north|south|east|west) of)\b"
)
FELL = re.compile(
    r"\b(?:f[ae]ll(?:s|en|ing)?|plung(?:es?|ed|ing)|slid|climb(?:s|ed|ing)?|sw[ai]m|dived?|jump(?:s|ed)?"
    r"|drift(?:s|ed|ing)?|abseiled|dragged|depth of|height of|altitude of) \Z"
)
MILLION = 1_000_000
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


def reaching(number: Number, end: int) -> Number:
    """Return the number with its measure."""
    core = Span(number.core.start, end)
    return replace(number, core=core, span=Span(number.span.start, max(number.span.end, end)))


def _is_length(number: Number, text: str) -> bool:
    before = text[max(0, number.span.start - REACH) : number.span.start]
    return bool(LENGTH.match(text, number.core.end) or FELL.search(before))
