"""What a linking of claims hands out, and what is kept of it for the next."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from reportedly.link.claims.cards import GOES, STAYS, Card, with_values
from reportedly.link.claims.counted import Counted
from reportedly.link.claims.grouping import Pair
from reportedly.link.claims.rivalry import Woven
from reportedly.link.claims.rivals import Found, rivals
from reportedly.link.claims.shelf import Against, Filed, FiledReports
from reportedly.link.claims.tallies import Tally
from reportedly.link.claims.telling import Claim, Contrary
from reportedly.link.claims.told import Told
from reportedly.link.claims.weaving import T, Weave
from reportedly.link.claims.world import World

Homes = Mapping[int, str]  # reports, each with its claim
Both = tuple[Woven[Told], Woven[Counted]]


@dataclass(frozen=True, slots=True)
class Relinked:
    """What is to be put in place of what was kept.

    ``dropped`` are claims by id, also of numbers told in passing, which were never handed out;
    ``claims`` and ``contrary`` what comes in their place (a claim of the same id among them);
    contradictions of a dropped claim go with it. ``cards`` and ``filed``
    are of the documents that came or were reached, ``gone`` are those that are kept no more;
    ``tallies`` is what is to be added to those that are kept.
    """

    dropped: frozenset[str]
    claims: tuple[Claim, ...]
    contrary: tuple[Contrary, ...]
    cards: Mapping[str, Card]
    filed: Mapping[str, Filed]
    gone: frozenset[str]
    tallies: Mapping[str, Tally]


@dataclass(frozen=True, slots=True)
class Turned:
    """The cards that are kept, those that come, and whose of the former go."""

    cards: Mapping[str, Card]
    come: Mapping[str, Card]
    goes: Collection[str]


def put_together(
    read: Callable[[Collection[str]], Mapping[str, Filed]],
    world: World,
    turned: Turned,
    woven: Both,
    tallies: Mapping[str, Tally],
) -> Relinked:
    """Return what becomes of the claims, and what is to be kept; ``read`` has what was filed."""
    gone = read(sorted(turned.goes))
    near = [_beside(each, gone, turned) for each in woven]
    kept = read(sorted({*turned.goes, *_asked(woven[0]), *_asked(woven[1]), *near[0], *near[1]}))
    homes = _homes(woven[0], kept), _homes(woven[1], kept)
    contrary = [*_contrary(woven[0], homes[0]), *_contrary(woven[1], homes[1])]
    claims = sorted((*woven[0].claims, *_told(woven[1])), key=lambda each: each.id)
    members = {*_members(woven[0]), *_members(woven[1])}
    reached = sorted({*turned.come, *members, *near[0], *near[1]})
    said, counted = (
        _filed_reports(woven[0], homes[0], reached, turned, kept),
        _filed_reports(woven[1], homes[1], reached, turned, kept),
    )
    filed = {
        name: Filed(
            world.tallied(name) if name in turned.come else kept[name].tallies,
            said[name],
            counted[name],
        )
        for name in reached
    }
    return Relinked(
        frozenset((*_dropped(woven[0], kept), *_dropped(woven[1], kept))),
        tuple(claims),
        tuple(sorted(contrary, key=lambda each: (each.left, each.right))),
        _cards(turned, woven, filed),
        filed,
        frozenset(turned.goes - turned.come.keys()),
        tallies,
    )


def _told(woven: Woven[Counted]) -> Iterator[Claim]:
    """Yield the claims of figures but those of a number that one article gives in passing."""
    for (group, _), claim in zip(woven.groups, woven.claims, strict=True):
        numbers = [woven.weave.item(each).number for each in group]
        if len(claim.documents) > 1 or not all(each.aside for each in numbers):
            yield claim


def _beside(woven: Woven[Any], gone: Mapping[str, Filed], turned: Turned) -> set[str]:
    """Return the documents that stay and of which it is another now what contradicts them."""
    weave = woven.weave
    bereft = {row[1] for filed in gone.values() for row in weave.kept_of(filed).against}.difference(
        turned.goes
    )
    ends = {each for pair in (*weave.against, *weave.ceased) for each in pair}
    return bereft | ({weave.reports.place(each)[0] for each in ends} - turned.come.keys())


def _asked(woven: Woven[Any]) -> set[str]:
    """Return the documents that stay and have a report whose claim must be known."""
    reports = woven.weave.reports
    ends = np.array([each for pair in woven.contrary for each in pair], dtype=np.int64)
    asked = woven.touched.copy()
    asked[ends] = True
    return {*reports.named(asked & (reports.states == STAYS))}


def _members(woven: Woven[Any]) -> set[str]:
    """Return the documents of the touched reports."""
    return {*woven.weave.reports.named(woven.touched)}


def _homes(woven: Woven[Any], kept: Mapping[str, Filed]) -> dict[int, str]:
    """Return the claim of each touched report, and of what may contradict one."""
    homes = {
        each: claim.id
        for (group, _), claim in zip(woven.groups, woven.claims, strict=True)
        for each in group
    }
    for each in (each for pair in woven.contrary for each in pair):
        if each not in homes:
            document, number = woven.weave.reports.place(each)
            homes[each] = woven.weave.kept_of(kept[document]).claims[number]
    return homes


def _contrary(woven: Woven[T], homes: Homes) -> Iterator[Contrary]:
    for each in rivals(woven.contrary, homes):
        yield Contrary(each.one, each.other, each.kind, each.why, round(each.score, 3))


def _dropped(woven: Woven[Any], kept: Mapping[str, Filed]) -> Iterator[str]:
    """Yield the claims that the reports were of which go, or are touched."""
    reports = woven.weave.reports
    went = (reports.states == GOES) | (woven.touched & (reports.states == STAYS))
    for each in np.flatnonzero(went).tolist():
        document, number = reports.place(each)
        yield woven.weave.kept_of(kept[document]).claims[number]


def _by_document(
    woven: Woven[Any], known: Mapping[int, Any], documents: Iterable[str]
) -> dict[str, dict[int, Any]]:
    """Return what is known of touched reports: by document, and number there."""
    found: dict[str, dict[int, Any]] = {name: {} for name in documents}
    for each in np.flatnonzero(woven.touched).tolist():
        document, number = woven.weave.reports.place(each)
        if each in known:
            found[document][number] = known[each]
    return found


def _filed_reports(
    woven: Woven[Any],
    homes: Homes,
    documents: Collection[str],
    turned: Turned,
    kept: Mapping[str, Filed],
) -> dict[str, FiledReports]:
    """Return what is to be kept of the reports of these documents: of touched ones it is new."""
    claims = _by_document(woven, homes, documents)
    bonds = woven.weave.bonds(woven.touched)
    against = _against(woven, documents, turned, kept)
    found = {}
    for name in documents:
        own = claims[name]
        old = FiledReports() if name in turned.come else woven.weave.kept_of(kept[name])
        merged = {**dict(enumerate(old.claims)), **own}
        stay = [each for each in old.bonds if each[0] not in own]
        found[name] = FiledReports(
            tuple(merged[number] for number in sorted(merged)),
            tuple(sorted((*stay, *bonds.get(name, ())), key=lambda bond: bond[:3])),
            against[name],
        )
    return found


def _against(
    woven: Woven[Any], documents: Collection[str], turned: Turned, kept: Mapping[str, Filed]
) -> dict[str, tuple[Against, ...]]:
    """Return what contradicts the reports of these documents: what was filed, and what is new."""
    weave = woven.weave
    ceased = {ends for pair in weave.ceased for ends in _both_ways(weave, pair)}
    found: dict[str, dict[tuple[int, str, int], Found]] = {name: {} for name in documents}
    for name in documents:
        old = () if name in turned.come else weave.kept_of(kept[name]).against
        for number, other, at, known in old:
            if other not in turned.goes and (name, number, other, at) not in ceased:
                found[name][number, other, at] = known
    for pair, known in weave.against.items():
        for name, number, other, at in _both_ways(weave, pair):
            found[name][number, other, at] = known
    return {
        name: tuple((*ends, known) for ends, known in sorted(rows.items()))
        for name, rows in found.items()
    }


def _both_ways(weave: Weave[Any], pair: Pair) -> Iterator[tuple[str, int, str, int]]:
    one, other = map(weave.reports.place, pair)
    yield (*one, *other)
    yield (*other, *one)


def _cards(turned: Turned, woven: Both, filed: Mapping[str, Filed]) -> dict[str, Card]:
    said, counted = (
        _by_document(each, each.weave.parts_of(each.groups, each.touched), filed) for each in woven
    )
    days = _by_document(woven[1], woven[1].days or {}, filed)
    return {
        name: with_values(
            turned.come.get(name) or turned.cards[name],
            {
                "part": said[name],
                "against": _flags(each.sayings),
                "count_part": counted[name],
                "rival_day": days[name],
                "rival_against": _flags(each.figures),
            },
        )
        for name, each in filed.items()
    }


def _flags(reports: FiledReports) -> dict[int, int]:
    """Return for each report whether anything contradicts it."""
    contrary = {row[0] for row in reports.against}
    return {number: int(number in contrary) for number in range(len(reports.claims))}
