"""Numbers that stand without what they count: "put the dead at eleven", "the police say 40"."""

import re
from dataclasses import dataclass

from reportedly.annotate.figures.doings import are_people, is_how, struck_by
from reportedly.annotate.figures.ends import ENDS, last_match
from reportedly.annotate.figures.lexicon import ADJECTIVES, MONEY, PEOPLE, VERBS
from reportedly.annotate.figures.numbers import ONES, QUALIFIERS, Number
from reportedly.annotate.figures.sums import is_money
from reportedly.annotate.figures.votes import VOTES, is_second_vote, is_vote
from reportedly.model.figure import Happening

PAST: dict[str, Happening] = {"dead": "killed", "killed": "killed", "deaths": "killed",
         "died": "killed", "wounded": "wounded", "injured": "wounded", "hurt": "wounded",
         "missing": "missing", "displaced": "displaced", "arrested": "arrested",
         "detained": "arrested", "captured": "captured", "freed": "freed",
         "released": "freed"}  # fmt: skip
_STATES = "|".join(PAST)
OF_STATE = (
    r"(?:the )?(?:(?:people|those|men|women|civilians|soldiers|troops|guards|rebels"
    r"|[a-z]{2,}(?:ants?|ents|ers|ors|ists|ees|men|women))\b[^.;:!?\n]{0,40}? )?"
    rf"(?P<of>{_STATES})"
)
_MOVES = (
    r"(?:(?:has|have|had|is|was|were|now|since|already) ){0,3}"
    r"(?:risen|rose|rises|climbed|grown|grew|increased|fallen|fell|dropped|stood|stands?|reached"
    r"|passed|exceeded|topped|hit|revised|jumped|leapt|soared|surged|swelled|doubled|trebled|tripled"
    r"|declined|shrank|sank|slid|(?:come|came|gone|went|goes|going)(?: up| down|(?= from\b))"
    r"|(?:(?:is |was )?(?:projected|expected|forecast|likely|feared) )?to (?:rise|fall|reach|swell"
    r"|grow|climb|drop|double|exceed|pass|top|hit)"
    r"|is|was|at)(?: (?:now|then|to|at|by|from|up|down|again|slightly|further))*"
    rf"(?: from (?:(?:{'|'.join(QUALIFIERS)}) )?[\w,.]+(?: [mb]illion)?(?: (?:in|last) \w+)?,? to"
    r"(?: [\w,.]+ in \w+,? to)?| [\w,.]+ to)?"
)
_SUMS = r"(?:number|count|total|tally|that)"
# What counts them stands before the number, with what happened to them.
RISES = re.compile(rf"\b(?:{_SUMS} of|number) {OF_STATE}\b[^.;!?\n]{{0,60}}? {_MOVES}\s\Z")
PUT = re.compile(
    rf"\b(?:puts?|putting) (?:(?:the|its|their|his|her|own) ){{0,2}}(?:number of )?{OF_STATE}"
    r" at\s\Z"
    r"|\b(?:g[ai]ve[sn]?|giving|set|reported|reports?|estimated?)"
    rf" (?:(?:the|its|their) )?(?:number of )(?:the )?(?P<told>{_STATES}) (?:as|at)\s\Z"
    rf"|\bg[ai]v(?:es?|en|ing) (?:(?:the|its|their|his|enemy|own|rebel|civilian|army) ){{0,2}}"
    rf"(?P<given>{_STATES}) (?:as|at)\s\Z"
)
_DEAD = r"(?:death toll|toll|number of (?:the )?dead|body count)"
TOLL = re.compile(
    rf"\b{_DEAD}\b(?:[^.;:!?\n,]{{0,40}}?|, which) {_MOVES}\s\Z"
    rf"|\b{_DEAD}, which (?:the )?(?:[\w’'-]+ ){{1,3}}(?:puts?|estimated|gave|gives) (?:at|as)\s\Z"
    rf"|\bputs? the (?:death )?toll\b[^.;:!?\n]{{0,24}}? at\s\Z"
    rf"|\b{_DEAD}(?: (?:so far|now))?(?: of|:)\s\Z"
    rf"|\b{_DEAD}\b[^.;:!?\n,]{{0,40}}?, (?:initially|first|originally|earlier|previously|now)"
    r"(?: (?:put|given|reported|set|stated) (?:at|as))?\s\Z"
    r"|\b(?:br(?:ings?|inging|ought)|tak(?:es?|ing|en)|took|rais(?:es?|ed|ing)|push(?:es|ed|ing)?)"
    rf" (?:the |their |its )?(?:[a-z]+ ){{0,2}}?{_DEAD}\b[^.;:!?\n]{{0,40}}? to\s\Z"
)
RAISED = re.compile(
    r"\b(?:br(?:ings?|inging|ought)|tak(?:es?|ing|en)|took|rais(?:es?|ed|ing)|revis(?:es?|ed|ing)"
    rf"|lower(?:s|ed|ing)?) (?:the |its |their )?{_SUMS} of {OF_STATE}\b[^.;:!?\n]{{0,40}}? to\s\Z"
)
# A heading before its number: "Killed: 14. Wounded: 31."
LABEL = re.compile(
    r"(?:\A|[.;,\n:] ?)(?P<of>[Kk]illed|[Dd]ead|[Ww]ounded|[Ii]njured|[Mm]issing|[Dd]isplaced"
    r"|[Aa]rrested|[Dd]etained|[Cc]aptured|[Ff]reed|[Rr]eleased): ?\Z"
)
# What was counted was named before: the number stands for them.
STANDS = re.compile(
    r"(?:\b(?:say|says|said|counts?|counted:?|recorded|registered|claims?|claimed|estimate[sd]"
    r"|f(?:ound|inds)|(?:put|set|placed) at|(?:end|peak|settle|stop)(?:s|e?d)? at"
    r"|makes? (?:it|that)|made (?:it|that)|maybe|perhaps|against|rather than|instead of"
    r"|reported|listed|spoken? of|speaks? of|lists?|names?|named|the names of|received|knows? of"
    r"|documented|logged|got back|freed|released|up from|down from|confirm(?:s|ed)?|verified"
    r"|(?:told|g[ai]ves?|quoted) (?:us|me|them|him|her|reporters|journalists)|know of|knew of"
    r"|(?:to|at) [\d,.]*\d(?: (?:million|dead|people|wounded|killed|missing|injured))?,? from"
    r"|(?:report|record|sight|word|news|knowledge|evidence|trace|count)s? of"
    r"|number(?:ing|ed)|out of(?: a total of)?|[’']s? (?:number|figure|count|tally|total|estimate),"
    r"|\b(?:puts?|estimate[sd]?)\b[^.;!?\n]*? at [^.;!?\n]*?,(?: and)? the [\w’'-]+"
    r"(?: [\w’'-]+){0,3} at"
    r"|disput(?:es|ed)|recall(?:s|ed)|remember(?:s|ed)|there (?:were|was|are|is|had been|have been)"
    r"|(?:taking|bringing|brings?|brought|takes?|took|raising|raises?|raised|pushing|pushed)"
    r" (?:the|its|their) (?:[a-z]+ ){0,2}?(?:total|number|tally|count|figure)[^.;:!?\n]{0,40}? to"
    r"|(?:ministry|army|union|government|police|hospital|council|mission|rebels|agency|monitors"
    r"|observers|rescuers|doctors|commission|organi[sz]ers|coastguard|officials|society|[A-Z]\w+"
    r"|[A-Z]{3,}) ha(?:s|ve|d)"
    r"|admit(?:s|ted)? to|conceded?s?|acknowledged?s?"
    r"|(?:sa(?:y|ys|id)|claims?|claimed) (?:it|that) (?:was|is|(?:would|will|may|might|could) be)"
    r"|g[ai]ves? (?:the|a|its|their) (?:figure|number|total) (?:as|of)"
    r"|(?:spoke|speaks?) of [^.;!?\n]{1,80}? the [\w’'-]+(?: [\w’'-]+)? of"
    r"|puts? (?:the|it|that|them|its|their) (?:[\w’'-]+ ){0,6}?at"
    r"|(?:figures?|count|tally|total|estimate)\b[^.;:!?\n]{0,60}?"
    r" (?:is|was|are|were|stood at|stands at|of)"
    r"|(?:^|[.;,?!] |\b(?:and|but|on \w+|then|now|earlier|yesterday|ago) |(?:^|[.?!] |\n)[A-Z]\w+"
    r"(?: [\w’'-]+){0,3} )(?:it|that|this)"
    r" (?:is|was|had been|stood at)(?: (?:now|still|only|already))?"
    r"|(?:the|its|their) (?:arrival|return|rescue|disappearance|presence|names) of"
    r"|(?:ministry|army|union|government|police|hospital|council|mission|rebels|officials)[’']s?"
    r"|\bpolice of|army of|ministry of)\s(?:only |just |merely |barely )?)\Z", re.IGNORECASE,
)  # fmt: skip
NUMBERED = re.compile(
    r"\b(?:dead|wounded|injured|missing|displaced)(?: (?:and|or) \w+)?"
    r" (?:(?:is|are|was|were|now|said|thought|to) ){0,3}"
    r"(?:number(?:ed|s)?|run|ran|be|is|are|was|were)(?: (?:in|into) the)?\s\Z"
)
# A part of those told of: "140 flights were cancelled, among them 60 from Aru".
AMONG_THEM = re.compile(r", (?:among them|including|of (?:which|whom)) \Z")
# "The Star puts the strikers at 40,000".
THING_PUT = re.compile(
    r"\b(?:puts?|estimate[sd]?|reckon(?:s|ed)?) (?:the|its|their|his|her) (?:[a-z-]+ ){0,2}?"
    r"(?P<noun>[a-z]{3,}(?<!s)(?<!ie)s|people|[a-z]+men) (?:[a-z]+ ){0,3}at\s\Z"
)
# Who is said to have been counted: "the number of boats fell to nine", "gave the number as nine".
NUMBER_OF = re.compile(
    rf"\b{_SUMS} of (?:[a-z-]+ ){{0,2}}?(?P<noun>people|[a-z]{{3,}}(?:s|men|women)) "
    rf"(?:(?:(?! {_SUMS} of)[^.;:!?,\n]){{0,60}}? )?{_MOVES}\s\Z"
    rf"|\bputs? (?:the )?{_SUMS} of (?P<put>[a-z]{{3,}}(?:s|men|women))\b"
    r"[^.;:!?,\n]{0,60}? at\s\Z"
    r"|\b(?:rais(?:es?|ed|ing)|increas(?:es?|ed|ing)|reduc(?:es?|ed|ing)|low(?:er(?:s|ed|ing)?)"
    rf"|cut(?:s|ting)?|doubl(?:es?|ed|ing)|expand(?:s|ed|ing)?) (?:the|its|their) {_SUMS} of"
    r" (?:[a-z-]+ ){0,2}?(?P<changed>people|[a-z]{3,}(?:s|men|women))\b[^.;:!?,\n]{0,40}?"
    r" (?:from [\d,]+ to|from|to)\s\Z"
    rf"|\bg[ai]ves? (?:the|their|its|a) {_SUMS} of (?P<given>[a-z]{{3,}}(?:s|men|women))\b"
    r"[^.;:!?,\n]{0,60}? (?:as|at)\s\Z"
)
# "Won the most seats -- 123 -- in May".
APPOSED = re.compile(
    r"\b(?:most|fewest|more|fewer|few|many|new|all|its|their|his|her) (?:[a-z]+ ){0,2}?"
    r"(?P<noun>[a-z]{3,}(?<!s)s|people|[a-z]+men) ?(?:-{1,2}|–|—) ?\Z"
)
DASHED = re.compile(r"(?: in all)? ?(?:-{1,2}|–|—)")
# The number before that of whom it is: "bringing to 10 the number of boats lost".
BROUGHT = re.compile(r"\b(?:br(?:ings?|inging|ought)|rais(?:es?|ed|ing)) to\s\Z")
THE_NUMBER = re.compile(
    rf" the (?:[a-z]+ )?{_SUMS} of (?:(?:the )?(?P<state>dead|wounded|injured|missing)\b"
    r"|(?:[\w’'-]+ ){0,2}?(?P<noun>people|those|(?!this|those)[a-z]{3,}(?:s|men|women))\b"
    rf"(?: (?:who|that) (?:have|had|has)(?: been)?| (?:who|that) were)?(?: (?P<of>{_STATES})\b)?)"
)
# A number in whose sentence only its claimant follows: "sixty-one, says the ministry".
SAID = re.compile(
    r",?[”\"’]? (?:says?|said|wrote|writes|claim(?:s|ed)|report(?:s|ed)|insist(?:s|ed)"
    r"|according to|by the (?:count|account|reckoning) of)\b"
)
OPENS = re.compile(r"(?:\A|[.;:!?\n]\s*|,\s(?:and|but|while)\s)\Z")
# What another is said to have counted, the verb left out: "the army says 40, and the mayor 12".
_COUNTS = (
    r"says?|said|counts?|counted|puts?|speaks? of|spoke of|reports?|reported|expects?|gives|gave"
)
_NEXT = r"(?: and| while)?"
_BODIES = (
    r"(?:(?:its|their|his|her) [a-z]+|management|employers|unions|organi[sz]ers|officials|rebels"
    r"|police|residents|doctors|activists|insurers|analysts|opponents|witnesses|monitors) "
)
_NAMED = r"(?:the )?[A-Z][\w’'-]+ (?:[A-Z][\w’'-]+ ){0,3}"
LEFT_OUT = re.compile(
    rf"\b(?:{_COUNTS})\b[^.!?\n]*?(?:,|;| and|,? while){_NEXT}"
    rf" (?:the (?:[a-z’'-]+ ){{1,3}}|{_NAMED}|{_BODIES})(?:ha[sd] )?\Z"
    rf"|\b(?:{_COUNTS}|ha[sd])\b[^.!?\n]*?\d[^.!?\n]*?(?:[,;]| and|,? while){_NEXT}"
    rf" (?:the (?:[a-z’'-]+ ){{1,4}}|{_NAMED})ha[sd] \Z"
)
# A count under the name of who made it: "The ministry: 14. The hospital in Gerrin: 17."
WHOSE_COUNT = re.compile(r"(?:\A|[.;\n] ?)(?:[Tt]he )?[A-Z]?[\w’'-]+(?: [\w’'-]+){0,7}: \Z")
REACHED = re.compile(
    r"\b(?:count|tally|total|figure|number)s?(?: [a-z]+)? (?:has|had|have)? ?"
    r"(?:reached|passed|topped|exceeded|climbed to|risen to|rose to|grown to|stood at)\s\Z"
)
STATE = re.compile(rf"\b(?:{_STATES})\b", re.IGNORECASE)
SOUGHT = re.compile(r"\b(?:search(?:es|ed|ing)?|look(?:s|ed|ing)?)(?: [a-z]+){0,3} for\s\Z")
BODIES = re.compile(r"\b(?:bodies|corpses|deaths|remains) of(?: (?:at least|another))?\s\Z")
MORE = re.compile(
    r" (?:fewer|less|more) than (?!\d|an? |one|two)[a-z]| (?:more|others)(?=[.,;!?]|\s*\Z"
    r"| (?:after|as|since|were|are|had|have|along|across|to)\b)"
)
# "Of 40 bridges 11 are gone": a part of those just counted.
PARTED = re.compile(r"\b[Oo]f [^.;:!?,\n]{0,40}?\d[^.;:!?,\n]{0,60}?,?\s\Z")
REMAIN = re.compile(
    r" (?:are|were|have|had|remain(?:ed)?|stand|stood|cast|voted|came|signed|died|returned|survived"
    r"|live[sd]?|work(?:ed)?|went|stayed|left|fled|took|got|made|failed|passed)\b"
)
# "4,000 if you ask the prefect": whose number it is.
ASKED = re.compile(
    r" if (?:(?:you|one|we) (?:asks?|believes?|trusts?|listens? to)\b"
    r"|[^.,;:!?]{2,40}? (?:is|are) (?:right|to be believed|to be trusted))"
)
PART = re.compile(r" of (?:the|those) (?P<of>\w+)\b")
# Told apart from others of whom the text speaks: "85,000 of those fleeing".
OF_THOSE = re.compile(r" of (?:those|the people|the men|the women) (?:\w+ing|\w+ed|who|in|on|at)\b")
OF_THEM = re.compile(r" of (?:them|these|those|whom|which)\b(?! \w+ing\b)")
# Whose number stands in brackets behind it: "180,000 (government)".
BRACKETED = re.compile(r" \((?:the )?[A-Za-z][\w’'-]+(?: [\w’'-]+){0,4}\)")
# A list by what was counted: "vehicles checked: 4,310; weapons seized: 9".
ITEM = re.compile(
    r"(?:\A|[.;,\n:•–-] ?)(?:[A-Z]?[a-z]+ )?(?P<noun>[A-Za-z][a-z]{2,}(?:s|men))"
    r"(?: (?P<done>[a-z]+(?:ed|n|ght|d)))?"
    r"(?: (?:in|on|at|by) [^:;\n]{1,30})?: ?\Z"
)
# One of a row without colons: "tests 8,110, new cases 412, beds free 37".
ROW_ITEM = re.compile(
    r"(?:: |, [^,.;:\n]{0,24}?\d[\d,]*, )(?:new )?(?P<noun>[a-z]{2,}(?:s|men))(?: [a-z]+)? \Z"
    r"|: [^.;:\n]{3,80}(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)), (?:new )?"
    r"(?P<next>[a-z]{2,}(?:s|men))(?: [a-z]+)? \Z"
)
CROWD = re.compile(
    r"\b(?:crowd|turnout|march|rally|gathering)s?\b[^.;:!?\n]{0,50}? (?:put|estimated|reckoned)"
    r" at\s\Z|"
    r"\b(?:puts?|estimate[sd]?|reckon(?:s|ed)) the (?:crowd|turnout|march|rally|gathering)\b"
    r"[^.;!?\n]{0,30}? at\s\Z"
)
PEOPLE_DO = frozenset(
    {"walk", "join", "march", "flee", "vote", "sign", "attend", "protest", "gather", "rally",
     "surrender", "survive", "volunteer", "enlist", "apply", "testify", "board", "swim", "queue",
     "chant", "sing", "weep", "pray", "kneel", "cheer", "clap", "boo", "throng", "flock", "camp",
     "sleep", "migrate", "emigrate", "enrol", "enroll", "desert", "defect", "resign", "quit",
     "mourn", "demonstrate", "picket", "wave", "shout", "listen", "believe", "think", "fear",
     "complain", "petition", "starve", "cross", "live", "reside", "dwell"}
)  # fmt: skip
OPENING_QUOTES = ('"', "“", "‘", "'")
REACH = 160  # code points before a number that may say what it counts


