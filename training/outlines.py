"""Make src/reportedly/web/outlines.json, the land and borders that the map is drawn from.

    python training/outlines.py COUNTRIES

COUNTRIES is countries-50m.json of the npm package world-atlas (2.0.2): TopoJSON of Natural Earth's
Admin 0 country boundaries, 1:50m, version 4.1.0, which are in the public domain. What is kept:
the lines, thinned out; which of them bound the land; and which have a country on both sides. No
names of countries are kept: the map names what articles name.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from math import hypot
from pathlib import Path
from typing import Any

FILE = Path(__file__).parents[1] / "src" / "reportedly" / "web" / "outlines.json"
SOURCE = "Natural Earth 4.1.0, Admin 0 country boundaries, 1:50m (public domain)"
BY = "world-atlas 2.0.2"
GRID = 100  # steps of a degree: 0.01° are about a kilometre
THIN = 2.2  # steps by which a thinned line may differ; with it the file stays under 300 kB
TINY = 5  # steps: rings that are smaller both ways are left out, on no map would they be seen

Line = list[tuple[int, int]]


def main(source: Path) -> None:
    """Write the file."""
    topology = json.loads(source.read_text(encoding="utf-8"))
    countries = topology["objects"]["countries"]["geometries"]
    used = Counter(arc for each in countries for ring in rings(each) for arc in map(forward, ring))
    land = [ring for each in geometries(topology["objects"]["land"]) for ring in rings(each)]
    lines = [thinned(snapped(topology, arc)) for arc in topology["arcs"]]
    land = [ring for ring in land if not is_tiny(ring, lines)]
    borders = sorted(arc for arc, times in used.items() if times > 1)
    kept = sorted({*borders, *(forward(arc) for ring in land for arc in ring)})
    place = {arc: number for number, arc in enumerate(kept)}
    told = {
        "source": SOURCE,
        "by": BY,
        "grid": GRID,
        "lines": [steps(lines[arc]) for arc in kept],
        "land": [[turned(place[forward(arc)], arc) for arc in ring] for ring in land],
        "borders": [place[arc] for arc in borders],
    }
    FILE.write_text(json.dumps(told, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{len(kept)} lines, {sum(map(len, lines))} points, {FILE.stat().st_size:,} bytes")


def geometries(found: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the geometries of an object, be it one or a collection."""
    return list(found.get("geometries", [found]))


def rings(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """Yield the rings of a polygon or of several, as TopoJSON has them: arcs, ~arc backwards."""
    if geometry["type"] == "Polygon":
        yield from geometry["arcs"]
    elif geometry["type"] == "MultiPolygon":
        for polygon in geometry["arcs"]:
            yield from polygon


def forward(arc: int) -> int:
    """Return the arc whichever way it is gone."""
    return ~arc if arc < 0 else arc


def turned(place: int, arc: int) -> int:
    """Return the place, written as the arc was: backwards as ~place."""
    return ~place if arc < 0 else place


def snapped(topology: dict[str, Any], arc: list[list[int]]) -> Line:
    """Return the arc's points on our grid."""
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    x = y = 0
    found: Line = []
    for step in arc:
        x, y = x + step[0], y + step[1]
        point = (round((x * kx + tx) * GRID), round((y * ky + ty) * GRID))
        if not found or found[-1] != point:
            found.append(point)
    return found if len(found) > 1 else [*found, *found]


def thinned(line: Line) -> Line:
    """Return the line with fewer points, nowhere further off than THIN (Douglas and Peucker)."""
    if line[0] == line[-1] and len(line) > 4:
        # A ring has no two ends to go by: it is cut where it is widest.
        far = max(range(len(line)), key=lambda each: off(line[each], line[0], line[0]))
        return [*thinned(line[: far + 1]), *thinned(line[far:])[1:]]
    keep, todo = {0, len(line) - 1}, [(0, len(line) - 1)]
    while todo:
        first, last = todo.pop()
        between = range(first + 1, last)
        if not between:
            continue
        far = max(between, key=lambda each: off(line[each], line[first], line[last]))
        if off(line[far], line[first], line[last]) > THIN:
            keep.add(far)
            todo += [(first, far), (far, last)]
    return [line[each] for each in sorted(keep)]


def off(point: tuple[int, int], a: tuple[int, int], b: tuple[int, int]) -> float:
    """Return how far a point lies from the line between two others."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    if not (dx or dy):
        return hypot(point[0] - a[0], point[1] - a[1])
    along = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / (dx * dx + dy * dy)
    at = min(1.0, max(0.0, along))
    return hypot(point[0] - a[0] - at * dx, point[1] - a[1] - at * dy)


def is_tiny(ring: list[int], lines: list[Line]) -> bool:
    """Tell whether a ring is too small for any map."""
    points = [point for arc in ring for point in lines[forward(arc)]]
    return all(max(axis) - min(axis) < TINY for axis in zip(*points, strict=True))


def steps(line: Line) -> list[int]:
    """Return the first point and then each step from one to the next, in one row."""
    x = y = 0
    row: list[int] = []
    for px, py in line:
        row += [px - x, py - y]
        x, y = px, py
    return row


if __name__ == "__main__":
    main(Path(sys.argv[1]))
