"""What two things have to do with each other, and who says so."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Answer = Literal["same", "different", "unsure"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Somebody's answer on a pair, when, and why; ``at`` is aware and in UTC."""

    answer: Answer
    by: str
    at: datetime
    why: str


@dataclass(frozen=True, slots=True)
class Link:
    """Two things by id, what they are held to share, how surely (0 to 1), and the reason."""

    left: str
    right: str
    kind: str
    score: float
    why: str
    judgement: Judgement | None = None
