"""Groups of full names that are one actor's, in whatever spelling."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from reportedly.link.actors.deciding import Ruling
from reportedly.link.actors.grounds import is_common, is_common_name
from reportedly.link.actors.groups import (
    TWO_KNOWN,
    Group,
    apart,
    best,
    group_of,
    stands_for,
    support,
)
from reportedly.link.actors.namesakes import OFTENER, SAME_NAME
from reportedly.link.actors.own_letters import CONTRADICTED, by_letters_alone
from reportedly.link.actors.rival_letters import Rivals
from reportedly.link.actors.sighting import plain
from reportedly.link.actors.taken_out import without
from reportedly.link.names import Kind, Names, Search, keys, near_among
from reportedly.link.names.bodies import only_letters
from reportedly.link.registry import KnownActor

KINDS: tuple[Kind, ...] = ("person", "body")
CROWD = 300  # groups of one key; more share it by chance, and have other keys in common if any
# From which score of the names on, and how much else must then speak for it.
# What a slip of the hand explains, and whoever lacks a first name, needs a role or body in
# common: company alone never makes Carson of Cardin. A body may lack its country.
NEEDED = ((0.85, 0.0), (0.83, 0.4), (0.785, 0.8), (0.78, 1.2), (0.7, 1.2), (0.6, 2.0))
SLIPS = 0.78
NO_MISSING = 0.7  # of a body, what is below lacks a country
# Such a word is a family's wherever it stands, and no father's.
FAMILY = re.compile(
    r"...(?:ic|ovic|evic|vich|ov|ev|ova|eva|sky|ski|ska|skaya|enko|chuk|yan|ian|dze|shvili|escu"
    r"|son|sen|oglu|zadeh|zade|ez|opoulos|akis|aitis|auskas|ainen|nen)$"
)
NEVER = 9.0
CUT_SHORT = 0.61  # of a body, from here on up to NO_MISSING it is "of" a place that is left out
CUT_NEEDS = 1.0  # for that; the registry gives its own actors the short names that they have
COMMON_NEEDS = 0.3  # for "the Times" to be the known one of that name
LETTERS_NEED = 0.7  # where an article says so, of another article's letters
INITIALS_NEED = NEVER  # where no article says what the letters stand for
BACKED = 0.7  # and pairs with less in common beside their names
WORTH_ASKING = 0.6  # pairs below it are not shown to a person
DECIDED = 1.0


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two groups that may be one: how alike their names are, and what is known beside."""

    score: float
    why: str
    left: Group
    right: Group


@dataclass(slots=True)
class Joining:
    """Groups by place, what each became part of, and the pairs that stay open."""

    groups: list[Group]
    into: list[int] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    namesakes: set[tuple[int, int]] = field(default_factory=set)

    def root(self, at: int) -> int:
        """Return the place of the group that the one at ``at`` is now part of."""
        while self.into[at] != at:
            self.into[at] = at = self.into[self.into[at]]
        return at

    def join(self, one: int, other: int, score: float, why: str) -> None:
        """Make two groups one, the larger taking the smaller."""
        sizes = [(len(self.groups[at].members), at) for at in (one, other)]
        (_, less), (_, more) = sorted(sizes)
        self.groups[more].take(self.groups[less], score, why)
        self.into[less] = more

    def live(self) -> list[Group]:
        """Return the groups as they are now."""
        return [group for at, group in enumerate(self.groups) if self.root(at) == at]


