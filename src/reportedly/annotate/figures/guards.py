"""Numbers that claim nothing of anything: dates, ages, clock times, names, addresses."""

import re

from reportedly.annotate.figures.no_counts import is_no_count
from reportedly.annotate.figures.numbers import Number

# A full stop after a whole month's name ends the sentence: "in April. Forty were held".
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
TIME_UNITS = r"(?:second|minute|hour|day|night|week|month|year|decade|centur)"
BEFORE = re.compile(
    rf"(?:(?<!\d\s)\b{MONTH}\s+"
    r"|\b(?:aged?|channel|resolution|article|unit|brigade|division|battalion|highway|route|road"
    r"|flight|section|chapter|phase|page|level|volume|no|number|nos|group|room|building|boeing"
    r"|covid|iron|chapter|act|line|sector|zone|gate|day|year|week|round|season|version|tel|phone"
    r"|apollo|agenda|magnitude|interstate|freeway|expressway|motorway|suite|apartment"
    r"|super bowl|at age|the age of|ages of)\.?[ -]"
    r"|[A-Za-z]-|\d[:./]|\d / |[#+/§])\Z",
    re.IGNORECASE,
)
# "In the past week 212 people were held": no week by that number.
DETERMINED = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Ll]ast|past|[Nn]ext|same|previous|first|final|[Ee]ach"
    r"|[Ee]very|its|their|one)"
    r" (?:week|day|year|season|round|building|gate|road|zone|sector|group|freeway|expressway"
    r"|motorway|suite|apartment) \Z"
)
PROPER = re.compile(r"(?:^|[^.!?\s]\s)[A-Z][\w’'-]+\s\Z")
AFTER = re.compile(
    rf"(?:\s+{MONTH}(?!\w)|(?:st|nd|rd|th)\b|[:]\d|\s*(?:a\.?m\.?|p\.?m\.?)\b|\s*(?:GMT|UTC)\b"
    rf"|[-\s]{TIME_UNITS}\w*|[-\s]\w+[-\s]old\b|s\b|['’]s\b|/\d|[A-Za-z]"
    r"|[ ](?:[A-Z]\w+[ ]){0,2}(?:Street|Avenue|Road|Brigade|Division|Battalion|Regiment|Corps)\b"
    r"|[ ]times\b|-?fold\b)"
)
# The number of a house, in figures: "285 Harbour Drive".
HOUSE = re.compile(
    r"[ ](?:(?:[A-Z]\w+|[NSEW]\.?)[ ]){0,3}(?:Drive|Lane|Boulevard|Highway|Crescent|Terrace|Parkway"
    r"|(?:Blvd|Ave|St|Rd|Ln|Hwy|Pkwy)(?=\.)|Street|Road|Avenue)\b"
)
# "Boys aged 15 and 17", "women aged between 20 and 45": more than one age.
AGES = re.compile(
    r"\bage[sd]?\s(?:(?:between|from)\s)?(?:[\w-]+(?:,\s|,?\s(?:and|or|to)\s|\s?[-–]\s?))*\Z"
)
# "A man aged 30 and two women": the second is none.
COUNTED = re.compile(
    r" (?:[a-z]+ )?(?!(?:was|has|is|as|its|his|this|across)\b)"
    r"(?:[a-z]{3,}s|people|men|women|children|police|others?)\b"
)
# A half of a match or a quarter of a year is a time: "the first half of 2016".
WHICH_PART = re.compile(
    r"\b(?:first|second|third|fourth|latter|other|final|last|latest|this|next|opening|early|late"
    r"|previous|same|better)\s\Z",
    re.IGNORECASE,
)
# "At one point", "on the one hand": of which nothing is claimed, be it the only one or not.
NO_COUNTS = frozenset(
    {"point", "thing", "hand", "way", "side", "sense", "reason", "aspect", "respect", "kind",
     "sort", "part", "word", "step", "level", "stage", "end", "example", "question", "problem",
     "issue", "idea", "occasion", "instance", "moment"}
)  # fmt: skip
CASES = frozenset({"case", "incident", "attack", "raid", "exchange", "post", "message"})
IN = re.compile(r"(?:\A|[^\w])[Ii]n \Z")
# Without a comma, four digits are a year unless they count something.
YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")
# "The 2016 candidates", "Ito's 2016 voters": those of that year.
WHICH_YEAR = re.compile(r"(?:\b(?:the|this|that|his|her|its|their|every|each|our)|[’']s) \Z", re.I)
YEARS = re.compile(r"(?:1[5-9]|20)\d\d\s?(?:to|-|–|or)\s?(?:1[5-9]|20)?\d\d\Z")
AGE = re.compile(r"[A-Z][\w’'-]+(?:\s\w\.)?,\s\Z")
PHONE = re.compile(r"[\d)][-.]\Z")
DATED = re.compile(rf"\b{MONTH}\s+(?:\d{{1,2}},?\s+)?\Z")
BY = re.compile(r"\b(?:by|(?:rose|fell|grew|shrank|dropped|up|down)) \Z")
# What many do who are a part: "a third oppose it".
PART_DOES = re.compile(
    r" (?:(?:oppos|support|back|favou?r|agre|disagre|approv|disapprov|vot|want|believ|prefer|expect"
    r"|reject|abstain)(?:e?d|e)?|think|thought|sa(?:y|id)|are|were|have|do|did not|do not)\b"
)
THIRDS = frozenset({"a third", "a fifth", "another third", "another fifth"})
NAMED = 3  # digits from which on a number after a name is no longer rather a part of it
SINGLES = frozenset({"one", "a", "an"})
OTHERS = frozenset({"half", "a half", "third", "quarter", "fifth", "fifths", "one half"})


