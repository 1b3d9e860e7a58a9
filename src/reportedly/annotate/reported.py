"""What may be a saying inside of what others say, and which of it the rules take for one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.annotate.drafts import Draft
from reportedly.annotate.finder import SURE, best, from_proposal, weigh_all
from reportedly.annotate.inner import (
    firmly,
    joined_subject,
    opens_marks,
    own_clause,
    speaks,
    tells,
    told,
)
from reportedly.annotate.page import Page
from reportedly.annotate.proposal import Proposal, Weighed

FIRM = 0.12  # the bar for what is demanded, promised, denied, … and not only might be
INSIDE = 0.20  # where a saying is reported of a saying; see ``reported``


class Inside:
    """The words that sayings report, by token place, and what the rules propose in them."""

    def __init__(self, page: Page, found: Sequence[Draft]) -> None:
        self._page = page
        self.taken = {place for draft in found for place in draft.cue}
        self.places = {place for draft in found for place in draft.content} - self.taken
        largest_first = sorted((draft.content for draft in found), key=len, reverse=True)
        self._homes = {place: content for content in largest_first for place in content}
        self.weighed: list[Weighed] = [
            (self._sourced(proposal), chance) for proposal, chance in weigh_all(page, self.places)
        ]

    def _sourced(self, proposal: Proposal) -> Proposal:
        """Return the proposal with whoever speaks, as far as the report has the words for it."""
        source = proposal.source or joined_subject(self._page, proposal.cue)
        held = tuple(place for place in source if place in self.places)
        return replace(proposal, source=held or source)

    def holds(self, words: Sequence[int]) -> bool:
        """Tell whether the words of a cue are reported, and are the cue of nothing yet."""
        return self.places.issuperset(words) and not self.taken & set(words)

    def keep_to(self, cue: int, draft: Draft) -> Draft:
        """Leave of the content what the closest saying around the cue has, in the cue's marks."""
        home, number = self._homes[cue], self._page.inside[cue]
        draft.content &= home if number < 0 else {p for p in home if self._page.inside[p] == number}
        draft.content -= own_clause(self._page, draft.content)
        return draft

    def drafted(self, weighed: Weighed) -> Draft:
        """Return a proposal as a draft that keeps to the saying around it."""
        return self.keep_to(weighed[0].cue, from_proposal(self._page, *weighed))

    def said(self, found: list[Draft]) -> Iterator[Draft]:
        """Yield those in whose content something is told."""
        for draft in found:
            if any(tells(self._page, place) for place in draft.content):
                yield draft


def reported(page: Page, inside: Inside) -> list[Draft]:
    """Return the sayings inside what others report: "said that Ito had denied …".

    Nobody wrote these down for the weights to be fitted on, and what stands in a report is
    words more often than not, so a lower bar serves; it is the usual one between quotation
    marks, where only the sayings of others count and not "I think".
    """
    made = []
    for proposal, chance in best(inside.weighed):
        own = proposal.source and inside.holds(proposal.words) and told(page, proposal)
        if own and chance >= _bar(page, proposal):
            made.append(inside.drafted((proposal, chance)))
    return list(inside.said(made))


def _bar(page: Page, proposal: Proposal) -> float:
    """Return the chance that a saying inside a report has to have."""
    if page.inside[proposal.cue] >= 0:
        return INSIDE if opens_marks(page, proposal.cue) else SURE
    return min(SURE, FIRM if firmly(page, proposal) else INSIDE) if speaks(page, proposal) else SURE
