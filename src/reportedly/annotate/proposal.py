"""What an attribution looks like before it is weighed."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Proposal:
    """A cue with its source and content, as places in the Token layer.

    ``pattern`` names the shape; ``cue`` is the word that the shape hangs on, ``words``
    all the words of the cue.
    """

    pattern: str
    cue: int
    words: tuple[int, ...]
    source: tuple[int, ...]
    content: tuple[int, ...]


Weighed = tuple[Proposal, float]  # with its chance


def minus(places: Iterable[int], blank: Proposal) -> tuple[int, ...]:
    """Return ``places`` in order without those of the cue and the source."""
    taken = {*blank.words, *blank.source}
    return tuple(sorted(place for place in places if place not in taken))
