"""A second thing that the same speaker says: "condemned the raid and blamed the army"."""

from collections.abc import Iterator, Sequence

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import HEARD, OCCASIONS, PERSONS, QUOTED_PEOPLE, SPEECH, cue_class
from reportedly.annotate.never_said import SPEAKERS
from reportedly.annotate.page import Page
from reportedly.annotate.possible import OUTCOMES
from reportedly.annotate.sources import verb_words
from reportedly.annotate.tree import Tree

# With an object and no helper, what the parser takes for a participle is the past.
TENSES = {"VBD": "past", "VBN": "past", "VBZ": "present", "VBP": "present"}
# What no thing does: of "the pier was shut and condemned the raid" the pier is not the one.
JUDGING = frozenset({"accuse", "condemn", "deny", "praise"})
CALLING = frozenset({"urge", "warn", "vow", "stress", "underline", "underscore", "reiterate"})
# After "condemned the raid and" these tell of more words.
UTTERING = CALLING | {"call", "demand", "pledge", "promise", "emphasize", "emphasise", "reaffirm",
                      "affirm", "express", "voice", "extend", "ask", "convey"}  # fmt: skip
# What can accuse and praise although it is no person: bodies, places for those in them, papers.
ABLE = (
    HEARD
    | QUOTED_PEOPLE
    | SPEAKERS
    | OCCASIONS
    | OUTCOMES
    | {"country", "city", "town", "village", "state", "side", "camp", "bloc", "world", "region",
       "capital", "family", "community", "association", "federation", "firm", "club", "force",
       "militia", "faction", "house", "chamber", "embassy", "bureau", "authority", "alliance",
       "coalition", "campaign", "body", "board", "panel", "mission", "guild", "league", "church",
       "kingdom", "republic", "crew", "couple", "pair", "administration",
       "leadership", "opposition", "sign", "film",
       "song", "play", "poster", "headline", "text", "story", "piece"}
)  # fmt: skip
# Nouns that end as those for people do and are none; the others of that sort stay in doubt.
THINGS = frozenset({"pier", "river", "water", "tower", "power", "border", "winter", "summer",
                    "weather", "center", "harbor", "corner", "fever", "door", "floor", "motor",
                    "reactor", "error", "number", "accident", "event", "moment", "percent", "fire",
                    "shelter", "tanker", "trailer", "plant", "present", "current"})  # fmt: skip
OBJECTS = ("dobj", "ccomp", "xcomp", "dative")
LINKED = frozenset({"call", "ask"})  # with "for" or "on"
RESPONSIBLE = frozenset({"responsible", "accountable", "liable", "answerable"})
REACH = 12  # tokens from "holds" to "responsible"
# The rows lie about as often right as the tagger's of this score.
SCORE = 0.6


def second_verb(page: Page, draft: Draft, verb: int) -> bool:
    """Tell whether the verb behind an "and" in the content is the speaker's own.

    It hangs on the cue, of which a thing is the object; or on a clause whose subject cannot say
    anything, while the verb accuses, denies or praises.
    """
    tokens = page.tree.tokens
    token = tokens[verb]
    if token.dep != "conj" or token.tag not in TENSES or not _leads_on(page.tree, verb):
        return False
    if not draft.source or page.inside[verb] >= 0 or tokens[token.head].tag == "VBG":
        return False
    if token.head in draft.cue:
        return _same_sort(page, draft, token.head, verb)
    inside = token.head in draft.content
    return inside and (_of_no_speaker(page, draft, verb) or _back_in_the_past(page, draft, verb))


