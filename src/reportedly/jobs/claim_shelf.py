"""What linking claims goes by, kept in a ledger."""

import base64
import zlib
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

import msgspec

from reportedly.link.claims import Account, Card, Copied, Filed, FiledReports, Relinked, Tally
from reportedly.store import ClaimShelf, CopyRow

Told = tuple[str, str]
Packed = tuple[dict[str, list[tuple[str, str, int]]], FiledReports, FiledReports]

LEVEL = 1  # reasons are the same again and again: the first level makes a fifth of them
ACCOUNT = msgspec.msgpack.Decoder(Account)
CARD = msgspec.msgpack.Decoder(dict[str, bytes])
FILED = msgspec.msgpack.Decoder(Packed)


@dataclass(frozen=True, slots=True)
class LedgerShelf:
    """A shelf for `link.claims`; the accounts are the extracts of that kind and version."""

    shelf: ClaimShelf
    kind: str
    version: str

    def cards(self, documents: Collection[str] | None = None) -> Iterator[tuple[str, Card]]:
        names = None if documents is None else sorted(documents)
        return ((name, CARD.decode(packed)) for name, packed in self.shelf.cards(names))

    def filed(self, documents: Collection[str]) -> dict[str, Filed]:
        return {name: _filed(packed) for name, packed in self.shelf.filed(sorted(documents))}

    def tallies(self, owners: Collection[str]) -> dict[str, Tally]:
        found: dict[str, Tally] = {}
        for owner, told, count in self.shelf.tallies(sorted(owners)):
            found.setdefault(owner, Counter())[told] = count
        return found

    def accounts(self, documents: Collection[str]) -> Iterator[Account]:
        packed = self.shelf.extracts(self.kind, self.version, sorted(documents))
        return (ACCOUNT.decode(base64.b64decode(each)) for each in packed)

    def members(self, documents: Collection[str]) -> dict[tuple[str, str], str]:
        members = self.shelf.members(sorted(documents))
        return {(document, entity): actor for document, entity, actor in members}

    def copies(self, documents: Collection[str]) -> Iterator[Copied]:
        return map(_copied, self.shelf.copies(sorted(documents)))

    def keep(self, made: Relinked) -> None:
        """Put down what is to be kept of a linking."""
        kept = {
            name: (msgspec.msgpack.encode(dict(made.cards[name])), _packed(filed))
            for name, filed in made.filed.items()
        }
        self.shelf.keep(kept, made.gone)
        old = self.tallies(made.tallies)
        summed = {owner: _sum(old.get(owner), made.tallies[owner]) for owner in made.tallies}
        self.shelf.count(summed)


def _sum(old: Tally | None, change: Tally) -> Tally:
    summed = Counter(old or {})
    summed.update(change)
    return +summed


def _copied(row: CopyRow) -> Copied:
    coverage = (row.coverage_a, row.coverage_b)
    return Copied(row.a, row.b, row.kind, row.source, *coverage, row.passages)


def _filed(packed: bytes) -> Filed:
    tallies, sayings, figures = FILED.decode(zlib.decompress(packed))
    counted = {
        owner: Counter({(sort, told): count for sort, told, count in rows})
        for owner, rows in tallies.items()
    }
    return Filed(counted, sayings, figures)


def _packed(filed: Filed) -> bytes:
    tallies = {
        owner: [(sort, told, count) for (sort, told), count in sorted(tally.items())]
        for owner, tally in sorted(filed.tallies.items())
    }
    packed = msgspec.msgpack.encode((tallies, filed.sayings, filed.figures))
    return zlib.compress(packed, LEVEL)
