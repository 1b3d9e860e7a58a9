"""Where the tagger's cue says nothing, and a word beside what is reported does."""

from reportedly.annotate.astray import opens_clause
from reportedly.annotate.deeds import SYMPATHY
from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import NOUNS, QUOTING, SPEECH, TELLS, TOLD
from reportedly.annotate.page import Page, Quoted
from reportedly.annotate.passed_on import pass_on
from reportedly.annotate.sources import noun_phrase, owner, quoted_as, verb_source
from reportedly.annotate.tree import FINITE, TENSED

NEAR = 8  # tokens of a content among which a noun opens it: "the mayor's earlier claim that …"
HEARER = 5  # words of whoever is told something
DATED = 6  # tokens after the last verb of a sentence: "as saying late on Monday."
ANSWERING = frozenset({"respond", "react", "reply", "comment"})
BESIDE = frozenset({",", ":"})  # between a verb and the quotation it leads to


def recue(page: Page, draft: Draft) -> None:
    """Give the draft the cue that stands beside its content, where its own says nothing.

    Of "the article seized on Ito's claim that …" the claim is Ito's, and of "uses footage of
    Ito asking, “Why?”" Ito asks. Where nothing in the content says so, it stays as it is.
    """
    _quote(page, draft)
    _quoted(page, draft)
    pass_on(page, draft)
    _leave_noun(page, draft)
    _take_answered(page, draft)
    _leave_sympathy(page, draft)
    _cite(page, draft)
    if not draft.cue or tells(page, draft):
        return
    for quoted in draft.regions:
        verb = _leads_to(page, quoted)
        if verb is not None:
            speaker = _speaker(page, verb) or draft.source
            _take(draft, verb, speaker, range(quoted.first, quoted.last + 1))
            return
    noun = _opening_noun(page, draft)
    owner = None if noun is None else _owner(page, noun)
    if noun is not None and owner is not None:
        rest = [place for place in draft.content if place > noun]
        _take(draft, noun, noun_phrase(page.tree, owner), rest)


def _quote(page: Page, draft: Draft) -> None:
    """Give "“No,” the Herald quoted Ito as saying" to Ito, whom the Herald quotes."""
    tokens = page.tree.tokens
    quoting = [place for place in draft.cue if tokens[place].lemma in QUOTING]
    before = {place for place in draft.content if quoting and place < quoting[0]}
    if not any(page.inside[place] >= 0 for place in before):
        before = _said_before(page, draft) if quoting else set()
    if not before:
        return
    for verb in range(quoting[0] + 3, page.tree.bounds(quoting[0])[1]):
        if quoted_as(page.tree, verb) == quoting[0]:
            draft.source = tuple(range(quoting[0] + 1, verb - 1))
            draft.cue = (quoting[0], verb - 1, verb)
            draft.content = before - {*draft.source}


def _said_before(page: Page, draft: Draft) -> set[int]:
    """Return the clause before "…, the Herald quoted Ito as saying", where nothing comes after."""
    last = next((p for p in sorted(draft.content) if _as_saying(page, p)), 0)
    source = draft.source or (0,)
    start, end = page.tree.bounds(source[0])
    rest = [page.tree.tokens[p] for p in range(last + 1, end)]
    dated = rest and rest[0].dep in ("prep", "npadvmod", "advmod") and len(rest) <= DATED
    ended = all(each.pos == "PUNCT" or (dated and each.pos != "VERB") for each in rest)
    if not last or not ended or page.word(source[0] - 1) != ",":
        return set()
    said = {place for place in range(start, source[0] - 1) if page.inside[place] < 0}
    return said if any(page.tree.tokens[place].tag in FINITE for place in said) else set()


def _quoted(page: Page, draft: Draft) -> None:
    """Give "No, Ito was quoted by the Herald as saying" to Ito, whom the Herald quotes.

    What is said stands before Ito, or after "as saying".
    """
    tokens = page.tree.tokens
    for verb in (place for place in draft.cue if tokens[place].lemma in QUOTING):
        said = next((place for place in _after(page, verb) if _as_saying(page, place)), 0)
        for kid in page.tree.kids(verb, "nsubjpass") if said else ():
            source = noun_phrase(page.tree, kid)
            content = _said_as(page, verb, said, source[0])
            if content and draft.content != content:
                draft.content, draft.source = content, source
                draft.cue = (*_aux(page, verb), said - 1, said)


