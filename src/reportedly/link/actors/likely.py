"""Whom a short name may mean, by the two names and by what both are said to be: company aside."""

import math
from dataclasses import dataclass

from reportedly.link.actors.grounds import Backing, standing_backing
from reportedly.link.actors.groups import Group, apart
from reportedly.link.actors.small_letters import own_words
from reportedly.link.actors.whose import Lands, Told, lands_of, told_by_name
from reportedly.link.names import Judged

OFTEN = 0.3  # for each time that twice as many articles name somebody


@dataclass(frozen=True, slots=True)
class Named:
    """Whom a name may mean, by its place: how alike the names are, and what they alone tell.

    ``lands`` are those of a ministry, of which each article tells more, and ``own`` the words that
    a name in small letters leaves out; ``often`` is what it weighs how many name the actor.
    """

    at: int
    other: Group
    judged: Judged
    told: Told
    lands: Lands
    own: frozenset[str]
    often: float


@dataclass(frozen=True, slots=True)
class Likely:
    """Whom a name may mean, with what it and the other are said to be.

    ``against``: that keeps them apart, if no article names them both.
    """

    named: Named
    against: bool
    said: Backing


def by_names(group: Group, at: int, other: Group, judged: Judged) -> Named:
    """Return what the two names tell."""
    return Named(
        at,
        other,
        judged,
        told_by_name(group, other, judged),
        lands_of(group, other),
        own_words(group, other),
        OFTEN * math.log2(1 + len(other.documents)),
    )


def with_standing(group: Group, named: Named) -> Likely:
    """Return the same with what the group, which has that name, is said to be."""
    against = apart(group, named.other, beside=False) is not None
    return Likely(named, against, standing_backing(group.standing, named.other.standing))


def at_least(each: Likely) -> float:
    """Return how likely it is whatever the company."""
    return each.said[0] + each.named.often