@dataclass(frozen=True, slots=True)
class Bare:
    """What a number that stands alone counts, as the words around it tell.

    ``stands`` is one that takes its unit from what was counted before, ``unit`` what it counts
    where the words name it; one that is ``open`` counts also where nothing was counted before. One
    of a ``row`` shares also what happened, and so may one that is ``told``: "the police say 40".
    """

    of: Happening | None
    people: bool
    stands: bool
    unit: str | None = None
    open: bool = False
    row: bool = False
    told: bool = False


STANDING = Bare(None, people=False, stands=True)
TOLD = Bare(None, people=False, stands=True, told=True)
# "Three hundred, says the sexton": a count, whatever was asked for.
ALONE = Bare(None, people=False, stands=True, open=True, told=True)
ROW = Bare(None, people=False, stands=True, row=True)
VOTE = Bare(None, people=False, stands=False, unit="vote")
PEOPLE_ALONE = Bare(None, people=True, stands=False)


def bare_of(number: Number, text: str) -> Bare | None:
    """Return what the number counts that no noun follows, None where nothing tells.

    "The police put the dead at nine" tells that they were killed, "the mission says 40" that it
    stands for what the text counted before.
    """
    start, end = number.span.start, number.span.end
    before, after = text[max(0, start - REACH) : start], text[end : end + 80]
    before = before[:-1] if before.endswith(OPENING_QUOTES) else before
    if part := PART.match(after):
        told = ADJECTIVES.get(part["of"].lower()) or PAST.get(part["of"].lower())
        if told:
            return Bare(told, people=True, stands=False)
    if (apposed := APPOSED.search(before)) and DASHED.match(after):
        one = one_of(apposed["noun"])
        return Bare(None, people=one in PEOPLE, stands=False, unit=one)
    if is_money(number, text, before, after):
        return Bare(None, people=False, stands=False, unit="money")
    said = number.core.of(text).lower()
    is_these = said in ONES and before.lower().endswith("the ")
    if said == "one" and is_how(before, after):
        return STANDING
    if number.sign or is_these or said in ("one", "a", "an"):
        return None
    if following := _followed(number.low, before, after):
        return following
    return _preceded(before) if ENDS.match(after) else None


