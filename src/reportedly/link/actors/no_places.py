"""Names that one article was read as a place's, and that are a person's or a body's elsewhere.

"Ito and Dasa signed" says of neither that they are people: a parser may take them for towns.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

from reportedly.link.names.bodies import read_body
from reportedly.link.names.people import read_person
from reportedly.model import Document, Entity, Place, Sighting

# What stands before a place, and seldom before somebody: "in Corvay", "from Corvay".
THERE = re.compile(
    r"\b(?:in|at|near|into|across|from|to|outside|around|off|via|towards?|through|city of|town of"
    r"|village of|north of|south of|east of|west of|outskirts of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
BEFORE = 24  # characters that are looked at before a name
FULL = 2  # words of a name at least
Words = tuple[str, ...]


def may_be_none(document: Document, entity: Entity) -> bool:
    """Tell whether no words of the article say that it is a place, and the gazetteer has none."""
    text = document.article.text
    known = document[Place].items if Place in document else ()
    found = {each.span for each in known if each.geonameid is not None}
    return not any(
        THERE.search(text, max(0, span.start - BEFORE), span.start)
        or any(span.touches(place) for place in found)
        for span in entity.mentions
    )


def without_places(sure: Sequence[Sighting], seen: Sequence[Sighting]) -> list[Sighting]:
    """Return ``sure`` and, of those of ``seen`` read as places, who other articles say is none.

    It is a person whose family name another article has after a given name, and no fewer than
    take it for a place, or a body of the very same name, likewise. The order is that of ``seen``.
    """
    if len(sure) == len(seen):
        return [*sure]
    towns = Counter(read_person(each.names[0]).words for each in seen if each.place)
    people = _families(sure)
    families = {words for words, count in people.items() if count >= towns[words]}
    places = Counter(read_body(each.names[0]).words for each in seen if each.place)
    bodies = {words for words, count in _bodies(sure).items() if count >= places[words]}
    told = (_as_told(each, families, bodies) for each in seen if each.place)
    return sorted([*sure, *filter(None, told)], key=attrgetter("document", "entity"))


def _as_told(each: Sighting, families: set[Words], bodies: set[Words]) -> Sighting | None:
    if read_person(each.names[0]).words in families:
        return replace(each, type="person")
    return each if read_body(each.names[0]).words in bodies else None


def _families(seen: Iterable[Sighting]) -> Counter[Words]:
    """Return the last word and the last two of each person's name in full, and how often."""
    whole = [read_person(each.names[0]).words for each in seen if each.type == "person"]
    found = Counter(words[-1:] for words in whole if len(words) >= FULL)
    return found + Counter(words[-2:] for words in whole if len(words) > FULL)


def _bodies(seen: Iterable[Sighting]) -> Counter[Words]:
    """Return the words of the bodies whose names are of several words, and how often."""
    names = (each.names[0] for each in seen if each.type == "body")
    return Counter(read_body(name).words for name in names if len(name.split()) >= FULL)
