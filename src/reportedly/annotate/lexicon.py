"""Words that report speech, by what they make of it."""

import re
from typing import cast

from reportedly.model import OccasionKind

# An interview with letters for who speaks; "A. Ito" alone is somebody's name.
_LETTERED = re.compile(r"^Q\. .*^A\. ", re.MULTILINE | re.DOTALL)


def asked_by_letter(text: str) -> bool:
    """Tell a text in which "Q. " asks and "A. " answers."""
    return _LETTERED.search(text) is not None


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Left out on purpose, though they may be words: to attack, assail, resist, defend and raise are
# done with arms and money in the reporting this program is for.
# Cue classes: hand-sorted from the verb classes 37.1–37.12 (communication) and 29.4–29.9
# (declare, conjecture) and 31–33 (psych, judgement) of Levin, English Verb Classes (1993).
CLASSES: dict[str, str] = {
    lemma: name
    for name, lemmas in {
        "neutral": "say tell add note write state remark mention comment report tweet post read "
        "explain describe announce quote recall reply respond answer reveal disclose observe "
        "point continue conclude speak talk discuss express recount relate narrate go repeat "
        "reiterate interject joke quip tease declare ask inquire wonder question put call "
        "text email recite sing summarize sum outline detail address indicate convey",
        "claim": "claim allege hint insinuate maintain contend purport profess",
        "assert": "assert insist affirm argue stress emphasize emphasise underline underscore "
        "highlight vow_that swear proclaim pronounce reaffirm counter retort reason caution",
        "accuse": "accuse blame fault charge",
        "deny": "deny reject refute dispute dismiss disavow rebut",
        "admit": "admit acknowledge concede confess grant apologize apologise",
        "confirm": "confirm verify attest testify corroborate",
        "promise": "promise vow pledge guarantee offer commit undertake assure",
        "threaten": "threaten warn",
        "demand": "demand urge call_on order ask_to request appeal implore beg plead insist_on "
        "exhort instruct command recommend advise suggest propose advocate",
        "praise": "praise hail laud applaud commend congratulate welcome salute thank",
        "condemn": "condemn denounce criticize criticise slam blast decry deplore lambast rip "
        "bemoan mock ridicule complain protest lament scold chide rail fume scoff snap",
        "think": "think believe consider feel suppose suspect assume know understand see view "
        "expect predict estimate guess speculate doubt conclude_that find realize deem reckon "
        "figure",
        "hope": "hope fear worry wish want dread regret",
        "agree": "agree disagree concur",
        "show": "show imply signal demonstrate prove mean illustrate document",
        "support": "support endorse back favor favour prefer tout champion embrace echo "
        "approve prize vote",
        "oppose": "oppose object balk lash insult disparage smear belittle",
        "intend": "intend plan seek aim decide refuse decline determine resolve choose opt",
        "inform": "inform remind notify brief clarify boast brag gloat volunteer voice "
        "cite refer name characterize characterise label dub depict portray frame introduce "
        "imagine remember learn recognize recognise pretend",
        "shout": "shout yell scream cry exclaim chant whisper mutter murmur declaim bark",
    }.items()
    for lemma in _words(lemmas)
    if "_" not in lemma
}
# Verbs of the list that name, treat or judge a thing and do not, of themselves, utter one:
# beside quotation marks they take a term ("called it “odd”"), seldom a sentence.
NAMING = _words(
    "call describe see view consider know expect find want figure feel offer charge request "
    "address understand realize doubt grant commit thank welcome salute mock speak talk "
    "discuss express outline detail indicate convey summarize sum deem reckon blame fault "
    "accuse congratulate propose reveal disclose name introduce refer cite remember learn "
    "recognize recognise imagine label dub depict frame pretend approve vote prefer"
)
# Classes whose verbs tell of a stand or an aim; none of them utters.
SILENT = frozenset({"show", "support", "oppose", "intend"})
# Verbs that can stand beside a quoted sentence.
SPEECH = frozenset(lemma for lemma, name in CLASSES.items() if name not in SILENT) - NAMING
# Nouns that stand for something said, thought or meant, with a clause or a phrase for content.
NOUNS = _words(
    "accusation admission agreement allegation announcement answer apology appeal argument "
    "assertion assessment assumption assurance belief call charge claim comment complaint "
    "conclusion concern confidence confirmation contention conviction criticism decision "
    "declaration demand denial denunciation description desire discontent dismay doubt "
    "disclosure endorsement estimate evidence expectation explanation fear feeling finding guess "
    "hint hope hunch "
    "idea impression indication intention interest insistence message notion objection opinion "
    "opposition perception plan pledge plea position praise prediction proposal promise query "
    "question reaction reference refusal remark report reply request response revelation "
    "rumor rumour "
    "sense sign skepticism scepticism speculation stance statement story suggestion support "
    "suspicion testimony theory thought threat view vow warning wish word worry"
)
# Of "drew criticism" and "faced a threat" the subject is not the one who utters it.
RECEIVING = _words(
    "attract avoid bring cause draw earn encounter endure escape evoke face fuel garner generate "
    "get hear invite meet prompt provoke receive spark stir suffer trigger welcome win"
)
# "According to" these is "in keeping with".
MEASURES = _words(
    "plan schedule need size age custom tradition taste wish rank ability timetable hour season"
    " circumstance weather merit mood weight income seniority height distance severity"
)
# What a verb's content hangs on; the others lead to hearers, places and manners, but for some.
LINKS = frozenset({"about", "against", "for", "of", "on", "over", "regarding"})
LINKS_OF = {
    "with": _words("agree disagree concur"),
    "as": _words("describe characterize characterise see view depict portray dismiss label hail"),
    "to": _words("object refer point admit confess respond react agree pledge commit"),
    "in": _words("believe"),
    "from": _words("quote"),
}
# What a noun's content hangs on; "to", "in", "at" and "with" lead to hearers and settings.
NOUN_LINKS = frozenset({"about", "against", "for", "of", "on", "over", "regarding", "that", "inf"})
ADJECTIVES = _words(
    "adamant afraid angry anxious aware certain clear concerned confident convinced critical "
    "cynical disappointed doubtful dismissive eager fearful glad grateful happy hopeful opposed "
    "optimistic pessimistic positive proud ready reluctant satisfied skeptical sceptical sorry "
    "supportive sure surprised suspicious unaware uncertain unconvinced unhappy unsure unwilling "
    "upset wary willing worried"
)
# All by which a cue tells that somebody says something.
TELLS = CLASSES.keys() | NOUNS | ADJECTIVES | {"accord"}
# What the other side's answer is to: "…, a figure that the rebels dispute".
ANSWERED = _words(
    "account accusation allegation assertion charge claim figure number report suggestion toll"
)
# "Believed to be in his 60s" is held by nobody in particular.
HELD = _words("believe think know say expect suppose report estimate presume assume rumour rumor")
# With these, "as the minister said" is no comparison and no moment.
STATING = _words(
    "say report announce state note claim explain mention warn write suggest confirm argue stress"
)
# What "put at" gives a number of.
FIGURES = _words("casualties cost count damage death figure loss number size strength toll total")
# With these, one speaker hands on the words of another.
QUOTING = _words("quote cite")
# Whom one cites, beside those who can be told something.
QUOTED_PEOPLE = _words(
    "source person man woman witness eyewitness spokesman spokeswoman spokesperson aide adviser "
    "expert analyst insider commander fighter doctor medic relative correspondent survivor author "
    "executive employee researcher intermediary"
)
# A verb and its object that together say nothing: a blast claims lives, a report that cites a
# statement is a link of the chain and no saying of its own.
IDIOMS = frozenset(
    {("claim", thing) for thing in ("life", "victim", "seat", "title", "land")}
    | {("commit", thing) for thing in _words("crime suicide murder massacre genocide atrocity")}
    | {
        (verb, thing)
        for verb in ("cite", "quote")
        for thing in _words(
            "activist agency analyst army channel communique communiqué diplomat doctor expert "
            "lawyer media medic military ministry newspaper official outlet police report "
            "resident source spokesman spokesperson spokeswoman statement station witness "
            "bulletin dispatch circular"
        )
    }
    | {("call", "election"), ("call", "strike"), ("answer", "question"), ("take", "question")}
    | {("hail", "taxi"), ("hail", "cab")}
    | {("declare", "war"), ("order", "food"), ("address", "congress"), ("issue", "order")}
)
# The day of saying, between the verb and what is said.
WEEKDAYS = _words("monday tuesday wednesday thursday friday saturday sunday")
DAYS = WEEKDAYS | {"yesterday", "today"}
# Clauses after these are effects and permissions, not words.
ACTING = frozenset({"be", "allow", "let", "make", "have", "do", "help", "ensure", "cause", "get"})
# What says of a saying that it is still to come ("is expected to say").
PLANNING = _words(
    "expect schedule set due plan intend aim prepare go likely poised slate want hope promise vow "
    "ready about"
)
# With these, the object is who is told ("told reporters", "urged the council to …").
TOLD = _words(
    "tell inform remind notify brief assure warn advise ask urge beg implore order instruct "
    "command exhort caution reassure promise thank congratulate text email"
)
# With these, "to" leads to who is told ("said to lawmakers").
SPOKEN_TO = _words(
    "say speak talk write explain announce confirm admit complain appeal report reveal disclose "
    "mention describe comment state tweet repeat recount relate suggest propose insist apologize "
    "apologise confess acknowledge read address remark respond reply testify stress reiterate"
)
# Nouns of people and bodies that can be told something.
HEARD = _words(
    "activist agency aide ally assembly audience cabinet channel colleague commission committee "
    "conference congress council counterpart court crowd delegate deputy diplomat donor employee "
    "family follower guest host investor journalist judge jury lawmaker lawyer leader legislator "
    "listener magazine media meeting member mediator minister ministry nation network newspaper "
    "observer officer official outlet parliament parliamentarian people police president press "
    "public radio rally reader reporter resident senator soldier staff station student supporter "
    "television troop tv viewer voter worker worshipper"
)
OCCASION_CLASSES: dict[str, str] = {
    lemma: name
    for name, lemmas in {
        "speech": "speech address sermon remark keynote lecture toast eulogy homily broadcast "
        "message appearance testimony prayer oration",
        "interview": "interview podcast talkshow programme program",
        "statement": "statement communique communiqué release report letter memo email article "
        "op-ed editorial column post tweet blog note declaration petition bulletin filing video "
        "affidavit dispatch thread",
        "meeting": "meeting conference briefing summit talk session hearing debate rally visit "
        "gathering ceremony event forum dinner luncheon breakfast reception negotiation "
        "convention congress march protest vigil funeral trial panel call conversation trip "
        "phone tour",
    }.items()
    for lemma in _words(lemmas)
}
OCCASIONS = frozenset(OCCASION_CLASSES)


