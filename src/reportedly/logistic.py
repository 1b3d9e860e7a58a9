"""Logistic models as packaged: a weight for each named feature, a chance for their sum."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import exp, log

FARTHEST = 30.0  # a sum beyond which a chance is as good as 0 or 1
LEAST = 0.01  # a chance below which less says no more, as above the rest of it


@cache
def weights(package: str, name: str) -> Mapping[str, float]:
    """Return the weight of each feature in the JSON file of that name in a package of ours."""
    packaged = files(f"reportedly.{package}").joinpath(f"{name}.json")
    found: dict[str, float] = json.loads(packaged.read_text(encoding="utf-8"))
    return found


def weigh(known: Mapping[str, float], holds: Mapping[str, float]) -> float:
    """Return the chance, 0 to 1, of what has these features, by their values."""
    return chance_of(sum(known.get(name, 0.0) * value for name, value in holds.items()))


def chance_of(total: float) -> float:
    """Return the chance, 0 to 1, that a sum of weights stands for.

    >>> chance_of(0.0)
    0.5
    """
    return 1 / (1 + exp(-max(-FARTHEST, min(FARTHEST, total))))


def odds(chance: float) -> float:
    """Return the logarithm of the odds of a chance (0 to 1), bounded.

    >>> odds(0.5)
    0.0
    """
    return log(max(chance, LEAST) / max(1 - chance, LEAST))
