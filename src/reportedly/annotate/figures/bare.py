"""Numbers that stand without what they count: "put the dead at eleven", "the police say 40"."""

import re
from dataclasses import dataclass

from reportedly.annotate.figures.lexicon import ADJECTIVES, MONEY
from reportedly.annotate.figures.numbers import Number
from reportedly.model.figure import Happening

_PAST: dict[str, Happening] = {"dead": "killed", "killed": "killed", "deaths": "killed",
         "died": "killed", "wounded": "wounded", "injured": "wounded", "hurt": "wounded",
         "missing": "missing", "displaced": "displaced", "arrested": "arrested",
         "detained": "arrested", "captured": "captured", "freed": "freed",
         "released": "freed"}  # fmt: skip
_STATES = "|".join(_PAST)
_OF = rf"(?:(?:people|those|men|women|civilians|soldiers)\b[^.;:!?\n]{{0,40}}? )?(?P<of>{_STATES})"
_MOVES = (
    r"(?:(?:has|have|had|is|was|were|now|since|already) ){0,3}"
    r"(?:risen|rose|rises|climbed|grown|grew|increased|fallen|fell|dropped|stood|stands?|reached"
    r"|is|was|at)(?: (?:now|then|to|at|by|from))*"
)
# What counts them stands before the number, with what happened to them.
RISES = re.compile(rf"\b(?:number|count|total|tally) of {_OF}\b[^.;!?\n]{{0,60}}? {_MOVES}\s\Z")
PUT = re.compile(rf"\b(?:puts?|put) (?:the )?(?:number of )?{_OF} at\s\Z")
TOLL = re.compile(
    rf"\b(?:death toll|toll|number of (?:the )?dead|puts? the (?:death )?toll)\b"
    rf"[^.;:!?\n,]{{0,40}}? {_MOVES}\s\Z"
)
# What was counted was named before: the number stands for them.
STANDS = re.compile(
    r"(?:\b(?:say|says|said|counts?|counted|recorded|registered|claims?|claimed|estimated"
    r"|reported|listed|spoke of|speaks? of|up from|down from|there (?:were|was|had been|have been)"
    r"|admit(?:s|ted)? to|conceded?s?|acknowledged?s?"
    r"|(?:sa(?:y|ys|id)|claims?|claimed) it (?:was|is)"
    r"|g[ai]ves? (?:the|a|its|their) (?:figure|number|total) (?:as|of)"
    r"|(?:spoke|speaks?) of [^.;!?\n]{1,80}? the [\w’'-]+(?: [\w’'-]+)? of"
    r"|puts? (?:the |it|that|them|its |their )(?:[\w’'-]+ ){0,6}?at"
    r"|(?:figure|count|tally|total|estimate)\b[^.;:!?\n]{0,60}? (?:is|was|stood at|stands at|of)"
    r"|\bpolice of|army of|ministry of)\s)\Z",
    re.IGNORECASE,
)
ENDS = re.compile(
    r"(?:[.,;!?”\"’)]|\s*\Z|\n| (?:the|a) (?:day|week|night|month|year) (?:before|earlier)\b"
    r"| (?:too|of them|and|but|while|in all|altogether)\b)"
)
NUMBERED = re.compile(r"\b(?:dead|wounded|injured|missing|displaced) numbered\s\Z")
NUMBER_OF = re.compile(rf"\bnumber of (?P<noun>[a-z]{{3,}}s) [^.;:!?,\n]{{0,60}}? {_MOVES}\s\Z")
# A number that does what only people do, or to whom it is done.
DO = re.compile(
    r" (?:(?:people )?(?:marched|attended|turned out|gathered|protested|rallied|took part|voted"
    r"|fled|crossed|survived|signed|surrendered|starved|drowned|perished)"
    r"|(?:are|were|was|have been|had been) (?:treated|on board|aboard|present|evacuated|rescued"
    r"|homeless|sheltered|stranded|trapped)|of (?:ours|us|theirs)|on board|aboard)\b"
)
DONE = re.compile(r"\b(?:treated|evacuated|rescued|sheltered|admitted)\s\Z")
VOTES = re.compile(r" (?:against|abstaining|abstentions?|in favou?r)\b")
PART = re.compile(r" of (?:the|those) (?P<of>\w+)\b")
CROWD = re.compile(r"\bputs? the (?:crowd|turnout|march|rally)\b[^.;!?\n]{0,30}? at\s\Z")
REACH = 160  # code points before a number that may say what it counts


@dataclass(frozen=True, slots=True)
class Bare:
    """What a number that stands alone counts, as the words around it tell.

    ``stands`` is one that takes its unit from what was counted before, ``unit`` what it counts
    where the words name it.
    """

    of: Happening | None
    people: bool
    stands: bool
    unit: str | None = None


def bare_of(number: Number, text: str) -> Bare | None:
    """Return what the number counts that no noun follows, None where nothing tells.

    "The police put the dead at nine" tells that they were killed, "the mission says 40" that it
    stands for what the text counted before.
    """
    start, end = number.span.start, number.span.end
    before, after = text[max(0, start - REACH) : start], text[end : end + 40]
    if part := PART.match(after):
        told = ADJECTIVES.get(part["of"].lower()) or _PAST.get(part["of"].lower())
        return Bare(told, people=True, stands=False) if told else None
    if DO.match(after) or (
        DONE.search(before) and re.match(r"[.,;]| (?:for|from|on|in|at)\b", after)
    ):
        return Bare(None, people=True, stands=False)
    if VOTES.match(after):
        return Bare(None, people=False, stands=True)
    if not ENDS.match(after) or number.sign or number.core.of(text).lower() in ("one", "a", "an"):
        return None
    if found := RISES.search(before) or PUT.search(before):
        return Bare(_PAST[found["of"]], people=True, stands=False)
    if found := NUMBERED.search(before):
        return Bare(_PAST[found.group().split()[0]], people=True, stands=False)
    if TOLL.search(before):
        return Bare("killed", people=True, stands=False)
    if found := NUMBER_OF.search(before):
        return Bare(None, people=False, stands=False, unit=found["noun"][:-1])
    if CROWD.search(before):
        return Bare(None, people=True, stands=False)
    return Bare(None, people=False, stands=True) if STANDS.search(before) else None


def is_counted(unit: str | None) -> bool:
    """Tell whether a later number may stand for things of this unit: neither money nor shares."""
    return unit is not None and unit not in ("percent", "share", *MONEY.values()) and unit.islower()
