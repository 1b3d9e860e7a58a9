"""Which land "the Ministry" of an article is of, as the article tells by naming its minister."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from reportedly.link.actors.grounds import is_generic
from reportedly.link.names.bodies import read_body
from reportedly.model import Document, Entity

Told = tuple[str, str | None]
OFFICE = frozenset({"ministry", "department"})
OWNED = re.compile(r"\b([A-Z][\w-]+(?: [A-Z][\w-]+)?)['’]s? $")
NO_OWNERS = frozenset({"It", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
                       "Sunday", "Today", "Yesterday"})  # fmt: skip
NEAR = 40  # characters before a name in which its owner stands
HOLDER = frozenset({"minister", "secretary"})
DEPUTIES = frozenset({"deputy", "former", "ex", "vice"})
SAME = {"home": "interior", "internal": "interior", "defense": "defence"}


def ministries_told(document: Document) -> Mapping[str, tuple[Told, ...]]:
    """Return for each "Ministry" by id the land of its minister, if the article names one land.

    "Ostmark's interior minister, Mara Ito," tells whose "the Interior Ministry" is.
    """
    entities = document[Entity].items
    offices = {each.id: _field(each.name, OFFICE) for each in entities if _is_office(each)}
    if not offices:
        return {}
    lands = _lands(each for each in entities if each.type == "person")
    told = {number: lands.get(field or frozenset(), set()) for number, field in offices.items()}
    owned = {each.id: _owners(document, each) for each in entities if each.id in offices}
    told = {number: owned[number] or of for number, of in told.items()}
    return {number: (("", next(iter(of))),) for number, of in told.items() if len(of) == 1}


def _owners(document: Document, entity: Entity) -> set[str]:
    """Return whose the article says that it is: "Ostmark's Border Guard", read as two names."""
    text = document.article.text
    found = (OWNED.search(text, max(0, each.start - NEAR), each.start) for each in entity.mentions)
    return {owner[1] for owner in found if owner and owner[1] not in NO_OWNERS}


def _is_office(entity: Entity) -> bool:
    return entity.type == "body" and is_generic(entity.name)


def _lands(people: Iterable[Entity]) -> Mapping[frozenset[str], set[str]]:
    """Return the lands whose ministers are named, by what these are ministers for."""
    found: defaultdict[frozenset[str], set[str]] = defaultdict(set)
    for role in (role for each in people for role in each.roles if role.of):
        field = _field(role.role, HOLDER)
        if field and role.of:
            found[field].add(role.of)
    return found


def _field(said: str, sort: frozenset[str]) -> frozenset[str] | None:
    """Return what a ministry or minister is for: "interior" of both; None of neither."""
    words = {word.strip(".,").removesuffix("'s") for word in said.casefold().split()}
    if words.isdisjoint(sort) or words & DEPUTIES:
        return None
    read = read_body(" ".join(sorted(words - sort))).words
    return frozenset(SAME.get(word, word) for word in read) or None
