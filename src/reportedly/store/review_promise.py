"""What a ledger promises whoever reviews what is in it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol

from reportedly.model import Review
from reportedly.store.leafing import Count
from reportedly.store.records import Statement, StatementQuery


class ReviewWriter(Protocol):
    """Keeps and takes back decisions on attributions, and can do nothing else."""

    def review(self, review: Review) -> None:
        """Keep a person's decision on an attribution; no re-run touches it."""
        ...

    def undo_review(self, name: str, at: datetime) -> Review:
        """Mark the decision of that id, or opening of an id, as taken back; return it.

        Raises UsageError where there is no such one, or it was taken back before.
        """
        ...


class ReviewView(Protocol):
    """Knows what was decided of attributions, and which wait for a person."""

    def reviews(self, document: str | None = None) -> Iterator[Review]:
        """Yield decisions on attributions, oldest first, of one document (its id) or all.

        What was taken back is among them.
        """
        ...

    def doubtful(self, query: StatementQuery, *, passed: int = 0) -> Iterator[Statement]:
        """Yield what matches and is not decided as it is read now, the most doubtful first.

        The first ``passed`` are left out. Raises UsageError as ``statements`` does.
        """
        ...

    def undecided(self, query: StatementQuery, *, most: int | None = None) -> Count:
        """Return how many ``doubtful`` yields, ``limit`` aside; counting stops at ``most``."""
        ...
