"""How far a figure would move had other documents been drawn."""

from collections.abc import Iterator, Sequence
from itertools import islice
from operator import attrgetter

from reportedly.grade.tally import Sheet, Tally

# Knuth's 64-bit linear congruential generator (MMIX). It is written out so that a seed gives
# the same draws under every version of Python; the low bits are weak and not used.
MULTIPLIER, INCREMENT, MODULUS = 6364136223846793005, 1442695040888963407, 2**64
WEAK_BITS = 32

COUNTS = attrgetter("found", "gold", "right", "claimed")


def intervals(
    sheets: Sequence[Sheet], names: Sequence[str], *, rounds: int, seed: int
) -> dict[str, tuple[float, float]]:
    """Return for each of ``names`` the ends of its F1's 95 % interval, from 0 to 1.

    ``rounds`` times as many documents as there are get drawn, each maybe several times.
    Without documents there are no intervals.
    """
    if not sheets:
        return {}
    columns = {
        name: list(zip(*(COUNTS(each[name]) for each in sheets), strict=True)) for name in names
    }
    drawn: dict[str, list[float]] = {name: [] for name in names}
    places = _places(len(sheets), seed)
    for _ in range(rounds):
        sample = list(islice(places, len(sheets)))
        for name in names:
            drawn[name].append(_f1(columns[name], sample))
    return {name: _middle(sorted(values)) for name, values in drawn.items()}


def _places(count: int, seed: int) -> Iterator[int]:
    state = seed
    while True:
        state = (state * MULTIPLIER + INCREMENT) % MODULUS
        yield (state >> WEAK_BITS) * count >> (64 - WEAK_BITS)


def _f1(columns: list[tuple[int, ...]], sample: list[int]) -> float:
    return Tally(*(sum(map(column.__getitem__, sample)) for column in columns)).f1


def _middle(values: list[float]) -> tuple[float, float]:
    last = len(values) - 1
    return values[int(0.025 * len(values))], values[min(last, int(0.975 * len(values)))]
