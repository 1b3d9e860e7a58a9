"""Propose attributions from the shape of a sentence alone; the weighing comes later.

The shapes are those PARC 3 and PolNeAR describe: a verb with a clause, an infinitive, an
object or a prepositional phrase; a participle; a passive with its agent; a noun with a
clause; "according to".
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reportedly.annotate.tree import SUBJECTS, Tree
from reportedly.model import Token

AUXILIARIES = ("aux", "auxpass", "neg", "prt")
CLAUSES = ("ccomp", "xcomp", "pcomp")
LONGEST_TAIL = 8  # words after a closing cue: a day, a place, a hearer
SEEMING = frozenset({"seem", "appear", "sound", "look"})
QUANTITIES = frozenset({"many", "some", "most", "other", "others", "several", "few"})
# What a finite clause may hang on when it has no subject of its own.
SHARED = frozenset({"conj", "xcomp", "advcl", "pcomp", "dep"})
BY = frozenset({"by", "from", "among"})
APART = frozenset({",", ";", ":", ".", "—", "–", "-", '"', "“", "”", "''", "``"})


@dataclass(frozen=True, slots=True)
class Proposal:
    """A cue with its source and content, as places in the Token layer.

    ``pattern`` names the shape; ``cue`` is the word that the shape hangs on, ``words``
    all the words of the cue.
    """

    pattern: str
    cue: int
    words: tuple[int, ...]
    source: tuple[int, ...]
    content: tuple[int, ...]


def proposals(tree: Tree, places: Iterable[int]) -> Iterator[Proposal]:
    """Yield every proposal whose cue is one of ``places``, in their order."""
    for place in places:
        token = tree.tokens[place]
        if token.text.lower() in ("according", "per"):
            yield from _according(tree, place)
        elif token.pos in ("VERB", "AUX"):
            yield from _of_verb(tree, place)
        elif token.pos in ("NOUN", "PROPN"):
            yield from _of_noun(tree, place)


def verb_source(tree: Tree, verb: int) -> tuple[int, ...]:
    """Return the places of the phrase that does what ``verb`` says; () where none does."""
    agent = _agent(tree, verb)
    if tree.kids(verb, "nsubjpass", "auxpass") or agent is not None:
        return noun_phrase(tree, agent) if agent is not None else ()
    subject = _subject(tree, verb)
    if subject is None:
        subject = _stray_subject(tree, verb)
    return noun_phrase(tree, subject) if subject is not None else ()


def noun_phrase(tree: Tree, head: int) -> tuple[int, ...]:
    """Return the phrase around ``head`` as a newspaper names a source: appositions stay,
    relative clauses and what is joined on by a comma go."""
    cut = [kid for kid in tree.children[head] if _leaves(tree, head, kid)]
    return tuple(_closed_up(tree, tree.subtree(head, without=cut)))


def _closed_up(tree: Tree, places: list[int]) -> list[int]:
    """Put back the commas between the parts that stayed."""
    gaps = [
        place
        for left, right in zip(places, places[1:], strict=False)
        for place in range(left + 1, right)
        if right - left == 2 and tree.tokens[place].pos == "PUNCT"
    ]
    return sorted([*places, *gaps])


def verb_words(tree: Tree, verb: int) -> tuple[int, ...]:
    """Return the verb with its auxiliaries, negation and particles, and adverbs between."""
    own = [verb, *tree.kids(verb, *AUXILIARIES)]
    first = min(own)
    between = [kid for kid in tree.kids(verb, "advmod") if first < kid < verb]
    return tuple(sorted({*own, *between}))


def _of_verb(tree: Tree, verb: int) -> Iterator[Proposal]:
    source = verb_source(tree, verb)
    words = verb_words(tree, verb)
    if _agent(tree, verb) is not None or tree.kids(verb, "nsubjpass"):
        yield from _of_passive(tree, verb, words, source)
        return
    blank = _without_false_source(tree, Proposal("", verb, words, source, ()))
    yield from _with_clause(tree, blank)
    yield from _with_object(tree, blank)
    yield from _with_preposition(tree, blank)
    if tree.tokens[verb].tag in ("VBD", "VBZ", "VBP"):
        yield from _parenthetic(tree, blank)
        yield from _tail(tree, blank)


def _without_false_source(tree: Tree, blank: Proposal) -> Proposal:
    """Of "the plan is that …" the plan is cue, not source; what seems so is nobody's word."""
    lemma = tree.tokens[blank.cue].lemma
    if lemma in SEEMING or [tree.tokens[place].dep for place in blank.source] == ["expl"]:
        return replace(blank, source=())
    subject = tree.subject(blank.cue)
    if lemma == "be" and subject is not None and tree.tokens[subject].pos == "NOUN":
        if tree.kids(blank.cue, "ccomp", "xcomp") and not tree.kids(blank.cue, "acomp", "attr"):
            owner = _owner(tree, subject)
            words = {*blank.words, *(p for p in blank.source if p not in owner)}
            return replace(blank, source=owner, words=tuple(sorted(words)))
    return blank


