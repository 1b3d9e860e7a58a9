"""How something was said: tense, modality, negation, to whom and on what occasion."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.annotate.bidding import bids
from reportedly.annotate.drafts import Draft
from reportedly.annotate.headings import asks_whether
from reportedly.annotate.lexicon import (
    HEARD,
    NOUNS,
    OCCASIONS,
    PLANNING,
    SPOKEN_TO,
    TOLD,
    cue_class,
    occasion_kind,
)
from reportedly.annotate.page import Page
from reportedly.annotate.tree import TENSED, Tree
from reportedly.annotate.turned import by_nobody, had, turned
from reportedly.model import Modality, OccasionKind, Tense

# What is to say something, where nobody is: "the plan was to ask for more".
AIMS = frozenset({"aim", "answer", "attempt", "challenge", "choice", "decision", "duty", "effort",
                  "function", "goal", "hope", "idea", "instinct", "intent", "intention", "it",
                  "job", "mission", "mistake", "move", "object", "objective", "option", "order",
                  "plan", "point", "policy", "priority", "purpose", "reaction", "response",
                  "role", "rule", "solution", "step", "strategy", "task", "temptation", "that",
                  "this", "thing", "trick", "way", "what", "wish"})  # fmt: skip
WILL, MAY = (
    frozenset({"will", "'ll", "’ll", "shall", "wo", "sha"}),
    frozenset(
        {"would", "could", "might", "may", "should", "can", "must", "'d", "’d", "ca", "ought"}
    ),
)
UNSURE = frozenset({"if", "whether", "unless", "until"})
NOT = frozenset({"neither", "nor", "never", "hardly", "scarcely"})
REFUSING = frozenset({"would", "could", "wo", "ca"})  # with "not": it was not said, for all we know
# "Would later say" and "would say only that" tell what was said.
LATER = frozenset({"later", "subsequently", "afterwards", "afterward"})
# With these it is told what somebody will not do or say; "did not refuse" is no refusal.
DECLINING = frozenset({"refuse", "decline"})
# "Lifted a warning", "withdrew the accusation": it is said no more.
TAKING_BACK = frozenset({"lift", "drop", "withdraw", "retract", "rescind", "recant", "revoke"})
HIS = frozenset({"his", "her", "my"})
LEADING_TO_OCCASION = frozenset({"in", "at", "during", "on", "through", "via", "by", "after"})
LONGEST = 14  # tokens; a longer hearer or occasion is a clause that the parser hung wrongly
# Told something, these are where it was said: there is no such body to hear it.
GATHERINGS = frozenset({"conference", "rally", "briefing", "hearing", "meeting", "forum", "summit",
                        "gathering", "ceremony", "seminar", "symposium", "vigil", "dinner", "halt",
                        "review", "inquiry", "luncheon", "breakfast", "convention"})  # fmt: skip
ISSUED = frozenset({"figure", "datum", "data", "result", "document", "poll", "survey", "study",
                    "finding", "transcript", "tape", "recording", "text", "list", "minute",
                    "book", "paper", "footage"})  # fmt: skip
PARTICIPLES = frozenset({"speak", "talk", "write", "testify", "address", "appear", "post", "tweet"})


# What is done by saying that one can or would.
PERFORMED = frozenset({"confirm", "assure", "tell", "say", "reveal", "announce", "argue", "suggest",
                       "add", "report"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Manner:
    """How something was said; ``addressee`` and ``occasion`` are token places."""

    tense: Tense = "none"
    modality: Modality = "asserted"
    negated: bool = False
    addressee: tuple[int, ...] = ()
    occasion: tuple[int, ...] = ()
    occasion_kind: OccasionKind | None = None


def manner(page: Page, draft: Draft) -> Manner:
    """Return how the draft's words were said, as far as the words around its cue tell.

    A cue that is no verb ("according to", a colon) has the tense "none".
    """
    tree = page.tree
    verb = _main_verb(tree, draft.cue)
    if verb is None:
        return Manner(negated=_denied(page, draft.cue) != turned(page, draft))
    group = [place for place in _group(tree, verb) if place not in draft.content]
    occasion, kind = _occasion(page, draft, verb)
    negated = _denied(page, draft.cue) or _unsaid(tree, verb, group)
    negated = negated != (_declines(tree, verb) or _taken_back(page, verb, draft))
    negated = negated != turned(page, draft)
    nothing = any(page.word(kid).lower() == "nothing" for kid in tree.kids(verb, "dobj"))
    bound = _cannot_help(tree, verb)
    negated = (negated or nothing) and not bound
    nobody = by_nobody(page, draft)
    happened = negated or nobody or _came_later(page, verb, group)
    refused = bound or (happened and _refused(tree, verb, group))
    return Manner(
        tense="past" if refused else _tense(tree, verb, group),
        modality="asserted" if refused else _modality(page, draft, verb, group),
        negated=negated or nobody,
        addressee=_addressee(page, draft, verb),
        occasion=occasion,
        occasion_kind=kind,
    )


def _main_verb(tree: Tree, cue: Sequence[int]) -> int | None:
    """Return the place of the cue's main verb, or None where it has none."""
    verbs = [place for place in cue if tree.tokens[place].pos in ("VERB", "AUX")]
    main = [place for place in verbs if tree.tokens[place].dep not in ("aux", "auxpass")]
    inner = [place for place in main if tree.tokens[place].pos == "VERB"]
    return next(iter((*inner, *main, *verbs)), None)


