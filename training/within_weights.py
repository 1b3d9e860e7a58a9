"""Learn how what is told of a saying within a saying is weighed.

    python training/within_weights.py TARGET PASSAGES=TAGGER.onnx ...

PASSAGES is a file of marked passages, or a folder of such, from none of which the arm of that
TAGGER learned; of a folder's files the first twenty passages each are left out, as they are from
its training (training/tagger_arm.py). Learned from are the candidates of annotate/within.py. One
is right if its cue touches that of a marked saying within another, and its content shares more
with that one's than it has apart. Fitted is a logistic model with a ridge, by Newton's steps, so
the same data give the same weights. Prints what they are worth on passages they were not
fitted on. TARGET is src/reportedly/annotate/within_weights.json.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from marked_passages import HELD, Passage, Stretch, passages
from ridge import fit, write

from reportedly.annotate import tagging
from reportedly.annotate.blocks import blocks_of
from reportedly.annotate.page import Page, page_of
from reportedly.annotate.relations import relations
from reportedly.annotate.reported import Inside
from reportedly.annotate.trained import drafts
from reportedly.annotate.within import Candidate, Marks, candidates, features, groups
from reportedly.logistic import weigh
from reportedly.model import Article, Attribution, Document
from reportedly.pipeline import ANNOTATE, build

FOLDS = 5
BARS = (0.3, 0.4, 0.5, 0.6, 0.7)


@dataclass(frozen=True)
class Row:
    """A candidate: what holds of it, which marked saying it is, if any, and of which cue it is."""

    holds: dict[str, float]
    saying: int | None
    passage: int
    cue: int


def main(target: str, *pairs: str) -> None:
    """Learn from the passages, and write the weights."""
    rows: list[Row] = []
    inner = number = 0
    for pair in pairs:
        folder, _, tagger = pair.partition("=")
        for passage in learned_from(Path(folder)):
            inner += sum(saying.parent is not None for saying in passage.sayings.values())
            rows += _rows(passage, number, Path(tagger))
            number += 1
    right = sum(row.saying is not None for row in rows)
    print(
        f"{number} passages, {inner} sayings within others, {len(rows)} candidates, {right} right"
    )
    _validate(rows, inner)
    write(_fitted(rows), Path(target))


def _fitted(rows: list[Row]) -> dict[str, float]:
    return fit([(row.holds, row.saying is not None) for row in rows])


def learned_from(path: Path) -> Iterator[Passage]:
    """Yield the passages of a file, or of a folder's files all but the first twenty each."""
    if path.is_file():
        yield from passages(path)
    else:
        for each in sorted(path.glob("*.txt")):
            yield from list(passages(each))[HELD:]


def use_tagger(tagger: Path) -> None:
    """Have the engine read with that tagger from now on."""
    if tagger != tagging.WEIGHTS:
        tagging.WEIGHTS = tagger
        tagging.tagged_text.cache_clear()


def _rows(passage: Passage, number: int, tagger: Path) -> Iterator[Row]:
    use_tagger(tagger)
    document = Document(Article(uri=f"passage:{number}", text=passage.text))
    for stage in build(ANNOTATE):
        if stage.gives is Attribution:
            break
        [document] = stage([document])
    page = page_of(document)
    told = tagging.tagged_text(page.text, tuple(blocks_of(document)))
    inside = Inside(page, drafts(page, told.pieces, relations(told)))
    marks = Marks(page, told)
    for cue, group in enumerate(groups(candidates(page, told, inside))):
        for one, holds in zip(group, features(page, marks, group), strict=True):
            yield Row(holds, _saying(passage, page, one), number, cue)


def _saying(passage: Passage, page: Page, one: Candidate) -> int | None:
    """Return the number of the marked inner saying that the candidate is."""
    cue, content = (_ends(page, places) for places in (one.draft.cue, one.draft.content))
    for number, saying in passage.sayings.items():
        theirs = saying.parts["x"]
        both = _shared(theirs, content)
        apart = _length(theirs) + _length(content) - 2 * both
        inner = saying.parent is not None and _shared(saying.parts.get("c", ()), cue)
        if inner and 2 * both >= apart:
            return number
    return None


def _ends(page: Page, places) -> list[Stretch]:
    return [(span.start, span.end) for span in page.spans(sorted(places))]


def _shared(one, other) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)


def _length(stretches) -> int:
    return sum(end - start for start, end in stretches)


def _validate(rows: list[Row], inner: int) -> None:
    """Print what the weights are worth on passages they were not fitted on."""
    best: dict[tuple[int, int], tuple[float, Row]] = {}
    for fold in range(FOLDS):
        known = _fitted([row for row in rows if row.passage % FOLDS != fold])
        for row in (row for row in rows if row.passage % FOLDS == fold):
            chance = weigh(known, row.holds)
            key = (row.passage, row.cue)
            if key not in best or chance > best[key][0]:
                best[key] = (chance, row)
    for bar in BARS:
        taken = [row for chance, row in best.values() if chance >= bar]
        right = {(row.passage, row.saying) for row in taken if row.saying is not None}
        print(f"{bar}: P {len(right) / max(1, len(taken)):.3f} R {len(right) / inner:.3f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
