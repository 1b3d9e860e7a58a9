"""Propose what hangs on a verb: a clause, an infinitive, an object, a prepositional phrase."""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.annotate import astray
from reportedly.annotate.astray import PAPERS
from reportedly.annotate.lexicon import CLASSES, DAYS, FIGURES, QUOTING, STATING, TOLD, cue_class
from reportedly.annotate.proposal import Proposal, minus
from reportedly.annotate.sources import (
    LONGEST_NAME,
    agent,
    is_held,
    noun_phrase,
    owner,
    quoted_as,
    verb_source,
    verb_words,
)
from reportedly.annotate.tree import TENSED, Tree

LOST = ("dobj", "advmod", "npadvmod", "ccomp")
LONGEST_TAIL = 8  # words after a closing cue: a day, a place, a hearer
ORDERING = frozenset({"ask", "tell", "warn"})  # beside those that demand: "told villagers to go"
TELLING_IT = frozenset({"tell", "have", "put", "see", "describe"})  # "as Ito tells it"
OPENING_MARKS = frozenset({"“", '"', "‘", "``"})
SEEMING = frozenset({"seem", "appear", "sound", "look"})


def of_verb(tree: Tree, verb: int) -> Iterator[Proposal]:
    """Yield every shape in which ``verb`` may be a cue.

    What is no verb of saying, thinking or taking a stand can be one with a clause alone.
    """
    says = tree.tokens[verb].lemma in CLASSES
    source = verb_source(tree, verb)
    words = verb_words(tree, verb)
    yield from _as_said(tree, Proposal("", verb, words, source, ()))
    if agent(tree, verb) is not None or tree.kids(verb, "nsubjpass"):
        yield from _of_passive(tree, verb, words, source)
        return
    if _is_done_to(tree, verb) or _hands_on(tree, verb) or is_held(tree, verb):
        return
    blank = _without_false_source(tree, Proposal("", verb, words, source, ()))
    yield from _with_clause(tree, blank)
    if says:
        yield from _with_object(tree, blank)
        yield from _with_preposition(tree, blank)
    yield from _puts_at(tree, blank)
    if says and tree.tokens[verb].tag in TENSED:
        yield from _parenthetic(tree, blank)
        yield from _tail(tree, blank)


def _is_done_to(tree: Tree, verb: int) -> bool:
    """Tell "Asked whether …, Ito replied": somebody else did the asking."""
    token = tree.tokens[verb]
    bare = not tree.kids(verb, "aux", "nsubj")
    return token.dep == "advcl" and token.tag in ("VBN", "VBD") and token.opens and bare


def _hands_on(tree: Tree, verb: int) -> bool:
    """Tell "quoted Ito as saying": what is said hangs on "saying"."""
    end = min(tree.bounds(verb)[1], verb + LONGEST_NAME + 1)
    return tree.tokens[verb].lemma in QUOTING and any(
        quoted_as(tree, place) == verb for place in range(verb + 3, end)
    )


def _without_false_source(tree: Tree, blank: Proposal) -> Proposal:
    """Of "the plan is that …" the plan is cue, not source; what seems so is nobody's word."""
    lemma = tree.tokens[blank.cue].lemma
    if lemma in SEEMING or [tree.tokens[place].dep for place in blank.source] == ["expl"]:
        return replace(blank, source=())
    subject = tree.subject(blank.cue)
    if subject is None or lemma != "be" or tree.tokens[subject].pos != "NOUN":
        return blank
    if tree.kids(blank.cue, "acomp", "attr") or not tree.kids(blank.cue, "ccomp", "xcomp"):
        return blank
    whose = owner(tree, subject)
    words = {*blank.words, *(place for place in blank.source if place not in whose)}
    return replace(blank, source=whose, words=tuple(sorted(words)))


