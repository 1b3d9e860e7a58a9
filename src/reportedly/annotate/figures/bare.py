"""Numbers that stand without what they count: "put the dead at eleven", "the police say 40"."""

import re
from dataclasses import dataclass

from reportedly.annotate.figures.lexicon import ADJECTIVES, MONEY, PEOPLE
from reportedly.annotate.figures.numbers import Number
from reportedly.annotate.tree import Tree
from reportedly.model.figure import Happening

_PAST: dict[str, Happening] = {"dead": "killed", "killed": "killed", "deaths": "killed",
         "died": "killed", "wounded": "wounded", "injured": "wounded", "hurt": "wounded",
         "missing": "missing", "displaced": "displaced", "arrested": "arrested",
         "detained": "arrested", "captured": "captured", "freed": "freed",
         "released": "freed"}  # fmt: skip
_STATES = "|".join(_PAST)
_OF = (
    r"(?:the )?(?:(?:people|those|men|women|civilians|soldiers)\b[^.;:!?\n]{0,40}? )?"
    rf"(?P<of>{_STATES})"
)
_MOVES = (
    r"(?:(?:has|have|had|is|was|were|now|since|already) ){0,3}"
    r"(?:risen|rose|rises|climbed|grown|grew|increased|fallen|fell|dropped|stood|stands?|reached"
    r"|passed|exceeded|topped|hit|revised|(?:come|came|gone|went) (?:up|down)"
    r"|is|was|at)(?: (?:now|then|to|at|by|from|up|down|again|slightly|further))*"
    r"(?: from [\w,.]+ to| [\w,.]+ to)?"
)
_SUMS = r"(?:number|count|total|tally)"
# What counts them stands before the number, with what happened to them.
RISES = re.compile(rf"\b{_SUMS} of {_OF}\b[^.;!?\n]{{0,60}}? {_MOVES}\s\Z")
PUT = re.compile(rf"\b(?:puts?|putting) (?:the )?(?:number of )?{_OF} at\s\Z")
_DEAD = r"(?:death toll|toll|number of (?:the )?dead|body count)"
TOLL = re.compile(
    rf"\b{_DEAD}\b[^.;:!?\n,]{{0,40}}? {_MOVES}\s\Z"
    rf"|\bputs? the (?:death )?toll\b[^.;:!?\n]{{0,24}}? at\s\Z"
    rf"|\b{_DEAD}(?: (?:so far|now))?(?: of|:)\s\Z"
    r"|\b(?:br(?:ings?|inging|ought)|tak(?:es?|ing|en)|took|rais(?:es?|ed|ing)|push(?:es|ed|ing)?)"
    rf" (?:the |their |its )?(?:[a-z]+ ){{0,2}}?{_DEAD}\b[^.;:!?\n]{{0,40}}? to\s\Z"
)
# A heading before its number: "Killed: 14. Wounded: 31."
LABEL = re.compile(
    r"(?:\A|[.;,\n:] ?)(?P<of>[Kk]illed|[Dd]ead|[Ww]ounded|[Ii]njured|[Mm]issing|[Dd]isplaced"
    r"|[Aa]rrested|[Dd]etained|[Cc]aptured|[Ff]reed|[Rr]eleased): ?\Z"
)
# What was counted was named before: the number stands for them.
STANDS = re.compile(
    r"(?:\b(?:say|says|said|counts?|counted|recorded|registered|claims?|claimed|estimated"
    r"|reported|listed|spoke of|speaks? of|lists?|names?|named|the names of|received|knows? of"
    r"|documented|logged|got back|freed|released|up from|down from"
    r"|there (?:were|was|had been|have been)"
    r"|admit(?:s|ted)? to|conceded?s?|acknowledged?s?"
    r"|(?:sa(?:y|ys|id)|claims?|claimed) it (?:was|is)"
    r"|g[ai]ves? (?:the|a|its|their) (?:figure|number|total) (?:as|of)"
    r"|(?:spoke|speaks?) of [^.;!?\n]{1,80}? the [\w’'-]+(?: [\w’'-]+)? of"
    r"|puts? (?:the |it|that|them|its |their )(?:[\w’'-]+ ){0,6}?at"
    r"|(?:figure|count|tally|total|estimate)\b[^.;:!?\n]{0,60}? (?:is|was|stood at|stands at|of)"
    r"|(?:ministry|army|union|government|police|hospital|council|mission|rebels|officials)[’']s?"
    r"|\bpolice of|army of|ministry of)\s(?:only |just |merely |barely )?)\Z",
    re.IGNORECASE,
)
ENDS = re.compile(
    r"(?:[.,;!?”\"’)]|\s*\Z|\n| (?:the|a) (?:day|week|night|month|year) (?:before|earlier)\b"
    r"| (?:too|of them|and|but|while|in all|altogether|after|as|since|when|because|on|so far)\b)"
)
NUMBERED = re.compile(r"\b(?:dead|wounded|injured|missing|displaced) numbered\s\Z")
# Who is said to have been counted: "the number of boats fell to nine", "gave the number as nine".
NUMBER_OF = re.compile(
    rf"\b{_SUMS} of (?P<noun>[a-z]{{3,}}(?:s|men|women)) (?:[^.;:!?,\n]{{0,60}}? )?{_MOVES}\s\Z"
    rf"|\bputs? (?:the )?{_SUMS} of (?P<put>[a-z]{{3,}}(?:s|men|women))\b"
    r"[^.;:!?,\n]{0,60}? at\s\Z"
    rf"|\bg[ai]ves? (?:the|their|its|a) {_SUMS} of (?P<given>[a-z]{{3,}}(?:s|men|women))\b"
    r"[^.;:!?,\n]{0,60}? (?:as|at)\s\Z"
)
# A number in whose sentence only its claimant follows: "sixty-one, says the ministry".
SAID = re.compile(r",? (?:says?|said|according to|by the (?:count|account|reckoning) of)\b")
OPENS = re.compile(r"(?:[.;:!?\n]\s*|,\s(?:and|but|while)\s)\Z")
# What another is said to have counted, the verb left out: "the army says 40, and the mayor 12".
_COUNTS = r"says?|said|counts?|counted|puts?|speaks? of|spoke of|reports?|reported"
_NEXT = r"(?: and| while)?"
_NAMED = r"(?:the )?[A-Z][\w’'-]+ (?:[A-Z][\w’'-]+ ){0,3}"
LEFT_OUT = re.compile(
    rf"\b(?:{_COUNTS})\b[^.;!?\n]*?(?:,| and|,? while){_NEXT}"
    rf" (?:the (?:[a-z’'-]+ ){{1,3}}|{_NAMED})(?:ha[sd] )?\Z"
    rf"|\b(?:{_COUNTS}|ha[sd])\b[^.!?\n]*?\d[^.!?\n]*?(?:[,;]| and|,? while){_NEXT}"
    rf" (?:the (?:[a-z’'-]+ ){{1,4}}|{_NAMED})ha[sd] \Z"
)
SOUGHT = re.compile(r"\b(?:search(?:es|ed|ing)?|look(?:s|ed|ing)?) for\s\Z")
MORE = re.compile(r" (?:more|others)(?=[.,;!?]|\s*\Z| (?:after|as|since|were|are|had|have)\b)")
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
OF_THEM = re.compile(r" of (?:them|these|those|whom|which)\b(?! \w+ing\b)")
HOW_MANY = re.compile(r"\bhow many (?P<noun>people|men|women|[a-z]{2,}(?:s|men))\b")
CROWD = re.compile(r"\bputs? the (?:crowd|turnout|march|rally)\b[^.;!?\n]{0,30}? at\s\Z")
GOES_ON = re.compile(r" (?!out of\b)[a-z]")
VERBAL = frozenset({"VERB", "AUX"})
VAGUELY = frozenset({"some", "only", "another", "further"})
PEOPLE_DO = frozenset(
    {"walk", "join", "march", "flee", "cross", "vote", "sign", "attend", "protest", "gather",
     "rally", "surrender", "survive", "volunteer", "enlist", "apply", "testify", "board", "swim",
     "queue"}
)  # fmt: skip
REACH = 160  # code points before a number that may say what it counts


