"""The registry's actors as groups that have no members yet."""

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache

from reportedly.link.actors.grounds import Standing, standing
from reportedly.link.actors.groups import LANDS, Group, is_weak
from reportedly.link.actors.sighting import body_keys, person_keys, plain
from reportedly.link.names.bodies import read_body
from reportedly.link.names.lands import land_stem
from reportedly.link.registry import KnownActor
from reportedly.model import ActorType, Sighting


def known_groups(actors: Sequence[KnownActor]) -> list[Group]:
    """Return a group for each actor of the registry."""
    return [_group(*each) for each in _read(tuple(actors))]


@lru_cache(maxsize=4)
def _read(
    actors: tuple[KnownActor, ...],
) -> list[tuple[KnownActor, ActorType, dict[tuple[str, ...], str], Standing, list[str]]]:
    by_id = {actor.id: actor for actor in actors}
    states = {actor.country: actor for actor in actors if actor.type == "state" and actor.country}
    return [_told(actor, by_id, states) for actor in actors]


def _told(
    actor: KnownActor, by_id: Mapping[str, KnownActor], states: Mapping[str, KnownActor]
) -> tuple[KnownActor, ActorType, dict[tuple[str, ...], str], Standing, list[str]]:
    kind: ActorType = "person" if actor.type == "person" else "body"
    names = {plain(name, kind): name for name in actor.all_names if not is_weak(name, kind)}
    parents = [*_parents(actor, by_id)]
    state = states.get(actor.country or "")
    roles = [(actor.role or "", name) for parent in parents for name in parent.all_names]
    if state:
        roles += [("", state.name)]
    seen = Sighting("", actor.id, kind, (actor.name,), tuple(roles))
    circle = [*parents, *([state] if state and state is not actor else [])]
    company = [key for each in circle for name in each.all_names for key in body_keys(name)]
    stands = standing(seen)
    if kind == "body":
        stands = Standing(countries=stands.countries | read_body(actor.name).countries)
    return actor, kind, names or {plain(actor.name, kind): actor.name}, stands, company


def _group(
    actor: KnownActor,
    kind: ActorType,
    names: dict[tuple[str, ...], str],
    stands: Standing,
    company: list[str],
) -> Group:
    return Group(
        type=kind,
        names=dict(names),
        members={},
        documents=set(),
        standing=stands,
        circles=[company],
        known=actor,
        aliased=True,
        first=f" {actor.id}",
    )


@lru_cache(maxsize=4)
def homes(actors: tuple[KnownActor, ...]) -> Mapping[str, str]:
    """Return the stem of the land that each key of company is of, as the registry knows it.

    Lands and families are left out, and what actors of two lands are called.
    """
    states = {actor.country: actor.name for actor in actors if actor.type == "state"}
    found: dict[str, set[str]] = {}
    for actor in actors:
        if actor.type in LANDS or not (state := states.get(actor.country)):
            continue
        keys_of = person_keys if actor.type == "person" else body_keys
        stems = {land_stem(each.lstrip("#")) for each in read_body(state).countries}
        for key in {key for name in actor.all_names for key in keys_of(name) if key[0] in "pb"}:
            found.setdefault(key, set()).update(stems)
    return {key: next(iter(stems)) for key, stems in found.items() if len(stems) == 1}


def bodies_known(actors: Sequence[KnownActor]) -> Set[tuple[str, ...]]:
    """Return the words of the names, of two words and more, that bodies of the registry have."""
    return _bodies_known(tuple(actors))


@lru_cache(maxsize=4)
def _bodies_known(actors: tuple[KnownActor, ...]) -> Set[tuple[str, ...]]:
    bodies = (actor for actor in actors if actor.type != "person")
    names = (name for actor in bodies for name in actor.all_names if len(name.split()) > 1)
    return frozenset(plain(name, "body") for name in names)


def _parents(actor: KnownActor, by_id: Mapping[str, KnownActor]) -> Iterator[KnownActor]:
    seen = {actor.id}
    while (parent := by_id.get(actor.parent or "")) and parent.id not in seen:
        seen.add(parent.id)
        yield parent
        actor = parent
