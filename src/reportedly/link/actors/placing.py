"""Names that do not tell who is meant, held against those that do."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import combinations

from reportedly.link.actors.groups import (
    SPELLED_SO,
    Group,
    apart,
    best,
    group_of,
    only_letters,
    support,
)
from reportedly.link.actors.joining import Doubt, Joining
from reportedly.link.actors.lone_words import is_far
from reportedly.link.actors.namesakes import SAME_NAME
from reportedly.link.actors.shortened import join_cut
from reportedly.link.actors.small_letters import (
    UNTOLD,
    is_office,
    is_small,
    judged_small,
    told_here,
)
from reportedly.link.actors.whose import is_of_a_land, lands_beside, told_of
from reportedly.link.names import Judged, keys, vocabulary, word_keys
from reportedly.link.names.bodies import read_body
from reportedly.link.names.people import read_person
from reportedly.link.names.sounds import skeleton, sounds
from reportedly.link.names.words import alike, known_names

# The place of an actor, why it is meant, and how much speaks for it.
Choice = tuple[int | None, str, float]

POSSIBLE = 0.45  # "Ito" and "Mara Ito" have 0.55, "the Ministry" and "Ito's Ministry" 0.5
PLACED = {"person": 0.8, "body": 0.7}  # support that is needed,
AHEAD = 0.4  # and by how much it must lead
ALONE = 0.4  # support that is needed where one alone has the name, letter by letter
FAMILY = 0.25  # the same for a word that is nobody's first name: a rare thing in common
SURE = {"person": 0.55, "body": 1.0}  # what a family name, or its very initials, has at most
LETTERS = 3  # at least; of two, too many bodies have the same
# Support for initials to be those of the one body of the ledger that has them, by how many there
# are: on the sets that may be read, all 20 such were (2026-11-22).
INITIALS = {3: 0.25}
MORE_INITIALS = 0.1
TWO_INITIALS = 1.5  # "ER" is not every body of two such words that an article of the day names
OFTEN = 0.3  # for each time that twice as many articles name somebody
GATHERED = 0.8  # support for two family names to be one person's, or two ministries one
CROWD = 100  # of one name; of more, only those are compared that share rare company,
RARE = 30  # which is a key that no more of them have
NOBODY: Choice = (None, "nobody of that name", 0.0)
SCORE = 0.8  # of what context places: such rows are worth a look


def placed(weak: Iterable[Group], joining: Joining, worth: dict[str, float]) -> list[Group]:
    """Put each weak group to the actor it means, where one clearly is; return the others."""
    actors = _Actors(joining, worth, _index(joining))
    waiting = [
        each for group in sorted(weak, key=lambda each: each.first) for each in _cut(group, actors)
    ]
    chosen = _once([(group, _choice(group, actors)) for group in waiting], actors)
    stays = []
    for group, (at, why, _) in chosen:
        if at is None:
            stays.append(group)
        else:
            joining.groups[at].house(group, SCORE, why)
    return stays


@dataclass(frozen=True, slots=True)
class _Actors:
    """Whom a name may mean: groups by place, by the keys of their names, and by a name once met."""

    joining: Joining
    worth: dict[str, float]
    index: Mapping[str, list[int]]
    met: dict[object, list[tuple[int, Judged]]] = field(default_factory=dict)


def _cut(group: Group, actors: _Actors) -> list[Group]:
    """Return bare initials that several bodies have article by article, all else as it is."""
    if len(group.seen) > 1 and len(list(_options(group, actors))) > 1:
        return [group_of([each], "alone") for each in group.seen]
    return [group]


def _once(
    chosen: Sequence[tuple[Group, Choice]], actors: _Actors
) -> Iterator[tuple[Group, Choice]]:
    """Yield the choices, of several for one actor in one article the one that is clearly ahead.

    Whoever is not, or could not be told from another of the article, may be the next one whose
    name it is; where none is ahead, none is the actor.
    """
    asked: defaultdict[tuple[int, str, bool], list[float]] = defaultdict(list)
    taken: defaultdict[str, set[int]] = defaultdict(set)
    for group, (at, _, backed) in chosen:
        if at is not None:
            for document in group.documents:
                asked[at, document, _small(group)].append(backed)
                taken[document].add(at)
    for group, choice in chosen:
        at, _, backed = choice
        others = [
            rest
            for document in group.documents
            for rest in _rest(asked, at, (document, _small(group)), backed)
        ]
        if at is not None and (not others or backed - max(others) >= AHEAD):
            yield group, choice
        elif at is not None and max(others) - backed < AHEAD:
            yield group, NOBODY
        elif not _one_article(group):
            yield group, choice
        else:
            second = _next_best(group, actors, taken)
            if second[0] is not None:
                taken[min(group.documents)].add(second[0])
            yield group, second


def _one_article(group: Group) -> bool:
    return group.type == "person" and len(group.documents) == 1


def _next_best(group: Group, actors: _Actors, taken: Mapping[str, set[int]]) -> Choice:
    """Return who is meant if nobody is whom another one of the article is held to be."""
    [document] = group.documents
    barred = taken.get(document, set()) & {at for at, _ in _named_so(group, actors)}
    return _choice(group, actors, barred=barred) if barred else NOBODY


def _rest(
    asked: Mapping[tuple[int, str, bool], list[float]],
    at: int | None,
    where: tuple[str, bool],
    backed: float,
) -> list[float]:
    """Return how much speaks for the others of the article for whom the actor was chosen."""
    rest = list(asked.get((at, *where), ())) if at is not None else []
    if rest:
        rest.remove(backed)
    return rest


def gathered(groups: Sequence[Group], worth: dict[str, float]) -> list[Group]:
    """Return the groups with those of one name joined that the articles tie together.

    Initials go to the one body among them whose they are: "the NEC" is the National Election
    Commission, once its articles are tied together.
    """
    together = _by_name(groups, worth)
    state = Joining([each for each in together if not _letters(each)])
    state.into = [*range(len(state.groups))]
    join_cut(state, worth)
    letters = placed([each for each in together if _letters(each)], state, worth)
    return [*state.live(), *letters]


def _by_name(groups: Sequence[Group], worth: dict[str, float]) -> list[Group]:
    by_name: defaultdict[tuple[str, object], list[Group]] = defaultdict(list)
    for group in groups:
        by_name[group.type, _sound_of(group)].append(group)
    return [
        each
        for name in sorted(by_name, key=repr)
        for each in (
            _as_one(by_name[name]) if _letters(by_name[name][0]) else _tied(by_name[name], worth)
        )
    ]


def _sound_of(group: Group) -> tuple[str, ...]:
    """Return what the spellings of one name have in common."""
    words = min(group.names)
    if group.type == "body":
        return tuple(sorted(words))
    return tuple(skeleton(sounds(word)) or word for word in words)


def _letters(group: Group) -> bool:
    return group.type == "body" and all(map(only_letters, group.names.values()))


def _as_one(groups: Sequence[Group]) -> list[Group]:
    """Return bare initials that nobody explains as one group: they are held to be one body."""
    return [group_of([each for group in groups for each in group.seen], SAME_NAME)]


def _index(joining: Joining) -> Mapping[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at, group in enumerate(joining.groups):
        if joining.root(at) == at and (group.members or group.known):
            for key in {key for name in group.told for key in _keys(name, group)}:
                found[key].append(at)
    return found


def _keys(name: str, group: Group) -> Iterable[str]:
    own = word_keys(name) if group.type == "person" else (*keys(name, kind="body"), *_noun(name))
    return (f"{group.type} {key}" for key in own)


def _noun(name: str) -> Iterable[str]:
    """Yield what kind of body it is: "the Committee" may be any committee."""
    read = read_body(name)
    nouns = vocabulary.body_nouns()
    return (f"# {word}" for word in read.words if word in nouns)


def _choice(group: Group, actors: _Actors, *, barred: Set[int] = frozenset()) -> Choice:
    """Return the place of the actor that is meant, none of ``barred``, or None, and why."""
    joining = actors.joining
    found = (each for each in _options(group, actors) if -each[1] not in barred)
    options = sorted(found, key=lambda each: each[:2])[::-1]
    as_written = [each for each in options if each[2].score >= SURE[group.type]]
    options = as_written or options
    if not options:
        return NOBODY
    ranked, place, judged, reasons, backed = options[0]
    lead = ranked - options[1][0] if len(options) > 1 else AHEAD
    why = f"{judged.reason}; {reasons}"
    alone = len(options) == 1 and _plainly(group, judged)
    least = (
        _least(group, joining.groups[-place]) if alone else _usual(group, joining.groups[-place])
    )
    far = is_far(group, joining.groups[-place], judged)
    if backed >= least and lead >= AHEAD and not far:
        return -place, why, backed
    if joining.groups[-place].members and backed > 0:
        joining.doubts.append(Doubt(judged.score, why, group, joining.groups[-place]))
    return None, why, backed


def _least(group: Group, other: Group) -> float:
    """Return the support that is enough for the only one of that name, letter by letter."""
    [name] = group.names.values()
    if group.type == "body":
        return INITIALS.get(len(name), MORE_INITIALS)
    last = read_person(name).words[-1]
    family = any(alike(last, read_person(each).words[-1]) for each in other.names.values())
    return FAMILY if family and last not in known_names() else ALONE


def _usual(group: Group, other: Group) -> float:
    [name] = group.names.values()
    if _small(group):
        told = is_office(group) or told_here(group, other)
        return PLACED["body"] if told else UNTOLD
    two = _letters(group) and sum(map(str.isalpha, name)) < LETTERS
    return TWO_INITIALS if two else PLACED[group.type]


def _options(group: Group, actors: _Actors) -> Iterator[tuple[float, int, Judged, str, float]]:
    """Yield who may be meant: how much speaks for it, its place, the names, why, the support."""
    found = list(_possibly(group, actors))
    beside = lands_beside(group, [actors.joining.groups[at] for at, _ in found])
    for at, judged in found:
        other = actors.joining.groups[at]
        told = told_of(group, other, judged, beside)
        if _small(group) and not is_office(group):
            told = told_here(group, other) or told
        if not told and (is_of_a_land(group, other, beside) or is_office(group)):
            continue
        backed, why = support(group, other, actors.worth)
        for weight, reason in told:
            backed += weight
            why = f"{why}, {reason}" if why else reason
        often = OFTEN * math.log2(1 + len(other.documents))
        yield backed + often, -at, judged, why, backed


def _possibly(group: Group, actors: _Actors) -> Iterator[tuple[int, Judged]]:
    """Yield the places of those whose name may be meant, nothing being against it."""
    alone = not _letters(group)
    for at, judged in _named_so(group, actors):
        other = actors.joining.groups[at]
        beside = alone and not group.documents.isdisjoint(other.documents)
        if not beside and not apart(group, other):
            yield at, judged


def _named_so(group: Group, actors: _Actors) -> list[tuple[int, Judged]]:
    """Return the places of those whose name may be meant: the same for all of one name."""
    [name] = group.names.values()
    asked = (group.type, name, *group.told)
    if asked not in actors.met:
        places = {at for key in _keys(name, group) for at in actors.index.get(key, ())}
        judged = ((at, _judged(group, actors.joining.groups[at])) for at in sorted(places))
        actors.met[asked] = [each for each in judged if each[1].score >= _possible(group)]
    return actors.met[asked]


def _small(group: Group) -> bool:
    return group.type == "body" and all(map(is_small, group.names.values()))


def _judged(group: Group, other: Group) -> Judged:
    """Return what is held of the two names; of one in small letters, all words must be in it."""
    if _small(group):
        return judged_small(next(iter(group.names.values())), other)
    return best(group, other)[1]


def _possible(group: Group) -> float:
    return SURE["body"] if _letters(group) else POSSIBLE


def _plainly(group: Group, judged: Judged) -> bool:
    """Tell whether the name is a part of the other as it is, or its initials."""
    [name] = group.names.values()
    if judged.score < SURE[group.type]:
        return False
    if group.type == "body":
        return bool(read_body(name).acronyms) and len(name) >= LETTERS
    words = read_person(name).words
    return len(words) == 1 or len(words[-1]) > 1  # not "Charles G."


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