@dataclass(frozen=True, slots=True)
class Bare:
    """What a number that stands alone counts, as the words around it tell.

    ``stands`` is one that takes its unit from what was counted before, ``unit`` what it counts
    where the words name it; one that is ``open`` counts also where nothing was counted before.
    """

    of: Happening | None
    people: bool
    stands: bool
    unit: str | None = None
    open: bool = False


STANDING = Bare(None, people=False, stands=True)
PEOPLE_ALONE = Bare(None, people=True, stands=False)


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
    if number.sign or number.core.of(text).lower() in ("one", "a", "an"):
        return None
    if following := _followed(before, after):
        return following
    return _preceded(before) if ENDS.match(after) else None


def _followed(before: str, after: str) -> Bare | None:
    """Return what the words after the number tell."""
    is_done = DONE.search(before) and re.match(r"[.,;]| (?:for|from|on|in|at)\b", after)
    if DO.match(after) or is_done:
        return PEOPLE_ALONE
    if SOUGHT.search(before) and MORE.match(after):
        return Bare("missing", people=True, stands=False)
    if VOTES.match(after) or OF_THEM.match(after) or MORE.match(after):
        return STANDING
    return STANDING if SAID.match(after) and OPENS.search(before) else None


def _preceded(before: str) -> Bare | None:
    """Return what the words before the number tell."""
    if found := RISES.search(before) or PUT.search(before) or LABEL.search(before):
        return Bare(_PAST[found["of"].lower()], people=True, stands=False)
    if found := NUMBERED.search(before):
        return Bare(_PAST[found.group().split()[0]], people=True, stands=False)
    if TOLL.search(before):
        return Bare("killed", people=True, stands=False)
    if found := NUMBER_OF.search(before):
        one = _one(found["noun"] or found["put"] or found["given"])
        return Bare(None, people=one in PEOPLE, stands=False, unit=one)
    if CROWD.search(before):
        return PEOPLE_ALONE
    return STANDING if STANDS.search(before) or LEFT_OUT.search(before) else None


