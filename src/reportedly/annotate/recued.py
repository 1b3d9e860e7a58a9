"""Where the tagger's cue says nothing, and a word beside what is reported does."""

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import ADJECTIVES, CLASSES, NOUNS, QUOTING, SPEECH
from reportedly.annotate.page import Page, Quoted
from reportedly.annotate.sources import noun_phrase, quoted_as, verb_source

NEAR = 8  # tokens of a content among which a noun opens it: "the mayor's earlier claim that …"
BESIDE = frozenset({",", ":"})  # between a verb and the quotation it leads to
TELLS = frozenset(CLASSES) | NOUNS | ADJECTIVES | {"accord"}


def recue(page: Page, draft: Draft) -> None:
    """Give the draft the cue that stands beside its content, where its own says nothing.

    Of "the article seized on Ito's claim that …" the claim is Ito's, and of "uses footage of
    Ito asking, “Why?”" Ito asks. Where nothing in the content says so, it stays as it is.
    """
    _quote(page, draft)
    if not draft.cue or _says(page, draft):
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
        return
    for verb in range(quoting[0] + 3, page.tree.bounds(quoting[0])[1]):
        if quoted_as(page.tree, verb) == quoting[0]:
            draft.source = tuple(range(quoting[0] + 1, verb - 1))
            draft.cue = (quoting[0], verb - 1, verb)
            draft.content = before - {*draft.source}


def _says(page: Page, draft: Draft) -> bool:
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
