"""The articles that are compared, by outlet, and what each has from another of them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from reportedly.ask.figures import ClaimedNumber, figures
from reportedly.model import Attribution, Citation, Document, Furniture, Span
from reportedly.store import CopyRow, Heading, Played, Statement, StatementQuery, View

# Words between marks, in one paragraph and no longer than a long quotation is.
BETWEEN_MARKS = re.compile(r"[“\"«]([^“”\"«»\n]{1,800})[”\"»]")
MOST_OF_IT = 0.8  # of an instance that must lie in a copied passage


@dataclass(frozen=True, slots=True)
class Carried:
    """A report has so much of its text from another: the kind of copy, and the share of its own."""

    report: str
    kind: str
    coverage: float


@dataclass(frozen=True, slots=True)
class Report:
    """An article of the comparison, called ``ref``; ``outlet`` is the letter of its outlet."""

    ref: str
    outlet: str
    heading: Heading
    carries: tuple[Carried, ...]


@dataclass(frozen=True, slots=True)
class OutletSeen:
    """An outlet under its letter; an article of unknown outlet stands for one of its own."""

    letter: str
    name: str | None
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A report with what the ledger holds of it.

    ``carried`` are the passages that it has from another report; ``quoted`` those between
    quotation marks: their words are the speaker's. All spans are sorted and do not overlap.
    """

    report: Report
    document: Document
    statements: tuple[Statement, ...]
    numbers: tuple[ClaimedNumber, ...]
    played: dict[str, Played]
    carried: tuple[Span, ...]
    quoted: tuple[Span, ...]
    furniture: tuple[Span, ...]

    def cited(self, span: Span) -> Citation:
        """Return the words at a span as something to be looked up."""
        heading = self.report.heading
        return Citation(heading.document, heading.uri, span, self.document.words(span))

    def is_carried(self, span: Span) -> bool:
        """Tell whether the words at a span came from another report."""
        inside = sum(_shared(span, each) for each in self.carried)
        return bool(self.carried) and inside >= MOST_OF_IT * max(1, len(span))


def outlets_of(reports: Sequence[Report]) -> tuple[OutletSeen, ...]:
    """Return the outlets of the reports, by letter."""
    found: dict[str, list[Report]] = {}
    for report in reports:
        found.setdefault(report.outlet, []).append(report)
    return tuple(
        OutletSeen(letter, own[0].heading.outlet, tuple(each.ref for each in own))
        for letter, own in found.items()
    )


def reports_of(view: View, documents: Sequence[str]) -> tuple[tuple[Report, ...], list[CopyRow]]:
    """Return the reports of these documents in the order of their outlets' first, and the copies.

    An outlet's reports stand together; what is dated earlier comes first, the undated last.
    """
    wanted = frozenset(documents)
    copies = [
        copy
        for name in sorted(documents)
        for copy in view.copies(name)
        if copy.a == name and copy.b in wanted
    ]
    ranked = _ranked(list(view.headings(documents)), copies)
    outlets: dict[str, list[Heading]] = {}
    for heading in ranked:
        outlets.setdefault((heading.outlet or heading.document).casefold(), []).append(heading)
    refs = {
        heading.document: (letter(at), letter(at) + (str(which) if len(own) > 1 else ""), heading)
        for at, own in enumerate(outlets.values())
        for which, heading in enumerate(own, 1)
    }
    rank = {heading.document: at for at, heading in enumerate(ranked)}
    carried = _carried(copies, rank, {name: ref for name, (_, ref, _) in refs.items()})
    return tuple(
        Report(ref, outlet, heading, tuple(carried.get(name, ())))
        for name, (outlet, ref, heading) in refs.items()
    ), copies


def told_by(view: View, reports: Sequence[Report], copies: Sequence[CopyRow]) -> Iterator[Told]:
    """Yield each report with what is in it, one in memory at a time."""
    takers = {report.heading.document: report for report in reports}
    passages: dict[str, list[Span]] = {}
    for copy in copies:
        name, edges = _taken(copy, takers)
        passages.setdefault(name, []).extend(
            Span(row[edges], row[edges + 1]) for row in copy.passages
        )
    for name, report in takers.items():
        document = view.document(name)
        yield Told(
            report,
            document,
            tuple(view.statements(StatementQuery(document=name))),
            tuple(figures(view, document=name)),
            {each.entity: each for each in view.played(name)},
            tuple(sorted(passages.get(name, ()))),
            _joined(_quoted(document)),
            _joined(each.span for each in document[Furniture]) if Furniture in document else (),
        )


def letter(place: int) -> str:
    """Return what the outlet at a place is called.

    >>> [letter(place) for place in (0, 25, 26, 702)]
    ['A', 'Z', 'AA', 'AAA']
    """
    called, place = "", place + 1
    while place:
        place, rest = divmod(place - 1, 26)
        called = chr(ord("A") + rest) + called
    return called


def _ranked(headings: Sequence[Heading], copies: Sequence[CopyRow]) -> list[Heading]:
    """Return the headings by date, but never a copy before what it is known to be taken from."""
    known = {each.document: each for each in headings}
    sources: dict[str, set[str]] = {name: set() for name in known}
    for copy in copies:
        if copy.source is not None:
            sources[copy.b if copy.source == copy.a else copy.a].add(copy.source)
    keys = {name: (each.published or "~", each.uri, name) for name, each in known.items()}
    ready = [keys[name] for name, own in sources.items() if not own]
    heapify(ready)
    found: list[str] = []
    while ready:
        name = heappop(ready)[2]
        found.append(name)
        for taker, own in sources.items():
            if name in own:
                own.discard(name)
                if not own:
                    heappush(ready, keys[taker])
    left = sorted(keys[name] for name in known.keys() - set(found))  # taken in a circle
    return [known[name] for name in (*found, *(key[2] for key in left))]


def _carried(
    copies: Sequence[CopyRow], rank: dict[str, int], refs: dict[str, str]
) -> dict[str, list[Carried]]:
    found: dict[str, list[Carried]] = {}
    for copy in copies:
        of_b = rank[copy.a] < rank[copy.b]
        taker, other = (copy.b, copy.a) if of_b else (copy.a, copy.b)
        coverage = copy.coverage_b if of_b else copy.coverage_a
        found.setdefault(taker, []).append(Carried(refs[other], copy.kind, coverage))
    return found


def _taken(copy: CopyRow, reports: dict[str, Report]) -> tuple[str, int]:
    """Return which of the two has the text from the other, and where its edges stand in a row."""
    by_b = any(each.report == reports[copy.a].ref for each in reports[copy.b].carries)
    return (copy.b, 2) if by_b else (copy.a, 0)


def _quoted(document: Document) -> Iterator[Span]:
    if Attribution in document:
        for item in document[Attribution]:
            yield from item.content if item.kind == "direct" else ()
    for match in BETWEEN_MARKS.finditer(document.article.text):
        yield Span(*match.span(1))


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans sorted, those that overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
