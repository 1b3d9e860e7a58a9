"""Where the actors and ties of a network stand on a sheet."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot, sqrt
from typing import Protocol

from reportedly.web.drawing.apart import Point, placed

HEAD = 9.0  # length of an arrow's head
BENT = 0.14  # how far a tie bends, of its length: so that both ways between two can be seen
THINNEST, THICKEST = 1.4, 6.0
LEAST = 8  # statements of the thickest tie, at least: two are not three times one


class Spoken(Protocol):
    """One actor speaks of another."""

    @property
    def speaker(self) -> str: ...
    @property
    def speaker_name(self) -> str: ...
    @property
    def speaker_type(self) -> str: ...
    @property
    def named(self) -> str: ...
    @property
    def named_name(self) -> str: ...
    @property
    def named_type(self) -> str: ...
    @property
    def statements(self) -> int: ...
    @property
    def rows(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, width and least height, the room of a label, and letters of one."""

    name: str
    width: int
    height: int
    label_width: int
    label_height: int
    letters: int


@dataclass(frozen=True, slots=True)
class Node:
    """An actor at its point."""

    id: str
    name: str
    type: str
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Arc:
    """A tie: the curve that draws it, its head, and where its number stands."""

    tie: Spoken
    curve: str
    head: str
    middle: Point
    thick: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A network on a sheet of ``width`` and ``height``."""

    sheet: Sheet
    width: int
    height: int
    nodes: tuple[Node, ...]
    arcs: tuple[Arc, ...]


def drawn(ties: Sequence[Spoken], sheet: Sheet) -> Drawing:
    """Return the ties as they stand on the sheet, which is as high as they need."""
    names = {tie.speaker: (tie.speaker_name, tie.speaker_type) for tie in ties}
    names |= {tie.named: (tie.named_name, tie.named_type) for tie in ties}
    weights: Counter[str] = Counter()
    for tie in ties:
        weights.update({tie.speaker: tie.statements, tie.named: tie.statements})
    ids = sorted(names)
    height = _height(len(ids), sheet)
    index = {name: place for place, name in enumerate(ids)}
    points = placed(
        [weights[name] for name in ids],
        [(index[tie.speaker], index[tie.named]) for tie in ties],
        size=(sheet.width, height),
        label=(sheet.label_width, sheet.label_height),
    )
    height, points = _trimmed(points, sheet)
    most = max(weights.values(), default=1)
    nodes = {
        name: Node(name, *names[name], *point, round(5 + 6 * sqrt(weights[name] / most), 1))
        for name, point in zip(ids, points, strict=True)
    }
    thickest = max(LEAST, *(tie.statements for tie in ties)) if ties else LEAST
    arcs = tuple(_arc(tie, nodes[tie.speaker], nodes[tie.named], thickest) for tie in ties)
    return Drawing(sheet, sheet.width, height, tuple(nodes.values()), arcs)


def _height(actors: int, sheet: Sheet) -> int:
    """Return a height with twice the room that all labels need."""
    needed = 2.2 * actors * sheet.label_width * sheet.label_height / sheet.width
    return max(min(sheet.height, 90 + 60 * actors), round(needed))


def _trimmed(points: Sequence[Point], sheet: Sheet) -> tuple[int, list[Point]]:
    """Return a height without an empty strip above and below, and the points on it."""
    highest, lowest = (end((y for _, y in points), default=0) for end in (min, max))
    moved = highest - sheet.label_height / 2
    height = round(lowest - moved + sheet.label_height)
    return height, [(x, round(y - moved, 1)) for x, y in points]


def _arc(tie: Spoken, start: Node, end: Node, thickest: int) -> Arc:
    dx, dy = end.x - start.x, end.y - start.y
    far = max(1.0, hypot(dx, dy))
    bend = (start.x + dx / 2 - dy * BENT, start.y + dy / 2 + dx * BENT)
    thick = min(THICKEST, THINNEST + (THICKEST - THINNEST) * sqrt((tie.statements - 1) / thickest))
    begin = _toward((start.x, start.y), bend, min(start.radius + 1, far / 3))
    tip = _toward((end.x, end.y), bend, min(end.radius + 2, far / 3))
    back = _toward(tip, bend, HEAD)
    curve = f"M{_pair(begin)} Q{_pair(bend)} {_pair(back)}"
    middle = tuple(round((begin[i] + 2 * bend[i] + tip[i]) / 4, 1) for i in (0, 1))
    return Arc(tie, curve, _head(tip, back, thick), (middle[0], middle[1]), round(thick, 1))


def _head(tip: Point, back: Point, thick: float) -> str:
    """Return the three corners of an arrow's head."""
    dx, dy = (tip[0] - back[0]) / HEAD, (tip[1] - back[1]) / HEAD
    half = 3 + thick / 2
    left = (back[0] - dy * half, back[1] + dx * half)
    right = (back[0] + dy * half, back[1] - dx * half)
    return " ".join(map(_pair, (tip, left, right)))


def _toward(start: Point, goal: Point, step: float) -> Point:
    dx, dy = goal[0] - start[0], goal[1] - start[1]
    far = max(0.01, hypot(dx, dy))
    return start[0] + dx / far * step, start[1] + dy / far * step


def _pair(point: Point) -> str:
    return f"{point[0]:.1f},{point[1]:.1f}"
