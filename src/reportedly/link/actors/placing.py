"""Names that do not tell who is meant, held against those that do."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from operator import itemgetter

from reportedly.link.actors import grounds
from reportedly.link.actors.grounds import company_worth, why_with
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
from reportedly.link.actors.likely import Likely, Named, at_least, by_names, with_standing
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
    Told,
    is_of_a_land,
    near,
    told_by_land,
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
RANK = itemgetter(0, 1)  # of an option
ROUNDING = 1e-6  # more than sums err by

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
class _Actors:
    """Whom a name may mean: groups by place, those near each name, and those it may mean.

    So a name is looked up once, and what it is said to be is held against each but once.
    """

    joining: Joining
    worth: dict[str, float]
    near: Near
    homes: Mapping[str, str]
    met: dict[object, list[Named]] = field(default_factory=dict)
    likely: dict[object, list[Likely]] = field(default_factory=dict)


def _cut(group: Group, actors: _Actors) -> list[Group]:
    """Return bare initials that several bodies have article by article, all else as it is."""
    if len(group.seen) > 1 and len(_told(group, _possibly(group, actors), actors)) > 1:
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
    barred = taken.get(document, set()) & {each.at for each in _named_so(group, actors)}
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
    options = _likeliest(group, actors, barred)
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


def _likeliest(group: Group, actors: _Actors, barred: Set[int]) -> list[Option]:
    """Return who may be meant, none of ``barred``, likeliest first; of many the first two at least.

    Names as they are written go before those that are only like it.
    """
    found = [each for each in _possibly(group, actors) if each.named.at not in barred]
    told = _told(group, found, actors)
    sure = SURE[group.type]
    rest = [each for each in told if each[0].named.judged.score >= sure] or told
    return sorted(_weighed(group, rest, actors.worth), key=RANK, reverse=True)


def _weighed(
    group: Group, found: Iterable[tuple[Likely, Told]], worth: Mapping[str, float]
) -> Iterator[Option]:
    """Yield how much speaks for whom, its place, the names, why, and the support.

    Left out is who would come after two others with all of the company in common.
    """
    own = group.company & worth.keys()
    most = grounds.COMPANY * company_worth(own, worth) + ROUNDING
    first = second = -math.inf
    for each, told in found:
        named, (backed, said) = each.named, each.said
        beside = named.often + sum(weight for weight, _ in told) if told else named.often
        if backed + beside + most < second:
            continue
        known = company_worth(own & named.other.company, worth)
        backed += grounds.COMPANY * known
        for weight, _ in told:
            backed += weight
        rank = backed + named.often
        if rank > second:
            first, second = max(first, rank), min(first, rank)
        yield rank, -named.at, named.judged, (said, known, told), backed


def _told(group: Group, found: Sequence[Likely], actors: _Actors) -> list[tuple[Likely, Told]]:
    """Return who may be meant with what the article tells of it beside, but for other lands'."""
    if not found or group.type == "person":  # most
        return [(each, each.named.told) for each in found]
    beside = {land for each in found for land in each.named.lands}
    article = near(group, actors.homes) if beside else None
    office = is_office(group)
    around = here(group) if small(group) and not office else None
    telling = []
    for each in found:
        lands, told = each.named.lands, each.named.told
        told = told_by_land(lands, article, beside) if article and lands else told
        told = (around and told_here(each.named.own, around)) or told
        if told or not (office or is_of_a_land(group, lands, beside)):
            telling.append((each, told))
    return telling


def _said(why: str, known: float, told: Told) -> str:
    return ", ".join(filter(None, (why_with(why, known), *(reason for _, reason in told))))


def _possibly(group: Group, actors: _Actors) -> list[Likely]:
    """Return those whose name may be meant, nothing being against it."""
    apart_from = group.documents.isdisjoint
    lone = all_letters(group)
    return [
        each
        for each in _likely(group, actors)
        if (
            not each.against
            if apart_from(each.named.other.documents)
            else lone and not apart(group, each.named.other)
        )
    ]


def _likely(group: Group, actors: _Actors) -> list[Likely]:
    """Return those whose name may be meant: the same for all of one name and standing."""
    [name] = group.names.values()
    asked = (group.type, name, group.standing, group.sides, group.gender, *group.told)
    if asked not in actors.likely:
        found = (with_standing(group, each) for each in _named_so(group, actors))
        actors.likely[asked] = sorted(found, key=at_least, reverse=True)
    return actors.likely[asked]


def _named_so(group: Group, actors: _Actors) -> list[Named]:
    """Return those whose name may be meant: the same for all of one name."""
    [name] = group.names.values()
    asked = (group.type, name, *group.told)
    if asked not in actors.met:
        least = _possible(group)
        judged = ((at, _judged(group, actors.joining.groups[at])) for at in actors.near[asked])
        actors.met[asked] = [
            by_names(group, at, actors.joining.groups[at], each)
            for at, each in judged
            if each.score >= least
        ]
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
