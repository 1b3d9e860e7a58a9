"""Bodies that an article names in small letters: "the city council" of a town that it names.

Such words are a body's name only where another article spells the name out, and this one names
the land or town it is of, or keeps the same company; else they are nobody's.
"""

from dataclasses import dataclass

from reportedly.link.actors.grounds import OFFICES
from reportedly.link.actors.groups import Group
from reportedly.link.actors.shortened import LEVELS, places_of
from reportedly.link.names import Judged, is_small, why_within, words_said
from reportedly.link.names.bodies import read_body
from reportedly.link.names.lands import land_stem
from reportedly.link.names.small_letters import LINKS

WHOLE = 0.6  # as for a name cut short
NO_NAME = Judged(0.0, "different", "other words")
NAMED, AT_HOME = 0.4, 0.8  # for an article that names its town, or whose outlet's name has it
UNTOLD = 2.0  # support that is needed where it does not: the same people in the same affair


@dataclass(frozen=True, slots=True)
class Here:
    """The stems of what an article may be of: what its outlets' names have, and all it names."""

    outlets: frozenset[str]
    places: frozenset[str]


def here(group: Group) -> Here:
    """Return what the articles of a body in small letters may be of."""
    outlets = (each.outlet for each in group.seen if each.outlet)
    stems = (land_stem(word) for outlet in outlets for word in words_said(outlet))
    return Here(frozenset(stems), places_of(group))


def small(group: Group) -> bool:
    """Tell whether it is a body that has no name but in small letters."""
    return group.type == "body" and all(map(is_small, group.names.values()))


def is_office(group: Group) -> bool:
    """Tell whether it is "the interior ministry": each land has one, and company tells of none."""
    [name, *_] = group.names.values()
    return group.type == "body" and is_small(name) and not OFFICES.isdisjoint(read_body(name).words)


def judged_small(name: str, other: Group) -> Judged:
    """Return whether the words may be the body's name, cut short: all are in it, and its head."""
    found = (why_within(name, whole) for whole in other.names.values())
    return next((Judged(WHOLE, "unsure", why) for why in found if why), NO_NAME)


def own_words(group: Group, other: Group) -> frozenset[str]:
    """Return the stems of what tells whose the body is: what a name in small letters leaves out."""
    if not small(group) or is_office(group):
        return frozenset()
    [name] = group.names.values()
    return frozenset(stem for whole in other.names.values() for stem in _own(name, whole))


def told_here(own: frozenset[str], article: Here) -> list[tuple[float, str]]:
    """Return what it weighs that the article names whose it is: nothing where it does not."""
    if own & article.outlets:
        return [(AT_HOME, "its town is in the outlet's name")]
    return [(NAMED, "its land or town is named there")] if own & article.places else []


def _own(name: str, whole: str) -> frozenset[str]:
    """Return the stems of the words that only the whole name has, but for those of its level."""
    more = set(words_said(whole)) - set(words_said(name)) - LEVELS - LINKS - {"the", "and", "bank"}
    mine = {*read_body(name).words, *read_body(name).soft}
    rest = {word for word in more if not {*read_body(word).words} <= mine}
    return frozenset(land_stem(word) for word in rest)
