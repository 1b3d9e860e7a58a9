"""How a vote ended: "passed by 118 votes to 97", "611 in favour"."""

import re

# "Passed by 118 votes to 97": both are of votes.
_VOTED = (
    r"\b(?:pass|adopt|approv|reject|carri|vot|defeat|ratifi|endors|fail|elect)\w*\b"
    r"[^.;:!?\n]{0,90}?"
)
_CAST = r"(?:[.,;!?]|\s*\Z| (?:on|in|with|after|and|late|early|yesterday|today|at|by)\b)"
VOTED = re.compile(
    rf"{_VOTED} (?:by|of|with|is|was|ended|stood at|\w+(?:ed|ion|aw|ill|et|eaty))\s\Z"
    r"|\bvot(?:e[sd]?|ing)(?: by)?\s\Z"
)
VOTED_TO = re.compile(rf" (?:votes )?(?:to|against) \d{{1,3}}(?:,\d{{3}})?(?:{_CAST}| to [a-z])")
VOTED_AGAINST = re.compile(
    rf"{_VOTED} (?:\d{{1,3}},)?\d{{1,3}} (?:votes )?(?:to|against)\s\Z"
    r"|\bvot(?:e[sd]?|ing) (?:\d{1,3},)?\d{1,3} (?:votes )?(?:to|against)\s\Z"
)
VOTES = re.compile(r" (?:against|opposed|abstaining|abstentions?|in favou?r)\b")


def is_vote(before: str, after: str) -> bool:
    """Tell either number of "voted 118 to 97 to go on"."""
    first = VOTED_TO.match(after) and VOTED.search(before)
    return bool(first or (after.startswith(" to ") and VOTED_AGAINST.search(before)))


def is_second_vote(before: str) -> bool:
    """Tell the votes against: "passed by 118 votes to 97"."""
    return VOTED_AGAINST.search(before) is not None