def is_figure(number: Number, text: str, *, counts: bool, plural: bool) -> bool:
    """Tell whether a number may claim something; ``counts``: a noun it counts follows,
    ``plural``: in the plural.

    A number of a name or an age, a date, an hour or a stretch of time, does not.
    """
    start, end = number.core.start, number.core.end
    before, said = text[max(0, start - 24) : start], number.core.of(text)
    if number.low is None and number.high is None:
        return True
    if is_no_count(number, text):
        return False
    if AGES.search(before) and not COUNTED.match(text, end):
        return False
    if (
        _is_address(said, text, end)
        or _is_label(before, said, plural=plural)
        or AFTER.match(text, end)
    ):
        return False
    if YEAR.match(said) and DATED.search(before):
        return False
    if YEARS.match(said) or (YEAR.match(said) and WHICH_YEAR.search(before)):
        return False
    if YEAR.match(said) and (not plural or re.search(r"\b(?:in|since|of|by|until)\s\Z", before)):
        return False
    if said.isdigit() and AGE.search(before) and text[end : end + 1] in ",.;":
        return False
    if said.lower() in SINGLES | OTHERS and not is_share(number, text):
        return said.lower() == "one" and counts
    return counts or not PROPER.search(before)


def _is_address(said: str, text: str, end: int) -> bool:
    return said.isdigit() and HOUSE.match(text, end) is not None


def _is_label(before: str, said: str, *, plural: bool) -> bool:
    """Tell what stands behind "Resolution", "week", a month, a dash: it counts nothing."""
    many = plural or len(re.sub(r"\D", "", said)) > 2
    if many and not YEAR.match(said) and DETERMINED.search(before):
        return False
    return bool(BEFORE.search(before) or PHONE.search(before))


def is_named(number: Number, text: str) -> bool:
    """Tell a number that is part of a name before a noun: "the Northway 4 cable"."""
    start, said = number.span.start, number.core.of(text)
    is_short = said.isdigit() and len(said) < NAMED
    return is_short and PROPER.search(text[max(0, start - 24) : start]) is not None


def is_ratio(number: Number, text: str) -> bool:
    """Tell "one in five", which is a share of whatever was told of."""
    said = number.core.of(text).split()
    return number.share and len(said) > 1 and said[-2] in ("in", "of", "every")


def is_point(number: Number, lemma: str, text: str) -> bool:
    """Tell "one" before what one names and does not count: "one thing", "in one case"."""
    if lemma in NO_COUNTS:
        return True
    before = text[max(0, number.span.start - 8) : number.span.start]
    return lemma in CASES and IN.search(before) is not None


def is_share(number: Number, text: str) -> bool:
    """Tell whether a part is said to be of something: "half of the lorries", "down by a third"."""
    end = number.core.end
    if number.core.of(text).lower() in SINGLES:
        return text.startswith(" of ", end) and " of them" not in text[end : end + 9]
    if WHICH_PART.search(text, max(0, number.core.start - 12), number.core.start):
        return False
    if number.core.of(text).lower() in THIRDS and PART_DOES.match(text, end):
        return number.share and not is_no_count(number, text)
    by = BY.search(text, max(0, number.span.start - 24), number.span.start)
    return text.startswith(" of ", end) or (number.share and by is not None)
