"""What a verb says happens to those to whom it is done."""

from reportedly.annotate.figures.lexicon import (
    ELIMINATES,
    FORCES,
    HANDED,
    IN_CHARGE,
    PEOPLE,
    SUSPECTS,
    TO_BE_TRIED,
    VERBS,
)
from reportedly.annotate.tree import Tree
from reportedly.model.figure import Happening

TAKEN = frozenset({"prisoner", "hostage", "captive"})


def happened(tree: Tree, verb: int) -> Happening | None:
    """Return what a verb says happens to its object: "shot down" is intercepted."""
    lemma = tree.tokens[verb].lemma.lower()
    particles = [tree.tokens[kid].text.lower() for kid in tree.kids(verb, "prt", "advmod")]
    # The parser gives "over" in "turned over 36 men" to the number.
    particles += [each.text.lower() for each in tree.tokens[verb + 1 : verb + 2]]
    if lemma in ELIMINATES and _object(tree, verb) & PEOPLE:
        return "killed"
    if lemma == "send" and _object(tree, verb) & FORCES:
        return "deployed"
    if lemma == "take" and TAKEN & set(particles):
        return "captured"
    if lemma in ("shoot", "bring") and "down" in particles:
        return "intercepted"
    if lemma in HANDED and (lemma not in ("turn", "give") or {"over", "back"} & set(particles)):
        return None if _is_to_be_tried(tree, verb) else "freed"
    return VERBS.get(lemma)


def _object(tree: Tree, verb: int) -> set[str]:
    """Return the lemmas of those to whom it is done."""
    return {tree.tokens[kid].lemma.lower() for kid in tree.kids(verb, "dobj", "nsubjpass")}


def _is_to_be_tried(tree: Tree, verb: int) -> bool:
    """Tell those who come into other hands and not free: "handed over to the police"."""
    near = [verb, *tree.kids(verb, "dobj", "prep", "dative")]
    near += [noun for prep in tree.kids(verb, "prep", "dative") for noun in tree.kids(prep, "pobj")]
    preps = (prep for place in near for prep in tree.kids(place, "prep", "dative"))
    below = (kid for prep in preps for kid in tree.kids(prep, "pobj"))
    hands = TO_BE_TRIED | IN_CHARGE if _object(tree, verb) & SUSPECTS else TO_BE_TRIED
    return any(tree.tokens[kid].lemma.lower() in hands for kid in below)
