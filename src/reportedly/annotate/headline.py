"""Whose a headline is: "Bridge to close, says activist group", "Ostmaran source: talks go on"."""

from reportedly.annotate.drafts import NAMING, TAIL, Draft
from reportedly.annotate.lexicon import SPEECH
from reportedly.annotate.page import STOPS, Page
from reportedly.annotate.tree import FINITE


def sign(page: Page, draft: Draft) -> None:
    """Give a headline's saying to all the words before its colon, or behind its last verb."""
    if not draft.cue or page.paragraph[draft.cue[0]] != 0 or page.paragraph[-1] == 0:
        return
    _before_colon(page, draft)
    _behind_verb(page, draft)


def _before_colon(page: Page, draft: Draft) -> None:
    """Take in the "source" of "[Ostmaran] source: talks go on"."""
    if not draft.source or len(draft.cue) != 1 or page.word(draft.cue[0]) != ":":
        return
    rest = range(draft.source[-1] + 1, draft.cue[0])
    if len(rest) in TAIL and _names(page, rest):
        draft.source = (*draft.source, *rest)
        draft.content -= {*rest}


def _behind_verb(page: Page, draft: Draft) -> None:
    verb = draft.cue[-1]
    token = page.tree.tokens[verb]
    if draft.source or token.tag not in FINITE or token.lemma not in SPEECH:
        return
    line = verb + 1
    while line < len(page.tree) and page.paragraph[line] == 0:
        line += 1
    tail, before = range(verb + 1, line), page.word(draft.cue[0] - 1)
    named = len(tail) in TAIL and page.word(tail[-1]) not in STOPS and _names(page, tail)
    if named and before in (",", "”", '"', "’"):
        draft.source = tuple(tail)
        draft.content -= {*tail}


def _names(page: Page, places: range) -> bool:
    tokens = page.tree.tokens
    return all(tokens[p].pos in NAMING and page.inside[p] < 0 for p in places)