def _followed(low: float | None, before: str, after: str) -> Bare | None:
    """Return what the words after the number tell."""
    if are_people(low, before, after) or OF_THOSE.match(after):
        return PEOPLE_ALONE
    if found := _befallen(before, after):
        return found
    if VOTES.match(after):
        return Bare(None, people=False, stands=True, unit="vote", open=True)
    if OF_THEM.match(after) or MORE.match(after) or is_how(before, after):
        return STANDING
    if PARTED.search(before) and REMAIN.match(after):
        return STANDING
    if BRACKETED.match(after):
        return TOLD
    if is_vote(before, after):
        return VOTE
    is_alone = ASKED.match(after) or (SAID.match(after) and OPENS.search(before))
    return ALONE if is_alone else None


def _befallen(before: str, after: str) -> Bare | None:
    """Return what befell them, as the words on both sides tell: "the bodies of three more"."""
    if BROUGHT.search(before) and (found := THE_NUMBER.match(after)):
        of = PAST.get(found["of"] or found["state"] or "")
        noun = found["noun"] or "those"
        one = "person" if noun == "those" else one_of(noun)
        if noun == "those" and of is None:
            return None
        return Bare(of, people=one in PEOPLE, stands=False, unit=one)
    if struck := struck_by(before, after):
        return Bare(struck, people=True, stands=False)
    if BODIES.search(before) and (MORE.match(after) or ENDS.match(after)):
        return Bare("killed", people=True, stands=False)
    if SOUGHT.search(before) and after.startswith((" more", " others")):
        return Bare("missing", people=True, stands=False)
    return None


