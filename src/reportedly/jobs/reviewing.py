"""Keep what a person decides of attributions: the one door by which a reviewer writes."""

from datetime import UTC, datetime

from reportedly.model import Review
from reportedly.store import Ledger


class ReviewDesk:
    """Takes decisions for one person, and can do nothing else to the ledger."""

    def __init__(self, ledger: Ledger, reviewer: str) -> None:
        self._ledger = ledger
        self.reviewer = reviewer

    def keep(self, review: Review) -> None:
        """Write the decision down at once."""
        with self._ledger.writer() as writer:
            writer.review(review)

    def undo(self, name: str) -> Review:
        """Take the decision of that id back, and return it; raises UsageError for none."""
        with self._ledger.writer() as writer:
            return writer.undo_review(name, datetime.now(UTC))
