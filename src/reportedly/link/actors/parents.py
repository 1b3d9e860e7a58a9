"""Bodies of which another is a part, or has a word: the Senate is no Senate Ports Committee."""

from functools import lru_cache

from reportedly.link.actors.groups import Group
from reportedly.link.actors.shortened import FOLLOWED, LEVELS, LINKS, written
from reportedly.link.names import vocabulary
from reportedly.link.names.bodies import read_body

PARTS = frozenset({"subcommittee", "center", "centre", "panel", "caucus", "staff", "hospital"})
ORGANS = frozenset({"congress", "senate", "parliament", "house"})  # that a land has one of
MORE = 1  # words that may be left out before one: "the Dockers' Congress" is a congress for short
WHOLE = FOLLOWED | {"the", "group", "organisation", "agency"}  # "the Front" may be a Front Party


def is_parent(group: Group, other: Group) -> bool:
    """Tell whether all names of the other say that it is a part of the first, or joined to it."""
    return all(
        _is_part(name, whole) or _is_another(name, whole)
        for name in group.names.values()
        for whole in other.names.values()
    )


@lru_cache(maxsize=262_144)
def _is_part(name: str, whole: str) -> bool:
    short, long = written(name), written(whole)
    more = len(long) - len(short)
    if more <= 0 or not short:
        return False
    if long[: len(short)] == short and long[len(short)] not in LINKS:
        return _has_kind(long[len(short) :])
    return long[more:] == short and long[more - 1] == "and" and _has_kind(long[:more])


@lru_cache(maxsize=262_144)
def _is_another(name: str, whole: str) -> bool:
    """Tell "Congress" from the American Congress of Dockers and Divers: that of a land is meant."""
    [*rest, organ] = read_body(name).words or ("",)
    if rest or organ not in ORGANS:
        return False
    levels = LEVELS | {organ}
    other = [w for w in read_body(whole).words if w not in levels and not w.startswith("#")]
    return len(other) > MORE


def _has_kind(words: tuple[str, ...]) -> bool:
    return not ((vocabulary.body_nouns() | PARTS) - WHOLE).isdisjoint(words)
