"""How two tellings of one document differ, thing by thing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from reportedly.model import (
    Annotation,
    Attribution,
    Document,
    Figure,
    Furniture,
    Layer,
    Mention,
    Place,
    References,
    Span,
    TimeExpression,
)
from reportedly.store.changes import ChangeAction
from reportedly.store.rows import Row, document_row, projected

A = TypeVar("A", bound=Annotation)
Fields = dict[str, Any]
Pieces = tuple[tuple[Span, ...], tuple[Span, ...]]
# What is told of each kind of thing; the table, and the layer it is made from.
TOLD: dict[str, tuple[str, type[Annotation]]] = {
    "attribution": ("attribution", Attribution),
    "figure": ("figure", Figure),
    "time": ("time", TimeExpression),
    "place": ("place", Place),
    "mention": ("mention", Mention),
    "furniture": ("furniture", Furniture),
}
KNOWN_OF = ("title", "outlet", "byline", "published", "published_basis", "language", "given_id")
# Columns that say where a row is kept, that repeat others, or that mean nothing outside a telling.
PLUMBING = frozenset(
    {"row", "document_id", "number", "id", "speaker_key", "chain_key", "attribution_id"}
    | {"parent_id", "speaker_entity", "starts", "ends", "entity", "why", "speaker_why", "score"}
)


@dataclass(frozen=True, slots=True)
class Difference:
    """A thing that was added, dropped or changed, with its fields; see ``changes.Change``."""

    kind: str
    action: ChangeAction
    before_id: str | None
    after_id: str | None
    words: str
    span: Span | None = None
    before: Fields = field(default_factory=dict)
    after: Fields = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Thing:
    """A row of a telling: what it is known by, its words, and what it says.

    ``near`` and ``cue`` are the spans by whose overlap it is told to be what another telling has
    there.
    """

    id: str
    words: str
    span: Span
    fields: Fields
    near: tuple[Span, ...]
    cue: tuple[Span, ...] = ()


def heading(document: Document) -> str:
    """Return what a document is called."""
    title = document.article.title
    return title.value if title else document.article.uri


def summary(document: Document) -> Fields:
    """Return how many of each thing were noticed in a document, of what was looked for."""
    return {kind: len(document[layer]) for kind, (_, layer) in TOLD.items() if layer in document}


def differences(before: Document, after: Document) -> Iterator[Difference]:
    """Yield what differs: what is known of the article, then kind by kind in text order.

    A layer that was not looked for before is told in one row, with its count.
    """
    yield from _article(before, after)
    rows = {"before": _rows(before), "after": _rows(after)}
    for kind, (_, layer) in TOLD.items():
        if layer not in before and layer in after:
            count = {"count": len(after[layer])}
            yield Difference("layer", "added", None, kind, kind, after=count)
        elif _layer(before, layer) != _layer(after, layer) or kind == "attribution":
            yield from _between(kind, rows["before"][kind], rows["after"][kind])


def dropped(document: Document) -> Iterator[Difference]:
    """Yield all that was noticed in a document, as gone."""
    for kind, things in _rows(document).items():
        yield from _between(kind, things, [])


def _layer(document: Document, kind: type[A]) -> Layer[A] | None:
    if kind not in document:
        return None
    return document[kind]


def _article(before: Document, after: Document) -> Iterator[Difference]:
    old, new = (document_row(document) for document in (before, after))
    changed = [name for name in KNOWN_OF if old[name] != new[name]]
    if changed:
        name = after.article.id
        fields = ({key: row[key] for key in changed} for row in (old, new))
        yield Difference("document", "changed", name, name, heading(after), None, *fields)


def _rows(document: Document) -> dict[str, list[Thing]]:
    """Return the things of each kind that were noticed in a document, in text order."""
    found = projected(document)
    near = _by_content(document)
    return {
        kind: [_thing(kind, row, near) for row in found[table]] for kind, (table, _) in TOLD.items()
    }


def _by_content(document: Document) -> dict[str, Pieces]:
    """Return of each attribution, by id, the spans of its content and of its cue."""
    return {name: (item.content, item.cue) for name, item in References(document).attributions()}


def _thing(kind: str, row: Row, near: dict[str, Pieces]) -> Thing:
    span = Span(row["starts"], row["ends"])
    fields = {name: value for name, value in row.items() if name not in PLUMBING}
    fields["at"] = f"{span.start}-{span.end}"
    if kind != "attribution":
        name = f"{span.start}-{span.end} {row.get('type') or row.get('kind') or ''}".rstrip()
        return Thing(name, row["words"], span, fields, (span,))
    content, cue = near[row["id"]]
    fields["at"] = ";".join(f"{each.start}-{each.end}" for each in (*content, *cue))
    words = " ".join(part for part in (row["speaker"] or row["source"], row["cue"]) if part)
    return Thing(row["id"], f"{words}: {row['content'] or ''}", span, fields, content or cue, cue)


def _between(kind: str, before: Sequence[Thing], after: Sequence[Thing]) -> Iterator[Difference]:
    """Yield what differs between the things of two tellings: the same by id, else by overlap."""
    old, new = ({each.id: each for each in things} for things in (before, after))
    pairs = {name: name for name in old.keys() & new.keys()}
    pairs |= _overlapping(
        [each for each in before if each.id not in pairs],
        [each for each in after if each.id not in pairs],
    )
    for thing in before:
        if thing.id not in pairs:
            yield _gone(kind, thing)
        elif changed := _changed(kind, thing, new[pairs[thing.id]]):
            yield changed
    kept = set(pairs.values())
    yield from (_come(kind, each) for each in after if each.id not in kept)


def _overlapping(before: Sequence[Thing], after: Sequence[Thing]) -> dict[str, str]:
    """Return which thing is which by the words they share, those that share most first.

    Both go through the text once: only what lies near is compared.
    """
    shared: list[tuple[int, str, str]] = []
    ahead = sorted(after, key=lambda each: each.span)
    longest, first = max((len(each.span) for each in ahead), default=0), 0
    for thing in sorted(before, key=lambda each: each.span):
        while first < len(ahead) and ahead[first].span.start < thing.span.start - longest:
            first += 1
        shared += (
            (-common, thing.id, other.id)
            for other in _opening_before(ahead, first, thing.span.end)
            if (common := _common(thing, other))
        )
    return _best(shared)


def _opening_before(things: Sequence[Thing], first: int, end: int) -> Iterator[Thing]:
    for at in range(first, len(things)):
        if things[at].span.start >= end:
            return
        yield things[at]


def _best(shared: list[tuple[int, str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    taken: set[str] = set()
    for _, one, other in sorted(shared):
        if one not in found and other not in taken:
            found[one] = other
            taken.add(other)
    return found


def _common(one: Thing, other: Thing) -> int:
    """Return how many characters two share; 0 for what shares less than half of the longer.

    What has another cue is another saying, however much of the content they share.
    """
    if one.cue and other.cue and not _shared(one.cue, other.cue):
        return 0
    shared = _shared(one.near, other.near)
    longer = max(sum(map(len, each.near)) for each in (one, other))
    return shared if 2 * shared >= longer else 0


def _shared(ones: Sequence[Span], others: Sequence[Span]) -> int:
    pairs = ((one, other) for one in ones for other in others)
    return sum(
        max(0, min(one.end, other.end) - max(one.start, other.start)) for one, other in pairs
    )


def _changed(kind: str, old: Thing, new: Thing) -> Difference | None:
    names = [name for name in new.fields if old.fields.get(name) != new.fields[name]]
    if not names:
        return None
    before, after = ({name: thing.fields.get(name) for name in names} for thing in (old, new))
    return Difference(kind, "changed", old.id, new.id, new.words, new.span, before, after)


def _gone(kind: str, thing: Thing) -> Difference:
    return Difference(kind, "dropped", thing.id, None, thing.words, thing.span, before=thing.fields)


def _come(kind: str, thing: Thing) -> Difference:
    return Difference(kind, "added", None, thing.id, thing.words, thing.span, after=thing.fields)