def _preceded(before: str) -> Bare | None:
    """Return what the words before the number tell."""
    if is_second_vote(before):
        return VOTE
    if of := _state(before):
        return Bare(of, people=True, stands=False)
    if AMONG_THEM.search(before):
        return STANDING
    if REACHED.search(before):
        return ALONE
    if CROWD.search(before):
        return PEOPLE_ALONE
    return _thing(before) or _listed(before)


def _thing(before: str) -> Bare | None:
    """Return what is counted, where the words before name it: "puts the strikers at"."""
    if found := NUMBER_OF.search(before):
        one = one_of(found["noun"] or found["put"] or found["given"] or found["changed"])
    elif found := THING_PUT.search(before):
        one = one_of(found["noun"])
    else:
        return None
    return Bare(None, people=one in PEOPLE, stands=False, unit=one)


def _listed(before: str) -> Bare | None:
    """Return what is counted before, or by the heading of the number."""
    item = ITEM.search(before)
    if item and item["done"]:
        return _item(item["noun"], item["done"])
    if STANDS.search(before) or LEFT_OUT.search(before) or WHOSE_COUNT.search(before):
        return _labelled(before)
    if item:
        return _item(item["noun"], item["done"])
    row = ROW_ITEM.search(before)
    return _item(row["noun"] or row["next"], None) if row else None


