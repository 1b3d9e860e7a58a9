"""Which clauses of a sentence are reported, and which are the reporter's or of another saying."""

from collections.abc import Sequence

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import SPEECH
from reportedly.annotate.page import Page
from reportedly.annotate.sources import noun_phrase

TOLD = frozenset({"VBD", "VBZ", "VBP"})
# With these a clause goes on behind "…, Ito said, as it rained". In PolNeAR train two of 21 of
# "as", "while", "though", "after" and "when" are in the content, and none of 112 of the others.
REPORTERS = frozenset({"as", "while", "amid", "after", "when", "though", "although", "who", "which",
                       "citing", "following", "despite", "referring"})  # fmt: skip


def keep_to_clause(page: Page, draft: Draft) -> None:
    """Give a saying its subject and leave out the clause that the reporter adds to it."""
    if draft.cue and draft.content:
        _own_subject(page, draft)
        draft.content -= _added(page, draft)


def _own_subject(page: Page, draft: Draft) -> None:
    """Make the Ito of "[Ito] claimed [to have won]" the source, who was taken for content."""
    first, last = min(draft.cue), max(draft.cue)
    before = {place for place in draft.content if page.tree.bounds(first)[0] <= place < first}
    for verb in draft.cue:
        if page.tree.tokens[verb].tag not in TOLD or page.tree.tokens[verb].lemma not in SPEECH:
            continue
        for head in page.tree.kids(verb, "nsubj"):
            phrase = noun_phrase(page.tree, head)
            alone = before == {*phrase} and max(phrase, default=-1) == first - 1
            if alone and any(place > last for place in draft.content):
                draft.content -= before
                draft.source = phrase
                return


def _added(page: Page, draft: Draft) -> set[int]:
    """Return what the content has of a clause behind "…, Ito said"."""
    ends = {*draft.cue, *draft.source}
    start, stop = page.tree.bounds(max(ends))
    before = any(start <= place < min(ends) for place in draft.content)
    after = {place for place in draft.content if max(ends) < place < stop}
    first = min(after, default=-1)
    if not before or first < 0 or page.inside[first] >= 0:
        return set()
    apart = page.word(first - 1) == "," or first - 1 in draft.source
    return after if apart and page.word(first).lower() in REPORTERS else set()


def part_sayings(page: Page, found: Sequence[Draft]) -> None:
    """End "said [that it rained] and [called] …" where the second verb is said of its subject too.

    The verb has no subject of its own, and the first saying does not report its speaker.
    """
    for draft in found:
        for other in found:
            if other is draft or not (draft.source and draft.cue and other.cue):
                continue
            same = other.source == draft.source and not {*other.source} & draft.content
            if same and {*other.cue} <= draft.content and _goes_on(page, draft, other):
                stop = page.tree.bounds(other.cue[0])[1]
                draft.content -= {*range(other.cue[0], stop)}


def _goes_on(page: Page, draft: Draft, other: Draft) -> bool:
    """Tell whether the other verb is joined to one by "and" or a comma, and told like the cue."""
    verb, tokens = other.cue[0], page.tree.tokens
    told = {tokens[place].tag for place in draft.cue} & TOLD
    joined = page.word(verb - 1).lower() in ("and", "but", ",")
    return joined and tokens[verb].tag in told and page.inside[verb] < 0
