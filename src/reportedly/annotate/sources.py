"""Find the phrase that does what a verb or noun says."""

from reportedly.annotate.lexicon import HEARD, HELD, QUOTING, SILENT, SPEECH, WEEKDAYS, cue_class
from reportedly.annotate.tree import TENSED, Tree
from reportedly.model import Token

AUXILIARIES = ("aux", "auxpass", "neg", "prt")
LASHING = frozenset({"lash", "round", "rail", "snap", "turn"})  # "out at", "on"
# What a finite clause may hang on when it has no subject of its own.
SHARED = frozenset({"conj", "xcomp", "advcl", "pcomp", "dep"})
QUANTITIES = frozenset({"many", "some", "most", "other", "others", "several", "few"})
BY = frozenset({"by", "from", "among"})
# "The chair was quoted as saying": the passive's subject is the one who speaks.
LINKING = frozenset({"be", "become", "remain"})
HEARING = frozenset({"hear", "overhear", "see", "film", "record", "catch"})
LONGEST_NAME = 15  # tokens from "quoted" to "as saying"
ACCUSING = frozenset({"accuse", "suspect", "convict", "acquit"})
JUDGING = frozenset({"praise", "condemn", "criticize", "criticise", "blame", "thank", "mock",
                     "hail", "laud", "fault", "slam", "denounce", "applaud", "forgive",
                     "ridicule"})  # fmt: skip
TIMES = frozenset({"DATE", "TIME", "CARDINAL", "PERCENT", "MONEY"})
APART = frozenset({",", ";", ":", ".", "—", "–", "-", '"', "“", "”", "''", "``"})


def verb_source(tree: Tree, verb: int) -> tuple[int, ...]:
    """Return the places of the phrase that does what ``verb`` says; () where none does."""
    if tree.tokens[verb].lemma == "know" and tree.tokens[tree.tokens[verb].head].lemma == "let":
        lets = _subject(tree, tree.tokens[verb].head)  # "let it be known that"
        return () if lets is None else noun_phrase(tree, lets)
    quoted = quoted_as(tree, verb)
    if quoted is not None:
        return tuple(range(quoted + 1, verb - 1))
    doer = agent(tree, verb)
    if doer is None and tree.tokens[verb].lemma in QUOTING:
        return tuple(p for kid in tree.kids(verb, "nsubjpass") for p in noun_phrase(tree, kid))
    if tree.kids(verb, "nsubjpass", "auxpass") or doer is not None:
        return noun_phrase(tree, doer) if doer is not None else ()
    subject = _controller(tree, verb)
    if subject is None:
        subject = _overheard(tree, verb)
    if subject is None:
        subject = _subject(tree, verb)
    if subject is None:
        subject = _stray_subject(tree, verb)
    if subject is None or tree.tokens[subject].entity in TIMES - {"CARDINAL", "PERCENT"}:
        return ()
    return noun_phrase(tree, subject)


def _controller(tree: Tree, verb: int) -> int | None:
    """Return who is said to do it: "accused [the port] of hiding …", "heard [him] say …"."""
    token = tree.tokens[verb]
    link = tree.tokens[token.head]
    verbs = {"of": ACCUSING, "for": JUDGING}.get(link.lemma, frozenset())
    having = any(tree.tokens[kid].text.lower() == "having" for kid in tree.kids(verb, "aux"))
    participle = token.tag == "VBG" or (having and token.tag in ("VBN", "VBD"))
    if not participle or token.dep != "pcomp":
        return None
    over = tree.tokens[link.head]
    if link.lemma == "for" and (lashed := _lashed_at(tree, token.head)) is not None:
        return lashed
    # "praised the general [for admitting …]": the parser hangs it on the general as often.
    if over.pos in ("NOUN", "PROPN") and over.dep == "dobj":
        return link.head if tree.tokens[over.head].lemma in verbs else None
    things = tree.kids(link.head, "dobj") if over.lemma in verbs else []
    return things[0] if things else None


def _lashed_at(tree: Tree, link: int) -> int | None:
    """Return the mayor of "lashed out at [the mayor], Ito, for saying …", given the "for"."""
    verb = tree.tokens[link].head
    while tree.tokens[verb].pos != "VERB" and tree.tokens[verb].head != verb:
        verb = tree.tokens[verb].head
    outs = tree.kids(verb, "prep", "prt") if tree.tokens[verb].lemma in LASHING else []
    outs = [out for out in outs if tree.tokens[out].text.lower() in ("at", "on")]
    things = (k for out in outs for k in tree.kids(out, "pobj") if k < link)
    return next((thing for thing in things if tree.tokens[thing].entity not in TIMES), None)


