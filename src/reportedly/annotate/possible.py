"""What nobody says yet: it is possible, allowed, wished for, or held of somebody."""

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import CLASSES, cue_class
from reportedly.annotate.page import Page
from reportedly.annotate.tree import Tree

POSSIBLE = frozenset({"could", "may", "might", "can", "ca"})
ANYONE = frozenset({"you", "one"})
SUPPOSING = frozenset({"if", "whenever", "unless"})
TELLING = frozenset({"say", "tell", "know", "see", "find", "understand", "guess", "learn"})
LETTING = frozenset({"let", "allow", "enable", "permit"})
ASKING_BY = frozenset({"in", "for", "over", "by", "on", "as"})  # after "is wanted"
ASSURING = frozenset({"guarantee", "ensure", "mean", "promise"})
# What is done or decided gives nobody its word.
OUTCOMES = frozenset({"decision", "vote", "move", "ruling", "law", "deal", "step", "result", "pact",
                      "agreement", "measure", "bill", "change", "win", "victory", "loss", "rule",
                      "plan", "act", "verdict", "order", "treaty", "accord", "system", "way",
                      "permit", "course", "approach", "fact", "outcome", "success"})  # fmt: skip
OWNED = frozenset({"obsess", "obsessed", "addicted", "reluctant"})  # how one is, and no words
TALKING = frozenset({"speak", "talk", "discuss", "comment", "answer", "mention"})
# Verbs of charging want an object: without one, "of" or "for" behind them make a passive.
BLAMING = frozenset({"accuse", "blame", "fault", "suspect", "convict", "acquit", "charge",
                     "indict", "criticize", "criticise", "praise"})  # fmt: skip
BEHIND = frozenset({"of", "for", "with", "in"})


def only_possible(page: Page, draft: Draft, verb: int) -> bool:
    """Tell whether the words say what somebody might say, and nobody has said it."""
    tests = (
        _might_ask(page, verb),
        _anyone(page, draft, verb),
        _let(page, draft, verb),
        _by_a_thing(page, draft, verb),
        _of_state(page, draft, verb),
        _charged(page, draft, verb),
    )
    return any(tests)


def _modal(tree: Tree, verb: int) -> bool:
    return any(tree.tokens[kid].text.lower() in POSSIBLE for kid in tree.kids(verb, "aux"))


def _negated(tree: Tree, verb: int) -> bool:
    return bool(tree.kids(verb, "neg"))


def _might_ask(page: Page, verb: int) -> bool:
    """Tell "the firm could request a hearing", which the writer holds to be possible."""
    lemma = page.tree.tokens[verb].lemma
    calls = lemma == "call" and page.word(verb + 1) == "for"
    asks = calls or lemma == "ask" or cue_class(lemma) == "demand"
    return asks and _modal(page.tree, verb) and not _negated(page.tree, verb)


def _anyone(page: Page, draft: Draft, verb: int) -> bool:
    """Tell "you can tell if it is old" and "if you reject it", which are true of everyone."""
    words = [page.word(place).lower() for place in draft.source]
    known = page.tree.tokens[verb].lemma in TELLING and _modal(page.tree, verb)
    opened = page.tree.kids(verb, "mark", "advmod")
    supposed = any(page.word(kid).lower() in SUPPOSING for kid in opened)
    return (known or supposed) and len(words) == 1 and words[0] in ANYONE


def _let(page: Page, draft: Draft, verb: int) -> bool:
    """Tell "the letter lets us say that it rained" and "let her know how it was"."""
    tree = page.tree
    first = verb
    while tree.tokens[first].dep == "conj" and tree.tokens[first].head < first:
        first = tree.tokens[first].head
    token, over = tree.tokens[first], tree.tokens[first].head
    led = token.tag == "VB" and token.dep in ("ccomp", "xcomp") and over not in draft.cue
    meant = tree.tokens[over].tag != "VB" or tree.kids(over, "aux")  # no "let's say"
    let = led and tree.tokens[over].lemma in LETTING and bool(meant)
    let = let or (first != verb and token.lemma in LETTING)  # "lets us write and say"
    return let and tree.tokens[verb].tag == "VB" and tree.tokens[verb].lemma in TELLING


def _by_a_thing(page: Page, draft: Draft, verb: int) -> bool:
    """Tell "the vote does not guarantee that she will stay", where nobody gives his word."""
    tokens = page.tree.tokens
    heads = [tokens[place] for place in draft.source if tokens[place].head not in draft.source]
    known = bool(heads) and all(each.lemma in OUTCOMES for each in heads)
    return tokens[verb].lemma in ASSURING and known


def _of_state(page: Page, draft: Draft, verb: int) -> bool:
    """Tell "is wanted in connection with a theft", "was obsessed with boats", "is reluctant"."""
    tree = page.tree
    wanted = tree.tokens[verb].lemma == "want" and tree.tokens[verb].tag in ("VBN", "VBD")
    by = {tree.tokens[kid].lemma for kid in tree.kids(verb, "prep", "agent")}
    if wanted and by & ASKING_BY and not tree.kids(verb, "xcomp", "ccomp", "dobj"):
        return True
    if {tree.tokens[place].lemma for place in draft.cue} & OWNED:
        aims = [kid for place in draft.cue for kid in tree.kids(place, "xcomp")]
        kept = any(tree.tokens[place].lemma == "reluctant" for place in draft.cue)
        kept = kept and any(tree.tokens[kid].lemma in TALKING for kid in aims)
        return kept or not any(tree.tokens[kid].lemma in CLASSES for kid in aims)
    return False


def _charged(page: Page, draft: Draft, verb: int) -> bool:
    """Tell "the sailor blamed for the fire", where the sailor blames nobody."""
    tree = page.tree
    token = tree.tokens[verb]
    if token.lemma not in BLAMING or token.tag not in ("VBN", "VBD") or verb + 1 >= len(tree):
        return False
    bare = not tree.kids(verb, "aux", "auxpass", "dobj", "ccomp", "agent")
    before = bool(draft.source) and draft.source[-1] in (verb - 1, verb - 2)
    behind = token.tag == "VBN" and tree.tokens[verb - 1].text == ","
    before = before or (behind and token.dep in ("advcl", "acl"))  # "was held, charged with theft"
    return bare and before and tree.tokens[verb + 1].text.lower() in BEHIND
