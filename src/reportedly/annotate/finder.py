"""Find attributions by rules over the parse and the quotation marks."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import dropwhile

from reportedly.annotate.asides import asides
from reportedly.annotate.classing import class_of
from reportedly.annotate.drafts import Draft, adopt_orphans, headlines, lead_in, spoken
from reportedly.annotate.headings import announces, asked_of_you, kicked_off, no_cue, under_kicker
from reportedly.annotate.inner import TELLING
from reportedly.annotate.items import items, labels
from reportedly.annotate.lexicon import HEARD, IDIOMS, QUOTED_PEOPLE, QUOTING, TOLD
from reportedly.annotate.manner import Manner, manner
from reportedly.annotate.page import Page
from reportedly.annotate.proposal import Proposal, Weighed
from reportedly.annotate.proposals import may_be_cue, proposals
from reportedly.annotate.sources import quoted_as
from reportedly.annotate.titles import only_liked
from reportedly.annotate.transcripts import transcript
from reportedly.annotate.unsaid import no_saying
from reportedly.annotate.weighing import can_attribute, score
from reportedly.model import Attribution, Kind, Span

ACCORDING_SCORE = 0.9  # "according to" says so itself, where it names somebody
TOLD_SCORE = 0.6  # "was told by Ito that …" does so too
# Whole cues under which nobody need have spoken, if nobody is named: "is known as".
UNSAID = frozenset({"be", "become", "have", "also", "now", "well", "know", "as", "to", "by",
                    "identify", "name", "call", "title", "describe", "see", "for"})  # fmt: skip
# Of "with little knowledge of it" nobody says a thing.
KNOWING = frozenset({"knowledge", "idea", "memory", "notion", "inkling"})
KEEPING_SILENT = frozenset({"decline", "refuse", "ask", "request", "want", "wish", "agree",
                            "prefer", "choose"})  # fmt: skip
SILENCE = re.compile(
    r"(?:not )?(?:to )?(?:comment|be (?:named|identified|quoted)(?: by name)?|elaborate|respond"
    r"|(?:remain|stay|keep|go) (?:anonymous|unnamed|unidentified)"
    r"|speak|talk|answer|say|give (?:his|her|their) names?)(?: further| publicly| more)?"
)
# Between 0.35 and 0.55 content + source F1 stays within half a point on an eighth of PolNeAR
# train, so precision decides: a wrong row is worse than a missing one.
SURE = 0.50


def drafts(page: Page, weighed: Mapping[int, Weighed] | None = None) -> list[Draft]:
    """Return what may be attributions, by quotation marks first and by weight after.

    ``weighed`` is what ``weigh`` gives for the page, where that is known.
    """
    quoted = spoken(page)
    weighed = dict(weigh(page) if weighed is None else weighed)
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
            found.append(from_proposal(page, proposal, chance))
    adopt_orphans(page, found)
    found.extend(headlines(page, found))
    found.extend(items(page, found))
    turns = list(transcript(page))
    return [*turns, *_tidied(page, [draft for draft in found if not _held(draft, turns)])]


def _held(draft: Draft, turns: list[Draft]) -> bool:
    """Tell whether what is told lies in a turn of a transcript."""
    return any(draft.content & {*turn.content, *turn.source} for turn in turns)


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


def weigh(page: Page) -> dict[int, Weighed]:
    """Return the likeliest proposal of each cue outside quotation marks, and its chance."""
    outside = {place for place in range(len(page.tree)) if page.inside[place] < 0}
    return {proposal.cue: (proposal, chance) for proposal, chance in best(weigh_all(page, outside))}


def best(weighed: Iterable[Weighed]) -> list[Weighed]:
    """Return the likeliest proposal of each cue."""
    found: dict[int, Weighed] = {}
    for proposal, chance in weighed:
        if proposal.cue not in found or chance > found[proposal.cue][1]:
            found[proposal.cue] = (proposal, chance)
    return list(found.values())


def weigh_all(page: Page, places: Iterable[int]) -> Iterator[Weighed]:
    """Yield every proposal whose cue is among ``places``, and its chance."""
    for place in sorted(place for place in places if may_be_cue(page.tree.tokens[place])):
        if place not in page.weighed:
            page.weighed[place] = tuple(_weighed(page, place))
        yield from page.weighed[place]


def _weighed(page: Page, place: int) -> Iterator[Weighed]:
    for proposal in proposed(page, [place]):
        chance = score(page.tree, proposal, quoted=_holds_quotation(page, proposal.content))
        if proposal.pattern in TELLING:
            chance = max(chance, ACCORDING_SCORE)
        if proposal.pattern == "passive_ccomp_by" and page.tree.tokens[proposal.cue].lemma in TOLD:
            chance = max(chance, TOLD_SCORE)
        yield proposal, chance


def candidates(page: Page) -> Iterator[Proposal]:
    """Yield the proposals whose cue stands outside quotation marks."""
    return proposed(page, (place for place in range(len(page.tree)) if page.inside[place] < 0))


def proposed(page: Page, places: Iterable[int]) -> Iterator[Proposal]:
    """Yield the proposals of the cues that can be one, their contents in whole quotations."""
    for proposal in proposals(page.tree, places):
        if proposal.content and can_attribute(page.tree, proposal):
            yield replace(proposal, content=snapped(page, proposal))


def snapped(page: Page, proposal: Proposal) -> tuple[int, ...]:
    """Return the content with quoted stretches taken whole, or not at all where it only
    brushes one; it stays in its paragraph."""
    home, own = page.paragraph[proposal.cue], page.inside[proposal.cue]
    if own >= 0:
        inner = {place for place in proposal.content if page.inside[place] == own}
        return tuple(sorted(inner - set(proposal.words) - set(proposal.source)))
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


def from_proposal(page: Page, proposal: Proposal, chance: float) -> Draft:
    """Return the proposal as a draft."""
    draft = Draft(proposal.words, proposal.source, set(proposal.content), chance)
    numbers = sorted({page.inside[place] for place in proposal.content} - {-1})
    draft.regions.extend(page.quoted[number] for number in numbers)
    return draft


def attributions(page: Page, found: list[Draft]) -> Iterator[Attribution]:
    """Yield the drafts as attributions, those without words in their content left out."""
    kickers, labelled = kicked_off(page), labels(page)
    for draft in found:
        own = (label for label in labelled if label < draft.content)
        _leave_out(draft, kickers.union(*own))
        content, cue = _worded(page, page.spans(draft.content)), page.spans(draft.cue)
        how = manner(page, draft)
        if content and not _says_nothing(page, draft, how):
            yield Attribution(
                source=_closed(page, page.spans(draft.source), (*content, *cue)),
                cue=cue,
                content=content,
                kind=_kind(page, draft),
                cue_class=class_of(page, draft),
                negated=how.negated,
                modality=how.modality,
                tense=how.tense,
                addressee=page.spans(how.addressee),
                occasion=page.spans(how.occasion),
                occasion_kind=how.occasion_kind,
                score=round(draft.score, 3),
            )


def _leave_out(draft: Draft, kickers: frozenset[int]) -> None:
    """Leave to the page what is its own; a cue that is nothing else leads to nothing."""
    cue = tuple(place for place in draft.cue if place not in kickers)
    draft.source = tuple(place for place in draft.source if place not in kickers)
    draft.content = draft.content - kickers if cue or not draft.cue else set()
    draft.cue = cue


def _closed(page: Page, source: tuple[Span, ...], taken: Iterable[Span]) -> tuple[Span, ...]:
    """Take in the comma that closes what a comma opened: "Ito, a nurse [,] said".

    Nine in ten sources of PolNeAR train that hold a comma and stand before one end with it.
    """
    if not source or ", " not in source[-1].of(page.text):
        return source
    last = Span(source[-1].start, source[-1].end + 1)
    ours = page.text[source[-1].end : last.end] == "," and not any(map(last.touches, taken))
    return (*source[:-1], last) if ours else source


def _says_nothing(page: Page, draft: Draft, how: Manner) -> bool:
    """Tell what is no saying: "declined to comment", "is not known", "citing a statement"."""
    unknown = how.negated and not draft.source and how.tense != "none" and not draft.regions
    tokens = page.tree.tokens
    tops = {tokens[p].lemma for p in draft.content if tokens[p].head not in draft.content}
    cues = {tokens[place].lemma for place in draft.cue}
    unsaid = not draft.source and not draft.regions and cues <= UNSAID
    unsaid = unsaid or bool(draft.cue) and all(tokens[place].pos == "DET" for place in draft.cue)
    hands_on = any((cue, thing) in IDIOMS for cue in cues for thing in tops)
    cites = bool(cues & QUOTING) and not draft.regions
    hands_on = hands_on or (cites and (_are_people(page, draft) or _is_name(page, draft, cues)))
    silent = _keeps_silent(page, draft) or _only_names(page, draft) or no_saying(page, draft)
    silent = silent or under_kicker(page, draft) or asked_of_you(page, draft)
    silent = silent or announces(page, draft) or no_cue(page, draft) or only_liked(page, draft)
    return unknown or unsaid or hands_on or silent


def _only_names(page: Page, draft: Draft) -> bool:
    """Tell whether a noun or adjective without anybody's name leads to a thing and no more:
    "a measure for the war". Of "the crew came with little knowledge of it" they say nothing."""
    tokens = page.tree.tokens
    verbs = {p for p in {*draft.cue, *draft.content} if tokens[p].pos in ("VERB", "AUX")}
    according = any(page.word(place).lower() == "according" for place in draft.cue)
    if any(tokens[place].lemma in KNOWING for place in draft.cue):
        told = draft.source and verbs & {*draft.cue}
    else:
        told = draft.source or verbs
    return bool(draft.cue) and not (draft.regions or according or told)


def _is_name(page: Page, draft: Draft, cues: set[str]) -> bool:
    """Tell whether all that is cited is a name: "Zvon, quoting SANPRES, …"."""
    named = all(page.tree.tokens[place].pos in ("PROPN", "DET") for place in draft.content)
    return cues <= QUOTING and named


def _are_people(page: Page, draft: Draft) -> bool:
    """Tell whether the content is but whom one cites: "citing three people with knowledge"."""
    tokens, cue = page.tree.tokens, {*draft.cue}
    things = [tokens[p] for p in draft.content if tokens[p].dep == "dobj" and tokens[p].head in cue]
    handed_on = any(quoted_as(page.tree, place) in cue for place in draft.content)
    return (
        bool(things)
        and not handed_on
        and all(
            each.lemma in HEARD | QUOTED_PEOPLE
            or (each.entity in ("PERSON", "ORG") and each.pos == "PROPN")
            for each in things
        )
    )


def _keeps_silent(page: Page, draft: Draft) -> bool:
    """Tell "declined to comment" and "asked not to be named": nothing is said."""
    if KEEPING_SILENT.isdisjoint(page.tree.tokens[place].lemma for place in draft.cue):
        return False
    words = " ".join(page.word(p).lower() for p in sorted(draft.content) if _is_word(page, p))
    return SILENCE.fullmatch(words) is not None


def _worded(page: Page, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Leave out pieces that are punctuation alone."""
    return tuple(span for span in spans if any(map(str.isalnum, span.of(page.text))))


def _kind(page: Page, draft: Draft) -> Kind:
    words = [p for p in draft.content if page.tree.tokens[p].pos not in ("PUNCT", "SPACE")]
    own = {page.inside[place] for place in draft.cue}  # marks that the cue stands in are another's
    quoted = [page.inside[place] >= 0 and page.inside[place] not in own for place in words]
    return "direct" if all(quoted) else "mixed" if any(quoted) else "indirect"
