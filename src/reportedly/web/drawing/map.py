"""Which places stand where on a map, and which of their names there is room for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from reportedly.store import PlaceSeen
from reportedly.web.drawing.area import SHEET, Area
from reportedly.web.words import clipped

LETTER, LINE = 7.0, 16.0  # pixels of a letter and of a line of names, as wide as they come
LETTERS = 24
SMALLEST, MORE = 4.0, 10.0  # pixels: the radius of a place of one article, and what more add
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map: where, in percent of the sheet, and how large; ``whole``: a country."""

    place: PlaceSeen
    x: float
    y: float
    radius: float
    whole: bool


@dataclass(frozen=True, slots=True)
class Label:
    """A name beside its spot; ``before``: on the left of it."""

    words: str
    x: float
    y: float
    away: float
    before: bool


def spots(places: Iterable[PlaceSeen], area: Area) -> list[Spot]:
    """Return the places that lie in the area, the largest first, so that small ones lie on top."""
    found = [(each, (each.lon, each.lat)) for each in places]
    seen = [(each, (lon, lat)) for each, (lon, lat) in found if lon is not None and lat is not None]
    most = max((each.articles for each, _ in seen), default=1)
    drawn = [_spot(each, area.on_sheet(point), most) for each, point in seen if area.has(point)]
    return sorted(drawn, key=lambda each: (not each.whole, -each.radius, each.place.name))


def _spot(place: PlaceSeen, at: tuple[float, float], most: int) -> Spot:
    x, y = (round(100 * part / whole, 2) for part, whole in zip(at, SHEET, strict=True))
    radius = round(SMALLEST + MORE * sqrt((place.articles - 1) / max(most, 4)), 1)
    return Spot(place, x, y, radius, place.precision != "city")


def labels(drawn: Sequence[Spot], width: int) -> list[Label]:
    """Return the names that have room on a sheet of so many pixels, commonest places first."""
    height = width * SHEET[1] / SHEET[0]
    taken: list[Box] = []
    found = []
    for spot in sorted(drawn, key=lambda each: (-each.place.articles, each.place.name)):
        words = clipped(spot.place.name, LETTERS)
        for before in (False, True):
            box = _box(spot, words, width, height, before=before)
            if box[0] >= 0 and box[2] <= width and not any(_meet(box, each) for each in taken):
                taken.append(box)
                found.append(Label(words, spot.x, spot.y, spot.radius + 4, before))
                break
    return found


def _box(spot: Spot, words: str, width: float, height: float, *, before: bool) -> Box:
    """Return the room of a name with its spot."""
    x, y = spot.x * width / 100, spot.y * height / 100
    long, away = len(words) * LETTER, spot.radius + 4
    left, right = (x - away - long, x + away) if before else (x - away, x + away + long)
    half = max(LINE / 2, spot.radius)
    return left, y - half, right, y + half


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