def _one(several: str) -> str:
    """Return the singular of a regular plural.

    >>> _one("lorries"), _one("sailors"), _one("policewomen")
    ('lorry', 'sailor', 'policewoman')
    """
    if several == "people":
        return "person"
    if several.endswith("men"):
        return f"{several[:-2]}an"
    return f"{several[:-3]}y" if several.endswith("ies") else several[:-1]


def asked_of(text: str, start: int) -> str | None:
    """Return the unit that was asked of before: "how many men came home. The Front says 36".

    >>> asked_of("Nobody agrees on how many men came home. The Front says 36.", 60)
    'person'
    """
    asked = list(HOW_MANY.finditer(text, max(0, start - REACH), start))
    if not asked or "\n" in text[asked[-1].end() : start]:
        return None
    one = _one(asked[-1]["noun"])
    return "person" if one in PEOPLE else one


def alone(tree: Tree, last: int, after: str) -> Bare | None:
    """Return what a number counts that is the subject of a sentence by itself: "1,400 left".

    Its things are those counted before; "the two" and "the other three" were told of before.
    """
    token = tree.tokens[last]
    verb = tree.tokens[token.head]
    if token.text.lower() == "one" or not GOES_ON.match(after):
        return None
    if token.pos != "NUM" or token.dep not in ("nsubj", "nsubjpass") or verb.pos not in VERBAL:
        return None
    if any(tree.tokens[kid].text.lower() not in VAGUELY for kid in tree.kids(last, "det", "amod")):
        return None
    people = verb.lemma.lower() in PEOPLE_DO
    return PEOPLE_ALONE if people else Bare(None, people=False, stands=True, open=True)


def is_counted(unit: str | None) -> bool:
    """Tell whether a later number may stand for things of this unit: neither money nor shares."""
    return unit is not None and unit not in ("percent", "share", *MONEY.values()) and unit.islower()
