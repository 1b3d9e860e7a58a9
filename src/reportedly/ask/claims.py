"""One assertion, everyone who makes it, and where it comes from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reportedly.errors import UsageError
from reportedly.model import Document, Figure, Sentence, Span
from reportedly.store import ClaimQuery, ClaimReportRow, ClaimRivalRow, ClaimRow, Place, View

AT_ONCE = 100  # claims in memory where all are asked for


@dataclass(frozen=True, slots=True)
class Counted:
    """Of whom or what a number is claimed, and who is said to have done it; None where not told."""

    who: str | None
    by: str | None


@dataclass(frozen=True, slots=True)
class ClaimTelling:
    """A report of a claim with the whole sentences that it stands in, to the letter.

    ``counted`` is what a number is of, as this article tells.
    """

    report: ClaimReportRow
    sentence: str
    start: int
    end: int
    counted: Counted | None = None


@dataclass(frozen=True, slots=True)
class ClaimOrigin:
    """One independent origin, and the articles whose reports come from it."""

    name: str
    reports: tuple[ClaimReportRow, ...]

    @property
    def collapsed(self) -> tuple[ClaimReportRow, ...]:
        """The reports that come from elsewhere than their own outlet, with the evidence."""
        return tuple(each for each in self.reports if each.evidence)


@dataclass(frozen=True, slots=True)
class ClaimTold:
    """A claim with its reports by date (unknown last), its origins, and what contradicts it."""

    claim: ClaimRow
    tellings: tuple[ClaimTelling, ...]
    origins: tuple[ClaimOrigin, ...]
    rivals: tuple[tuple[ClaimRow, ClaimRivalRow], ...]

    @property
    def counted(self) -> Counted:
        """Of whom a number is claimed and by whom, where all reports that tell agree on it."""
        told = [each.counted for each in self.tellings if each.counted]
        return Counted(_agreed(each.who for each in told), _agreed(each.by for each in told))

    @property
    def first(self) -> ClaimReportRow | None:
        """The report that was published before all others, None where that cannot be told."""
        rows = (each.report for each in self.tellings)
        return next((row for row in rows if row.document == self.claim.first), None)


def claims(
    view: View,
    words: str | None = None,
    *,
    of: str | None = None,
    contested: bool = False,
    least: int = 1,
) -> Iterator[ClaimTold]:
    """Yield the claims in which all ``words`` occur, those of most origins, then articles, first.

    Words of every report count, and the names of who says it; an id, or its opening, means one
    claim. ``of`` is what happened to those counted; ``contested`` are those with a rival.
    Raises UsageError where no claim has such an id.
    """
    query = claim_query(view, words, of=of, contested=contested, least=least)
    after: Place | None = None
    while True:
        leaf = view.some_claims(query, after=after, size=AT_ONCE)
        rivals = list(view.claim_rivals([row.id for row in leaf.rows]))
        for row in leaf.rows:
            yield _told(view, row, [each for each in rivals if row.id in (each.left, each.right)])
        if leaf.after is None:
            return
        after = leaf.after


def claim_query(
    view: View,
    words: str | None = None,
    *,
    of: str | None = None,
    contested: bool = False,
    least: int = 1,
) -> ClaimQuery:
    """Return the question as the store understands it; raises UsageError as ``claims`` does."""
    ids = None
    if words and words.startswith("clm_"):
        ids = tuple(view.claims_named(words))
        if not ids:
            raise UsageError(f"{words}: no claim has this id; see them with: reportedly claims")
    return ClaimQuery(None if ids else words, ids, of, contested, least)


def the_claim(view: View, name: str) -> ClaimTold:
    """Return the claim of exactly that id; raises UsageError for none."""
    for row in view.claims(ids=[name]):
        return _told(view, row, list(view.claim_rivals([name])))
    raise UsageError(f"{name}: no claim has this id; see them with: reportedly claims")


def tellings_named(view: View, name: str) -> tuple[str, tuple[ClaimTelling, ...]]:
    """Return the id of one claim and its reports: of "clm_1b78:ARTICLE" those of that article only.

    Raises UsageError for none, and for an opening of several ids.
    """
    opening, _, article = name.partition(":")
    names = view.claims_named(opening) if opening.startswith("clm_") else []
    if len(names) != 1:
        many = f"{len(names)} claims open so" if names else "no claim has this id"
        raise UsageError(f"{name}: {many}; see them with: reportedly claims")
    told = the_claim(view, names[0]).tellings
    if article:
        wanted = view.document(article).article.id
        told = tuple(each for each in told if each.report.document == wanted)
    if not told:
        raise UsageError(
            f"{name}: this article has no report of it; see: reportedly claims {opening}"
        )
    return names[0], told


def _told(view: View, row: ClaimRow, rivals: Sequence[ClaimRivalRow]) -> ClaimTold:
    reports = list(view.claim_reports(ids=[row.id]))
    others = {each: (each.right if each.left == row.id else each.left) for each in rivals}
    rows = {each.id: each for each in view.claims(ids=sorted(set(others.values())))}
    return ClaimTold(
        row,
        tuple(_telling(view.document(each.document), each) for each in reports),
        tuple(_origins(reports)),
        tuple((rows[name], each) for each, name in others.items() if name in rows),
    )


def _telling(document: Document, row: ClaimReportRow) -> ClaimTelling:
    first, last = row.spans[0][0], row.spans[-1][1]
    around = [
        each.span
        for each in (document[Sentence].items if Sentence in document else ())
        if each.span.touches(Span(first, last))
    ]
    start = min([first, *(span.start for span in around)])
    end = max([last, *(span.end for span in around)])
    counted = _counted(document, Span(first, last))
    return ClaimTelling(row, document.article.text[start:end], start, end, counted)


def _counted(document: Document, span: Span) -> Counted | None:
    figures = document[Figure].items if Figure in document else ()
    for each in figures:
        if each.span == span:
            return Counted(_words(document, each.who), _words(document, each.by))
    return None


def _words(document: Document, span: Span | None) -> str | None:
    return " ".join(document.words(span).split()) if span else None


def _agreed(parts: Iterable[str | None]) -> str | None:
    """Return the words on which all agree that tell any: "the Kestrins" and "Kestrins" do.

    >>> _agreed(["the Kestrins", None, "Kestrins"]), _agreed(["men", "women"])
    ('Kestrins', None)
    """
    told = sorted({part for part in parts if part}, key=lambda part: (len(part), part))
    bare = {part.casefold().removeprefix("the ") for part in told}
    return told[0] if len(bare) == 1 else None


def _origins(reports: Sequence[ClaimReportRow]) -> Iterator[ClaimOrigin]:
    ordered = sorted(reports, key=lambda each: each.origin)
    for _, rows in groupby(ordered, key=lambda each: each.origin):
        several = tuple(rows)
        yield ClaimOrigin(several[0].origin_name, several)
