"""Sayings inside of what others say, by what the arm of the tagger and the rules make of them.

Of each cue inside a report there are candidates: what the arm marks, and what the rules propose.
They are weighed, and the likeliest stands if it is likely enough (decision 0027).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from reportedly.annotate.drafts import Draft
from reportedly.annotate.edges import end_with_marks
from reportedly.annotate.inner import opens_marks, silent, speaks_now
from reportedly.annotate.learned import draft_of
from reportedly.annotate.lexicon import TELLS, cue_class
from reportedly.annotate.never_said import never_said
from reportedly.annotate.page import Page
from reportedly.annotate.proposal import Proposal
from reportedly.annotate.relations import Relation, relations
from reportedly.annotate.reported import Inside, reported
from reportedly.annotate.sources import quoted_as
from reportedly.annotate.tagging import INNER, OUTER, TAGS, Tagged
from reportedly.annotate.weighing import EMPTY, OURS
from reportedly.logistic import odds, weigh, weights

LIKELY = 0.5  # from there on five in six are right on passages kept from the arm
# The same where the rules alone take it for a saying: between 0.2 and 0.4 that moves neither F1 on
# those passages nor any nesting made by hand; in news articles most between 0.2 and 0.3 are none.
AGREED = 0.3
# The same for a verb of saying or thinking with its clause, of which most are from there on.
CLAUSED = 0.2
ALIKE = 0.8  # share of the words of a content that another has too, where they are one
FEW = 15  # code points of a content that seldom is one
MORE = frozenset({"in", "at", "from", "near", "inside", "with", "-"})  # behind a part of a source
NOBODY = EMPTY | {"who"}
PLAIN = frozenset({"say", "tell", "think", "believe", "feel", "hope", "fear", "expect", "ask",
                   "admit", "deny", "warn", "claim", "announce", "promise", "report", "add",
                   "want"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a saying inside a report; ``head`` is the main word of its cue.

    It is what the rules propose, with the chance they give it, or a relation that the arm marks:
    one of the two is None.
    """

    draft: Draft
    head: int
    proposal: Proposal | None = None
    relation: Relation | None = None

    @property
    def kind(self) -> str:
        """Who has it, "rule" or "arm"."""
        return "rule" if self.relation is None else "arm"


class Marks:
    """How likely the tagger holds the tokens of a page to be what, by layer and role."""

    def __init__(self, page: Page, told: Tagged) -> None:
        self._tokens, self._told = page.tree.tokens, told

    def _pieces(self, place: int) -> range:
        """Return the pieces that the token has letters of."""
        span, pieces = self._tokens[place].span, self._told.pieces.spans
        first = bisect_right(pieces, span.start, key=lambda piece: piece.end)
        return range(first, bisect_left(pieces, span.end, lo=first, key=lambda piece: piece.start))

    def of(self, layer: int, role: str, places: Iterable[int]) -> list[float]:
        """Return the chances (0 to 1) of the pieces of the tokens."""
        pieces = [piece for place in places for piece in self._pieces(place)]
        columns = [TAGS.index(mark + role) for mark in ("B-", "I-")]
        found: list[float] = np.exp(self._told.layers[layer][pieces][:, columns]).sum(1).tolist()
        return found or [0.0]


def within(page: Page, told: Tagged, found: list[Draft]) -> list[Draft]:
    """Return the sayings inside what ``found`` report, the likeliest of each cue.

    "The station quoted Ito as saying" is one saying to the passages that the arm learned from,
    and two here: the rules know the second one. They know quotations within quotations, too.
    """
    inside, marks = Inside(page, found), Marks(page, told)
    known = weights("annotate", "within_weights")
    ruled = reported(page, inside)
    agreed = {place for draft in ruled for place in draft.cue}
    made = [draft for draft in ruled if any(_plain(page, place) for place in draft.cue)]
    for group in groups(candidates(page, told, inside)):
        chances = [weigh(known, each) for each in features(page, marks, group)]
        chance, number = max(zip(chances, range(len(group)), strict=True))
        if chance >= (_bar(page, group) if agreed & {*group[number].draft.cue} else LIKELY):
            settled = _settled(page, group, group[number], chance)
            _end_with_its_marks(page, settled)
            if not never_said(page, group[number].head, settled.source, chance):
                made.append(settled)
    return list(inside.said(_once(made)))


