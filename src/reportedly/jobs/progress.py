"""How far a job has come."""

from dataclasses import dataclass, replace
from typing import Self

from reportedly.model import Reject
from reportedly.pipeline import FAULT


@dataclass(frozen=True, slots=True)
class Progress:
    """What a job has done so far; ``rejects`` are those since the last report, with no bytes.

    ``present`` were in the ledger already. ``faults`` are those set aside through a fault
    of this program, and count in ``set_aside`` too. ``seen_bytes`` is of all of them.
    """

    added: int = 0
    present: int = 0
    set_aside: int = 0
    faults: int = 0
    seen_bytes: int = 0
    rejects: tuple[Reject, ...] = ()

    @property
    def seen(self) -> int:
        """How many items have been dealt with, one way or another."""
        return self.added + self.present + self.set_aside

    def counts(self) -> dict[str, int]:
        """Return the numbers by name, as a run keeps them."""
        names = ("added", "present", "set_aside", "faults")
        return {name: getattr(self, name) for name in names}

    def after(self, *, added: int, present: int, rejects: list[Reject], seen_bytes: int) -> Self:
        """Return the report that follows this one."""
        return replace(
            self,
            added=self.added + added,
            present=self.present + present,
            set_aside=self.set_aside + len(rejects),
            faults=self.faults + sum(reject.room == FAULT for reject in rejects),
            seen_bytes=self.seen_bytes + seen_bytes,
            rejects=tuple(replace(reject, capture=None) for reject in rejects),
        )
