"""Claims brought up to date: what articles that come and go can reach is made anew, no more."""

from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np

from reportedly.link.claims.blocking import Numbers, number_of
from reportedly.link.claims.cards import COMES, GOES, STAYS, Card, Reports, holding, stacked
from reportedly.link.claims.counted import Counted
from reportedly.link.claims.counts import judge_counts
from reportedly.link.claims.filing import Relinked, Turned, put_together
from reportedly.link.claims.rivalry import woven_figures, woven_sayings
from reportedly.link.claims.rivals import denial, rival_count
from reportedly.link.claims.sayings import Verdict, judge
from reportedly.link.claims.shelf import Shelf, once_read
from reportedly.link.claims.sifting import Sifted, sifted
from reportedly.link.claims.tallies import (
    ALL,
    Tallies,
    governed_of,
    lands_of,
    outlets_of,
    profile_of,
)
from reportedly.link.claims.weaving import Weave
from reportedly.link.claims.world import World
from reportedly.model import Decision


def relink_claims(
    shelf: Shelf,
    changed: Collection[str],
    *,
    owners: Mapping[str, str] | None = None,
    judged: Iterable[Decision] = (),
) -> Relinked:
    """Return what becomes of the claims when these documents came, changed or went.

    The outcome is that of all documents at once. ``owners`` must be those of the last time.
    """
    accounts = {each.document: each for each in shelf.accounts(sorted(changed))}
    who = shelf.members(sorted(accounts))
    filed = once_read(shelf.filed)
    gone = (each.tallies for each in filed(changed).values())
    tallies = Tallies(shelf, gone, accounts.values(), who)
    world = World(shelf, tallies, owners, accounts.values())
    cards = dict(shelf.cards())
    reached = _reached(cards, tallies, world, owners) - {*changed}
    coming = sorted(accounts.keys() | reached)
    world.ready(coming)
    come = {name: world.card(name) for name in coming}
    turned = Turned(cards, come, cards.keys() & (reached | {*changed}))
    stack = _stack(turned)
    said, counted = (stacked(stack, figures=figures) for figures in (False, True))
    decided = list(judged)
    woven = (
        woven_sayings(
            Weave("quotation", said, world, world.sayings, sifted, judge, denial, decided, filed),
        ),
        woven_figures(
            Weave(
                "figure",
                counted,
                world,
                world.figures,
                _all,
                _judge_values,
                rival_count,
                decided,
                filed,
            ),
        ),
    )
    return put_together(filed, world, turned, woven, tallies.change)


def _stack(turned: Turned) -> Sequence[tuple[str, int, Card]]:
    """Return the cards that were and those that are, in order, each with its state."""
    stack = []
    for name in sorted({*turned.cards, *turned.come}):
        if name in turned.cards:
            state = GOES if name in turned.goes else STAYS
            stack.append((name, state, turned.cards[name]))
        if name in turned.come:
            stack.append((name, COMES, turned.come[name]))
    return stack


def _reached(
    cards: Mapping[str, Card], tallies: Tallies, world: World, owners: Mapping[str, str] | None
) -> set[str]:
    """Return the documents whose speakers or outlets the change makes others.

    An actor of whom all articles together tell something else is another speaker in each.
    """
    before = tallies.before(tallies.change.keys())
    actors = {
        number_of(actor)
        for actor, tally in before.items()
        if actor and profile_of(tally) != profile_of(tallies.with_change(actor, tally))
    }
    words: set[str] = set()
    if ALL in before:
        words |= world.outlets.differing(outlets_of(before[ALL], owners))
        words |= world.governed ^ governed_of(before[ALL])
        words |= world.lands ^ lands_of(before[ALL])
    names, own = list(cards), list(cards.values())
    hit = holding(own, "voiced", actors) | holding(own, "asked", map(number_of, words))
    return {names[at] for at in np.flatnonzero(hit).tolist()}


def _all(reports: Reports, left: Numbers, right: Numbers) -> Sifted:
    """Leave every pair of figures to judgement: they are looked up by number."""
    every = np.ones(len(left), dtype=bool)
    return Sifted(every, ~every)


def _judge_values(one: Counted, other: Counted) -> Verdict | None:
    if one.value != other.value:
        return Verdict(same=False, score=0.0, why="another number")
    return judge_counts(one, other)