def _state(before: str) -> Happening | None:
    """Return what befell those of whom the number is: "the toll rose to"."""
    if found := PUT.search(before):
        return PAST[(found["of"] or found["told"] or found["given"]).lower()]
    if found := last_match(RISES, before) or RAISED.search(before) or LABEL.search(before):
        return PAST[found["of"].lower()]
    if found := NUMBERED.search(before):
        return PAST[found.group().split()[0]]
    return "killed" if TOLL.search(before) else None


def _labelled(before: str) -> Bare:
    """Return what a count is of whose heading may tell it: "Deaths seen by the hospital: 66"."""
    label = WHOSE_COUNT.search(before)
    said = STATE.search(label.group()) if label else None
    return Bare(PAST[said.group().lower()], people=True, stands=False) if said else TOLD


def _item(noun: str, then: str | None) -> Bare:
    """Return what a heading in small words says that its number counts."""
    one = one_of(noun.lower())
    done = (then or noun).lower()
    by_verb = VERBS.get(done.removesuffix("ed"), VERBS.get(done.removesuffix("d")))
    of = PAST.get(noun.lower()) or PAST.get(done) or by_verb
    return Bare(of, people=one in PEOPLE, stands=False, unit=one)


def one_of(several: str) -> str:
    """Return the singular of a regular plural.

    >>> one_of("lorries"), one_of("sailors"), one_of("policewomen")
    ('lorry', 'sailor', 'policewoman')
    """
    if several == "people":
        return "person"
    if several.endswith("men"):
        return f"{several[:-2]}an"
    return f"{several[:-3]}y" if several.endswith("ies") else several[:-1]


def is_counted(unit: str | None) -> bool:
    """Tell whether a later number may stand for things of this unit: neither money nor shares."""
    return unit is not None and unit not in ("percent", "share", *MONEY.values()) and unit.islower()
