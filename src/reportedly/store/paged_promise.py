"""What a ledger promises whoever leafs through it: lists a leaf at a time, and how long they are.

Each list has an order without ties, so that its leaves, one after the other, are the whole list.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from reportedly.store.claim_records import ClaimQuery, ClaimRow
from reportedly.store.glances import FigureSpread, StorySeen
from reportedly.store.happenings import Which
from reportedly.store.leafing import Count, Leaf, Place
from reportedly.store.place_records import PlaceNamed, PlaceSeen
from reportedly.store.records import (
    ClaimedFigure,
    Dated,
    FigureQuery,
    TimelineQuery,
)


class PagedView(Protocol):
    """Looks up lists a leaf at a time: ``size`` rows that come after a place that a leaf gave."""

    def some_dated(
        self, query: TimelineQuery, *, kind: Which | None, after: Place | None, size: int
    ) -> Leaf[Dated]:
        """Return some of what ``timeline`` yields; ``kind`` narrows it down."""
        ...

    def count_dated(
        self, query: TimelineQuery, *, kind: Which | None, most: int | None = None
    ) -> Count:
        """Return how many there are; counting stops at ``most``."""
        ...

    def some_figures(
        self, query: FigureQuery, *, after: Place | None, size: int
    ) -> Leaf[ClaimedFigure]:
        """Return some of what ``figures`` yields."""
        ...

    def count_figures(self, query: FigureQuery) -> Count:
        """Return how many figures match."""
        ...

    def figures_apart(self, query: FigureQuery, *, size: int) -> tuple[Sequence[FigureSpread], int]:
        """Return stories whose figures lie apart, most figures first, and how many there are."""
        ...

    def some_stories(self, *, least: int, after: Place | None, size: int) -> Leaf[StorySeen]:
        """Return some stories that so many articles tell at least, those of most articles first."""
        ...

    def told_stories(self) -> Iterator[tuple[str, int]]:
        """Yield each story that several articles tell, with how many do."""
        ...

    def count_stories(self, *, least: int) -> int:
        """Return how many stories so many articles tell at least."""
        ...

    def stories_named(self, name: str) -> Sequence[str]:
        """Return the ids of stories that are, or open with, ``name``."""
        ...

    def story_of(self, document: str) -> str | None:
        """Return the id of the story that the document of that id tells, None for none."""
        ...

    def copies_within(self, stories: Sequence[str]) -> Mapping[str, int]:
        """Return how many pairs of articles share a text, of each of these stories."""
        ...

    def some_claims(self, query: ClaimQuery, *, after: Place | None, size: int) -> Leaf[ClaimRow]:
        """Return some claims, those of most reports, then of most origins, first; then by id."""
        ...

    def count_claims(self, query: ClaimQuery, *, most: int | None = None) -> Count:
        """Return how many claims match; counting stops at ``most``."""
        ...

    def some_places(
        self, *, resolved: bool | None, after: Place | None, size: int
    ) -> Leaf[PlaceSeen]:
        """Return some of what ``places`` yields; ``resolved`` narrows it down."""
        ...

    def count_places(self, *, resolved: bool | None) -> int:
        """Return how many places there are."""
        ...

    def some_of_place(
        self, name: str, number: str | None = None, *, after: Place | None, size: int
    ) -> Leaf[PlaceNamed]:
        """Return some of what ``place`` yields; ``number`` is a geonameid to narrow it down to."""
        ...

    def count_place(self, name: str, number: str | None = None) -> int:
        """Return how often a place of that name is named."""
        ...
