"""Who is said to have counted, by the words around a number that no saying gives to anybody."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.link.claims.forms import words_in
from reportedly.link.claims.media import INSTITUTIONS
from reportedly.model import Span

# Who counts, beside the institutions: bodies, offices, and people by what they do.
_COUNTERS = (
    "agency agencies bank board branch bureau centre center charity clinic clinics club college"
    " commander commissioner commissioners company consulate control coroner count council"
    " councillor coastguard delegate delegation department diplomat diplomats director district"
    " doctor doctors elder elders embassy employers envoy experts families farmers fighters"
    " firefighters firm forum foundation general governor group groups guards guild headman"
    " hospitals institute institution judge lawyer lawyers locals manager medics military minister"
    " mission monitor monitors movement museum network neighbours nurses observatory observers"
    " office officer officers official officials operator operators opposition organisation"
    " organization organisers organizers owner owners parents pilots police port priest prosecutor"
    " prosecutors province radio railway rangers rebels register registry relatives report rescuers"
    " residents researchers school scientists secretariat senator service services sheriff shipyard"
    " society soldiers source sources spokesman spokeswoman spokesperson station strikers survivors"
    " syndicate tribune trust university veterans villagers volunteers warden watch witnesses"
    " workers mayor chief chairman chairwoman president premier captain archbishop bishop imam"
    " deputy analysts economists activists lawmakers migrants drivers fishermen miners union unions"
    " bulletin statement communique statistics airport airline railway employer ferry"
    " gazette newspaper letter surgeon sexton list crisis staff auditor defence prosecution herder"
    " prefect prefecture municipality gendarmerie ombudsman inspectorate herald courier telegraph"
    " chronicle daily journal"
)
COUNTERS = frozenset(_COUNTERS.split()) | INSTITUTIONS
_NAME = (
    r"(?:[Tt]he |[Aa]n? |[Ii]ts |[Tt]heir |[Oo]ur )?[A-Za-z][\w’'.-]*(?: (?!and\b)[\w’'.-]+){0,6}?"
)
# "180,000 (government)": whose number it is stands in brackets behind it.
BRACKETED = re.compile(rf"[^()\n;]{{0,40}}? \((?P<who>{_NAME})\)")
# "Fire service: two dead", "Midday count from the civil protection office: 9 dead".
LABEL = re.compile(
    rf"(?:\A|\n|(?<=[.;] ))\W*(?:\d{{1,2}}[:.]\d\d\W+)?"
    rf"(?:[^:\n.;]{{0,50}}?\b(?:from|of|by) )?(?P<who>{_NAME})(?:, [^:\n.;]{{3,50}})?: "
    r"(?P<rest>[^:\n]*)\Z"
)
# An entry of a live report has its hour; a list has several labels right before their numbers.
STAMPED = re.compile(r"\W*\d{1,2}[:.]\d\d\b")
LABELS = re.compile(
    r"(?:\A|\n|(?<=[.;?] ))(?P<who>(?:[Tt]he )?[A-Z][\w’'-]*(?: [\w’'-]+){0,5}): (?=\Z|\d|[a-z]+ )"
)
# A row of counts by who made them: "Health Ministry, 41 killed; Joint Command, 19 killed".
SERIES = re.compile(
    r"(?:\A|[\n:;] ?)(?P<who>(?:[Tt]he )?[A-Za-z][\w’'-]*(?: [\w’'-]+){0,4}), "
    r"(?:\d[^:;\n]*(?:,|\band) )?\Z"
)
# A turn of a transcript, to its end: "MINISTER VOSS: Our figure is 21."
TURN = re.compile(r"(?:\A|\n)\W*(?P<who>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}): [^\n]*\Z")
# What may open a clause before the one who counts: "On Friday", "By noon,", "Earlier".
_OPENS = (
    r"(?:An? \w+ (?:ago|earlier|before|later),? "
    r"|(?:On|In|At|By|As of|Since|After|Before|During|Until|Over|Between|Within|Across)"
    r"(?: [\w’'.-]+){1,8}?,? |(?:Earlier|Later|Meanwhile|Separately|Yesterday|Today|Then|Now|Also"
    r"|But|And|So far|Still|Only|For (?:his|her|its|their) part),? )?"
)
_WILL = (
    r"(?:(?:ha[sd]|have|now|earlier|later|since|also|so far|already|still|only|first|initially"
    r"|originally|previously) ){0,3}"
)
_COUNTED = (
    r"(?:counts?|counted|recorded|records|registered|registers|estimate[sd]?|tallied|spoken? of"
    r"|speaks? of|listed|lists|named?|logged|logs|documented|documents|verified|verifies"
    r"|established|acknowledge[sd]?|reported|reports?|know[sn]? of|knew of|confirm(?:s|ed)?"
    r"|admit(?:s|ted)?(?: to)?|conced(?:es?|ed)(?: the loss of)?|collected|compiled|gathered"
    r"|expect(?:s|ed)?|fear(?:s|ed)?|believes?|believed|detected|noted|written down|announced"
    r"|cited|gave|gives?|puts?|says?|said|mentions?|mentioned|told (?:us|reporters|journalists)"
    r"|raised|lowered|revised|updated|seen|disput(?:es|ed)|recall(?:s|ed)|holds?|shows?|showed)"
)
SUBJECT = re.compile(
    rf"(?:[^.;:!?\n]*(?:;|:|,| while| whereas| but| and)\s+)??(?:of (?:whom|which) )?{_OPENS}"
    rf"(?P<who>{_NAME})(?: of \d\d?[:.]\d\d)?(?:, [^.;:]{{2,80}},)? {_WILL}{_COUNTED}\b:?"
    r"(?: (?:far |many )?(?:fewer|less|more|others)[:,])?(?P<gap>[^.;:!?\n]{0,70})\Z"
)
# "The evening paper has 18": what they have is a number, and nothing else.
HAS = re.compile(
    rf"(?:[^.;:!?\n]*(?:;|:|,| while| whereas| but| and)\s+)??{_OPENS}(?P<who>{_NAME})"
    r"(?: of \d\d?[:.]\d\d)?(?:, [^.;:]{2,80},)? (?:now |still )?(?:has|have|had) (?P<gap>)\Z"
)
# Somebody else says or does it between the verb and the number.
TURNS = re.compile(r"\b(?:says?|said|that|who|which|while|but|whereas|although|because)\b")
# "The shipyard will cut 750 jobs, it said": it is the shipyard.
ITSELF = re.compile(
    r"\W*(?P<who>(?:The|A|An) [\w’'-]+(?: [\w’'-]+){0,3}?|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})"
    r" (?:will|ha[sd]|have|is|was|were|are|would|plans|expects|\w+ed)\b[^.;!?]*,[”\"]? "
    r"(?:it|he|she|they) (?:said|says?|added)\b"
)
# Whose words stand behind: "from 40 hectares, Safe Steps said in its review".
BEHIND = re.compile(
    rf"[^.;!?\n]*, (?P<who>{_NAME}),? (?:says?|said|reported|reports|announced"
    r"|estimated|estimates)\b"
)
PAST = re.compile(
    r"\W*(?:In|Over|During|For) (?:(?:the )?(?:whole of )?last|the previous|the same|(?:19|20)\d\d)"
    r"\b|[^.;!?]*\b(?:[Ll]ast (?:time|year)|[Aa] year (?:ago|earlier)|in (?:19|20)\d\d)\b"
)
# What goes on with a number that somebody gave, within one sentence.
ON = re.compile(
    r"[^.;!?\n]*?(?:,|:|\band\b) (?:including|among (?:them|those)|of (?:them|whom)|with|against"
    r"|compared with|up from|down from|most of them|[a-z]+ing)\b[^.;!?\n]{0,60}\Z"
)
ROW = re.compile(r"[^.;!?\n]{0,80}?(?:,|:|,? and|, against) (?:ha[sd] \w+(?: \w+)? )?\Z")
ARTICLES = ("The ", "A ", "An ")
# A label is no clause.
TELLS = re.compile(
    r"\b(?:ha[sd]|have|is|was|were|are|will|would|says?|said|that|to|claims?|made|took)\b|\d"
    r"|\b(?!armed|united|retired|allied|combined|associated)\w{3,}ed [a-z]"
)
# By what another tells: "the Post reported that the hospital had counted 40", "40, says the army".
WITHIN = re.compile(
    rf"(?:that )?(?P<who>{_NAME}) {_WILL}(?:counted|counts?|recorded|registered|logged|documented"
    r"|verified|tallied|listed|lists|acknowledged|admitted|(?P<has>has)|ha[sd] confirmed)\b"
    r"(?P<gap>[^.,;:!?\n]{0,30})\Z"
)
LOST = re.compile(r" (?:[a-z]+ )?(?:dead|killed|wounded|injured|missing)\b")
SAYS = re.compile(rf"[^.,;!?\n]{{0,30}}, says? (?P<who>{_NAME})(?=[.,;]|\Z)")
_SPELLED = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds"
    r"|thousands|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
)
# Whose words stand right behind, before anybody else's: "640 will lose their work, says the firm".
_ENDS = r"(?=[.,;:]|\Z|\s(?:on|in|at|while|but|and|as)\b)"
ACCORDING = re.compile(
    rf"[^.;:!?\n]{{0,90}}?,? (?:according to|in the words of) (?P<who>{_NAME}){_ENDS}"
)
# Only what was counted stands between, and what is said there is what happened to those counted.
_MORE = r"(?:(?:more|other|others|further|armed|young|unarmed|of (?:its|their|the)) )?"
_BEFELL = (
    r"(?:killed|wounded|injured|hurt|arrested|detained|seized|abducted|kidnapped|displaced"
    r"|evicted|rescued|freed|released|missing|dead|died|sacked|dismissed|captured|deported)"
)
WHOM = re.compile(
    rf" {_MORE}(?!(?:in|on|at|by|of|from|with|after|near|for|to|died|fled|left|was|were|had|has)\b"
    rf"|\w{{2,}}ed\b)[\w’'-]+ (?:whom|which|that|who) (?P<who>{_NAME}) "
    r"(?:says?|said|claims?|claimed|insists?|reports|reported) (?:(?:it|they) )?"
    rf"(?:(?:had|have|has|were|was|are|is|remain) )?(?:been |gone )?{_BEFELL}\b"
)
# What ends the reach of who stands behind: somebody else who says, and the next number of a row.
ANOTHER_SAYS = re.compile(
    r"\b(?:says?|said|told|claim(?:s|ed)|put|puts|while|but|whereas)\b|, and\b|\band,"
    rf"|(?:\band|,) (?:[a-z]+ ){{0,2}}?(?:\d|(?:{_SPELLED})\b)"
)
# What is told of a count; initials, whose last full stop is theirs; what comes after a head.
TOLD = frozenset({"figures", "data", "records", "numbers", "tally", "estimates"})
INITIALS = re.compile(r"\b[A-Z]\.[A-Z]\.\Z")
HEAD = re.compile(r" (?:of|in|for|at|on|from|near) ")
# Who gives another number with the verb left out: "the army says 40, the mission that it is 12".
GAPPED = re.compile(
    r"[^.!?\n]*\b(?:says?|said|claims?|claimed|insists?|insisted|reports?|reported)\b[^.!?\n]*?"
    rf"[,;](?: and| while| but)? (?P<who>{_NAME}) that [^.,;:!?\n]{{0,40}}\Z"
    r"|[^.!?\n]*\b(?:puts?|estimate[sd]?)\b[^.!?\n]*? at [^.!?\n]*?[,;](?: and| while| but)?"
    rf" (?P<put>{_NAME}) at \Z"
)
TOWNS = (" city", " town", " prefecture", " municipality", " region", " state")
# A new sentence of which another is the subject goes on with nobody's count.
OWN = re.compile(
    rf"\W*{_OPENS}(?P<who>{_NAME})"
    r" (?:(?:ha[sd]|have|is|was|were|are|will|would)\b|\w{3,}(?:ed|s)\b)"
)
# Who speaks in a transcript for the programme itself.
PROGRAMME = frozenset(
    {"presenter", "host", "anchor", "announcer", "reporter", "moderator", "interviewer",
     "newsreader", "correspondent", "narrator", "question", "q"}
)  # fmt: skip
# What is none of the words for somebody, and what are no words for somebody.
JOINS = re.compile(
    r"\A(?:(?:when|while|whereas|where|as|but|and|after|because|although|if) )+", re.I
)
NOBODYS = re.compile(
    r"(?:per ?)?cent\b|(?:it|there|this|that|he|she|they) (?:is|was|are|were|has|had)\b"
    r"|(?:the )?(?:figures?|numbers?|rumours?)\Z",
    re.I,
)
REACH = 400  # code points around a number within which others have its verb, or its claimant
CLAUSE = re.compile(r"(?:;|:|,| while| whereas| but| and)\s+")
PRONOUN = re.compile(r"(?:it|he|she|they)\Z", re.I)


@dataclass(frozen=True, slots=True)
class Named:
    """The words for somebody, and where in the text they begin."""

    words: str
    start: int


def bracketed(text: str, start: int, end: int) -> Named | None:
    """Return who stands in brackets behind the number that ends at ``start``."""
    return next(_named(BRACKETED.match(text, start, end)), None)


def labelled(text: str, paragraph: int, start: int) -> Named | None:
    """Return under whose label, in its paragraph, the number stands that begins at ``start``.

    >>> labelled("14:05 - Fire service: two dead", 0, 22)
    Named(words='Fire service', start=8)
    """
    before = text[paragraph:start]
    if len(LABELS.findall(text, paragraph)) > 1:
        last = list(LABELS.finditer(before))[-1:]
        if last and not last[0]["who"].islower():
            return Named(last[0]["who"], paragraph + last[0].start("who"))
    row = next(_named(SERIES.search(before), paragraph), None)
    if row and counts(row.words) and not TELLS.search(row.words):
        return row
    found = next(_named(LABEL.search(before), paragraph), None)
    if found:
        found = Named(re.split(r" (?:on|about) ", found.words)[0], found.start)
    if (
        found
        and not TELLS.search(found.words)
        and (counts(found.words) or STAMPED.match(before))
        and not found.words.isupper()
    ):
        return found
    return next(_named(TURN.search(before), paragraph), None)


def subject(text: str, start: int, end: int, *, bare: bool = False) -> Named | None:
    """Return who is the subject of a verb of counting before the number that begins at ``end``.

    ``bare``: no noun follows, and so one may also "have" it.

    >>> subject("On Friday the mission counted 52.", 0, 30)
    Named(words='the mission', start=10)
    """
    start = _near(text, start, end)
    found = SUBJECT.match(text, start, end) or (HAS.match(text, start, end) if bare else None)
    if found is None or TURNS.search(found["gap"]):
        return None
    named = Named(found["who"], found.start("who"))
    if TELLS.search(named.words):
        return None
    return named if PRONOUN.match(named.words) or counts(named.words) else None


def inside(text: str, start: int, figure: Span, end: int) -> Named | None:
    """Return who counted by the words of another that begin at ``start`` and stop at ``end``."""
    if found := SAYS.match(text, figure.end, end):
        named = Named(found["who"], found.start("who"))
        return named if counts(named.words) else None
    found = WITHIN.match(text, start, figure.start)
    if found is None or TURNS.search(found["gap"]) or TELLS.search(found["who"]):
        return None
    if found["has"] and not LOST.match(text, figure.end, end):
        return None
    return Named(found["who"], found.start("who")) if counts(found["who"]) else None


def nearest(text: str, end: int, last: int) -> Named | None:
    """Return whose words the number that stops at ``end`` is in, by what comes next up to ``last``.

    >>> nearest("Some 640 will go, according to the firm; the union reckons 900.", 8, 63)
    Named(words='the firm', start=31)
    """
    found = ACCORDING.match(text, end, last)
    if found and ANOTHER_SAYS.search(text, end, found.start("who")):
        return None
    found = found or WHOM.match(text, end, last)
    if found is None or TELLS.search(found["who"]):
        return None
    words = found["who"]
    return Named(words if INITIALS.search(words) else words.rstrip("."), found.start("who"))


def can_count(words: str) -> bool:
    """Tell whether it is one who counts that words name, not only something of theirs.

    >>> can_count("the company's own lawyers"), can_count("the company plan")
    (True, False)
    """
    head = words_in(HEAD.split(words)[0])[-1:]
    return counts(" ".join(head)) or (bool(TOLD.intersection(head)) and counts(words))


def gapped(text: str, start: int, end: int) -> Named | None:
    """Return who gives a second number in a sentence, the verb being left out."""
    found = GAPPED.match(text, max(start, end - REACH), end)
    if found is None:
        return None
    group = "who" if found["who"] else "put"
    named = Named(found[group], found.start(group))
    who = counts(named.words) or named.words.lower().endswith(TOWNS)
    return named if who and not TELLS.search(named.words) else None


def subject_of(text: str, start: int, end: int) -> Named | None:
    """Return who is the subject of the sentence from ``start`` on, if it is one who counts.

    >>> subject_of("The union disagrees. It says 16.", 0, 20)
    Named(words='The union', start=0)
    """
    found = OWN.match(text, start, min(end, start + REACH))
    if found is None or not counts(found["who"]) or TELLS.search(found["who"]):
        return None
    return Named(found["who"], found.start("who"))


def another(text: str, start: int, end: int, name: str) -> bool:
    """Tell whether somebody else who counts is the subject of the sentence before the number."""
    found = subject_of(text, start, end)
    return found is not None and not set(words_in(found.words)) & (
        set(words_in(name)) - {"the", "of"}
    )


def is_programme(name: str) -> bool:
    """Tell whether a turn of a transcript is the programme's own: "PRESENTER"."""
    return name.lower() in PROGRAMME