def joined(groups: Sequence[Group], rules: Ruling, worth: dict[str, float]) -> Joining:
    """Return the groups with those joined that are one: by decision first, then by name."""
    ordered = sorted(groups, key=lambda each: (each.first, each.type))
    state = Joining(ordered, [*range(len(ordered))])
    _decide(state, rules)
    for pair in sorted(_pairs(state, worth), key=_rank):
        _weigh(state, pair, worth)
    return state


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two groups as they were at first, by place: how alike their names are, and why.

    ``initials``: one has but letters for a name, and nobody says that they are the other's.
    """

    one: int
    other: int
    score: float
    why: str
    backed: float
    initials: bool


def _rank(pair: _Pair) -> tuple[float, float, int, int]:
    return -pair.score, -pair.backed, pair.one, pair.other


def unsettled(state: Joining) -> list[Group]:
    """Take out of namesakes whoever nothing but the name tells; return them one by one.

    Where there are a striker and a general of one name, an article that says of neither which
    it means is judged by its company.
    """
    taken = []
    for at in sorted(_with_rivals(state)):
        group = state.groups[at]
        gone = [each for each in group.seen if not each.roles and not group.sides]
        if gone and (len(gone) < len(group.seen) or group.known):
            state.groups[at] = without(group, gone)
            taken += [group_of([each], "alone") for each in gone]
    return taken


def _with_rivals(state: Joining) -> set[int]:
    """Return the places of those with a namesake who is not named far more seldom."""
    found = set()
    for pair in state.namesakes:
        one, other = (state.root(place) for place in pair)
        for at, rival in ((one, other), (other, one)):
            times = len(state.groups[at].members), len(state.groups[rival].members)
            if state.groups[rival].known or times[0] < OFTENER * times[1]:
                found.add(at)
    return found


def unexplained(state: Joining) -> list[Group]:
    """Take out and return whoever has but initials for a name that its articles do not explain.

    They are those of the one body, if any, whose initials they are and whose company they keep.
    """
    taken = []
    for at in sorted({state.root(place) for place in range(len(state.groups))}):
        group = state.groups[at]
        bare = group.members and not group.known and not group.sides and not group.aliased
        if bare and group.type == "body" and all(map(only_letters, group.told)):
            state.groups[at] = without(group, group.seen)
            by_name = defaultdict(list)
            for each in group.seen:
                by_name[plain(each.names[0], "body")].append(each)
            taken += [group_of(each, SAME_NAME) for each in by_name.values()]
    return taken


def _decide(state: Joining, rules: Ruling) -> None:
    places = {key: at for at, group in enumerate(state.groups) for key in group.members}
    for together, why in rules.together:
        roots = sorted({state.root(places[key]) for key in together if key in places})
        for other in roots[1:]:
            one, other = state.root(roots[0]), state.root(other)
            if one != other:
                state.join(one, other, DECIDED, why)
                state.groups[state.root(one)].aliased = True


def _pairs(state: Joining, worth: dict[str, float]) -> Iterator[_Pair]:
    """Yield the pairs worth weighing."""
    met = {pair for kind in KINDS for pair in _near(state, kind)}
    rivals = Rivals(state.groups)
    for one, other in sorted(met):
        left, right = state.groups[one], state.groups[other]
        if not left.members and not right.members:
            continue
        if rivals.stand_against(left, right) or rivals.stand_against(right, left):
            continue
        _, judged = best(left, right)
        if judged.score >= WORTH_ASKING:
            lettered = left.type == "body" and by_letters_alone(left.told, right.told)
            telling = judged.score < NEEDED[0][0] or bool(left.names.keys() & right.names.keys())
            telling = telling or lettered
            backed = support(left, right, worth)[0] if telling else 0.0
            initials = stands_for(left, right) or stands_for(right, left)
            yield _Pair(one, other, judged.score, judged.reason, backed, initials)


def _near(state: Joining, kind: Kind) -> Iterator[tuple[int, int]]:
    """Yield the places of those of a kind whose names are alike, the lower first."""
    groups = state.groups
    live = (at for at in range(len(groups)) if state.root(at) == at)
    places = [at for at in live if groups[at].type == kind]
    search = Search("joined", kind, WORTH_ASKING, partial(_keys, kind))
    told = [(*groups[at].told,) for at in places]
    silent = [not groups[at].members for at in places]
    for one, other in near_among(search, told, silent, CROWD):
        first, second = sorted((places[one], places[other]))
        yield first, second


def _keys(kind: Kind, names: Names) -> frozenset[str]:
    return frozenset(key for name in names for key in keys(name, kind=kind))


def _weigh(state: Joining, pair: _Pair, worth: dict[str, float]) -> None:
    one, other = state.root(pair.one), state.root(pair.other)
    if one == other:
        return
    left, right = state.groups[one], state.groups[other]
    against = apart(left, right)
    score, why = pair.score, pair.why
    worst, top = best(left, right)
    if top.score < min(score, WORTH_ASKING):  # the letters have been spelled out meanwhile
        return
    if against and left.type == "person" and score >= NEEDED[0][0]:
        state.namesakes.add((one, other))
    if against == TWO_KNOWN:
        return
    backed, reasons = support(left, right, worth)
    needed = INITIALS_NEED if pair.initials else _needed(left, right, score)
    if against is None and worst >= CONTRADICTED and backed >= needed:
        told = why if needed == 0 else f"{why}; {reasons}"
        state.join(one, other, min(score + (0.1 if needed else 0.0), 1.0), told)
    elif left.members and right.members and _worth_asking(score, backed, needed, against):
        state.doubts.append(
            Doubt(score, f"{why}; {against or reasons or 'nothing else'}", left, right)
        )


def _worth_asking(score: float, backed: float, needed: float, against: str | None) -> bool:
    """Tell whether a person should look: somebody contradicts a name, or too little backs it."""
    if against:
        return score >= NEEDED[0][0]
    return backed >= BACKED or needed == 0


def _needed(left: Group, right: Group, score: float) -> float:
    """Return how much must speak for two groups being one, beside their names."""
    lettered = left.type == "body" and by_letters_alone(left.told, right.told)
    if lettered or any(_by_letters(*each) for each in ((left, right), (right, left))):
        return LETTERS_NEED
    if _says_little(right, left.known) or _says_little(left, right.known):
        return COMMON_NEEDS
    if left.type == "body" and CUT_SHORT <= score < NO_MISSING and not (left.known or right.known):
        return CUT_NEEDS
    one, other = left.standing, right.standing
    tied = one.bodies & other.bodies or one.roles & other.roles
    if not tied and score < NEEDED[0][0] and _turned(left, right):
        return NEVER
    if not tied and score < SLIPS and (left.type == "person" or score >= NO_MISSING):
        return NEVER
    return next((needed for least, needed in NEEDED if score >= least), NEVER)


def _turned(left: Group, right: Group) -> bool:
    """Tell whether the very same words stand in another order: of many peoples, it is the father.

    It takes what they are to tell the father Haile Tewolde from Tewolde Haile.
    """
    if left.type == "body":
        return False
    return any(
        mine != theirs and sorted(mine) == sorted(theirs) and not any(map(FAMILY.search, mine))
        for mine in left.names
        for theirs in right.names
    ) and not (left.names.keys() & right.names.keys())


def _by_letters(one: Group, other: Group) -> bool:
    """Tell whether one has but letters for a name that the other has beside its own."""
    beside = set(other.told) - set(other.names.values())
    return one.type == "body" and all(map(only_letters, one.names.values())) and bool(beside)


def _says_little(group: Group, known: KnownActor | None) -> bool:
    """Tell whether the names hardly tell that it is the one of the registry.

    They are "the Times" of an outlet, and what many lands have a party called.
    """
    if known is None or group.type == "person":
        return False
    little = is_common_name if known.type == "party" else is_common
    return all(map(little, group.names.values()))
