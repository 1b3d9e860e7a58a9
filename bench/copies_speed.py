"""How fast copies are found among many documents, in how much memory, and how many pairs are wrong.

    python bench/copies_speed.py GOLD_DIR... [--jobs 2]

Each GOLD_DIR is as make_syndication.py writes it: docs.jsonl and pairs.jsonl, say of 10,000 and of
100,000 documents. Printed for each: documents a second by the clock, from the file to the judged
pairs, and for each second of the processor; the most memory of the main process and of the largest
of its workers; and wrong pairs, also for each 10,000 documents. Texts are read again when they are
compared, and never held.
"""

import argparse
import gc
import resource
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, chain
from multiprocessing import get_context
from os import pread
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from reportedly.grade.copies import CopyPair, grade_copies, read_copy_pairs
from reportedly.link.copies import (
    STORIES,
    Copy,
    MemoryIndex,
    Printed,
    Shared,
    Text,
    add_prints,
    batches,
    clock_bounds,
    judged,
    overlaps_in,
    printed,
    stock_among,
    unconnected,
)

PORTION = 1_000  # documents that a worker takes at a time
PARTS = 40  # in which prints are shared out

Place = tuple[int, int]


class Line(msgspec.Struct):
    """A document as a line has it."""

    id: str
    title: str
    outlet: str
    published: str
    text: str


LINES = msgspec.json.Decoder(Line)
COPY = msgspec.msgpack.Decoder(Copy)
# What workers find already there when they are forked.
held: dict[str, Any] = {}


def main() -> None:
    """Measure, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    for folder in options.folders:
        began, processor = time.perf_counter(), _processor()
        copies, documents = _copies(folder / "docs.jsonl", options.jobs)
        seconds, processor = time.perf_counter() - began, _processor() - processor
        own, workers = (
            resource.getrusage(who).ru_maxrss // 1024
            for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        )
        found = [
            CopyPair(each.a, each.b, each.kind, each.source or "")
            for each in map(COPY.decode, copies)
        ]
        scores = grade_copies(read_copy_pairs(folder / "pairs.jsonl"), found)
        wrong = scores.pairs.found - scores.pairs.right
        print(
            f"{folder.name}: {documents:,} documents, {documents / seconds:,.0f} a second"
            f" ({seconds:.1f} s, {options.jobs} processes), {documents / processor:,.0f} a second"
            f" of the processor, {own} + {workers} MB,"
            f" {wrong} wrong pairs ({wrong / documents * 10_000:.1f} of 10,000 documents),"
            f" pair F1 {scores.pairs.f1:.4f}",
            flush=True,
        )


def _processor() -> float:
    """Return the seconds of the processor that this process and its workers took."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def _copies(path: Path, jobs: int) -> tuple[list[bytes], int]:
    """Return the copies, packed as a store would take them, and the number of documents."""
    places = _places(path)
    held.update(path=path)
    index = MemoryIndex()
    documents = chain.from_iterable(map(_unpacked, _shared(_printed, _parts(places), jobs)))
    keys = add_prints(list(documents), index)
    held["places"] = dict(zip(keys.tolist(), places, strict=True))
    held["index"] = index
    common = np.array_split(index.common(STORIES), PARTS)
    held["stock"] = np.concatenate(list(_shared(_stock, common, jobs)))
    held["shared"] = shared = Shared.of(index, held["stock"])
    pairs = np.concatenate(list(_shared(_candidates, shared.blocks(), jobs)))
    del held["shared"], shared
    copies = list(chain.from_iterable(_shared(_judged, unconnected(pairs), jobs)))
    return copies, len(places)


def _shared(work: Callable[[Any], Any], parts: Iterable[Any], jobs: int) -> Iterator[Any]:
    """Yield what the work gives for each part, in order, done by as many processes."""
    # Looked through for garbage in every process, what is held would be copied into each; and
    # what workers make has no circles.
    gc.freeze()
    with get_context("fork").Pool(jobs, gc.disable) as pool:
        yield from pool.imap(work, parts)


def _places(path: Path) -> list[Place]:
    """Return where each line starts, and how many octets it has."""
    with path.open("rb") as lines:
        sizes = list(map(len, lines))
    return list(zip(accumulate(sizes, initial=0), sizes, strict=False))


def _parts(places: Sequence[Place]) -> list[Sequence[Place]]:
    return [places[first : first + PORTION] for first in range(0, len(places), PORTION)]


def _printed(places: Sequence[Place]) -> Any:
    """Return the prints of documents, packed: thousands of small arrays take long to hand on."""
    found = list(printed(_read(places)))
    return (
        [each.id for each in found],
        [len(each.prints) for each in found],
        np.concatenate([each.prints for each in found]),
        np.stack([each.sketch for each in found]),
    )


def _unpacked(packed: Any) -> Iterator[Printed]:
    ids, sizes, prints, sketches = packed
    ends = np.cumsum(sizes).tolist()
    for id, size, end, sketch in zip(ids, sizes, ends, sketches, strict=True):
        yield Printed(id, prints[end - size : end], sketch)


def _read(places: Iterable[Place]) -> list[Text]:
    with held["path"].open("rb") as file:
        return [_text(pread(file.fileno(), size, place)) for place, size in places]


def _text(line: bytes) -> Text:
    row = LINES.decode(line)
    return Text(row.id, row.text, row.title, row.outlet, *clock_bounds(row.published))


def _stock(prints: Any) -> Any:
    return prints[stock_among(prints, held["index"])]


def _candidates(block: range) -> Any:
    return held["shared"].pairs(block)


def _judged(pairs: Any) -> list[bytes]:
    """Return the copies among pairs that nothing connects with others."""
    stock = held["stock"]
    known: dict[int, Text] = {}

    def fetch(keys: Sequence[int]) -> list[Text]:
        texts = _read(held["places"][key] for key in keys)
        known.update(zip(keys, (replace(each, text="") for each in texts), strict=True))
        return texts

    overlaps = list(chain.from_iterable(overlaps_in(each, stock, fetch) for each in batches(pairs)))
    found = judged(overlaps, held["index"], lambda keys: [known[key] for key in keys], stock).copies
    return [msgspec.msgpack.encode(each, enc_hook=int) for each in found]


if __name__ == "__main__":
    main()
