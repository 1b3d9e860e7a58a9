"""Groups become actors, with a name and an id; open pairs become links for a person."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.link.actors.deciding import Ruling
from reportedly.link.actors.groups import Group
from reportedly.link.actors.joining import Doubt
from reportedly.link.actors.sighting import plain
from reportedly.model import Actor, Link, Member, content_id


@dataclass(frozen=True, slots=True)
class Linked:
    """The actors by id, and the pairs of them that only a person can judge, surest first."""

    actors: tuple[Actor, ...]
    open: tuple[Link, ...]


def named(told: Iterable[Group], doubts: Iterable[Doubt], rules: Ruling) -> Linked:
    """Return the groups as actors."""
    groups = [group for group in told if group.members]
    names = [*map(_name, groups)]
    ids = _ids(groups, names)
    actors = [
        _actor(group, number, _called(group, rules) or name)
        for group, number, name in zip(groups, ids, names, strict=True)
    ]
    where = {
        key: number for group, number in zip(groups, ids, strict=True) for key in group.members
    }
    open_pairs = _links(doubts, where)
    return Linked(tuple(sorted(actors, key=lambda each: each.id)), open_pairs)


def _ids(groups: Sequence[Group], names: Sequence[str]) -> list[str]:
    """Return an id for each: by registry or name, and by the first article where two share it."""
    titles = [*map(_title, groups, names)]
    shared = Counter(titles)
    return [
        content_id("act", *title)
        if shared[title] == 1
        else content_id("act", *title, *min(group.members))
        for group, title in zip(groups, titles, strict=True)
    ]


def _title(group: Group, name: str) -> tuple[str, ...]:
    if group.known:
        return ("known", group.known.id)
    return (group.type, *plain(name, group.type))


def _name(group: Group) -> str:
    """Return the registry's name, else the full name of most articles, the longest of equals."""
    if group.known:
        return group.known.name
    if len(group.tellings) == 1:
        [(name, *_)] = group.tellings
        return name
    telling = set(group.names)
    counts: Counter[str] = Counter()
    for names, count in group.tellings.items():
        if plain(names[0], group.type) in telling:
            counts[names[0]] += count
    return min(counts, key=lambda name: (name.isupper(), -counts[name], -len(name), name))


def _actor(group: Group, number: str, name: str) -> Actor:
    known = group.known
    members = (Member(*key, *told) for key, told in sorted(group.members.items()))
    return Actor(
        id=number,
        name=name,
        type=group.type,
        names=_names(group),
        members=tuple(members),
        known=known.id if known else None,
        qid=known.qid if known else None,
        country=known.country if known else None,
    )


def _names(group: Group) -> tuple[str, ...]:
    """Return all that it is called, what most articles do first."""
    if len(group.tellings) == 1:
        [names] = group.tellings
        return tuple(sorted({*names}))
    counts: Counter[str] = Counter()
    for names, count in group.tellings.items():
        counts.update(dict.fromkeys(names, count))
    return tuple(sorted(counts, key=lambda each: (-counts[each], each)))


def _called(group: Group, rules: Ruling) -> str | None:
    """Return the name that a person gave: the latest whose actor lies here for the most part."""
    given = (
        name
        for keys, name in reversed(rules.called)
        if 2 * len(keys & group.members.keys()) > len(keys)
    )
    return next(given, None)


def _links(doubts: Iterable[Doubt], where: dict[tuple[str, str], str]) -> tuple[Link, ...]:
    found: defaultdict[tuple[str, str], list[tuple[float, str]]] = defaultdict(list)
    told = list(doubts)
    groups = {id(group): group for doubt in told for group in (doubt.left, doubt.right)}
    # What is left of names read as places' is no actor's, and nobody need judge it.
    meant = {
        number: where[min(group.members)]
        for number, group in groups.items()
        if group.members.keys() <= where.keys()
    }
    for doubt in told:
        left, right = sorted(meant.get(id(group), "") for group in (doubt.left, doubt.right))
        if left and left != right:
            found[left, right].append((doubt.score, doubt.why))
    links = [
        Link(*pair, "actor", *max(reasons, key=lambda each: (each[0], each[1])))
        for pair, reasons in found.items()
    ]
    return tuple(sorted(links, key=lambda link: (-link.score, link.left, link.right)))
