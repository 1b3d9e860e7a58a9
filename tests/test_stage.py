"""One place turns what a stage yields into a layer, and holds it to its promise."""

import pytest

from marking import marked
from reportedly.errors import ContractError, LayerExists, MissingLayer, SpanOutsideText
from reportedly.model import Furniture, Layer, Maker, Sentence, Span
from reportedly.stage import Stage


class LineFinder(Stage[Sentence]):
    """Notices lines, the last one first."""

    gives = Sentence
    maker = Maker("lines", "1")

    def notice(self, document):
        start, spans = 0, []
        for line in document.article.text.splitlines(keepends=True):
            spans.append(Span(start, start + len(line.rstrip())))
            start += len(line)
        yield from map(Sentence, reversed(spans))


class BatchedLineFinder(LineFinder):
    """Notices lines two documents at a time, and remembers how many it was given."""

    batch_size = 2

    def __init__(self):
        self.sizes = []

    def notice_all(self, documents):
        self.sizes.append(len(documents))
        return super().notice_all(documents)


class Strayer(LineFinder):
    """Points past the end."""

    def notice(self, document):
        yield Sentence(Span(0, 999))


class Forgetter(LineFinder):
    """Answers for fewer documents than it was asked about."""

    def notice_all(self, documents):
        return []


class Follower(LineFinder):
    """Needs furniture."""

    needs = (Furniture,)


def test_what_is_noticed_becomes_a_layer_in_text_order():
    document, marks = marked("[It rained.]{s}\n[It stopped.]{s}")

    [noticed] = LineFinder()([document])

    layer = Layer(Sentence, Maker("lines", "1"), tuple(map(Sentence, marks["s"])))
    assert noticed == document.with_layer(layer)


def test_documents_come_back_in_the_order_they_came():
    documents = [marked(text)[0] for text in ("one", "two", "three", "four", "five")]
    stage = BatchedLineFinder()

    noticed = list(stage(iter(documents)))

    assert [each.article for each in noticed] == [each.article for each in documents]
    assert stage.sizes == [2, 2, 1]


def test_documents_are_taken_only_as_they_are_asked_for():
    taken = []
    documents = (taken.append(text) or marked(text)[0] for text in ("one", "two", "three"))

    next(LineFinder()(documents))

    assert taken == ["one"]


def test_no_documents_give_none():
    assert list(LineFinder()([])) == []


def test_a_layer_that_is_needed_must_be_there():
    document, _ = marked("one")

    with pytest.raises(MissingLayer):
        list(Follower()([document]))


def test_a_layer_that_is_needed_may_be_empty():
    document, marks = marked("[one]{s}")
    furnished = document.with_layer(Layer(Furniture, Maker("hand", "1")))

    [noticed] = Follower()([furnished])

    assert [sentence.span for sentence in noticed[Sentence]] == marks["s"]


def test_a_layer_is_not_made_twice():
    document, _ = marked("one")
    stage = LineFinder()

    with pytest.raises(LayerExists):
        list(stage(stage([document])))


def test_a_span_outside_the_text_stops_at_the_stage():
    document, _ = marked("one")

    with pytest.raises(SpanOutsideText):
        list(Strayer()([document]))


def test_a_stage_answers_for_every_document():
    document, _ = marked("one")

    with pytest.raises(ContractError, match="^lines: 0 answers to 1$"):
        list(Forgetter()([document]))


def test_a_stage_that_notices_nothing_cannot_be_made():
    class Idler(Stage[Sentence]):
        """Has no notice."""

    with pytest.raises(TypeError, match="notice"):
        Idler()
