"""The sayings of a ledger, or its figures, brought into claims: those that a change can reach.

Judgements that two reports are one connect reports to parts. What becomes of a part follows from
its own reports; so what is in no part that a change touches stays as it was.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Generic, TypeVar

import numpy as np

from reportedly.link.claims.blocking import Entries, Kept, Numbers, among
from reportedly.link.claims.cards import COMES, GOES, STAYS, Reports, entries, part_of
from reportedly.link.claims.carried import may_be_carried
from reportedly.link.claims.copying import Copied, counterparts
from reportedly.link.claims.counted import Counted
from reportedly.link.claims.flatly import of_one_claimant
from reportedly.link.claims.grouping import Pair, Standing, best_only, groups, parts
from reportedly.link.claims.judged import Ruled, ruled
from reportedly.link.claims.neighbours import Holders, Line, holders, moved, near, turned
from reportedly.link.claims.rivals import Found
from reportedly.link.claims.sayings import Verdict, goes_on
from reportedly.link.claims.shelf import Bond, Filed, FiledReports
from reportedly.link.claims.sifting import Sifted
from reportedly.link.claims.telling import ClaimKind
from reportedly.link.claims.told import Told
from reportedly.link.claims.voices import Person
from reportedly.link.claims.world import World
from reportedly.model import Decision

T = TypeVar("T", bound=Told | Counted)
V = TypeVar("V", Verdict, Found)
COPIED = 0.98  # how surely two reports are one that stand at one place of a copied passage
Group = tuple[list[int], dict[Pair, Verdict]]
Sides = tuple[Numbers, Numbers]  # pairs of reports: the lower number of each, and the higher


@dataclass(slots=True)
class Weave(Generic[T]):
    """All reports of one kind, by their numbers in ``reports``, and how they are judged.

    ``items`` has for each document its reports, once the ``world`` has made them ready.
    ``against`` are the pairs newly found to contradict each other; of those that stay, ``ceased``
    do so no more, or it is to be found again, and ``parted`` are one no more.
    """

    kind: ClaimKind
    reports: Reports
    world: World
    items: Mapping[str, Mapping[int, T]]
    sift: Callable[[Reports, Numbers, Numbers], Sifted]
    judging: Callable[[T, T], Verdict | None]
    contrary: Callable[[T, T], Found | None]
    decided: Collection[Decision]
    filed: Callable[[Collection[str]], Mapping[str, Filed]]
    against: dict[Pair, Found] = field(default_factory=dict)
    ceased: set[Pair] = field(default_factory=set)
    parted: set[Pair] = field(default_factory=set)
    _verdicts: dict[Pair, Verdict | None] = field(default_factory=dict)
    _rules: Ruled | None = None

    @property
    def prefix(self) -> str:
        """What the columns of its reports are called by."""
        return "" if self.kind == "quotation" else "count_"

    def item(self, report: int) -> T:
        """Return a report; its document was read."""
        document, number = self.reports.place(report)
        return self.items[document][number]

    def ready(self, reports: Iterable[int]) -> None:
        """Read these reports."""
        places = {self.reports.place(each) for each in set(reports)}
        self.world.ready({document for document, _ in places})
        make = self.world.tell if self.kind == "quotation" else self.world.count
        make(places)

    def touched(self) -> Kept:
        """Return what a change reaches: the reports that come, and the parts they touch."""
        states = self.reports.states
        stays: Kept = states == STAYS
        own = self.reports.columns[f"{self.prefix}part"]
        dirty = set(own[states == GOES].tolist())
        for pair in self._connected(stays):
            dirty.update(int(own[each]) for each in pair if stays[each])
        found: Kept = (states == COMES) | (stays & self._of_parts(dirty))
        return found

    def with_parts(self, touched: Kept, reports: Iterable[int]) -> Kept:
        """Return what is touched, and the parts of these reports too."""
        own = self.reports.columns[f"{self.prefix}part"]
        dirty = {int(own[each]) for each in reports}
        found: Kept = touched | ((self.reports.states == STAYS) & self._of_parts(dirty))
        return found

    def _of_parts(self, dirty: Collection[int]) -> Kept:
        own = self.reports.columns[f"{self.prefix}part"]
        found: Kept = np.isin(own, np.array(sorted(dirty), dtype=np.int64))
        return found

    def _connected(self, stays: Kept) -> Iterator[Pair]:
        """Yield pairs of reports that the change connects, or may have connected, or parted.

        Judged are the pairs that come to be looked up together, and no others.
        """
        by = entries(self.reports, self.prefix)
        line = self.line(self.held(by, ~stays), by.days, by.days)
        gained, lost = self.moved(line, stays)
        came = self.near(line, self.reports.states == COMES)
        yield from self._parted(by, lost)
        for sides in (gained, came):
            sifted = self.sift(self.reports, *sides)
            yield from self._same([*_pairs(sides, sifted.same)])
            found = self.opposed([*_pairs(sides, sifted.contrary)])
            self.against |= found
            yield from (pair for pair in found if stays[pair[0]] and stays[pair[1]])
        if not stays.any():
            return
        yield from self._carried(self.reports.named(self.reports.states == COMES))
        together = self.rules().together
        yield from (pair for pair in together if not (stays[pair[0]] and stays[pair[1]]))

    def _parted(self, by: Entries, lost: Sides) -> set[Pair]:
        """Return the pairs that were one, or contrary, and are no longer looked up together."""
        own = self.reports.columns[f"{self.prefix}part"]
        connected = own[lost[0]] == own[lost[1]]
        bonds = self._bonds(self.reports.named(lost[0][connected]))
        self.parted = self.lost(by, lost, bonds)
        if self.kind == "quotation":
            self.ceased = self.no_more_against(by, lost)
        return self.parted | self.ceased

    def no_more_against(self, by: Entries, lost: Sides) -> set[Pair]:
        """Return the pairs that contradict each other and are no longer looked up together."""
        flag = self.reports.columns["against" if self.kind == "quotation" else "rival_against"]
        both = (flag[lost[0]] > 0) & (flag[lost[1]] > 0)
        return self.lost(by, lost, self.kept_against(self.reports.named(lost[0][both])))

    def lost(self, by: Entries, sides: Sides, known: Collection[Pair]) -> set[Pair]:
        """Return those of the known pairs that are of these and stand near by no key at all."""
        count = max(1, len(self.reports.states))
        codes = np.array(sorted(one * count + other for one, other in known), dtype=np.int64)
        codes = codes[np.isin(codes, sides[0] * count + sides[1])]
        if not len(codes):
            return set()
        ends = np.zeros(len(self.reports.states), dtype=bool)
        ends[np.concatenate(self._sides(codes))] = True
        near = self.near(self.line(self.held(by, ends), by.days, by.days), ends)
        codes = codes[~among(codes, near[0] * count + near[1])]
        return {(code // count, code % count) for code in codes.tolist()}

    def opposed(self, pairs: Sequence[Pair]) -> dict[Pair, Found]:
        """Return which of the pairs contradict each other, and how."""
        self.ready(each for pair in pairs for each in pair)
        judged = ((pair, self.contrary(*map(self.item, pair))) for pair in pairs)
        return {pair: found for pair, found in judged if found}

    def held(self, by: Entries, asked: Kept) -> Holders:
        """Return who has the keys of these reports."""
        every = (asked | (self.reports.states == GOES)).all()
        return holders(by, None if every else asked)

    def line(self, held: Holders, old: Numbers, new: Numbers) -> Line:
        """Return the order in which they are neighbours, by the days before and after."""
        states = self.reports.states
        return turned(held, (old, new), (states != COMES, states != GOES))

    def moved(self, line: Line, stays: Kept) -> tuple[Sides, Sides]:
        """Return the pairs of what stays that came to stand near each other, and that ceased to.

        In line are all the keys of whatever else there is, and of what moved to another day.
        """
        gained, lost = moved(line, stays)
        return self._sides(gained), self._sides(lost)

    def near(self, line: Line, wanted: Kept) -> Sides:
        """Return the pairs that have one of these reports, in order."""
        return self._sides(near(line, wanted))

    def _sides(self, codes: Numbers) -> Sides:
        left, right = np.divmod(codes, max(1, len(self.reports.states)))
        return left, right

    def _same(self, pairs: Sequence[Pair]) -> Iterator[Pair]:
        self.ready(each for pair in pairs if pair not in self._verdicts for each in pair)
        for pair in pairs:
            verdict = self._judged(pair)
            if verdict and verdict.same:
                yield pair

    def _judged(self, pair: Pair) -> Verdict | None:
        if pair not in self._verdicts:
            self._verdicts[pair] = self.judging(self.item(pair[0]), self.item(pair[1]))
        return self._verdicts[pair]

    def woven(self, touched: Kept) -> list[Group]:
        """Return the groups of the touched reports.

        Of pairs that stay and stood near before it is known which are one.
        """
        members = np.flatnonzero(touched).tolist()
        self.ready(members)
        documents = {self.reports.place(each)[0] for each in members}
        for pair, verdict in self._bonds(documents).items():
            if pair not in self.parted and touched[pair[0]]:
                self._verdicts.setdefault(pair, verdict)
        verdicts = self._inside(self._standing(), touched)
        verdicts |= self._inside(self._carried(documents), touched)
        verdicts = of_one_claimant(verdicts, lambda report: self.item(report).person)
        return self._grouped(members, verdicts, touched)

    def _standing(self) -> dict[Pair, Verdict]:
        """Return the judgements that two reports are one, in order."""
        return {pair: each for pair, each in sorted(self._verdicts.items()) if each and each.same}

    def against_touched(self, touched: Kept) -> dict[Pair, Found]:
        """Return the pairs with a touched report that contradict each other, in order."""
        stays = self.reports.states == STAYS
        kept = self.kept_against(self.reports.named(touched & stays))
        found = {pair: each for pair, each in kept.items() if pair not in self.ceased}
        found |= self.against
        return {pair: found[pair] for pair in sorted(found) if touched[pair[0]] or touched[pair[1]]}

    def _bonds(self, documents: Collection[str]) -> dict[Pair, Verdict]:
        """Return which reports of these documents are one with others, as far as both stay."""
        kept = {name: self.kept_of(filed).bonds for name, filed in self.filed(documents).items()}
        return dict(self._staying(kept))

    def kept_against(self, documents: Collection[str]) -> dict[Pair, Found]:
        """Return what contradicts reports of these documents, as far as both stay."""
        kept = {name: self.kept_of(filed).against for name, filed in self.filed(documents).items()}
        return {(min(pair), max(pair)): each for pair, each in self._staying(kept)}

    def _staying(
        self, kept: Mapping[str, Sequence[tuple[int, str, int, V]]]
    ) -> Iterator[tuple[Pair, V]]:
        stays = self.reports.states == STAYS
        others = {other for rows in kept.values() for _, other, _, _ in rows}
        near = self.reports.of(kept.keys() | others)
        own = {name for name, reports in near.items() if reports and stays[reports[0]]}
        for name in sorted(own & kept.keys()):
            for number, other, at, known in kept[name]:
                if other in own:
                    yield (near[name][number], near[other][at]), known

    def kept_of(self, filed: Filed) -> FiledReports:
        """Return what is kept of the reports of this kind."""
        return filed.sayings if self.kind == "quotation" else filed.figures

    def bonds(self, touched: Kept) -> dict[str, list[Bond]]:
        """Return the judgements to keep of touched reports, by the document of the former."""
        found: dict[str, list[Bond]] = {}
        for (one, other), verdict in self._inside(self._standing(), touched).items():
            name, number = self.reports.place(one)
            found.setdefault(name, []).append((number, *self.reports.place(other), verdict))
        return found

    def parts_of(self, grouped: Sequence[Group], touched: Kept) -> dict[int, int]:
        """Return the part of each touched report: what any judgement connects is of one."""
        members = [each for group, _ in grouped for each in group]
        documents = {self.reports.place(each)[0] for each in members}
        edges = [
            *self._inside(self._standing(), touched),
            *self._inside(self._carried(documents), touched),
            *self._inside(self.rules().together, touched),
        ]
        found = parts(sorted(members), edges)
        return {
            each: part_of(*self.reports.place(first), self.kind) for each, first in found.items()
        }

    def _carried(self, documents: Collection[str]) -> dict[Pair, Verdict]:
        """Return the reports at one place of a passage that one of these documents shares."""
        copies = self.world.copied(documents) if documents else []
        near = self.reports.of(name for each in copies for name in (each.a, each.b))
        self.ready(each for own in near.values() for each in own)
        placed = {
            name: [(each, self.item(each).spans) for each in own] for name, own in near.items()
        }
        return {
            (min(one, other), max(one, other)): _copied(copied)
            for one, other, copied in counterparts(copies, placed)
            if may_be_carried(self.item(one), self.item(other))
        }

    def rules(self) -> Ruled:
        """Return what people judged of the reports."""
        if self._rules is None:
            sides = (anchor for each in self.decided for anchor in (*each.left, *each.right))
            near = self.reports.of(anchor.document for anchor in sides)
            own = sorted(each for members in near.values() for each in members)
            self.ready(own)
            self._rules = ruled([self.item(each) for each in own], self.kind, self.decided, own)
        return self._rules

    def _inside(self, found: Mapping[Pair, Verdict], touched: Kept) -> dict[Pair, Verdict]:
        return {pair: each for pair, each in found.items() if touched[pair[0]] and touched[pair[1]]}

    def _grouped(
        self, members: Sequence[int], verdicts: dict[Pair, Verdict], touched: Kept
    ) -> list[Group]:
        rules = self.rules()
        together = self._inside(rules.together, touched)
        documents = {each: self.reports.place(each)[0] for each in members}
        told = Standing(documents, self._halves(members))
        joins = best_only(verdicts, told) | together
        joins = {
            pair: each
            for pair, each in joins.items()
            if pair[1] not in rules.apart.get(pair[0], ())
        }

        def between(one: int, other: int) -> Verdict | None:
            pair = (min(one, other), max(one, other))
            return verdicts.get(pair) or self.judging(self.item(one), self.item(other))

        found = groups(members, joins, between, together=together, apart=rules.apart, told=told)
        home = {member: number for number, group in enumerate(found) for member in group}
        inside: list[dict[Pair, Verdict]] = [{} for _ in found]
        for pair, verdict in joins.items():
            if home[pair[0]] == home[pair[1]]:
                inside[home[pair[0]]][pair] = verdict
        return list(zip(found, inside, strict=True))

    def _halves(self, members: Iterable[int]) -> set[Pair]:
        """Return the pairs of sayings that are halves of one sentence of their article."""
        told: dict[tuple[str, Person], list[int]] = {}
        for each in members:
            told.setdefault((self.item(each).document, self.item(each).person), []).append(each)
        return {
            pair
            for own in told.values()
            for pair in combinations(sorted(own), 2)
            if _is_split(self.item(pair[0]), self.item(pair[1]))
        }


def _is_split(one: Told | Counted, other: Told | Counted) -> bool:
    return isinstance(one, Told) and isinstance(other, Told) and goes_on(one, other)


def _pairs(sides: Sides, kept: Kept) -> Iterator[Pair]:
    yield from zip(sides[0][kept].tolist(), sides[1][kept].tolist(), strict=True)


def _copied(copied: Copied) -> Verdict:
    why = f"at one place of a passage that both articles have ({copied.kind} copy)"
    return Verdict(same=True, score=COPIED, why=why, likeness=1.0)
