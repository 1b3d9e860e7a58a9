"""Scores to be read, by people and by programs."""

from typing import Any

from reportedly.grade.attribution import Measure, Scores

KINDS_SHOWN = ("direct", "mixed", "indirect")
OUTLET_COLUMNS = ("relation.content", "relation.content_source", "quoted.content_source")


def table(scores: Scores) -> str:
    """Return all measures as a table of per cent, one a line, and the recall of each kind."""
    head = f"{'':26}{'P':>7}{'R':>7}{'F1':>7}{'gold':>8}{'pred':>8}"
    rows = [_row(name, measure) for name, measure in scores.measures.items()]
    return "\n".join([head, *rows, *(_recall_row(scores, kind) for kind in KINDS_SHOWN)])


def outlet_table(scores: Scores) -> str:
    """Return one line for each outlet: how many documents, and the F1 that matter most."""
    head = f"{'':26}{'docs':>6}" + "".join(f"{name:>26}" for name in OUTLET_COLUMNS)
    rows = [
        f"{outlet:26}{own.documents:6}"
        + "".join(f"{100 * own.measures[name].tally.f1:26.1f}" for name in OUTLET_COLUMNS)
        for outlet, own in scores.outlets.items()
    ]
    return "\n".join([head, *rows])


def as_json(scores: Scores) -> dict[str, Any]:
    """Return the scores as plain data: ``p``, ``r``, ``f1`` from 0 to 1, and the counts."""
    measures = {name: _measure(measure) for name, measure in scores.measures.items()}
    recalls = {
        name: {"r": measure.tally.recall, "gold": measure.tally.gold}
        for name, measure in scores.recalls.items()
    }
    outlets = {outlet: as_json(own) for outlet, own in scores.outlets.items()}
    plain = {"documents": scores.documents, **measures, **recalls}
    return plain | ({"outlets": outlets} if outlets else {})


def _row(name: str, measure: Measure) -> str:
    per_cent = (measure.tally.precision, measure.tally.recall, measure.tally.f1)
    figures = "".join(f"{100 * figure:7.1f}" for figure in per_cent)
    row = f"{name:26}{figures}{measure.tally.gold:8}{measure.tally.claimed:8}"
    if measure.interval is None:
        return row
    return f"{row}   F1 95% {100 * measure.interval.low:.1f}-{100 * measure.interval.high:.1f}"


def _recall_row(scores: Scores, kind: str) -> str:
    content = scores.recalls[f"recall.{kind}.content"]
    agreeing = scores.recalls[f"recall.{kind}.content_source"]
    return (
        f"recall of {kind:9} content {100 * content.tally.recall:5.1f}   "
        f"content+source {100 * agreeing.tally.recall:5.1f}   ({content.tally.gold} gold)"
    )


def _measure(measure: Measure) -> dict[str, Any]:
    figures: dict[str, Any] = {
        "p": measure.tally.precision,
        "r": measure.tally.recall,
        "f1": measure.tally.f1,
        "gold": measure.tally.gold,
        "pred": measure.tally.claimed,
    }
    if measure.interval is not None:
        figures["interval"] = [measure.interval.low, measure.interval.high]
    return figures
