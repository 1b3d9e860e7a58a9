"""Keep what a person decides, and link anew what it is about."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from reportedly.jobs.link import link
from reportedly.jobs.link_claims import KIND as CLAIMS
from reportedly.jobs.link_claims import link_all_claims
from reportedly.jobs.link_copies import link_copies
from reportedly.jobs.link_stories import link_stories
from reportedly.link.registry import KnownActor
from reportedly.model import OF_ACTORS, Decision
from reportedly.store import Ledger

SECOND = timedelta(seconds=1)


def decide(
    ledger: Ledger,
    decision: Decision,
    *,
    known: Sequence[KnownActor] = (),
    owners: Mapping[str, str] | None = None,
) -> Decision:
    """Keep the decision and link anew; it is dated after all that were made before it."""
    earlier = [each.at for each in ledger.view().decisions()]
    at = decision.at.replace(microsecond=0)
    dated = replace(decision, at=max([at, *(each + SECOND for each in earlier)]))
    with ledger.writer() as writer:
        writer.decide(dated)
    _link_anew(ledger, dated, known, owners)
    return dated


def undo(
    ledger: Ledger,
    name: str,
    *,
    known: Sequence[KnownActor] = (),
    owners: Mapping[str, str] | None = None,
) -> Decision:
    """Take the decision of that id back and link anew; raises UsageError for none."""
    with ledger.writer() as writer:
        undone = writer.undo(name, datetime.now(UTC))
    _link_anew(ledger, undone, known, owners)
    return undone


def _link_anew(
    ledger: Ledger,
    decision: Decision,
    known: Sequence[KnownActor],
    owners: Mapping[str, str] | None,
) -> None:
    """Link what the decision is about and, where claims are linked, the claims that go by it."""
    if decision.kind in OF_ACTORS:
        link(ledger, known=known)
    elif decision.kind.startswith("copy"):
        link_copies(ledger)
    elif decision.kind.startswith("story"):
        link_stories(ledger)
        return
    if ledger.view().linked_before(CLAIMS):
        link_all_claims(ledger, owners=owners)
