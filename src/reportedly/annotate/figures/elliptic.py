"""Numbers whose noun is left out, for it was said before: "six were hurt, two in the port"."""

import re

from reportedly.annotate.figures.bare import PEOPLE_ALONE, PEOPLE_DO, STANDING, Bare
from reportedly.annotate.figures.counted import DO_ALONE
from reportedly.annotate.tree import Tree

VERBAL = frozenset({"VERB", "AUX"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# What may stand beside such a number; "the two" and "these three" were told of before.
BESIDE = frozenset(
    {"some", "only", "another", "further", "more", "others", "all", "just", "additional",
     "remaining"}
)  # fmt: skip
# Of whom one can say that he knows of so many, and what one looks into by the number.
LINKS = frozenset({"of", "into", "against", "with"})
ASKS = frozenset({"ask", "call", "appeal", "apply", "plead", "hope", "wait"})
# Whose object without a noun is a number of something, though the text has counted nothing.
OBJECTS = frozenset({"dobj", "npadvmod"})
TELL_NUMBERS = frozenset(
    {"bring", "carry", "count", "find", "kill", "wound", "injure", "rescue", "save", "arrest",
     "hire", "employ", "admit", "receive", "send", "hold", "register", "expect", "detain", "free",
     "release", "evacuate", "bury", "sack", "dismiss", "recruit", "seize", "capture", "lose",
     "report", "record", "list", "name", "treat", "see", "trap", "catch", "board", "stop", "feed",
     "house", "train", "interview", "question", "poll", "survey", "test", "vaccinate", "check",
     "inspect", "examine", "pull"}
)  # fmt: skip
# Verbs whose object is no count: he turned 40, scored 20, the train does 200.
NO_COUNTS = frozenset(
    {"turn", "score", "do", "make", "win", "beat", "dial", "call", "weigh", "hit", "play", "be",
     "read", "number", "average", "approach", "top", "near"}
)  # fmt: skip
GOES_ON = re.compile(r" (?!out of\b)[a-z]")
STOPS = re.compile(
    r"[.,;:!?”\"’')]|\s*\Z"
    r"| (?:out|alive|back|up|away|home|and|but|while|more|others|to be|today|yesterday)\b"
)
# One of several in a row that say where or by whom: "51 on hospitals, 29 on ambulances".
LISTED = re.compile(r"(?:[:,;]|\band|,? against|,? compared with|[:;,] and)\s\Z")
WHERE = re.compile(
    r" (?:today|yesterday|tonight|overnight)\b| for [A-Z]"
    r"| (?:more )?(?:on|in|by|at|from|against|near|outside|along|aboard|of (?:them|these)(?: by)?)"
    r" (?!(?:all|total|number|particular|fact|turn|part|hours?|days?|weeks?|the morning)\b)\w"
)
VAGUE_WORDS = frozenset({"dozens", "scores", "hundreds", "thousands", "millions"})
NEAR = 120  # code points between two members of such a row


def elliptic(tree: Tree, last: int, after: str) -> Bare | None:
    """Return what a number counts that is a subject or an object without a noun: "1,400 left".

    Its things are those counted before; a subject counts also where nothing was counted before.
    """
    token = tree.tokens[last]
    if token.text.lower() == "one" and not _compound(tree, last):
        return None
    if token.tag != "CD" and not _compound(tree, last) and not is_vague(tree, last):
        return None
    beside = {tree.tokens[kid].text.lower() for kid in tree.kids(last, "det", "amod")}
    if beside - BESIDE and beside != {"the", "remaining"}:
        return None
    verb = tree.tokens[token.head]
    if tree.tokens[last + 1 : last + 2] and tree.tokens[last + 1].text.lower() in DO_ALONE:
        return Bare(None, people=False, stands=True, open=True)
    if token.dep in SUBJECTS and verb.pos in VERBAL and GOES_ON.match(after):
        people = verb.lemma.lower() in PEOPLE_DO and token.dep == "nsubj"
        if is_vague(tree, last):
            return PEOPLE_ALONE if people else None
        return PEOPLE_ALONE if people else Bare(None, people=False, stands=True, open=True)
    if not STOPS.match(after) or not _is_object(tree, last):
        return None
    is_open = token.dep in OBJECTS and verb.lemma.lower() in TELL_NUMBERS
    return Bare(None, people=False, stands=True, open=True) if is_open else STANDING


def is_vague(tree: Tree, last: int) -> bool:
    """Tell "dozens" and the like, without a noun."""
    return tree.tokens[last].text.lower() in VAGUE_WORDS


def _compound(tree: Tree, last: int) -> bool:
    """Tell "twenty-one", whose last word the parser may take for a noun."""
    return bool(tree.kids(last, "compound", "nummod")) and tree.tokens[last - 1].text == "-"


def _is_object(tree: Tree, last: int) -> bool:
    """Tell whether the number is what somebody counted, found or took, or goes on with such."""
    token = tree.tokens[last]
    head = tree.tokens[token.head]
    if token.dep in OBJECTS and head.pos == "VERB":
        is_near = token.dep == "dobj" or token.head == last - 1  # "upheld 14"
        return is_near and head.lemma.lower() not in NO_COUNTS
    if token.dep == "pobj":
        verb = tree.tokens[head.head]
        is_asked = head.text.lower() == "for" and verb.lemma.lower() in ASKS
        return verb.pos == "VERB" and (is_asked or head.text.lower() in LINKS)
    return token.dep == "conj" and head.tag == "CD"


def listed(before: str, after: str, between: str) -> bool:
    """Tell whether a number goes on with a row that another of its sentence opened.

    ``before`` and ``after`` stand around it, ``between`` from the end of the one before.

    >>> listed("attacks: 51 on hospitals, ", " on ambulances", " on hospitals, ")
    True
    >>> listed("They met on May 3, ", " days later", " on May 3, ")
    False
    """
    if len(between) > NEAR or re.search(r"[.!?]\s|\n", between):
        return False
    return bool(LISTED.search(before) and WHERE.match(after))
