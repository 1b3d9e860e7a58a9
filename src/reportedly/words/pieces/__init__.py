"""Word pieces, and what each tells by itself: what the trained models of several rooms read.

``tokenizer.json`` and the vectors are those of all-MiniLM-L6-v2 (Apache-2.0; 30,522 pieces, small
letters only), the vectors in eight bits by ``training/word_table.py``. The models were trained on
top of them as they are.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

HERE = Path(__file__).parent
BEGIN, END, HIDDEN = 101, 102, 103  # [CLS], [SEP] and [MASK] in the vocabulary
# The models know each mark once, whichever way it points.
STRAIGHT = str.maketrans(dict.fromkeys("“”„‟«»＂", '"') | dict.fromkeys("‘’‚‛", "'"))

Vectors = NDArray[np.float32]


@cache
def tokenizer() -> Tokenizer:
    """Return what cuts a text into pieces; it cuts nothing off and fills nothing up."""
    made = Tokenizer.from_file(str(HERE / "tokenizer.json"))
    made.no_truncation()
    made.no_padding()
    return made


def vectors_of(ids: Sequence[int]) -> Vectors:
    """Return the vectors (pieces, 384) of pieces, given by their numbers in the vocabulary."""
    table, scale, zero = _table()
    found: Vectors = (table[list(ids)].astype(np.float32) - zero) * scale
    return found


@cache
def _table() -> tuple[NDArray[np.uint8], np.float32, np.float32]:
    with np.load(HERE / "vectors.npz") as read:
        return read["table"], np.float32(read["scale"]), np.float32(read["zero"])
