"""What stands near a number and is told of others, or did not happen."""

from collections.abc import Sequence

from reportedly.annotate.figures.lexicon import ADJECTIVES
from reportedly.annotate.tree import Tree
from reportedly.model import Token

# Verbs of saying and thinking, within which another verb has its own object.
SAID = frozenset(
    {"say", "believe", "claim", "allege", "think", "suspect", "report", "insist", "suggest",
     "maintain", "estimate", "know", "contend", "argue", "fear"}
)  # fmt: skip
RELATIVES = frozenset({"who", "that", "which"})
# What may stand between a verb and the number of its object: "killed at least another nine".
BETWEEN = frozenset(
    {"more", "less", "fewer", "than", "at", "least", "most", "about", "around", "some", "nearly",
     "almost", "over", "up", "to", "as", "many", "another", "the", "roughly", "only"}
)  # fmt: skip
REACH = 8  # words of who says so: "the deputy head of the harbour guard"
SUPPOSED = frozenset({"if", "unless", "whether", "lest"})
# How somebody is hurt: "with gunshot wounds", not "with brain injuries", which may be old.
INJURIES = frozenset({"injury", "wound", "burn"})
HURTS = frozenset(
    {"serious", "minor", "severe", "light", "slight", "critical", "grave", "bad", "bullet",
     "gunshot", "shrapnel", "knife", "stab", "blast", "threatening", "life", "multiple", "various",
     "terrible", "deep", "head", "leg", "facial", "fresh"}
)  # fmt: skip
NEARLY = frozenset({"nearly", "almost", "narrowly"})
COULD = frozenset({"could", "might"})
STILL = frozenset({"only", "just", "merely"})  # "not only killed six"
# Whose object is who was hurt or killed: "two boats were carrying wounded".
CARRIES = frozenset(
    {"carry", "evacuate", "transport", "bring", "take", "receive", "treat", "rescue", "move",
     "ferry", "airlift", "collect", "bury", "remove", "fly", "drive", "admit", "help", "pick",
     "deliver", "transfer", "tend", "lift"}
)  # fmt: skip


def verb_said(tree: Tree, last: int) -> int | None:
    """Return the verb within what others say whose object a number counts.

    "The man who guards say shot six men was freed": that of "shot". The parser may take those
    counted for the subject of the verb behind. ``last`` is the last token of the number.
    """
    first, _ = tree.bounds(last)
    verb = last - 1
    while verb > first and _is_of_number(tree, verb):
        verb -= 1
    if verb - 2 < first or tree.tokens[verb].tag not in ("VBD", "VBN"):
        return None
    says = tree.tokens[verb - 1]
    is_said = says.lemma.lower() in SAID and says.tag in ("VBD", "VBP", "VBZ", "VB", "VBN")
    return verb if is_said and _sayer(tree, verb - 1) is not None else None


def downed(tree: Tree, counted: Sequence[int]) -> int | None:
    """Return the verb of "shot down" right before a number, however the rest was parsed."""
    for place in (each for each in counted if tree.tokens[each].tag == "CD"):
        verb, first = place - 1, tree.bounds(place)[0]
        while verb > first and _is_of_number(tree, verb):
            verb -= 1
        is_down = verb > first and tree.tokens[verb].text.lower() == "down"
        if is_down and tree.tokens[verb - 1].lemma.lower() in ("shoot", "bring"):
            return verb - 1
    return None


def who_is_said(tree: Tree, verb: int) -> int | None:
    """Return who is said to have done it, before "who": of a verb that ``verb_said`` returned."""
    place = _sayer(tree, verb - 1)
    if place is None or tree.tokens[place].text.lower() not in RELATIVES:
        return None
    before = place - 1
    is_noun = before >= tree.bounds(verb)[0] and tree.tokens[before].pos in ("NOUN", "PROPN")
    return before if is_noun else None


def is_of_next(tree: Tree, counted: int, verb: int) -> bool:
    """Tell the noun of another number that the parser takes for a verb: "nine men and 40 wounded".

    ``counted`` are the men, ``verb`` "wounded".
    """
    between = tree.tokens[counted + 1 : verb]
    is_state = tree.tokens[verb].text.lower() in ADJECTIVES
    if is_state and between and _is_carrying(between[-1]):
        return True  # "four lorries carried injured", of which the parser makes two verbs
    joined = any(each.dep == "cc" or each.text == "," for each in between)
    return is_state and joined and bool(between) and between[-1].tag == "CD"


