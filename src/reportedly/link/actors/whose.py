"""What tells, beside company, whom a short name means: whose "the Ministry" is, who is "Mara"."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.link.actors.grounds import OFFICES, is_generic
from reportedly.link.actors.groups import SPELLED_SO, Group
from reportedly.link.names import Judged
from reportedly.link.names.bodies import read_body
from reportedly.link.names.lands import land_stem
from reportedly.link.names.words import alike

# Weights as in placing, set by hand on the sets that may be read (docs/actors.md, 2026-11-22).
LAND = 0.8  # for an article that names the land of "the Ministry", beside what company says
MINISTER = 1.5  # for one that says whose minister its minister is, as for an affiliation
HOME = 0.8  # for an outlet of that land: "the Ministry" of the Ostmark Courier is Ostmark's
CALLED = 0.4  # for somebody whom other articles call so for short: by which of two names, say
NAMED = 0.4  # for somebody whose whole name it is, a nom de guerre, not one of two words


Told = Sequence[tuple[float, str]]


def told_of(group: Group, other: Group, judged: Judged, beside: frozenset[str]) -> Told:
    """Return what says that the short name of the one is the other's, each with its weight.

    ``beside`` are the lands of all whom it may mean, as ``lands_beside`` has them.
    """
    if group.type == "body":
        return list(_of_its_land(group, other, beside))
    told = [(CALLED, "called so elsewhere")] if _called_so(group, other) else []
    return [*told, (NAMED, "by its whole name")] if judged.score >= SPELLED_SO else told


def lands_beside(group: Group, others: Iterable[Group]) -> frozenset[str]:
    """Return the stems of the lands of all the ministries that "the Ministry" may be."""
    if group.type == "person" or not is_generic(next(iter(group.names.values()))):
        return frozenset()
    return frozenset(land for other in others for land in _lands(group, other))


def is_of_a_land(group: Group, other: Group, beside: frozenset[str]) -> bool:
    """Tell whether the other is plainly a land's, and the article need not mean that land.

    "The Border Guard" of an article that never names Veldara is hardly Veldara's, nor is "the
    Ministry" where another land's is known as well.
    """
    if group.type == "person" or len(_lands(group, other)) != 1:
        return False
    [name] = group.names.values()
    return len(beside) > 1 or OFFICES.isdisjoint(read_body(name).words)


def _lands(group: Group, other: Group) -> Mapping[str, str]:
    """Return the words by which a ministry's full name tells its land, by their stem.

    There are none where the short name is more than what each land has.
    """
    [name] = group.names.values()
    if not is_generic(name):
        return {}
    own = set(read_body(name).words)
    told = {word for each in other.names.values() for word in read_body(each).words} - own
    if other.known:  # a "Ministry for Europe" is none of Europe's
        told = {word for word in told if word.startswith("#")}
    return {land_stem(word.lstrip("#")): word.lstrip("#") for word in sorted(told)}


def _of_its_land(group: Group, other: Group, beside: frozenset[str]) -> Iterable[tuple[float, str]]:
    """Yield what says that "the Ministry" of the article is that of the other one's land.

    It is that the article names its minister with the land, that its outlet has the land in its
    name, or else, unless that is an outlet of another one's land, that it names the land.
    """
    told = _lands(group, other)
    if not told:
        return
    stands = group.standing.bodies | group.standing.countries
    if here := sorted(told.keys() & {land_stem(word.lstrip("#")) for word in stands}):
        yield MINISTER, f"its minister is of {told[here[0]]}"
    elif stands:
        return
    home = _home(group)
    if here := sorted(told.keys() & home):
        yield HOME, f"{told[here[0]]} is in the outlet's name"
    foreign = not here and not beside.isdisjoint(home)
    near = {land_stem(word) for key in group.company if key[0] in "bl" for word in key[2:].split()}
    if not foreign and (here := sorted(told.keys() & near)):
        yield LAND, f"{told[here[0]]} is named there"


def _home(group: Group) -> frozenset[str]:
    outlets = {each.outlet for each in group.seen if each.outlet}
    return frozenset(land_stem(w.lstrip("#")) for each in outlets for w in read_body(each).words)


def _called_so(group: Group, other: Group) -> bool:
    """Tell whether other articles call somebody for short by that word, which is no family name."""
    if other.called.isdisjoint(group.names):
        return False
    [words] = group.names
    return not any(alike(words[-1], whole[-1]) for whole in other.names if len(whole) > 1)
