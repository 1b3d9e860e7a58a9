"""Which sightings of persons and bodies, in many articles, are one actor's."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from operator import attrgetter

from reportedly.link.actors.deciding import Ruling, ruling
from reportedly.link.actors.groups import Group, group_of, is_weak
from reportedly.link.actors.joining import joined, unexplained, unsettled
from reportedly.link.actors.kinds import typed
from reportedly.link.actors.known import known_groups
from reportedly.link.actors.namesakes import parted, two_families
from reportedly.link.actors.naming import Linked, named
from reportedly.link.actors.no_places import without_places
from reportedly.link.actors.placing import gathered, placed
from reportedly.link.actors.shortened import join_cut
from reportedly.link.actors.sighting import plain
from reportedly.link.actors.small_letters import is_small
from reportedly.link.actors.translated import join_translated
from reportedly.link.actors.turned_letters import turned
from reportedly.link.registry import KnownActor
from reportedly.model import Decision, Sighting


def link_actors(
    seen: Iterable[Sighting],
    *,
    known: Sequence[KnownActor] = (),
    decisions: Iterable[Decision] = (),
) -> Linked:
    """Return the actors that the sightings are of, and the pairs that are left to a person.

    Full names come together by spelling, as long as nothing contradicts; family names and
    names like "the Ministry" only with what else the articles say, else they stay alone. The
    order of the sightings makes no difference, nor do ``known`` actors that nobody speaks of.
    What people decided outranks all of it.
    """
    told = sorted(seen, key=attrgetter("document", "entity"))
    articles, total = articles_of(told)
    found = without_places(typed(told, articles), told)
    rules = ruling(decisions, found)
    worth = rarity(articles, total)
    strong, weak = _first_groups(found, rules)
    joining = joined([*strong, *known_groups(known)], rules, worth)
    join_cut(joining, worth)
    join_translated(joining, worth)
    letters = unexplained(joining)
    stays = turned(placed([*weak, *letters, *unsettled(joining)], joining, worth), joining, worth)
    rest = [each for each in gathered(stays, worth) if not _is_nobody(each)]
    return named(joining, rest, rules)


def _is_nobody(group: Group) -> bool:
    """Tell whether it is only what articles take for a place, or a body without a name."""
    return all(
        each.place or (each.type == "body" and is_small(each.names[0])) for each in group.seen
    )


def articles_of(seen: Iterable[Sighting]) -> tuple[Counter[str], int]:
    """Return in how many articles each key of company is, and how many articles there are."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for each in seen:
        found[each.document].update(each.company)
    return Counter(chain.from_iterable(found.values())), len(found)


def rarity(articles: Mapping[str, int], total: int) -> dict[str, float]:
    """Return for each key of company how rare it is: 0 if in every article, near 1 if in few."""
    whole = math.log(total + 1)
    return {key: max(0.0, 1 - math.log(count) / whole) for key, count in articles.items()}


def _first_groups(seen: Sequence[Sighting], rules: Ruling) -> tuple[list[Group], list[Group]]:
    """Return those of one full name as groups, and each that a name alone does not tell."""
    strong: list[Group] = []
    weak: list[Group] = []
    families = two_families(each.names[0] for each in seen if each.type == "person")
    for sightings in _by_name(seen).values():
        first = sightings[0]
        family = first.type == "person" and plain(first.names[0], "person") in families
        if family or is_weak(first.names[0], first.type):
            weak += [_ruled(group_of([each], "alone"), rules) for each in sightings]
        else:
            groups, unsure = parted(sightings, rules.sides)
            strong += [_ruled(group, rules) for group in groups]
            weak += [_ruled(group_of([each], "alone"), rules) for each in unsure]
    return strong, weak


def _by_name(seen: Iterable[Sighting]) -> Mapping[tuple[str, tuple[str, ...]], list[Sighting]]:
    found: defaultdict[tuple[str, tuple[str, ...]], list[Sighting]] = defaultdict(list)
    for each in seen:
        if words := plain(each.names[0], each.type):
            found[each.type, words].append(each)
    return found


def _ruled(group: Group, rules: Ruling) -> Group:
    if rules.sides:
        group.sides = frozenset(
            side for key in group.members for side in rules.sides.get(key, frozenset())
        )
    return group
