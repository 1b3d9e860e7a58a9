"""Land and borders as curves on a sheet, cut to the part of the world that is shown."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reportedly.web.drawing.area import Area, Point

HALF = 180.0  # degrees
GRAIN = 3  # units of a sheet of 3,000: points that lie closer are one to the eye


@dataclass(frozen=True, slots=True)
class Outlines:
    """Closed rings of land, and lines that have a country on both sides, in degrees."""

    source: str
    land: tuple[tuple[Point, ...], ...]
    borders: tuple[tuple[Point, ...], ...]


@cache
def outlines() -> Outlines:
    """Return all there are."""
    path = files("reportedly.web").joinpath("outlines.json")
    told = json.loads(path.read_text(encoding="utf-8"))
    lines = [tuple(_walked(row, told["grid"])) for row in told["lines"]]
    land = tuple(_ring(arcs, lines) for arcs in told["land"])
    borders = (tuple(_unbroken(lines[place])) for place in told["borders"])
    both = (tuple(turn for each in whole for turn in _turns(each)) for whole in (land, borders))
    return Outlines(f"{told['source']}, as {told['by']}", *both)


def land_in(area: Area) -> str:
    """Return the land as the outline of one shape of SVG."""
    wide = area.wider(0.02)  # the edges of the cut lie beyond what is seen
    cut = (_cut_ring(ring, wide) for ring in outlines().land if wide.meets(ring))
    return "".join(_drawn(ring, area, "Z") for ring in cut if len(ring) > 2)


def borders_in(area: Area) -> str:
    """Return the borders as one line of SVG."""
    wide = area.wider(0.02)
    cut = (part for line in outlines().borders if wide.meets(line) for part in _cut(line, wide))
    return "".join(_drawn(line, area, "") for line in cut)


def _walked(row: Sequence[int], grid: int) -> Iterator[Point]:
    x = y = 0
    for dx, dy in zip(row[::2], row[1::2], strict=True):
        x, y = x + dx, y + dy
        yield x / grid, y / grid


def _ring(arcs: Iterable[int], lines: Sequence[Sequence[Point]]) -> tuple[Point, ...]:
    points: list[Point] = []
    for arc in arcs:
        line = lines[~arc][::-1] if arc < 0 else lines[arc]
        points.extend(line[1:] if points else line)
    found = list(_unbroken(points))
    if abs(found[-1][0] - found[0][0]) > HALF:
        # It goes round a pole and does not come back: it is closed along the pole.
        pole = -90.0 if found[0][1] < 0 else 90.0
        found += [(found[-1][0], pole), (found[0][0], pole)]
    return tuple(found)


def _unbroken(line: Iterable[Point]) -> Iterator[Point]:
    """Yield the points so that a line that passes the 180th meridian goes on beyond 180°."""
    turn, before = 0.0, None
    for x, y in line:
        if before is not None and abs(x - before) > HALF:
            turn += -360.0 if x > before else 360.0
        before = x
        yield x + turn, y


def _turns(line: tuple[Point, ...]) -> Iterator[tuple[Point, ...]]:
    """Yield the line, and what goes on beyond 180° on the other side of the map, too."""
    yield line
    west, east = min(x for x, _ in line), max(x for x, _ in line)
    for beyond, turn in ((east > HALF, -360.0), (west < -HALF, 360.0)):
        if beyond:
            yield tuple((x + turn, y) for x, y in line)


def _cut_ring(ring: Sequence[Point], area: Area) -> list[Point]:
    """Return what of a ring lies in the area, edge by edge (Sutherland and Hodgman 1974)."""
    found = list(ring)
    for axis, edge, sign in area.edges():
        points, found = found, []
        for before, point in zip([points[-1], *points[:-1]] if points else [], points, strict=True):
            is_in, was_in = (sign * (each[axis] - edge) >= 0 for each in (point, before))
            if is_in != was_in:
                found.append(_crossing(before, point, axis, edge))
            if is_in:
                found.append(point)
    return found


def _crossing(a: Point, b: Point, axis: int, edge: float) -> Point:
    along = (edge - a[axis]) / (b[axis] - a[axis])
    other = a[1 - axis] + along * (b[1 - axis] - a[1 - axis])
    return (edge, other) if axis == 0 else (other, edge)


def _cut(line: Sequence[Point], area: Area) -> Iterator[list[Point]]:
    """Yield the stretches of a line of which some end lies within the area."""
    part: list[Point] = []
    for a, b in zip(line, line[1:], strict=False):
        if area.has(a) or area.has(b):
            part = [*part, b] if part else [a, b]
        elif part:
            yield part
            part = []
    if part:
        yield part


def _drawn(points: Sequence[Point], area: Area, end: str) -> str:
    """Return the points as a path, without those that nobody could tell from the one before."""
    found: list[tuple[int, int]] = []
    for each in points:
        x, y = area.on_sheet(each)
        if not found or abs(x - found[-1][0]) + abs(y - found[-1][1]) > GRAIN:
            found.append((round(x), round(y)))
    if len(found) < 2:
        return ""
    steps = [f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in zip(found, found[1:], strict=False)]
    return f"M{found[0][0]} {found[0][1]}l{' '.join(steps)}{end}"
