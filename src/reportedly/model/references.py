"""Annotations refer to one another by span; this finds the other end."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import TypeVar

from reportedly.model.annotation import Annotation, Attribution, Hop, Speaker
from reportedly.model.document import Document
from reportedly.model.entity import Entity
from reportedly.model.figure import Figure
from reportedly.model.span import Span
from reportedly.model.time_expression import TimeExpression
from reportedly.model.when import said_when

A = TypeVar("A", bound=Annotation)


class References:
    """What the layers of one document know of each attribution and mention in it."""

    def __init__(self, document: Document) -> None:
        self._entities = {each.id: each for each in _items(document, Entity)}
        self._meant = {span: each for each in self._entities.values() for span in each.mentions}
        self._places = sorted(self._meant)
        self._speakers = {each.about: each for each in _items(document, Speaker)}
        self._hops = _chains(document) if Hop in document else None
        article = document.article.id
        items = _items(document, Attribution)
        self._attributions = tuple((each.id(article), each) for each in items)
        self._figures = _items(document, Figure)
        self._said = said_when(document)
        self._ids = {each.key: name for name, each in self._attributions}
        self._named = dict(self._attributions)

    def attributions(self) -> tuple[tuple[str, Attribution], ...]:
        """Return each attribution with its id, in text order."""
        return self._attributions

    def attribution(self, name: str) -> Attribution:
        """Return the attribution of that id."""
        return self._named[name]

    def parent_of(self, item: Attribution) -> str | None:
        """Return the id of the attribution that this one is nested in, or None."""
        return self._ids.get(item.parent) if item.parent else None

    def speaker_of(self, item: Attribution) -> Speaker | None:
        """Return who is behind it, or None where nobody looked."""
        return self._speakers.get(item.key)

    def hops_of(self, item: Attribution) -> tuple[Hop, ...] | None:
        """Return the way it came, outermost first; None where nobody looked."""
        return None if self._hops is None else self._hops.get(item.key, ())

    def said_on(self, item: Attribution) -> TimeExpression | None:
        """Return the time at which the text says that it was said, or None."""
        return self._said.get(item.key)

    def figures(self) -> Iterator[tuple[Figure, str | None]]:
        """Yield each figure with the id of the innermost attribution that reports it."""
        pieces = sorted(
            (span, sum(map(len, item.content)), name)
            for name, item in self._attributions
            for span in item.content
        )
        open_now: list[tuple[Span, int, str]] = []
        ahead = iter([*pieces, None])
        piece = next(ahead)
        for figure in self._figures:
            while piece and piece[0].start <= figure.span.start:
                open_now.append(piece)
                piece = next(ahead)
            open_now = [each for each in open_now if each[0].end > figure.span.start]
            around = [each for each in open_now if each[0].covers(figure.span)]
            nearest = min(around, key=lambda each: (each[1], each[2]), default=None)
            yield figure, nearest[2] if nearest else None

    def entity_of(self, speaker: Speaker) -> Entity | None:
        """Return the entity that the speaker is, or None."""
        return self._entities.get(speaker.entity) if speaker.entity else None

    def entity_at(self, span: Span) -> Entity | None:
        """Return who or what the mention at ``span`` means, or None.

        Resolving mends the edges of names ("the Harbour Front’s" is Harbour Front), so one
        that shares words with ``span`` will do where none equals it.
        """
        exact = self._meant.get(span)
        if exact:
            return exact
        at = bisect_left(self._places, span)
        near = (place for place in self._places[max(0, at - 1) : at + 1] if place.touches(span))
        return next((self._meant[place] for place in near), None)


def _items(document: Document, kind: type[A]) -> tuple[A, ...]:
    return document[kind].items if kind in document else ()


def _chains(document: Document) -> dict[tuple[Span, ...], tuple[Hop, ...]]:
    found: dict[tuple[Span, ...], tuple[Hop, ...]] = {}
    for hop in sorted(document[Hop], key=lambda each: each.place):
        found[hop.about] = (*found.get(hop.about, ()), hop)
    return found
