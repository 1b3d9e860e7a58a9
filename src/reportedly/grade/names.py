"""How well pairs of names are told apart, held against gold."""

import csv
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportedly.errors import Unreachable, Unreadable

# The columns of two layouts: ours, and that of nomenklatura's name_bench.
LEFT, RIGHT, TYPE, SAME = (
    ("left", "name1"),
    ("right", "name2"),
    ("type", "schema"),
    ("same", "is_match"),
)
TYPES = {
    "person": "person",
    "body": "body",
    "organization": "body",
    "organisation": "body",
    "company": "body",
    "publicbody": "body",
    "vessel": "body",
}
TRUTHS = {"1": True, "true": True, "0": False, "false": False}


@dataclass(frozen=True, slots=True)
class NamePair:
    """Two names; ``type`` "person", "body" or None; ``same`` None where nobody says."""

    left: str
    right: str
    type: str | None = None
    same: bool | None = None


@dataclass(frozen=True, slots=True)
class NameScores:
    """What scores are worth; every part from 0 to 1, None where there is nothing to count.

    ``accuracy``, ``precision`` and ``recall`` take scores from ``threshold`` on for "the same".
    ``recall_no_false_match`` is the part of the same whose score is above that of every other.
    """

    pairs: int
    threshold: float
    auc: float | None
    accuracy: float | None
    precision: float | None
    recall: float | None
    best_accuracy: float | None
    recall_no_false_match: float | None


def read_pairs(path: str | Path, *, gold: bool = False) -> list[NamePair]:
    """Return the pairs of a CSV file with a header: left,right,… or name1,name2,….

    ``schema`` or ``type`` may say what they name, ``same`` (1, 0) or ``is_match`` (true, false)
    whether it is one; with ``gold`` they must. Raises Unreachable when there is no such file,
    and Unreadable, naming the line, when it is something else.
    """
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as lines:
            return _pairs(csv.DictReader(lines), str(path), gold=gold)
    except OSError as error:
        raise Unreachable(f"{path}: {error.strerror}; name a CSV file of pairs") from error
    except UnicodeDecodeError as error:
        raise Unreadable(f"{path}: not UTF-8 at byte {error.start}; convert it first") from error
    except csv.Error as error:
        raise Unreadable(f"{path}: {error}; it should be a CSV file") from error


def grade_names(
    pairs: Sequence[NamePair], scores: Sequence[float], *, threshold: float
) -> NameScores:
    """Return what the scores are worth, one for each pair, by the definitions of the referee.

    >>> pairs = [NamePair("Ito", "Itoh", same=True), NamePair("Ito", "Lin", same=False)]
    >>> grade_names(pairs, [0.9, 0.2], threshold=0.7).accuracy
    1.0
    """
    same = sorted(score for score, pair in zip(scores, pairs, strict=True) if pair.same)
    other = sorted(score for score, pair in zip(scores, pairs, strict=True) if not pair.same)
    found, wrong = _from(same, threshold), _from(other, threshold)
    right = found + len(other) - wrong
    above = sum(score > other[-1] for score in same) if other else len(same)
    return NameScores(
        pairs=len(pairs),
        threshold=threshold,
        auc=_auc(same, other),
        accuracy=_part(right, len(pairs)),
        precision=_part(found, found + wrong),
        recall=_part(found, len(same)),
        best_accuracy=_part(_most_right(same, other), len(pairs)),
        recall_no_false_match=_part(above, len(same)),
    )


def _pairs(rows: "csv.DictReader[str]", path: str, *, gold: bool) -> list[NamePair]:
    columns = rows.fieldnames or ()
    left, right, kind, same = (_column(columns, names) for names in (LEFT, RIGHT, TYPE, SAME))
    if left is None or right is None or (gold and same is None):
        wanted = "left,right,schema,same" if gold else "left,right"
        found = ",".join(columns) or "nothing"
        raise Unreadable(f"{path}: the first line is {found}; it should be {wanted}")
    return [
        NamePair(
            _cell(row, left, path, rows.line_num),
            _cell(row, right, path, rows.line_num),
            TYPES.get((row.get(kind or "") or "").casefold()),
            _truth(row.get(same), path, rows.line_num, gold=gold) if same else None,
        )
        for row in rows
    ]


def _column(columns: Iterable[str], names: Sequence[str]) -> str | None:
    return next((column for column in columns if column in names), None)


def _cell(row: dict[str, str], column: str, path: str, line: int) -> str:
    if not (row[column] or "").strip():
        raise Unreadable(f"{path} line {line}: no {column}; every line is a pair of names")
    return row[column]


def _truth(written: str | None, path: str, line: int, *, gold: bool) -> bool | None:
    truth = TRUTHS.get((written or "").strip().casefold())
    if truth is None and (gold or written):
        raise Unreadable(f"{path} line {line}: {written!r} is neither 1, 0, true nor false")
    return truth


def _from(ordered: Sequence[float], threshold: float) -> int:
    return len(ordered) - bisect_left(ordered, threshold)


def _auc(same: Sequence[float], other: Sequence[float]) -> float | None:
    """Return how often one that is the same scores above one that is not; a tie is a half."""
    above = sum(bisect_left(other, score) + bisect_right(other, score) for score in same)
    return _part(above, 2 * len(same) * len(other))


def _most_right(same: Sequence[float], other: Sequence[float]) -> int:
    cuts = {*same, *other, max((*same, *other), default=0) + 1}
    wrong = (len(same) - _from(same, cut) + _from(other, cut) for cut in cuts)
    return len(same) + len(other) - min(wrong)


def _part(count: int, whole: int) -> float | None:
    return count / whole if whole else None
