"""Captures in batches that are small in number and in bytes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from reportedly.model import Capture, Reject

FRESH = 8  # captures a batch: under a second of parsing, so that progress is smooth
LOOKED_AT = 500  # items a batch, also where all are in the ledger already
BYTES = 1 << 20  # with the look-ahead of 2 batches a worker, memory stays small


@dataclass(slots=True)
class Batch:
    """What came in over a while: ``fresh`` is to be done, the rest needs no doing."""

    fresh: list[Capture] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    present: list[Capture] = field(default_factory=list)
    seen_bytes: int = 0

    def take(self, item: Capture | Reject, present: Callable[[Capture], bool]) -> None:
        """Sort the item in."""
        if isinstance(item, Reject):
            self.rejects.append(item)
            return
        self.seen_bytes += len(item.body)
        if present(item):
            self.present.append(item)
        else:
            self.fresh.append(item)

    def full(self) -> bool:
        """Tell whether it is time to hand the batch on."""
        looked_at = len(self.fresh) + len(self.rejects) + len(self.present)
        return len(self.fresh) >= FRESH or looked_at >= LOOKED_AT or self.seen_bytes >= BYTES


def batches(
    items: Iterable[Capture | Reject], present: Callable[[Capture], bool]
) -> Iterator[Batch]:
    """Yield all the items, in order, a batch at a time; ``present`` need no doing."""
    batch = Batch()
    for item in items:
        batch.take(item, present)
        if batch.full():
            yield batch
            batch = Batch()
    if batch.fresh or batch.rejects or batch.present:
        yield batch