def _said_as(page: Page, verb: int, saying: int, first: int) -> set[int]:
    """Return what follows "as saying", or else stands before the one who is quoted, unmarked."""
    start, end = page.tree.bounds(verb)
    led = {place for place in range(saying + 1, end) if page.tree.tokens[place].pos != "PUNCT"}
    if led and page.word(saying + 1) not in ("by", "in", "on"):
        return led
    set_off = page.word(first - 1) == "," and page.inside[first - 1] < 0
    return {*range(start, first - 1)} if set_off else set()


def _after(page: Page, verb: int) -> range:
    return range(verb + 1, page.tree.bounds(verb)[1])


def _aux(page: Page, verb: int) -> tuple[int, ...]:
    return (*page.tree.kids(verb, "aux", "auxpass"), verb)


def _as_saying(page: Page, place: int) -> bool:
    token = page.tree.tokens[place]
    return token.tag == "VBG" and token.lemma in SPEECH and page.word(place - 1) == "as"


def _cite(page: Page, draft: Draft) -> None:
    """Give "Zvon said, citing a letter, that it rained" to what Zvon said, not what it cites.

    What is cited is no part of what is reported.
    """
    tokens = page.tree.tokens
    cites = bool(draft.cue) and all(tokens[place].lemma in QUOTING for place in draft.cue)
    verb = _said_by(page, draft) if cites and tokens[draft.cue[0]].tag == "VBG" else None
    if verb is not None:
        thats = [p for p in draft.content if page.word(p) == "that" and opens_clause(page.tree, p)]
        first = min(thats, default=verb + 1)
        content = {place for place in draft.content if place >= first}
        led = first > verb and (thats or verb > draft.cue[-1])
        if content and led and all(page.inside[p] < 0 for p in range(verb, first)):
            draft.content, draft.cue = content, (verb,)
    cited = _cited(page, draft)
    draft.content -= cited if draft.content - cited else set()
    heard = _heard(page, draft)
    draft.content -= heard if draft.content - heard else set()


def _leave_noun(page: Page, draft: Draft) -> None:
    """Take the "claims by Ruvia" of "rejected claims by Ruvia that it lied" for what is rejected.

    The claim is another's; who rejects it does not make it.
    """
    tokens = page.tree.tokens
    for noun in (place for place in draft.cue if tokens[place].pos == "NOUN"):
        whose = {*owner(page.tree, noun)} if tokens[noun].lemma in NOUNS else set()
        verbs = tuple(p for p in draft.cue if p < noun and tokens[p].pos not in ("DET", "ADP"))
        between = range(noun + 1, min(draft.content, default=0))
        if verbs and whose & {*between} and not whose & {*draft.source}:
            draft.cue = verbs
            draft.content |= {*range(max(verbs) + 1, min(draft.content))}
            return


def _take_answered(page: Page, draft: Draft) -> None:
    """Take the "claims that it leaks" whole that one responds to: the claims are of others."""
    tokens, first = page.tree.tokens, min(draft.content, default=0)
    claim = first and page.word(first) == "that" and tokens[first - 1].lemma in NOUNS
    verbs = [place for place in draft.cue if tokens[place].lemma in ANSWERING]
    link = max(verbs, default=first) + 1
    if claim and link < first <= link + NEAR and tokens[link].pos == "ADP":
        draft.cue = (*(place for place in draft.cue if place < link), link)
        draft.content |= {*range(link + 1, first)}


def _leave_sympathy(page: Page, draft: Draft) -> None:
    """Take the sympathy of "extended her sympathy to the crew" for what is extended."""
    tokens = page.tree.tokens
    for noun in (place for place in draft.cue if tokens[place].lemma in SYMPATHY):
        verb = tokens[noun].head
        rest = {place for place in draft.cue if place > verb}
        if tokens[noun].dep == "dobj" and verb in draft.cue and verb < noun and draft.content:
            draft.cue = tuple(place for place in draft.cue if place not in rest)
            end = max(rest) + 1
            if end + 1 in draft.content and tokens[end].pos == "ADP":
                end += 1  # "to" is in neither cue nor content at times
            draft.content |= {*range(verb + 1, end)} - {*draft.source}
            return


