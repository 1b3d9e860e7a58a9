"""Surnames that an article parted from a name in full, as it took one of the two for a body."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.link.actors.sighting import plain
from reportedly.model import Sighting

Key = tuple[str, str]


def regrouped(told: Sequence[Sighting], typed: Iterable[Sighting]) -> list[Sighting]:
    """Return the sightings, "Ito" named in full where all articles show that it is Mara Ito.

    ``told`` are the sightings before, ``typed`` those after all articles said what each name is.
    Within an article the two were kept apart only as one of them was held to be a body.
    """
    bodies = {each.key for each in told if each.type == "body"}
    found = [*typed]
    people: defaultdict[str, list[Sighting]] = defaultdict(list)
    for each in found:
        if each.type == "person" and not each.place:
            people[each.document].append(each)
    whole = {
        lone.key: full
        for group in people.values()
        if any(each.key in bodies for each in group)
        for lone in group
        if (full := _full(lone, group, bodies))
    }
    return [
        replace(each, names=whole[each.key].names) if each.key in whole else each for each in found
    ]


def _full(lone: Sighting, people: Sequence[Sighting], bodies: set[Key]) -> Sighting | None:
    """Return the only one of the article whose last word the lone one is, if one was a body."""
    words = plain(lone.names[0], "person")
    if len(words) != 1:
        return None
    near = [each for each in people if _ends_with(each, words[0])]
    if len(near) != 1 or bodies.isdisjoint((lone.key, near[0].key)):
        return None
    return near[0]


def _ends_with(each: Sighting, word: str) -> bool:
    words = plain(each.names[0], "person")
    return len(words) > 1 and words[-1] == word
