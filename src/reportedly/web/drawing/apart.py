"""Places for the actors of a network: those with ties near each other, no label on another."""

from collections.abc import Sequence
from math import cos, hypot, pi, sin, sqrt

Point = tuple[float, float]
TURN = pi * (3 - sqrt(5))  # the golden angle: points on a spiral that never lie on one line
NEAR = 0.62  # of the distance that would fill the sheet, edges and all
GATHERED = 0.9  # how strongly the middle draws; looked at, on nets of 5 to 40 actors
ROUNDS = 220  # of pulling and pushing; 40 actors had come to rest after 150
TIDIED = 400  # rounds of pushing labels apart


def placed(
    weights: Sequence[int],
    ties: Sequence[tuple[int, int]],
    *,
    size: Point,
    label: Point,
) -> list[Point]:
    """Return a point for each actor, in a sheet of ``size``; the same for the same input.

    ``ties`` are pairs of places in ``weights``; the heaviest begin in the middle. Pulling and
    pushing are those of Fruchterman and Reingold (1991). ``label`` is the room that each needs.
    """
    points = _spiral(weights, size)
    near = NEAR * sqrt(size[0] * size[1] / max(1, len(points)))
    for step in range(ROUNDS):
        most = near * (1 - step / ROUNDS)
        forces = _pushed(points, near)
        _pull(points, ties, forces, near)
        _gather(points, forces, size)
        points = [
            _moved(point, force, most, size) for point, force in zip(points, forces, strict=True)
        ]
    return _tidied(points, size, label)


def _spiral(weights: Sequence[int], size: Point) -> list[Point]:
    order = sorted(range(len(weights)), key=lambda place: (-weights[place], place))
    points = [(0.0, 0.0)] * len(order)
    for turn, place in enumerate(order):
        away = sqrt((turn + 0.5) / len(order)) / 2
        x, y = 0.5 + away * cos(turn * TURN), 0.5 + away * sin(turn * TURN)
        points[place] = (x * size[0], y * size[1])
    return points


def _pushed(points: Sequence[Point], near: float) -> list[list[float]]:
    forces = [[0.0, 0.0] for _ in points]
    for a, (ax, ay) in enumerate(points):
        for b in range(a):
            dx, dy = ax - points[b][0], ay - points[b][1]
            far = max(1.0, dx * dx + dy * dy)
            push_x, push_y = dx * near * near / far, dy * near * near / far
            forces[a][0] += push_x
            forces[a][1] += push_y
            forces[b][0] -= push_x
            forces[b][1] -= push_y
    return forces


def _pull(
    points: Sequence[Point],
    ties: Sequence[tuple[int, int]],
    forces: list[list[float]],
    near: float,
) -> None:
    for a, b in ties:
        dx, dy = points[b][0] - points[a][0], points[b][1] - points[a][1]
        pull = hypot(dx, dy) / near
        for end, way in ((a, 1), (b, -1)):
            forces[end][0] += way * dx * pull
            forces[end][1] += way * dy * pull


def _gather(points: Sequence[Point], forces: list[list[float]], size: Point) -> None:
    """Draw all toward the middle, so that groups without a tie do not flee to the edges."""
    for point, force in zip(points, forces, strict=True):
        for axis in (0, 1):
            # As strong as the sheet is narrow that way: the group takes the sheet's own shape.
            force[axis] += GATHERED * (size[axis] / 2 - point[axis]) * max(size) / size[axis]


def _moved(point: Point, force: Sequence[float], most: float, size: Point) -> Point:
    far = max(0.01, hypot(*force))
    step = min(far, most) / far
    x, y = point[0] + force[0] * step, point[1] + force[1] * step
    return min(size[0], max(0.0, x)), min(size[1], max(0.0, y))


def _tidied(points: Sequence[Point], size: Point, label: Point) -> list[Point]:
    """Return the points moved so far apart that labels of that size do not overlap."""
    found = [list(point) for point in points]
    for _ in range(TIDIED):
        met = False
        for a in range(len(found)):
            for b in range(a):
                met |= _parted(found[a], found[b], label)
        for point in found:
            for axis in (0, 1):
                room = min(label[axis] / 2, size[axis] / 2)
                # A name stands below its point: more room is needed there than above.
                beyond = room * 1.5 if axis else room
                point[axis] = min(size[axis] - beyond, max(room, point[axis]))
        if not met:
            break
    return [(round(x, 1), round(y, 1)) for x, y in found]


def _parted(a: list[float], b: list[float], label: Point) -> bool:
    """Push two apart along the way that is shorter; tell whether they met."""
    over = [label[axis] - abs(a[axis] - b[axis]) for axis in (0, 1)]
    if over[0] <= 0 or over[1] <= 0:
        return False
    axis = 0 if over[0] / label[0] < over[1] / label[1] else 1
    way = 1 if (a[axis], a[1 - axis]) >= (b[axis], b[1 - axis]) else -1
    a[axis] += way * (over[axis] / 2 + 0.5)
    b[axis] -= way * (over[axis] / 2 + 0.5)
    return True
