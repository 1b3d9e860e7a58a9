"""Who is quoted by another: "“…,” Ito was quoted by the Herald as saying" are Ito's words."""

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import QUOTING
from reportedly.annotate.page import Page
from reportedly.annotate.sources import noun_phrase
from reportedly.annotate.tree import FINITE

REACH = 14  # tokens from "quoted" to "as saying"


def give_to_quoted(page: Page, draft: Draft) -> None:
    """Give the saying to whom it was quoted from, where the tagger has it for the medium's."""
    for verb in draft.cue:
        subject, clause = _quoted(page, verb)
        if not subject:
            continue
        words = range(min(subject), clause.stop)
        after = {place for place in draft.content if place >= clause.stop}
        quoted = {place for place in draft.content if page.inside[place] >= 0}
        rest = draft.content - {*words}
        if after or quoted:  # "In Kell, …": where it was said
            rest -= {p for p in rest if p < min(subject) and not _tells(page, rest, subject)}
        if not rest:
            return
        draft.source, draft.content = subject, rest
        draft.cue = (*_auxiliaries(page, verb), verb, *clause)
        return


def _quoted(page: Page, verb: int) -> tuple[tuple[int, ...], range]:
    """Return who "was quoted … as saying", and the "as saying"; nothing for another verb."""
    tree = page.tree
    token = tree.tokens[verb]
    if token.lemma not in QUOTING or token.tag not in ("VBN", "VBD"):
        return (), range(0)
    if not tree.kids(verb, "auxpass"):
        return (), range(0)
    heads = tree.kids(verb, "nsubjpass")
    stop = min(tree.bounds(verb)[1] - 1, verb + REACH)
    at = next((p for p in range(verb + 1, stop) if _as_saying(page, p)), None)
    if not heads or at is None:
        return (), range(0)
    perfect = page.word(at + 1).lower() == "having"
    return noun_phrase(tree, heads[0]), range(at, at + 2 + perfect)


def _as_saying(page: Page, place: int) -> bool:
    return page.word(place).lower() == "as" and page.tree.tokens[place + 1].tag == "VBG"


def _auxiliaries(page: Page, verb: int) -> tuple[int, ...]:
    return tuple(sorted(page.tree.kids(verb, "aux", "auxpass", "neg")))


def _tells(page: Page, content: set[int], subject: tuple[int, ...]) -> bool:
    """Tell whether what stands before the subject is a clause, or is quoted."""
    before = [place for place in content if place < min(subject)]
    return any(page.tree.tokens[place].tag in FINITE or page.inside[place] >= 0 for place in before)