def _group(tree: Tree, verb: int) -> Iterator[int]:
    """Yield the verb's helpers, and those of a first verb that it is joined to."""
    own = tree.kids(verb, "aux", "auxpass", "neg")
    yield from own
    token = tree.tokens[verb]
    if token.dep == "conj" and not own and tree.tokens[token.head].pos in ("VERB", "AUX"):
        alike = tree.tokens[token.head].tag == token.tag
        if alike and tree.subject(verb) is None:
            yield from tree.kids(token.head, "aux", "auxpass")


def _denied(page: Page, cue: Iterable[int]) -> bool:
    tree, places = page.tree, list(cue)
    before = {page.word(place - 1).lower() for place in places[:1]}
    none = any(
        tree.tokens[kid].text.lower() == "no"
        for place in places
        if tree.tokens[place].pos == "NOUN"
        for kid in tree.kids(place, "det")
    )
    words = [page.word(place).lower() for place in places]
    yet = ("yet", "to") in pairwise(words)  # "has yet to confirm"
    return (
        none
        or yet
        or bool(before & NOT)
        or any(tree.tokens[place].dep == "neg" for place in places)
    )


def _unsaid(tree: Tree, verb: int, group: Sequence[int]) -> bool:
    """Tell "did not say", "would neither confirm nor deny", and "could not confirm or deny"."""
    if any(tree.tokens[place].dep == "neg" for place in group):
        return True
    first = tree.tokens[verb].head if tree.tokens[verb].dep == "conj" else verb
    links = {tree.tokens[place].text.lower() for place in tree.kids(first, "cc")}
    either = first != verb and bool(links & {"or", "nor"}) and bool(tree.kids(first, "neg"))
    told = [*tree.kids(first, "preconj"), *tree.kids(verb, "preconj")]
    return either or any(tree.tokens[place].text.lower() == "neither" for place in told)


def _declines(tree: Tree, verb: int) -> bool:
    """Tell "refused to go" and "declined the offer" from prices that have declined."""
    led = tree.kids(verb, "xcomp", "dobj", "ccomp", "nsubjpass")
    return tree.tokens[verb].lemma in DECLINING and bool(led)


def _taken_back(page: Page, verb: int, draft: Draft) -> bool:
    """Tell whether the cue takes back what its noun said: "[lifted its warning] against"."""
    nouns = {page.tree.tokens[kid].lemma for kid in page.tree.kids(verb, "dobj", "nsubjpass")}
    taking = page.tree.tokens[verb].lemma in TAKING_BACK and verb in draft.cue
    return taking and bool(nouns & NOUNS)


