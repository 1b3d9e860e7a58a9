"""Whether two sayings assert the same, as a trained reader of sayings sees it.

An encoder reads each saying by itself (reader.onnx); two are then held against each other piece by
piece, and what each piece finds in the other saying is weighed (reader.npz). Attention between the
pieces of two texts: Parikh et al. 2016. Both ship with the program; models/saying_reader/README.md
is their card. The answer follows from the two texts alone, whichever comes first.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from reportedly.words.pieces import BEGIN, END, STRAIGHT, tokenizer, vectors_of

HERE = Path(__file__).parent
LONGEST = 60  # pieces that are read, as in training
MOST = 8.0  # beyond which more says no more
QUOTES = ' "'
# How the products and differences of two whole sayings are brought to the size of the rest, and
# how far the nearness of the two speaks for itself: fixed in training.
PRODUCT, DIFFERENCE, NEARNESS, USUAL = 20.0, 5.0, 8.0, 0.6
KEPT = 4096  # sayings; some 10 kB each

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """A saying as the encoder read it: its pieces (pieces, 96), and all of it (384)."""

    pieces: Floats
    whole: Floats


@lru_cache(maxsize=1)
def sameness(one: str, other: str) -> float:
    """Return how much speaks for two sayings asserting the same: -8 to 8, in logits.

    The last answer is kept: two are weighed and judged one after the other.
    """
    left, right = read_saying(one), read_saying(other)
    weights = _weights()
    found = _found(left.pieces, right.pieces, weights) + _found(right.pieces, left.pieces, weights)
    product = left.whole * right.whole
    whole = (PRODUCT * product, DIFFERENCE * np.abs(left.whole - right.whole))
    told = np.concatenate((found, *whole))
    middle = np.maximum(weights["mid.weight"] @ told + weights["mid.bias"], 0)
    total = float(weights["head.weight"][0] @ middle + weights["head.bias"][0])
    total += NEARNESS * (float(product.sum()) - USUAL)
    return max(-MOST, min(MOST, total))


def _found(one: Floats, other: Floats, weights: Mapping[str, Floats]) -> Floats:
    """Return what the pieces of one find in the other, on the mean and at most."""
    nearness = one @ other.T / np.float32(one.shape[1] ** 0.5)
    share = np.exp(nearness - nearness.max(axis=1, keepdims=True))
    seen = (share / share.sum(axis=1, keepdims=True)) @ other
    held = np.concatenate((one, seen, np.abs(one - seen), one * seen), axis=1)
    compared = np.maximum(held @ weights["comp.weight"].T + weights["comp.bias"], 0)
    both: Floats = np.concatenate((compared.mean(axis=0), compared.max(axis=0)))
    return both


@lru_cache(maxsize=KEPT)
def read_saying(words: str) -> Read:
    """Return a saying as the encoder reads it; of a long one its beginning."""
    plain = words.translate(STRAIGHT).strip(QUOTES)
    ids = tokenizer().encode(plain, add_special_tokens=False).ids[:LONGEST]
    pieces, whole = _session().run(None, {"words": vectors_of([BEGIN, *ids, END])})
    return Read(pieces, whole)


@cache
def _weights() -> Mapping[str, Floats]:
    with np.load(HERE / "reader.npz") as read:
        return {name: read[name] for name in read.files}


@cache
def _session() -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        str(HERE / "reader.onnx"),
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],  # as the tagger has it
    )
