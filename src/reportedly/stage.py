"""The promise of a stage: it looks at documents and notices one kind of thing."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import ClassVar, Generic, TypeVar

from reportedly.errors import ContractError
from reportedly.model import Annotation, Document, Layer, Maker

A_co = TypeVar("A_co", bound=Annotation, covariant=True)


class Stage(ABC, Generic[A_co]):
    """Looks at documents and notices one kind of thing.

    A stage is a pure function with a name: the same document and the same maker always
    give the same layer. It looks at nothing but the document and what it was built with,
    writes nothing anywhere, and keeps nothing between calls, so it can run in any process,
    in any order, any number of times.
    """

    needs: ClassVar[tuple[type[Annotation], ...]] = ()
    gives: ClassVar[type[Annotation]]
    maker: Maker
    batch_size: ClassVar[int] = 1

    @abstractmethod
    def notice(self, document: Document) -> Iterable[A_co]:
        """Yield what is noticed in ``document``, in any order."""

    def notice_all(self, documents: Sequence[Document]) -> Sequence[Iterable[A_co]]:
        """Notice in many documents at once; override it where a model likes batches."""
        return [self.notice(document) for document in documents]

    def __call__(self, documents: Iterable[Document]) -> Iterator[Document]:
        """Yield each document with this stage's layer added, in the order they came.

        Raises MissingLayer, LayerExists or SpanOutsideText when the promise is broken.
        """
        stream = iter(documents)
        while batch := list(islice(stream, self.batch_size)):
            yield from self._noticed(batch)

    def _noticed(self, batch: list[Document]) -> Iterator[Document]:
        for document in batch:
            for kind in self.needs:
                document[kind]
        found = self.notice_all(batch)
        if len(found) != len(batch):
            raise ContractError(f"{self.maker.name}: {len(found)} answers to {len(batch)}")
        for document, items in zip(batch, found, strict=True):
            yield document.with_layer(self._layer(items))

    def _layer(self, items: Iterable[Annotation]) -> Layer[Annotation]:
        ordered = tuple(sorted(items, key=lambda item: item.span))
        return Layer(self.gives, self.maker, ordered)
