"""Who carries a text, wholly or in part, and who had it first."""

from dataclasses import dataclass

from reportedly.store import CarrierRow, CopyRow, Heading, View


@dataclass(frozen=True, slots=True)
class SharedText:
    """What another document shares with the one asked about.

    ``taken`` tells which way it went: "from it" (the one asked about has it from the other),
    "by it" (the other has it from the one asked about), or "unknown". ``passages`` have the
    words on both sides: of the one asked about, then of the other.
    """

    other: Heading
    kind: str
    taken: str
    coverage: float
    coverage_other: float
    passages: tuple[tuple[str, str], ...]
    places: tuple[tuple[int, int, int, int], ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CopiesOf:
    """All that shares a text with a document, the fullest first, and the group that carries it."""

    document: Heading
    shared: tuple[SharedText, ...]
    group: tuple[tuple[Heading, CarrierRow], ...]


def shares_passages(view: View, one: str, other: str) -> bool:
    """Tell whether two documents, by id, share any passage, copied or quoted."""
    pair = tuple(sorted((one, other)))
    return any((a, b) == pair for a, b, _ in view.overlaps())


def copies_of(view: View, name: str) -> CopiesOf:
    """Return who shares a text with the document of that id, given id or address.

    Raises UsageError where there is no such document.
    """
    document = view.document(name)
    own = document.article.id
    found = list(view.copies(own))
    carriers = list(view.carriers(own))
    ids = {own, *(_other(each, own) for each in found), *(each.document for each in carriers)}
    called = {each.document: each for each in view.headings(sorted(ids))}
    shared = [_shared(view, document.article.text, own, each, called) for each in found]
    group = [(called[each.document], each) for each in carriers if each.document in called]
    return CopiesOf(
        called[own],
        tuple(sorted(shared, key=lambda each: (-each.coverage, each.other.uri))),
        tuple(sorted(group, key=lambda each: (not each[1].first, each[0].uri))),
    )


def _other(copy: CopyRow, own: str) -> str:
    return copy.b if copy.a == own else copy.a


def _shared(
    view: View, text: str, own: str, copy: CopyRow, called: dict[str, Heading]
) -> SharedText:
    other = _other(copy, own)
    theirs = view.document(other).article.text
    turned = copy.a != own
    places = tuple((row[2], row[3], row[0], row[1]) if turned else row for row in copy.passages)
    coverage = (copy.coverage_b, copy.coverage_a) if turned else (copy.coverage_a, copy.coverage_b)
    return SharedText(
        other=called[other],
        kind=copy.kind,
        taken={None: "unknown", other: "from it"}.get(copy.source, "by it"),
        coverage=coverage[0],
        coverage_other=coverage[1],
        passages=tuple((text[row[0] : row[1]], theirs[row[2] : row[3]]) for row in places),
        places=places,
        reasons=copy.reasons,
    )
