"""The one door by which a page writes: decisions of people."""

from typing import Protocol

from reportedly.model import Review


class Desk(Protocol):
    """Keeps decisions on statements and takes them back; it can do nothing else.

    ``reviewer`` is whose they are where there are no accounts.
    """

    reviewer: str

    def keep(self, review: Review) -> None:
        """Write the decision down at once."""
        ...

    def undo(self, name: str) -> Review:
        """Take the decision of that id back, and return it; raises UsageError for none."""
        ...
