"""Plain verbs of words that the tagger overlooks: "deplored the raid", "denied hitting a boat"."""

from collections.abc import Iterable, Iterator

from reportedly.annotate.deeds import SYMPATHY
from reportedly.annotate.drafts import Draft
from reportedly.annotate.finder import from_proposal
from reportedly.annotate.lexicon import HELD, NOUNS, SPEECH, TAKING_UP, cue_class
from reportedly.annotate.page import Page
from reportedly.annotate.possible import OUTCOMES
from reportedly.annotate.proposal import Proposal, Weighed
from reportedly.annotate.second import is_thing, responsible
from reportedly.annotate.sources import verb_source
from reportedly.annotate.tree import FINITE

LIKELY = 0.45  # nothing on PolNeAR dev moves between 0.4 and 0.6
SCORE = 0.6  # of what the weigher does not know
JUDGING = frozenset({"deplore", "condemn", "denounce", "decry", "hail", "laud", "praise", "salute",
                     "applaud", "commend"})  # fmt: skip
STRESSING = frozenset({"stress", "underscore", "underline", "emphasize", "emphasise", "reiterate"})
STRESSED = frozenset({"need", "importance", "necessity", "urgency", "right", "role", "value",
                      "danger", "commitment", "support", "position", "call"})  # fmt: skip
EXTENDING = frozenset({"extend", "offer", "convey", "express", "send"})
LONGEST = 25  # tokens behind the verb


def plain_stands(page: Page, found: list[Draft], weighed: Iterable[Weighed]) -> Iterator[Draft]:
    """Yield what somebody plainly denies, stresses or judges where nothing else is found."""
    held = {place for draft in found for place in (*draft.content, *draft.cue, *draft.source)}
    for proposal, chance in weighed:
        free = not held & {*proposal.words, *proposal.content}
        plain = _plain(page, proposal) or _held_to_have_said(page, proposal)
        if free and chance >= LIKELY and plain:
            yield from_proposal(page, proposal, chance)
    for verb in range(len(page.tree)):
        if verb not in held and page.inside[verb] < 0 and _told(page, verb):
            yield from _further(page, verb, held)


def _told(page: Page, verb: int) -> bool:
    """Tell a finite verb without helpers, or with "has" alone."""
    tree = page.tree
    helpers = tree.kids(verb, "aux", "auxpass")
    perfect = bool(helpers) and all(tree.tokens[kid].lemma == "have" for kid in helpers)
    finite = tree.tokens[verb].tag in FINITE and not helpers
    return finite or (perfect and tree.tokens[helpers[0]].tag in FINITE)


def _plain(page: Page, proposal: Proposal) -> bool:
    tree, cue = page.tree, proposal.cue
    lemma = tree.tokens[cue].lemma
    if not proposal.source or not _told(page, cue) or not _somebody(page, proposal.source):
        return False
    things = {tree.tokens[kid].lemma for kid in tree.kids(cue, "dobj")}
    if lemma == "deny":
        clause = proposal.pattern in ("ccomp", "xcomp")
        return clause or (proposal.pattern == "dobj" and bool(things & NOUNS))
    if lemma == "call" and proposal.pattern == "prep_for":
        return not {tree.tokens[place].lemma for place in proposal.source} & OUTCOMES
    if not proposal.pattern.startswith("dobj"):
        return False
    stressed = lemma in STRESSING and bool(things & STRESSED)
    return stressed or (lemma in JUDGING and cue_class(lemma) in ("condemn", "praise"))


def _held_to_have_said(page: Page, proposal: Proposal) -> bool:
    """Tell "the mayor is said to have told aides that …", of whom that is no feeling or deed."""
    tree = page.tree
    held = tree.tokens[proposal.cue].lemma in HELD and proposal.pattern == "passive_xcomp"
    for clause in tree.kids(proposal.cue, "xcomp") if held else ():
        perfect = any(tree.tokens[kid].lemma == "have" for kid in tree.kids(clause, "aux"))
        if perfect and tree.tokens[clause].lemma in SPEECH:
            return True
    return False


def _somebody(page: Page, source: tuple[int, ...]) -> bool:
    """Tell a name, a pronoun or a noun that may be of people."""
    tops = [place for place in source if page.tree.tokens[place].head not in source]
    third = all(page.word(place).lower() in TAKING_UP for place in source)
    named = any(page.tree.tokens[place].pos in ("NOUN", "PROPN") for place in source)
    return third or (named and not any(is_thing(page.tree, place) for place in tops))


def _further(page: Page, verb: int, held: set[int]) -> Iterator[Draft]:
    """Yield what the weigher does not know: "holds the army fully responsible for the loss",
    "extended her sympathy to the crew"."""
    held_at = responsible(page, verb) or _sympathy(page, verb)
    if held_at is None:
        return
    source = verb_source(page.tree, verb)
    stop = min(page.tree.bounds(verb)[1], verb + LONGEST)
    ends = (p for p in range(held_at + 1, stop) if page.word(p) in (",", ";", ".", "and", "but"))
    content = {*range(verb + 1, next(ends, stop))}
    if source and not content & held and _somebody(page, source):
        yield Draft((verb,), source, content, SCORE)


def _sympathy(page: Page, verb: int) -> int | None:
    """Return the "sympathy" of "extended her sympathy"."""
    tree = page.tree
    things = tree.kids(verb, "dobj") if tree.tokens[verb].lemma in EXTENDING else []
    own = (p for p in things if tree.tokens[p].lemma in SYMPATHY and tree.kids(p, "poss"))
    return next(own, None)
