"""Ways up a parse: to the verb over a noun, and to the first of a row."""

from collections.abc import Iterator

from reportedly.annotate.tree import Tree

STEPS_AT_MOST = 6  # up from the number to the verb; more crosses into another claim
SUBJECTS = frozenset({"nsubj", "nsubjpass"})  # "one Ostmeran and two Veldaran climbers"


def upward(tree: Tree, place: int) -> Iterator[int]:
    """Yield what stands above ``place``, the nearest first."""
    for _ in range(STEPS_AT_MOST):
        if tree.tokens[place].head == place:
            return
        place = tree.tokens[place].head
        yield place


def first_conjunct(tree: Tree, place: int) -> int:
    """Return what a coordinated noun is coordinated to: "women" in "15 men and six women"."""
    steps = 0
    while _goes_on(tree, place) and steps < STEPS_AT_MOST:
        first = tree.tokens[tree.tokens[place].head]
        if first.pos not in ("NOUN", "PROPN", "NUM") and first.dep not in SUBJECTS:
            break
        place, steps = tree.tokens[place].head, steps + 1
    return place


def _goes_on(tree: Tree, place: int) -> bool:
    """Tell a further member of a row, in which the parser may see a name: "six Ruvians, two …"."""
    token = tree.tokens[place]
    both = (place, token.head)
    is_row = token.dep == "appos" and all(tree.kids(each, "nummod") for each in both)
    return token.dep == "conj" or is_row


def up_to_verb(tree: Tree, noun: int) -> int | None:
    """Return the verb "lose" whose object follows "up to": "lost up to 120 men"."""
    to = tree.tokens[noun].head
    is_up_to = tree.tokens[to].text.lower() == "to" and tree.tokens[to - 1].text.lower() == "up"
    verb = tree.tokens[to].head
    is_lost = tree.tokens[noun].dep == "pobj" and tree.tokens[verb].lemma.lower() == "lose"
    return verb if is_up_to and is_lost else None
