"""Which sightings of persons and bodies, in many articles, are one actor's."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, groupby
from operator import attrgetter

from reportedly.link.actors.deciding import Ruling, ruling
from reportedly.link.actors.gathering import gathered
from reportedly.link.actors.grounds import worth_of
from reportedly.link.actors.groups import Group, group_of, in_order, is_weak
from reportedly.link.actors.joining import joined, unexplained, unsettled
from reportedly.link.actors.kinds import typed
from reportedly.link.actors.known import bodies_known, known_groups
from reportedly.link.actors.namesakes import parted, two_families
from reportedly.link.actors.naming import Linked, named
from reportedly.link.actors.no_places import without_places
from reportedly.link.actors.placing import placed
from reportedly.link.actors.regrouped import regrouped
from reportedly.link.actors.shared_people import join_led
from reportedly.link.actors.shortened import join_cut
from reportedly.link.actors.sighting import plain
from reportedly.link.actors.translated import join_translated
from reportedly.link.actors.turned_letters import turned
from reportedly.link.names import is_small
from reportedly.link.registry import KnownActor
from reportedly.model import ActorType, Decision, Sighting


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
    told = in_order(seen)
    articles, total = articles_of(told)
    sorts = regrouped(told, typed(told, articles, bodies_known(known)))
    found = without_places(sorts, told)
    rules = ruling(decisions, found)
    worth = worth_of(articles, total)
    strong, weak = _first_groups(found, rules, worth)
    joining = joined([*strong, *known_groups(known)], rules, worth)
    join_cut(joining, worth)
    join_translated(joining, worth)
    join_led(joining, worth)
    letters = unexplained(joining)
    stays = turned(placed([*weak, *letters, *unsettled(joining)], joining, worth), joining, worth)
    rest = [each for each in gathered(stays, worth) if not _is_nobody(each)]
    acting = [each for each in (*joining.live(), *rest) if not _is_bare(each)]
    return named(acting, joining.doubts, rules)


def _is_nobody(group: Group) -> bool:
    """Tell whether it is only what articles take for a place, or a body without a name."""
    return all(
        each.place or (each.type == "body" and is_small(each.names[0])) for each in group.seen
    )


def _is_bare(group: Group) -> bool:
    """Tell whether no article shows that it is somebody or a body, nor the registry or a person."""
    told = group.known or group.sides or group.aliased
    return not told and all(each.bare for each in group.seen)


def articles_of(told: Iterable[Sighting]) -> tuple[Counter[str], int]:
    """Return in how many articles each key of company is, and how many articles there are.

    The sightings of an article must stand together.
    """
    found: Counter[str] = Counter()
    articles = 0
    for _, seen in groupby(told, attrgetter("document")):
        found.update(set().union(*map(attrgetter("company"), seen)))
        articles += 1
    return found, articles


def _first_groups(
    seen: Sequence[Sighting], rules: Ruling, worth: Mapping[str, float]
) -> tuple[list[Group], list[Group]]:
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
            groups, unsure = parted(sightings, rules.sides, worth)
            strong += [_ruled(group, rules) for group in groups]
            weak += [_ruled(group_of([each], "alone"), rules) for each in unsure]
    return strong, weak


def _by_name(seen: Iterable[Sighting]) -> Mapping[tuple[str, tuple[str, ...]], list[Sighting]]:
    spelled: defaultdict[tuple[ActorType, str], list[Sighting]] = defaultdict(list)
    for each in seen:
        spelled[each.type, each.names[0]].append(each)
    found: defaultdict[tuple[str, tuple[str, ...]], list[list[Sighting]]] = defaultdict(list)
    for (kind, name), sightings in spelled.items():
        if words := plain(name, kind):
            found[kind, words].append(sightings)
    return {key: in_order(chain.from_iterable(parts)) for key, parts in found.items()}


def _ruled(group: Group, rules: Ruling) -> Group:
    if rules.sides:
        group.sides = frozenset(
            side for key in group.members for side in rules.sides.get(key, frozenset())
        )
    return group
