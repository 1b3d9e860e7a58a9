"""Names that do not tell who is meant, held against those that do."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from reportedly.link.actors import grounds
from reportedly.link.actors.grounds import Backing, company_shared, standing_backing, why_with
from reportedly.link.actors.groups import (
    NO_NAME,
    SPELLED_SO,
    Group,
    apart,
    best,
    group_of,
)
from reportedly.link.actors.joining import Doubt, Joining
from reportedly.link.actors.known import homes
from reportedly.link.actors.lone_words import is_far
from reportedly.link.actors.near_parts import Near, near_parts
from reportedly.link.actors.parents import is_parent
from reportedly.link.actors.small_letters import (
    UNTOLD,
    here,
    is_office,
    judged_small,
    own_words,
    small,
    told_here,
)
from reportedly.link.actors.whose import (
    Lands,
    Told,
    is_of_a_land,
    lands_of,
    near,
    told_by_land,
    told_by_name,
)
from reportedly.link.names import Judged
from reportedly.link.names.bodies import only_letters, read_body
from reportedly.link.names.people import read_person
from reportedly.link.names.words import alike, known_names

# How much speaks for an actor and how many name it, its place (negative), how alike the names are,
# why it is meant (by what both are said to be, company, and else), and how much speaks for it.
Option = tuple[float, int, Judged, tuple[str, float, Told], float]
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
# are: on the sets that may be read, all 20 such were (2026-11-22), one in real news was not.
INITIALS = {3: 0.4}
MORE_INITIALS = 0.1
TWO_INITIALS = 1.5  # "ER" is not every body of two such words that an article of the day names
OFTEN = 0.3  # for each time that twice as many articles name somebody
NOBODY: Choice = (None, "nobody of that name", 0.0)
SCORE = 0.8  # of what context places: such rows are worth a look


def placed(
    weak: Iterable[Group], joining: Joining, worth: dict[str, float], *, search: str = "placed"
) -> list[Group]:
    """Put each weak group to the actor it means, where one clearly is; return the others.

    By the name of the ``search`` it is remembered who was found near, so each must have its own.
    """
    ordered = sorted(weak, key=lambda each: each.first)
    known = {each.known.id: each.known for each in joining.groups if each.known}
    lands = homes(tuple(known[number] for number in sorted(known)))
    actors = _Actors(joining, worth, near_parts(ordered, joining, search, POSSIBLE), lands)
    waiting = [each for group in ordered for each in _cut(group, actors)]
    chosen = _once([(group, _choice(group, actors)) for group in waiting], actors)
    stays = []
    for group, (at, why, _) in chosen:
        if at is None:
            stays.append(group)
        else:
            joining.groups[at].house(group, SCORE, why)
    return stays


@dataclass(frozen=True, slots=True)
class _Likely:
    """Whom a name may mean, by its place: how alike the names are, and what is said of both.

    ``against``: what they are said to be keeps them apart, if no article names them both.
    ``lands`` are those of a ministry, of which each article tells more, and ``own`` the words that
    a name in small letters leaves out; ``often`` is what it weighs how many name the actor.
    """

    at: int
    judged: Judged
    against: bool
    said: Backing
    told: Told
    lands: Lands
    own: frozenset[str]
    often: float


@dataclass(frozen=True, slots=True)
class _Actors:
    """Whom a name may mean: groups by place, those near each name, and those it may mean.

    So a name is looked up once, and once more for each standing that it has.
    """

    joining: Joining
    worth: dict[str, float]
    near: Near
    homes: Mapping[str, str]
    met: dict[object, list[tuple[int, Judged]]] = field(default_factory=dict)
    likely: dict[object, list[_Likely]] = field(default_factory=dict)


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
                asked[at, document, small(group)].append(backed)
                taken[document].add(at)
    for group, choice in chosen:
        at, _, backed = choice
        others = [
            rest
            for document in group.documents
            for rest in _rest(asked, at, (document, small(group)), backed)
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


def all_letters(group: Group) -> bool:
    """Tell whether it is a body that has no name but initials."""
    return group.type == "body" and all(map(only_letters, group.names.values()))


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
    why = f"{judged.reason}; {_said(*reasons)}"
    alone = len(options) == 1 and _plainly(group, judged)
    least = (
        _least(group, joining.groups[-place]) if alone else _usual(group, joining.groups[-place])
    )
    if _side_by_side(options, joining):  # where both are named, who is named oftener says nothing
        lead = min(lead, backed - options[1][4])
    ahead = backed >= least and lead >= AHEAD
    if ahead and backed < ALONE and group.type == "person":
        ahead = _rare_shared(group, joining.groups[-place], actors.worth)
    if ahead and not is_far(group, joining.groups[-place], judged):
        return -place, why, backed
    if joining.groups[-place].members and backed > 0:
        joining.doubts.append(Doubt(judged.score, why, group, joining.groups[-place]))
    return None, why, backed


def _side_by_side(options: Sequence[Option], joining: Joining) -> bool:
    """Tell whether an article names the two likeliest, so that both keep the same company."""
    one, other = (joining.groups[-each[1]] for each in options[:2]) if options[1:] else (None, None)
    return bool(one and other and one.type == "person" and one.documents & other.documents)


def _rare_shared(group: Group, other: Group, worth: Mapping[str, float]) -> bool:
    """Tell whether they have one rare thing in common, not several that many have, nor a land."""
    shared = group.company & other.company
    return any(worth.get(key, 0.0) >= FAMILY for key in shared if key[0] != "l")


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
    if small(group):
        told = is_office(group) or told_here(own_words(group, other), here(group))
        return PLACED["body"] if told else UNTOLD
    two = all_letters(group) and sum(map(str.isalpha, name)) < LETTERS
    return TWO_INITIALS if two else PLACED[group.type]


def _options(group: Group, actors: _Actors) -> Iterator[Option]:
    """Yield who may be meant: how much speaks for it, its place, the names, why, the support."""
    groups, worth, own = actors.joining.groups, actors.worth, group.company
    found = [*_possibly(group, actors)]
    beside = {land for each in found for land in each.lands}
    article = near(group, actors.homes) if beside else None
    office = is_office(group)
    around = here(group) if found and small(group) and not office else None
    for each in found:
        told = told_by_land(each.lands, article, beside) if article and each.lands else each.told
        told = (around and told_here(each.own, around)) or told
        if not told and (office or is_of_a_land(group, each.lands, beside)):
            continue
        known = company_shared(own, groups[each.at].company, worth)
        backed = each.said[0] + grounds.COMPANY * known
        for weight, _ in told:
            backed += weight
        yield backed + each.often, -each.at, each.judged, (each.said[1], known, told), backed


def _said(why: str, known: float, told: Told) -> str:
    return ", ".join(filter(None, (why_with(why, known), *(reason for _, reason in told))))


def _possibly(group: Group, actors: _Actors) -> Iterator[_Likely]:
    """Yield those whose name may be meant, nothing being against it."""
    groups, documents = actors.joining.groups, group.documents
    alone = not all_letters(group)
    for each in _likely(group, actors):
        if documents.isdisjoint(groups[each.at].documents):
            if not each.against:
                yield each
        elif not alone and not apart(group, groups[each.at]):
            yield each


def _likely(group: Group, actors: _Actors) -> list[_Likely]:
    """Return those whose name may be meant: the same for all of one name and standing."""
    [name] = group.names.values()
    asked = (group.type, name, group.standing, group.sides, group.gender, *group.told)
    if asked not in actors.likely:
        actors.likely[asked] = [
            _held(group, actors.joining.groups[at], at, judged)
            for at, judged in _named_so(group, actors)
        ]
    return actors.likely[asked]


def _held(group: Group, other: Group, at: int, judged: Judged) -> _Likely:
    return _Likely(
        at,
        judged,
        apart(group, other, beside=False) is not None,
        standing_backing(group.standing, other.standing),
        told_by_name(group, other, judged),
        lands_of(group, other),
        own_words(group, other),
        OFTEN * math.log2(1 + len(other.documents)),
    )


def _named_so(group: Group, actors: _Actors) -> list[tuple[int, Judged]]:
    """Return the places of those whose name may be meant: the same for all of one name."""
    [name] = group.names.values()
    asked = (group.type, name, *group.told)
    if asked not in actors.met:
        places = actors.near[asked]
        judged = ((at, _judged(group, actors.joining.groups[at])) for at in places)
        actors.met[asked] = [each for each in judged if each[1].score >= _possible(group)]
    return actors.met[asked]


def _judged(group: Group, other: Group) -> Judged:
    """Return what is held of the two names; of one in small letters, all words must be in it."""
    if small(group):
        return judged_small(next(iter(group.names.values())), other)
    judged = best(group, other)[1]
    apart = group.type == "body" and judged.score < SPELLED_SO and is_parent(group, other)
    return NO_NAME if apart else judged


def _possible(group: Group) -> float:
    return SURE["body"] if all_letters(group) else POSSIBLE


def _plainly(group: Group, judged: Judged) -> bool:
    """Tell whether the name is a part of the other as it is, or its initials."""
    [name] = group.names.values()
    if judged.score < SURE[group.type]:
        return False
    if group.type == "body":
        return bool(read_body(name).acronyms) and len(name) >= LETTERS
    words = read_person(name).words
    return len(words) == 1 or len(words[-1]) > 1  # not "Charles G."