def _overheard(tree: Tree, verb: int) -> int | None:
    """Return who is heard: "[Ito] was overheard telling them", "[the pilot] is heard saying"."""
    token = tree.tokens[verb]
    over = tree.tokens[token.head]
    if token.tag != "VBG" or token.dep not in ("xcomp", "advcl", "ccomp"):
        return None
    subjects = tree.kids(token.head, "nsubjpass") if over.lemma in HEARING else []
    return subjects[0] if subjects and not tree.kids(verb, "nsubj") else None


def quoted_as(tree: Tree, verb: int) -> int | None:
    """Return the place of "quoted" in "the station quoted Ito as saying", of ``verb`` "saying"."""
    if tree.tokens[verb].tag != "VBG" or verb < 3 or tree.tokens[verb - 1].lemma != "as":
        return None
    first = max(tree.bounds(verb)[0], verb - LONGEST_NAME)
    for place in range(verb - 3, first - 1, -1):
        if tree.tokens[place].lemma in QUOTING and tree.tokens[place].pos == "VERB":
            return None if tree.kids(place, "auxpass") or agent(tree, place) else place
    return None


def quotes(tree: Tree, verb: int) -> bool:
    """Tell the "quoted" and the "reported" of "Ito was reported as saying"."""
    saying = verb + 2 < len(tree) and tree.tokens[verb + 2].tag == "VBG"
    as_saying = saying and tree.tokens[verb + 1].lemma == "as"
    return tree.tokens[verb].lemma in QUOTING or (tree.tokens[verb].lemma == "report" and as_saying)


def is_held(tree: Tree, verb: int) -> bool:
    """Tell the participle of "the driver, believed to be 60": nobody says who believes it."""
    token = tree.tokens[verb]
    if token.lemma not in HELD or token.tag not in ("VBN", "VBD") or not verb:
        return False
    to = verb + 1 < len(tree) and tree.tokens[verb + 1].tag == "TO"
    return to and tree.tokens[verb - 1].text == "," and not tree.kids(verb, "aux", "auxpass")


def noun_phrase(tree: Tree, head: int) -> tuple[int, ...]:
    """Return the phrase around ``head`` as a newspaper names a source: appositions stay,
    relative clauses and what is joined on by a comma go."""
    cut = [kid for kid in tree.children[head] if _leaves(tree, head, kid)]
    words = tuple(_closed_up(tree, tree.subtree(head, without=cut)))
    return words[1:] if _dated(tree, words) else words


def _dated(tree: Tree, words: tuple[int, ...]) -> bool:
    """Tell the "Wednesday" of "rejected on [Wednesday] Ostmark's proposal" from a paper's."""
    day = len(words) > 1 and tree.tokens[words[0]].text.lower() in WEEKDAYS
    return day and words[0] > 0 and tree.tokens[words[0] - 1].text.lower() == "on"


def verb_words(tree: Tree, verb: int) -> tuple[int, ...]:
    """Return the verb with its auxiliaries, negation and particles, and adverbs between."""
    own = [verb, *tree.kids(verb, *AUXILIARIES)]
    first = min(own)
    between = [kid for kid in tree.kids(verb, "advmod") if first < kid < verb]
    return tuple(sorted({*own, *between}))


def agent(tree: Tree, verb: int) -> int | None:
    """Return the head of a passive verb's "by" phrase, or None: "had told by radio" is active."""
    if tree.kids(verb, "nsubj") and not tree.kids(verb, "auxpass"):
        return None
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
        if own is not None and not _is_unlike(tree, verb, here):
            return _teller(tree, verb, here, own)
        token = tree.tokens[here]
        if token.dep in ("acl", "relcl") and token.tag in ("VBG", "VBD", "VBN"):
            return token.head
        if token.dep not in SHARED and not _is_link(token) and own is None:
            return None
        if token.tag == "VB" and tree.tokens[token.head].lemma in LINKING:
            return None  # "the aim is to condemn …": an aim condemns nothing
        here = _reporting(tree, verb) if here == verb else token.head
    return None


