"""When something was, as precisely as its source says it and no more."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from reportedly.model.span import Span

Basis = Literal["stated", "computed", "assumed"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as precise as its source.

    ``value`` is in EDTF (ISO 8601-2): "2023-10", "2023-10-07", "2023-10-07T16:53".
    ``earliest`` and ``latest`` are the first and last day it may mean, both included.
    ``spans`` are the words of the text it rests on; metadata have none.
    """

    value: str
    earliest: date
    latest: date
    basis: Basis
    why: str
    spans: tuple[Span, ...] = ()
