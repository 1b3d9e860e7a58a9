"""Find attributions by rules over the parse and the quotation marks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from reportedly.annotate.blocks import blocks
from reportedly.annotate.lexicon import SPEECH, cue_class
from reportedly.annotate.nesting import nested
from reportedly.annotate.proposals import Proposal, proposals, verb_source
from reportedly.annotate.quotations import quotations
from reportedly.annotate.speech import STOPS, Page, Quoted, cue_of
from reportedly.annotate.tree import Tree
from reportedly.annotate.weighing import can_attribute, score
from reportedly.model import Attribution, Document, Furniture, Kind, Maker, Token
from reportedly.stage import Stage

SURE = 0.40  # of the weigher's scale; best F1 on PolNeAR train, by cross-validation
QUOTE_SCORE = 0.95  # a quoted sentence with its cue beside it
HEADLINE_SCORE = 0.6
BUILT_IN_SCORE = 0.6
LONG = 8  # tokens; a shorter stretch inside a sentence may be a term or a title
CARRIED_SCORE = 0.7  # a quoted sentence that follows on from one


@dataclass(slots=True)
class Draft:
    """An attribution in the making, as token places."""

    cue: tuple[int, ...]
    source: tuple[int, ...]
    content: set[int]
    score: float
    regions: list[Quoted] = field(default_factory=list)

    def add(self, quoted: Quoted) -> None:
        """Add a quoted stretch, marks and all."""
        self.regions.append(quoted)
        self.content.update(range(quoted.first, quoted.last + 1))


class AttributionFinder(Stage[Attribution]):
    """Notices attributions by rules: direct, indirect and mixed."""

    needs = (Furniture, Token)
    gives = Attribution
    maker = Maker(name="attribution-rules", version="1")

    def notice(self, document: Document) -> Iterator[Attribution]:
        page = page_of(document)
        yield from nested(list(_attributions(page, drafts(page))))


def page_of(document: Document) -> Page:
    """Return the document's parse with its paragraphs and quoted stretches."""
    text = document.article.text
    paragraphs = blocks(text, [item.span for item in document[Furniture]])
    return Page(text, Tree(document[Token].items), paragraphs, quotations(text, paragraphs))


def drafts(page: Page) -> list[Draft]:
    """Return what may be attributions, by quotation marks first and by weight after."""
    spoken = _spoken(page)
    weighed = weigh(page)
    for head, draft in spoken.items():
        if head in weighed:
            _merge(page, draft, weighed.pop(head)[0])
    for draft in spoken.values():
        _lead_in(page, draft)
    found = list(spoken.values())
    taken = {place for draft in found for place in draft.cue}
    for proposal, chance in weighed.values():
        if chance >= SURE and not taken & set(proposal.words):
            found.append(_from_proposal(page, proposal, chance))
    _adopt_orphans(page, found)
    found.extend(_headlines(page, found))
    return [draft for draft in (_tidy(draft) for draft in found) if draft.content]


def _adopt_orphans(page: Page, found: list[Draft]) -> None:
    """Give a quoted sentence that nobody claimed to whoever spoke last in its paragraph, or
    to the subject of the sentence it is built into."""
    claimed = {place for draft in found for place in draft.content}
    for quoted in page.quoted:
        if quoted.first in claimed or not quoted.full:
            continue
        if page.starts_sentence(quoted.first):
            speaker = _last_speaker(page, found, quoted)
            if speaker:
                speaker.add(quoted)
        elif quoted.last - quoted.first > LONG:
            found.extend(_built_in(page, quoted))


def _last_speaker(page: Page, found: list[Draft], quoted: Quoted) -> Draft | None:
    """The latest attribution of speech before ``quoted`` in its paragraph that ends where
    the sentence before the quotation ends."""
    earlier = [
        draft
        for draft in found
        if draft.cue
        and draft.content
        and draft.cue[-1] < quoted.first
        and page.paragraph[draft.cue[0]] == page.paragraph[quoted.first]
        and page.tree.tokens[draft.cue[-1]].lemma in SPEECH
        and page.tree.bounds(draft.cue[0])[1] >= quoted.first - 1
    ]
    return min(earlier, key=lambda draft: draft.cue[0], default=None)


def _built_in(page: Page, quoted: Quoted) -> Iterator[Draft]:
    """A long quotation that is part of its sentence ("Ito laid stress on “…”")."""
    start, _ = page.tree.bounds(quoted.first)
    verbs = [
        place
        for place in range(max(start, quoted.first - 12), quoted.first)
        if page.outside(place, quoted.first) and page.tree.tokens[place].pos == "VERB"
    ]
    for verb in verbs[-1:]:
        source = verb_source(page.tree, verb)
        if source and page.tree.tokens[source[-1]].pos in ("PROPN", "PRON"):
            draft = Draft(tuple(range(verb, quoted.first)), source, set(), BUILT_IN_SCORE)
            draft.add(quoted)
            yield draft


