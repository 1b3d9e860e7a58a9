"""The verb that a cue leads up to, or is led up to by, and that was not taken for a part of it."""

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import CLASSES
from reportedly.annotate.page import Page
from reportedly.annotate.recued import tells
from reportedly.annotate.sources import verb_words
from reportedly.annotate.tree import TENSED

NEAR = 4  # tokens from the last word of the cue to its verb: "has[, however,] revealed"
BETWEEN = frozenset({"ADV", "PUNCT", "SCONJ", "PART"})
VERBS = TENSED | {"VB", "VBN"}
# Before "to say" they tell how often or since when, and are no saying themselves.
LEADING = frozenset({"use", "begin", "start", "continue", "like", "tend", "love", "proceed", "come",
                     "go", "dare", "prefer", "happen"})  # fmt: skip


def with_its_verb(page: Page, draft: Draft) -> tuple[int, ...]:
    """Return the cue with "revealed" to its "has", "believe" to "continues to", "used" to "to say".

    Words that tell when ("Thursday") are no cue beside the verb.
    """
    cue, tokens = _without_adverbs(page, draft), page.tree.tokens
    if not cue:
        return cue
    hanging = tokens[cue[-1]].tag == "TO"
    verb = _verb_ahead(page, draft) if hanging or not tells(page, draft) else None
    if verb is not None:
        kept = [place for place in cue if tokens[place].entity not in ("DATE", "TIME")]
        return (*kept, verb)
    before = cue[0] - 1
    led = before >= 0 and tokens[cue[0]].tag == "TO" and tokens[before].tag in TENSED
    led = led and tokens[before].lemma in LEADING
    taken = {*draft.source, *draft.content}
    if led and before not in taken and any(tokens[place].head == before for place in cue):
        return (before, *cue)
    return cue


def _without_adverbs(page: Page, draft: Draft) -> tuple[int, ...]:
    """Return the cue, or the verb of what is but adverbs: "[so far] have refused to go"."""
    tokens = page.tree.tokens
    verb = tokens[draft.cue[-1]].head if draft.cue else -1
    if not draft.source or any(tokens[place].pos != "ADV" for place in draft.cue):
        return draft.cue
    taken = {*draft.source, *draft.content}
    words = verb_words(page.tree, verb) if tokens[verb].tag in VERBS else ()
    near = bool(words) and abs(words[-1] - draft.cue[-1]) <= NEAR
    return words if near and not taken & {*words} else draft.cue


def _verb_ahead(page: Page, draft: Draft) -> int | None:
    """Return the verb of speech between the cue and the content, with nothing else there."""
    last, tokens = draft.cue[-1], page.tree.tokens
    first = min(draft.content, default=-1)
    if not last < first <= last + NEAR + 1:
        return None
    verbs = [place for place in range(last + 1, first) if tokens[place].pos == "VERB"]
    others = [p for p in range(last + 1, first) if p not in verbs and tokens[p].pos not in BETWEEN]
    level = all(page.inside[place] == page.inside[last] for place in range(last, first))
    plain = len(verbs) == 1 and not others and level
    said = plain and tokens[verbs[0]].lemma in CLASSES
    return verbs[0] if said and verbs[0] not in draft.source else None
