"""The attributions of a document: where their words stand, and who has spoken so far."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from reportedly.model import Attribution, Span, Speaker
from reportedly.resolve.lookup import Placed
from reportedly.resolve.reading import Reading

LATELY = 7  # sentences; a pronoun once wrongly resolved must not decide for a whole article
Being = Literal["person", "people", "body", "unknown"]


@dataclass(frozen=True)
class Said:
    """An attribution that has its speaker, and where its source stands.

    ``who`` is the same for all that one speaker says: the entity's id, or else made of the
    place where they first spoke.
    """

    attribution: Attribution
    speaker: Speaker
    at: int
    being: Being
    gender: str = ""
    who: str = ""


@dataclass(frozen=True)
class Passages:
    """A document's attributions, looked up by what stands in their content."""

    reading: Reading
    attributions: tuple[Attribution, ...]

    def holding(self, span: Span) -> list[Attribution]:
        """Return the attributions that have ``span`` in a piece of their content, each once."""
        places = sorted(set(self._contents.covering(span)))
        return [self.attributions[place] for place in places]

    def around(self, number: int) -> list[Attribution]:
        """Return the attributions that have the token in their content."""
        return self.holding(self.reading.tokens[number].span)

    @cached_property
    def quoted(self) -> frozenset[int]:
        """The tokens that stand in direct quotations."""
        direct = (each for each in self.attributions if each.kind == "direct")
        spans = {span for each in direct for span in each.content}
        return frozenset(n for span in spans for n in self.reading.covered(span))

    @cached_property
    def _contents(self) -> Placed[int]:
        every = enumerate(self.attributions)
        return Placed((span, place) for place, each in every for span in each.content)


class Heard:
    """Those who have spoken so far; it grows while a document is resolved, in reading order."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._said: list[Said] = []
        self._places: dict[tuple[Span, ...], int] = {}
        self._by_sentence: dict[int, list[Said]] = defaultdict(list)
        self._sources: set[int] = set()
        self._shown: dict[str, tuple[str, int]] = {}
        self._starts: list[int] = []
        self._by_start: list[int] = []
        self._furthest: list[int] = []

    def add(self, said: Said) -> None:
        """Take in what was said last."""
        place = len(self._said)
        self._said.append(said)
        self._places.setdefault(said.attribution.key, place)
        if len(self._reading):
            self._by_sentence[self._reading.sentences[said.at]].append(said)
        for span in said.attribution.source:
            self._sources.update(self._reading.covered(span))
        if said.gender and said.who:
            self._shown[said.who] = said.gender, said.at
        self._put(place)

    def gender(self, who: str, at: int) -> str:
        """Return the gender that "he" or "she" has shown of a speaker lately, "" for none."""
        gender, shown = self._shown.get(who, ("", at))
        return gender if self._reading.sentences_between(shown, at) <= LATELY else ""

    def last(self, count: int) -> list[Said]:
        """Return the last ``count`` that spoke, in reading order."""
        return self._said[-count:]

    def since(self, number: int) -> list[Said]:
        """Return those whose source stands at ``number`` or after it, in reading order."""
        return [said for said in self._said if said.at >= number]

    def within(self, sentence: range) -> list[Said]:
        """Return those whose source stands in ``sentence``, or the part of one."""
        if not sentence:
            return []
        opening = self._reading.sentences[sentence.start]
        return [said for said in self._by_sentence.get(opening, ()) if said.at in sentence]

    def is_source(self, number: int) -> bool:
        """Tell whether the token stands in the source of somebody who has spoken."""
        return number in self._sources

    def among(self, attributions: list[Attribution]) -> list[Said]:
        """Return what is known of ``attributions``, in reading order."""
        found = {self._places[each.key] for each in attributions if each.key in self._places}
        return [self._said[place] for place in sorted(found)]

    def ended_last(self, start: int) -> Said | None:
        """Return, of the attributions that begin before ``start``, the one that ends last."""
        place = bisect_left(self._starts, start) - 1
        return self._said[self._furthest[place]] if place >= 0 else None

    def _put(self, place: int) -> None:
        start = self._said[place].attribution.span.start
        at = bisect_right(self._starts, start)
        self._starts.insert(at, start)
        self._by_start.insert(at, place)
        del self._furthest[at:]
        for each in self._by_start[at:]:
            before = self._furthest[-1:]
            self._furthest.append(max([*before, each], key=self._end))

    def _end(self, place: int) -> tuple[int, int]:
        return self._said[place].attribution.span.end, -place