def _headlines(page: Page, found: list[Draft]) -> Iterator[Draft]:
    """A name, a colon and what the name is said to say, in the first line."""
    line = [place for place in range(min(len(page.tree), 40)) if page.paragraph[place] == 0]
    colons = [place for place in line[1:8] if page.word(place) == ":"]
    if not colons or len(line) < colons[0] + 4 or any(line[0] in draft.source for draft in found):
        return
    colon = colons[0]
    labels = {page.tree.tokens[place].entity for place in line[:colon]}
    proper = all(page.tree.tokens[p].pos in ("PROPN", "NOUN", "ADJ", "PART") for p in line[:colon])
    if proper and labels & {"PERSON", "ORG"} and page.inside[colon + 1] < 0:
        end = line[-1] + (page.word(line[-1]) not in STOPS)
        content = set(range(colon + 1, end))
        yield Draft((colon,), tuple(line[:colon]), content, HEADLINE_SCORE)


def quoted_heads(page: Page) -> set[int]:
    """Return the heads of the cues that quotation marks alone lead to."""
    return set(_spoken(page))


def weigh(page: Page) -> dict[int, tuple[Proposal, float]]:
    """Return the likeliest proposal of each cue outside quotation marks, and its chance."""
    best: dict[int, tuple[Proposal, float]] = {}
    for proposal in candidates(page):
        chance = score(page.tree, proposal, quoted=_holds_quotation(page, proposal.content))
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


def _spoken(page: Page) -> dict[int, Draft]:
    """Quoted stretches with their cues, by the place of the cue's head (or of its mark)."""
    found: dict[int, Draft] = {}
    last: Draft | None = None
    for quoted in page.quoted:
        cue = cue_of(page, quoted)
        if cue:
            last = found.setdefault(cue.key, Draft(cue.words, cue.source, set(), QUOTE_SCORE))
            last.add(quoted)
        elif last and quoted.full:
            last = _follow_on(page, found, last, quoted)
        elif quoted.opens:
            last = None
    return found


def _follow_on(page: Page, found: dict[int, Draft], last: Draft, quoted: Quoted) -> Draft | None:
    """A quoted sentence without a cue: the same speaker goes on, in the same paragraph or,
    where it fills its paragraph's beginning, from the one before."""
    before = last.regions[-1]
    apart = page.paragraph[quoted.first] - page.paragraph[before.last]
    if apart == 0 and page.starts_sentence(quoted.first):
        last.add(quoted)
        return last
    if apart == 1 and not before.closed:
        last.add(quoted)
        return last
    if apart == 1 and quoted.opens:
        carried = Draft((), (), set(), CARRIED_SCORE)
        carried.add(quoted)
        found[quoted.first] = carried
        return carried
    return last if apart == 0 else None


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


def _lead_in(page: Page, draft: Draft) -> None:
    """Add the unquoted beginning of a sentence whose quoted end the cue follows."""
    first = draft.regions[0].first
    if not draft.cue or draft.cue[0] < first or page.starts_sentence(first):
        return
    place = first - 1
    while page.outside(place, first) and page.word(place) not in STOPS:
        draft.content.add(place)
        place -= 1


def _from_proposal(page: Page, proposal: Proposal, chance: float) -> Draft:
    draft = Draft(proposal.words, proposal.source, set(proposal.content), chance)
    numbers = sorted({page.inside[place] for place in proposal.content} - {-1})
    draft.regions.extend(page.quoted[number] for number in numbers)
    return draft


def _tidy(draft: Draft) -> Draft:
    draft.content -= {*draft.cue, *draft.source}
    return draft


def _attributions(page: Page, found: list[Draft]) -> Iterator[Attribution]:
    for draft in found:
        content = page.tree.spans(draft.content)
        if content:
            yield Attribution(
                source=page.tree.spans(draft.source),
                cue=page.tree.spans(draft.cue),
                content=content,
                kind=_kind(page, draft),
                cue_class=_class(page, draft),
                negated=any(page.tree.tokens[place].dep == "neg" for place in draft.cue),
                score=round(draft.score, 3),
            )


def _kind(page: Page, draft: Draft) -> Kind:
    words = [p for p in draft.content if page.tree.tokens[p].pos not in ("PUNCT", "SPACE")]
    quoted = [page.inside[place] >= 0 for place in words]
    return "direct" if all(quoted) else "mixed" if any(quoted) else "indirect"


def _class(page: Page, draft: Draft) -> str:
    classes = (cue_class(page.tree.tokens[place].lemma) for place in draft.cue)
    return next((name for name in classes if name != "neutral"), "neutral")
