"""What an article knows of each person and body it names."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from reportedly.link.actors.acting import is_bare
from reportedly.link.actors.addressing import GenderOf, gender, no_gender, ranks
from reportedly.link.actors.affiliations import Told, affiliated
from reportedly.link.actors.ministries import ministries_told
from reportedly.link.actors.no_places import may_be_none
from reportedly.link.names.bodies import read_body
from reportedly.link.names.people import read_person
from reportedly.link.names.sounds import skeleton, sounds
from reportedly.model import ActorType, Document, Entity, Sighting, Speaker

COMPANY = 60  # keys kept of an article's company; a list of all members of a cabinet says little
TELLING = 2  # consonants


def sightings(document: Document, *, gender_of: GenderOf = no_gender) -> tuple[Sighting, ...]:
    """Return a sighting of each person and body of the article, in order of first mention.

    Places that speak ("Iran said") are bodies. Without a layer of entities there is none.
    ``gender_of`` returns "m" or "f" for the words of a name that is a man's or a woman's.
    """
    if Entity not in document:
        return ()
    speakers = document[Speaker].items if Speaker in document else ()
    said = Counter(speaker.entity for speaker in speakers if speaker.entity)
    entities = document[Entity].items
    keys = {each.id: company_keys(each) for each in entities}
    seen = Counter(key for own in keys.values() for key in own)
    roles = {**ministries_told(document), **affiliated(document)}
    owners = frozenset(role.of for each in entities for role in each.roles if role.of)
    told = {"outlet": _outlet(document), "day": _day(document)}
    return tuple(
        Sighting(
            document.article.id,
            each.id,
            _type(each),
            _named(each),
            _with_ranks(roles.get(each.id, ()), ranks(document, each)),
            _company(seen, keys[each.id]),
            said=said[each.id],
            place=each.type == "place" and not said[each.id],
            bare=is_bare(document, each, said=said[each.id], owners=owners),
            gender=gender(document, each, gender_of),
            **told,
        )
        for each in entities
        if each.type in ("person", "body")
        or (each.type == "place" and (said[each.id] or may_be_none(document, each)))
    )


def _with_ranks(roles: tuple[Told, ...], held: Iterable[str]) -> tuple[Told, ...]:
    """Return the roles, and the ranks that none of them says."""
    said = {word for role, _ in roles for word in role.casefold().split()}
    return (*roles, *((rank, None) for rank in held if rank not in said))


def company_keys(entity: Entity) -> frozenset[str]:
    """Return the keys by which an entity counts as company: the same in most spellings."""
    names = _named(entity)
    if entity.type == "person":
        return frozenset(key for name in names for key in person_keys(name))
    return frozenset(key for name in names for key in body_keys(name))


@lru_cache(maxsize=262_144)
def plain(name: str, kind: ActorType) -> tuple[str, ...]:
    """Return the words of a name that matter, as every plain spelling has them.

    >>> plain("Dr. Mara Ito", "person"), plain("The Harbour Front", "body")
    (('mara', 'ito'), ('harbour', 'front'))
    """
    if kind == "person":
        read = read_person(name)
        return (*read.words, read.suffix) if read.suffix else read.words
    body = read_body(name)
    # In the order they are said, and what kind it is called: "A and B Party" is no "B and A
    # Movement", and whether "the Harbour Front movement" is the Harbour Front is for comparing.
    return (*body.words, *body.numbers, *sorted((body.sides | body.soft) - {*body.words}))


@lru_cache(maxsize=262_144)
def body_keys(name: str) -> tuple[str, ...]:
    """Return the keys by which a body or place counts as company."""
    read = read_body(name)
    countries = tuple(f"l {country}" for country in sorted(read.countries))
    rest = [word for word in read.words if word not in read.countries]
    return (f"b {' '.join(sorted(rest))}", *countries) if rest else countries


@lru_cache(maxsize=262_144)
def person_keys(name: str) -> tuple[str, ...]:
    """Return the keys by which a person counts as company."""
    heard = [_heard(word) for word in read_person(name).words]
    family = f"s {heard[-1]}" if heard else ""
    return (f"p {' '.join(sorted(heard))}", family) if len(heard) > 1 else (family,)


def _heard(word: str) -> str:
    """Return the consonants of a word; of "Ito" and the like too little would be left."""
    bare = skeleton(sounds(word))
    return bare if len(bare) >= TELLING else word


def _named(entity: Entity) -> tuple[str, ...]:
    rest = tuple(name for name in entity.names if name != entity.name)
    return tuple(" ".join(name.split()) for name in (entity.name, *rest))


def _type(entity: Entity) -> ActorType:
    return "person" if entity.type == "person" else "body"


def _company(seen: Counter[str], own: Iterable[str]) -> tuple[str, ...]:
    others = seen - Counter(own)
    return tuple(sorted(sorted(others, key=lambda key: (-others[key], key))[:COMPANY]))


def _outlet(document: Document) -> str | None:
    outlet = document.article.outlet
    return outlet.value if outlet else None


def _day(document: Document) -> str | None:
    """Return the first day the article may be of."""
    moment = document.article.published
    return moment.earliest.isoformat() if moment else None