def meant_words(words: str) -> str | None:
    """Return the words for somebody without what only joins them on; None if they are nobody's.

    >>> meant_words("when police"), meant_words("It was"), meant_words("cent of people")
    ('police', None, None)
    """
    bare = JOINS.sub("", words)
    return None if NOBODYS.match(bare) else bare


def behind(text: str, start: int, end: int) -> Named | None:
    """Return who says it after the number, where that is somebody who counts, or a name."""
    found = next(_named(BEHIND.match(text, start, end)), None)
    return found if found and (counts(found.words) or found.words[0].isupper()) else None


def itself(text: str, start: int, end: int) -> Named | None:
    """Return the subject of a sentence that ends in ", it said", where that may be a body."""
    found = next(_named(ITSELF.match(text, start, end)), None)
    return found if found and (counts(found.words) or found.words.startswith(ARTICLES)) else None


def goes_on(between: str, *, bare: bool) -> bool:
    """Tell whether a number goes on with the one before in its sentence; ``bare``: without noun."""
    return bool(ON.match(between) or (bare and ROW.match(between)))


def is_past(sentence: str) -> bool:
    """Tell whether a sentence looks back on another year, as nobody's count of now does."""
    return PAST.match(sentence) is not None


def counts(words: str) -> bool:
    """Tell whether words are of somebody who counts: a body, an office, a kind of people.

    >>> counts("the coast ministry"), counts("our clinics"), counts("the storm")
    (True, True, False)
    """
    told = words_in(words.replace("’s", "").replace("'s", ""))
    return any(word in COUNTERS or word.removesuffix("s") in COUNTERS for word in told)


def _near(text: str, start: int, end: int) -> int:
    """Return where the sentence begins, of a long one the first clause within reach of its end."""
    if end - start <= REACH:
        return start
    found = CLAUSE.search(text, end - REACH, end)
    return found.end() if found else end


def _named(found: re.Match[str] | None, offset: int = 0) -> Iterator[Named]:
    if found:
        yield Named(found["who"], offset + found.start("who"))