def second_sayings(page: Page, found: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the second sayings of those found, where nothing has their words."""
    taken = {place for draft in found for place in (*draft.cue, *draft.source, *draft.content)}
    for draft in list(found):
        if not draft.source or not draft.cue or page.inside[draft.cue[0]] >= 0:
            continue
        for verb in _joined(page.tree, draft):
            free = verb not in taken and page.inside[verb] < 0
            if free and second_verb(page, draft, verb):
                cue = (*verb_words(page.tree, verb), *_link(page, verb))
                content = {*_behind(page, verb)} - {*cue}
                if content and not content & taken:
                    taken |= {*cue, *content}
                    score = min(draft.score, SCORE)
                    yield Draft(cue, draft.source, content, score)
        yield from _holding(page, draft, taken)


def _holding(page: Page, draft: Draft, taken: set[int]) -> Iterator[Draft]:
    """Yield what "condemned the raid, [holding the army responsible for it]" adds."""
    tree = page.tree
    for cue in draft.cue:
        for verb in tree.kids(cue, "advcl", "xcomp", "acl"):
            behind = tree.tokens[verb].tag == "VBG" and page.word(verb - 1) == ","
            behind = behind and verb not in draft.cue and page.inside[verb] < 0
            content = {*_behind(page, verb)} if behind and holds_responsible(page, verb) else set()
            if content and not {verb, *content} & (taken - draft.content):
                draft.content -= {verb - 1, verb, *content}
                taken |= {verb, *content}
                yield Draft((verb,), draft.source, content, min(draft.score, SCORE))


def _joined(tree: Tree, draft: Draft) -> Iterator[int]:
    """Yield the verbs that "and" joins to the cue or to the clause that it leads to."""
    for cue in draft.cue:
        yield from tree.kids(cue, "conj")
        for clause in tree.kids(cue, "ccomp"):
            yield from tree.kids(clause, "conj")


def _link(page: Page, verb: int) -> tuple[int, ...]:
    """Return the "on" of "called on the council"."""
    linked = page.tree.tokens[verb].lemma in LINKED
    return (verb + 1,) if linked and page.word(verb + 1).lower() in ("on", "upon", "for") else ()


def _leads_on(tree: Tree, verb: int) -> bool:
    """Tell whether something hangs on the verb, and it has neither subject nor helper."""
    things = tree.kids(verb, *OBJECTS)
    linked = tree.tokens[verb].lemma in LINKED and bool(tree.kids(verb, "prep"))
    return (bool(things) or linked) and not tree.kids(verb, "nsubj", "nsubjpass", "aux", "auxpass")


def _same_sort(page: Page, draft: Draft, cue: int, verb: int) -> bool:
    """Tell two verbs of one tense of which the first has a thing for object and both are of words.

    After a clause the parser may have joined the verb to the wrong one.
    """
    tree = page.tree
    words = _utters(page, verb)
    thing = tree.kids(cue, "dobj") and not tree.kids(cue, "ccomp", "xcomp")
    for clause in tree.kids(cue, "ccomp"):
        subject = tree.subject(clause)
        thing = thing or (subject is not None and _is_itself(page, draft, clause, subject))
    return bool(words and thing) and _tense(tree, cue) == _tense(tree, verb)


def _of_no_speaker(page: Page, draft: Draft, verb: int) -> bool:
    """Tell the "accused" of "said that no boat had sailed and accused the guild"."""
    tree = page.tree
    clause = tree.tokens[verb].head
    cues = (place for place in draft.cue if tree.tokens[place].lemma in SPEECH)
    alike = _tense(tree, verb) in {_tense(tree, place) for place in cues}
    subject = tree.subject(clause)
    if not alike or subject is None or tree.tokens[clause].head not in draft.cue:
        return False
    lemma = tree.tokens[verb].lemma
    judges = cue_class(lemma) in JUDGING or lemma in CALLING or lemma == "ask"
    of_itself = _is_itself(page, draft, clause, subject) and lemma in CALLING | LINKED
    return of_itself or (judges and (_nobody(page, subject) or is_thing(tree, subject)))


def _is_itself(page: Page, draft: Draft, clause: int, subject: int) -> bool:
    """Tell the "it" of "the guild said that it was alarmed and [urged] restraint" from another."""
    tree, word = page.tree, page.word(subject).lower()
    plain = tree.tokens[clause].lemma == "be" and not tree.kids(clause, "aux")
    heads = [place for place in draft.source if tree.tokens[place].head not in draft.source]
    spoken = {page.word(place).lower() for place in heads}
    again = spoken <= {word} or not spoken & {"he", "she", "it", "they", "we", "i"}
    return plain and again and word in ("it", "he", "she", "they")


def _back_in_the_past(page: Page, draft: Draft, verb: int) -> bool:
    """Tell the "called" of "said that the port stands by its crews, and called on them to wait".

    What is so now, or will be, does not go on in the past; the saying does.
    """
    tree, clause = page.tree, page.tree.tokens[verb].head
    helpers = {tree.tokens[kid].tag for kid in tree.kids(clause, "aux")}
    now = tree.tokens[clause].tag in ("VBZ", "VBP") or (
        tree.tokens[clause].tag == "VB" and "MD" in helpers
    )
    now = now or bool(helpers & {"VBZ", "VBP"})  # "is buying time"
    said = any(tree.tokens[place].tag == "VBD" for place in draft.cue)
    parted = page.word(verb - 1).lower() == "and" and page.word(verb - 2) == ","
    return now and said and parted and tree.tokens[verb].tag == "VBD" and _utters(page, verb)


def _utters(page: Page, verb: int) -> bool:
    lemma = page.tree.tokens[verb].lemma
    known = cue_class(lemma) in JUDGING or lemma in UTTERING
    return known or holds_responsible(page, verb)


def _tense(tree: Tree, verb: int) -> str:
    return TENSES.get(tree.tokens[verb].tag, "")


def _nobody(page: Page, subject: int) -> bool:
    return any(page.word(kid).lower() == "no" for kid in page.tree.kids(subject, "det"))


def is_thing(tree: Tree, place: int) -> bool:
    """Tell a thing, which accuses nobody."""
    token = tree.tokens[place]
    plain = token.pos == "NOUN" and not token.entity
    known = token.lemma in THINGS or not token.lemma.endswith(PERSONS)
    return plain and token.lemma not in ABLE and known


def holds_responsible(page: Page, verb: int) -> bool:
    """Tell "holds the army fully responsible for the loss"."""
    return responsible(page, verb) is not None


def responsible(page: Page, verb: int) -> int | None:
    """Return the "responsible" of "holds the army fully responsible for the loss"."""
    tokens = page.tree.tokens
    if tokens[verb].lemma != "hold" or page.tree.kids(verb, "auxpass"):
        return None
    for place in range(verb + 2, min(verb + REACH, page.tree.bounds(verb)[1])):
        if page.word(place).lower() in RESPONSIBLE:
            between = tokens[verb + 1 : place]
            named = any(each.pos in ("NOUN", "PROPN", "PRON") for each in between)
            return place if named else None
        if tokens[place].tag in TENSES or page.word(place) in (",", ";", "."):
            return None
    return None


def _behind(page: Page, verb: int) -> Iterator[int]:
    """Yield what hangs on the verb and comes behind it, up to a further verb or a mark."""
    tree = page.tree
    for place in tree.subtree(verb, without=tree.kids(verb, "conj", "cc", "punct")):
        if place > verb and page.word(place) not in (";", "."):
            yield place
