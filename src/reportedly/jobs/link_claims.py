"""Find who makes one assertion across articles, and where it comes from."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

import msgspec

from reportedly.link.claims import Account, Claim, Contrary, Copied, account_of, link_claims
from reportedly.link.claims import Report as Telling
from reportedly.model import Attribution, Decision, Document
from reportedly.store import (
    ClaimReportRow,
    ClaimRivalRow,
    ClaimRow,
    CopyRow,
    Ledger,
    OriginStep,
    View,
)

KIND = "claims"
VERSION = "4"  # of what an account holds, and of how accounts are linked
BATCH = 200  # documents a transaction
PACKED = msgspec.msgpack.Decoder(Account)


@dataclass(frozen=True, slots=True)
class ClaimLinking:
    """How many claims there are, how many of these several articles report, and are rivals."""

    claims: int
    several: int
    rivals: int


def link_all_claims(ledger: Ledger, *, owners: Mapping[str, str] | None = None) -> ClaimLinking:
    """Bring the claims of the ledger up to date; they are where nothing they go by has changed.

    They go by articles, actors and copies, and by who owns an outlet. The outcome does not
    depend on the order in which articles came.
    """
    _extract(ledger)
    view = ledger.view()
    now = _digests(view, owners or {})
    if now != view.linked_before(KIND):
        accounts = (_unpacked(packed) for packed in view.traits(KIND, VERSION))
        who = {(document, entity): actor for document, entity, actor in view.memberships()}
        linked = link_claims(accounts, who, map(_copied, view.copies()), owners, _judged(view))
        rows = (
            [_claim_row(each) for each in linked.claims],
            [_report_row(claim, each) for claim in linked.claims for each in claim.reports],
            [_rival_row(each) for each in linked.contrary],
        )
        with ledger.writer() as writer:
            writer.put_claims(KIND, sorted(now.items()), rows)
    return _counted(view)


def _digests(view: View, owners: Mapping[str, str]) -> dict[str, str]:
    """Return for each document a digest of all that its reports go by."""
    parts = {name: [packed] for name, packed in view.named_traits(KIND, VERSION)}
    for document, entity, actor in view.memberships():
        parts.get(document, []).append(f"{entity} {actor}")
    for each in view.copies():
        for name in (each.a, each.b):
            parts.get(name, []).append(repr(each))
    for decision in _judged(view):
        for name in {anchor.document for anchor in (*decision.left, *decision.right)}:
            parts.get(name, []).append(decision.id)
    told = repr(sorted(owners.items()))
    return {
        name: sha256("\n".join((told, *each)).encode()).hexdigest()[:20]
        for name, each in parts.items()
    }


def _judged(view: View) -> list[Decision]:
    """Return what people decided of reports and did not take back."""
    return [each for each in view.decisions() if each.kind.startswith("claim") and not each.undone]


def _copied(row: CopyRow) -> Copied:
    coverage = (row.coverage_a, row.coverage_b)
    return Copied(row.a, row.b, row.kind, row.source, *coverage, row.passages)


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


def _counted(view: View) -> ClaimLinking:
    reports = [each.reports for each in view.claims()]
    several = sum(count > 1 for count in reports)
    return ClaimLinking(len(reports), several, sum(1 for _ in view.claim_rivals()))


def _extract(ledger: Ledger) -> None:
    documents = ledger.view().lacking(KIND, VERSION, layer=Attribution)
    with ledger.writer() as writer:
        while batch := list(islice(documents, BATCH)):
            writer.keep_traits(KIND, VERSION, [_trait(each) for each in batch])


def _trait(document: Document) -> tuple[str, str]:
    packed = msgspec.msgpack.encode(account_of(document))
    return document.article.id, base64.b64encode(packed).decode()


def _unpacked(packed: str) -> Account:
    return PACKED.decode(base64.b64decode(packed))
