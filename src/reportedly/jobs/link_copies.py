"""Find who carries whose text, in a ledger that grows: the outcome is that of all at once."""

import base64
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import msgspec
import numpy as np

from reportedly.engine import Engine, Inline, Lost
from reportedly.jobs.judged import Pairs, changed, judged_pairs, noted
from reportedly.link.copies import (
    VERSION,
    Carriers,
    Copy,
    Judged,
    MemoryIndex,
    Overlap,
    Portion,
    Printed,
    Text,
    add_prints,
    bounds_of,
    compared,
    connected,
    judged,
    key_of,
    portions_with,
    printed,
    stock_in,
)
from reportedly.model import Article, Document, Furniture, Judgement
from reportedly.store import CarrierRow, CopyRow, Ledger, Since, View

KIND, JUDGED = "copies", "copies judged"
BATCH = 200  # documents a transaction
FEW = 40  # portions, of some 60 ms each; two processes take seconds to start
HERE = Inline()
LAYERS = (Furniture,)  # that tell what is no part of a text
OVERLAP = msgspec.json.Decoder(Overlap)
PRINTS = msgspec.json.Decoder(tuple[bytes, bytes])  # in base64


@dataclass(frozen=True, slots=True)
class CopyLinking:
    """How many pairs of articles share a text, and how many groups carry one."""

    copies: int
    groups: int


def link_copies(ledger: Ledger, *, engine: Engine = HERE) -> CopyLinking:
    """Bring the copies of the ledger up to date; the engine compares, where there is much to.

    Only new articles, and old ones whose passages became or ceased to be stock by them, are
    compared again. Where an article is gone or reads otherwise, all are.
    """
    _extract(ledger)
    while not _link(ledger, engine):
        pass
    return CopyLinking(*ledger.view().counts_of_copies())


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


def _link(ledger: Ledger, engine: Engine) -> bool:
    """Link what differs from the last linking; False where another process did so meanwhile."""
    view = ledger.view()
    since = view.since_linked(KIND, VERSION)
    pairs = judged_pairs(view.decisions(), "copy")
    again = changed(noted(pairs), view.linked_before(JUDGED))
    return not (since or again) or _compare(ledger, since, (pairs, again), engine)


def _compare(ledger: Ledger, since: Since, people: tuple[Pairs, set[str]], engine: Engine) -> bool:
    """Look for what the documents that came share, and judge it; if one went, what all share.

    ``people`` are the pairs that people judged, and whom they judged otherwise since. False says
    that another process was quicker, and nothing is kept.
    """
    pairs, again = people
    view = ledger.view()
    known = [_unpacked(*each) for each in view.named_traits(KIND, VERSION)]
    names = {key_of(each.id): each.id for each in known}
    fresh = {each.id for each in known} if since.gone else since.new.keys()
    index = MemoryIndex()
    index.add([each for each in known if each.id not in fresh])
    keys = add_prints([each for each in known if each.id in fresh], index)
    reading = _Reading(view, names)
    found = list(_overlaps(portions_with(keys, index, reading.texts), engine))
    stale = {names[key] for key in keys.tolist()} | {*since.gone}
    again = again.intersection(names.values())
    old = list(_near(view, stale | again | _names(found)))
    kept = [each for each in old if stale.isdisjoint((each.a, each.b))]
    touched = _touching(connected([*old, *kept, *found]), stale | again)
    whole = list(_overruled([*kept, *found], pairs))
    parts = [part for part in connected(whole) if not touched.isdisjoint(_names(part))]
    verdict = _verdict(parts, index, reading)
    judged_anew = touched.union(*map(_names, parts))
    with ledger.writer() as writer:
        shared = (stale, [_packed(each) for each in found])
        notes = [(JUDGED, sorted(noted(pairs).items()))]
        rows = _rows(verdict, pairs)
        return writer.put_copy_links(notes, shared, (judged_anew, *rows), since)


def _overlaps(portions: Iterator[Portion], engine: Engine) -> Iterator[Overlap]:
    """Yield what the portions share; the first are compared before a process would have started."""
    for portion in islice(portions, FEW):
        yield from compared(portion)
    for found in engine.map(compared, portions):
        yield from compared(found.task) if isinstance(found, Lost) else found


def _verdict(
    parts: Sequence[Sequence[Overlap]], index: MemoryIndex, reading: "_Reading"
) -> list[Judged]:
    keys = [key_of(name) for part in parts for name in _names(part)]
    stock = stock_in(np.array(keys, np.int64), index)
    return [judged(part, index, reading.known, stock) for part in parts]


