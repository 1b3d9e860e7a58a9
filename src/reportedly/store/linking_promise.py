"""What a ledger promises whoever links it again after a little has come."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Protocol

from reportedly.model import Annotation, Document
from reportedly.store.since import Since


class LinkingView(Protocol):
    """Knows what came and went since a linking, and what is near to it."""

    def documents_of(
        self, ids: Sequence[str], *, only: Collection[type[Annotation]] | None = None
    ) -> Iterator[Document]:
        """Yield the documents with these ids, in order, with all layers or ``only`` some.

        Ids that no document has are passed over.
        """
        ...

    def since_linked(self, kind: str, version: str) -> Since:
        """Return what differs from what the last linking of that kind went by."""
        ...

    def overlaps_of(self, documents: Sequence[str]) -> Iterator[tuple[str, str, str]]:
        """Yield what these documents share with any other, as ``overlaps``; once or twice."""
        ...

    def counts_of_copies(self) -> tuple[int, int]:
        """Return how many pairs of articles share a text, and how many texts several carry."""
        ...

    def counts_of_claims(self) -> tuple[int, int, int]:
        """Return how many claims there are, how many several articles report, and are rivals."""
        ...

    def copy_digests(self) -> Iterator[tuple[str, str, str]]:
        """Yield both documents of each copy, with a digest of all that was judged of the two."""
        ...

    def compared_names(self, rules: str) -> Iterator[tuple[str, str, bytes]]:
        """Yield by kind and name how names were held against others, if it was by these rules."""
        ...


class LinkingWriter(Protocol):
    """Keeps what makes linking a ledger again cheaper."""

    def keep_compared(
        self, rules: str, names: Sequence[tuple[str, str, bytes]], gone: Iterable[tuple[str, str]]
    ) -> None:
        """Put down how names were held against others by these rules; forget who is gone.

        What was found by other rules is forgotten too.
        """
        ...
