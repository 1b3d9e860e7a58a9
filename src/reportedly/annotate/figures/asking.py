"""What was asked or said of before, whose number comes later: "how many men came home"."""

import re

from reportedly.annotate.figures.bare import OF_STATE, PAST, REACH, one_of
from reportedly.annotate.figures.lexicon import PEOPLE
from reportedly.model.figure import Happening

HOW_MANY = re.compile(
    r"\b[Hh]ow many (?:of (?:the|your|our|their|his|her|these|those) )?"
    r"(?:(?P<noun>people|men|women|[a-z]{2,}(?:s|men))"
    r"|(?:came|died|fell|fled|left|were|had|have|are|returned|survived))\b"
)
# The next turn of a talk: "…now?\n\nITO: About forty".
ANSWERED = re.compile(
    r"[^\n]*\?[”\"]?\s*\n\s*(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}: ?)?[^\n]*\Z"
)
ON_NUMBER = re.compile(rf"\b(?:number|count|tally|toll)s? of {OF_STATE}\b")
COUNTED = re.compile(
    r"\b(?:figure|toll|tally|count|total|number)s?\b[^.;:!?\n]{0,40}?"
    r" (?:is|was|are|were|stands? at)\s\Z"
    r"|\b(?:counted|counts?|tallied|recorded|registered):?\s\Z"
)


def asked_of(text: str, start: int) -> str | None:
    """Return the unit that was asked of before: "how many men came home. The Front says 36".

    >>> asked_of("Nobody agrees on how many men came home. The Front says 36.", 60)
    'person'
    """
    asked = list(HOW_MANY.finditer(text, max(0, start - REACH), start))
    between = text[asked[-1].end() : start] if asked else "\n"
    if not asked or ("\n" in between and not ANSWERED.search(between)):
        return None
    one = one_of(asked[-1]["noun"] or "people")
    return "person" if one in PEOPLE else one


def state_of(text: str, start: int) -> Happening | None:
    """Return what was asked of before: "on the number of dead they differ. The ministry: 14".

    >>> state_of("On the number of dead they differ. The ministry: 14.", 49)
    'killed'
    """
    asked = list(ON_NUMBER.finditer(text, max(0, start - REACH), start))
    return PAST[asked[-1]["of"].lower()] if asked else None


def is_count(text: str, start: int) -> bool:
    """Tell whether somebody is said to have counted, whatever: "the figure we have is 46"."""
    return COUNTED.search(text[max(0, start - REACH) : start]) is not None
