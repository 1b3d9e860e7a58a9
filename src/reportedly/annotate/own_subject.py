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
    return _of_many(page, draft)


def _of_many(page: Page, draft: Draft) -> tuple[int, ...]:
    """Return the guards of "Ito is missing and [guards] admit that …", whom the parser joins to
    "missing": of one person it would be "admits"."""
    tokens, verb = page.tree.tokens, draft.cue[0] if draft.cue else 0
    here = page.tree.kids(verb, "nsubj", "nsubjpass", "aux")
    if tokens[verb].tag != "VBP" or here or len(draft.source) == 0 or verb < 2:
        return ()
    noun, joint = tokens[verb - 1], page.word(verb - 2).lower()
    many = noun.tag == "NNS" and noun.dep == "conj" and joint in ("and", "but")
    one = all(tokens[place].tag in ("NN", "NNP", "DT") for place in draft.source)
    return (verb - 1,) if many and one and draft.source[-1] < verb - 2 else ()


def _beside_another(page: Page, draft: Draft, phrase: tuple[int, ...]) -> bool:
    """Tell "[Ito,] the guards told …, had left", of which the parser gives "told" both for its
    subjects, and hangs it on "left"."""
    tokens = page.tree.tokens
    subjects = (p for p in draft.source if p < phrase[0] and tokens[p].dep in SUBJECTS)
    verbs = [tokens[place].head for place in subjects]
    beside = any(verb in draft.cue and tokens[verb].dep == "parataxis" for verb in verbs)
    return phrase[0] in draft.source and beside
