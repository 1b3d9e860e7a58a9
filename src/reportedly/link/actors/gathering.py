"""Names that do not tell who is meant, of whom no other article tells: put together by company."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from reportedly.link.actors.groups import SPELLED_SO, Group, apart, best, group_of, support
from reportedly.link.actors.joining import Joining
from reportedly.link.actors.namesakes import SAME_NAME
from reportedly.link.actors.placing import SCORE, all_letters, placed
from reportedly.link.actors.shortened import join_cut
from reportedly.link.names.sounds import skeleton, sounds

GATHERED = 0.8  # support for two family names to be one person's, or two ministries one
CROWD = 100  # of one name; of more, only those are compared that share rare company,
RARE = 30  # which is a key that no more of them have


def gathered(groups: Sequence[Group], worth: dict[str, float]) -> list[Group]:
    """Return the groups with those of one name joined that the articles tie together.

    Initials go to the one body among them whose they are: "the NEC" is the National Election
    Commission, once its articles are tied together.
    """
    together = _by_name(groups, worth)
    state = Joining([each for each in together if not all_letters(each)])
    state.into = [*range(len(state.groups))]
    join_cut(state, worth)
    alone = [each for each in together if all_letters(each)]
    letters = placed(alone, state, worth, search="gathered")
    return [*state.live(), *letters]


def _by_name(groups: Sequence[Group], worth: dict[str, float]) -> list[Group]:
    by_name: defaultdict[tuple[str, object], list[Group]] = defaultdict(list)
    for group in groups:
        by_name[group.type, _sound_of(group)].append(group)
    return [
        each
        for name in sorted(by_name, key=repr)
        for each in (
            _as_one(by_name[name]) if all_letters(by_name[name][0]) else _tied(by_name[name], worth)
        )
    ]


def _sound_of(group: Group) -> tuple[str, ...]:
    """Return what the spellings of one name have in common."""
    words = min(group.names)
    if group.type == "body":
        return tuple(sorted(words))
    return tuple(skeleton(sounds(word)) or word for word in words)


def _as_one(groups: Sequence[Group]) -> list[Group]:
    """Return bare initials that nobody explains as one group: they are held to be one body."""
    return [group_of([each for group in groups for each in group.seen], SAME_NAME)]


def _tied(groups: list[Group], worth: dict[str, float]) -> list[Group]:
    """Return the groups of one name, joined from the pair with most support down."""
    state = Joining(groups, [*range(len(groups))])
    pairs = [
        (support(groups[one], groups[other], worth), one, other)
        for one, other in sorted(_worth_a_look(groups))
    ]
    for (backed, why), one, other in sorted(pairs, key=lambda each: (-each[0][0], each[1:])):
        one, other = state.root(one), state.root(other)
        if one != other and backed >= GATHERED and _may(groups[one], groups[other]):
            state.join(one, other, SCORE, why)
    return state.live()


def _worth_a_look(groups: Sequence[Group]) -> Iterable[tuple[int, int]]:
    """Return the pairs of places that may be one: all, or in a crowd those with rare company."""
    if len(groups) <= CROWD:
        return combinations(range(len(groups)), 2)
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        for key in (*group.company, *group.standing.bodies):
            holders[key].append(at)
    rare = (places for places in holders.values() if len(places) <= RARE)
    return {pair for places in rare for pair in combinations(places, 2)}


def _may(one: Group, other: Group) -> bool:
    if apart(one, other) is not None or one.documents & other.documents:
        return False
    return one.type == "body" or best(one, other)[1].score >= SPELLED_SO
