"""What one passes on of another: "Two boats sank, the port said, the Courier reported"."""

from collections.abc import Iterable, Iterator

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import SPEECH
from reportedly.annotate.page import Page
from reportedly.annotate.proposal import Proposal, Weighed
from reportedly.annotate.tree import FINITE

CLOSING = frozenset({"tail", "according", "ccomp"})
LIKELY = 0.6  # the chance from which a proposal of the rules is one
NEAR = 3  # tokens from the end of a sentence to the last cue in it, with a day: "said on Monday"


def take_whole(page: Page, found: list[Draft], weighed: Iterable[Weighed]) -> None:
    """Give who closes or opens a sentence all of it, with another's "the port said" in it.

    The tagger has only the words of the other, or breaks off before his verb.
    """
    claims: dict[int, list[Proposal]] = {}
    for proposal, chance in weighed:
        if chance >= LIKELY and proposal.pattern in CLOSING:
            claims.setdefault(proposal.cue, []).append(proposal)
    taken = {place for draft in found for place in (*draft.cue, *draft.source)}
    for draft in found:
        for proposal in (each for cue in draft.cue for each in claims.get(cue, ())):
            content = {*proposal.content}
            extra = content - draft.content
            if extra & taken or not _frames(page, draft, proposal):
                continue
            if draft.content <= content and _told_by_another(page, extra, content):
                draft.content |= extra
                break


def relayed(page: Page, found: list[Draft], weighed: Iterable[Weighed]) -> Iterator[Draft]:
    """Yield who ends a sentence and passes on all that another says in it, whom the tagger has
    left out: "Two boats sank, the port said, [the Courier reported]"."""
    taken = {place for draft in found for place in draft.cue}
    for proposal, chance in weighed:
        content = {*proposal.content}
        ends = proposal.pattern == "tail" and chance >= LIKELY and proposal.cue not in taken
        if not ends or page.tree.tokens[proposal.cue].lemma not in SPEECH or not proposal.source:
            continue
        draft = Draft(proposal.words, proposal.source, content, chance)
        whole = any({*o.cue, *o.source, *o.content} <= content and o.source for o in found)
        if whole and not content & {*proposal.source} and _frames(page, draft, proposal):
            yield draft


def _frames(page: Page, draft: Draft, proposal: Proposal) -> bool:
    """Tell whether the cue and who speaks end the sentence, or "according to" opens it, with all
    its other words beside them."""
    content = proposal.content
    ends = {*draft.cue, *draft.source}
    start, stop = page.tree.bounds(draft.cue[0])
    if not draft.source or not all(start <= place < stop for place in ends):
        return False
    unmarked = all(page.inside[place] < 0 for place in range(start, stop))
    closes = content[0] == start and content[-1] in (min(ends) - 1, min(ends) - 2)
    opens = (
        proposal.pattern == "according"
        and min(ends) == start
        and content[0] <= max(ends) + 2
        and content[-1] >= stop - 2
    )
    return unmarked and (opens or (closes and max(ends) + 1 + NEAR >= stop))


def _told_by_another(page: Page, extra: set[int], content: set[int]) -> bool:
    """Tell whether the words left out hold a verb of speech with its subject, or "according"."""
    tree = page.tree
    for place in extra:
        token = tree.tokens[place]
        if token.text.lower() == "according":
            return True
        if token.tag in FINITE and token.lemma in SPEECH and page.word(place - 1) != "that":
            subject = tree.subject(place)
            if subject is not None and subject in content and subject == place - 1:
                return True
    return False
