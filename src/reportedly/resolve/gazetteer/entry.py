"""What the gazetteer knows of one place."""

import math
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "country", "adm1", "adm2", "city", "district", "region", "continent", "sea", "strait",
    "river", "lake", "mountain", "island", "desert", "site",
]  # fmt: skip
KINDS: tuple[Kind, ...] = (
    "country", "adm1", "adm2", "city", "district", "region", "continent", "sea", "strait",
    "river", "lake", "mountain", "island", "desert", "site",
)  # fmt: skip
# How a name leads to a place: it is its name, another of its names, an adjective of it, or
# only sounds alike.
Match = Literal["name", "alias", "adjective", "rough"]
MATCHES: tuple[Match, ...] = ("name", "alias", "adjective", "rough")
EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One place; ``number`` is its row in the index, ``division`` GeoNames' admin-1 code.

    ``rank`` is the decimal logarithm of its population, as good as it is known; what is no
    settlement has the rank of as well-known a town.
    """

    number: int
    name: str
    kind: Kind
    lat: float
    lon: float
    rank: float
    country: str
    division: str
    geonameid: int | None
    match: Match = "name"


def km_between(one: Entry, other: Entry) -> float:
    """Return the great-circle distance between two places.

    >>> beirut = Entry(0, "Beirut", "city", 33.89, 35.50, 6.3, "LB", "04", None)
    >>> tyre = Entry(1, "Tyre", "city", 33.27, 35.20, 5.1, "LB", "06", None)
    >>> round(km_between(beirut, tyre))
    74
    """
    return km_between_points(one.lat, one.lon, other.lat, other.lon)


def km_between_points(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the great-circle distance between two points in degrees."""
    north, south = math.radians(lat), math.radians(other_lat)
    across = math.sin(math.radians(other_lon - lon) / 2) ** 2
    up = math.sin((south - north) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(up + math.cos(north) * math.cos(south) * across))