def _cannot_help(tree: Tree, verb: int) -> bool:
    """Tell "could not help but think", by which somebody thinks."""
    tokens = tree.tokens
    near = (verb, tokens[verb].head, tokens[tokens[verb].head].head)
    return any(tokens[place].lemma == "help" and tree.kids(place, "neg") for place in near)


def _refused(tree: Tree, verb: int, group: Sequence[int]) -> bool:
    """Tell "would not say", which tells what happened, from what would not be if …."""
    token = tree.tokens[verb]
    first = token.head if token.dep == "conj" else verb
    own = {tree.tokens[place].text.lower() for place in (*group, *tree.kids(first, "aux"))}
    clauses = tree.kids(first, "advcl")
    if_so = any(tree.tokens[k].text.lower() == "if" for c in clauses for k in tree.kids(c, "mark"))
    base = token.text.lower() == token.lemma and "have" not in own
    return base and bool(own & REFUSING) and not if_so and tree.tokens[first].dep == "ROOT"


def _came_later(page: Page, verb: int, group: Sequence[int]) -> bool:
    """Tell "would later say" and "would go on to say", which tell what came after."""
    would = [place for place in group if page.word(place).lower() == "would"]
    first = page.tree.tokens[verb].head if page.tree.tokens[verb].dep == "xcomp" else verb
    would += [p for p in page.tree.kids(first, "aux") if page.word(p).lower() == "would"]
    if not would:
        return False
    words = [page.word(place).lower() for place in range(would[0] + 1, max(verb, first) + 3)]
    return bool({*words} & LATER) or words[:3] == ["go", "on", "to"] or "only" in words


def _tense(tree: Tree, verb: int, group: Sequence[int]) -> Tense:
    token, helpers = tree.tokens[verb], [tree.tokens[place] for place in group]
    words = {helper.text.lower() for helper in helpers}
    if words & WILL or _planner(tree, verb) is not None:
        return "future"
    if words & MAY:
        return "past" if had(tree, verb, words & MAY) else "none"
    if token.tag == "VBD" or any(helper.tag == "VBD" for helper in helpers):
        return "past"
    if any(helper.lemma == "have" or helper.text.lower() in ("'ve", "’ve") for helper in helpers):
        return "past"
    if token.tag in ("VBZ", "VBP") or any(helper.tag in ("VBZ", "VBP") for helper in helpers):
        return "present"
    if token.tag == "VBG" and token.dep in ("advcl", "conj", "acl") and token.head != verb:
        return _borrowed(tree, token.head)
    being = _unable(tree, verb)
    if being is not None:
        return _tense(tree, being, list(_group(tree, being)))
    # "the minister, quoted as saying": the parser takes a bare participle for the past.
    return "past" if token.tag == "VBN" and token.dep != "amod" else "none"


def _borrowed(tree: Tree, verb: int) -> Tense:
    """A participle's tense is that of the verb it goes with ("said …, adding …")."""
    if tree.tokens[verb].tag == "VBG" or tree.tokens[verb].pos not in ("VERB", "AUX"):
        return "none"
    return _tense(tree, verb, list(_group(tree, verb)))


def _modality(page: Page, draft: Draft, verb: int, group: Sequence[int]) -> Modality:
    tree = page.tree
    words = {tree.tokens[place].text.lower() for place in group}
    may = words & MAY and not (_does_say(tree, verb) or had(tree, verb, words & MAY))
    if may or _doubted(tree, verb) or asks_whether(page, verb):
        return "hypothetical"
    due = tree.tokens[verb].tag in ("VBZ", "VBP") and on_a_question(page, draft)
    planned = words & WILL or due or _planner(tree, verb) is not None
    return "planned" if planned else "asserted"


