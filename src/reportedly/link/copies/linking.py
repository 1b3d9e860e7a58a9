"""All copies in a collection, at once or as it grows: the outcome is the same."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from reportedly.link.copies.batching import batches
from reportedly.link.copies.candidates import Pairs, candidates, stock_in
from reportedly.link.copies.clusters import clusters_of, components
from reportedly.link.copies.evidence import Known
from reportedly.link.copies.index import Keys, MemoryIndex, PrintIndex, key_of
from reportedly.link.copies.judging import Carriers, Copy, carriers_of, copies_of
from reportedly.link.copies.overlaps import Overlap, overlaps_of
from reportedly.link.copies.prints import Printed, Prints, distinct, is_in, printed
from reportedly.link.copies.stock import stock_among
from reportedly.link.copies.texts import Text

Fetch = Callable[[Sequence[int]], Sequence[Text]]


@dataclass(frozen=True, slots=True)
class Judged:
    """The groups that carry one text, and every pair of documents that share one."""

    carriers: tuple[Carriers, ...]
    copies: tuple[Copy, ...]


def add_prints(documents: Sequence[Printed], index: PrintIndex) -> Keys:
    """Keep the prints of new documents; return the keys of all whose pairs must be looked for.

    Those are the new documents, and the old ones that have a print which became stock by
    them, or is stock no more.
    """
    keys = np.array([key_of(each.id) for each in documents], np.int64)
    if not len(index):
        index.add(documents)
        return keys
    prints = distinct([each.prints for each in documents])
    before = stock_among(prints, index)
    index.add(documents)
    changed = prints[before != stock_among(prints, index)]
    return np.unique(np.concatenate([keys, index.keys_at(index.holders(changed)[1])]))


@dataclass(frozen=True, slots=True, eq=False)
class Portion:
    """Texts that are compared together, the pairs of them (by number), and what is stock."""

    texts: Sequence[Text]
    pairs: Sequence[tuple[int, int]]
    stock: Prints


def overlaps_with(keys: Keys, index: PrintIndex, fetch: Fetch) -> Iterator[Overlap]:
    """Yield every overlap of the documents with any other, each once.

    ``fetch`` returns the texts of the documents with these keys, in that order.
    """
    for portion in portions_with(keys, index, fetch):
        yield from compared(portion)


def portions_with(keys: Keys, index: PrintIndex, fetch: Fetch) -> Iterator[Portion]:
    """Yield what must be compared to have every overlap of the documents with any other."""
    pairs = candidates(keys, index, stock_in(keys, index))
    stock = stock_in(pairs, index)
    for batch in batches(pairs):
        yield _portion(batch, stock, fetch)


def compared(portion: Portion) -> list[Overlap]:
    """Return what each pair of a portion shares, where it is more than a phrase."""
    return list(overlaps_of(portion.texts, portion.pairs, portion.stock))


def overlaps_in(pairs: Pairs, stock: Prints, fetch: Fetch) -> Iterator[Overlap]:
    """Yield what each of the pairs shares, where it is more than a phrase.

    ``stock`` are those of their documents' prints that are stock, sorted.
    """
    yield from compared(_portion(pairs, stock, fetch))


def _portion(pairs: Pairs, stock: Prints, fetch: Fetch) -> Portion:
    keys, places = np.unique(pairs, return_inverse=True)
    numbers = places.reshape(-1, 2).tolist()
    return Portion(fetch(keys.tolist()), [(one, two) for one, two in numbers], stock)


def connected(overlaps: Iterable[Overlap]) -> list[list[Overlap]]:
    """Return the copies among the overlaps in parts that no copy connects."""
    found = [each for each in overlaps if each.kind == "copy"]
    groups = components((each.a, each.b) for each in found)
    parts: defaultdict[str, list[Overlap]] = defaultdict(list)
    for each in found:
        parts[groups[each.a]].append(each)
    return list(parts.values())


def judged(
    overlaps: Iterable[Overlap], index: PrintIndex, fetch: Fetch, stock: Prints | None = None
) -> Judged:
    """Return the judgement on overlaps.

    It follows from those that copies connect, so what is not `connected` can be judged apart.
    What ``fetch`` returns may lack the words of the texts. ``stock`` are the prints that are
    stock, sorted, where they are known.
    """
    found = [each for each in overlaps if each.kind == "copy"]
    names = sorted({name for each in found for name in (each.a, each.b)})
    texts = fetch([key_of(name) for name in names])
    known = {each.id: Known(each.outlet, each.earliest, each.latest) for each in texts}
    clusters = clusters_of(found)
    traits = _traits(clusters, index, stock)
    carriers = carriers_of(clusters, found, known, traits)
    return Judged(tuple(carriers), tuple(copies_of(found, carriers, known)))


def _traits(
    clusters: Sequence[Sequence[str]], index: PrintIndex, stock: Prints | None
) -> dict[str, frozenset[int]]:
    """Return the prints that are no stock, of those who may have the text from each other."""
    names = [name for cluster in clusters if len(cluster) > 2 for name in cluster]
    keys = np.array([key_of(name) for name in names], np.int64)
    stock = stock_in(keys, index) if stock is None else stock
    own = index.prints_of(keys)
    return {
        name: frozenset(prints[~is_in(prints, stock)].tolist())
        for name, prints in zip(names, own, strict=True)
    }


def find_copies(texts: Sequence[Text]) -> Judged:
    """Return the copies among ``texts``, which have different ids.

    >>> report = "The ferry to Orvik sank on Monday with twelve people on board, the harbour said. "
    >>> both = [Text("1", report, outlet="Coast Courier"), Text("2", report + "It was old.")]
    >>> [(each.a, each.b, each.kind) for each in find_copies(both).copies]
    [('1', '2', 'edited')]
    """
    ledger = CopyLedger()
    ledger.add(texts)
    return ledger.judged()


@dataclass(slots=True)
class CopyLedger:
    """Documents and their overlaps in memory, to which more can be added."""

    index: PrintIndex = field(default_factory=MemoryIndex)
    texts: dict[int, Text] = field(default_factory=dict)
    overlaps: dict[tuple[str, str], Overlap] = field(default_factory=dict)

    def add(self, texts: Sequence[Text]) -> None:
        """Take new documents in, and look for all that they share with others."""
        self.texts.update((key_of(each.id), each) for each in texts)
        keys = add_prints(list(printed(texts)), self.index)
        stale = {self.texts[key].id for key in keys.tolist()}
        for pair in [pair for pair in self.overlaps if not stale.isdisjoint(pair)]:
            del self.overlaps[pair]
        for each in overlaps_with(keys, self.index, self._fetch):
            self.overlaps[each.a, each.b] = each

    def judged(self) -> Judged:
        """Return the judgement on all that is there."""
        return judged(self.overlaps.values(), self.index, self._fetch)

    def _fetch(self, keys: Sequence[int]) -> list[Text]:
        return [self.texts[key] for key in keys]
