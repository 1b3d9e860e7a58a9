"""What tells, beside company, whom a short name means: whose "the Ministry" is, who is "Mara"."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from reportedly.link.actors.grounds import OFFICES, is_generic
from reportedly.link.actors.groups import SPELLED_SO, Group
from reportedly.link.names import Judged
from reportedly.link.names.bodies import read_body
from reportedly.link.names.lands import OF_STATES, land_stem
from reportedly.link.names.words import alike

# Weights as in placing, set by hand on the sets that may be read (docs/actors.md, 2026-11-22).
LAND = 0.8  # for an article that names the land of "the Ministry", beside what company says
MINISTER = 1.5  # for one that says whose minister its minister is, as for an affiliation
HOME = 0.8  # for an outlet of that land: "the Ministry" of the Ostmark Courier is Ostmark's
CALLED = 0.4  # for somebody whom other articles call so for short: by which of two names, say
NAMED = 0.4  # for somebody whose whole name it is, a nom de guerre, not one of two words

# What a state has one of.
ORGANS = OFFICES | OF_STATES | {"congress", "court", "assembly", "treasury", "house"}
KNOWN = 2  # of a land that an article names, by the registry

Told = Sequence[tuple[float, str]]  # what says whose a short name is, each with its weight
Lands = Mapping[str, str]  # words that tell a land, by their stem


@dataclass(frozen=True, slots=True)
class Near:
    """The stems of what an article tells of lands near "the Ministry".

    ``minister`` is of whom it says that its minister is, ``outlet`` what is in the name of the
    article's outlet, ``company`` what it names.
    """

    minister: frozenset[str]
    outlet: frozenset[str]
    company: frozenset[str]


def near(group: Group, homes: Mapping[str, str]) -> Near:
    """Return what the articles of "the Ministry" tell of lands.

    A land is told, too, where they name several that the registry knows to be of it, by ``homes``,
    and fewer of any other: "the Congress" beside the White House and the FBI.
    """
    stands = group.standing.bodies | group.standing.countries
    outlets = {each.outlet for each in group.seen if each.outlet}
    return Near(
        frozenset(land_stem(word.lstrip("#")) for word in stands),
        frozenset(land_stem(w.lstrip("#")) for each in outlets for w in read_body(each).words),
        frozenset(land_stem(w) for key in group.company if key[0] in "bl" for w in key[2:].split())
        | _home(group, homes),
    )


def _home(group: Group, homes: Mapping[str, str]) -> frozenset[str]:
    if all(ORGANS.isdisjoint(read_body(name).words) for name in group.names.values()):
        return frozenset()
    known = Counter(homes[key] for key in group.company if key in homes)
    (most, times), (_, others) = [*known.most_common(2), ("", 0), ("", 0)][:2]
    return frozenset({most}) if times >= KNOWN and times > others else frozenset()


def told_by_name(group: Group, other: Group, judged: Judged) -> Told:
    """Return what says that a person's short name is the other's, each with its weight.

    It goes by the names alone, whatever the article says.
    """
    if group.type == "body":
        return []
    told = [(CALLED, "called so elsewhere")] if _called_so(group, other) else []
    return [*told, (NAMED, "by its whole name")] if judged.score >= SPELLED_SO else told


def told_by_land(lands: Lands, article: Near, beside: Set[str]) -> Told:
    """Return what says that "the Ministry" of the article is that of one of the lands.

    It is that the article names its minister with the land, that its outlet has the land in its
    name, or else, unless that is an outlet of another one's land, that it names the land.
    ``beside`` are the lands of all whom it may mean.
    """
    told = []
    if here := sorted(lands.keys() & article.minister):
        told.append((MINISTER, f"its minister is of {lands[here[0]]}"))
    elif article.minister:
        return []
    if here := sorted(lands.keys() & article.outlet):
        told.append((HOME, f"{lands[here[0]]} is in the outlet's name"))
    foreign = not here and not beside.isdisjoint(article.outlet)
    if not foreign and (here := sorted(lands.keys() & article.company)):
        told.append((LAND, f"{lands[here[0]]} is named there"))
    return told


def is_of_a_land(group: Group, lands: Lands, beside: Set[str]) -> bool:
    """Tell whether the other is plainly a land's, and the article need not mean that land.

    "The Border Guard" of an article that never names Veldara is hardly Veldara's, nor is "the
    Ministry" where another land's is known as well.
    """
    if len(lands) != 1:
        return False
    [name] = group.names.values()
    return len(beside) > 1 or OFFICES.isdisjoint(read_body(name).words)


def lands_of(group: Group, other: Group) -> Lands:
    """Return the words by which a ministry's full name tells its land, by their stem.

    There are none where the short name is more than what each land has, and of persons.
    """
    [name] = group.names.values()
    if group.type == "person" or not is_generic(name):
        return {}
    told = {word for each in other.names.values() for word in read_body(each).words}
    told -= set(read_body(name).words)
    if other.known:  # a "Ministry for Europe" is none of Europe's
        told = {word for word in told if word.startswith("#")}
    return {land_stem(word.lstrip("#")): word.lstrip("#") for word in sorted(told)}


def _called_so(group: Group, other: Group) -> bool:
    """Tell whether other articles call somebody for short by that word, which is no family name."""
    if other.called.isdisjoint(group.names):
        return False
    [words] = group.names
    return not any(alike(words[-1], whole[-1]) for whole in other.names if len(whole) > 1)
