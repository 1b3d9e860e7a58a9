"""A time as a text says it: the words, the TIMEX3 value, and the days it may mean."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from reportedly.model.span import Span

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
AnchorBasis = Literal["publication", "text", "none"]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that say when, how long or how often; ``type`` and ``value`` are those of TIMEX3.

    ``earliest`` and ``latest`` are the first and last day it may mean, both included, and
    ``None`` where no days are known: ``value`` then keeps what is ("XXXX-WXX-3" is some
    Wednesday, "XXXX-10-07" a seventh of October). ``rule`` names the reading that was
    chosen. ``basis`` says what it was reckoned from: the day of publication, a date the
    text gives elsewhere, or nothing but its own words.
    """

    span: Span
    type: TimeType
    value: str
    earliest: date | None
    latest: date | None
    rule: str
    basis: AnchorBasis

    def spans(self) -> tuple[Span, ...]:
        return (self.span,)
