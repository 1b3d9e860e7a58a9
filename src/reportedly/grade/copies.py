"""How well copies are found, held against gold that says what was copied from whom."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.errors import Unreadable
from reportedly.grade.lines import A_FOLDER, gold_lines

KINDS = ("full", "edited", "partial")
IGNORED = "ignore"  # pairs of gold that are neither right nor wrong: a shared quotation

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class CopyPair:
    """Two documents, the first id before the second; ``source`` is "" where nobody says."""

    a: str
    b: str
    kind: str
    source: str = ""

    @property
    def pair(self) -> Pair:
        """Return the two ids in order."""
        return (self.a, self.b) if self.a < self.b else (self.b, self.a)


@dataclass(frozen=True, slots=True)
class Part:
    """Precision, recall and F1 from 0 to 1 of so many found, right and in gold."""

    right: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        """Return the part of the found that is right, 0 of none."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Return the part of gold that was found, 0 of none."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of both."""
        return 2 * self.right / (self.found + self.gold) if self.right else 0.0


@dataclass(frozen=True, slots=True)
class DirectionScores:
    """Of found pairs: how often the source is named, and right, where gold knows one;
    and how often one is named between two copies of a third. None of none."""

    known: int
    said: float | None
    right: float | None
    named_between_siblings: float | None


@dataclass(frozen=True, slots=True)
class CopyScores:
    """What found copies are worth.

    ``found`` takes a pair for right whatever its kind is called; for one kind, wrong is what
    is no pair of gold at all. ``named`` takes it for right only if its kind is that of gold.
    """

    pairs: Part
    found: Mapping[str, Part]
    named: Mapping[str, Part]
    direction: DirectionScores


def read_copy_pairs(path: str | Path) -> list[CopyPair]:
    """Return the pairs of a JSON Lines file: a, b, kind, source.

    Raises Unreachable when there is no such file, and Unreadable, naming the line, when it is
    something else.
    """
    return [
        CopyPair(row["a"], row["b"], row["kind"], row.get("source") or "")
        for row in rows_of(Path(path), ("a", "b", "kind"))
    ]


def rows_of(path: Path, wanted: Sequence[str]) -> list[dict[str, Any]]:
    """Return the rows of a JSON Lines file, which have all that is wanted.

    Raises as `read_copy_pairs` does.
    """
    rows = []
    for number, line in enumerate(gold_lines(path, ask=A_FOLDER), start=1):
        if line.strip():
            rows.append(_row(line, wanted, f"{path} line {number}"))
    return rows


def grade_copies(gold: Iterable[CopyPair], found: Iterable[CopyPair]) -> CopyScores:
    """Return what the found pairs are worth, by the definitions of the referee.

    >>> gold = [CopyPair("1", "2", "full", "1"), CopyPair("1", "3", "partial")]
    >>> scores = grade_copies(gold, [CopyPair("1", "2", "edited", "2")])
    >>> scores.pairs.recall, scores.named["full"].right, scores.direction.right
    (0.5, 0, 0.0)
    """
    every = {each.pair: each for each in gold}
    real = {pair: each for pair, each in every.items() if each.kind != IGNORED}
    ours = {
        each.pair: each
        for each in found
        if each.a != each.b and (each.pair in real or each.pair not in every)
    }
    right = [pair for pair in ours if pair in real]
    wrong = len(ours) - len(right)
    return CopyScores(
        Part(len(right), len(ours), len(real)),
        {kind: _found(kind, right, wrong, real) for kind in KINDS},
        {kind: _named(kind, ours, real) for kind in KINDS},
        _direction(right, ours, real),
    )


def copies_as_json(scores: CopyScores) -> dict[str, Any]:
    """Return the scores as plain data, parts from 0 to 1."""
    direction = scores.direction
    return {
        "pairs": _plain(scores.pairs),
        "found": {kind: _plain(part) for kind, part in scores.found.items()},
        "named": {kind: _plain(part) for kind, part in scores.named.items()},
        "direction": {
            "known": direction.known,
            "said": direction.said,
            "right": direction.right,
            "named_between_siblings": direction.named_between_siblings,
        },
    }


def copies_table(scores: CopyScores) -> str:
    """Return the scores as a table of per cent, one measure a line."""
    head = f"{'':18}{'P':>7}{'R':>7}{'F1':>7}{'gold':>8}{'found':>8}"
    rows = [_line("pairs", scores.pairs)]
    rows += [_line(f"{kind} found", part) for kind, part in scores.found.items()]
    rows += [_line(f"{kind} named", part) for kind, part in scores.named.items()]
    direction = scores.direction
    parts = (
        ("source said", direction.said),
        ("source right", direction.right),
        ("siblings named", direction.named_between_siblings),
    )
    rows += [f"{name:18}{_per_cent(part)}" for name, part in parts]
    return "\n".join([head, *rows])


def _row(line: str, wanted: Sequence[str], where: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise Unreadable(f"{where}: {error.msg}; each line is a JSON object") from error
    lacking = [name for name in wanted if not isinstance(row, dict) or name not in row]
    if lacking:
        raise Unreadable(f"{where}: no {lacking[0]}; each line has {', '.join(wanted)}")
    return dict(row)


def _found(kind: str, right: Sequence[Pair], wrong: int, real: Mapping[Pair, CopyPair]) -> Part:
    hits = sum(real[pair].kind == kind for pair in right)
    return Part(hits, hits + wrong, sum(each.kind == kind for each in real.values()))


def _named(kind: str, ours: Mapping[Pair, CopyPair], real: Mapping[Pair, CopyPair]) -> Part:
    named = [pair for pair, each in ours.items() if each.kind == kind]
    hits = sum(pair in real and real[pair].kind == kind for pair in named)
    return Part(hits, len(named), sum(each.kind == kind for each in real.values()))


def _direction(
    right: Sequence[Pair], ours: Mapping[Pair, CopyPair], real: Mapping[Pair, CopyPair]
) -> DirectionScores:
    known = [pair for pair in right if real[pair].source]
    siblings = [pair for pair in right if not real[pair].source]
    return DirectionScores(
        len(known),
        _part(sum(bool(ours[pair].source) for pair in known), len(known)),
        _part(sum(ours[pair].source == real[pair].source for pair in known), len(known)),
        _part(sum(bool(ours[pair].source) for pair in siblings), len(siblings)),
    )


def _part(count: int, whole: int) -> float | None:
    return count / whole if whole else None


def _plain(part: Part) -> dict[str, float]:
    return {
        "p": part.precision,
        "r": part.recall,
        "f1": part.f1,
        "gold": part.gold,
        "found": part.found,
    }


def _line(name: str, part: Part) -> str:
    per_cent = "".join(f"{100 * figure:7.1f}" for figure in (part.precision, part.recall, part.f1))
    return f"{name:18}{per_cent}{part.gold:8}{part.found:8}"


def _per_cent(part: float | None) -> str:
    return f"{'–':>7}" if part is None else f"{100 * part:7.1f}"
