"""Attributions held against gold: how many are found, how many are right, how surely."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.errors import UsageError
from reportedly.grade.bootstrap import intervals
from reportedly.grade.gold import GoldDocument, Relation
from reportedly.grade.tally import Sheet, Tally, added, tallied

THRESHOLD = 0.5  # Jaccard of contents, as the published comparisons on PolNeAR have it
ROUNDS = 1000  # resamples; the ends of a 95 % interval then move by less than half a point

MEASURES = (
    "token.content",
    "token.source",
    "token.cue",
    "span.content",
    "span.source",
    "span.cue",
    "relation.content",
    "relation.content_source",
    "exact.exact",
    "exact.exact_words",
    "quoted.content",
    "quoted.content_source",
)
RECALLS = tuple(
    f"recall.{kind}.{name}"
    for kind in ("direct", "mixed", "indirect")
    for name in ("content", "content_source")
)


@dataclass(frozen=True, slots=True)
class Interval:
    """Where the figure lies in 95 of 100 resamples of the documents."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure: what it was counted from, and how far its F1 may be trusted."""

    tally: Tally
    interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class Scores:
    """All measures over some documents, and for each outlet that the gold names.

    ``recalls`` are by kind of quotation, for which a prediction has no kind to be wrong in.
    """

    documents: int
    measures: Mapping[str, Measure]
    recalls: Mapping[str, Measure]
    outlets: Mapping[str, "Scores"] = field(default_factory=dict)


def grade_attributions(
    gold: Iterable[GoldDocument],
    predicted: Mapping[str, Sequence[Relation]],
    *,
    threshold: float = THRESHOLD,
    rounds: int = ROUNDS,
    seed: int = 0,
) -> Scores:
    """Return how well ``predicted`` (relations by the document's id) does against ``gold``.

    A document nothing was predicted for counts as one where nothing was found. The
    intervals come of ``rounds`` resamples of the documents; with 0 there are none.
    Raises UsageError for predictions on documents the gold has not, and SpanOutsideText
    for one that does not lie in its text.
    """
    documents = sorted(gold, key=lambda document: document.id)
    _check_known(documents, predicted)
    sheets = [
        tallied(document, predicted.get(document.id, ()), threshold=threshold)
        for document in documents
    ]
    spread = intervals(sheets, MEASURES, rounds=rounds, seed=seed) if rounds else {}
    return _scores(sheets, spread, _by_outlet(documents, sheets))


def _check_known(
    documents: Iterable[GoldDocument], predicted: Mapping[str, Sequence[Relation]]
) -> None:
    unknown = sorted(predicted.keys() - {document.id for document in documents})
    if unknown:
        named = ", ".join(unknown[:3])
        raise UsageError(f"predictions for {len(unknown)} documents not in the gold: {named}")


def _by_outlet(documents: list[GoldDocument], sheets: list[Sheet]) -> dict[str, Scores]:
    parts: dict[str, list[Sheet]] = {}
    for document, sheet in zip(documents, sheets, strict=True):
        if document.outlet is not None:
            parts.setdefault(document.outlet, []).append(sheet)
    return {outlet: _scores(parts[outlet], {}, {}) for outlet in sorted(parts)}


def _scores(
    sheets: list[Sheet],
    spread: Mapping[str, tuple[float, float]],
    outlets: Mapping[str, Scores],
) -> Scores:
    total = added(sheets)
    measures = {
        name: Measure(total.get(name, Tally()), Interval(*spread[name]) if name in spread else None)
        for name in MEASURES
    }
    recalls = {name: Measure(total.get(name, Tally())) for name in RECALLS}
    return Scores(len(sheets), measures, recalls, outlets)
