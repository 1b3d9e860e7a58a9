"""Numbers that count nothing, by their words alone: scores, calls for help, "a third" man."""

import re

from reportedly.annotate.figures.numbers import PERCENT, Number

# "88-72", "a 1-1 draw": no range, for the second is no higher; but "a 412-97 vote" counts votes.
AGAINST = re.compile(r"\s?[-–—]\s?(?P<other>\d{1,3})(?![\d,.]*\d|[-–—\w])")
VOTE = re.compile(r" (?:[a-z]+ ){0,2}?(?:votes?|ballots?|majority)\b")
VOTED = re.compile(r"\b(?:vot(?:e[sd]?|ing)|passed|adopted|approved|rejected)\b[^.;:!?\n]{0,60}\Z")
# "A 17-incher" is one thing.
NAMED_BY = re.compile(
    r"-(?:incher|footer|seater|wheeler|pounder|yarder|parter|hander|tonner|tenth|hundredth)s?\b"
)
# "One-half of 1 percent": that per cent is no figure by itself.
FINE = re.compile(r" (?:an?|of (?:1|one|a)) (?:per\b|percent|point|degree|cent\b)")
PART_OF = re.compile(r"\b(?:half|third|quarter|tenths?|fifths?|hundredths?) of \Z")
THAT_YEAR = re.compile(r"(?:19|20)(?!00)\d\d\Z")
PLAIN = re.compile(r"\d{1,3}\Z")
EVEN = re.compile(r"(?P<one>\d{1,3})\s?[-–—]\s?(?P=one)\Z")
EMERGENCY = re.compile(r"(?:911|999|112|000)\Z")
CALLED = re.compile(
    r"\b(?:call(?:s|ed|ing)?|dial(?:s|l?ed|l?ing)?|phon(?:es?|ed|ing)|ring|rang|calls? to)"
    r" [“\"‘']?\Z",
    re.IGNORECASE,
)
CALL_ENDS = re.compile(
    r"[.,;:!?”\"’]|\s*\Z| (?:to|and|for|after|when|in|on|at|from|before|about|but|immediately)\b"
)
CALL = re.compile(r"[ -](?:calls?|callers?|operators?|dispatch\w*|emergency|recordings?|tapes?)\b")
ORDINAL = re.compile(r"(?:a|another)[ -](?:third|fifth)\Z", re.IGNORECASE)
AS_PART = re.compile(
    r"\b(?:by|than|to|from|about|up|down|only|f[ae]lls?|rises?|rose|drop(?:s|ped)?|grew|slid|sank|shed"
    r"|shrank|climbed|jumped|gained|soared|plunged|tumbled) \Z"
)
# "A third was hurt", "a third man" is one more; "a third were hurt", "a third oppose it" a part.
ONE_MORE = re.compile(r" (?:was|is|has|does|says|[a-z]{2,}(?<!s)(?<!ed))\b")
# What is surely no one's: more than one do it.
MANY = re.compile(r" (?:are|were|have|do|think|believe|say|want|oppose|support|favou?r|agree)\b")
OF_MANY = re.compile(
    r" (?:are|were|have|had|do|did|think|thought|believe|say|said|want|more|less|fewer|larger"
    r"|smaller|higher|lower|as|off|full|empty|oppose|support|back|favou?r|agree|disagree|approve|disapprove"
    r"|vote|use|live|like|dislike|plan|expect|prefer|fear|hope|need|own|rent|earn|lack|work|trust"
    r"|know|knew|see|saw|feel|felt|rate|blame|die|fail|leave|left|go|went|come|came|would|will|could"
    r"|can|may|might|should|must|don’t|don't|not|never|still|also|to|in|on|at|by|from|for|with|and"
    r"|or|but|while|when|where|after|before|since|because|if|than|that|who|which|this|last|over"
    r"|under|between|during|among|near|compared|each|today|now|only|just|spoke|chose|made|took|got"
    r"|make|take|get|give|gave|pay|paid|find|found|hold|held|lost|won|rose|fell|grew)\b"
)
# Who was counted before: "killing two guards and hurting a third".
TWO = re.compile(
    r"\b(?:two|both|one|another|a second|four)\b(?![- ](?:thirds?|fifths?|per ?cent|in|out|of)\b)"
    r"(?=[^.!?\n]*\Z)",
    re.IGNORECASE,
)
GOVERNS = re.compile(
    r"\b(?:kill|wound|injur|arrest|detain|displac|captur|captiv|hurt|fre|releas|deport|rescu|execut"
    r"|massacr|murder|evacuat|abduct|kidnapp?|jail|left|leav)(?:e|s|es|ed|d|ing)? \Z",
    re.IGNORECASE,
)
TWO_CENTS = re.compile(r"\b(?:is|was|are|just|only|put in|add(?:s|ed)?|offered) [a-z]+ \Z")
REACH = 60  # code points before a number that tell what it is


def is_no_count(number: Number, text: str) -> bool:
    """Tell by its words alone a number that counts nothing."""
    said = number.core.of(text)
    if NAMED_BY.match(text, number.core.end):
        return True
    before = text[max(0, number.span.start - REACH) : number.span.start]
    if number.low == 1 and PART_OF.search(before) and PERCENT.match(text, number.core.end):
        return True
    if said.lower() == "two" and text.startswith(" cents", number.core.end):
        return TWO_CENTS.search(before) is not None  # what one thinks: "just my two cents"
    if THAT_YEAR.match(said) and is_title(number, text):
        return True
    if number.share and FINE.match(text, number.core.end):
        return True
    return is_score(number, text) or is_called(number, text) or is_another(number, text)


def is_title(number: Number, text: str) -> bool:
    """Tell a year before what is held in it: "2014 Games", not "killed 2014 Danes"."""
    before = text[max(0, number.span.start - REACH) : number.span.start]
    if number.qualifier != "exact" or GOVERNS.search(before):
        return False
    return text[number.core.end :][:1] == " " and text[number.core.end + 1 :][:1].isupper()


def is_score(number: Number, text: str) -> bool:
    """Tell how a game ended, or how two sides stood: "an 88-72 setback", "a 3-1 win"."""
    before = text[max(0, number.span.start - REACH) : number.span.start]
    said = number.core.of(text)
    end = number.core.end
    if number.sign or VOTE.match(text, end) or VOTED.search(before):
        return False
    if EVEN.match(said):
        return True
    against = AGAINST.match(text, end)
    if not against or not PLAIN.match(said) or VOTE.match(text, against.end()):
        return False
    return int(against["other"]) <= int(said)


def is_called(number: Number, text: str) -> bool:
    """Tell the number that one calls for help: "she called 911", "a 911 dispatcher"."""
    said = number.span.of(text)
    before = text[max(0, number.span.start - REACH) : number.span.start]
    if not EMERGENCY.match(said):
        return False
    end = number.span.end
    called = CALLED.search(before) and CALL_ENDS.match(text, end)
    return bool(called or (said != "112" and CALL.match(text, end)))


def is_another(number: Number, text: str) -> bool:
    """Tell "a third" that is one more: "killing two guards and hurting a third"."""
    if not ORDINAL.match(number.core.of(text)) or number.qualifier != "exact":
        return False
    if AS_PART.search(text, max(0, number.span.start - REACH), number.span.start):
        return False
    end = number.core.end
    if text.startswith((" of ", "-"), end):
        return False
    if ONE_MORE.match(text, end) and not OF_MANY.match(text, end):
        return True
    is_part = MANY.match(text, end) is not None
    return not is_part and TWO.search(text, 0, number.span.start) is not None
