"""Find by the words what the parser hangs elsewhere: a clause far from the verb that reports it.

"Ito told a meeting that the road was closed" is to a small parser, as often as not, a meeting
that somebody closed; "reported on Sunday, citing a letter, that …" cites the clause.
"""

from collections.abc import Iterator

from reportedly.annotate.lexicon import HEARD, NOUNS, SPEECH, TOLD
from reportedly.annotate.tree import FINITE, TENSED, Tree

TALES = frozenset({"truth", "lie", "story", "tale", "joke", "secret"})  # told, and told nothing
REACH = 28  # tokens from the verb to its "that"
PAPERS = frozenset({"statement", "communiqué", "communique", "letter", "interview", "speech",
                    "address", "post", "message", "remark", "comment", "release", "report",
                    "email", "video", "sermon", "article", "note", "memo"})  # fmt: skip
PEOPLE = frozenset({"PERSON", "ORG", "NORP", "GPE"})
GAPLESS = ("dobj", "attr", "acomp", "ccomp", "xcomp", "nsubjpass", "expl", "prt")
ENDS = frozenset({";", ":", '"', "“", "”", "''", "``", "?", "!"})
BY = frozenset({"by", "from", "of"})


def that_clause(tree: Tree, verb: int) -> list[int]:
    """Return the "that …" that a verb of speech leads to across its hearers, papers and asides.

    Nothing where a verb stands between that could report it too, or where "that" may be whom
    the clause is about.
    """
    token = tree.tokens[verb]
    if token.lemma not in SPEECH or token.tag not in ("VBD", "VBN", "VBZ", "VBP", "VB", "VBG"):
        return []
    stop = min(tree.bounds(verb)[1], verb + REACH)
    for place in range(verb + 1, stop):
        word = tree.tokens[place]
        if word.text.lower() == "that" and opens_clause(tree, place):
            return _clause(tree, place) if _leads(tree, verb, place) else []
        if word.tag in FINITE or word.lemma in SPEECH and word.pos == "VERB" or word.text in ENDS:
            return []
    return []


def opens_clause(tree: Tree, that: int) -> bool:
    """Tell "that the road was closed" from "that road" and "that closed the road"."""
    verb = _verb_of(tree, that)
    subject = None if verb is None else tree.subject(verb)
    return subject is not None and subject > that + (tree.tokens[that].dep == "det")


def _verb_of(tree: Tree, that: int) -> int | None:
    head = tree.tokens[that].head
    if head > that and tree.tokens[head].pos in ("VERB", "AUX"):
        return head
    return None


def _clause(tree: Tree, that: int) -> list[int]:
    """Return the clause from its "that" on, as far as it goes without a gap."""
    verb = _verb_of(tree, that)
    below = {place for place in tree.subtree(verb) if place >= that} if verb is not None else set()
    end = that
    while end in below:
        end += 1
    return list(range(that, end))


def _leads(tree: Tree, verb: int, that: int) -> bool:
    """Tell whether what stands between is whom it was told, where, or whom it cites."""
    before = tree.tokens[that - 1]
    clause = _verb_of(tree, that)
    if that == verb + 1 or before.text == ",":
        return True
    if before.pos not in ("NOUN", "PROPN", "PRON", "ADV") or clause is None:
        return False
    things = [kid for kid in tree.kids(verb, "dobj") if kid < that]
    told = tree.tokens[verb].lemma in TOLD
    if things:
        return told and tree.tokens[things[0]].lemma not in TALES
    if before.lemma in NOUNS and (before.dep != "pobj" or before.lemma not in PAPERS):
        return False
    whole = tree.tokens[that].dep == "mark" or bool(tree.kids(clause, *GAPLESS))
    placed = before.lemma in PAPERS or before.entity in ("DATE", "TIME")
    return _can_hear(tree, that - 1) or (whole and (told or placed))


def _can_hear(tree: Tree, place: int) -> bool:
    token = tree.tokens[place]
    return token.lemma in HEARD or token.entity in PEOPLE or token.pos == "PRON"


def noun_clause(tree: Tree, noun: int) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """Return who is named between a noun of speech and its "that", and the clause.

    Of "condemned the statement [by Halden] [that …]" the parser hangs the clause on the verb.
    """
    link = noun + 1
    end = min(tree.bounds(noun)[1], noun + 12)
    if link >= end or tree.tokens[link].text.lower() not in BY:
        return None
    for place in range(link + 1, end):
        token = tree.tokens[place]
        if token.text.lower() == "that" and place > link + 1 and opens_clause(tree, place):
            clause = _clause(tree, place)
            return (tuple(range(link + 1, place)), tuple(clause)) if clause else None
        if token.pos in ("VERB", "AUX", "PUNCT", "SCONJ") and token.text != "-":
            return None
    return None


def stranded_subject(tree: Tree, verb: int) -> int | None:
    """Return the "aide" of "an aide to the envoy boasted to diplomats that …", where the parser
    takes the verb for a participle that says more of the envoy."""
    token = tree.tokens[verb]
    if token.dep != "acl" or token.tag not in ("VBN", "VBD") or token.head != verb - 1:
        return None
    if any(tree.tokens[kid].text.lower() == "by" for kid in tree.children[verb]):
        return None
    here = token.head
    while tree.tokens[here].dep == "pobj" and tree.tokens[tree.tokens[here].head].dep == "prep":
        here = tree.tokens[tree.tokens[here].head].head
    return here if tree.tokens[here].pos in ("NOUN", "PROPN") else None


def lost_clause(tree: Tree, verb: int) -> list[int]:
    """Return the clause of "believed [time was short]", of which the parser makes the subject."""
    token = tree.tokens[verb]
    things = tree.kids(verb, "dobj")
    if token.tag not in TENSED:
        return []
    if token.dep != "csubj" or token.head < verb or len(things) != 1 or tree.subject(verb) is None:
        return []
    first = tree.subtree(things[0])
    below = {*tree.subtree(token.head, without=[verb]), *first}
    if first[0] != verb + 1:
        return []
    end = verb + 1
    while end in below:
        end += 1
    return list(range(verb + 1, end))


def bare_clause(tree: Tree, verb: int) -> list[int]:
    """Return the clause of "told a friend [he had hidden it]", which says nothing of the friend."""
    things = tree.kids(verb, "dobj") if tree.tokens[verb].lemma in TOLD else []
    for clause in (kid for thing in things[:1] for kid in tree.kids(thing, "relcl")):
        places = tree.subtree(clause)
        opens = tree.tokens[places[0]].pos in ("PRON", "DET", "PROPN", "NOUN")
        asks = any(tree.tokens[p].tag in ("WDT", "WP", "WRB", "IN") for p in places[:1])
        whole = tree.subject(clause) is not None and bool(tree.kids(clause, *GAPLESS))
        if opens and whole and not asks and places[0] == things[0] + 1:
            return places
    return []


def clauses(tree: Tree, verb: int) -> Iterator[list[int]]:
    """Yield what a verb may report that hangs elsewhere."""
    for found in (that_clause(tree, verb), lost_clause(tree, verb), bare_clause(tree, verb)):
        if found:
            yield found
