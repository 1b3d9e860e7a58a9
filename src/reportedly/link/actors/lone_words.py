"""A lone word that is but like a word of somebody's name, or that is a given name alone.

Company says who is of one story, and in a pile of news somebody of it has a name that sounds
like any short one: "Messer" is no Masser, "Tom" need not be Thomas Ito.
"""

from functools import lru_cache

from reportedly.link.actors.groups import SPELLED_SO, Group
from reportedly.link.names import Judged
from reportedly.link.names.people import PARTICLES, read_person
from reportedly.link.names.sounds import slips
from reportedly.link.names.words import known_names

ONE_LETTER = 1  # more is another name as often: of some twenty in real news, all were (2026-11-23)
LEAST = 5  # letters of a word of which one letter may differ
Words = tuple[str, ...]


def is_far(group: Group, other: Group, judged: Judged) -> bool:
    """Tell whether the name of ``group`` is too little of the other's for company to be enough.

    A role or a body in common is enough, as is a name that agrees as a whole.
    """
    one, two = group.standing, other.standing
    if group.type == "body" or one.bodies & two.bodies or one.roles & two.roles:
        return False
    if judged.score >= SPELLED_SO:
        return False
    [name] = group.names.values()
    mine = _words(name)
    whole = [_words(each) for each in other.told]
    if not all(any(_part(word, each) for each in whole) for word in mine):
        return True
    return len(mine) == 1 and _only_given(mine[0], whole) and mine not in other.called


def _part(word: str, whole: Words) -> bool:
    """Tell whether the word is one of the name, or is the family's but for a letter."""
    return word in whole or any(_near(word, family) for family in whole[-1:])


def _only_given(word: str, whole: list[Words]) -> bool:
    return word in known_names() and not any(_near(word, each[-1]) for each in whole if each)


def _words(name: str) -> Words:
    words = read_person(name).words
    return tuple(word for word in words if len(word) > 1 and word not in PARTICLES)


@lru_cache(maxsize=262_144)
def _near(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= LEAST and slips(one, other) <= ONE_LETTER)
