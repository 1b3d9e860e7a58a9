"""The judgement on each pair: what kind of copy, who had it first, and why."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reportedly.link.copies.clusters import by_pair, is_edge
from reportedly.link.copies.descent import Descent, descent_of
from reportedly.link.copies.evidence import Known, Reason, outer_reasons
from reportedly.link.copies.overlaps import MOST, Overlap

CopyKind = Literal["full", "edited", "partial"]

_FULL = 0.9  # of the words of both
_LIFTED = 1.0  # weight from which on a lift is said to be from the other


@dataclass(frozen=True, slots=True)
class Copy:
    """Two documents with the same text, wholly or in part; ``a`` comes before ``b``.

    ``source`` is the one of the two that the other has it from, None where neither is
    known to. ``passages`` are rows of start and end in a, start and end in b.
    """

    a: str
    b: str
    kind: CopyKind
    source: str | None
    coverage_a: float
    coverage_b: float
    passages: tuple[tuple[int, int, int, int], ...]
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Carriers:
    """The documents that carry one text, and how it came to each."""

    documents: tuple[str, ...]
    descent: Descent


def carriers_of(
    clusters: Sequence[tuple[str, ...]],
    overlaps: Iterable[Overlap],
    known: dict[str, Known],
    traits: Mapping[str, frozenset[int]],
) -> list[Carriers]:
    """Return how the text came to each of the groups that carry one.

    ``traits`` are the prints of documents in groups of three and more, stock left out.
    """
    table = by_pair(overlaps)
    return [Carriers(cluster, descent_of(cluster, table, known, traits)) for cluster in clusters]


def copies_of(
    overlaps: Iterable[Overlap], carriers: Sequence[Carriers], known: dict[str, Known]
) -> Iterator[Copy]:
    """Yield the judgement on each overlap that is a copy, in order."""
    overlaps = sorted(
        (each for each in overlaps if each.kind == "copy"), key=lambda each: (each.a, each.b)
    )
    table = by_pair(overlaps)
    groups = {name: group for group in carriers for name in group.documents}
    lifts = _lifts(overlaps, groups, known)
    for each in overlaps:
        group = groups.get(each.a)
        if group is not None and group is groups.get(each.b):
            yield _carried(each, group, table)
        else:
            yield _lifted(each, lifts.get((each.a, each.b)))


def _carried(overlap: Overlap, group: Carriers, table: Mapping[str, Mapping[str, Overlap]]) -> Copy:
    """Return the judgement on two documents of one group."""
    descent = group.descent
    source, copy = None, ""
    for one, two in ((overlap.a, overlap.b), (overlap.b, overlap.a)):
        if descent.parents and one in descent.line(two):
            source, copy = one, two
    kind = _kind(overlap, descent.first, table)
    reasons = descent.reasons.get(copy, ()) if source else ()
    return _copy(overlap, kind, source, reasons)


def _kind(
    overlap: Overlap, first: str | None, table: Mapping[str, Mapping[str, Overlap]]
) -> CopyKind:
    """Return the kind, by the words that either has from the text they carry.

    What an outlet adds, a box or a paragraph of its own, makes the rest no less of a copy.
    """
    parts = []
    for side, name in enumerate((overlap.a, overlap.b)):
        carried = _carried_words(name, first, table)
        words = overlap.words[side] if carried is None else min(carried, overlap.words[side])
        parts.append(overlap.shared[side] / max(1, words))
    if min(parts) >= _FULL:
        return "full"
    return "edited" if max(overlap.coverage) >= MOST else "partial"


def _carried_words(
    name: str, first: str | None, table: Mapping[str, Mapping[str, Overlap]]
) -> int | None:
    """Return how many words of a document are those of the first carrier."""
    if first is None or name == first or first not in table[name]:
        return None
    overlap = table[name][first]
    return overlap.shared[0 if overlap.a == name else 1]


def _lifts(
    overlaps: Sequence[Overlap], groups: Mapping[str, Carriers], known: dict[str, Known]
) -> dict[tuple[str, str], tuple[str, tuple[Reason, ...]]]:
    """Return the source of those lifts that went straight from one document to the other.

    What else is in two reports that share a paragraph says nothing.
    """
    found = {}
    for each in overlaps:
        if _is_first(each.a, groups) and _is_first(each.b, groups):
            reasons = outer_reasons(each.a, each.b, each, known)
            weight = sum(reason.weight for reason in reasons)
            if abs(weight) >= _LIFTED:
                source, copy = (each.a, each.b) if weight > 0 else (each.b, each.a)
                found[each.a, each.b] = (source, tuple(outer_reasons(source, copy, each, known)))
    return found


def _is_first(name: str, groups: Mapping[str, Carriers]) -> bool:
    return name not in groups or groups[name].descent.first == name


def _lifted(overlap: Overlap, lift: tuple[str, tuple[Reason, ...]] | None) -> Copy:
    source, reasons = lift if lift else (None, ())
    return _copy(overlap, "edited" if is_edge(overlap) else "partial", source, reasons)


def _copy(overlap: Overlap, kind: CopyKind, source: str | None, reasons: Sequence[Reason]) -> Copy:
    words, coverage = min(overlap.shared), overlap.coverage
    told = tuple(each.words for each in reasons if each.weight > 0)
    return Copy(
        overlap.a,
        overlap.b,
        kind,
        source,
        round(coverage[0], 4),
        round(coverage[1], 4),
        overlap.passages,
        # Ever less of it can be chance, the longer it is.
        round(1 - 8 / (8 + words), 4),
        (f"{words} words in {_passages(overlap)} are the same", *told),
    )


def _passages(overlap: Overlap) -> str:
    many = len(overlap.passages)
    return "one passage" if many == 1 else f"{many} passages"
