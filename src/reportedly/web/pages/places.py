"""The places that articles name, and where they lie."""

from reportedly.store import PlaceNamed, PlaceSeen
from reportedly.web.answer import Answer
from reportedly.web.asked import Asked, NotThere


def places(asked: Asked) -> Answer:
    """Return every place with counts; those that could not be resolved are listed too."""
    wanted = asked.choice("resolved", ("yes", "no"))
    whole = asked.memory.once("places", lambda: tuple(asked.view.places()))
    found = [
        each
        for each in whole
        if wanted is None or (each.precision != "unresolved") == (wanted == "yes")
    ]
    rows, more = asked.leaf(found)
    return Answer(
        "places",
        "Places",
        PlaceSeen,
        rows=rows,
        drawn={"wanted": wanted},
        total=len(found),
        more=more,
    )


def one_place(asked: Asked) -> Answer:
    """Return where a place of that name is named, and why it is held to be that one."""
    name = asked.names["name"]
    found = asked.memory.once(("place", name), lambda: tuple(asked.view.place(name)))
    if not found:
        raise NotThere(f"{name}: no article names such a place")
    number = asked.words("geonameid")
    found = tuple(each for each in found if number in (None, str(each.geonameid)))
    rows, more = asked.leaf(found)
    return Answer(
        "place",
        found[0].name if found else name,
        PlaceNamed,
        rows=rows,
        total=len(found),
        more=more,
    )
