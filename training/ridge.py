"""Fit a logistic model with a ridge, by Newton's steps: the same data give the same weights."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

RIDGE = 4.0
STEPS = 40
RARE = 6  # a feature seen fewer times has no weight
LEAST = 0.05  # a smaller weight is none


def fit(rows: Sequence[tuple[Mapping[str, float], bool]]) -> dict[str, float]:
    """Return the weight of every feature that is not rare; ``bias`` is hardly held back.

    A row is what holds, by name, and whether it is right.
    """
    counts = Counter(name for holds, _ in rows for name in holds)
    names = sorted(name for name, count in counts.items() if count >= RARE)
    table = np.array([[holds.get(name, 0.0) for name in names] for holds, _ in rows])
    right = np.array([float(is_right) for _, is_right in rows])
    ridge = np.full(len(names), RIDGE)
    ridge[names.index("bias")] = 0.01
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        chances = 1.0 / (1.0 + np.exp(-table @ weights))
        slope = table.T @ (chances - right) + ridge * weights
        bend = (table * (chances * (1.0 - chances))[:, None]).T @ table + np.diag(ridge)
        weights = weights - np.linalg.solve(bend, slope)
    return dict(zip(names, weights.tolist(), strict=True))


def write(known: Mapping[str, float], target: Path) -> None:
    """Write the weights that count, one a line."""
    rounded = {name: round(weight, 2) for name, weight in sorted(known.items())}
    kept = {name: weight for name, weight in rounded.items() if abs(weight) >= LEAST}
    text = json.dumps(kept, indent=0, ensure_ascii=False)
    target.write_text(text + "\n", encoding="utf-8")
