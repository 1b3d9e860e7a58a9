"""What is kept between one linking of claims and the next."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from reportedly.link.claims.cards import Card
from reportedly.link.claims.copying import Copied
from reportedly.link.claims.nouns import Account
from reportedly.link.claims.rivals import Found
from reportedly.link.claims.sayings import Verdict
from reportedly.link.claims.tallies import Tally
from reportedly.link.claims.voices import Who

Bond = tuple[int, str, int, Verdict]  # number of a report, the other's document and number
Against = tuple[int, str, int, Found]  # the same of two that contradict each other


@dataclass(frozen=True, slots=True)
class Filed:
    """What is kept of a document beside its card.

    ``tallies`` are what it adds to those of all; ``sayings`` and ``figures`` what is kept of each
    sort of its reports.
    """

    tallies: Mapping[str, Tally]
    sayings: "FiledReports"
    figures: "FiledReports"


@dataclass(frozen=True, slots=True)
class FiledReports:
    """The ``claims`` of a document's reports, by id, its ``bonds`` and what is ``against`` them.

    Bonds are the judgements that one of its reports is one with a later one, in order; against
    them are all that contradict one.
    """

    claims: tuple[str, ...] = ()
    bonds: tuple[Bond, ...] = ()
    against: tuple[Against, ...] = ()


class Shelf(Protocol):
    """Where accounts are found, and what is kept of them as they were linked last."""

    def cards(self, documents: Collection[str] | None = None) -> Iterable[tuple[str, Card]]:
        """Yield the cards of these documents, or of all that were linked."""
        ...

    def filed(self, documents: Collection[str]) -> Mapping[str, Filed]:
        """Return what else is kept of these documents, as far as they were linked."""
        ...

    def tallies(self, owners: Collection[str]) -> Mapping[str, Tally]:
        """Return the tallies of these owners, as all that were linked make them up."""
        ...

    def accounts(self, documents: Collection[str]) -> Iterable[Account]:
        """Yield the accounts of these documents as they are now; of some there may be none."""
        ...

    def members(self, documents: Collection[str]) -> Who:
        """Return which actors the entities of these documents are, as of now."""
        ...

    def copies(self, documents: Collection[str]) -> Iterable[Copied]:
        """Yield the copies that have one of these documents, as of now; once or twice."""
        ...


@dataclass(slots=True)
class Memory:
    """A shelf for one run, on which nothing is kept yet."""

    known: Mapping[str, Account]
    who: Who
    copied: Sequence[Copied] = ()

    def cards(self, documents: Collection[str] | None = None) -> Iterable[tuple[str, Card]]:
        """Yield nothing."""
        return ()

    def filed(self, documents: Collection[str]) -> Mapping[str, Filed]:
        """Return nothing."""
        return {}

    def tallies(self, owners: Collection[str]) -> Mapping[str, Tally]:
        """Return nothing."""
        return {}

    def accounts(self, documents: Collection[str]) -> Iterable[Account]:
        """Yield the accounts."""
        return (self.known[name] for name in documents if name in self.known)

    def members(self, documents: Collection[str]) -> Who:
        """Return all that is known of members."""
        return self.who

    def copies(self, documents: Collection[str]) -> Iterable[Copied]:
        """Yield the copies."""
        wanted = set(documents)
        return (each for each in self.copied if not wanted.isdisjoint((each.a, each.b)))


def once_read(
    read: Callable[[Collection[str]], Mapping[str, Filed]],
) -> Callable[[Collection[str]], dict[str, Filed]]:
    """Return a reader of what is filed that reads of each document once."""
    known: dict[str, Filed | None] = {}

    def filed(documents: Collection[str]) -> dict[str, Filed]:
        missing = sorted(set(documents) - known.keys())
        known.update(dict.fromkeys(missing), **read(missing))
        return {name: each for name in documents if (each := known[name])}

    return filed
