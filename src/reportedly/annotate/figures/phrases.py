"""The words for those counted, and since when, by the parse."""

from reportedly.annotate.figures.claiming import Claim
from reportedly.annotate.figures.upwards import upward
from reportedly.annotate.tree import Tree
from reportedly.model import Span

RANKS = frozenset({"first", "only", "record", "second", "third"})
NEAR = 8  # words between a superlative and "since"


def since_of(tree: Tree, claim: Claim, counted: int) -> Span | None:
    """Return the words "since …" that hang on the verb of the claim, or on what is counted."""
    verbs = (up for up in upward(tree, counted) if tree.tokens[up].pos == "VERB")
    verb = claim.verb if claim.verb is not None else next(verbs, counted)
    for here in range(*tree.bounds(counted)):
        is_since = tree.tokens[here].lemma.lower() == "since"
        if is_since and _hangs_on(tree, here, {verb, counted}) and not _is_ranked(tree, here):
            return _since(tree, here)
    return None


def _is_ranked(tree: Tree, since: int) -> bool:
    """Tell since when nothing was like it: "killed in the deadliest raid since 2019"."""
    first, _ = tree.bounds(since)
    for token in reversed(tree.tokens[max(first, since - NEAR) : since]):
        if token.tag in ("JJS", "RBS") or token.text.lower() in RANKS:
            return True
        if token.pos in ("VERB", "AUX") or token.text in (",", ";"):
            return False
    return False


def phrase(tree: Tree, noun: int) -> Span | None:
    """Return the words of a noun phrase, without the clauses that hang on it."""
    clauses = tree.kids(noun, "acl", "relcl", "appos", "conj", "cc", "punct", "advcl", "prep")
    clauses = [kid for kid in clauses if not joins(tree, kid)]  # "first-graders"
    spans = tree.spans(tree.subtree(noun, without=clauses))
    return spans[0] if spans else None


def joins(tree: Tree, mark: int) -> bool:
    """Tell a hyphen within a word."""
    if tree.tokens[mark].text != "-" or not 0 < mark < len(tree) - 1:
        return False
    before, after = tree.tokens[mark - 1].span, tree.tokens[mark + 1].span
    return before.end == tree.tokens[mark].span.start and tree.tokens[mark].span.end == after.start


def _hangs_on(tree: Tree, since: int, wanted: set[int]) -> bool:
    """Tell whether no other verb stands between, as in "the raids that began since May"."""
    top = tree.tokens[since].head if tree.tokens[since].dep == "mark" else since
    for up in upward(tree, top):
        if up in wanted:
            return True
        if tree.tokens[up].pos == "VERB":
            return False
    return False


def _since(tree: Tree, here: int) -> Span | None:
    if tree.tokens[here].dep == "mark":
        below = [place for place in tree.subtree(tree.tokens[here].head) if place >= here]
        return next(iter(tree.spans(below)), None)
    nouns = tree.kids(here, "pobj")
    clauses = [kid for noun in nouns for kid in tree.kids(noun, "relcl", "acl", "punct")]
    return next(iter(tree.spans(tree.subtree(here, without=clauses))), None)
