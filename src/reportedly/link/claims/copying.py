"""Reports that stand in a passage which one document shares with another."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.link.claims.nouns import Place

SHARE = 0.6  # of a report's characters that must lie in the passage


@dataclass(frozen=True, slots=True)
class Copied:
    """Two documents that share a text; ``source`` is the one that had it first, None unknown.

    ``passages`` are rows of start and end in a, start and end in b.
    """

    a: str
    b: str
    kind: str
    source: str | None
    coverage_a: float
    coverage_b: float
    passages: tuple[tuple[int, int, int, int], ...]


def in_passages(copied: Copied, document: str, spans: Sequence[Place]) -> bool:
    """Tell whether words of one of the two documents lie in a passage that both have."""
    first = copied.a == document
    places = [row[:2] if first else row[2:] for row in copied.passages]
    return _share(spans, places) >= SHARE


def counterparts(
    copies: Iterable[Copied], placed: Mapping[str, Sequence[tuple[int, Sequence[Place]]]]
) -> Iterator[tuple[int, int, Copied]]:
    """Yield the numbers of two reports that stand at one place of a shared passage.

    ``placed`` has for each document its reports: their numbers and spans.
    """
    for copied in copies:
        for one, spans in placed.get(copied.a, ()):
            over = [_carried(span, row) for span in spans for row in copied.passages]
            there = [place for place in over if place]
            if not there or not in_passages(copied, copied.a, spans):
                continue
            for other, theirs in placed.get(copied.b, ()):
                if _share(theirs, there) >= SHARE and _share(there, theirs) >= SHARE:
                    yield one, other, copied


def _carried(span: Place, row: tuple[int, int, int, int]) -> Place | None:
    """Return where a stretch of a stands in b, by its share of the passage."""
    start, end = max(span[0], row[0]), min(span[1], row[1])
    if start >= end:
        return None
    scale = (row[3] - row[2]) / max(1, row[1] - row[0])
    return row[2] + round((start - row[0]) * scale), row[2] + round((end - row[0]) * scale)


def _share(spans: Sequence[Place], places: Sequence[Place]) -> float:
    size = sum(end - start for start, end in spans)
    shared = sum(
        max(0, min(end, last) - max(start, first)) for start, end in spans for first, last in places
    )
    return shared / size if size else 0.0
