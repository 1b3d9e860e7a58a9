"""One assertion, everyone who makes it, where it comes from, and what contradicts it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast, get_args

from reportedly.ask import SORTED, ClaimOrigin, ClaimTelling, ClaimTold, claim_query, the_claim
from reportedly.errors import UsageError
from reportedly.model import Citation, Happening, Span
from reportedly.store import ClaimReportRow, ClaimRivalRow, ClaimRow
from reportedly.web.answer import Answer
from reportedly.web.asked import Asked, NotThere, packed

HAPPENINGS = get_args(Happening)


@dataclass(frozen=True, slots=True)
class Reported:
    """One report of a claim: its words, the sentence around them, and where it comes from.

    ``evidence`` are the reasons why it comes from elsewhere than its own outlet; ``why`` says
    why it is held to be the same claim.
    """

    claim: str
    document: str
    given_id: str | None
    uri: str
    title: str | None
    outlet: str | None
    published: str | None
    attribution: str | None
    speaker: str | None
    direct: bool
    words: tuple[Citation, ...]
    sentence: Citation
    origin: str
    origin_name: str
    evidence: tuple[str, ...]
    score: float
    why: str

    @property
    def pieces(self) -> Iterator[tuple[str, bool]]:
        """The sentence in pieces: the words, and whether they are the claim's."""
        whole, base, at = self.sentence.words, self.sentence.span.start, 0
        for piece in self.words:
            start, end = max(at, piece.span.start - base), max(at, piece.span.end - base)
            yield whole[at:start], False
            yield whole[start:end], True
            at = end
        yield whole[at:], False


@dataclass(frozen=True, slots=True)
class Origin:
    """One independent origin: the reports that come from it, each with the evidence for that."""

    name: str
    reports: tuple[ClaimReportRow, ...]


@dataclass(frozen=True, slots=True)
class Rival:
    """A claim that contradicts another one, and why; neither is picked."""

    claim: ClaimRow
    kind: str
    why: str
    score: float


def claims_page(asked: Asked) -> Answer:
    """Return the claims that are asked for, those of most reports first."""
    words, of = asked.words("words"), asked.choice("of", HAPPENINGS)
    contested = asked.choice("contested", ("yes",)) is not None
    least = asked.number("least", default=1, most=1000)
    query = claim_query(asked.view, words, of=of, contested=contested, least=least)
    after = asked.after(int, int, str)
    found = asked.view.some_claims(
        query, after=cast("Any", tuple(after)) if after else None, size=asked.size
    )
    # Each claim that an index gives is looked at: words may be cut otherwise there.
    most = SORTED if words and asked.words("count") != "all" else None
    count = asked.memory.once(
        ("claims", query, most), lambda: asked.view.count_claims(query, most=most)
    )
    values = {"words": words or "", "of": of, "contested": contested, "least": least}
    return Answer(
        "claims",
        "Claims",
        ClaimRow,
        rows=found.rows,
        told={"contested": _contested(asked, found.rows)},
        drawn={"values": values, "happenings": HAPPENINGS},
        total=count.total,
        whole=count.whole,
        more=packed(*found.after) if found.after else None,
    )


def _contested(asked: Asked, rows: Sequence[ClaimRow]) -> dict[str, int]:
    """Return how many claims contradict each of these that has any."""
    rivals = list(asked.view.claim_rivals([row.id for row in rows]))
    counts = Counter(name for each in rivals for name in (each.left, each.right))
    return {row.id: counts[row.id] for row in rows if counts[row.id]}


def one_claim(asked: Asked) -> Answer:
    """Return one claim: its reports by date, its origins, and its rivals beside it."""
    name = asked.names["name"]
    try:
        own = asked.memory.once(("claim", name), lambda: the_claim(asked.view, name))
    except UsageError as error:
        message = f"{name}: the ledger has no such claim; it may have been linked anew"
        raise NotThere(message) from error
    rows = [_reported(each) for each in own.tellings]
    shown, more = asked.leaf(rows)
    return Answer(
        "claim",
        own.claim.words or "A claim",
        Reported,
        rows=shown,
        told={
            "claim": own.claim,
            "origins": _origins(own.origins),
            "rivals": [_rival(*each) for each in own.rivals],
        },
        drawn={"own": own, "first": own.first, "unknown": _unknown(own)},
        total=len(rows),
        more=more,
    )


def _reported(telling: ClaimTelling) -> Reported:
    row = telling.report
    return Reported(
        claim=row.claim,
        document=row.document,
        given_id=row.given_id,
        uri=row.uri,
        title=row.title,
        outlet=row.outlet,
        published=row.published,
        attribution=row.attribution,
        speaker=row.speaker,
        direct=row.direct,
        words=tuple(_cited(telling, Span(*span)) for span in row.spans),
        sentence=_cited(telling, Span(telling.start, telling.end)),
        origin=row.origin,
        origin_name=row.origin_name,
        evidence=tuple(step.why for step in row.evidence),
        score=row.score,
        why=row.why,
    )


def _cited(telling: ClaimTelling, span: Span) -> Citation:
    words = telling.sentence[span.start - telling.start : span.end - telling.start]
    return Citation(telling.report.document, telling.report.uri, span, words)


def _origins(origins: Sequence[ClaimOrigin]) -> list[Origin]:
    return [Origin(each.name, each.reports) for each in origins]


def _rival(claim: ClaimRow, row: ClaimRivalRow) -> Rival:
    return Rival(claim, row.kind, row.why, row.score)


def _unknown(own: ClaimTold) -> int:
    return sum(origin.name == "outlet unknown" for origin in own.origins)
