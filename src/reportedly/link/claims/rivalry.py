"""What a change makes of sayings and figures: their claims, and which pairs may contradict."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic

from reportedly.link.claims.blocking import FAR, Kept, Numbers
from reportedly.link.claims.cards import STAYS, entries
from reportedly.link.claims.counts import Counted
from reportedly.link.claims.grouping import Pair
from reportedly.link.claims.rivals import Found, denial, rival_count
from reportedly.link.claims.telling import Claim, claim_of
from reportedly.link.claims.told import Told
from reportedly.link.claims.weaving import Group, T, Weave


@dataclass(frozen=True, slots=True)
class Woven(Generic[T]):
    """The touched reports of one kind, their groups and claims, and what may contradict these.

    ``days`` is where a figure is looked up as a rival: the day of its claim's first report.
    """

    weave: Weave[T]
    touched: Kept
    groups: Sequence[Group]
    claims: Sequence[Claim]
    pairs: Sequence[Pair]
    judging: Callable[[T, T], Found | None]
    days: Mapping[int, int] | None = None


def woven_sayings(weave: Weave[Told]) -> Woven[Told]:
    """Return what becomes of the sayings that a change reaches."""
    touched = weave.touched()
    groups, contrary = weave.woven(touched)
    return Woven(weave, touched, groups, _claims(weave, groups), contrary, denial)


def woven_figures(weave: Weave[Counted]) -> Woven[Counted]:
    """Return what becomes of the figures that a change reaches.

    Rivals are looked up by the day of a claim's first report. Where the change makes it another
    day, others may come to stand near each other or cease to: they are reached, too.
    """
    touched = weave.touched()
    while True:
        groups, _ = weave.woven(touched)
        days = _days(weave, groups)
        old = entries(weave.reports, "rival_")
        place = old.days.copy()
        place[list(days)] = list(days.values())
        stays = (weave.reports.states == STAYS) & ~touched
        held = weave.held(old, ~stays)
        sides = weave.moved(held, old.days, place, stays) if stays.any() else ()
        moved = [*_rivals(weave, sides)]
        if not moved:
            break
        touched = weave.with_parts(touched, moved)
    (left, right), _ = weave.near(held, place, touched)
    pairs = [*zip(left.tolist(), right.tolist(), strict=True)]
    return Woven(weave, touched, groups, _claims(weave, groups), pairs, rival_count, days)


def _days(weave: Weave[Counted], groups: Sequence[Group]) -> dict[int, int]:
    found = {}
    for group, _ in groups:
        day = weave.item(group[0]).when.day
        found.update(dict.fromkeys(group, FAR if day is None else day))
    return found


def _rivals(weave: Weave[Counted], moved: tuple[tuple[Numbers, Numbers], ...]) -> Iterator[int]:
    """Yield the figures of pairs that may contradict each other."""
    pairs = [
        pair for sides in moved for pair in zip(*(side.tolist() for side in sides), strict=True)
    ]
    weave.ready(each for pair in pairs for each in pair)
    for one, other in pairs:
        if rival_count(weave.item(one), weave.item(other)):
            yield from (one, other)


def _claims(weave: Weave[T], groups: Sequence[Group]) -> list[Claim]:
    members = [each for group, _ in groups for each in group]
    weave.ready(members)
    items = {each: weave.item(each) for each in members}
    tracing = weave.world.tracing
    return [claim_of(weave.kind, group, joins, items, tracing) for group, joins in groups]
