"""Whose a headline is: "Bridge to close, says activist group", "Ostmaran source: talks go on"."""

from reportedly.annotate.drafts import TAIL, Draft
from reportedly.annotate.lexicon import DAYS, SPEECH, TOLD
from reportedly.annotate.page import STOPS, Page
from reportedly.annotate.tree import FINITE, OF_A_NAME

# With these a clause is what is said, and no bare thing.
OF_CLAUSES = frozenset({"say", "add", "note", "state", "tell", "think", "believe"})
# The last word before a colon, of who speaks: others there may be a town or a kicker.
TELLING = frozenset({"source", "sources", "official", "officials", "police", "ministry", "minister",
                     "spokesman", "spokeswoman", "spokesperson", "army"})  # fmt: skip
# What opens how or when it was said: "guards say [after search]".
ASIDE = frozenset({"ADP", "SCONJ", "CCONJ", "ADV", "PUNCT"})


def sign(page: Page, draft: Draft) -> None:
    """Give a headline's saying to all the words before its colon, or behind its last verb."""
    if not draft.cue or page.paragraph[draft.cue[0]] != 0 or page.paragraph[-1] == 0:
        return
    _before_colon(page, draft)
    _behind_verb(page, draft)


def end_clause(page: Page, draft: Draft) -> None:
    """Give a headline's saying what follows it: of "Fire kills nine; port says [pier was old]"
    the first clause is the paper's."""
    verb = draft.cue[0] if len(draft.cue) == 1 and draft.source else -1
    if verb < 0 or page.paragraph[verb] != 0 or page.paragraph[-1] == 0:
        return
    start = draft.source[0]
    apart = page.word(start - 1) in (",", ";") and start and draft.source[-1] + 1 == verb
    stop = page.around(verb).stop
    rest = range(verb + 1, stop - (page.word(stop - 1) in STOPS))
    before = all(place < start for place in draft.content)
    if apart and before and _led(page, verb, rest, parted=page.word(start - 1) == ";"):
        draft.content = {*rest}
        draft.regions = [each for each in draft.regions if each.first in rest]


def _led(page: Page, verb: int, rest: range, *, parted: bool) -> bool:
    """Tell whether the verb of a headline leads to what follows it."""
    token = page.tree.tokens[verb]
    if token.tag not in FINITE or token.lemma not in SPEECH or not rest:
        return False
    first = page.tree.tokens[rest[0]]
    if first.pos in ASIDE or first.text.lower() in DAYS:
        return False
    clause = any(page.tree.tokens[p].tag[:2] in ("VB", "MD") for p in rest)
    return clause or (parted or token.lemma not in OF_CLAUSES) and token.lemma not in TOLD


def _before_colon(page: Page, draft: Draft) -> None:
    """Take in the "source" of "[Ostmaran] source: talks go on", and both where neither is found."""
    if len(draft.cue) != 1 or page.word(draft.cue[0]) != ":":
        return
    colon = draft.cue[0]
    rest = range(draft.source[-1] + 1 if draft.source else page.around(colon).start, colon)
    telling = draft.source or page.word(colon - 1).lower() in TELLING
    if telling and len(rest) in TAIL and _names(page, rest):
        draft.source = (*draft.source, *rest)
        draft.content -= {*rest}


def _behind_verb(page: Page, draft: Draft) -> None:
    verb = draft.cue[-1]
    token = page.tree.tokens[verb]
    if draft.source or token.tag not in FINITE or token.lemma not in SPEECH:
        return
    tail = range(verb + 1, page.around(draft.cue[0]).stop)
    before = page.word(draft.cue[0] - 1)
    named = len(tail) in TAIL and page.word(tail[-1]) not in STOPS and _names(page, tail)
    if named and before in (",", "”", '"', "’"):
        draft.source = tuple(tail)
        draft.content -= {*tail}


def _names(page: Page, places: range) -> bool:
    tokens = page.tree.tokens
    return all(tokens[p].pos in OF_A_NAME and page.inside[p] < 0 for p in places)