def _with_clause(tree: Tree, blank: Proposal) -> Iterator[Proposal]:
    adjectives = tree.kids(blank.cue, "acomp", "attr", "oprd")
    for clause in tree.kids(blank.cue, "ccomp", "xcomp"):
        content = _without_cue(tree, clause, blank)
        pattern = tree.tokens[clause].dep
        if pattern == "xcomp" and tree.tokens[clause].pos in ("ADJ", "NOUN", "PROPN"):
            pattern = "small"
        addressees = tree.kids(blank.cue, "dobj", "dative")
        if pattern == "xcomp" and addressees:
            pattern = "dobj_xcomp"
        yield replace(blank, pattern=pattern, content=content)
    for adjective in adjectives:
        for clause in tree.kids(adjective, "ccomp", "xcomp", "prep"):
            words = (*blank.words, *_adjective_words(tree, adjective))
            label = "adj_" + tree.tokens[clause].dep
            content = _without_cue(tree, clause, blank)
            if label == "adj_prep":
                words, content = (*words, clause), tuple(tree.subtree(clause))[1:]
            yield replace(blank, pattern=label, cue=adjective, words=tuple(sorted(words)), content=content)


def _adjective_words(tree: Tree, adjective: int) -> list[int]:
    return [adjective, *tree.kids(adjective, "advmod", "neg")]


def _with_object(tree: Tree, blank: Proposal) -> Iterator[Proposal]:
    objects = tree.kids(blank.cue, "dobj")
    predicates = tree.kids(blank.cue, "oprd")
    if tree.kids(blank.cue, "ccomp") and not predicates:
        return
    for thing in objects[:1]:
        places = set(tree.subtree(thing))
        pattern = "dobj"
        for extra in predicates:
            places.update(tree.subtree(extra))
            pattern = "dobj_oprd"
        for link in tree.kids(blank.cue, "prep"):
            if link > thing and tree.tokens[link].lemma in ("for", "of", "as", "over"):
                places.update(tree.subtree(link))
                pattern = f"dobj_{tree.tokens[link].lemma}"
        yield replace(blank, pattern=pattern, content=_minus(places, blank))


def _with_preposition(tree: Tree, blank: Proposal) -> Iterator[Proposal]:
    if tree.kids(blank.cue, "dobj"):
        return
    for link in tree.kids(blank.cue, "prep"):
        inner = tree.kids(link, "pobj", "pcomp")
        if link > blank.cue and inner:
            words = (*blank.words, link) if link == max(blank.words) + 1 else blank.words
            content = _minus(set(tree.subtree(link)) - {link}, blank)
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
    yield replace(blank, pattern="parenthetic", content=_minus(content, blank))


def _set_off(tree: Tree, verb: int) -> bool:
    first = tree.subtree(verb)[0]
    return first == 0 or tree.tokens[first - 1].text in ",—–-" or tree.tokens[first].text in ",—–-"


def _tail(tree: Tree, blank: Proposal) -> Iterator[Proposal]:
    """A clause that ends the sentence it reports (", the ministry said on Monday.").

    The parser often hangs such a clause on the wrong verb, so this goes by the words: a
    comma, a name or pronoun, the verb, and no more than a time or a hearer after it.
    """
    if not blank.source or blank.source[-1] > blank.cue:
        first, last = blank.cue, max([blank.cue, *blank.source])
    else:
        first, last = blank.source[0], blank.cue
    start, end = tree.bounds(blank.cue)
    if first - 1 <= start or tree.tokens[first - 1].text != ",":
        return
    after = [tree.tokens[place] for place in range(last + 1, end)]
    if len(after) > LONGEST_TAIL or any(t.pos in ("VERB", "AUX", "SCONJ") or t.text == "," for t in after):
        return
    if not blank.source or any(tree.tokens[place].pos == "CCONJ" for place in (first, first - 2)):
        return
    yield replace(blank, pattern="tail", content=_minus(range(start, first - 1), blank))


def _of_passive(
    tree: Tree, verb: int, words: tuple[int, ...], source: tuple[int, ...]
) -> Iterator[Proposal]:
    blank = Proposal("", verb, words, source, ())
    agent = "_by" if source else ""
    for clause in tree.kids(verb, "ccomp", "xcomp"):
        pattern = f"passive_{tree.tokens[clause].dep}{agent}"
        places = set(tree.subtree(clause))
        if tree.tokens[clause].dep == "xcomp":
            for subject in tree.kids(verb, "nsubjpass"):
                places.update(noun_phrase(tree, subject))
        yield replace(blank, pattern=pattern, content=_minus(places, blank))
    if source:
        for subject in tree.kids(verb, "nsubjpass"):
            places = noun_phrase(tree, subject)
            yield replace(blank, pattern="passive_by", content=_minus(places, blank))
        if not tree.kids(verb, "nsubjpass") and tree.tokens[verb].dep == "acl":
            places = tree.subtree(tree.tokens[verb].head, without=[verb])
            yield replace(blank, pattern="acl_by", content=_minus(places, blank))


