"""What a verb says happens to those to whom it is done."""

from collections.abc import Sequence

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
HELD_ONES = TAKEN | {"detainee", "inmate", "abductee"}
LEAVES = frozenset({"leave", "abandon", "flee", "vacate", "quit"})
DRIVES = frozenset({"drive", "force", "chase", "push", "hound"})
# Who is "sentenced to death", or frightened, lives.
ALIVE = frozenset(
    {"sentence", "condemn", "doom", "resentence", "frighten", "scare", "bore", "worry"}
)
OWN = frozenset({"home", "house", "village", "town", "flat", "apartment", "farm", "camp", "land"})
BURNT = frozenset(
    {"home", "house", "building", "hut", "tent", "shop", "school", "church", "mosque", "temple",
     "warehouse", "barn", "village", "car", "vehicle", "lorry", "truck", "bus", "boat", "stall",
     "shack", "cabin", "cottage", "market", "factory", "police station", "classroom"}
)  # fmt: skip


# What a verb, with a word behind it or alone, says of some only.
OF_SOME: dict[tuple[str, str | None], tuple[frozenset[str], Happening]] = {
    ("send", None): (FORCES, "deployed"),
    ("let", "go"): (HELD_ONES, "freed"),
    ("round", "up"): (PEOPLE, "arrested"),
    ("call", "up"): (FORCES, "deployed"),
    ("burn", None): (BURNT, "destroyed"),
    ("gut", None): (BURNT, "destroyed"),
    ("level", None): (BURNT, "destroyed"),
    ("wash", "away"): (BURNT | {"bridge"}, "destroyed"),
    ("sweep", "away"): (BURNT | {"bridge"}, "destroyed"),
    ("gun", "down"): (PEOPLE, "killed"),
    ("mow", "down"): (PEOPLE, "killed"),
    ("burn", "alive"): (PEOPLE, "killed"),
    **{(each, None): (PEOPLE, "killed") for each in ELIMINATES},
}


def happened(tree: Tree, verb: int) -> Happening | None:
    """Return what a verb says happens to its object: "shot down" is intercepted."""
    lemma = tree.tokens[verb].lemma.lower()
    particles = [tree.tokens[kid].text.lower() for kid in tree.kids(verb, "prt", "advmod")]
    # The parser gives "over" in "turned over 36 men" to the number.
    particles += [each.text.lower() for each in tree.tokens[verb + 1 : verb + 2]]
    if found := _by_object(lemma, particles, _object(tree, verb)):
        return found
    if lemma == "take" and TAKEN & set(particles):
        return "captured"
    if lemma == "take" and "custody" in _behind(tree, verb, "into"):
        return "arrested"
    if (
        lemma not in ALIVE
        and "death" in _behind(tree, verb, "to")
        and _is_done_to_people(tree, verb)
    ):
        return "killed"
    if lemma in ("shoot", "bring") and "down" in particles:
        return "intercepted"
    if lemma in HANDED and _is_over(lemma, particles):
        return None if _is_to_be_tried(tree, verb) else "freed"
    return VERBS.get(lemma)


def _is_over(lemma: str, particles: Sequence[str]) -> bool:
    """Tell "turned over" and "gave back" from "turned back"."""
    if lemma not in ("turn", "give"):
        return True
    return "over" in particles or (lemma == "give" and "back" in particles)


def _by_object(lemma: str, particles: Sequence[str], done_to: set[str]) -> Happening | None:
    """Return what a verb says only of some to whom it is done: "rounded up 40 students"."""
    for particle in (None, *particles):
        if told := OF_SOME.get((lemma, particle)):
            return told[1] if done_to & told[0] else None
    return None


def left_home(tree: Tree, verb: int) -> bool:
    """Tell who left their homes, or had to: "2,000 people were forced to leave their homes"."""
    for each in (verb, *tree.kids(verb, "xcomp")):
        for noun in tree.kids(each, "dobj") if tree.tokens[each].lemma.lower() in LEAVES else ():
            theirs = (tree.tokens[kid].text.lower() for kid in tree.kids(noun, "poss"))
            if tree.tokens[noun].lemma.lower() in OWN and "their" in theirs:
                return True
    return False


def driven_from_home(tree: Tree, verb: int) -> bool:
    """Tell of a verb whose object was "driven from their homes"."""
    if tree.tokens[verb].lemma.lower() not in DRIVES:
        return False
    preps = [prep for prep in tree.kids(verb, "prep") if tree.tokens[prep].text.lower() == "from"]
    nouns = (noun for prep in preps for noun in tree.kids(prep, "pobj"))
    return any(tree.tokens[noun].lemma.lower() in OWN for noun in nouns)


def _behind(tree: Tree, verb: int, word: str) -> set[str]:
    """Return the nouns behind a small word: "custody" of "took into custody"."""
    preps = [prep for prep in tree.kids(verb, "prep") if tree.tokens[prep].text.lower() == word]
    return {tree.tokens[noun].lemma.lower() for prep in preps for noun in tree.kids(prep, "pobj")}


def _is_done_to_people(tree: Tree, verb: int) -> bool:
    """Tell people or a number alone: "three were beaten to death"."""
    first = tree.kids(verb, "dobj", "nsubjpass")
    return any(tree.tokens[each].pos == "NUM" for each in first) or bool(
        _object(tree, verb) & PEOPLE
    )


def _object(tree: Tree, verb: int) -> set[str]:
    """Return the lemmas of those to whom it is done."""
    first = tree.kids(verb, "dobj", "nsubjpass")
    done_to = [*first, *(kid for each in first for kid in tree.kids(each, "conj"))]
    return {tree.tokens[place].lemma.lower() for place in done_to}


def _is_to_be_tried(tree: Tree, verb: int) -> bool:
    """Tell those who come into other hands and not free: "handed over to the police"."""
    near = [verb, *tree.kids(verb, "dobj", "prep", "dative")]
    near += [noun for prep in tree.kids(verb, "prep", "dative") for noun in tree.kids(prep, "pobj")]
    preps = (prep for place in near for prep in tree.kids(place, "prep", "dative"))
    below = (kid for prep in preps for kid in tree.kids(prep, "pobj"))
    hands = TO_BE_TRIED | IN_CHARGE if _object(tree, verb) & SUSPECTS else TO_BE_TRIED
    return any(tree.tokens[kid].lemma.lower() in hands for kid in below)
