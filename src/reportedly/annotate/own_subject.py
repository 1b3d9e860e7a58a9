"""Whom a verb of saying has for its subject right before it, where the tagger says otherwise."""

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import QUOTING, TAKING_UP
from reportedly.annotate.page import Page
from reportedly.annotate.sources import HEARING, noun_phrase
from reportedly.annotate.tree import SUBJECTS

BESIDE = 4  # tokens between a subject and its verb
DASHES = frozenset({"―", "—", "–"})


def right_before(page: Page, draft: Draft) -> tuple[int, ...]:
    """Return the verb's own subject where it stands right before it and the tagger has another.

    Of "Ito, the guards told his sister, had left" the guards tell. On PolNeAR dev five sources
    are won so, and none is lost.
    """
    tokens, taken = page.tree.tokens, {*draft.cue, *draft.content, *draft.source}
    for cue in (place for place in draft.cue if tokens[place].lemma not in QUOTING):
        heard = tokens[cue].lemma in HEARING and len(draft.cue) > 1
        for kid in page.tree.kids(cue, *(("nsubj", "nsubjpass") if heard else ("nsubj",))):
            named = tokens[kid].pos in ("NOUN", "PROPN") or page.word(kid).lower() in TAKING_UP
            near = cue - BESIDE <= kid < cue and "," not in map(page.word, range(kid, cue))
            phrase = noun_phrase(page.tree, kid) if draft.source and named and near else ()
            if phrase and (kid not in taken or _beside_another(page, draft, phrase)):
                return () if {page.word(place) for place in phrase} & DASHES else phrase
    return ()


def _beside_another(page: Page, draft: Draft, phrase: tuple[int, ...]) -> bool:
    """Tell "[Ito,] the guards told …, had left", of which the parser gives "told" both for its
    subjects, and hangs it on "left"."""
    tokens = page.tree.tokens
    subjects = (p for p in draft.source if p < phrase[0] and tokens[p].dep in SUBJECTS)
    verbs = [tokens[place].head for place in subjects]
    beside = any(verb in draft.cue and tokens[verb].dep == "parataxis" for verb in verbs)
    return phrase[0] in draft.source and beside
