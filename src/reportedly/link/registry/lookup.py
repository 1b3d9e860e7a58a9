"""Find the actors of a name."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from reportedly.link.names import Kind, compare, keys
from reportedly.link.names.judging import Judged
from reportedly.link.registry.actors import KnownActor


def named(name: str, actors: Iterable[KnownActor]) -> list[tuple[KnownActor, Judged]]:
    """Return the actors with a name that is not different from ``name``, the surest first.

    >>> mara = KnownActor("ito", "person", "Mara Ito", ("Mara Itoh",))
    >>> [(actor.id, judged.judgement) for actor, judged in named("Dr. Mara Ito", [mara])]
    [('ito', 'same')]
    """
    known = tuple(actors)
    index = _index(known)
    near = {
        at
        for kind in ("person", "body")
        for key in keys(name, kind=kind)
        for at in index[kind][key]
    }
    judged = ((known[at], _best(name, known[at])) for at in near)
    found = [(actor, best) for actor, best in judged if best.judgement != "different"]
    return sorted(found, key=lambda pair: (-pair[1].score, pair[0].id))


def kind_of_type(actor: KnownActor) -> Kind:
    """Return as what the actor's names are compared."""
    return "person" if actor.type == "person" else "body"


def _best(name: str, actor: KnownActor) -> Judged:
    kind = kind_of_type(actor)
    judged = (compare(name, other, kind=kind) for other in actor.all_names)
    return max(judged, key=lambda each: each.score)


@lru_cache(maxsize=4)
def _index(actors: tuple[KnownActor, ...]) -> dict[Kind, defaultdict[str, list[int]]]:
    index: dict[Kind, defaultdict[str, list[int]]] = {
        "person": defaultdict(list),
        "body": defaultdict(list),
    }
    for at, actor in enumerate(actors):
        kind = kind_of_type(actor)
        for key in {key for each in actor.all_names for key in keys(each, kind=kind)}:
            index[kind][key].append(at)
    return index
