"""A number that is claimed of something."""

from dataclasses import dataclass
from typing import Literal

from reportedly.model.span import Span

Qualifier = Literal[
    "exact", "more_than", "at_least", "nearly", "about", "up_to", "less_than", "between",
    "dozens", "scores", "hundreds", "thousands", "tens_of_thousands", "hundreds_of_thousands",
    "millions", "billions", "tens_of_millions", "hundreds_of_millions", "tens_of_billions",
    "hundreds_of_billions",
]  # fmt: skip
Happening = Literal[
    "killed", "wounded", "missing", "captured", "arrested", "displaced", "fired", "intercepted",
    "destroyed", "deployed", "freed",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figure:
    """A number at ``span``, qualifier words included, and what it is claimed of.

    ``low`` and ``high`` are the bounds the words state and no others: "more than 5" has no
    ``high``, "nearly 5" and "up to 5" no ``low``; "5" and "about 5" have both. "dozens" and the
    like state no bound and have neither: they stay what was said. ``unit`` is "person",
    "percent", a currency (ISO 4217, or "money"), else the thing counted in the singular,
    ``None`` where the text leaves it open. ``of`` is what happened to them; ``who`` are the
    words for those counted, ``by`` for who or what did it, ``since`` the words for since when:
    each ``None`` where the sentence does not say.
    """

    span: Span
    low: float | None
    high: float | None
    qualifier: Qualifier
    unit: str | None = None
    of: Happening | None = None
    who: Span | None = None
    by: Span | None = None
    since: Span | None = None

    def spans(self) -> tuple[Span, ...]:
        parts = (self.span, self.who, self.by, self.since)
        return tuple(part for part in parts if part is not None)