def _bar(page: Page, group: Sequence[Candidate]) -> float:
    """Return the chance that a saying has to have which the rules alone take for one."""
    ruled = [each.proposal for each in group if each.proposal]
    clause = any(
        "comp" in each.pattern and page.tree.tokens[each.cue].lemma in PLAIN for each in ruled
    )
    named = any(page.word(p) == "words" for each in ruled for p in each.words)  # "in the words of"
    return CLAUSED if clause or named else AGREED


def _once(found: list[Draft]) -> list[Draft]:
    """Leave out what says again what a likelier one says: "had [confirmed] in [writing] that"."""
    kept: list[Draft] = []
    for draft in sorted(found, key=lambda each: each.score, reverse=True):
        again = (one.source == draft.source and _shared(one, draft) >= ALIKE for one in kept)
        if not any(again):
            kept.append(draft)
    return kept


def candidates(page: Page, told: Tagged, inside: Inside) -> Iterator[Candidate]:
    """Yield what may be sayings, those of the arm first."""
    for relation in relations(told, INNER):
        draft = draft_of(page, told.pieces, relation)
        head = _head(page, draft) if draft.cue and inside.holds(draft.cue) else None
        if head is None or _decided(page, head, draft.source):
            continue
        if inside.keep_to(head, draft).content:
            yield Candidate(draft, head, relation=relation)
    for proposal, chance in inside.weighed:
        if inside.holds(proposal.words) and not _decided(page, proposal.cue, proposal.source):
            draft = inside.drafted((proposal, chance))
            if draft.content:
                yield Candidate(draft, proposal.cue, proposal=proposal)


def _decided(page: Page, head: int, source: Sequence[int]) -> bool:
    """Tell whether the rules know already that the cue tells of a saying, or of none."""
    plain = _plain(page, head) or speaks_now(page, head, source)
    return plain or silent(page, head) or _merely_knows(page, head)


def _merely_knows(page: Page, head: int) -> bool:
    """Tell "knew what to do" and "when she knew it was not" from "knew that it was unsafe"."""
    clauses = page.tree.kids(head, "ccomp")
    marks = {page.word(kid).lower() for clause in clauses for kid in page.tree.kids(clause, "mark")}
    return page.tree.tokens[head].lemma == "know" and "that" not in marks


def _plain(page: Page, place: int) -> bool:
    """Tell whether layout or grammar show by themselves that the cue tells of a saying."""
    marked = page.inside[place] >= 0 and opens_marks(page, place)
    return marked or quoted_as(page.tree, place) is not None


def _head(page: Page, draft: Draft) -> int | None:
    """Return the last word of a cue that is one of saying.

    None where none is, or where the arm tells of nobody who says it and no passive shows that
    somebody does.
    """
    tree = page.tree
    heads = [place for place in draft.cue if tree.tokens[place].lemma in TELLS]
    passive = any(tree.kids(place, "auxpass") for place in heads)
    return heads[-1] if heads and (draft.source or passive) else None


def groups(found: Iterable[Candidate]) -> list[list[Candidate]]:
    """Return the candidates by their cues: those of one share a word."""
    made: dict[int, list[Candidate]] = {}  # by the number of the group
    held: dict[int, int] = {}  # the group of each place of a cue
    for number, one in enumerate(found):
        mine = sorted({held[place] for place in one.draft.cue if place in held})
        first = mine[0] if mine else number
        group = made.setdefault(first, [])
        for other in mine[1:]:
            group += made.pop(other)
        group.append(one)
        held.update((place, first) for each in group for place in each.draft.cue)
    return list(made.values())


def _settled(page: Page, group: Sequence[Candidate], best: Candidate, chance: float) -> Draft:
    """Return the best as a draft; the rules know the edges of what both have, and its source."""
    draft = best.draft
    ruled = [each.draft for each in group if each.proposal]
    alike = max(ruled, key=lambda each: _shared(each, draft), default=draft)
    if len(alike.content & draft.content) >= ALIKE * len(draft.content):
        draft.content = alike.content - {*draft.cue}
    every = [each.draft.source for each in group]
    whole = [each for each in every if _goes_on(page, alike.source, each)]
    found = (*whole, alike.source, draft.source, *(one.source for one in ruled))
    sources = [each for each in found if each]
    taken = {*draft.cue, *draft.content}
    draft.source = tuple(place for place in next(iter(sources), ()) if place not in taken)
    draft.score = chance
    return draft


