"""Participles and gifts of others' words, of which the noun beside them is no speaker."""

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import HELD, NOUNS
from reportedly.annotate.page import Page
from reportedly.annotate.sources import agent, noun_phrase
from reportedly.annotate.tree import FINITE, Tree

# With "to" behind them these tell what is held of the noun before; "said to wait" may be an order,
# and "expected to win" a hope.
OPEN = frozenset({"say", "expect", "report"})
ALLEGED = frozenset({"allege", "fear", "suspect"})
# What is drawn, won or faced is uttered by others, and so is what is ignored.
DRAWING = frozenset({"attract", "draw", "earn", "elicit", "encounter", "endure", "face", "garner",
                     "generate", "get", "provoke", "prompt", "receive", "spark", "suffer",
                     "trigger", "win"})  # fmt: skip
IGNORING = frozenset({"brush", "defy", "disregard", "heed", "ignore", "rebuff", "resist", "shrug",
                      "spurn", "withstand", "weather", "overlook", "flout"})  # fmt: skip
OF_OTHERS = (NOUNS | {"anger", "condemnation", "rebuke", "applause", "outrage", "protest",
                      "derision", "scorn", "ridicule", "ire", "backlash", "scrutiny"}) - {
    "conclusion", "idea", "impression", "sense", "plan", "guess", "word", "decision", "agreement",
}  # fmt: skip
# What these are done to is what others have said.
LOOKING_INTO = frozenset({"investigate", "probe", "examine", "review", "study", "assess"})
FROM = frozenset({"from", "by", "among"})


def hold_of(page: Page, draft: Draft) -> None:
    """Turn the guard of "a guard said to have stolen it was freed" from speaker to content.

    The content ends where the clause around it goes on.
    """
    tree = page.tree
    for verb in draft.cue:
        noun = verb - 1 - (page.word(verb - 1) == ",")
        free = not draft.source or noun in draft.source
        if not free or not _is_held(page, verb, noun):
            continue
        head = next((p for p in draft.source if tree.tokens[p].head not in draft.source), noun)
        thing = {place for place in noun_phrase(tree, head) if place <= noun}
        held = range(verb + 1, _end(page, verb))
        draft.content = (thing or {noun}) | {*held}
        draft.source, draft.cue = (), (verb,)
        return


def _is_held(page: Page, verb: int, noun: int) -> bool:
    tree = page.tree
    token = tree.tokens[verb]
    if token.tag not in ("VBN", "VBD") or noun < 0 or verb + 2 >= len(tree):
        return False
    named = tree.tokens[noun].pos in ("NOUN", "PROPN") and page.inside[noun] == page.inside[verb]
    bare = not tree.kids(verb, "aux", "auxpass", "neg") and tree.tokens[verb + 1].tag == "TO"
    if not named or not bare or token.lemma not in HELD | ALLEGED | OPEN:
        return False
    perfect = tree.tokens[verb + 2].lemma == "have" and tree.tokens[verb + 3].tag == "VBN"
    goes_on = _end(page, verb) < _stop(page, verb)
    being = tree.tokens[verb + 2].lemma == "be" and (page.word(verb - 1) == "," or goes_on)
    if token.lemma in OPEN | ALLEGED:
        return perfect or being
    return perfect or being or goes_on or page.word(verb - 1) == ","


def _stop(page: Page, verb: int) -> int:
    """Return the place of the mark that ends the sentence."""
    last = page.tree.bounds(verb)[1]
    return last - (page.tree.tokens[last - 1].pos == "PUNCT")


def _end(page: Page, verb: int) -> int:
    """Return where what is held ends: at a comma, or at the verb of the clause around it."""
    tokens = page.tree.tokens
    within = False  # a clause of its own: "to have taken what was left"
    for place in range(verb + 3, _stop(page, verb)):
        token = tokens[place]
        if token.text in (",", ";", "—", "–", "--"):
            return place
        if token.tag in ("WP", "WDT", "WRB", "IN") and token.dep in ("mark", "nsubj", "advmod"):
            within = True
        elif token.tag in FINITE and token.dep != "aux" or token.tag == "MD":
            if not within:
                return place
            within = False
    return _stop(page, verb)


def leave_to_givers(page: Page, draft: Draft) -> None:
    """Make content of the mayor of "the mayor drew criticism from Ito", who has uttered none."""
    tree = page.tree
    for verb in draft.cue:
        if tree.tokens[verb].lemma not in DRAWING or tree.tokens[verb].pos != "VERB":
            continue
        nouns = [each for each in _things(tree, verb) if tree.tokens[each].lemma in OF_OTHERS]
        own = any(tree.kids(noun, "poss") for noun in nouns)
        subject = tree.subject(verb)
        if nouns and nouns[0] in draft.cue and not own and subject in draft.source:
            of_whom = draft.source
            draft.source = _givers(page, draft, (verb, *nouns))
            draft.content |= {*of_whom}
            return


def _things(tree: Tree, verb: int) -> list[int]:
    things = tree.kids(verb, "dobj")
    return things + [kid for each in things for kid in tree.kids(each, "conj")]


def _givers(page: Page, draft: Draft, places: tuple[int, ...]) -> tuple[int, ...]:
    """Return the "Ito" of "criticism from Ito"."""
    tree = page.tree
    for place in places:
        for link in tree.kids(place, "prep"):
            if tree.tokens[link].text.lower() in FROM:
                for kid in tree.kids(link, "pobj"):
                    phrase = noun_phrase(tree, kid)
                    if not {*phrase} & {*draft.content, *draft.cue}:
                        return phrase
    return ()


def ignores(page: Page, verb: int) -> bool:
    """Tell "ignored growing calls for a vote", by which one keeps silent."""
    tree = page.tree
    lemma = tree.tokens[verb].lemma
    known = lemma in IGNORING | LOOKING_INTO and agent(tree, verb) is None
    return known and any(tree.tokens[kid].lemma in OF_OTHERS for kid in tree.kids(verb, "dobj"))
