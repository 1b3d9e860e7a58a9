"""Numbers of people, told by what only people do or by what holds them: "a crew of 18"."""

import re

from reportedly.model.figure import Happening

# A number that does what only people do, or to whom it is done.
DO = re.compile(
    r"(?: (?:more|others|in all))?"
    r" (?:(?:people |then |have |has |had |since |later |also |[a-z]+ly ){0,2}"
    r"(?:marched|attended|turned (?:out|up)|gathered|protested|rallied|took part|voted|demonstrated"
    r"|fled|crossed|survived|signed|surrendered|starved|drowned|perished|chanted|queued|applied"
    r"|enlisted|enrolled|volunteered|testified|escaped|took to the streets|took refuge|took shelter"
    r"|showed up|poured into|lined the|pack(?:ed)? into|descend(?:ed)? on|slept|camped|mourned"
    r"|knelt|prayed|cheered|booed|streamed (?:down|through|into|past|along)|walked (?:out|off)"
    r"|resigned|emigrated)"
    r"|(?:are|were|was|is|have been|had been|has been) (?:(?:still|being|now|also|later) )?"
    r"(?:treated|on board|aboard|present|evacuated|rescued|homeless|sheltered|stranded|trapped"
    r"|saved|picked up|pulled out|plucked|unhurt|safe"
    r"|turned away|turned back|infected|hospitali[sz]ed|evicted|deported|sickened|poisoned"
    r"|questioned|interviewed|vaccinated|laid off|sacked|charged|indicted|convicted|acquitted"
    r"|sentenced|sworn in|spending the night|sleeping|queu(?:e)?ing|taking (?:part|shelter|refuge)"
    r"|in (?:hospital|custody|jail|prison|detention|hiding)|on (?:hunger )?strike"
    r"|(?:taken|rushed|airlifted|moved) to (?:the |a )?(?:[a-z]+ )?hospitals?)"
    r"|(?:had|have|has) (?:tested positive|fallen ill|been laid off)"
    r"|(?:asked for|sought|seek|sought out) (?:asylum|shelter|refuge|help)"
    r"|(?:remain(?:s|ed)?|languish(?:es|ed)?|(?:are|were) (?:still |being )?(?:held|kept))"
    r" (?:in|behind) (?:captivity|custody|detention|jail|prison|hiding|hospital|bars)"
    r"|(?:are|were|was|have been|had been) living"
    r"|ill|sick|jobless|destitute|orphaned|out of work|unemployed|hungry|homeless"
    r"|of the (?:accused|elderly|unemployed|homeless|disabled|sick|poor|faithful|young|deceased)"
    r"|of (?:ours|us|theirs)|on board|aboard|who|(?:out |up |back )?alive)\b|[ -]strong\b"
)
DONE = re.compile(
    r"\b(?:treat(?:ed|ing)|evacuated|rescu(?:ed|ing)|sheltered|admitted|trap(?:ped|ping)"
    r"|infect(?:ed|ing)|sickened|poisoned|strand(?:ed|ing)|hospitali[sz](?:ed|ing)|evict(?:ed|ing)"
    r"|deport(?:ed|ing)|employ(?:s|ed|ing)|t(?:ook|aken|aking) in|laid off|convicted|indicted"
    r"|question(?:ed|ing)|quarantined|vaccinated|buried alive|feed(?:s|ing)?|fed|hous(?:es|ing)"
    r"|bur(?:ied|ying)"
    r"|the lives of)\s\Z"
)
DONE_ENDS = re.compile(
    r"[.,;]|\s*\Z| a (?:day|night|week|month|year)\b"
    r"| (?:for|from|on|in|at|since|after|so far|this|last|there|here|and|but|while|more|others"
    r"|overnight|when|as|with|by|during|before|until|within)\b"
)
# Who are so many: "a crew of 18"; "a town of 3,000" is as many people.
GROUP = re.compile(
    r"\b[Ww]e (?:are|were|number|numbered)(?: now| still| only)?\s\Z|"
    r"\b(?:crew|staff|workforce|crowd|team|garrison|audience|army|gang|mob|squad|delegation"
    r"|congregation|population|membership|electorate) of\s\Z"
    r"|\b(?:population|workforce|membership|turnout)(?: (?:is|was|stands at|stood at))?\s\Z"
    r"|\b(?:population|workforce|membership)(?: (?:has|had))?"
    r" (?:f[ae]ll(?:en)?|r[io]sen?|gr[eo]wn?|shr[au]nk|dropped|swollen|swelled|dwindled)"
    r"(?: from [\d,.]+)? to\s\Z"
)
TOWN = re.compile(
    r"\b(?:town|city|village|island|settlement|camp|community|suburb|hamlet|district) of\s\Z"
    r"|\bhome to\s\Z"
)
POPULATION = re.compile(r"\b(?:population|community|electorate)(?: of)? \Z")
# A headline: "Quake Kills 10; Towns Cut Off", "Docker Kills Two In Kell".
STRIKES: dict[str, Happening] = {
    "kills": "killed", "injures": "wounded", "wounds": "wounded", "displaces": "displaced",
}  # fmt: skip
STRIKE = re.compile(rf"\b({'|'.join(STRIKES)})\s\Z", re.IGNORECASE)
STRUCK = re.compile(r"[.,;:]|\s*\n|\s*\Z| (?:[Ii]n|[Aa]t|[Oo]n|[Nn]ear|[Aa]nd|[Aa]s|[Aa]fter)\b")
REACH = 24  # code points before a number that tell it
GROUP_ENDS = re.compile(r"[.,;:!?)]|\s*\Z| (?!to\b|or\b|per\b)[a-z]+(?:ed|ing)?\b(?! of\b)")
INHABITANTS = 50  # from which on "a town of" tells how many live there
# "A dozen were hurt, three of them critically", or "three critically".
HOW = re.compile(r" (?:seriously|critically|gravely|badly|severely|lightly|slightly)\b")
HOW_BEFORE = re.compile(r"(?:[,(]|,? and)\s?\Z")


def struck_by(before: str, after: str) -> Happening | None:
    """Return what the verb of a headline says of those whom no noun names.

    >>> struck_by("Docker Kills ", " In Kell"), struck_by("It kills ", " of them")
    ('killed', None)
    """
    found = STRIKE.search(before) if STRUCK.match(after) else None
    return STRIKES[found[1].lower()] if found else None


def is_how(before: str, after: str) -> bool:
    """Tell a part of those hurt: "a dozen were hurt, three critically"."""
    return bool(HOW.match(after) and HOW_BEFORE.search(before))


def is_backdrop(text: str, start: int) -> bool:
    """Tell a number of those who live in a place, for which no other number stands."""
    before = text[max(0, start - REACH) : start]
    return TOWN.search(before) is not None or POPULATION.search(before) is not None


def are_people(low: float | None, before: str, after: str) -> bool:
    """Tell by the words before and after a number without a noun that it is of people.

    >>> are_people(18, "a crew of ", ", sank"), are_people(3, "a crew of ", " or more")
    (True, False)
    """
    if DO.match(after) or (DONE.search(before) and DONE_ENDS.match(after)):
        return True
    is_group = GROUP.search(before) or (TOWN.search(before) and (low or 0) >= INHABITANTS)
    return bool(is_group and GROUP_ENDS.match(after))