def _near(view: View, names: set[str]) -> Iterator[Overlap]:
    """Yield the overlaps that were kept of these documents, and of all that any way leads to."""
    seen: set[tuple[str, str]] = set()
    asked: set[str] = set()
    while names := names - asked:
        asked |= names
        met: set[str] = set()
        for a, b, packed in view.overlaps_of(sorted(names)):
            if (a, b) not in seen:
                seen.add((a, b))
                met |= {a, b}
                yield OVERLAP.decode(packed)
        names = met


def _touching(parts: Iterable[Sequence[Overlap]], stale: set[str]) -> set[str]:
    """Return the stale documents and all that copies connected with them."""
    near = (_names(part) for part in parts)
    return stale.union(*(names for names in near if not names.isdisjoint(stale)))


def _overruled(found: Iterable[Overlap], pairs: Pairs) -> Iterator[Overlap]:
    """Yield the overlaps as people judged them: what is no copy is left out."""
    for each in found:
        judgement = pairs.get((each.a, each.b))
        if judgement is None:
            yield each
        elif judgement.answer == "same":
            yield replace(each, kind="copy")


def _names(part: Iterable[Overlap]) -> set[str]:
    return {name for each in part for name in (each.a, each.b)}


def _rows(verdict: Iterable[Judged], pairs: Pairs) -> tuple[list[CopyRow], list[CarrierRow]]:
    copies, carriers = [], []
    for each in verdict:
        copies += [_copy_row(copy, pairs.get((copy.a, copy.b))) for copy in each.copies]
        carriers += [row for group in each.carriers for row in _carrier_rows(group)]
    return copies, carriers


def _copy_row(copy: Copy, judgement: Judgement | None) -> CopyRow:
    passages = tuple(tuple(int(edge) for edge in row) for row in copy.passages)
    return CopyRow(
        copy.a,
        copy.b,
        copy.kind,
        copy.source,
        copy.coverage_a,
        copy.coverage_b,
        passages,  # type: ignore[arg-type]
        1.0 if judgement else copy.score,
        (*_said_by(judgement), *copy.reasons),
    )


def _said_by(judgement: Judgement | None) -> Iterator[str]:
    if judgement:
        yield f"{judgement.by} judged it a copy" + (f" ({judgement.why})" * bool(judgement.why))


def _carrier_rows(group: Carriers) -> list[CarrierRow]:
    descent = group.descent
    return [
        CarrierRow(name, min(group.documents), descent.parents.get(name), name == descent.first)
        for name in group.documents
    ]


def _extract(ledger: Ledger) -> None:
    documents = ledger.view().lacking(KIND, VERSION, only=LAYERS)
    with ledger.writer() as writer:
        while batch := [text_of(each) for each in islice(documents, BATCH)]:
            writer.keep_traits(KIND, VERSION, [(each.id, _trait(each)) for each in printed(batch)])


def _trait(own: Printed) -> str:
    parts = (own.prints.astype("<u4"), own.sketch.astype("<u2"))
    return json.dumps([base64.b64encode(part.tobytes()).decode() for part in parts])


def _unpacked(name: str, packed: str) -> Printed:
    prints, sketch = PRINTS.decode(packed)
    return Printed(
        name,
        np.frombuffer(prints, "<u4").astype(np.uint32, copy=False),
        np.frombuffer(sketch, "<u2").astype(np.uint16, copy=False),
    )


def _packed(each: Overlap) -> tuple[str, str, str]:
    return each.a, each.b, msgspec.json.encode(each, enc_hook=int).decode()


class _Reading:
    """Reads texts from the ledger, and remembers what is known of them besides their words."""

    def __init__(self, view: View, names: dict[int, str]) -> None:
        self._view, self._names = view, names
        self._known: dict[int, Text] = {}

    def texts(self, keys: Sequence[int]) -> list[Text]:
        """Return the documents with these keys, in order."""
        names = [self._names[key] for key in keys]
        texts = list(map(text_of, self._view.documents_of(names, only=LAYERS)))
        self._known.update(
            (key, replace(text, text="", furniture=()))
            for key, text in zip(keys, texts, strict=True)
        )
        return texts

    def known(self, keys: Sequence[int]) -> list[Text]:
        """Return the same without the words; only what was not read yet is read for it."""
        missing = [key for key in keys if key not in self._known]
        for first in range(0, len(missing), BATCH):
            self.texts(missing[first : first + BATCH])
        return [self._known[key] for key in keys]
