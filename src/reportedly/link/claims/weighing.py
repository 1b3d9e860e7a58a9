"""How likely two sayings of one speaker are one: what speaks for it, weighed together.

A logistic model over what `likeness` tells. Its weights are learned by training/claim_weights.py
from hand-made sets and ship with the program; models/claim_weights/README.md is its card. The
chance of a pair follows from the pair alone.
"""

import json
import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from reportedly.link.claims.reader import sameness
from reportedly.link.claims.told import Likeness, Told, denied_share
from reportedly.logistic import chance_of

WEIGHTS = Path(__file__).parent / "saying_weights.json"
MOST_MASS, MOST_WORDS, MOST_STORY = 16.0, 5, 60.0  # from which on more tells no more


def features(one: Told, other: Told, like: Likeness, *, organ: bool) -> dict[str, float]:
    """Return what is weighed; ``organ``: one speaks for the other, and may be another.

    What both openings share tells how near the two are to one story: two sayings of one speaker in
    two stories are seldom one.
    """
    whole = sum(like.sizes) - like.exact
    story = _shared(one.opening, other.opening)
    openings = sum(one.opening.values()) + sum(other.opening.values()) - story
    return {
        "same_words": math.sqrt(like.exact / max(whole, 0.1)),
        "contained": like.exact / max(like.sizes[0], 0.1),
        "told_by_same": math.sqrt(min(like.exact, MOST_MASS)),
        "told_beside_names": math.sqrt(min(like.exact_beside_names, MOST_MASS)),
        "told_by_near": like.mass - like.exact,
        "words": min(len(like.words), MOST_WORDS),
        "meaning": like.meaning,
        "organ": float(organ),
        "story": math.sqrt(min(story, MOST_STORY)),
        "story_share": story / max(openings, 1.0),
        "denied": denied_share(one, other, like.words),
        "reader": sameness(one.words, other.words),
    }


def _shared(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return sum(min(one[word], other[word]) for word in sorted(one.keys() & other.keys()))


def chance(one: Told, other: Told, like: Likeness, *, organ: bool) -> float:
    """Return how likely it is, from 0 to 1, that two sayings of one speaker are one."""
    weights = _weights()
    given = features(one, other, like, organ=organ)
    total = weights["bias"] + sum(weights[name] * value for name, value in given.items())
    return chance_of(total)


@cache
def _weights() -> dict[str, float]:
    read: dict[str, float] = json.loads(WEIGHTS.read_text(encoding="utf-8"))["weights"]
    return read
