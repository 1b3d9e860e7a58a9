"""Whether what a verb or noun says can be what happened to those who are counted."""

from collections.abc import Iterator

from reportedly.annotate.figures.claiming import Claim
from reportedly.annotate.figures.happening import HELD_ONES
from reportedly.annotate.figures.lexicon import FIRABLE, GROUNDED, HANDED, HELD, LOSABLE, MATERIEL
from reportedly.annotate.figures.measures import is_measured
from reportedly.annotate.figures.upwards import upward
from reportedly.annotate.tree import Tree

LAUNCHES = frozenset({"launch", "lob"})  # which nobody does to people
AIMED = frozenset({"at", "into", "toward", "towards", "across"})
# Who lets go of others; papers, sums and dogs' tapes are released as well.
LETS_GO = frozenset({"release", "pardon", "amnesty"})
FREED = MATERIEL | {"vessel", "tanker", "trawler", "ferry", "animal", "bird", "fish", "turtle",
                    "dog", "percent", "share", "person", None}  # fmt: skip
# Of how many it is, and who does not come free when it is released: "a poll of 400 voters".
SURVEYS = frozenset({"poll", "survey", "study", "sample", "census"})
# Who is won over, and no captive.
WON = frozenset({"delegate", "voter", "viewer", "customer", "reader", "listener", "audience",
                 "supporter", "superdelegate", "elector", "seat", "vote"})  # fmt: skip
# What is only meant: "plotted to kill 30 people".
INTENDS = frozenset({"intend", "plan", "plot", "try", "attempt", "threaten", "want", "vow", "seek",
                     "conspire", "hope", "aim", "offer", "agree", "refuse", "fail", "mean",
                     "design"})  # fmt: skip
# What was not done, whatever it was: who "agrees to free" somebody may do it.
UNDONE = frozenset({"try", "attempt", "plot", "threaten", "conspire", "refuse", "fail", "want",
                    "mean", "design"})  # fmt: skip
MEANT = frozenset({"killed", "wounded", "captured", "destroyed", "intercepted"})
# What holds so many has room for them.
ROOMS = frozenset(
    {"facility", "shelter", "stadium", "hall", "centre", "center", "hospital", "ward", "school",
     "room", "theatre", "theater", "church", "building", "arena", "bus", "boat", "ship", "ferry",
     "plane", "train", "venue", "hotel", "library", "museum", "square", "chapel", "tent", "club",
     "restaurant", "bar", "house", "block", "site", "campus", "court", "morgue", "home",
     "camp"}
)  # fmt: skip
# Who was missing and is no longer.
FOUND = frozenset({"find", "locate", "trace", "rescue", "identify", "recover", "return", "save",
                   "reach", "reappear", "surface", "contact"})  # fmt: skip

BACK = frozenset({"return", "repatriate", "resettle"})
HOMEWARD = frozenset({"home", "back"})


def fits(tree: Tree, claim: Claim, unit: str | None, *counted: int) -> bool:
    """Tell whether it can happen to what is counted: nobody holds per cent captive."""
    if claim.of == "deployed" and is_measured(unit):
        return False  # "sent 40 tonnes of aid"
    if claim.of == "fired" and unit is not None:
        return unit in FIRABLE or (unit != "person" and _is_named_arm(tree, claim.verb))
    is_other = any(
        each(tree, claim, unit, *counted)
        for each in (_is_issued, _is_kept, _is_found, _is_gone, _is_meant)
    )
    if is_other or unit in ("person", None):
        return not is_other
    lemma = _verb(tree, claim)
    if lemma == "bring" and claim.of == "intercepted" and unit in GROUNDED:
        return False  # "brought down prices"
    return not (claim.of in HELD or lemma in HANDED)


def _is_issued(tree: Tree, claim: Claim, unit: str | None, *counted: int) -> bool:
    """Tell what is released and not freed: papers, and who was asked in a poll."""
    if claim.of == "freed" and _verb(tree, claim) in LETS_GO and unit not in FREED:
        return True
    return claim.of in ("freed", "captured") and any(_is_surveyed(tree, each) for each in counted)


