"""Propose what hangs on a noun ("the claim that …") and on "according to"."""

from collections.abc import Iterator

from reportedly.annotate.astray import noun_clause
from reportedly.annotate.lexicon import CLASSES, RECEIVING
from reportedly.annotate.participles import IGNORING
from reportedly.annotate.proposal import Proposal
from reportedly.annotate.sources import BY, owner, verb_source
from reportedly.annotate.tree import Tree

# What somebody says goes by: "by the mayor's account", "in the words of the mayor".
ACCOUNTS = frozenset({"account", "word", "view", "opinion", "telling", "reckoning", "judgment",
                      "judgement", "version", "admission", "description"})  # fmt: skip

# Verbs of saying by which one says oneself what their object names. With others it is somebody
# else's: of 40 claims and the like that somebody denies, rejects, dismisses, answers or describes,
# in our passages and 250 articles of PolNeAR train, not one is his.
UTTERING = frozenset({"announce", "assert", "convey", "declare", "emphasise", "emphasize",
                      "express", "maintain", "offer", "post", "publish", "reaffirm", "reiterate",
                      "release", "renew", "repeat", "restate", "stress", "tweet", "underline",
                      "underscore", "utter", "voice", "write"})  # fmt: skip
# What one has of others as often as of oneself; one's own are made, or had by these verbs.
ANYBODYS = frozenset({"accusation", "allegation", "assertion", "assumption", "claim", "complaint",
                      "contention", "criticism", "gossip", "insinuation", "report", "rumor",
                      "rumour", "speculation", "suggestion", "testimony"})  # fmt: skip
MAKING = frozenset({"advance", "air", "begin", "bring", "circulate", "compile", "deliver", "draft",
                    "exchange", "file", "float", "give", "hurl", "include", "issue", "launch",
                    "level", "lodge", "make", "peddle", "prepare", "present", "press", "produce",
                    "put", "raise", "send", "spread", "submit", "table", "trade", "trumpet",
                    "withdraw"})  # fmt: skip


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
    lost = None if tree.kids(noun, "acl", "ccomp", "relcl") else noun_clause(tree, noun)
    if lost:
        yield Proposal("noun_that", noun, (noun,), *lost)
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
    """The one who makes, issues, has … the thing that the noun names, and not who denies it."""
    head = tree.tokens[noun].head
    if tree.tokens[noun].lemma in ANYBODYS:
        others = tree.tokens[head].lemma not in UTTERING | MAKING
    elif tree.tokens[head].lemma in IGNORING:
        others = True
    else:
        others = tree.tokens[head].lemma in RECEIVING | (CLASSES.keys() - UTTERING)
    if tree.tokens[noun].dep == "dobj" and tree.tokens[head].pos == "VERB" and not others:
        source = verb_source(tree, head)
        return () if [tree.tokens[p].lemma for p in source] == ["there"] else source
    return ()


def according(tree: Tree, place: int) -> Iterator[Proposal]:
    """Yield what "according to" at ``place`` proposes: its sentence, by whoever is named."""
    links = tree.kids(place, "prep") or [place]
    people = [kid for link in links for kid in tree.kids(link, "pobj")]
    if not people or not _names_somebody(tree, place, people[0]):
        return
    words = (place, *(link for link in links if link == place + 1))
    if place and tree.tokens[place].lemma == "per" and tree.tokens[place - 1].lemma == "as":
        words = (place - 1, place)
    source = tuple(tree.subtree(people[0], without=tree.kids(people[0], "relcl")))
    content = _rest_of_sentence(tree, words[0], source[-1]) or _own_clause(tree, place)
    yield Proposal("according", place, words, source, tuple(content))


def by_account(tree: Tree, link: int) -> Iterator[Proposal]:
    """Yield what "by the mayor's account" and "in the words of the mayor" propose, as "according
    to the mayor" does."""
    for noun in tree.kids(link, "pobj"):
        if tree.tokens[noun].lemma not in ACCOUNTS or tree.tokens[link].head == link:
            continue
        whose = tree.kids(noun, "poss") or [
            kid
            for of in tree.kids(noun, "prep")
            if of == noun + 1 and tree.tokens[of].lemma == "of"
            for kid in tree.kids(of, "pobj")
        ]
        if whose and tree.tokens[whose[0]].pos != "PRON":
            source = tuple(p for p in tree.subtree(whose[0]) if tree.tokens[p].tag != "POS")
            last = max(noun, *source)
            content = _rest_of_sentence(tree, link, last) or _own_clause(tree, link)
            words = tuple(p for p in range(link, last + 1) if p not in source)
            yield Proposal("as_told", link, words, source, tuple(content))


def _names_somebody(tree: Tree, place: int, head: int) -> bool:
    """Tell "per the ministry" and "per Reuters" from "per cent" and "per head"."""
    lone = tree.subtree(head) == [head] and tree.tokens[head].pos != "PROPN"
    measured = not tree.kids(head, "det", "poss") and tree.tokens[head].tag == "NN"
    return tree.tokens[place].lemma != "per" or not (lone or measured)


def _rest_of_sentence(tree: Tree, first: int, last: int) -> list[int]:
    """The sentence after an opening "according to …," or before a closing one; [] within it."""
    start, end = tree.bounds(first)
    if first == start and last + 1 < end and tree.tokens[last + 1].text == ",":
        return list(range(last + 2, end))
    rest = [place for place in range(last + 1, end) if tree.tokens[place].pos != "PUNCT"]
    if not rest and first - 1 > start and tree.tokens[first - 1].text == ",":
        return list(range(start, first - 1))
    return []


def _own_clause(tree: Tree, place: int) -> list[int]:
    head = _clause_of(tree, place)
    branch = _branch(tree, head, place)
    content = tree.subtree(head, without=[] if branch is None else [branch])
    return content[1:] if tree.tokens[content[0]].dep == "cc" else content


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
