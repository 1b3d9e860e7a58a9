"""Numbers that claim nothing of anything: dates, ages, clock times, names, addresses."""

import re

from reportedly.annotate.figures.no_counts import is_no_count
from reportedly.annotate.figures.numbers import MONTH, Number

TIME_UNITS = r"(?:second|minute|hour|day|night|week|month|year|decade|centur)"
BEFORE = re.compile(
    rf"(?:(?<!\d\s)\b{MONTH}\s+"
    r"|\b(?:aged?|channel|resolution|article|unit|brigade|division|battalion|highway|route|road"
    r"|flight|section|chapter|phase|page|level|volume|no|number|nos|group|room|building|boeing"
    r"|covid|iron|chapter|act|line|sector|zone|gate|day|year|week|round|season|version|tel|phone"
    r"|apollo|agenda|magnitude|interstate|freeway|expressway|motorway|suite|apartment"
    r"|super bowl|at age|the age of|ages of|proposition|amendment|exhibit|appendix|clause|decree"
    r"|directive|platform|terminal|paragraph|train|tram|bus)[ -]"
    r"|\b(?:no|nos|tel|vol|ch|sec|art|fig|para|ext|apt|rte|hwy|pp?)\.?[ -]"
    r"|[A-Za-z]-|\d[:./]|\d [/:] |[#+/§]|(?-i:\bG)roup of )\Z",
    re.IGNORECASE,
)
# "In the past week 212 people were held": no week by that number.
DETERMINED = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Ll]ast|past|[Nn]ext|same|previous|first|final|[Ee]ach"
    r"|[Ee]very|its|their|one)"
    r" (?:[a-z]+ )?(?:week|day|year|season|round|building|gate|road|zone|sector|group|freeway"
    r"|expressway|motorway|suite|apartment|platform|terminal|train|tram|bus) \Z"
)
PROPER = re.compile(r"(?<=[^.!?\s]\s)[A-Z][\w’'-]+\s\Z")
AFTER = re.compile(
    rf"(?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:morning|afternoon|evening|night)\b"
    rf"|\s+{MONTH}(?!\w)|(?:(?:, \d\d?)*,? (?:and|or|to) |\s?[-–]\s?)\d\d? {MONTH}(?!\w)"
    r"|(?:st|nd|rd|th)\b|:\d| : \d\d\b| , 000\b|\s*[ap]\s?\.?\s?m\b"
    r"|\s*(?:hrs\b|(?-i:GMT|UTC|BST|CES?T|EES?T|IST|JST|[ECMP][DS]T|AK[DS]T|AE[DS]?T)\b)"
    rf"|[-\s]{TIME_UNITS}\w*|[-\s]\w+[-\s]old\b|s\b|['’]s\b|/\d|[A-Za-z]"
    r"|[ ](?:[A-Z]\w+[ ]){0,2}(?:Street|Avenue|Road|Brigade|Division|Battalion|Regiment|Corps)\b"
    r"|[ ]times\b|[- ]?fold\b|(?: ?- ?| )(?:gauge|bore|calib(?:re|er))\b)"
)
# The number of a house, in figures: "285 Harbour Drive".
HOUSE = re.compile(
    r"[ ](?:(?:[A-Z]\w+|[NSEW]\.?)[ ]){0,3}(?:Drive|Lane|Boulevard|Highway|Crescent|Terrace|Parkway"
    r"|(?:Blvd|Ave|St|Rd|Ln|Hwy|Pkwy)(?=\.)|Street|Road|Avenue)\b"
)
# "Boys aged 15 and 17", "women aged between 20 and 45": more than one age.
AGES = re.compile(
    r"\b(?:age[sd]?|(?<=\ba )(?:man|woman|boy|girl|youth)(?= of))\s(?:(?:between|from|of)\s)?"
    r"(?:[\w-]+(?:,\s|,?\s(?:and|or|to)\s|\s?[-–]\s?))*\Z"
)
# "On April 24 and 25": both are days.
DAYS = re.compile(rf"\b{MONTH} \d{{1,2}}(?:, \d{{1,2}})*,? (?:and|or) \Z")
DAY_ENDS = re.compile(r"[.,;:!?)]|\s*\Z| (?:at|in|for|when|after|before|as)\b")
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
IN_YEAR = re.compile(r"\b(?:in|since|of|by|until)\s\Z")
YEARS = re.compile(r"(?:1[5-9]|20)\d\d\s?(?:to|and|-|–|or)\s?(?:1[5-9]|20)?\d\d\Z")
AGE = re.compile(r"[A-Z][\w’'-]+(?:\s\w\.)?,\s\Z")
AGE_ENDS = re.compile(r"[,.;]|\Z| (?:was|is|has)\b| [-–—] ")
# "A mother of three": no count that anybody gives.
PARENT = re.compile(
    r"\b(?:grand)?(?:mother|father|mom|mum|dad|parents?)[- ]of[- ]\Z", re.IGNORECASE
)
PHONE = re.compile(r"[\d)][-.]\Z")
DATED = re.compile(rf"\b{MONTH}\s+(?:\d{{1,2}},?\s+)?\Z")
BY = re.compile(r"\b(?:by|(?:rose|fell|grew|shrank|dropped|up|down)) \Z")
# What many do who are a part: "a third oppose it".
PART_DOES = re.compile(
    r" (?:(?:oppos|support|back|favou?r|agre|disagre|approv|disapprov|vot|want|believ|prefer|expect"
    r"|reject|abstain)(?:e?d|e)?|think|thought|sa(?:y|id)|are|were|have|do|did not|do not)\b"
)
# "Half the houses", but not "half the price".
HALF_THE = re.compile(
    r" (?:the|its|their|his|her|our|all|those|these) (?!(?:time|price|size|cost|rate|speed|distance"
    r"|way|battle|night|day|year|month|week|hour|story|fun|age|value|amount|number|length|height"
    r"|weight|level|width|term|season|match|game|team|reason|problem)\b)[a-z]"
)
ITEM = re.compile(r"[.)] [A-Z]")
PARTS = re.compile(r"(?:half|thirds?|quarters?|fifths?)\Z", re.IGNORECASE)
REACH = 24  # code points before a number that tell what it is
NAMED = 3  # digits from which on a number after a name is no longer rather a part of it
SINGLES = frozenset({"one", "a", "an"})
OTHERS = frozenset({"half", "a half", "third", "quarter", "fifth", "fifths", "one half"})