def _end_with_its_marks(page: Page, draft: Draft) -> None:
    """Leave out of "had said, “[Go,]” and left" what follows the quotation that it opens with."""
    first = min(draft.content, default=-1)
    number = page.inside[first] if first >= 0 else -1
    apart = number >= 0 and page.inside[draft.cue[-1]] != number
    if apart and page.quoted[number].first == first and not draft.regions:
        draft.regions = [page.quoted[number]]
        end_with_marks(page, draft)


def _goes_on(page: Page, part: Sequence[int], whole: Sequence[int]) -> bool:
    """Tell whether the "officials" of the one are the "officials in Kell" of the other."""
    more = tuple(whole[len(part) :])
    same = bool(part) and tuple(whole[: len(part)]) == tuple(part)
    return same and bool(more) and page.word(more[0]).lower() in MORE


def features(page: Page, marks: Marks, group: Sequence[Candidate]) -> Iterator[dict[str, float]]:
    """Yield, for each candidate of a cue, what holds of it, by name."""
    for one in group:
        others = [each.draft for each in group if each.kind != one.kind]
        shared = max((_shared(one.draft, other) for other in others), default=0.0)
        kind = one.kind
        yield {
            "bias": 1.0,
            kind: 1.0,
            f"{kind}:shared": shared,
            f"{kind}:both": float(bool(others)),
            f"class={cue_class(page.tree.tokens[one.head].lemma)}": 1.0,
            f"source={_source_kind(page, one.draft.source)}": 1.0,
            "short": float(_length(page, one.draft.content) < FEW),
            "quoted": float(page.inside[one.head] >= 0),
            **_auxiliaries(page, one.head),
            **_marked(marks, one),
            **_own(one),
        }


def _auxiliaries(page: Page, head: int) -> dict[str, float]:
    tags = {page.tree.tokens[kid].tag for kid in page.tree.kids(head, "aux")}
    negated = bool(page.tree.kids(head, "neg"))
    return {"modal": float("MD" in tags), "to": float("TO" in tags), "negated": float(negated)}


def _marked(marks: Marks, one: Candidate) -> dict[str, float]:
    draft, kind = one.draft, one.kind
    cue = draft.cue if one.proposal is None else (one.proposal.cue,)
    content = marks.of(INNER, "content", sorted(draft.content))
    source = marks.of(INNER, "source", draft.source)
    return {
        f"{kind}:cue": odds(max(marks.of(INNER, "cue", cue))),
        f"{kind}:content": odds(sum(content) / len(content)),
        f"{kind}:source": odds(sum(source) / len(source)) if draft.source else 0.0,
        "outer cue": odds(max(marks.of(OUTER, "cue", cue))),
    }


def _own(one: Candidate) -> dict[str, float]:
    """Return what only one kind of candidate has."""
    if one.relation is not None:
        return {"links": odds(one.relation.score), "sure": odds(one.relation.sure)}
    pattern = one.proposal.pattern if one.proposal else ""
    return {
        "weighed": odds(one.draft.score),
        f"shape={pattern}": 1.0,
        f"family={pattern.partition('_')[0]}": 1.0,
    }


def _shared(one: Draft, other: Draft) -> float:
    return len(one.content & other.content) / max(1, len(one.content | other.content))


def _length(page: Page, places: Iterable[int]) -> int:
    return sum(len(page.word(place)) + 1 for place in places)


def _source_kind(page: Page, source: Sequence[int]) -> str:
    tokens = [page.tree.tokens[place] for place in source]
    if not tokens:
        return "none"
    if any(token.pos == "PROPN" for token in tokens):
        return "name"
    if len(tokens) == 1 and tokens[0].pos == "PRON":
        word = tokens[0].text.lower()
        return "ours" if word in OURS else "empty" if word in NOBODY else "pronoun"
    return "noun"