def is_before(tree: Tree, counted: int, word: int) -> bool:
    """Tell a word before a number that is of the one before: "16 dead 36 wounded"."""
    is_after_number = word > 0 and tree.tokens[word - 1].tag == "CD"
    return tree.tokens[counted].tag == "CD" and word < counted and is_after_number


def has_nearer(tree: Tree, subject: int, verb: int) -> bool:
    """Tell a verb with another subject behind: "one of the six towns, houses were burnt"."""
    others = [kid for kid in tree.kids(verb, "nsubj", "nsubjpass") if subject < kid < verb]
    return any(
        not tree.kids(other, "nummod")
        and tree.tokens[other].pos in ("NOUN", "PROPN")
        and any(each.text == "," for each in tree.tokens[subject:other])
        for other in others
    )


def has_object(tree: Tree, verb: int) -> bool:
    """Tell a verb whose word behind is its object: "two boats were carrying wounded"."""
    passive = tree.kids(verb, "auxpass") or tree.tokens[verb].tag == "VBN"
    return not passive and tree.tokens[verb].lemma.lower() in CARRIES


def has_injuries(tree: Tree, counted: int) -> bool:
    """Tell who has wounds: "50 people with injuries"."""
    links = [kid for kid in tree.kids(counted, "prep") if tree.tokens[kid].text.lower() == "with"]
    return _are_injuries(tree, [each for link in links for each in tree.kids(link, "pobj")])


def is_hurt(tree: Tree, verb: int) -> bool:
    """Tell a verb whose object is wounds: "suffered serious injuries"."""
    return _are_injuries(tree, tree.kids(verb, "dobj"))


def _are_injuries(tree: Tree, nouns: Sequence[int]) -> bool:
    """Tell wounds of those who live, by the first noun that names some."""
    for noun in nouns:
        beside = (tree.tokens[kid] for kid in tree.kids(noun, "amod", "compound"))
        if tree.tokens[noun].lemma.lower() in INJURIES and tree.tokens[noun].tag == "NNS":
            return all(each.lemma.lower() in HURTS for each in beside)
    return False


def _is_carrying(token: Token) -> bool:
    return token.pos == "VERB" and token.lemma.lower() in CARRIES


def is_undone(tree: Tree, verb: int) -> bool:
    """Tell what did not happen, or is only supposed: "had not died", "if nine die".

    Nor did what nearly did, or would have: "were nearly killed", "could have killed nine".
    """
    if verb > 0 and tree.tokens[verb - 1].text.lower() in NEARLY:
        return True
    aux = {tree.tokens[kid].text.lower() for kid in tree.kids(verb, "aux")}
    if "have" in aux and ("would" in aux or (aux & COULD and tree.kids(verb, "dobj"))):
        return True
    for kid in tree.kids(verb, "neg"):
        after = tree.tokens[kid + 1 : kid + 2]
        if not (after and after[0].text.lower() in STILL):
            return True
    return any(tree.tokens[kid].text.lower() in SUPPOSED for kid in tree.kids(verb, "mark"))


def _is_of_number(tree: Tree, place: int) -> bool:
    token = tree.tokens[place]
    return token.tag == "CD" or token.text.lower() in BETWEEN


def _sayer(tree: Tree, says: int) -> int | None:
    """Return where those begin who say it, behind a noun, with "who" or without it.

    "The man who guards say", "a storm that the mayor says", "the man the army said".
    """
    first, _ = tree.bounds(says)
    for place in range(says - 1, max(first, says - REACH) - 1, -1):
        token = tree.tokens[place]
        if token.text.lower() in RELATIVES and place < says - 1:
            return place
        if token.pos in ("VERB", "AUX", "PUNCT", "SCONJ"):
            return None
        is_noun = place > first and tree.tokens[place - 1].pos in ("NOUN", "PROPN")
        if token.tag == "DT" and is_noun and place < says - 1:
            return place
    return None
