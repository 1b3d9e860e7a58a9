"""Where the places lie that articles name: a map, and the table that it is drawn from."""

import re
from collections.abc import Sequence

from reportedly.errors import UsageError
from reportedly.store import PlaceSeen
from reportedly.web.answer import Answer
from reportedly.web.asked import Asked
from reportedly.web.drawing.area import Area, around, fitting, parallel, world
from reportedly.web.drawing.map import labels, spots
from reportedly.web.drawing.outlines import borders_in, land_in, outlines

DRAWN = 300  # places of most articles: with more, dots cover one another
WIDTHS = {"wide": 900, "narrow": 330}  # pixels of the map on a desk and on a telephone
SHOWN = 60  # places without a point that are listed
NUMBER = r"-?[0-9]{1,3}(?:\.[0-9]{1,4})?"
FOUR = re.compile(rf"{NUMBER}(?:,{NUMBER}){{3}}")
LEAST = 0.2  # degrees that a part of the world is high, at least
WAYS = {"west": (-0.5, 0), "north": (0, 0.5), "south": (0, -0.5), "east": (0.5, 0)}


def map_page(asked: Asked) -> Answer:
    """Return the places that have a point, and those that have none, listed apart."""
    whole = asked.memory.once("places", lambda: tuple(asked.view.places()))
    placed = [each for each in whole if is_placed(each)]
    area = _area(asked, placed)
    borders = asked.choice("borders", ("off",)) is None
    drawn = spots(placed[:DRAWN], area)
    key = ("map", str(area), borders)
    shapes = asked.memory.once(key, lambda: (land_in(area), borders_in(area) if borders else ""))
    rows, more = asked.leaf(placed)
    unplaced = [each for each in whole if not is_placed(each)]
    return Answer(
        "map",
        "Map",
        PlaceSeen,
        rows=rows,
        told={"unplaced": len(unplaced), "shapes": outlines().source},
        drawn={
            "land": shapes[0],
            "lines": shapes[1],
            "borders": borders,
            "spots": drawn,
            "labels": {name: labels(drawn, width) for name, width in WIDTHS.items()},
            "outside": len(placed[:DRAWN]) - len(drawn),
            "undrawn": max(0, len(placed) - DRAWN),
            "nowhere": unplaced[:SHOWN],
            "nowhere_more": max(0, len(unplaced) - SHOWN),
            "ways": _ways(asked, area),
            "parallel": parallel(area),
            "area": asked.words("area") or "data",
        },
        total=len(placed),
        more=more,
    )


def is_placed(place: PlaceSeen) -> bool:
    """Tell whether a point can stand for the place: not for a sea, nor for what nobody found."""
    return place.lat is not None and place.precision not in ("region", "unresolved")


def _area(asked: Asked, placed: Sequence[PlaceSeen]) -> Area:
    wanted = asked.words("area") or "data"
    if wanted == "world":
        return world()
    if wanted == "data":
        points = [((each.lon or 0.0, each.lat or 0.0), each.articles) for each in placed]
        return around(points)
    if not FOUR.fullmatch(wanted):
        raise UsageError(f"area: {wanted!r} is neither data nor world, nor west,south,east,north")
    west, south, east, north = map(float, wanted.split(","))
    if not (-270 <= west < east <= 270 and -180 <= south < north <= 180 and north - south >= LEAST):
        raise UsageError(f"area: {wanted!r} is no part of the world, in degrees")
    return fitting(Area(west, south, east, north))


def _ways(asked: Asked, area: Area) -> list[tuple[str, str]]:
    """Return where one can go from here on the map: closer, wider, and in four directions."""
    found = {"closer": area.wider(-0.25), "wider": area.wider(0.5)}
    found |= {name: area.moved(*way) for name, way in WAYS.items()}
    high, whole = area.north - area.south, world()
    left_out = {"closer"} if high / 2 < LEAST else {"wider"} if high >= 120 else set()
    return [
        (name, asked.again(area=str(part), after=None))
        for name, part in found.items()
        if name not in left_out and part.meets(((whole.west, -90), (whole.east, 90)))
    ]
