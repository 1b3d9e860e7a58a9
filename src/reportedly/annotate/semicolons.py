"""Where a semicolon ends what one says, and another goes on: "… had died; the army said four"."""

from itertools import pairwise

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import FIGURES, SPEECH
from reportedly.annotate.page import Page
from reportedly.annotate.tree import TENSED


def up_to_semicolon(page: Page, draft: Draft) -> None:
    """Leave out what comes after a semicolon where somebody else says or counts it."""
    last, end = max(draft.cue, default=-1), max(draft.content, default=-1)
    first = max(last + 1, min(draft.content, default=0))
    marks = [p for p in range(first, end) if page.word(p) == ";" and page.inside[p] < 0]
    for mark, after in pairwise([*marks, end + 1]):
        rest = range(mark, page.tree.bounds(mark)[1])
        clause = rest[: after - mark]
        if draft.content - {*rest} and any(_says(page, verb, clause) for verb in clause):
            draft.content -= {*rest}
            return


def _says(page: Page, verb: int, clause: range) -> bool:
    """Tell a verb of saying, or "put the toll", with a subject of its own in the clause."""
    tree = page.tree
    if tree.tokens[verb].tag not in TENSED or page.inside[verb] >= 0:
        return False
    own = any(kid in clause for kid in tree.kids(verb, "nsubj"))
    things = {tree.tokens[kid].lemma for kid in tree.kids(verb, "dobj")}
    puts = tree.tokens[verb].lemma == "put" and bool(things & FIGURES)
    return own and (puts or tree.tokens[verb].lemma in SPEECH)
