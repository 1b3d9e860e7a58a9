"""Who did it to those who are counted, by the parse."""

from reportedly.annotate.figures.lexicon import ATTACKS
from reportedly.annotate.figures.upwards import STEPS_AT_MOST
from reportedly.annotate.tree import Tree

FOLLOWS = ("conj", "advcl", "xcomp")  # verbs without a subject that have that of the one above
# Who does these speaks of what was done: "condemned the raid on the port, leaving 16 dead".
SPEAKS = frozenset(
    {"condemn", "denounce", "deplore", "decry", "criticise", "criticize", "protest", "praise",
     "welcome", "hail", "mourn", "lament", "regret", "say", "report", "announce", "confirm",
     "describe", "recall", "blame", "accuse", "claim", "tell", "note", "declare", "discuss"}
)  # fmt: skip
# Who does these did not do, as far as they say, what they speak of: "denied having killed nine".
DENIES = frozenset({"deny", "dispute", "reject", "refute", "rebut", "dismiss"})


def doer_of(tree: Tree, verb: int) -> int | None:
    """Return the subject of an active verb; a participle or a second verb has that of the first."""
    if _is_denied(tree, verb):
        return None
    steps = 0
    while steps < STEPS_AT_MOST:
        subject = tree.subject(verb)
        if subject is not None:
            active = tree.tokens[subject].dep == "nsubj"
            return named(tree, subject) if active else None
        token = tree.tokens[verb]
        if token.dep not in FOLLOWS or token.head == verb:
            return None
        if token.dep == "advcl" and tree.tokens[token.head].lemma.lower() in SPEAKS:
            return _attack_spoken_of(tree, token.head)
        verb, steps = token.head, steps + 1
    return None


def named(tree: Tree, subject: int) -> int | None:
    """Return the subject if it is a name or a noun, and no more than a number: "two of them"."""
    token = tree.tokens[subject]
    is_none = token.pos in ("PRON", "NUM") or token.tag in ("WDT", "WP", "WP$")
    return None if is_none else subject


def agent_of(tree: Tree, verb: int) -> int | None:
    """Return who or what did it, or the attack it was done in."""
    for by in tree.kids(verb, "agent"):
        for noun in tree.kids(by, "pobj"):
            return named(tree, noun)
    for prep in tree.kids(verb, "prep"):
        for noun in tree.kids(prep, "pobj") if tree.tokens[prep].text.lower() == "in" else ():
            if tree.tokens[noun].lemma.lower() in ATTACKS:
                return noun
    return None


def by_of(tree: Tree, noun: int) -> int | None:
    """Return by whom a noun of doing says that it was done: "the killing of nine by the army"."""
    for prep in tree.kids(noun, "prep"):
        if tree.tokens[prep].lemma.lower() == "by":
            return next((named(tree, kid) for kid in tree.kids(prep, "pobj")), None)
    return None


def _attack_spoken_of(tree: Tree, verb: int) -> int | None:
    """Return the attack that somebody condemns: that left 16 dead, and not who condemns it."""
    spoken_of = tree.kids(verb, "dobj")
    return next((each for each in spoken_of if tree.tokens[each].lemma.lower() in ATTACKS), None)


def _is_denied(tree: Tree, verb: int) -> bool:
    """Tell what hangs on a denial: "denied having killed nine", "denied that its guards did"."""
    for _ in range(STEPS_AT_MOST):
        token = tree.tokens[verb]
        if token.head == verb or token.dep not in ("xcomp", "ccomp", "conj"):
            return False
        is_below = token.dep != "conj"
        verb = token.head
        if is_below and tree.tokens[verb].lemma.lower() in DENIES:
            return True
    return False
