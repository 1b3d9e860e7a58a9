"""What pages show of many things at once: each at a glance."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FigureSpread:
    """A story, and what is claimed to have happened in it, so many figures of which lie apart."""

    story: str
    of: str
    figures: int


@dataclass(frozen=True, slots=True)
class StorySeen:
    """A story with how many articles tell it, and how many pairs of these share a text.

    ``title`` is that of its first article that has one; ``first`` and ``last`` are dates as the
    articles have them.
    """

    id: str
    title: str
    articles: int
    outlets: tuple[str, ...]
    copies: int
    first: str | None
    last: str | None
