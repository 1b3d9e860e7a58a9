"""A document grows by copies, one layer of a kind, every span in its text."""

import pytest

from marking import marked
from reportedly.errors import LayerExists, MissingLayer, SpanOutsideText
from reportedly.model import Attribution, Document, Furniture, Layer, Maker, Sentence, Span

MAKER = Maker("hand", "1")


def sentences(*spans):
    return Layer(Sentence, MAKER, tuple(Sentence(span) for span in spans))


@pytest.fixture
def story():
    return marked("[It rained.]{s} [It stopped.]{s}")


def test_a_layer_is_looked_up_by_the_class_of_what_it_holds(story):
    document, marks = story

    grown = document.with_layer(sentences(*marks["s"]))

    assert [grown.words(sentence.span) for sentence in grown[Sentence]] == [
        "It rained.",
        "It stopped.",
    ]
    assert Sentence in grown


def test_growing_leaves_the_document_as_it_was(story):
    document, marks = story

    document.with_layer(sentences(*marks["s"]))

    assert document == Document(document.article)


def test_a_layer_that_nobody_made_is_not_an_empty_one(story):
    document, _ = story
    looked = document.with_layer(sentences())

    assert Furniture not in looked
    assert list(looked[Sentence]) == []
    with pytest.raises(MissingLayer) as raised:
        looked[Furniture]
    assert str(raised.value) == f"{document.article.id} has no Furniture layer (it has: Sentence)"


def test_a_document_without_layers_says_so(story):
    document, _ = story

    with pytest.raises(MissingLayer, match=r"\(it has: none\)$"):
        document[Sentence]


def test_a_second_layer_of_one_kind_is_refused(story):
    document, _ = story
    looked = document.with_layer(sentences())

    with pytest.raises(LayerExists, match=f"^{document.article.id} already has a Sentence layer$"):
        looked.with_layer(sentences())


def test_a_span_outside_the_text_stops_at_the_document(story):
    document, _ = story

    with pytest.raises(SpanOutsideText):
        document.with_layer(sentences(Span(0, 999)))


@pytest.mark.parametrize("role", ["source", "cue", "content", "addressee", "parent"])
def test_every_span_of_an_annotation_is_checked(story, role):
    document, _ = story
    roles = {name: (Span(0, 2),) for name in ("source", "cue", "content")}
    found = Attribution(**(roles | {role: (Span(0, 999),)}), kind="indirect")

    with pytest.raises(SpanOutsideText):
        document.with_layer(Layer(Attribution, MAKER, (found,)))


def test_a_layer_can_be_left_out_again(story):
    document, marks = story
    furnished = document.with_layer(Layer(Furniture, MAKER))
    grown = furnished.with_layer(sentences(*marks["s"]))

    assert grown.without(Sentence) == furnished
    assert grown.without(Attribution) == grown


def test_a_layer_is_a_sequence():
    first, second = Sentence(Span(0, 2)), Sentence(Span(3, 5))
    layer = sentences(Span(0, 2), Span(3, 5))

    assert (layer[0], layer[-1], layer[:1], len(layer)) == (first, second, (first,), 2)
    assert list(layer) == [first, second]
    assert second in layer
