"""How fast times are found: words a second on one core.

    python bench/times_speed.py [FILES...] [--words N]      default: examples/articles

FILES are plain texts, or JSON Lines with a "text". They are repeated or cut to about N words; the
figure is the median of five turns, by the processor's clock. A word is what stands between blanks.
"""

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import cycle
from pathlib import Path
from statistics import median

from reportedly.annotate.times import times_in

EXAMPLES = Path(__file__).parents[1] / "examples" / "articles"
WORDS = 100_000  # a turn then takes about a second: long beside the clock's jitter
ROUNDS = 5
PUBLISHED = date(2024, 10, 9)  # any day will do: an unknown one would spare work


def main() -> None:
    """Measure, and print words a second."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, default=sorted(EXAMPLES.glob("*.txt")))
    parser.add_argument("--words", type=int, default=WORDS)
    options = parser.parse_args()
    texts = list(_cut(_texts(options.files), options.words))
    turns = [_turn(texts) for _ in range(ROUNDS)]
    print(f"{median(turns):,.0f} words a second (one core, {len(texts)} texts)")


def _texts(files: Sequence[Path]) -> list[str]:
    texts = []
    for file in files:
        content = file.read_text(encoding="utf-8")
        is_lines = file.suffix == ".jsonl"
        texts += (
            [json.loads(row)["text"] for row in content.splitlines()] if is_lines else [content]
        )
    return texts


def _cut(texts: Sequence[str], words: int) -> Iterator[str]:
    taken = 0
    for text in cycle(texts):
        if taken >= words or not any(map(str.split, texts)):
            return
        taken += len(text.split())
        yield text


def _turn(texts: Sequence[str]) -> float:
    began = time.process_time()
    for text in texts:
        for _ in times_in(text, PUBLISHED):
            pass
    return sum(len(text.split()) for text in texts) / (time.process_time() - began)


if __name__ == "__main__":
    main()
