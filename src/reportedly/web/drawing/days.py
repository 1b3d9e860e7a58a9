"""Days on a line: which of them are shown, where each stands, and which carry a label."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

FARTHEST = 0.1  # of what is dated, on each side: what may lie outside to see the rest
WORTH = 3  # times shorter a line must become for that
MOST, FEW = 9, 3  # labels on a desk, and those of them on a telephone
MONTHS, YEARS = (1, 3, 6), (1, 2, 5, 10, 25, 50, 100, 250, 1000)
DAYS = (1, 2, 7, 14)
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Tick:
    """A label under the line, where it stands in percent; ``major``: with little room too."""

    label: str
    x: float
    major: bool


def shown(intervals: Sequence[Days]) -> Days:
    """Return from which to which day a line goes, so that few far ones do not press the rest.

    >>> near = [(date(2024, 3, day), date(2024, 3, day)) for day in range(1, 20)]
    >>> [each.isoformat() for each in shown([*near, (date(1948, 1, 1), date(1948, 12, 31))])]
    ['2024-03-01', '2024-03-19']
    """
    whole = min(first for first, _ in intervals), max(last for _, last in intervals)
    ranked = sorted(intervals, key=lambda each: each[0].toordinal() + each[1].toordinal())
    cut = int(len(ranked) * FARTHEST)
    some = ranked[cut : len(ranked) - cut]
    near = min(first for first, _ in some), max(last for _, last in some)
    if _length(whole) <= WORTH * _length(near):
        return whole
    # What lies no further off than the rest is long stays on the line.
    beside = [
        (first, last)
        for first, last in intervals
        if (near[0] - first).days <= _length(near) and (last - near[1]).days <= _length(near)
    ]
    return min(first for first, _ in beside), max(last for _, last in beside)


def _length(days: Days) -> int:
    return (days[1] - days[0]).days + 1


def at(day: date, line: Days, *, end: bool = False) -> float:
    """Return where a day begins, or ends, on the line, in percent."""
    passed = (day - line[0]).days + (1 if end else 0)
    return round(100 * passed / _length(line), 2)


def ticks(line: Days) -> list[Tick]:
    """Return the labels of a line: days, months or years, whichever are few enough.

    >>> [each.label for each in ticks((date(2024, 1, 30), date(2024, 3, 2)))]
    ['2024-02-05', '2024-02-12', '2024-02-19', '2024-02-26']
    """
    found = next((some for some in _ways(line) if len(some) <= MOST), [])
    every = -(-len(found) // FEW)
    return [
        Tick(label, at(day, line), place % every == 0) for place, (day, label) in enumerate(found)
    ]


def _ways(line: Days) -> Iterator[list[tuple[date, str]]]:
    """Yield the ways to label a line, those with most labels first."""
    length = _length(line)
    for step in DAYS:
        if length <= step * (MOST + 1):
            yield [(day, day.isoformat()) for day in _days(line, step)]
    for step in MONTHS:
        if length <= 32 * step * (MOST + 1):
            yield [(day, day.isoformat()[:7]) for day in _months(line, step)]
    for step in YEARS:
        yield [
            (date(year, 1, 1), f"{year:04}")
            for year in range(line[0].year, line[1].year + 1)
            if year % step == 0 and line[0] <= date(year, 1, 1)
        ]


def _days(line: Days, step: int) -> Iterable[date]:
    # Weeks begin on a Monday.
    first = line[0] + timedelta(days=-line[0].weekday() % 7 if step >= 7 else 0)
    return [first + timedelta(days=each) for each in range(0, (line[1] - first).days + 1, step)]


def _months(line: Days, step: int) -> Iterator[date]:
    for year in range(line[0].year, line[1].year + 1):
        for month in range(1, 13, step):
            if line[0] <= date(year, month, 1) <= line[1]:
                yield date(year, month, 1)
