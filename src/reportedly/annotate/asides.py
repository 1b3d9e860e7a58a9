"""What stands within the words of one speaker and is another's, or the writer's own."""

from collections.abc import Iterable

from reportedly.annotate.lexicon import ANSWERED, CLASSES, QUOTING, SILENT
from reportedly.annotate.tree import Tree

CONTRASTS = frozenset({"while", "although", "though", "whereas"})
CALLING = frozenset({"call", "describe", "dismiss", "reject", "dispute", "label", "brand"})
ANSWERS = frozenset({"deny", "admit", "confirm"})  # classes


def asides(tree: Tree, content: Iterable[int]) -> set[int]:
    """Return the places of ``content`` that are in an aside which is not of its speaker.

    "…, citing a doctor", "…, while the ministry insists …", "…, a claim that the army denies".
    """
    places = set(content)
    return {place for head in sorted(places) if _opens(tree, head) for place in tree.subtree(head)}


def _opens(tree: Tree, head: int) -> bool:
    return _cites(tree, head) or _contrasts(tree, head) or _is_answered(tree, head)


def _cites(tree: Tree, head: int) -> bool:
    token = tree.tokens[head]
    after_comma = head > 0 and tree.tokens[head - 1].text == ","
    return token.lemma in QUOTING and token.tag == "VBG" and after_comma


def _contrasts(tree: Tree, head: int) -> bool:
    token = tree.tokens[head]
    if token.dep != "advcl" or CLASSES.get(token.lemma, "support") in SILENT:
        return False
    marks = {tree.tokens[kid].lemma for kid in tree.kids(head, "mark", "advmod")}
    own = tree.kids(head, "nsubj") and tree.kids(head, "ccomp", "xcomp", "dobj")
    return bool(own and marks & CONTRASTS)


def _is_answered(tree: Tree, head: int) -> bool:
    if tree.tokens[head].lemma not in ANSWERED:
        return False
    first = tree.subtree(head)[0]
    if not first or tree.tokens[first - 1].text != ",":
        return False
    clauses = tree.kids(head, "relcl", "acl")
    return any(_answers(tree, clause) for clause in clauses)


def _answers(tree: Tree, clause: int) -> bool:
    """Tell "that the army denies" and "that the army called absurd", not "he called absurd"."""
    lemma = tree.tokens[clause].lemma
    named = any(tree.tokens[kid].pos in ("NOUN", "PROPN") for kid in tree.kids(clause, "nsubj"))
    return CLASSES.get(lemma) in ANSWERS or (lemma in CALLING and named)