def _does_say(tree: Tree, verb: int) -> bool:
    """Tell "I can confirm that …" and "we would argue that …", by which it is said."""
    subject = tree.subject(verb)
    first = subject is not None and tree.tokens[subject].text.lower() in ("i", "we")
    supposed = {tree.tokens[k].text.lower() for c in tree.kids(verb, "advcl") for k in tree.kids(c)}
    told = bool(tree.kids(verb, "ccomp")) and tree.tokens[verb].dep == "ROOT"
    return first and told and tree.tokens[verb].lemma in PERFORMED and "if" not in supposed


def on_a_question(page: Page, draft: Draft) -> bool:
    """Tell "vote on whether to strike", which is for nothing yet, from "voted for a strike"."""
    first = min(draft.content, default=-1)
    votes = any(page.tree.tokens[place].lemma == "vote" for place in draft.cue)
    return votes and first >= 0 and page.word(first).lower() in ("whether", "if", "when", "how")


def _planner(tree: Tree, verb: int) -> int | None:
    """Return the place of what says that it is still to come ("is expected to say", "is to say").

    "The aim is to say" is none: what is to say something is somebody.
    """
    token = tree.tokens[verb]
    infinitive = any(tree.tokens[kid].text.lower() == "to" for kid in tree.kids(verb, "aux"))
    if not infinitive or token.dep not in ("xcomp", "ccomp") or token.head == verb:
        return None
    over = tree.tokens[token.head]
    if over.lemma in PLANNING:
        return token.head
    by_plan = over.lemma == "be" and over.tag in TENSED and token.tag == "VB"
    subject = tree.subject(token.head) if by_plan and not tree.kids(token.head, "acomp") else None
    somebody = subject is not None and tree.tokens[subject].lemma.lower() not in AIMS
    return token.head if somebody else None


def _unable(tree: Tree, verb: int) -> int | None:
    """Return the "was" of "was unable to say"."""
    token = tree.tokens[verb]
    over = tree.tokens[token.head]
    led = token.dep == "xcomp" and over.dep == "acomp" and tree.tokens[over.head].pos == "AUX"
    return over.head if led else None


def _doubted(tree: Tree, verb: int) -> bool:
    marks = {tree.tokens[kid].text.lower() for kid in tree.kids(verb, "mark")}
    return tree.tokens[verb].dep in ("advcl", "ccomp") and bool(marks & UNSURE)


def _addressee(page: Page, draft: Draft, verb: int) -> tuple[int, ...]:
    """Return who was told; of "urged [the council] to go" that opens the content as well."""
    tree = page.tree
    lemma = tree.tokens[verb].lemma
    for kid in _hearers(tree, verb, lemma):
        places = _phrase(tree, kid)
        opens = bool(places) and places[0] == min(draft.content, default=-1)
        asked = opens and bool(draft.content - {*places})  # not in "ordered the strikes"
        bidden = cue_class(lemma) == "demand" or bids(tree, verb, kid)
        own = _apart(draft, places) or (asked and bidden)
        if own and len(places) <= LONGEST:
            return places
    return ()


def _hearers(tree: Tree, verb: int, lemma: str) -> Iterator[int]:
    """Yield the heads of the phrases that may name who was told."""
    if lemma in TOLD or lemma == "invite":
        if tree.kids(verb, "auxpass") or tree.kids(verb, "nsubjpass"):
            yield from tree.kids(verb, "nsubjpass")
            return
        heard = tree.kids(verb, "dative", "dobj", "iobj")
        yield from (kid for kid in heard if tree.tokens[kid].lemma not in GATHERINGS)
        for clause in tree.kids(verb, "ccomp", "xcomp"):
            first = tree.subject(clause)
            bare = any(tree.tokens[kid].text.lower() == "to" for kid in tree.kids(clause, "aux"))
            if first is not None and bare:  # "urged [the council] to reopen the road"
                yield first
    for link in tree.kids(verb, "prep", "dative"):
        word = tree.tokens[link].text.lower()
        for thing in tree.kids(link, "pobj"):
            if word == "to" and lemma in SPOKEN_TO and _can_hear(tree, thing):
                yield thing
            if word in ("on", "upon") and lemma == "call" and link > verb:
                yield thing


