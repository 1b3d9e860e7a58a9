"""What a page says, before it is HTML, JSON or CSV."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


def sheets(number: int, most: int) -> int:
    """Return how many pages so many things take.

    >>> sheets(0, 20), sheets(20, 20), sheets(21, 20)
    (1, 1, 2)
    """
    return max(1, -(-number // most))


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer for every form: the page's template, its rows, and what is told beside them.

    ``rows`` are of the class ``record``: those of the CSV, and "rows" in the JSON. ``told`` is in
    the JSON too; ``drawn`` is for the HTML alone. ``total`` counts all rows there are
    (``None``: counting would cost too much), ``whole`` is false where there are more than
    that. ``more`` is the cursor of the rows that follow. ``sheets`` are the pages that what
    stands beside the rows takes in a published copy, if it takes more than they do.
    """

    page: str
    title: str
    record: type[Any]
    rows: Sequence[object] = ()
    told: Mapping[str, object] = field(default_factory=dict)
    drawn: Mapping[str, object] = field(default_factory=dict)
    total: int | None = None
    whole: bool = True
    more: str | None = None
    sheets: int = 1
