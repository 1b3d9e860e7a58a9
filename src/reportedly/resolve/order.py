"""The part each step has in the whole, and the order they stand in."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from reportedly.resolve.ways import Way

Part = Literal["carrier", "cited", "base", "document"]


@dataclass(frozen=True)
class Step:
    """One way, and what part it has in the whole."""

    part: Part
    way: Way


def ordered(source: Iterable[Way], steps: Iterable[Step]) -> list[Way]:
    """Return the ways outermost first: who carried it last, who cites, who was told, the paper."""
    by_part: dict[Part, list[Way]] = {"carrier": [], "cited": [], "base": [], "document": []}
    for step in steps:
        by_part[step.part].append(step.way)
    return [
        *reversed(by_part["carrier"]),
        *source,
        *by_part["cited"],
        *by_part["base"],
        *by_part["document"],
    ]
