"""How well reports of one claim are found across articles, and their independent origins counted.

Gold is a folder: ``articles.jsonl`` (doc, text, and outlet, published, title where known),
``claims.csv`` (doc, start, end, kind, claim, origin) and ``rivals.csv`` (claim, other). Rows of
one doc and one claim are one report. What was found goes to the marked report of its kind that
it shares most characters with, and to no other; a marked report that nothing went to was not
found, and stands alone. What
is found where nothing is marked does not count.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from reportedly.errors import Unreadable
from reportedly.grade.actors import GoldArticle, read_articles, read_rows
from reportedly.grade.clusters import Shares

KINDS = ("quote", "figure")
Key = tuple[str, str]  # the document and the claim: a marked report
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class GoldReport:
    """A report of a claim in an article, in its pieces."""

    doc: str
    claim: str
    kind: str
    origin: str
    spans: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class ClaimGold:
    """The articles of a folder, the reports marked in them, and the claims that are rivals."""

    articles: tuple[GoldArticle, ...]
    reports: tuple[GoldReport, ...]
    rivals: frozenset[frozenset[str]]


@dataclass(frozen=True, slots=True)
class FoundReport:
    """A report that the program found: where, of which claim."""

    doc: str
    kind: str
    claim: str
    spans: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class FoundClaims:
    """All that was found: reports, how many origins each claim has, and which are rivals."""

    reports: tuple[FoundReport, ...]
    origins: Mapping[str, int]
    rivals: frozenset[frozenset[str]]


@dataclass(frozen=True, slots=True)
class PairScores:
    """How many marked reports were found, and how well pairs of them were put together.

    ``linking`` is recall among the pairs of which both reports were found.
    """

    reports: int
    found: int
    pairs: Shares
    linking: float


@dataclass(frozen=True, slots=True)
class ClaimScores:
    """Figures for quotes, figures and all; for origins, and for rivals.

    ``origins_right`` is the share of the claims with a report found whose number of origins is
    gold's, ``origins_several`` that of those with two reports or more, ``origins_off`` how
    far the numbers are off on average.
    """

    kinds: Mapping[str, PairScores]
    claims: int
    origins_right: float
    origins_several: float
    origins_off: float
    rivals: Shares


def read_claim_gold(folder: str) -> ClaimGold:
    """Return the gold of a folder.

    Raises Unreachable for a file that is not there, and Unreadable for a line that is no such row.
    """
    place = Path(folder)
    try:
        marked = _reports(read_rows(place / "claims.csv"))
        rivals = (
            frozenset((row["claim"], row["other"])) for row in read_rows(place / "rivals.csv")
        )
        return ClaimGold(read_articles(place), marked, frozenset(rivals))
    except (KeyError, ValueError) as error:
        raise Unreadable(f"{place}: a row lacks {error}; see its README") from error


def _reports(rows: Iterable[Mapping[str, str]]) -> tuple[GoldReport, ...]:
    pieces: dict[Key, list[Place]] = defaultdict(list)
    told: dict[Key, tuple[str, str]] = {}
    for row in rows:
        key = row["doc"], row["claim"]
        pieces[key].append((int(row["start"]), int(row["end"])))
        told[key] = row["kind"], row["origin"]
    return tuple(
        GoldReport(doc, claim, *told[doc, claim], tuple(spans))
        for (doc, claim), spans in pieces.items()
    )


def grade_claims(gold: ClaimGold, found: FoundClaims) -> ClaimScores:
    """Return how well what was found agrees with gold."""
    own = _paired(gold.reports, found.reports)
    kinds = {kind: _scored([r for r in gold.reports if r.kind == kind], own) for kind in KINDS}
    kinds["all"] = _scored(gold.reports, own)
    meant = _meant(gold.reports, own)
    off = _origins_off(gold.reports, meant, found.origins)
    several = {claim for claim, n in Counter(each.claim for each in gold.reports).items() if n > 1}
    return ClaimScores(
        kinds,
        len(off),
        _mean([miss == 0 for miss in off.values()]),
        _mean([miss == 0 for claim, miss in off.items() if claim in several]),
        _mean(list(off.values())),
        _rivals(gold.rivals, meant, found.rivals),
    )


def _paired(marked: Iterable[GoldReport], found: Iterable[FoundReport]) -> dict[Key, str]:
    """Return for each marked report the found claim that shares most with it, if any does."""
    by_doc: dict[tuple[str, str], list[GoldReport]] = defaultdict(list)
    for report in marked:
        by_doc[report.doc, report.kind].append(report)
    shared: dict[Key, Counter[str]] = defaultdict(Counter)
    for each in found:
        near = by_doc[each.doc, each.kind]
        most = max(near, key=lambda r: (_shared(r.spans, each.spans), r.claim), default=None)
        if most and (size := _shared(most.spans, each.spans)):
            shared[most.doc, most.claim][each.claim] += size
    return {
        key: max(counts.items(), key=lambda item: (item[1], item[0]))[0]
        for key, counts in shared.items()
    }


def _shared(one: Sequence[Place], other: Sequence[Place]) -> int:
    return sum(
        max(0, min(end, last) - max(start, first)) for start, end in one for first, last in other
    )


def _scored(marked: Sequence[GoldReport], own: Mapping[Key, str]) -> PairScores:
    put: Counter[str] = Counter()
    true: Counter[str] = Counter()
    both: Counter[tuple[str, str]] = Counter()
    seen: Counter[str] = Counter()
    for report in marked:
        true[report.claim] += 1
        if claim := own.get((report.doc, report.claim)):
            put[claim] += 1
            seen[report.claim] += 1
            both[report.claim, claim] += 1
    right, said, all_pairs, reachable = (_pairs(each.values()) for each in (both, put, true, seen))
    pairs = Shares(_share(right, said), _share(right, all_pairs))
    return PairScores(len(marked), put.total(), pairs, _share(right, reachable))


def _meant(marked: Iterable[GoldReport], own: Mapping[Key, str]) -> dict[str, str]:
    """Return for each of gold's claims the found one that holds most of its reports."""
    held: dict[str, Counter[str]] = defaultdict(Counter)
    for report in marked:
        if claim := own.get((report.doc, report.claim)):
            held[report.claim][claim] += 1
    return {
        claim: max(counts.items(), key=lambda item: (item[1], item[0]))[0]
        for claim, counts in held.items()
    }


def _origins_off(
    marked: Iterable[GoldReport], meant: Mapping[str, str], origins: Mapping[str, int]
) -> dict[str, int]:
    """Return for each claim that was found by how many the number of its origins is off."""
    true: dict[str, set[str]] = defaultdict(set)
    for report in marked:
        true[report.claim].add(report.origin)
    return {claim: abs(len(true[claim]) - origins.get(found, 0)) for claim, found in meant.items()}


def _rivals(
    gold: frozenset[frozenset[str]], meant: Mapping[str, str], found: frozenset[frozenset[str]]
) -> Shares:
    """Return how many of the found pairs of marked claims are gold's, and how many of gold's."""
    said = {
        frozenset(pair)
        for pair in combinations(sorted(meant), 2)
        if frozenset((meant[pair[0]], meant[pair[1]])) in found and meant[pair[0]] != meant[pair[1]]
    }
    return Shares(_share(len(said & gold), len(said)), _share(len(said & gold), len(gold)))


def _pairs(counts: Iterable[int]) -> int:
    return sum(count * (count - 1) // 2 for count in counts)


def _share(part: float, whole: int) -> float:
    return part / whole if whole else 0.0


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
