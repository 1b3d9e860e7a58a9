"""What a change makes of sayings and figures: their claims, and which contradict each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic

from reportedly.link.claims.blocking import FAR, Kept
from reportedly.link.claims.cards import COMES, STAYS, entries
from reportedly.link.claims.counted import Counted
from reportedly.link.claims.grouping import Pair
from reportedly.link.claims.rivals import Found
from reportedly.link.claims.telling import Claim, claim_of
from reportedly.link.claims.told import Told
from reportedly.link.claims.weaving import Group, Sides, T, Weave


@dataclass(frozen=True, slots=True)
class Woven(Generic[T]):
    """The touched reports of one kind, their groups and claims, and what contradicts these.

    ``days`` is where a figure is looked up as a rival: the day of its claim's first report.
    """

    weave: Weave[T]
    touched: Kept
    groups: Sequence[Group]
    claims: Sequence[Claim]
    contrary: Mapping[Pair, Found]
    days: Mapping[int, int] | None = None


def woven_sayings(weave: Weave[Told]) -> Woven[Told]:
    """Return what becomes of the sayings that a change reaches."""
    touched = weave.touched()
    groups = weave.woven(touched)
    contrary = weave.against_touched(touched)
    return Woven(weave, touched, groups, _claims(weave, groups), contrary)


def woven_figures(weave: Weave[Counted]) -> Woven[Counted]:
    """Return what becomes of the figures that a change reaches.

    Rivals are looked up by the day of a claim's first report. Where the change makes it another
    day, others may come to stand near each other or cease to: they are reached, too.
    """
    touched = weave.touched()
    while True:
        groups = weave.woven(touched)
        days = _days(weave, groups)
        reached = {each for pair in _opposed(weave, days) for each in pair if not touched[each]}
        if not reached:
            break
        touched = weave.with_parts(touched, reached)
    contrary = weave.against_touched(touched)
    return Woven(weave, touched, groups, _claims(weave, groups), contrary, days)


def _opposed(weave: Weave[Counted], days: Mapping[int, int]) -> set[Pair]:
    """Find which figures contradict those that come or are of another day now, and keep it.

    Returned are the pairs of all others that come to be looked up together, or cease to.
    """
    old = entries(weave.reports, "rival_")
    place = old.days.copy()
    place[list(days)] = list(days.values())
    new = replace(old, days=place)
    still = (weave.reports.states == STAYS) & (old.days == place)
    line = weave.line(weave.held(old, ~still), old.days, place)
    gained, lost = weave.moved(line, still)
    came = weave.near(line, weave.reports.states == COMES)
    moved = (weave.reports.states == STAYS) & ~still
    kept = weave.kept_against(weave.reports.named(moved))
    apart = weave.no_more_against(new, lost)
    weave.ceased = apart | {pair for pair in kept if moved[pair[0]] or moved[pair[1]]}
    again = weave.near(line, moved)
    found = [weave.opposed(_pairs(sides)) for sides in (gained, came, again)]
    weave.against = found[0] | found[1] | found[2]
    return apart | found[0].keys()


def _pairs(sides: Sides) -> list[Pair]:
    return [*zip(*(each.tolist() for each in sides), strict=True)]


def _days(weave: Weave[Counted], groups: Sequence[Group]) -> dict[int, int]:
    found = {}
    for group, _ in groups:
        day = weave.item(group[0]).when.day
        found.update(dict.fromkeys(group, FAR if day is None else day))
    return found


def _claims(weave: Weave[T], groups: Sequence[Group]) -> list[Claim]:
    members = [each for group, _ in groups for each in group]
    weave.ready(members)
    items = {each: weave.item(each) for each in members}
    tracing = weave.world.tracing
    return [claim_of(weave.kind, group, joins, items, tracing) for group, joins in groups]
