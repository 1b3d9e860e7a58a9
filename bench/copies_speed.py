"""How fast copies are found among many documents, in how much memory, and how many pairs are wrong.

    python bench/copies_speed.py GOLD_DIR... [--jobs 2]

Each GOLD_DIR is as make_syndication.py writes it: docs.jsonl and pairs.jsonl, say of 10,000 and of
100,000 documents. Printed for each: documents a second by the clock, from the file to the judged
pairs; the most memory of the main process and of the largest of its workers; and wrong pairs, also
for each 10,000 documents. Texts are read again when they are compared, and never held.
"""

import argparse
import resource
import time
from collections.abc import Callable, Sequence
from itertools import chain
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from reportedly.grade.copies import CopyPair, grade_copies, read_copy_pairs
from reportedly.link.copies import (
    Copy,
    MemoryIndex,
    Overlap,
    Printed,
    Text,
    add_prints,
    batches,
    candidates,
    clock_bounds,
    connected,
    judged,
    key_of,
    overlaps_in,
    printed,
    stock_in,
)

PORTION = 1_000  # documents that a worker takes at a time
LINES = msgspec.json.Decoder()
# What workers find already there when they are forked.
held: dict[str, Any] = {}


def main() -> None:
    """Measure, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    for folder in options.folders:
        began = time.perf_counter()
        copies, documents = _copies(folder / "docs.jsonl", options.jobs)
        seconds = time.perf_counter() - began
        own, workers = (
            resource.getrusage(who).ru_maxrss // 1024
            for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        )
        found = [CopyPair(each.a, each.b, each.kind, each.source or "") for each in copies]
        scores = grade_copies(read_copy_pairs(folder / "pairs.jsonl"), found)
        wrong = scores.pairs.found - scores.pairs.right
        print(
            f"{folder.name}: {documents:,} documents, {documents / seconds:,.0f} a second"
            f" ({seconds:.1f} s, {options.jobs} processes), {own} + {workers} MB,"
            f" {wrong} wrong pairs ({wrong / documents * 10_000:.1f} of 10,000 documents),"
            f" pair F1 {scores.pairs.f1:.4f}",
            flush=True,
        )


def _copies(path: Path, jobs: int) -> tuple[list[Copy], int]:
    places = _places(path)
    held.update(path=path)
    found = list(chain.from_iterable(_shared(_printed, _parts(places), jobs)))
    held["places"] = {key_of(each.id): place for each, place in zip(found, places, strict=True)}
    index = MemoryIndex()
    keys = np.sort(add_prints(found, index))
    del found
    held["index"] = index
    blocks = [keys[first : first + PORTION] for first in range(0, len(keys), PORTION)]
    held["stock"] = np.unique(np.concatenate(_shared(_stock, blocks, jobs)))
    pairs = np.unique(np.concatenate(_shared(_candidates, blocks, jobs)), axis=0)
    overlaps = list(chain.from_iterable(_shared(_overlaps, list(batches(pairs)), jobs)))
    copies = list(chain.from_iterable(_shared(_judged, _connected(overlaps), jobs)))
    return copies, len(places)


def _shared(work: Callable[[Any], Any], parts: Sequence[Any], jobs: int) -> list[Any]:
    """Return what the work gives for each part, done by as many processes."""
    with get_context("fork").Pool(jobs) as pool:
        return pool.map(work, parts, chunksize=1)


def _places(path: Path) -> list[int]:
    """Return where each line starts."""
    with path.open("rb") as lines:
        return [int(place) for place in np.cumsum([0, *map(len, lines)])[:-1]]


def _parts(places: Sequence[int]) -> list[Sequence[int]]:
    return [places[first : first + PORTION] for first in range(0, len(places), PORTION)]


def _read(places: Sequence[int]) -> list[Text]:
    with held["path"].open("rb") as lines:
        return [_text(lines, place) for place in places]


def _text(lines: Any, place: int) -> Text:
    lines.seek(place)
    row = LINES.decode(lines.readline())
    earliest, latest = clock_bounds(row["published"])
    return Text(row["id"], row["text"], row["title"], row["outlet"], earliest, latest)


def _fetch(keys: Sequence[int]) -> list[Text]:
    return _read([held["places"][key] for key in keys])


def _printed(places: Sequence[int]) -> list[Printed]:
    return list(printed(_read(places)))


def _stock(keys: Any) -> Any:
    return stock_in(keys, held["index"])


def _candidates(keys: Any) -> Any:
    return candidates(keys, held["index"], held["stock"])


def _overlaps(pairs: Any) -> list[Overlap]:
    return list(overlaps_in(pairs, held["stock"], _fetch))


def _connected(overlaps: Sequence[Overlap]) -> list[list[Overlap]]:
    """Return the overlaps in parts that nothing connects."""
    whole = connected(overlaps)
    size = 1 + len(whole) // 50
    return [list(chain.from_iterable(whole[at : at + size])) for at in range(0, len(whole), size)]


def _judged(overlaps: Sequence[Overlap]) -> list[Copy]:
    return list(judged(overlaps, held["index"], _fetch).copies)


if __name__ == "__main__":
    main()
