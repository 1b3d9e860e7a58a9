"""What the tagger marks, as drafts."""

from bisect import bisect_left
from collections.abc import Iterable

from reportedly.annotate.drafts import Draft, Part
from reportedly.annotate.lexicon import MEASURES
from reportedly.annotate.page import Page
from reportedly.annotate.relations import Relation, Run
from reportedly.annotate.wordpieces import Pieces
from reportedly.model import Span

SUREST = 0.8  # of a whole sentence without a cue; from 0.7 on nothing on PolNeAR dev moves
# Words that the tagger hardly hangs on a cue and is not sure that somebody says: of 58 rows of
# PolNeAR dev 21 have the gold's content and 13 its source, too. From 0.3 to 0.5, and from 0.75
# to 0.9, all figures there stay within 0.2.
HARDLY_HUNG = 0.5
HARDLY_SAID = 0.85
PARTED = 4  # paragraphs; what the tagger joins across so many is never one saying


def draft_of(page: Page, pieces: Pieces, relation: Relation) -> Draft:
    """Return a relation between word pieces as a draft over tokens."""
    cue, source, content = (
        _places(page, pieces, runs) for runs in (relation.cue, relation.source, relation.content)
    )
    apart = tuple(place for place in source if place not in cue)
    surest = [
        r for r, sure in zip(relation.content, relation.sures, strict=False) if sure >= SUREST
    ]
    doubtless = frozenset(_places(page, pieces, surest))
    parts = tuple(
        Part(frozenset(_places(page, pieces, [run])), min(relation.sourced, hung), sure)
        for run, hung, sure in zip(relation.content, relation.hung, relation.sures, strict=False)
    )
    score = min(relation.score, relation.sure)
    return Draft(cue, apart, set(content), score, doubtless=doubtless, parts=parts)


def score_again(draft: Draft) -> None:
    """Let a stretch that the mends threw out again have no say in how sure the rest is."""
    kept = [part for part in draft.parts if part.places & draft.content]
    if kept and len(kept) < len(draft.parts):
        held = sum(len(part.places) for part in kept)
        sure = sum(len(part.places) * part.sure for part in kept) / held
        draft.score = min(sure, *(part.hung for part in kept))


def doubtful(page: Page, draft: Draft) -> bool:
    """Tell what is more likely nobody's words than somebody's; a quotation never is."""
    parts = [part for part in draft.parts if part.places & draft.content]
    if not parts or any(page.inside[place] >= 0 for place in draft.content):
        return False
    held = sum(len(part.places) for part in parts)
    said = sum(len(part.places) * part.sure for part in parts) / held
    return draft.score < HARDLY_HUNG and said < HARDLY_SAID


def far(page: Page, draft: Draft) -> bool:
    """Tell whether paragraphs of others part a cue from all that it is held to lead to."""
    homes = {page.paragraph[place] for place in draft.content}
    here = page.paragraph[draft.cue[0]] if draft.cue else -1
    return bool(draft.cue) and min(abs(home - here) for home in homes) >= PARTED


def measured(page: Page, draft: Draft) -> bool:
    """Tell whether "according to" only says by what something differs: "according to the hour"."""
    if "according" not in {page.word(place).lower() for place in draft.cue}:
        return False
    heads = [kid for place in draft.cue for kid in page.tree.kids(place, "pobj")]
    return bool(heads) and {page.tree.tokens[head].lemma for head in heads} <= MEASURES


def _places(page: Page, pieces: Pieces, runs: Iterable[Run]) -> tuple[int, ...]:
    """Return the places of the tokens that share a character with the runs."""
    starts = page.starts
    found: list[int] = []
    for run in runs:
        span = Span(pieces.spans[run[0]].start, pieces.spans[run[-1]].end)
        at = bisect_left(starts, span.start)
        if at and page.tree.tokens[at - 1].span.end > span.start:
            at -= 1
        while at < len(starts) and starts[at] < span.end:
            found.append(at)
            at += 1
    return tuple(dict.fromkeys(found))