def occasion_kind(lemma: str) -> OccasionKind | None:
    """Return what kind of occasion a noun names, or None.

    >>> occasion_kind("sermon"), occasion_kind("bridge")
    ('speech', None)
    """
    return cast("OccasionKind | None", OCCASION_CLASSES.get(lemma))


# The classes of nouns that are not spelled as their verbs are.
NOUN_CLASSES = {
    "accusation": "accuse", "allegation": "claim", "assertion": "assert", "insistence": "assert",
    "warning": "threaten", "denial": "deny", "condemnation": "condemn", "criticism": "condemn",
    "denunciation": "condemn", "complaint": "condemn", "admission": "admit",
    "acknowledgment": "admit", "acknowledgement": "admit", "confession": "admit",
    "endorsement": "support", "prediction": "think", "expectation": "think", "belief": "think",
    "suspicion": "think", "confirmation": "confirm",
}  # fmt: skip
# With these a noun is still what its owner utters: not of "faced an accusation".
VOICING = _words(
    "make issue repeat voice express have give level raise renew launch reiterate be "
    "deliver offer post publish send sound utter register lodge air"
)


def cue_class(lemma: str) -> str:
    """Return the class of saying of a cue's head lemma; "neutral" for what is not listed.

    >>> cue_class("deny"), cue_class("burble")
    ('deny', 'neutral')
    """
    return CLASSES.get(lemma, "neutral")


