"""Who speaks of whom, who quotes whom and who addresses whom, with the attributions that say so."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reportedly.model import (
    Attribution,
    Document,
    Entity,
    Hop,
    Mention,
    References,
    Span,
    content_id,
)
from reportedly.store import View

WHO = ("person", "body")
Row = dict[str, Any]


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """Somebody: an actor, an entity of one article that is none, or a bare name of the way.

    Outlets and documents that are no actors go by their names, so that they are one everywhere.
    """

    id: str
    name: str
    type: str


Edge = tuple[Node, str, Node]


def network_rows(view: View) -> Iterator[Row]:
    """Yield an edge a row, by the ids of both ends: how many attributions make it, and which."""
    found: defaultdict[Edge, set[str]] = defaultdict(set)
    for document in view.documents():
        for edge, attribution in _Edges(document, actors_in(view, document)):
            found[edge].add(attribution)
    for source, relation, target in sorted(found):
        attributions = sorted(found[source, relation, target])
        yield {
            **_end("source", source),
            "relation": relation,
            **_end("target", target),
            "count": len(attributions),
            "attributions": attributions,
        }


def actors_in(view: View, document: Document) -> dict[str, tuple[str, str]]:
    """Return which entities of a document are actors, with their ids and names."""
    return {each.entity: (each.actor, each.name) for each in view.played(document.article.id)}


def _end(side: str, node: Node) -> Row:
    return {side: node.id, f"{side}_name": node.name, f"{side}_type": node.type}


class _Edges:
    """The edges of one document, each with the attribution that makes it."""

    def __init__(self, document: Document, actors: dict[str, tuple[str, str]]) -> None:
        self._article = document.article.id
        self._actors = actors
        self._found = References(document)
        self._named = _named_in(document, self._found)

    def __iter__(self) -> Iterator[tuple[Edge, str]]:
        for name, item in self._found.attributions():
            for edge in self._edges(item):
                if edge[0] != edge[2]:
                    yield edge, name

    def _edges(self, item: Attribution) -> Iterator[Edge]:
        way = [self._of_hop(hop, item) for hop in self._found.hops_of(item) or ()]
        for outer, inner in zip(way, way[1:], strict=False):
            yield outer, "quotes", inner
        speaker = self._speaker(item)
        if speaker:
            for relation, spans in (("speaks of", item.content), ("addresses", item.addressee)):
                for other in self._within(spans):
                    yield speaker, relation, other

    def _speaker(self, item: Attribution) -> Node | None:
        speaker = self._found.speaker_of(item)
        entity = self._found.entity_of(speaker) if speaker else None
        return self._of_entity(entity) if entity else None

    def _of_hop(self, hop: Hop, item: Attribution) -> Node:
        speaker = self._speaker(item) if hop.kind == "speaker" else None
        if speaker:
            return speaker
        for span in hop.words:
            entity = self._found.entity_at(span)
            if entity and entity.id in self._actors and hop.name in (entity.name, *entity.names):
                return self._of_entity(entity)
        return Node(content_id("nam", hop.name.casefold()), hop.name, "name")

    def _of_entity(self, entity: Entity) -> Node:
        own = (content_id("ent", self._article, entity.id), entity.name)
        return Node(*self._actors.get(entity.id, own), entity.type)

    def _within(self, spans: tuple[Span, ...]) -> Iterator[Node]:
        for place, entity in self._named:
            if any(span.covers(place) for span in spans):
                yield self._of_entity(entity)


def _named_in(document: Document, found: References) -> list[tuple[Span, Entity]]:
    """Return where a person or body is named."""
    if Mention not in document:
        return []
    meant = ((each.span, found.entity_at(each.span)) for each in document[Mention])
    return [(span, entity) for span, entity in meant if entity and entity.type in WHO]
