"""Patterns over classes of words, written with the classes' names."""

import re
from functools import cache

from reportedly.annotate.times.words import LETTERS

# What is written often, under one name in capitals.
MACROS = {
    "COUNT": "(?:(?:(?:day|year|figure)scale?|(?:a)?dozen"
    "|number(?:hyphen number)?(?:scale(?:and?number(?:hyphen number)?)?)*"
    "|(?:a)?scale(?:and?number(?:hyphen number)?)?)(?:hyphen?and hyphen?(?:a)?hyphen?half)?)",
    "VAGUE": "(?:(?:a)?vague(?:more|of)?(?:the)?)",
    "UNIT": "(?:unit|second|quarter)",
    "UNITS": "(?:units)",
    "APPROX": "(?:(?:more|up|at)(?:than|to|least)|approx|over)",
    "AMPM": "(?:ampm|(?:letter|a)dot letter_m dot?)",
    "YEARLESS_DAY": "(?:month dot?(?:the)?(?:day|nth))",
    "SPELLED_YEAR": "(?:number number(?:hyphen?number)?(?!hyphen|units|scale))",
    "ZONE": "(?:zone|local time)",
    "END": "(?=mark|dot|comma|break|closes|apostrophe|hyphen|$)",
}
_NAME = re.compile(r"[a-z_]{2,}|\ba\b|[A-Z_]{3,}")


@cache
def pattern(written: str) -> re.Pattern[str]:
    """Return the pattern over letters that ``written`` names by classes; blanks mean nothing.

    >>> from reportedly.annotate.times.words import words_of
    >>> found = pattern("month dot? day").search(words_of("On Oct. 7 it rained.").letters)
    >>> found.span()
    (1, 4)

    Raises KeyError for a class there is none of.
    """
    return re.compile(_NAME.sub(_letter, written).replace(" ", ""))


def _letter(found: re.Match[str]) -> str:
    name = found.group()
    if name in MACROS:
        return _NAME.sub(_letter, MACROS[name])
    return LETTERS[name]