def _said_by(page: Page, draft: Draft) -> int | None:
    """Return the verb of speech in the sentence of which the source is the subject."""
    for verb in range(*page.tree.bounds(draft.cue[0])):
        token = page.tree.tokens[verb]
        tells = token.lemma in SPEECH and token.tag in TENSED | {"VBN"}
        if tells and {*verb_source(page.tree, verb)} & {*draft.source}:
            return verb
    return None


def _cited(page: Page, draft: Draft) -> set[int]:
    """Return what of the content somebody cites who is named outside of it: "…, quoting [Ito]"."""
    found: set[int] = set()
    for place in draft.content:
        before = page.tree.tokens[place - 1] if place else None
        cites = before is not None and before.lemma in QUOTING and before.pos == "VERB"
        if cites and place - 1 not in {*draft.content, *draft.cue} and page.inside[place] < 0:
            rest = range(place, page.tree.bounds(place)[1])
            end = next((p for p in rest if page.word(p) == ","), rest.stop)
            found |= {*range(place, end)}
    return found


def _heard(page: Page, draft: Draft) -> set[int]:
    """Return whom the content begins with who is told it: "told [Orla TV] the road was shut"."""
    for verb in (p for p in draft.cue if page.tree.tokens[p].lemma in TOLD):
        clauses = page.tree.kids(verb, "ccomp")
        if any(page.tree.kids(each, "nsubj", "nsubjpass", "expl") for each in clauses):
            for thing in page.tree.kids(verb, "dobj", "dative"):
                hearer = {*page.tree.subtree(thing)}
                if min(hearer) == verb + 1 and len(hearer) <= HEARER:
                    return hearer & draft.content
        elif clauses:
            return _heard_before_number(page, verb) & draft.content
    return set()


def _heard_before_number(page: Page, verb: int) -> set[int]:
    """Return the paper of "told [the Courier] nine had died", which the parser takes for nine."""
    for thing in page.tree.kids(verb, "dobj", "dative"):
        hearer = {place for place in page.tree.subtree(thing) if place < thing}
        named = any(page.tree.tokens[place].pos == "PROPN" for place in hearer)
        if page.tree.tokens[thing].tag == "CD" and named and min(hearer) == verb + 1:
            return hearer
    return set()


def tells(page: Page, draft: Draft) -> bool:
    """Tell whether the cue says by itself that somebody says something, or is but marks."""
    tokens = page.tree.tokens
    laid_out = all(tokens[place].pos == "PUNCT" for place in draft.cue)
    return laid_out or any(tokens[place].lemma in TELLS for place in draft.cue)


def _take(draft: Draft, cue: int, source: tuple[int, ...], content: range | list[int]) -> None:
    if source and content:
        draft.cue, draft.source, draft.content = (cue,), source, {*content} - {cue, *source}


def _leads_to(page: Page, quoted: Quoted) -> int | None:
    """Return the verb of speech right before a quotation."""
    at = quoted.first - 1 - (page.word(quoted.first - 1) in BESIDE)
    if not page.outside(at, quoted.first):
        return None
    token = page.tree.tokens[at]
    return at if token.pos == "VERB" and token.lemma in SPEECH else None


def _speaker(page: Page, verb: int) -> tuple[int, ...]:
    """Return who does it: the noun right before a participle, or the verb's subject."""
    before = page.tree.tokens[verb - 1] if verb else None
    if page.tree.tokens[verb].tag == "VBG" and before and before.pos in ("NOUN", "PROPN", "PRON"):
        return noun_phrase(page.tree, verb - 1)
    return verb_source(page.tree, verb)


def _opening_noun(page: Page, draft: Draft) -> int | None:
    """Return the owned noun of speech that the content begins with, and "that" follows."""
    first = min(draft.content, default=len(page.tree))
    for place in range(max(first - 1, 0), min(first + NEAR, len(page.tree) - 1)):
        token = page.tree.tokens[place]
        opens = token.pos == "NOUN" and token.lemma in NOUNS and page.word(place + 1) == "that"
        if opens and page.inside[place] < 0 and _owner(page, place) is not None:
            return place
    return None


def _owner(page: Page, noun: int) -> int | None:
    """Return whose it is; "Ito" of "Ito's claim" also where the parser hangs him elsewhere."""
    for kid in page.tree.kids(noun, "poss"):
        return kid
    before = page.tree.tokens[noun - 1] if noun else None
    return before.head if before is not None and before.dep == "case" else None
