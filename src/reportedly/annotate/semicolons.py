"""Where a semicolon ends what one says, and another goes on: "… had died; the army said four"."""

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import FIGURES, SPEECH
from reportedly.annotate.page import Page

TOLD = frozenset({"VBD", "VBZ", "VBP"})


def up_to_semicolon(page: Page, draft: Draft) -> None:
    """Leave out what comes after a semicolon where somebody else says or counts it."""
    last = max(draft.cue, default=-1)
    for place in sorted(draft.content):
        if page.word(place) == ";" and page.inside[place] < 0 and last < place:
            rest = range(place, page.tree.bounds(place)[1])
            if draft.content - {*rest} and any(_says(page, verb, rest) for verb in rest):
                draft.content -= {*rest}
            return


def _says(page: Page, verb: int, clause: range) -> bool:
    """Tell a verb of saying, or "put the toll", with a subject of its own in the clause."""
    tree = page.tree
    if tree.tokens[verb].tag not in TOLD or page.inside[verb] >= 0:
        return False
    own = any(kid in clause for kid in tree.kids(verb, "nsubj"))
    things = {tree.tokens[kid].lemma for kid in tree.kids(verb, "dobj")}
    puts = tree.tokens[verb].lemma == "put" and bool(things & FIGURES)
    return own and (puts or tree.tokens[verb].lemma in SPEECH)
