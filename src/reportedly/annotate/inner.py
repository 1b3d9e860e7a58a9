"""Tell which proposals inside a report are sayings that somebody reports of another."""

from collections.abc import Sequence
from itertools import pairwise

from reportedly.annotate.astray import opens_clause
from reportedly.annotate.lexicon import CLASSES, HEARD, NOUNS, SPEECH, cue_class
from reportedly.annotate.page import Page
from reportedly.annotate.proposal import Proposal
from reportedly.annotate.sources import noun_phrase

# Done in the head, and with a thing for object: of nobody else's report is that a saying.
KNOWING = frozenset({"know", "recognise", "recognize", "realise", "realize", "notice", "see",
                     "find", "want", "remember", "learn", "forget", "consider", "feel",
                     "understand", "view", "name"})  # fmt: skip
FIRM = frozenset({"accuse", "admit", "demand", "deny", "promise", "threaten"})  # classes of cues
TELLING = frozenset({"according", "as_said", "as_told", "puts_at"})
CLAUSES = frozenset({"ccomp", "noun_that"})
# Of "refused to say why" nothing is said.
KEEPING = frozenset({"refuse", "decline", "fail"})
# What people call a thing, as a rule, is its name: "the ship that sailors call “the Cow”".
NAMES = frozenset({"call", "name", "dub", "nickname", "term"})
# Who used or went on to say it has said it.
DONE = frozenset({"use", "continue", "begin", "start", "go"})
ABSTRACT = frozenset({"approach", "policy", "plan", "move", "step", "act", "fact", "law", "rule"})
EMPTY = frozenset({"PRON", "SCONJ", "ADP", "DET", "CCONJ", "PART", "PUNCT"})
HEARER = 4  # tokens from a verb to the comma after whoever is told: "told the men, ‘…’"
HEARING = frozenset({"PRON", "DET", "NOUN", "PROPN", "ADJ"})
OWN = frozenset({"i", "we"})
INNER_MARKS = frozenset({"‘", "'", "“", '"', "`"})


def tells(page: Page, place: int) -> bool:
    """Tell whether the word says more than "believe him" does."""
    token = page.tree.tokens[place]
    return token.text[:1].isalnum() and token.pos not in EMPTY


def speaks(page: Page, proposal: Proposal) -> bool:
    """Tell whether the cue is a word of the lexicon, and the source a name or who can speak.

    What admits, threatens or denies, or tells that something is so, can speak; and so can who
    made the claim that something is so.
    """
    tokens = page.tree.tokens
    lemma = tokens[proposal.cue].lemma
    if proposal.pattern == "noun_that":
        return lemma in NOUNS
    clause = proposal.pattern in ("ccomp", "passive_ccomp_by")
    clause = clause or (proposal.pattern in ("xcomp", "dobj_xcomp") and lemma in SPEECH)
    uttering = clause or lemma == "ask" or CLASSES.get(lemma) not in ("neutral", "think")
    who = uttering or any(
        tokens[p].pos in ("PROPN", "PRON") or tokens[p].entity or tokens[p].lemma in HEARD
        for p in proposal.source
    )
    return who and lemma in CLASSES


def firmly(page: Page, proposal: Proposal) -> bool:
    """Tell whether the cue demands, promises, denies or the like, without "would" or "may"."""
    tokens = page.tree.tokens
    lemma = tokens[proposal.cue].lemma
    open_ = any(tokens[kid].tag == "MD" for kid in page.tree.kids(proposal.cue, "aux"))
    who = proposal.source and tokens[proposal.source[-1]].lemma not in ABSTRACT
    return bool(who) and not open_ and (lemma == "ask" or CLASSES.get(lemma) in FIRM)


def own_clause(page: Page, content: set[int]) -> set[int]:
    """Return the "and that …" of a content without "that": it goes on what is said further out."""
    places = sorted(content)
    if not places or page.word(places[0]).lower() in ("that", "whether", "how"):
        return set()
    for place, after in pairwise(places):
        joined = page.word(place) in ("and", "but") and page.word(after) == "that"
        if joined and page.inside[place] < 0 and opens_clause(page.tree, after):
            return {p for p in places if p >= place}
    return set()


def told(page: Page, proposal: Proposal) -> bool:
    """Tell whether the proposal is more than a thought or a name that somebody has for a thing.

    Between quotation marks it has to be a clause that somebody uttered: another one than who
    speaks, or who speaks, another time ("I told him that …").
    """
    lemma = page.tree.tokens[proposal.cue].lemma
    if silent(page, proposal.cue):
        return False
    if _only_meant(page, proposal.cue):
        return False
    if page.inside[proposal.cue] < 0:
        return lemma not in KNOWING or proposal.pattern in CLAUSES
    first = page.word(proposal.source[0]).lower()
    clause = "comp" in proposal.pattern or proposal.pattern in TELLING
    uttered = clause and lemma in SPEECH and cue_class(lemma) not in ("think", "hope")
    own = speaks_now(page, proposal.cue, proposal.source)
    return uttered and first not in ("you", "let") and not own


def speaks_now(page: Page, cue: int, source: Sequence[int]) -> bool:
    """Tell the "I say" of a quotation, by which its speaker goes on, from "I told him"."""
    own = bool(source) and page.word(source[0]).lower() in OWN and page.inside[cue] >= 0
    return own and page.tree.tokens[cue].tag != "VBD"


def opens_marks(page: Page, place: int) -> bool:
    """Tell whether marks within marks follow the word: "“He answered, [‘Nobody’]”"."""
    at = place + 1
    while at < place + HEARER and page.tree.tokens[min(at, len(page.tree) - 1)].pos in HEARING:
        at += 1
    return page.word(at) in (",", ":") and page.word(at + 1) in INNER_MARKS


def joined_subject(page: Page, place: int) -> tuple[int, ...]:
    """Return who else than the one before it can say what a verb says between quotation marks:
    of "“My brother called and [said] he was leaving”" it is the brother."""
    token = page.tree.tokens[place]
    within = page.inside[place] >= 0 and page.inside[place] == page.inside[token.head]
    subject = page.tree.subject(token.head) if within and token.dep == "conj" else None
    if subject is None or page.tree.subject(place) is not None:
        return ()
    return noun_phrase(page.tree, subject)


def _only_meant(page: Page, place: int) -> bool:
    """Tell "asked the president to dismiss him", which does not say that he did, from "used to
    say" and "is said to have told"."""
    auxiliaries = {page.tree.tokens[kid].lemma for kid in page.tree.kids(place, "aux")}
    done = page.tree.tokens[page.tree.tokens[place].head].lemma in DONE
    return "to" in auxiliaries and "have" not in auxiliaries and not done


def silent(page: Page, place: int) -> bool:
    """Tell a cue by which nothing is said, of "refused to [say] why" and "which sailors [call]"."""
    token = page.tree.tokens[place]
    kept = token.dep == "xcomp" and page.tree.tokens[token.head].lemma in KEEPING
    return kept or _named(page, place)


def _named(page: Page, place: int) -> bool:
    token = page.tree.tokens[place]
    return token.lemma in NAMES and token.dep == "relcl" and token.tag in ("VBP", "VBZ")
