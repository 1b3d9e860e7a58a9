"""The places that articles name, and where they lie."""

from typing import Any, cast

from reportedly.store import PlaceNamed, PlaceSeen
from reportedly.web.answer import Answer
from reportedly.web.asked import Asked, NotThere, packed


def places(asked: Asked) -> Answer:
    """Return every place with counts; those that could not be resolved are listed too."""
    wanted = asked.choice("resolved", ("yes", "no"))
    resolved = None if wanted is None else wanted == "yes"
    after = asked.after(int, str, str, int, str)
    found = asked.view.some_places(
        resolved=resolved, after=cast("Any", tuple(after)) if after else None, size=asked.size
    )
    total = asked.memory.once(
        ("places", resolved), lambda: asked.view.count_places(resolved=resolved)
    )
    return Answer(
        "places",
        "Places",
        PlaceSeen,
        rows=found.rows,
        drawn={"wanted": wanted},
        total=total,
        more=packed(*found.after) if found.after else None,
    )


def one_place(asked: Asked) -> Answer:
    """Return where a place of that name is named, and why it is held to be that one."""
    name = asked.names["name"]
    after = asked.after(str, str, str, int)
    number = asked.words("geonameid")
    found = asked.view.some_of_place(
        name, number, after=cast("Any", tuple(after)) if after else None, size=asked.size
    )
    total = asked.memory.once(("place", name, number), lambda: asked.view.count_place(name, number))
    if not total and (number is None or not asked.view.count_place(name)):
        raise NotThere(f"{name}: no article names such a place")
    title = found.rows[0].name if found.rows else name
    more = packed(*found.after) if found.after else None
    return Answer("place", title, PlaceNamed, rows=found.rows, total=total, more=more)
