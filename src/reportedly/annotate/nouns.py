"""Propose what hangs on a noun ("the claim that …") and on "according to"."""

from collections.abc import Iterator

from reportedly.annotate.proposal import Proposal
from reportedly.annotate.sources import BY, owner, verb_source
from reportedly.annotate.tree import Tree


def of_noun(tree: Tree, noun: int) -> Iterator[Proposal]:
    """Yield what the clauses and phrases on a noun propose."""
    source = owner(tree, noun)
    if _is_role(tree, noun):
        return
    for clause in tree.kids(noun, "acl", "ccomp", "relcl"):
        mark = [tree.tokens[kid].lemma for kid in tree.kids(clause, "mark", "aux")]
        if not {"that", "to"} & set(mark) or tree.tokens[clause].dep == "relcl":
            continue
        pattern = "noun_that" if "that" in mark else "noun_inf"
        yield Proposal(
            pattern, noun, (noun,), source or _verb_owner(tree, noun), tuple(tree.subtree(clause))
        )
    for link in tree.kids(noun, "prep"):
        if tree.tokens[link].lemma in BY:
            continue
        content = set(tree.subtree(link)) - {link} - set(source)
        pattern = f"noun_{tree.tokens[link].lemma}" + ("_of" if source else "")
        words = (noun, link) if link == noun + 1 else (noun,)
        yield Proposal(
            pattern, noun, words, source or _verb_owner(tree, noun), tuple(sorted(content))
        )


def _is_role(tree: Tree, noun: int) -> bool:
    return tree.tokens[noun].pos == "PROPN" and tree.tokens[noun].entity != ""


def _verb_owner(tree: Tree, noun: int) -> tuple[int, ...]:
    """The one who makes, issues, has … the thing that the noun names."""
    head = tree.tokens[noun].head
    if tree.tokens[noun].dep == "dobj" and tree.tokens[head].pos == "VERB":
        source = verb_source(tree, head)
        return () if [tree.tokens[p].lemma for p in source] == ["there"] else source
    return ()


def according(tree: Tree, place: int) -> Iterator[Proposal]:
    """Yield what "according to" at ``place`` proposes: its clause, by whoever is named."""
    words = [place]
    links = tree.kids(place, "prep") or [place]
    people = [kid for link in links for kid in tree.kids(link, "pobj")]
    if not people:
        return
    words.extend(link for link in links if link == place + 1)
    source = tuple(tree.subtree(people[0], without=tree.kids(people[0], "relcl")))
    head = _clause_of(tree, place)
    top = _branch(tree, head, place)
    content = tree.subtree(head, without=[top] if top is not None else [])
    content = _next_clauses(tree, head, content)
    yield Proposal("according", place, tuple(words), source, tuple(content))


def _next_clauses(tree: Tree, head: int, content: list[int]) -> list[int]:
    leading = [p for p in content if tree.tokens[p].dep in ("cc",) and p == content[0]]
    return [place for place in content if place not in leading]


def _clause_of(tree: Tree, place: int) -> int:
    """Return the head of the clause that a sentence adverb belongs to."""
    here = tree.tokens[place].head
    while tree.tokens[here].pos not in ("VERB", "AUX") and tree.tokens[here].head != here:
        here = tree.tokens[here].head
    return here


def _branch(tree: Tree, head: int, place: int) -> int | None:
    while place != head and tree.tokens[place].head != head:
        if tree.tokens[place].head == place:
            return None
        place = tree.tokens[place].head
    return place if place != head else None
