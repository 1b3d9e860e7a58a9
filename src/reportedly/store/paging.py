"""Look up lists of a ledger a leaf at a time."""

from collections.abc import Iterator, Mapping, Sequence

from reportedly.store.claim_records import ClaimQuery, ClaimRow
from reportedly.store.claims import count_claims, leaf_claims
from reportedly.store.figures import count_figures, find_spreads, leaf_figures
from reportedly.store.glances import FigureSpread, StorySeen
from reportedly.store.happenings import Which, count_dated, leaf_dated
from reportedly.store.leafing import Count, Leaf, Place
from reportedly.store.place_records import PlaceNamed, PlaceSeen
from reportedly.store.places import count_place, count_places, leaf_place, leaf_places
from reportedly.store.records import (
    ClaimedFigure,
    Dated,
    FigureQuery,
    TimelineQuery,
)
from reportedly.store.reviews import SqlReviewView
from reportedly.store.stories import (
    count_copies,
    count_stories,
    leaf_stories,
    stories_named,
    story_of,
    told_stories,
)


class SqlPagedView(SqlReviewView):
    """Leafs through a ledger in an SQL database."""

    def some_dated(
        self, query: TimelineQuery, *, kind: Which | None, after: Place | None, size: int
    ) -> Leaf[Dated]:
        with self._database.reading() as connection:
            return leaf_dated(connection, query, kind, after, size)

    def count_dated(
        self, query: TimelineQuery, *, kind: Which | None, most: int | None = None
    ) -> Count:
        with self._database.reading() as connection:
            return count_dated(connection, query, kind, most)

    def some_figures(
        self, query: FigureQuery, *, after: Place | None, size: int
    ) -> Leaf[ClaimedFigure]:
        with self._database.reading() as connection:
            return leaf_figures(connection, query, after, size)

    def count_figures(self, query: FigureQuery) -> Count:
        with self._database.reading() as connection:
            return count_figures(connection, query)

    def figures_apart(self, query: FigureQuery, *, size: int) -> tuple[Sequence[FigureSpread], int]:
        with self._database.reading() as connection:
            return find_spreads(connection, query, size)

    def some_stories(self, *, least: int, after: Place | None, size: int) -> Leaf[StorySeen]:
        with self._database.reading() as connection:
            return leaf_stories(connection, least, after, size)

    def told_stories(self) -> Iterator[tuple[str, int]]:
        with self._database.reading() as connection:
            yield from told_stories(connection)

    def count_stories(self, *, least: int) -> int:
        with self._database.reading() as connection:
            return count_stories(connection, least)

    def stories_named(self, name: str) -> Sequence[str]:
        with self._database.reading() as connection:
            return stories_named(connection, name)

    def story_of(self, document: str) -> str | None:
        with self._database.reading() as connection:
            return story_of(connection, document)

    def copies_within(self, stories: Sequence[str]) -> Mapping[str, int]:
        with self._database.reading() as connection:
            return count_copies(connection, stories)

    def some_claims(self, query: ClaimQuery, *, after: Place | None, size: int) -> Leaf[ClaimRow]:
        with self._database.reading() as connection:
            return leaf_claims(connection, self._database.dialect, query, after, size)

    def count_claims(self, query: ClaimQuery, *, most: int | None = None) -> Count:
        with self._database.reading() as connection:
            return count_claims(connection, self._database.dialect, query, most)

    def some_places(
        self, *, resolved: bool | None, after: Place | None, size: int
    ) -> Leaf[PlaceSeen]:
        with self._database.reading() as connection:
            return leaf_places(connection, resolved, after, size)

    def count_places(self, *, resolved: bool | None) -> int:
        with self._database.reading() as connection:
            return count_places(connection, resolved)

    def some_of_place(
        self, name: str, number: str | None = None, *, after: Place | None, size: int
    ) -> Leaf[PlaceNamed]:
        with self._database.reading() as connection:
            return leaf_place(connection, name, number, after, size)

    def count_place(self, name: str, number: str | None = None) -> int:
        with self._database.reading() as connection:
            return count_place(connection, name, number)