def _can_hear(tree: Tree, place: int) -> bool:
    token = tree.tokens[place]
    return token.lemma in HEARD or token.entity in ("PERSON", "ORG", "GPE", "NORP")


def _occasion(page: Page, draft: Draft, verb: int) -> tuple[tuple[int, ...], OccasionKind | None]:
    tree = page.tree
    verbs = [verb, *(kid for kid in tree.kids(verb, "advcl") if _speaks(tree, kid))]
    for one in verbs:
        for thing in (*_settings(tree, one), *_addressed(tree, one)):
            dated = tree.tokens[thing].entity == "DATE"  # "in March" is no march
            dated = dated or _freed(tree, thing)
            kind = None if dated else occasion_kind(tree.tokens[thing].lemma)
            places = _phrase(tree, thing)
            if kind and _apart(draft, places) and len(places) <= LONGEST:
                return places, kind
    return (), None


def _freed(tree: Tree, thing: int) -> bool:
    """Tell "after his release" and "the release of two men" from the release of a statement."""
    of = [link for link in tree.kids(thing, "prep") if tree.tokens[link].lemma == "of"]
    what = [tree.tokens[kid].lemma for link in of for kid in tree.kids(link, "pobj")]
    if tree.tokens[thing].lemma == "release" and what:
        return not {*what} & (OCCASIONS | ISSUED)
    owners = [tree.tokens[kid] for kid in tree.kids(thing, "poss")]
    somebody = any(each.text.lower() in HIS or each.entity == "PERSON" for each in owners)
    return tree.tokens[thing].lemma == "release" and somebody


def _speaks(tree: Tree, verb: int) -> bool:
    return tree.tokens[verb].tag == "VBG" and tree.tokens[verb].lemma in PARTICIPLES


def _settings(tree: Tree, verb: int) -> Iterator[int]:
    for link in tree.kids(verb, "prep"):
        if tree.tokens[link].text.lower() in LEADING_TO_OCCASION:
            for thing in tree.kids(link, "pobj"):
                yield from _with_inner(tree, thing)


def _with_inner(tree: Tree, thing: int) -> Iterator[int]:
    """Yield the noun, and the one that it is a part of ("on the sidelines of a summit")."""
    yield thing
    if tree.tokens[thing].lemma not in OCCASIONS:
        for link in tree.kids(thing, "prep"):
            if tree.tokens[link].text.lower() in ("of", "after", "during", "at"):
                yield from tree.kids(link, "pobj")


def _addressed(tree: Tree, verb: int) -> Iterator[int]:
    """Yield what is addressed ("addressing a rally"), and the rally that is told something."""
    lemma = tree.tokens[verb].lemma
    for thing in tree.kids(verb, "dobj", "dative") if lemma in TOLD | {"address"} else ():
        if lemma == "address" or tree.tokens[thing].lemma in GATHERINGS:
            yield thing


def _phrase(tree: Tree, head: int) -> tuple[int, ...]:
    """Return the noun phrase around ``head``, up to a clause about it."""
    cut = [kid for kid in tree.children[head] if tree.tokens[kid].dep in ("relcl", "acl", "appos")]
    places = tree.subtree(head, without=cut)
    return tuple(_run_around(places, head))


def _run_around(places: Sequence[int], head: int) -> Iterator[int]:
    """Yield the places that stand in one run with ``head``."""
    at = places.index(head)
    first = last = at
    while first > 0 and places[first - 1] == places[first] - 1:
        first -= 1
    while last + 1 < len(places) and places[last + 1] == places[last] + 1:
        last += 1
    yield from places[first : last + 1]


def _apart(draft: Draft, places: Sequence[int]) -> bool:
    return bool(places) and not {*draft.cue, *draft.source, *draft.content} & {*places}