def _is_kept(tree: Tree, claim: Claim, unit: str | None, *counted: int) -> bool:
    """Tell who is in a room that holds so many, or is won over: "captured 40 delegates"."""
    if claim.of != "captured":
        return False
    is_room = claim.doer is not None and _lemma(tree, claim.doer) in ROOMS
    subject = tree.subject(claim.verb) if claim.verb is not None else None
    is_it = unit is None and subject is not None and tree.tokens[subject].text.lower() == "it"
    is_held = _verb(tree, claim) == "hold" and (is_room or is_it)
    is_captive = _lemma(tree, counted[0]) in HELD_ONES  # whoever holds them
    return (is_held and not is_captive) or _lemma(tree, counted[0]) in WON


def _is_found(tree: Tree, claim: Claim, _: str | None, *counted: int) -> bool:
    """Tell who was missing or had fled, and no longer is."""
    if claim.verb is not None or claim.of not in ("missing", "displaced"):
        return False
    back = FOUND if claim.of == "missing" else BACK
    return bool(_verbs(tree, *counted) & back) or any(
        _is_home(tree, up) for place in counted for up in _to_verb(tree, place)
    )


def _is_home(tree: Tree, verb: int) -> bool:
    """Tell "went home"."""
    near = (tree.tokens[kid].text.lower() for kid in tree.kids(verb, "advmod", "npadvmod"))
    return _lemma(tree, verb) in ("go", "come", "be") and any(each in HOMEWARD for each in near)


def _is_gone(tree: Tree, claim: Claim, unit: str | None, *counted: int) -> bool:
    """Tell what only goes: "thousands of jobs disappear", "half the houses lost their roofs"."""
    if _verb(tree, claim) == "lose" and claim.of == "displaced":
        return _lemma(tree, counted[0]) in LOSABLE
    return _verb(tree, claim) in ("disappear", "vanish") and unit not in LOSABLE | {"person", None}


def _is_meant(tree: Tree, claim: Claim, *_: object) -> bool:
    """Tell a deed that somebody only means to do: "plotted to kill 30 people"."""
    if claim.verb is None:
        return False
    is_to = any(tree.tokens[kid].tag == "TO" for kid in tree.kids(claim.verb, "aux"))
    return is_to and _lemma(tree, tree.tokens[claim.verb].head) in (
        INTENDS if claim.of in MEANT else UNDONE
    )


def _verb(tree: Tree, claim: Claim) -> str:
    return _lemma(tree, claim.verb) if claim.verb is not None else ""


def _lemma(tree: Tree, place: int) -> str:
    return tree.tokens[place].lemma.lower()


def _is_surveyed(tree: Tree, counted: int) -> bool:
    """Tell who was asked: "a poll of 400 voters released on Friday"."""
    token = tree.tokens[counted]
    head = tree.tokens[token.head].head
    is_of = token.dep == "pobj" and tree.tokens[token.head].text.lower() in ("of", "among")
    return is_of and _lemma(tree, head) in SURVEYS


def _verbs(tree: Tree, *counted: int) -> set[str]:
    """Return the verbs whose subject or object those counted are, or a part of them."""
    return {_lemma(tree, up) for place in counted for up in _to_verb(tree, place)}


def _to_verb(tree: Tree, place: int) -> Iterator[int]:
    for up in upward(tree, place):
        if tree.tokens[up].pos in ("VERB", "AUX"):
            yield up
            return


def is_launched(tree: Tree, noun: int) -> bool:
    """Tell by its verb a thing with a name, and no people: "launched 40 Arrows"."""
    token = tree.tokens[noun]
    lemma = tree.tokens[token.head].lemma.lower()
    fired = lemma in LAUNCHES or (lemma == "fire" and _is_aimed(tree, token.head))
    return token.dep in ("dobj", "nsubjpass") and fired and token.text[:1].isupper()


def _is_aimed(tree: Tree, verb: int) -> bool:
    """Tell what is fired at something, and no clerk: "fired 40 Arrows at the hill"."""
    return any(tree.tokens[prep].text.lower() in AIMED for prep in tree.kids(verb, "prep"))


def _is_named_arm(tree: Tree, verb: int | None) -> bool:
    return verb is not None and any(
        is_launched(tree, noun) for noun in tree.kids(verb, "dobj", "nsubjpass")
    )
