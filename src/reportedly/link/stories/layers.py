"""What the layers of a document say of a happening: actors, places and figures."""

from reportedly.model import Document, Entity, Figure, Place

# Whoever and whatever is named first is what the report is about.
MOST = 12
PRECISE = frozenset({"city", "adm2", "adm1", "country"})


def actors_of(document: Document) -> tuple[str, ...]:
    """Return the fullest names of the persons that are named most, most first."""
    if Entity not in document:
        return ()
    actors = [item for item in document[Entity] if item.type == "person"]
    actors.sort(key=lambda item: (-len(item.mentions), item.span.start, item.name))
    return tuple(dict.fromkeys(item.name for item in actors[:MOST]))


def places_of(document: Document) -> tuple[str, ...]:
    """Return the names of the places on the map that are finer than a country, first named first.

    Those of other places of the same name differ in the number of the gazetteer, after a slash.
    """
    if Place not in document:
        return ()
    found = [item for item in document[Place] if item.precision in PRECISE - {"country"}]
    named = dict.fromkeys(f"{item.name}/{item.geonameid}" for item in found if item.geonameid)
    return tuple(list(named)[:MOST])


def figures_of(document: Document) -> tuple[str, ...]:
    """Return what numbers are claimed of: "killed 40", first said first."""
    if Figure not in document:
        return ()
    said = [item for item in document[Figure] if item.of and (item.low or item.high)]
    named = dict.fromkeys(f"{item.of} {item.low or item.high:g}" for item in said)
    return tuple(list(named)[:MOST])
