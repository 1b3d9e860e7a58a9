"""Find attributions by rules over the parse and the quotation marks."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import dropwhile

from reportedly.annotate.asides import asides
from reportedly.annotate.drafts import Draft, adopt_orphans, headlines, lead_in, spoken
from reportedly.annotate.lexicon import cue_class
from reportedly.annotate.nesting import nested
from reportedly.annotate.page import Page, page_of
from reportedly.annotate.proposal import Proposal
from reportedly.annotate.proposals import proposals
from reportedly.annotate.weighing import can_attribute, score
from reportedly.model import Attribution, Document, Furniture, Kind, Maker, Span, Token
from reportedly.stage import Stage

ACCORDING_SCORE = 0.9  # "according to" says so itself, where it names somebody
TELLING = frozenset({"according", "as_said", "puts_at"})
# Between 0.35 and 0.55 content + source F1 stays within half a point on an eighth of PolNeAR
# train, so precision decides: a wrong row is worse than a missing one.
SURE = 0.50


class AttributionFinder(Stage[Attribution]):
    """Notices attributions by rules: direct, indirect and mixed."""

    needs = (Furniture, Token)
    gives = Attribution
    maker = Maker(name="attribution-rules", version="1")

    def notice(self, document: Document) -> Iterator[Attribution]:
        page = page_of(document)
        yield from nested(list(_attributions(page, drafts(page))))


def drafts(page: Page) -> list[Draft]:
    """Return what may be attributions, by quotation marks first and by weight after."""
    quoted = spoken(page)
    weighed = weigh(page)
    for head, draft in quoted.items():
        if head in weighed:
            _merge(page, draft, weighed.pop(head)[0])
    cues = {place for draft in quoted.values() for place in draft.cue}
    for draft in quoted.values():
        lead_in(page, draft, cues)
    found = list(quoted.values())
    taken = {place for draft in found for place in draft.cue}
    for proposal, chance in weighed.values():
        if chance >= SURE and not taken & set(proposal.words) and not _asked(page, proposal):
            found.append(_from_proposal(page, proposal, chance))
    adopt_orphans(page, found)
    found.extend(headlines(page, found))
    return _tidied(page, found)


def _asked(page: Page, proposal: Proposal) -> bool:
    """Tell a question: "Does she think she will win?" says nothing of what she thinks."""
    last = page.tree.bounds(proposal.cue)[1] - 1
    asks = page.tree.tokens[proposal.cue].lemma in ("ask", "wonder", "question")
    return page.word(last) == "?" and page.inside[last] < 0 and not asks


def _tidied(page: Page, found: list[Draft]) -> list[Draft]:
    near: dict[int, list[Draft]] = {}
    for draft in found:
        draft.content -= {*draft.cue, *draft.source}
        if draft.cue:
            aside = asides(page.tree, draft.content)
            draft.content -= {place for place in aside if page.inside[place] < 0}
        for place in draft.cue[:1]:
            near.setdefault(page.paragraph[place], []).append(draft)
    for beside in near.values():
        _untangle(beside)
        _part_clauses(page, beside)
        _part_sayings(page, beside)
    again = {id(each) for beside in near.values() for each in _repeats(page, beside)}
    kept = [draft for draft in found if id(draft) not in again]
    return [draft for draft in kept if any(_is_word(page, place) for place in draft.content)]


def _untangle(beside: list[Draft]) -> None:
    """Where two clauses take each other for content, the one that ends the sentence holds."""
    for draft in beside:
        for other in beside:
            if other is not draft and _each_in_other(draft, other) and other.closes(draft):
                draft.content -= {*other.cue, *other.source}


def _part_clauses(page: Page, beside: list[Draft]) -> None:
    """Of "two died, the mayor said, and four were hurt, doctors said" each has a clause."""
    for draft in beside:
        for other in beside:
            inside = bool(other.cue and other.source) and {*other.cue} <= draft.content
            if inside and draft.closes(draft) and other.closes(other):
                end = max(*other.cue, *other.source)
                rest = sorted(place for place in draft.content if place > end)
                draft.content = set(dropwhile(lambda place: _joins(page, place), rest))


def _joins(page: Page, place: int) -> bool:
    return page.word(place) == "," or page.tree.tokens[place].dep == "cc"


def _part_sayings(page: Page, beside: list[Draft]) -> None:
    """Of "said it was late, adding that …" the addition is a saying of its own."""
    for draft in beside:
        for other in beside:
            cue = page.tree.tokens[other.cue[0]]
            same = bool(draft.source) and other.source == draft.source
            joined = cue.tag == "VBG" or (cue.dep == "conj" and cue.head in draft.content)
            if same and joined and other.cue[0] in draft.content:
                draft.content -= set(page.tree.subtree(other.cue[0]))


def _each_in_other(one: Draft, other: Draft) -> bool:
    return bool(one.cue and other.cue) and (
        one.cue[0] in other.content and other.cue[0] in one.content
    )


def _repeats(page: Page, beside: list[Draft]) -> Iterator[Draft]:
    """Those whose cue is a noun that only takes up its verb ("voiced support for …")."""
    for draft in beside:
        noun = page.tree.tokens[draft.cue[0]]
        if noun.pos in ("NOUN", "PROPN") and any(
            noun.head in other.cue and draft.cue[0] in other.content for other in beside
        ):
            yield draft


def _is_word(page: Page, place: int) -> bool:
    return page.tree.tokens[place].text[:1].isalnum()


def quoted_heads(page: Page) -> set[int]:
    """Return the heads of the cues that quotation marks alone lead to."""
    return set(spoken(page))


def weigh(page: Page) -> dict[int, tuple[Proposal, float]]:
    """Return the likeliest proposal of each cue outside quotation marks, and its chance."""
    best: dict[int, tuple[Proposal, float]] = {}
    for proposal in candidates(page):
        chance = score(page.tree, proposal, quoted=_holds_quotation(page, proposal.content))
        if proposal.pattern in TELLING:
            chance = max(chance, ACCORDING_SCORE)
        if proposal.cue not in best or chance > best[proposal.cue][1]:
            best[proposal.cue] = (proposal, chance)
    return best


def candidates(page: Page) -> Iterator[Proposal]:
    """Yield the proposals whose cue stands outside quotation marks."""
    places = (place for place in range(len(page.tree)) if page.inside[place] < 0)
    for proposal in proposals(page.tree, places):
        if proposal.content and can_attribute(page.tree, proposal):
            yield replace(proposal, content=snapped(page, proposal))


def snapped(page: Page, proposal: Proposal) -> tuple[int, ...]:
    """Return the content with quoted stretches taken whole, or not at all where it only
    brushes one; it stays in its paragraph."""
    home = page.paragraph[proposal.cue]
    content = {place for place in proposal.content if page.paragraph[place] == home}
    for number in {page.inside[place] for place in content} - {-1}:
        quoted = page.quoted[number]
        whole = set(range(quoted.first, quoted.last + 1))
        if 2 * len(whole & content) >= len(whole) or quoted.first in content:
            content |= whole
        else:
            content -= whole
    return tuple(sorted(content - set(proposal.words) - set(proposal.source)))


def _holds_quotation(page: Page, content: Iterable[int]) -> bool:
    return any(page.inside[place] >= 0 for place in content)


def _merge(page: Page, draft: Draft, proposal: Proposal) -> None:
    """Add what the parse takes for content outside the marks: the quotation is mixed."""
    if proposal.pattern not in ("ccomp", "parenthetic") or not draft.cue:
        return
    home, cue = page.paragraph[draft.cue[0]], draft.cue[0]
    runs = {page.inside[place] for place in proposal.content} - {-1}
    own = {page.inside[quoted.first] for quoted in draft.regions}
    if runs & own:
        edge = max(place for place in proposal.content if page.inside[place] in own)
        before = draft.regions[0].last < cue
        draft.content.update(
            place
            for place in proposal.content
            if page.paragraph[place] == home and (place < edge or not before)
        )


def _from_proposal(page: Page, proposal: Proposal, chance: float) -> Draft:
    draft = Draft(proposal.words, proposal.source, set(proposal.content), chance)
    numbers = sorted({page.inside[place] for place in proposal.content} - {-1})
    draft.regions.extend(page.quoted[number] for number in numbers)
    return draft


def _attributions(page: Page, found: list[Draft]) -> Iterator[Attribution]:
    for draft in found:
        content = _worded(page, page.spans(draft.content))
        if content:
            yield Attribution(
                source=page.spans(draft.source),
                cue=page.spans(draft.cue),
                content=content,
                kind=_kind(page, draft),
                cue_class=_class(page, draft),
                negated=_is_negated(page, draft),
                score=round(draft.score, 3),
            )


def _is_negated(page: Page, draft: Draft) -> bool:
    """Tell "did not say" and "neither confirmed nor denied"."""
    before = {page.word(place - 1).lower() for place in draft.cue[:1]}
    within = any(page.tree.tokens[place].dep == "neg" for place in draft.cue)
    return within or bool(before & {"neither", "nor", "never"})


def _worded(page: Page, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Leave out pieces that are punctuation alone."""
    return tuple(span for span in spans if any(map(str.isalnum, span.of(page.text))))


def _kind(page: Page, draft: Draft) -> Kind:
    words = [p for p in draft.content if page.tree.tokens[p].pos not in ("PUNCT", "SPACE")]
    quoted = [page.inside[place] >= 0 for place in words]
    return "direct" if all(quoted) else "mixed" if any(quoted) else "indirect"


def _class(page: Page, draft: Draft) -> str:
    classes = (cue_class(page.tree.tokens[place].lemma) for place in draft.cue)
    return next((name for name in classes if name != "neutral"), "neutral")
