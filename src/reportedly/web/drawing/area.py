"""A part of the world, and where a point of it stands on a sheet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, radians

Point = tuple[float, float]
SHEET = (3000, 1800)
# Degrees of latitude of a part: fewer may show no coast or border to know it by.
SMALLEST = 4.0
MARGIN = 0.25  # of its height, left free around what it shows
PARALLEL = 30  # where the map of the whole world is true to scale
OUTSIDE = 0.1  # of all weight, on each side of each axis: what may lie outside to see the rest


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the world in degrees, as broad as high on the sheet allows.

    Equirectangular: degrees are steps of the same length on the whole sheet; those of
    longitude are as long as they are on the parallel in the middle of the part.
    """

    west: float
    south: float
    east: float
    north: float

    def on_sheet(self, point: Point) -> Point:
        """Return the place of a longitude and latitude on the sheet."""
        x = (point[0] - self.west) / (self.east - self.west) * SHEET[0]
        return x, (self.north - point[1]) / (self.north - self.south) * SHEET[1]

    def has(self, point: Point) -> bool:
        """Tell whether the point lies in it."""
        return self.west <= point[0] <= self.east and self.south <= point[1] <= self.north

    def meets(self, line: Sequence[Point]) -> bool:
        """Tell whether some of the line may lie in it."""
        xs, ys = zip(*line, strict=True)
        beside = max(xs) < self.west or min(xs) > self.east
        return not (beside or max(ys) < self.south or min(ys) > self.north)

    def edges(self) -> tuple[tuple[int, float, int], ...]:
        """Return the axis, the place, and on which side one is within, of each edge."""
        return (
            (0, self.west, 1),
            (0, self.east, -1),
            (1, self.south, 1),
            (1, self.north, -1),
        )

    def wider(self, share: float) -> "Area":
        """Return the area with so much of its size added on each side."""
        dx, dy = share * (self.east - self.west), share * (self.north - self.south)
        return Area(self.west - dx, self.south - dy, self.east + dx, self.north + dy)

    def moved(self, right: float, up: float) -> "Area":
        """Return the area moved by shares of its size."""
        dx, dy = right * (self.east - self.west), up * (self.north - self.south)
        return Area(self.west + dx, self.south + dy, self.east + dx, self.north + dy)

    def __str__(self) -> str:
        return ",".join(f"{each:.2f}" for each in (self.west, self.south, self.east, self.north))


def world() -> Area:
    """Return the whole world."""
    return fitting(Area(-180, -90, 180, 90))


def parallel(area: Area) -> int:
    """Return the latitude at which the map is true to scale."""
    return PARALLEL if area.north - area.south > 120 else round((area.north + area.south) / 2)


def fitting(area: Area) -> Area:
    """Return the area made broader or higher, so that it fills the sheet.

    >>> str(fitting(Area(30, 0, 40, 0)))
    '30.00,-3.00,40.00,3.00'
    """
    scale = cos(radians(min(80, abs(parallel(area)))))
    width, height = (area.east - area.west) * scale, area.north - area.south
    shape = SHEET[0] / SHEET[1]
    more_x = max(0.0, height * shape - width) / scale / 2
    more_y = max(0.0, width / shape - height) / 2
    return Area(area.west - more_x, area.south - more_y, area.east + more_x, area.north + more_y)


def around(points: Iterable[tuple[Point, int]]) -> Area:
    """Return the area in which most of the weighed points lie, with a margin; or the world."""
    found = list(points)
    if not found:
        return world()
    (west, east), (south, north) = (
        _middle([(point[axis], weight) for point, weight in found]) for axis in (0, 1)
    )
    room = max(SMALLEST, north - south, (east - west) / 2) * MARGIN + SMALLEST / 2
    return fitting(Area(west - room, south - room, east + room, north + room))


def _middle(weighed: Iterable[tuple[float, int]]) -> tuple[float, float]:
    """Return between which values all lie but for the outermost few."""
    ranked = sorted(weighed)
    whole = sum(weight for _, weight in ranked)
    passed, low, high = 0, ranked[0][0], ranked[-1][0]
    for value, weight in ranked:
        if passed <= OUTSIDE * whole:
            low = value
        if passed < (1 - OUTSIDE) * whole:
            high = value
        passed += weight
    return low, high
