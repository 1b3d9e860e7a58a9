"""Names that do not tell who is meant, held against those that do."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from reportedly.link.actors.groups import Group, apart, best, support
from reportedly.link.actors.joining import Doubt, Joining
from reportedly.link.names import keys, word_keys

Choice = tuple[int | None, str]  # the place of an actor, and why it is meant

POSSIBLE = 0.45  # "Ito" and "Mara Ito" have 0.55, "the Ministry" and "Ito's Ministry" 0.5
PLACED, AHEAD = 1.0, 0.6  # support that is needed, and by how much it must lead
OFTEN = 0.3  # for each time that twice as many articles name somebody
GATHERED = 1.3  # support for two family names to be one person's, nobody known
CROWD = 100  # of one name; of more, only those are compared that share rare company,
RARE = 30  # which is a key that no more of them have
SCORE = 0.8  # of what context places: such rows are worth a look


def placed(weak: Iterable[Group], joining: Joining, worth: dict[str, float]) -> list[Group]:
    """Put each weak group to the actor it means, where one clearly is; return the others."""
    index = _index(joining)
    waiting = sorted(weak, key=lambda each: each.first)
    chosen = _once([(group, _choice(group, joining, index, worth)) for group in waiting])
    stays = []
    for group, (at, why) in chosen:
        if at is None:
            stays.append(group)
        else:
            names = joining.groups[at].names
            joining.groups[at].take(group, SCORE, why)
            joining.groups[at].names = names
    return stays


def _once(chosen: Sequence[tuple[Group, Choice]]) -> Iterator[tuple[Group, Choice]]:
    """Yield the choices, of several for one actor in one article none: they are two, or more."""
    asked = Counter(
        (at, document)
        for group, (at, _) in chosen
        if at is not None
        for document in group.documents
    )
    for group, (at, why) in chosen:
        crowded = any(asked[at, document] > 1 for document in group.documents if at is not None)
        yield group, (None if crowded else at, why)


def gathered(groups: Sequence[Group], worth: dict[str, float]) -> list[Group]:
    """Return the groups with those of one name joined that the articles tie together."""
    by_name: defaultdict[tuple[str, object], list[Group]] = defaultdict(list)
    for group in groups:
        by_name[group.type, min(group.names)].append(group)
    return [each for name in sorted(by_name, key=repr) for each in _tied(by_name[name], worth)]


def _index(joining: Joining) -> Mapping[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at, group in enumerate(joining.groups):
        if joining.root(at) == at:
            for key in {key for name in group.names.values() for key in _keys(name, group)}:
                found[key].append(at)
    return found


def _keys(name: str, group: Group) -> Iterable[str]:
    own = word_keys(name) if group.type == "person" else keys(name, kind="body")
    return (f"{group.type} {key}" for key in own)


def _choice(
    group: Group, joining: Joining, index: Mapping[str, list[int]], worth: dict[str, float]
) -> Choice:
    """Return the place of the actor that is meant, or None, and why."""
    [name] = group.names.values()
    near = sorted({at for key in _keys(name, group) for at in index.get(key, ())})
    options = []
    for at in near:
        other = joining.groups[at]
        _, judged = best(group, other)
        if judged.score < POSSIBLE or apart(group, other) or group.documents & other.documents:
            continue
        backed, reasons = support(group, other, worth)
        often = OFTEN * math.log2(1 + len(other.documents))
        options.append((backed + often, -at, judged, reasons, backed))
    options.sort(key=lambda each: each[:2], reverse=True)
    if not options:
        return None, "nobody of that name"
    ranked, place, judged, reasons, backed = options[0]
    lead = ranked - options[1][0] if len(options) > 1 else AHEAD
    why = f"{judged.reason}; {reasons}"
    if backed >= PLACED and lead >= AHEAD:
        return -place, why
    if joining.groups[-place].members and backed > 0:
        joining.doubts.append(Doubt(judged.score, why, group, joining.groups[-place]))
    return None, why


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
    return apart(one, other) is None and not one.documents & other.documents
