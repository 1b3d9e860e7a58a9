"""Find who makes one assertion across articles, and where it comes from."""

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

import msgspec

from reportedly.jobs.claim_shelf import LedgerShelf
from reportedly.link.claims import Claim, Contrary, Relinked, account_of, relink_claims
from reportedly.link.claims import Report as Telling
from reportedly.model import Attribution, Decision, Document
from reportedly.store import (
    ClaimReportRow,
    ClaimRivalRow,
    ClaimRow,
    ClaimRows,
    ClaimShelf,
    Ledger,
    OriginStep,
    View,
)

KIND = "claims"
VERSION = "13"  # of what an account holds
CARDS = "5"  # of what is kept of accounts, and of how they are linked
MANY = 0.1
BATCH = 200  # documents a transaction


@dataclass(frozen=True, slots=True)
class ClaimLinking:
    """How many claims there are, how many of these several articles report, and are rivals."""

    claims: int
    several: int
    rivals: int


def link_all_claims(
    ledger: Ledger, *, owners: Mapping[str, str] | None = None, many: float = MANY
) -> ClaimLinking:
    """Bring the claims of the ledger up to date; they are where nothing they go by has changed.

    They go by articles, actors and copies, and by who owns an outlet. The outcome does not
    depend on the order in which articles came, nor on the portions: it is that of all at once,
    though only what the articles that came or changed can reach is made anew. Where they are
    more than ``many`` of all, all is, which then takes less time.
    """
    _extract(ledger)
    view, owned = ledger.view(), owners or {}
    if _differing(view, owned).changed:
        with ledger.writer() as writer, writer.claim_shelf() as shelf:
            # Looked up again: another process may have linked until this one could write.
            _link(shelf, _differing(view, owned), owned, many)
    return ClaimLinking(*view.counts_of_claims())


@dataclass(frozen=True, slots=True)
class _Differing:
    """What claims go by now, how many documents were linked before, and which differ."""

    now: dict[str, str]
    known: int
    changed: set[str]
    judged: list[Decision]


def _differing(view: View, owners: Mapping[str, str]) -> _Differing:
    judged = _judged(view)
    now, before = _digests(view, owners, judged), view.linked_before(KIND)
    changed = {name for name in now.keys() | before.keys() if now.get(name) != before.get(name)}
    return _Differing(now, len(before), changed, judged)


def _link(shelf: ClaimShelf, what: _Differing, owners: Mapping[str, str], many: float) -> None:
    changed = what.changed
    if len(changed) > many * what.known:
        shelf.clear()
        changed = {*what.now}
    kept = LedgerShelf(shelf, KIND, VERSION)
    made = relink_claims(kept, changed, owners=owners, judged=what.judged)
    shelf.tell(made.dropped, _rows(made))
    kept.keep(made)
    shelf.keep_linked(KIND, what.now.items())


def _digests(view: View, owners: Mapping[str, str], judged: Iterable[Decision]) -> dict[str, str]:
    """Return for each document a digest of all that its reports go by."""
    known = view.trait_digests(KIND, VERSION)
    parts = {name: [digest] for name, digest in known.items()}
    for document, entity, actor in view.memberships():
        parts.get(document, []).append(f"{entity} {actor}")
    for a, b, digest in view.copy_digests():
        for name, other in ((a, b), (b, a)):
            parts.get(name, []).append(f"{digest} {known.get(other)}")
    for decision in judged:
        for name in {anchor.document for anchor in (*decision.left, *decision.right)}:
            parts.get(name, []).append(decision.id)
    told = f"{CARDS} {sorted(owners.items())}"
    return {
        name: sha256("\n".join((told, *sorted(each))).encode()).hexdigest()[:20]
        for name, each in parts.items()
    }


def _judged(view: View) -> list[Decision]:
    """Return what people decided of reports and did not take back."""
    return [each for each in view.decisions() if each.kind.startswith("claim") and not each.undone]


def _rows(made: Relinked) -> ClaimRows:
    return (
        [_claim_row(each) for each in made.claims],
        [_report_row(claim, each) for claim in made.claims for each in claim.reports],
        [_rival_row(each) for each in made.contrary],
    )


def _claim_row(claim: Claim) -> ClaimRow:
    outlets = {step for each in claim.reports if (step := each.outlet)}
    return ClaimRow(
        claim.id,
        claim.kind,
        claim.words,
        claim.speaker,
        claim.actor,
        claim.low,
        claim.high,
        claim.unit,
        claim.of,
        len(claim.documents),
        len(outlets),
        len(claim.origins),
        claim.first,
        claim.why_first,
        claim.owners,
    )


def _report_row(claim: Claim, each: Telling) -> ClaimReportRow:
    steps = (
        OriginStep(step.kind, step.outlet, step.why, step.document, step.spans, step.other)
        for step in each.origin.evidence
    )
    return ClaimReportRow(
        claim.id,
        each.document,
        each.attribution,
        each.spans,
        each.words,
        each.speaker,
        each.direct,
        each.origin.key,
        each.origin.name,
        tuple(steps),
        each.score,
        each.why,
        each.joined_to,
    )


def _rival_row(each: Contrary) -> ClaimRivalRow:
    return ClaimRivalRow(each.left, each.right, each.kind, each.why, each.score)


def _extract(ledger: Ledger) -> None:
    documents = ledger.view().lacking(KIND, VERSION, layer=Attribution)
    with ledger.writer() as writer:
        while batch := list(islice(documents, BATCH)):
            writer.keep_traits(KIND, VERSION, [_trait(each) for each in batch])


def _trait(document: Document) -> tuple[str, str]:
    packed = msgspec.msgpack.encode(account_of(document))
    return document.article.id, base64.b64encode(packed).decode()
