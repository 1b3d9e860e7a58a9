"""What the tagger reads as reported, and ties to nobody: the rules may know by whom."""

from collections.abc import Iterable

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import SPEECH
from reportedly.annotate.page import Page
from reportedly.annotate.proposal import Weighed

ALIKE = 0.6  # of the words of both contents are shared, where one stands for the other
LIKELY = 0.5  # the chance from which a proposal of the rules is one


def claim(page: Page, learned: list[Draft], weighed: Iterable[Weighed]) -> None:
    """Give a content without cue and source those of the proposal that reports the same words.

    The tagger knows "as per a statement by the Front" and "Zvon reports, with reference to …"
    for words about a report, and has no word in them for the cue.
    """
    told = {place for draft in learned for place in (*draft.cue, *draft.source)}
    free = [each for each in weighed if each[0].source and not told & {*each[0].words}]
    proposals = [each for each in free if each[1] >= LIKELY]
    for draft in learned:
        if draft.cue or draft.source or not draft.content or draft.regions:
            continue
        best = max(proposals, key=lambda each: _shared(draft, each), default=None)
        if best is not None and _shared(draft, best) >= ALIKE:
            proposal = best[0]
            draft.cue, draft.source = proposal.words, proposal.source
            draft.content |= {p for p in proposal.content if page.inside[p] < 0}
            draft.score = min(draft.score, best[1]) or best[1]


def reach_back(page: Page, learned: list[Draft], weighed: Iterable[Weighed]) -> None:
    """Take in what opens a clause of whose end the content is: "[two had warned of] cracks, Ito
    said".

    The rules have the same end and cue, and nobody else has the words before it.
    """
    claims = {proposal.cue: proposal for proposal, chance in weighed if chance >= LIKELY}
    taken = {place for draft in learned for place in (*draft.cue, *draft.source, *draft.content)}
    for draft in learned:
        last = max(draft.content, default=-1)
        for proposal in (claims[place] for place in draft.cue if place in claims):
            whole = {place for place in proposal.content if page.inside[place] < 0}
            before = whole - draft.content
            holes = {place for place in whole if min(draft.content, default=last) < place < last}
            if draft.content and not (holes - draft.content) & taken and draft.content & whole:
                draft.content |= holes
            ends = last < draft.cue[0] and max(proposal.content, default=-1) == last
            free = not before & taken and not draft.regions and not _led(page, draft, before)
            if ends and draft.content < whole and free:
                draft.content |= before


def _led(page: Page, draft: Draft, before: set[int]) -> bool:
    """Tell whether a verb of speech among the words before leads to just this content."""
    tree, first = page.tree, min(draft.content)
    verbs = (place for place in before if tree.tokens[place].lemma in SPEECH)
    clauses = (clause for verb in verbs for clause in tree.kids(verb, "ccomp"))
    return any(tree.subtree(clause)[0] == first for clause in clauses)


def _shared(draft: Draft, weighed: Weighed) -> float:
    content = {*weighed[0].content}
    return len(draft.content & content) / len(draft.content | content)
