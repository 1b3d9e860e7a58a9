"""Find who carries whose text, in a ledger that grows: the outcome is that of all at once."""

import base64
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

import msgspec
import numpy as np

from reportedly.link.copies import (
    VERSION,
    Carriers,
    Copy,
    Judged,
    MemoryIndex,
    Overlap,
    Printed,
    Text,
    add_prints,
    bounds_of,
    connected,
    judged,
    key_of,
    overlaps_with,
    printed,
)
from reportedly.model import Article, Document, Furniture
from reportedly.store import CarrierRow, CopyRow, Ledger, View

KIND = "copies"
BATCH = 200  # documents a transaction
OVERLAP = msgspec.json.Decoder(Overlap)

Fetch = Callable[[Sequence[int]], Sequence[Text]]


@dataclass(frozen=True, slots=True)
class CopyLinking:
    """How many pairs of articles share a text, and how many groups carry one."""

    copies: int
    groups: int


def link_copies(ledger: Ledger) -> CopyLinking:
    """Bring the copies of the ledger up to date.

    Only new articles, and old ones whose passages became or ceased to be stock by them, are
    compared again. Where an article is gone or reads otherwise, all are.
    """
    _extract(ledger)
    view = ledger.view()
    now = view.trait_digests(KIND, VERSION)
    before = view.linked_before(KIND)
    if now != before:
        lost = any(now.get(name) != digest for name, digest in before.items())
        _compare(ledger, now, {} if lost else before)
    groups = {each.group for each in view.carriers()}
    return CopyLinking(sum(1 for _ in view.copies()), len(groups))


def text_of(document: Document) -> Text:
    """Return the document as the finder of copies takes it."""
    article: Article = document.article
    furniture = document[Furniture].items if Furniture in document else ()
    return Text(
        article.id,
        article.text,
        article.title.value if article.title else None,
        article.outlet.value if article.outlet else None,
        *bounds_of(article.published),
        tuple(each.value for each in article.credited),
        tuple((each.span.start, each.span.end) for each in furniture),
    )


def _compare(ledger: Ledger, now: dict[str, str], before: dict[str, str]) -> None:
    """Look for what the documents that are not in ``before`` share, and judge it."""
    view = ledger.view()
    names = {key_of(name): name for name in now}
    index = MemoryIndex()
    known = [_unpacked(*each) for each in view.named_traits(KIND, VERSION)]
    index.add([each for each in known if each.id in before])
    keys = add_prints([each for each in known if each.id not in before], index)
    fetch = _fetching(view, names)
    found = list(overlaps_with(keys, index, fetch))
    stale = {names[key] for key in keys.tolist()} | (view.linked_before(KIND).keys() - before)
    old = [OVERLAP.decode(packed) for _, _, packed in view.overlaps()]
    kept = [each for each in old if stale.isdisjoint((each.a, each.b))]
    touched = _touching(connected(old), stale)
    parts = [part for part in connected([*kept, *found]) if not touched.isdisjoint(_names(part))]
    verdict = [judged(part, index, fetch) for part in parts]
    judged_anew = touched.union(*map(_names, parts))
    with ledger.writer() as writer:
        shared = (stale, [_packed(each) for each in found])
        writer.put_copy_links(KIND, sorted(now.items()), shared, (judged_anew, *_rows(verdict)))


def _touching(parts: Iterable[Sequence[Overlap]], stale: set[str]) -> set[str]:
    """Return the stale documents and all that copies connected with them."""
    near = (_names(part) for part in parts)
    return stale.union(*(names for names in near if not names.isdisjoint(stale)))


def _names(part: Iterable[Overlap]) -> set[str]:
    return {name for each in part for name in (each.a, each.b)}


def _rows(verdict: Iterable[Judged]) -> tuple[list[CopyRow], list[CarrierRow]]:
    copies, carriers = [], []
    for each in verdict:
        copies += [_copy_row(copy) for copy in each.copies]
        carriers += [row for group in each.carriers for row in _carrier_rows(group)]
    return copies, carriers


def _copy_row(copy: Copy) -> CopyRow:
    passages = tuple(tuple(int(edge) for edge in row) for row in copy.passages)
    return CopyRow(
        copy.a,
        copy.b,
        copy.kind,
        copy.source,
        copy.coverage_a,
        copy.coverage_b,
        passages,  # type: ignore[arg-type]
        copy.score,
        copy.reasons,
    )


def _carrier_rows(group: Carriers) -> list[CarrierRow]:
    descent = group.descent
    return [
        CarrierRow(name, min(group.documents), descent.parents.get(name), name == descent.first)
        for name in group.documents
    ]


def _extract(ledger: Ledger) -> None:
    documents = ledger.view().lacking(KIND, VERSION)
    with ledger.writer() as writer:
        while batch := [text_of(each) for each in islice(documents, BATCH)]:
            writer.keep_traits(KIND, VERSION, [(each.id, _trait(each)) for each in printed(batch)])


def _trait(own: Printed) -> str:
    parts = (own.prints.astype("<u4"), own.sketch.astype("<u2"))
    return json.dumps([base64.b64encode(part.tobytes()).decode() for part in parts])


def _unpacked(name: str, packed: str) -> Printed:
    prints, sketch = (base64.b64decode(part) for part in json.loads(packed))
    return Printed(
        name,
        np.frombuffer(prints, "<u4").astype(np.uint32),
        np.frombuffer(sketch, "<u2").astype(np.uint16),
    )


def _packed(each: Overlap) -> tuple[str, str, str]:
    return each.a, each.b, msgspec.json.encode(each, enc_hook=int).decode()


def _fetching(view: View, names: dict[int, str]) -> Fetch:
    def fetch(keys: Sequence[int]) -> list[Text]:
        return [text_of(view.document(names[key])) for key in keys]

    return fetch