def _with_clause(tree: Tree, blank: Proposal) -> Iterator[Proposal]:
    for clause in tree.kids(blank.cue, "ccomp", "xcomp"):
        content, pattern = _without_cue(tree, clause, blank), _clause_pattern(tree, blank, clause)
        lemma = tree.tokens[blank.cue].lemma
        told_to = lemma in ORDERING and any(
            tree.tokens[kid].lemma == "to" for kid in tree.kids(clause, "aux")
        )
        if pattern == "dobj_xcomp" and (told_to or cue_class(lemma) == "demand"):
            content = minus({*content, *_asked(tree, blank.cue)}, blank)
        yield replace(blank, pattern=pattern, content=content)
    if not tree.kids(blank.cue, "ccomp", "xcomp"):
        yield from _with_lost_clause(tree, blank)
    for adjective in tree.kids(blank.cue, "acomp", "attr", "oprd"):
        yield from _with_adjective(tree, blank, adjective)


def _asked(tree: Tree, verb: int) -> Iterator[int]:
    """Yield the "his men" of "ordered his men to wait": seven in ten contents of PolNeAR train
    begin with them."""
    for thing in tree.kids(verb, "dobj", "dative"):
        if thing > verb:
            yield from tree.subtree(thing)


def _with_lost_clause(tree: Tree, blank: Proposal) -> Iterator[Proposal]:
    """Yield the clause that the parser hangs elsewhere, with whoever reports it."""
    if blank.source:
        for clause in _astray(tree, blank.cue):
            yield replace(blank, pattern="ccomp", content=minus(tree.subtree(clause), blank))
    doer = astray.stranded_subject(tree, blank.cue)
    before = () if doer is None else noun_phrase(tree, doer)
    before = tuple(p for p in before if p < blank.cue and tree.tokens[p].dep != "mark")
    own = replace(blank, source=before or blank.source)
    for places in astray.clauses(tree, blank.cue) if own.source else ():
        yield replace(own, pattern="ccomp", content=minus(places, own))


def _astray(tree: Tree, verb: int) -> Iterator[int]:
    """Yield the clause of "announced in a statement [that it rained]", or "vowed in a letter [to
    go]", which the parser hangs on the paper that it stands in."""
    aims = cue_class(tree.tokens[verb].lemma) in ("promise", "threaten", "demand")
    below = [noun for link in tree.kids(verb, "prep") for noun in tree.kids(link, "pobj")]
    for noun in below:
        written = tree.tokens[noun].lemma in PAPERS and noun > verb
        for clause in tree.kids(noun, "acl", "relcl", "ccomp") if written else ():
            marks = [tree.tokens[kid].lemma for kid in tree.kids(clause, "mark")]
            to = aims and tree.tokens[clause].tag == "VB" and not marks
            if to or (marks == ["that"] and tree.subject(clause) is not None):
                yield clause


def _clause_pattern(tree: Tree, blank: Proposal, clause: int) -> str:
    token = tree.tokens[clause]
    if token.dep == "xcomp" and tree.kids(blank.cue, "dobj", "dative"):
        return "dobj_xcomp"
    small = token.dep == "xcomp" and token.pos in ("ADJ", "NOUN", "PROPN")
    return "small" if small else token.dep


def _with_adjective(tree: Tree, blank: Proposal, adjective: int) -> Iterator[Proposal]:
    words = (*blank.words, *_adjective_words(tree, adjective))
    for clause in tree.kids(adjective, "ccomp", "xcomp"):
        yield Proposal(
            "adj_" + tree.tokens[clause].dep,
            adjective,
            tuple(sorted(words)),
            blank.source,
            _without_cue(tree, clause, blank),
        )
    for link in tree.kids(adjective, "prep"):
        content = tuple(place for place in tree.subtree(link) if place != link)
        cue = tuple(sorted((*words, link)))
        yield Proposal("adj_prep", adjective, cue, blank.source, content)


def _adjective_words(tree: Tree, adjective: int) -> list[int]:
    return [adjective, *tree.kids(adjective, "advmod", "neg")]