def _of_noun(tree: Tree, noun: int) -> Iterator[Proposal]:
    source = _owner(tree, noun)
    if _is_role(tree, noun):
        return
    for clause in tree.kids(noun, "acl", "ccomp", "relcl"):
        mark = [tree.tokens[kid].lemma for kid in tree.kids(clause, "mark", "aux")]
        if not {"that", "to"} & set(mark) or tree.tokens[clause].dep == "relcl":
            continue
        pattern = "noun_that" if "that" in mark else "noun_inf"
        yield Proposal(pattern, noun, (noun,), source or _verb_owner(tree, noun), tuple(tree.subtree(clause)))
    for link in tree.kids(noun, "prep"):
        if tree.tokens[link].lemma in BY:
            continue
        content = set(tree.subtree(link)) - {link} - set(source)
        pattern = f"noun_{tree.tokens[link].lemma}" + ("_of" if source else "")
        words = (noun, link) if link == noun + 1 else (noun,)
        yield Proposal(pattern, noun, words, source or _verb_owner(tree, noun), tuple(sorted(content)))


def _is_role(tree: Tree, noun: int) -> bool:
    return tree.tokens[noun].pos == "PROPN" and tree.tokens[noun].entity != ""


def _owner(tree: Tree, noun: int) -> tuple[int, ...]:
    for kid in tree.kids(noun, "poss"):
        return tuple(place for place in noun_phrase(tree, kid) if tree.tokens[place].tag != "POS")
    for link in tree.kids(noun, "prep"):
        if tree.tokens[link].lemma in BY:
            for kid in tree.kids(link, "pobj"):
                return noun_phrase(tree, kid)
    return ()


def _verb_owner(tree: Tree, noun: int) -> tuple[int, ...]:
    """The one who makes, issues, has … the thing that the noun names."""
    head = tree.tokens[noun].head
    if tree.tokens[noun].dep == "dobj" and tree.tokens[head].pos == "VERB":
        source = verb_source(tree, head)
        return () if [tree.tokens[p].lemma for p in source] == ["there"] else source
    return ()


def _according(tree: Tree, place: int) -> Iterator[Proposal]:
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


def _without_cue(tree: Tree, clause: int, blank: Proposal) -> tuple[int, ...]:
    content = tree.subtree(clause)
    subject = tree.subject(blank.cue)
    if tree.tokens[blank.cue].lemma in SEEMING and subject is not None:
        content = [*tree.subtree(subject), *content]
    return _minus(content, blank)


def _minus(places: Iterable[int], blank: Proposal) -> tuple[int, ...]:
    taken = {*blank.words, *blank.source}
    return tuple(sorted(place for place in places if place not in taken))


def _agent(tree: Tree, verb: int) -> int | None:
    for link in tree.kids(verb, "agent"):
        for kid in tree.kids(link, "pobj"):
            return kid
    return None


def _subject(tree: Tree, verb: int) -> int | None:
    """Return the head of the verb's subject, its own or the one it shares."""
    here, seen = verb, set()
    while here not in seen:
        seen.add(here)
        own = tree.subject(here)
        if own is not None:
            return own
        token = tree.tokens[here]
        if token.dep in ("acl", "relcl") and token.tag in ("VBG", "VBD", "VBN"):
            return token.head
        if token.dep not in SHARED and not _is_link(token):
            return None
        here = token.head
    return None


def _stray_subject(tree: Tree, verb: int) -> int | None:
    """The noun right before a finite verb that the parser hung elsewhere."""
    first = min(verb_words(tree, verb))
    if tree.tokens[verb].tag not in ("VBD", "VBZ", "VBP") or not first:
        return None
    place = first - 1
    token = tree.tokens[place]
    if tree.tokens[verb].opens:
        return None
    if token.pos not in ("NOUN", "PROPN", "PRON") and token.lemma not in QUANTITIES:
        return _opening_noun(tree, verb) if token.text == "," else None
    while tree.tokens[place].dep in ("compound", "appos", "conj", "pobj", "prep", "poss"):
        if tree.tokens[place].head >= place and tree.tokens[place].dep != "compound":
            break
        place = tree.tokens[place].head
    return place if place < verb and tree.tokens[place].pos != "VERB" else None


def _opening_noun(tree: Tree, verb: int) -> int | None:
    """The name that opens the verb's sentence before a comma ("Ito, later recalling …, said")."""
    first = verb
    while first and not tree.tokens[first].opens:
        first -= 1
    for place in range(first, min(first + 6, verb)):
        if tree.tokens[place + 1].text == ",":
            return place if tree.tokens[place].pos in ("PROPN", "NOUN", "PRON") else None
        if tree.tokens[place].pos not in ("PROPN", "NOUN", "DET", "ADJ"):
            return None
    return None


def _is_link(token: Token) -> bool:
    return token.dep in ("prep", "advmod") and token.pos in ("ADP", "SCONJ", "ADV")


def _leaves(tree: Tree, head: int, kid: int) -> bool:
    """Tell whether ``kid`` is no part of the name of a source headed by ``head``."""
    token = tree.tokens[kid]
    if token.dep in ("relcl", "advcl"):
        return True
    if token.dep == "punct":
        return token.text in APART
    if token.dep == "advmod":
        return kid < head and token.text[:1].isupper()
    return token.dep == "conj" and kid > head and token.pos == "VERB"
