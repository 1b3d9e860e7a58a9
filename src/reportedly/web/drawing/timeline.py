"""What is dated as marks on lanes: a sure day is a point, days that something may mean a bar."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reportedly.store import Dated
from reportedly.web.drawing.days import Days, Tick, at, shown, ticks

LANES = 12  # those of most; the table has all
LEVELS = 6  # marks above one another in a lane
LEVEL = 22  # pixels
# Percent of the line that a mark needs, so that two do not cover each other on a telephone.
ROOM = 5.5
Key = tuple[str, str, str]  # kind, first day, last day


@dataclass(frozen=True, slots=True)
class Mark:
    """So many dated things of one kind and the same days; ``begins``, ``ends``: on the line.

    Where and how wide is in percent of the line, ``y`` in pixels of the lane.
    """

    kind: str
    earliest: str
    latest: str
    count: int
    x: float
    width: float
    y: int
    begins: bool
    ends: bool

    @property
    def point(self) -> bool:
        """Whether the day is sure."""
        return self.earliest == self.latest

    @property
    def on(self) -> str:
        """The days, as the address of the page takes them."""
        return self.earliest if self.point else f"{self.earliest}/{self.latest}"


@dataclass(frozen=True, slots=True)
class Lane:
    """The marks of one speaker, outlet or story, None where that is not known.

    ``outside`` things lie before or after the line, ``hidden`` marks found no room.
    """

    name: str | None
    count: int
    height: int
    marks: tuple[Mark, ...]
    outside: int
    hidden: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """A line of days with its labels and lanes; ``others`` are the lanes that are not drawn."""

    first: str
    last: str
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    others: int
    before: int
    after: int


def drawn(
    dated: Sequence[Dated], lane_of: Callable[[Dated], str | None], line: Days | None = None
) -> Timeline | None:
    """Return the picture, None of nothing; ``line`` says from when to when, if that was asked."""
    if not dated:
        return None
    line = line or shown([_days(each.earliest, each.latest) for each in dated])
    lanes: dict[str | None, Counter[Key]] = {}
    for each in dated:
        key = (each.kind, each.earliest, each.latest)
        lanes.setdefault(lane_of(each), Counter())[key] += 1
    ranked = sorted(lanes, key=lambda name: (name is None, -lanes[name].total(), name or ""))
    first, last = (day.isoformat() for day in line)
    return Timeline(
        first=first,
        last=last,
        ticks=tuple(ticks(line)),
        lanes=tuple(_lane(name, lanes[name], line) for name in ranked[:LANES]),
        others=max(0, len(ranked) - LANES),
        before=sum(each.latest < first for each in dated),
        after=sum(each.earliest > last for each in dated),
    )


def _days(earliest: str, latest: str) -> Days:
    return date.fromisoformat(earliest), date.fromisoformat(latest)


def _lane(name: str | None, counts: Counter[Key], line: Days) -> Lane:
    """Return the lane with its marks on as few levels as hold them side by side."""
    ends = [0.0] * LEVELS
    marks, outside, hidden = [], 0, 0
    for key in sorted(counts, key=lambda key: (key[1], key[2], key[0])):
        mark = _mark(key, counts[key], line)
        if mark is None:
            outside += counts[key]
            continue
        level = next((place for place, end in enumerate(ends) if end <= mark.x), None)
        if level is None:
            hidden += 1
            continue
        ends[level] = mark.x + max(ROOM, mark.width + ROOM / 2)
        marks.append((level, mark))
    height = LEVEL * (1 + max((level for level, _ in marks), default=0))
    placed = tuple(replace(mark, y=LEVEL * level + LEVEL // 2) for level, mark in marks)
    return Lane(name, counts.total(), height, placed, outside, hidden)


def _mark(key: Key, count: int, line: Days) -> Mark | None:
    """Return the mark where it stands on the line, None if it lies outside."""
    kind, earliest, latest = key
    first, last = _days(earliest, latest)
    if last < line[0] or first > line[1]:
        return None
    left, right = at(max(first, line[0]), line), at(min(last, line[1]), line, end=True)
    if earliest == latest:
        # In the middle of its day, and not half beyond the edge.
        left, right = (min(98.0, max(2.0, (left + right) / 2)),) * 2
    width = round(max(2.5, right - left), 2) if earliest != latest else 0.0
    left = round(min(left, 100 - width), 2)
    return Mark(kind, *key[1:], count, left, width, 0, first >= line[0], last <= line[1])