# Endings of nouns for people; other things may share one.
PERSONS = ("er", "or", "ist", "ian", "man", "woman", "men", "women", "people", "ee", "ant", "ent")
# Who has been named before, as a rule.
TAKING_UP = frozenset({"he", "she", "it", "they"})
# What a page calls a piece or a part of it, before a colon; no "report" or "source", which tell.
_KICKERS = """
interview; analysis; opinion; verdict; claim; the claim; the verdict; the facts; update; updates;
breaking; breaking news; live; live updates; live blog; fact check; fact-check; fact - check;
factcheck; check; exclusive; watch; video; videos; photos; in pictures; explainer; explained;
editorial; comment; commentary; review; press review; media review; newspaper headlines; newspaper
review; headlines; summary; transcript; full text; full transcript; in full; note; editor's note;
correction; profile; timeline; background; context; ruling; our ruling; rating; conclusion;
urgent; alert; latest; the latest; recap; podcast; feature; viewpoint; perspective; readout; in
brief; key points; letters; letter; factbox; related; developing; as it happened; at a glance;
long read; special report; press release; media release; advisory; tags; contact; notes to
editors; note to editors; just in; fact; our comment; our view; what we know; what we know so far
"""
KICKERS = frozenset(" ".join(words.split()) for words in _KICKERS.split(";"))