def _with_object(tree: Tree, blank: Proposal) -> Iterator[Proposal]:
    objects = tree.kids(blank.cue, "dobj")
    predicates = tree.kids(blank.cue, "oprd")
    if tree.kids(blank.cue, "ccomp") and not predicates:
        return
    for thing in objects[:1]:
        places = set(tree.subtree(thing))
        if cue_class(tree.tokens[blank.cue].lemma) == "promise":  # "promised [the ward] ten beds"
            whom = [kid for kid in tree.kids(blank.cue, "dative") if kid < thing]
            places.update(place for kid in whom for place in tree.subtree(kid))
        pattern = "dobj"
        for extra in predicates:
            places.update(tree.subtree(extra))
            pattern = "dobj_oprd"
        for link in tree.kids(blank.cue, "prep"):
            if link > thing and tree.tokens[link].lemma in ("for", "of", "as", "over"):
                places.update(tree.subtree(link))
                pattern = f"dobj_{tree.tokens[link].lemma}"
        yield replace(blank, pattern=pattern, content=minus(places, blank))


def _with_preposition(tree: Tree, blank: Proposal) -> Iterator[Proposal]:
    if tree.kids(blank.cue, "dobj"):
        return
    for link in tree.kids(blank.cue, "prep"):
        inner = tree.kids(link, "pobj", "pcomp")
        if link > blank.cue and inner:
            words = (*blank.words, link) if link == max(blank.words) + 1 else blank.words
            content = minus(set(tree.subtree(link)) - {link}, blank)
            pattern = f"prep_{tree.tokens[link].lemma}"
            yield replace(blank, pattern=pattern, words=words, content=content)


def _parenthetic(tree: Tree, blank: Proposal) -> Iterator[Proposal]:
    """A clause set off inside what it reports ("the bridge, she said, will close")."""
    head = tree.tokens[blank.cue].head
    if head == blank.cue or not blank.source or not _set_off(tree, blank.cue):
        return
    if tree.kids(blank.cue, "ccomp", "xcomp", "dobj", "mark", "prep"):
        return
    content = tree.subtree(head, without=[blank.cue])
    yield replace(blank, pattern="parenthetic", content=minus(content, blank))


def _as_said(tree: Tree, blank: Proposal) -> Iterator[Proposal]:
    """ "As the minister said on Monday, the road is closed"."""
    token = tree.tokens[blank.cue]
    marks = [tree.tokens[kid].lemma for kid in tree.kids(blank.cue, "mark", "advmod")]
    things = [tree.tokens[kid].lemma for kid in tree.kids(blank.cue, "ccomp", "xcomp", "dobj")]
    told = token.lemma in TELLING_IT and things == ["it"]
    if token.dep != "advcl" or "as" not in marks or not (told or token.lemma in STATING):
        return
    if blank.source and (told or not things):
        content = tree.subtree(token.head, without=[blank.cue])
        yield replace(blank, pattern="as_said", content=minus(content, blank))


def _puts_at(tree: Tree, blank: Proposal) -> Iterator[Proposal]:
    """ "The ministry put the death toll at 17"."""
    if tree.tokens[blank.cue].lemma != "put" or not blank.source:
        return
    for thing in tree.kids(blank.cue, "dobj"):
        at = [kid for kid in tree.kids(blank.cue, "prep") if tree.tokens[kid].lemma == "at"]
        at += [kid for kid in tree.kids(thing, "prep") if tree.tokens[kid].lemma == "at"]
        if at and {tree.tokens[place].lemma for place in tree.subtree(thing)} & FIGURES:
            content = {*tree.subtree(thing), *tree.subtree(at[0])}
            yield replace(blank, pattern="puts_at", content=minus(content, blank))


def _set_off(tree: Tree, verb: int) -> bool:
    first = tree.subtree(verb)[0]
    return first == 0 or tree.tokens[first - 1].text in ",—–-" or tree.tokens[first].text in ",—–-"


def _tail(tree: Tree, blank: Proposal) -> Iterator[Proposal]:
    """A clause that ends the sentence it reports (", the ministry said on Monday.").

    The parser often hangs such a clause on the wrong verb, so this goes by the words: a
    comma, a name or pronoun, the verb, and no more than a time or a hearer after it.
    """
    if not blank.source:
        return
    first, last = min(blank.cue, blank.source[0]), max(blank.cue, blank.source[-1])
    start, end = tree.bounds(blank.cue)
    if first - 1 <= start or tree.tokens[first - 1].text != ",":
        return
    joined = any(tree.tokens[place].pos == "CCONJ" for place in (first, first - 2))
    if not joined and _is_short_end(tree, last + 1, end):
        yield replace(blank, pattern="tail", content=minus(range(start, first - 1), blank))


