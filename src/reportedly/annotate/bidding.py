"""Who is bidden to do something by a verb that has other uses: "asked [the crew] to stay"."""

from reportedly.annotate.tree import Tree

BIDDING = frozenset({"ask", "call", "invite", "tell", "warn"})
# What is asked for, of nobody in particular: "asked permission to land".
ASKED_FOR = frozenset({"chance", "favor", "favour", "forgiveness", "help", "leave", "money", "none",
                       "opportunity", "pardon", "permission", "question", "that", "this", "time",
                       "what", "which"})  # fmt: skip


def bids(tree: Tree, verb: int, hearer: int) -> bool:
    """Tell whether ``hearer`` is who the verb bids to do what follows."""
    if tree.tokens[verb].lemma not in BIDDING or tree.tokens[hearer].lemma in ASKED_FOR:
        return False
    clauses = [*tree.kids(verb, "xcomp", "ccomp"), *tree.kids(hearer, "acl", "relcl")]
    return any(_led_by_to(tree, clause) and clause > hearer for clause in clauses)


def _led_by_to(tree: Tree, clause: int) -> bool:
    return any(tree.tokens[kid].text.lower() == "to" for kid in tree.kids(clause, "aux"))
