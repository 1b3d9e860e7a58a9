"""Time expressions held against gold, as TempEval-3 (task A) defines it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reportedly.errors import UsageError
from reportedly.grade.tally import Tally
from reportedly.grade.time_values import interval
from reportedly.grade.times_gold import MarkedTime, TimesDocument

MEASURES = ("strict", "relaxed", "value", "type")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
Pair = tuple[MarkedTime, MarkedTime]


@dataclass(frozen=True, slots=True)
class TimeScores:
    """How the times found compare with those marked, over some documents.

    ``strict`` are the same words, ``relaxed`` share some; ``value`` and ``type`` are relaxed
    and have the same value or type. ``intervals`` counts, of the pairs whose gold is a
    calendar period, those that cover the same days; ``days`` the gold values of one day,
    and how many were found with that day. ``types`` has gold, found and right by type.
    ``cases`` are those with one time marked, and ``traps`` those with none.
    """

    documents: int
    measures: Mapping[str, Tally]
    intervals: Tally
    days: Tally
    types: Mapping[str, Tally]
    cases: Tally
    traps: Tally


def grade_times(
    gold: Iterable[TimesDocument], predicted: Mapping[str, Sequence[MarkedTime]]
) -> TimeScores:
    """Return how well ``predicted`` (times by the document's id) does against ``gold``.

    A document nothing was predicted for counts as one where nothing was found. One marked
    time pairs with at most one that was found: the same words first, then the longest
    overlap. Of a case only the days (or, where gold gives none, the value) count.
    Raises UsageError for predictions on documents the gold has not.
    """
    documents = list(gold)
    unknown = sorted(predicted.keys() - {document.id for document in documents})
    if unknown:
        raise UsageError(f"predictions for documents not in the gold: {', '.join(unknown[:3])}")
    counts: Counter[str] = Counter()
    for document in documents:
        found = _once(predicted.get(document.id, ()))
        counts += _of_case(document, found) if document.is_case else _of_text(document, found)
    return _scores(documents, counts)


def times_table(scores: TimeScores) -> str:
    """Return the scores as lines for people, in per cent."""
    lines = [f"{'':10}{'P':>7}{'R':>7}{'F1':>7}{'gold':>8}{'pred':>8}"]
    for name, tally in scores.measures.items():
        figures = "".join(
            f"{100 * part:7.1f}" for part in (tally.precision, tally.recall, tally.f1)
        )
        lines.append(f"{name:10}{figures}{tally.gold:8}{tally.claimed:8}")
    right = f"{'right':10}{'':14}{100 * _accuracy(scores):7.1f}  of the values of what was found"
    days = f"{'days':10}{'':14}{100 * scores.days.recall:7.1f}  of the single days"
    texts = [*lines, right, days] if scores.measures["relaxed"].gold else []
    return "\n".join([*texts, *_case_lines(scores)])


def times_as_json(scores: TimeScores) -> dict[str, Any]:
    """Return the scores as plain data: parts of one, and counts."""
    measures = {
        name: {"p": tally.precision, "r": tally.recall, "f1": tally.f1}
        for name, tally in scores.measures.items()
    }
    relaxed = scores.measures["relaxed"]
    return {
        "docs": scores.documents,
        "gold": relaxed.gold,
        "pred": relaxed.claimed,
        **measures,
        "value_acc": _accuracy(scores),
        "interval_acc": scores.intervals.recall,
        "day_recall": scores.days.recall,
        "per_type": {
            name: {"gold": tally.gold, "found": tally.found, "value": tally.right}
            for name, tally in scores.types.items()
        },
        "cases": {"right": scores.cases.found, "of": scores.cases.gold},
        "traps": {"false_alarms": scores.traps.found, "of": scores.traps.gold},
    }


def _case_lines(scores: TimeScores) -> list[str]:
    if not scores.cases.gold and not scores.traps.gold:
        return []
    return [
        f"cases right   {scores.cases.found} of {scores.cases.gold}",
        f"false alarms  {scores.traps.found} of {scores.traps.gold}",
    ]


def _accuracy(scores: TimeScores) -> float:
    relaxed = scores.measures["relaxed"].found
    return scores.measures["value"].found / relaxed if relaxed else 0.0


def _once(found: Iterable[MarkedTime]) -> list[MarkedTime]:
    """Return one time for each stretch of words, in text order."""
    ordered = sorted(found, key=lambda time: (time.span.start, -time.span.end))
    return list({time.span: time for time in reversed(ordered)}.values())[::-1]


def _of_text(document: TimesDocument, found: Sequence[MarkedTime]) -> Counter[str]:
    counts = Counter({"gold": len(document.times), "claimed": len(found)})
    for gold in document.times:
        counts[f"gold {gold.type}"] += 1
        counts["days"] += _DAY.match(gold.value) is not None
    for gold, mine in _paired(document, found):
        counts["relaxed"] += 1
        counts["strict"] += gold.span == mine.span
        counts["type"] += gold.type == mine.type
        counts[f"found {gold.type}"] += 1
        counts.update(_by_value(gold, mine))
    return counts


def _by_value(gold: MarkedTime, mine: MarkedTime) -> Counter[str]:
    counts: Counter[str] = Counter()
    if gold.value == mine.value:
        counts["value"] += 1
        counts[f"right {gold.type}"] += 1
    days = interval(gold.value)
    counts["periods"] += days is not None
    counts["same days"] += days is not None and days == interval(mine.value)
    day = _DAY.match(gold.value)
    counts["day"] += day is not None and mine.value.startswith(day.group())
    return counts


def _of_case(document: TimesDocument, found: Sequence[MarkedTime]) -> Counter[str]:
    if not document.times:
        return Counter({"traps": 1, "false alarms": bool(found)})
    [gold] = document.times
    right = any(_is_right(gold, mine) for mine in found if gold.span.touches(mine.span))
    return Counter({"cases": 1, "right cases": right})


def _is_right(gold: MarkedTime, mine: MarkedTime) -> bool:
    return mine.days == gold.days if gold.days else mine.value == gold.value


def _paired(document: TimesDocument, found: Sequence[MarkedTime]) -> list[Pair]:
    """Return pairs of a gold time and one that was found, each in one pair at most."""
    candidates = [
        (gold.span != mine.span, -shared, place, other)
        for place, gold in enumerate(document.times)
        for other, mine in enumerate(found)
        if (shared := _shared(gold, mine, document.text))
    ]
    pairs: dict[int, int] = {}
    for _, _, place, other in sorted(candidates):
        if place not in pairs and other not in pairs.values():
            pairs[place] = other
    return [(document.times[place], found[other]) for place, other in pairs.items()]


def _shared(one: MarkedTime, other: MarkedTime, text: str) -> int:
    """Return how many characters two times share, 0 if these are but blanks."""
    low = max(one.span.start, other.span.start)
    high = min(one.span.end, other.span.end)
    return high - low if low < high and text[low:high].strip() else 0


def _scores(documents: Sequence[TimesDocument], counts: Counter[str]) -> TimeScores:
    gold, claimed = counts["gold"], counts["claimed"]
    kinds = sorted(name[5:] for name in counts if name.startswith("gold "))
    return TimeScores(
        documents=len(documents),
        measures={name: Tally(counts[name], gold, counts[name], claimed) for name in MEASURES},
        intervals=Tally(counts["same days"], counts["periods"]),
        days=Tally(counts["day"], counts["days"]),
        types={
            kind: Tally(counts[f"found {kind}"], counts[f"gold {kind}"], counts[f"right {kind}"])
            for kind in kinds
        },
        cases=Tally(counts["right cases"], counts["cases"]),
        traps=Tally(counts["false alarms"], counts["traps"]),
    )