def _teller(tree: Tree, verb: int, told: int, subject: int) -> int | None:
    """Of "said the road was open and denied …" return who said; None where it may be either.

    The parser hangs the second verb on the reported clause. It is the speaker's where what is
    reported is a state or was done to somebody; of "said the union had met and warned …" both
    readings stand, unless the subject there is a name or pronoun.
    """
    above = tree.tokens[told].head
    joined = tree.tokens[verb].dep == "conj" and tree.tokens[verb].head == told
    reported = tree.tokens[told].dep == "ccomp" and tree.tokens[above].lemma in SPEECH
    utters = cue_class(tree.tokens[verb].lemma) not in SILENT
    finite = tree.tokens[verb].tag in TENSED | {"VBN"} and not _auxiliary(tree, verb)
    if above > told or not (joined and reported and utters and finite):
        return subject
    being = {tree.tokens[kid].lemma for kid in tree.kids(told, "aux", "auxpass")} | {
        tree.tokens[told].lemma
    }
    if "be" in being:
        return tree.subject(above)
    if any(tree.tokens[kid].lemma == "that" for kid in tree.kids(told, "mark")):
        return subject
    tags = [tree.tokens[place].tag for place in (verb, told, above)]
    if tags[0] == tags[1] != tags[2]:  # "says the union [met] and [warned]"
        return subject
    named = tree.tokens[subject].entity or tree.tokens[subject].pos in ("PRON", "PROPN")
    return subject if named else None


def _reporting(tree: Tree, verb: int) -> int:
    """Return the verb that a participle goes with: of "said it was late, adding that …" the
    one that says, where the parser hung it on what is said."""
    token = tree.tokens[verb]
    head = token.head
    uttered = token.lemma in SPEECH and cue_class(token.lemma) not in ("think", "hope")
    if token.tag != "VBG" or token.dep != "advcl" or not uttered:
        return head
    above = head
    while tree.tokens[above].dep in ("ccomp", "conj", "advcl") and tree.tokens[above].head < above:
        above = tree.tokens[above].head
        if tree.tokens[above].lemma in SPEECH:
            return above
    return head


def _is_unlike(tree: Tree, verb: int, other: int) -> bool:
    """Tell a participle joined by "and" to a finite verb: the parser missed its true partner
    further up ("stating that … and citing")."""
    joined = tree.tokens[verb].tag == "VBG" and tree.tokens[verb].dep == "conj"
    finite = tree.tokens[other].tag in TENSED
    return joined and finite and tree.tokens[verb].head == other and not _auxiliary(tree, verb)


def _auxiliary(tree: Tree, verb: int) -> bool:
    return bool(tree.kids(verb, "aux"))


def _stray_subject(tree: Tree, verb: int) -> int | None:
    """The noun right before a finite verb that the parser hung elsewhere."""
    first = min(verb_words(tree, verb))
    if tree.tokens[verb].tag not in TENSED or not first:
        return None
    place = first - 1
    token = tree.tokens[place]
    if token.entity in TIMES or tree.tokens[verb].opens:
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


def _closed_up(tree: Tree, places: list[int]) -> list[int]:
    """Put back the commas between the parts that stayed."""
    gaps = [
        place
        for left, right in zip(places, places[1:], strict=False)
        for place in range(left + 1, right)
        if right - left == 2 and tree.tokens[place].pos == "PUNCT"
    ]
    return sorted([*places, *gaps])


def _leaves(tree: Tree, head: int, kid: int) -> bool:
    """Tell whether ``kid`` is no part of the name of a source headed by ``head``."""
    token = tree.tokens[kid]
    if token.dep in ("relcl", "advcl") or (token.dep == "acl" and token.lemma in QUOTING):
        return True
    if token.dep == "punct":
        return token.text in APART and not _glued(tree, kid)
    if token.dep in ("prep", "npadvmod"):
        ends = [kid, *tree.kids(kid, "pobj")]
        return kid > head and any(tree.tokens[end].entity in ("DATE", "TIME") for end in ends)
    if token.dep == "advmod":
        return kid < head and token.text[:1].isupper()
    return token.dep == "conj" and kid > head and token.pos == "VERB"


def _glued(tree: Tree, place: int) -> bool:
    """Tell a mark inside a word: the hyphen of "al-Rashdi"."""
    if not 0 < place < len(tree) - 1:
        return False
    before, here, after = (tree.tokens[at].span for at in (place - 1, place, place + 1))
    return before.end == here.start and here.end == after.start


def owner(tree: Tree, noun: int) -> tuple[int, ...]:
    """Return the places of whose the thing is ("her claim", "a report by the union", "police
    reports"), or ()."""
    for kid in tree.kids(noun, "poss"):
        return tuple(place for place in noun_phrase(tree, kid) if tree.tokens[place].tag != "POS")
    for link in tree.kids(noun, "prep"):
        if tree.tokens[link].lemma in BY:
            for kid in tree.kids(link, "pobj"):
                return noun_phrase(tree, kid)
    for kid in tree.kids(noun, "compound"):
        token = tree.tokens[kid]
        speaks = token.entity == "ORG" or (token.pos == "NOUN" and token.lemma in HEARD)
        if kid == noun - 1 and speaks:
            return tuple(tree.subtree(kid))
    return ()
