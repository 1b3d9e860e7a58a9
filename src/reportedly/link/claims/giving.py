"""How the words around a number give it to somebody, where no saying reports it."""

import re

# How a number is given to somebody without a saying.
TALLY = re.compile(
    r"\b[Bb]y (?:his|her|their|its) (?:own )?(?:account|count|tally|reckoning|estimate|figures)\b"
)
_WHO = r"(?P<who>(?:[Tt]he |[Aa]n? )?[\w’'.-]+(?: (?!and\b|but\b|while\b)[\w’'.-]+){0,6}?)"
_COUNTS = (
    r"(?:counted|counts?|recorded|records|registered|estimate[sd]?|tallied|spoken? of|speaks? of"
    r"|listed|lists|names|named|logged|documented|verified|acknowledge[sd]?|reported|reports"
    r"|ha(?:s|ve|d) (?:(?:the )?names of|(?:a|the|its|his|her) list (?:of|with))"
    r"|knows? of|knew of|confirm(?:s|ed)"
    r"|admit(?:s|ted)?(?: to| the loss of)?|pledge[sd]?|promise[sd]|offer(?:s|ed)|demand(?:s|ed)"
    r"|g[ai]ve[ns]? (?:the|a|its|their) (?:[a-z]+ )?(?:figure|number|total|toll|count)\b"
    r"[^.,;:!?]{0,50}? (?:as|at|of)"
    r"|puts? (?:[\w’'-]+ ){1,8}?at"
    r"|(?:(?:on|in) \w+ )?(?:sets?|fix(?:es|ed)|cuts?|lower(?:s|ed)|reduce[sd]|raise[sd]"
    r"|increase[sd]|kept) (?:[\w’'-]+ ){1,6}?(?:at|to))"
)
COUNTS = re.compile(
    rf"(?:[A-Z]\w+(?: [\w’'-]+){{0,3}}, )?{_WHO}(?:, [^,.;:]{{2,60}},)? "
    rf"(?:(?:has|have|had|now|earlier|later|since|also|so far|already|first) ){{0,3}}{_COUNTS} "
    r"(?!of )[^.;:!?,]{0,40}\Z"
)
WHOSE = re.compile(
    rf"{_WHO}[’']s? (?:own |latest |official )?"
    r"(?:figures?|count|tally|total|estimate|list|register)\b[^.;:!?]{0,80}?"
    r"(?: (?:is|was|are|were|stood at|stands at|of|has|had|shows?|showed|names|lists)|,) \Z"
)
# "two more than the foreign ministry's 61"
POSSESSED = re.compile(
    r"\b(?P<who>(?:the |its |their )(?:[\w’'-]+ ){0,3}?(?:ministry|army|union|government|police"
    r"|hospital|council|mission|rebels|officials))[’']s? \Z",
    re.I,
)
BY = re.compile(
    r"\b(?:[Bb]y|[Aa]ccording to) (?P<who>the [\w’'-]+(?: [\w’'-]+){0,3}?"
    r"|[A-Z][\w-]+(?: [A-Z][\w-]+){0,3}?)(?:[’']s|[’']) (?:own |latest |first )?"
    r"(?:account|count|tally|reckoning|estimates?|figures)\b"
    r"|\b(?:estimated|counted|put|given|recorded|registered) (?:at [^.,;]{1,40}? )?by "
    r"(?P<doer>the [\w’'-]+(?: [\w’'-]+){0,3}?|[A-Z][\w-]+(?: [A-Z][\w-]+){0,3})"
    r"(?=[.,;]|\s(?:on|in|at|as)\b|\Z)"
)
# Who gives it stands behind: "2,000 are homeless, the society estimates", "…, says the mayor".
_NAMED = r"(?:[Tt]he |[Ii]ts |[Oo]ur own )?[\w’'-]+(?: [\w’'-]+){0,4}?"
BEHIND = re.compile(
    rf"[^;.!?]*?, (?P<who>{_NAMED}) (?:estimate[sd]|reckon(?:s|ed)|calculate[sd]|counts|counted"
    rf"|records|recorded|recalls|recalled)(?=[.,;]|\s(?:on|in)\b|\Z)"
    rf"|[^;.!?]*?, (?:says|said) (?P<sayer>{_NAMED})(?: there| here)?(?=[.,;]|\Z)"
    r"|[^;.!?,]{0,60}? if (?:you|one|we) (?:asks?|believes?|trusts?|listens? to) "
    rf"(?P<asked>{_NAMED})(?=[.,;]|\Z)"
    r"|[^;.!?]{0,80}?(?:,| and) (?:citing|quoting|refers to|referred to|referring to|crediting) "
    rf"(?P<cited>{_NAMED})(?=[.,;]|\s(?:on|in)\b|\Z)"
)
# Who did what the clause tells, by whose own count: "the ministry gave back 36, by its own count".
SUBJECT = re.compile(
    rf"(?:[A-Z]\w+(?: [\w’'-]+){{0,3}}, |On \w+ )?(?!By |In |Of |At |For ){_WHO} "
    r"(?:(?:has|have|had) )?"
    r"(?:\w+ed|gave|took|brought|sent|lost|saw|got|sank|hit|held|freed|received|found)\b"
)
# A second claimant in a sentence that gave its number to a first.
BESIDE = re.compile(
    rf"(?:\b(?:while|whereas|but|though|although|and)|;) (?P<who>police|officials|doctors|rescuers"
    rf"|organi[sz]ers|(?:the|an?) [\w’'-]+(?: [\w’'-]+){{0,4}}?) {_COUNTS} \Z"
    rf"|\b(?:spoke|speaks?) of\b[^.;:!?]*?(?: and|,) (?P<next>the [\w’'-]+(?: [\w’'-]+)?) of \Z"
    r"|\b(?:says?|said|counts?|counted|reports?|reported)\b[^.;!?]*?\d[^.;!?]*?"
    r"(?:,| and|, and| while)"
    r" (?P<short>(?:the )?(?:[A-Z][\w’'-]+ ){1,5}|the (?:(?!counts?\b|says?\b|said\b|puts?\b"
    r"|ha[sd]\b|reports?\b|speaks\b)[a-z’'-]+ ){1,4})(?:ha[sd] )?\Z"
)
# What COUNTS may take for the one who counts, where it only says when: "On Friday it".
OPENED = re.compile(r"(?:On|In|At|By|Since|After|Before|During|Until|As|Earlier|Later|For)\b")
# What is no person is somebody's count, too, where it was counted: "5,100 cases were recorded".
RECORDED = re.compile(
    r" (?:[a-z]+ ){1,3}(?:has|have|had|were|was|are|is) (?:been |now |so far |since )*"
    r"(?:recorded|registered|confirmed|reported|counted|logged|documented|affected|damaged)\b"
)
