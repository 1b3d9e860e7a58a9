"""An article and what was noticed in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar, cast, overload

from reportedly.errors import LayerExists, MissingLayer
from reportedly.model.annotation import Annotation
from reportedly.model.article import Article
from reportedly.model.maker import Maker
from reportedly.model.span import Span

A = TypeVar("A", bound=Annotation)
A_co = TypeVar("A_co", bound=Annotation, covariant=True)


@dataclass(frozen=True, slots=True)
class Layer(Sequence[A_co], Generic[A_co]):
    """All annotations of one kind, in text order, and who made them.

    An empty layer says "we looked and found none"; no layer says "we did not look".
    """

    kind: type[A_co]
    maker: Maker
    items: tuple[A_co, ...] = ()

    @overload
    def __getitem__(self, index: int) -> A_co: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[A_co, ...]: ...
    def __getitem__(self, index: int | slice) -> A_co | tuple[A_co, ...]:
        return self.items[index]

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[A_co]:
        return iter(self.items)


@dataclass(frozen=True, slots=True)
class Document:
    """An article and the layers noticed in it so far. It never changes; it grows by copies.

    A layer is looked up by the class of what it holds:

    >>> from reportedly.model import Article, Document, Layer, Maker, Sentence, Span
    >>> article = Article(uri="https://example.org/1", text="It rained. It stopped.")
    >>> sentences = (Sentence(span=Span(0, 10)), Sentence(span=Span(11, 22)))
    >>> layer = Layer(Sentence, Maker(name="demo", version="1"), sentences)
    >>> document = Document(article).with_layer(layer)
    >>> [document.words(sentence.span) for sentence in document[Sentence]]
    ['It rained.', 'It stopped.']
    """

    article: Article
    layers: tuple[Layer[Annotation], ...] = ()

    def __contains__(self, kind: type[Annotation]) -> bool:
        return any(layer.kind is kind for layer in self.layers)

    def __getitem__(self, kind: type[A]) -> Layer[A]:
        for layer in self.layers:
            if layer.kind is kind:
                return cast("Layer[A]", layer)
        has = ", ".join(layer.kind.__name__ for layer in self.layers) or "none"
        raise MissingLayer(f"{self.article.id} has no {kind.__name__} layer (it has: {has})")

    def words(self, span: Span) -> str:
        """Return the article's words at ``span``, to the letter."""
        return span.of(self.article.text)

    def with_layer(self, layer: Layer[Annotation]) -> "Document":
        """Return a copy that has ``layer`` too.

        Raises LayerExists when there is one of that kind already, and SpanOutsideText
        when any span in it does not lie in the text: a bad offset stops here, at the
        stage that made it, and never reaches a store.
        """
        if layer.kind in self:
            raise LayerExists(f"{self.article.id} already has a {layer.kind.__name__} layer")
        for item in layer:
            for span in item.spans():
                span.of(self.article.text)
        return replace(self, layers=(*self.layers, layer))

    def without(self, kind: type[Annotation]) -> "Document":
        """Return a copy that lacks the layer of that kind, if there was one."""
        return replace(self, layers=tuple(each for each in self.layers if each.kind is not kind))