def _is_short_end(tree: Tree, start: int, end: int) -> bool:
    after = [tree.tokens[place] for place in range(start, end)]
    further = any(token.pos in ("VERB", "AUX", "SCONJ") or token.text == "," for token in after)
    return len(after) <= LONGEST_TAIL and not further


def _of_passive(
    tree: Tree, verb: int, words: tuple[int, ...], source: tuple[int, ...]
) -> Iterator[Proposal]:
    blank = Proposal("", verb, words, source, ())
    by = "_by" if source else ""
    for clause in tree.kids(verb, "ccomp", "xcomp"):
        pattern = f"passive_{tree.tokens[clause].dep}{by}"
        whose = tree.kids(verb, "nsubjpass") if tree.tokens[clause].dep == "xcomp" else []
        places = [*tree.subtree(clause), *(p for kid in whose for p in noun_phrase(tree, kid))]
        yield replace(blank, pattern=pattern, content=minus(places, blank))
    if source:
        yield from _quoted_after(tree, blank)
        yield from _done_by(tree, blank)


def _quoted_after(tree: Tree, blank: Proposal) -> Iterator[Proposal]:
    """Yield what marks open of "was told by the guard, “…”"."""
    comma = max(blank.source) + 1
    end = tree.bounds(blank.cue)[1]
    if tree.tokens[blank.cue].lemma not in TOLD or comma + 1 >= end:
        return
    if tree.tokens[comma].text in (",", ":") and tree.tokens[comma + 1].text in OPENING_MARKS:
        yield replace(blank, pattern="passive_ccomp_by", content=tuple(range(comma + 1, end)))


def _done_by(tree: Tree, blank: Proposal) -> Iterator[Proposal]:
    subjects = tree.kids(blank.cue, "nsubjpass")
    for subject in subjects:
        content = minus(noun_phrase(tree, subject), blank)
        yield replace(blank, pattern="passive_by", content=content)
    if not subjects and tree.tokens[blank.cue].dep == "acl":
        content = minus(tree.subtree(tree.tokens[blank.cue].head, without=[blank.cue]), blank)
        yield replace(blank, pattern="acl_by", content=content)


def _without_cue(tree: Tree, clause: int, blank: Proposal) -> tuple[int, ...]:
    whole = sorted({*tree.subtree(clause), *_lost_subject(tree, clause, blank.cue)})
    opening = [kid for kid in tree.kids(clause, "mark") if tree.tokens[kid].lemma == "that"]
    if opening and blank.cue < opening[0]:  # "said, citing a letter, [that …]"
        whole = [place for place in whole if place >= opening[0]]
    content = _without_day(tree, whole, blank.cue)
    subject = tree.subject(blank.cue)
    if tree.tokens[blank.cue].lemma in SEEMING and subject is not None:
        content = [*tree.subtree(subject), *content]
    return minus(content, blank)


def _without_day(tree: Tree, content: list[int], verb: int) -> list[int]:
    """Leave out the day that stands between the verb and what is said: it is the day of
    saying ("said on Tuesday the port would close")."""
    if content[0] != verb + 1:
        return content
    words = [tree.tokens[place].lemma for place in content[:3]]
    after = next((order for order, word in enumerate(words[:2]) if word in DAYS), None)
    if after is None or (after == 1 and words[0] not in ("on", "late", "early")):
        return content
    rest = content[after + 1 :]
    starts = rest and tree.tokens[rest[0]].pos in (
        "PRON",
        "DET",
        "PROPN",
        "NOUN",
        "SCONJ",
        "ADJ",
        "NUM",
    )
    return rest if starts else content


def _lost_subject(tree: Tree, clause: int, verb: int) -> list[int]:
    """What the parser took for the verb's object and is the clause's subject ("said [more]
    were missing")."""
    if tree.tokens[clause].dep != "ccomp" or tree.subject(clause) is not None:
        return []
    between = [kid for kid in tree.kids(verb, *LOST) if verb < kid < clause]
    places = [place for kid in between for place in tree.subtree(kid)]
    first = tree.subtree(clause)[0]
    return places if places and min(places) == verb + 1 and max(places) < first else []
