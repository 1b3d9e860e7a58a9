"""The fingerprints of a document: a pure function of its words, small enough to keep."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from reportedly.link.copies.asides import asides
from reportedly.link.copies.texts import Text
from reportedly.link.copies.words import Codes, Flags, Places, Words, mixed, rolled, words_of

Prints = NDArray[np.uint32]
Number = TypeVar("Number", np.uint32, np.uint64, np.int64)

# Raise it when the same texts get other prints, or other overlaps: what is kept is void then.
VERSION = "2"
# Of 5 words in a row, one in five changed at random leaves a third whole; of 7 only a fifth.
# Every fourth run finds 99.1 % of the edited and 98.4 % of the partial pairs of a set with
# that noise (two shared prints; 10,000 documents, 2026-11-21).
RUN = 5
SAMPLE = 4
SKETCH = 64
_PORTION = 50  # texts read together: more take longer, for the memory is fetched anew


@dataclass(frozen=True, slots=True, eq=False)
class Printed:
    """One document's prints, sorted and each once, and a sketch of them.

    Of the numbers that are in either of two sketches, about as many are the same as the
    documents share of their prints.
    """

    id: str
    prints: Prints
    sketch: NDArray[np.uint16]


def printed(texts: Sequence[Text]) -> Iterator[Printed]:
    """Yield the prints of each text, in order."""
    for first in range(0, len(texts), _PORTION):
        yield from _printed(texts[first : first + _PORTION])


def _printed(texts: Sequence[Text]) -> Iterator[Printed]:
    words = words_of([each.text for each in texts])
    grams = grams_of(words)
    kept = np.flatnonzero(is_sampled(grams) & _inside(words, asides(words, texts)))
    counts = np.diff(np.searchsorted(kept, words.bounds))
    owners = np.repeat(np.arange(len(texts), dtype=np.uint64), counts)
    # With the text above the print, one sort serves all of them.
    rows = _once((owners << np.uint64(32)) | (grams[kept] >> np.uint64(32)))
    places, prints = (rows >> np.uint64(32)).astype(np.int64), rows.astype(np.uint32)
    sketches = _sketches(places, prints, len(texts))
    cuts = np.searchsorted(places, np.arange(len(texts) + 1)).tolist()
    for number, text in enumerate(texts):
        yield Printed(text.id, prints[cuts[number] : cuts[number + 1]], sketches[number])


def distinct(parts: Sequence[Prints]) -> Prints:
    """Return the prints that are in any of the parts, sorted and each once."""
    return _once(np.concatenate([np.zeros(0, np.uint32), *parts]))


def _once(values: NDArray[Number]) -> NDArray[Number]:
    """Return the values sorted and each once: in a third of the time of `numpy.unique` (2.4)."""
    values = np.sort(values)
    is_new = np.ones(len(values), bool)
    is_new[1:] = values[1:] != values[:-1]
    return values[is_new]


def is_in(values: NDArray[Number], ordered: NDArray[Number]) -> Flags:
    """Tell which of the values are among the ordered ones."""
    if not len(ordered):
        return np.zeros(len(values), bool)
    at = np.minimum(np.searchsorted(ordered, values), len(ordered) - 1)
    found: Flags = ordered[at] == values
    return found


def grams_of(words: Words) -> Codes:
    """Return a number for every run of RUN words, across the bounds of texts too."""
    grams = mixed(rolled(words.codes, RUN))
    return np.concatenate([grams, np.zeros(len(words.codes) - len(grams), np.uint64)])


def is_sampled(grams: Codes) -> Flags:
    """Tell which of the runs become prints."""
    sampled: Flags = grams % np.uint64(SAMPLE) == 0
    return sampled


def _inside(words: Words, aside: Flags) -> Flags:
    """Tell which runs stand in one text, and have no word that is none of the report."""
    before = np.concatenate([np.zeros(1, np.int64), np.cumsum(aside), np.full(RUN, aside.sum())])
    inside: Flags = before[RUN:-1] == before[: len(aside)]
    for step in range(1, RUN):
        ends = words.bounds[1:] - step
        inside[ends[ends >= 0]] = False
    return inside


def _sketches(owners: Places, prints: Prints, documents: int) -> NDArray[np.uint16]:
    """Return for each document the least print of each of 64 kinds, 0 where there is none of it.

    This is one permutation hashing (Li, Owen and Zhang 2012).
    """
    sketches = np.zeros((documents, SKETCH), np.uint16)
    falling = prints[::-1]
    # Of several for one place the last stays, and that is the least.
    least = (falling // np.uint32(SKETCH)).astype(np.uint16) | 1
    sketches[owners[::-1], falling % np.uint32(SKETCH)] = least
    return sketches
