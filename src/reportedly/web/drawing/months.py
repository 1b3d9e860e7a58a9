"""How many statements are of each month, or year, of their article's date, as bars."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.store import Months

MOST = 60  # months side by side; of longer times the years are drawn
MONTH, YEAR = len("2024-01"), len("2024")
HEIGHT = 64  # pixels of the highest bar


@dataclass(frozen=True, slots=True)
class Bar:
    """``sure`` statements are of that month or year; ``maybe`` more of a date that is not so exact.

    ``x`` and ``width`` are in percent of the picture, ``high`` and ``higher`` in pixels.
    """

    when: str
    sure: int
    maybe: int
    x: float
    width: float
    high: int
    higher: int


@dataclass(frozen=True, slots=True)
class Bars:
    """All bars from the first to the last, and how many statements are of no known date."""

    unit: str
    bars: tuple[Bar, ...]
    unknown: int

    @property
    def highest(self) -> int:
        """How many statements the highest bar stands for."""
        return max((bar.sure + bar.maybe for bar in self.bars), default=0)


def drawn(found: Iterable[Months]) -> Bars:
    """Return the bars; months and years of which there is nothing are among them, too.

    >>> some = drawn([Months("2024-01", "2024-01", 3), Months("2024-01", "2024-12", 1)])
    >>> [(bar.when, bar.sure, bar.maybe) for bar in some.bars][:2]
    [('2024-01', 3, 1), ('2024-02', 0, 1)]
    """
    rows = list(found)
    dated = [(row.first, row.last or row.first, row.statements) for row in rows if row.first]
    unknown = sum(row.statements for row in rows if not row.first)
    if not dated:
        return Bars("month", (), unknown)
    first, last = min(each[0] for each in dated), max(each[1] for each in dated)
    size = MONTH if len(list(_units(first, last, MONTH))) <= MOST else YEAR
    sure: Counter[str] = Counter()
    maybe: Counter[str] = Counter()
    for begin, end, count in dated:
        units = list(_units(begin, end, size))
        for unit in units:
            (sure if len(units) == 1 else maybe)[unit] += count
    units = list(_units(first, last, size))
    return Bars("month" if size == MONTH else "year", tuple(_bars(units, sure, maybe)), unknown)


def _units(first: str, last: str, size: int) -> Iterator[str]:
    """Yield the months or years from one to another."""
    if size == YEAR:
        yield from (f"{year:04}" for year in range(int(first[:YEAR]), int(last[:YEAR]) + 1))
        return
    begin, end = (int(each[:YEAR]) * 12 + int(each[YEAR + 1 : MONTH]) - 1 for each in (first, last))
    yield from (f"{each // 12:04}-{each % 12 + 1:02}" for each in range(begin, end + 1))


def _bars(units: list[str], sure: Counter[str], maybe: Counter[str]) -> Iterator[Bar]:
    highest = max(sure[unit] + maybe[unit] for unit in units)
    step = 100 / max(len(units), 12)  # a few bars are not made broad
    for place, unit in enumerate(units):
        counts = (sure[unit], maybe[unit])
        high, both = (-(-HEIGHT * each // highest) for each in (counts[0], sum(counts)))
        where = (round(place * step + step * 0.1, 2), round(step * 0.8, 2))
        yield Bar(unit, *counts, *where, high, both)