def is_figure(number: Number, text: str, *, counts: bool, plural: bool) -> bool:
    """Tell whether a number may claim something; ``counts``: a noun it counts follows,
    ``plural``: in the plural.

    A number of a name or an age, a date, an hour or a stretch of time, does not.
    """
    start, end = number.core.start, number.core.end
    before, said = text[max(0, start - REACH) : start], number.core.of(text)
    if number.low is None and number.high is None:
        return True
    if is_no_count(number, text):
        return False
    is_day = DAYS.search(before) and DAY_ENDS.match(text, end)
    if is_day or (AGES.search(before) and not COUNTED.match(text, end)):
        return False
    if (
        _is_address(said, text, end)
        or _is_label(before, said, plural=plural)
        or AFTER.match(text, end)
    ):
        return False
    is_parent = not plural and PARENT.search(before)
    if _is_year(said, before, plural=plural) or is_parent or _is_item(number, text):
        return False
    if said.isdigit() and AGE.search(before) and AGE_ENDS.match(text, end):
        return False
    if said.lower() in SINGLES | OTHERS and not is_share(number, text):
        return said.lower() == "one" and counts
    return counts or not PROPER.search(text, max(0, start - REACH), number.span.start)


def _is_year(said: str, before: str, *, plural: bool) -> bool:
    if YEARS.match(said):
        return True
    of_it = DATED.search(before) or WHICH_YEAR.search(before) or IN_YEAR.search(before)
    return YEAR.match(said) is not None and bool(of_it or not plural)


def _is_item(number: Number, text: str) -> bool:
    """Tell the number of a point in a list: "4. Hal Ito" on a line of its own."""
    before = text[max(0, number.span.start - 2) : number.span.start]
    opens = not before.strip(" ") or before.endswith("\n")
    return opens and ITEM.match(text, number.core.end) is not None


def _is_address(said: str, text: str, end: int) -> bool:
    return said.isdigit() and HOUSE.match(text, end) is not None


def _is_label(before: str, said: str, *, plural: bool) -> bool:
    """Tell what stands behind "Resolution", "week", a month, a dash: it counts nothing."""
    many = plural or len(re.sub(r"\D", "", said)) > 2
    if many and not YEAR.match(said) and DETERMINED.search(before):
        return False
    if PHONE.search(before):
        return True
    found = BEFORE.search(before)
    if found is None:
        return False
    no_day = found.group().strip()[:1].isupper() and re.fullmatch(MONTH, found.group().strip())
    return not (no_day and "," in said)  # "in July 1,340 left"


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
    if lemma in NO_COUNTS or text.startswith(" such ", number.core.end):
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
    if PARTS.search(number.core.of(text)) and PART_DOES.match(text, end):
        return number.share and not is_no_count(number, text)
    if number.share and HALF_THE.match(text, end) and number.core.of(text).lower().endswith("half"):
        return True
    by = BY.search(text, max(0, number.span.start - REACH), number.span.start)
    return text.startswith(" of ", end) or (number.share and by is not None)
