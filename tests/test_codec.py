"""Documents and captures travel as bytes and arrive to the letter."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given

from documents import CAPTURES, DOCUMENTS
from marking import marked
from reportedly import codec, model
from reportedly.codec import (
    KINDS,
    decode,
    decode_article,
    decode_capture,
    decode_layer,
    decode_sightings,
    encode,
    encode_article,
    encode_capture,
    encode_items,
    encode_sightings,
)
from reportedly.errors import ContractError, SpanOutsideText
from reportedly.model import (
    Article,
    Capture,
    Detail,
    Given,
    Layer,
    Maker,
    Moment,
    Placement,
    Sentence,
    Sighting,
    Span,
)

MAKER = Maker("hand", "1")


@given(DOCUMENTS)
def test_a_document_survives_with_all_its_layers(document):
    assert decode(encode(document)) == document


@given(DOCUMENTS)
def test_equal_documents_are_equal_bytes(document):
    assert encode(decode(encode(document))) == encode(document)


@given(DOCUMENTS)
def test_a_layer_survives_alone(document):
    for layer in document.layers:
        assert decode_layer(layer.kind.__name__, layer.maker, encode_items(layer)) == layer


def test_sightings_survive_each_with_its_own_company():
    told = ("Courier", "2031-05-03")
    pile = [
        (
            Sighting("a", "e1", "person", ("Mara Ito",), (("envoy", None),), ("b dock",), *told),
            Sighting("a", "e2", "body", ("Dock", "D"), (), ("p ito mara", "s ito"), *told, 2),
            Sighting("a", "e3", "body", ("Quay",), (), (), *told, place=True),
        ),
        (),
        (Sighting("b", "e1", "person", ("Mara Ito",), (), ("b dock", "b quay")),),
    ]

    back = list(decode_sightings(map(encode_sightings, pile)))

    assert back == [each for seen in pile for each in seen]


def test_sightings_of_two_articles_are_not_packed_together():
    seen = [Sighting(document, "e1", "body", ("Dock",)) for document in ("a", "b")]

    with pytest.raises(ContractError, match="of 2 articles"):
        encode_sightings(seen)


@given(CAPTURES)
def test_a_capture_survives_with_its_bytes_as_they_are(capture):
    assert decode_capture(encode_capture(capture)) == capture


def test_an_article_survives_with_all_that_is_known_of_it():
    day = date(2031, 5, 3)
    article = Article(
        uri="https://example.org/1",
        text="Harbour opens 🕊️\r\n",
        given_id="7",
        title=Detail("Harbour opens", "stated", "first line", (Span(0, 13),)),
        credited=(Detail("Coast Courier", "stated", "source line"),),
        published=Moment("2031-05-03", day, day, "computed", "weekday", (Span(0, 2),)),
        placements=(Placement(Span(0, 3), Span(90, 93)),),
        notes=("mojibake",),
    )

    assert decode_article(encode_article(article)) == article


def test_what_is_given_may_hold_half_a_surrogate_pair():
    taken_at = datetime(2031, 1, 1, tzinfo=UTC)
    given_text = Given(text="half \ud83d a dove", title="\udc8a")
    capture = Capture("https://example.org/\ud800", b"", "00", "text/plain", taken_at, given_text)

    assert decode_capture(encode_capture(capture)) == capture


def test_an_article_may_not_hold_half_a_surrogate_pair():
    document, _ = marked("half \ud83d a dove")

    with pytest.raises(ContractError, match="^half a surrogate pair in a text"):
        encode(document)


def test_every_kind_of_annotation_the_model_names_can_be_written():
    kinds = {
        name
        for name in model.__all__
        if isinstance(getattr(model, name), type)
        and {"span", "spans"} <= set(dir(getattr(model, name)))
    }

    assert set(KINDS) == kinds - {"Annotation"}


def test_a_span_that_no_longer_lies_in_its_text_is_refused():
    document, marks = marked("[It rained.]{s}")
    noticed = document.with_layer(Layer(Sentence, MAKER, tuple(map(Sentence, marks["s"]))))
    shortened = encode(noticed).replace(b"It rained.", b"It.")

    with pytest.raises(SpanOutsideText):
        decode(shortened)


def test_a_span_that_is_no_span_is_refused():
    with pytest.raises(SpanOutsideText, match="^3:2 is no stretch of any text$"):
        decode_layer("Sentence", MAKER, b'[{"span": {"start": 3, "end": 2}}]')


def test_a_kind_that_is_not_known_is_named_beside_those_that_are():
    with pytest.raises(ContractError) as raised:
        decode_layer("Rumour", MAKER, b"[]")

    assert str(raised.value) == (
        "no kind of annotation is named 'Rumour' (known: Furniture, Token, Sentence, "
        "Mention, Entity, Attribution, Waymark, Speaker, Hop, TimeExpression, Place, Figure)"
    )


@pytest.mark.parametrize(
    "read", [decode, decode_article, decode_capture], ids=lambda read: read.__name__
)
@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"\xff\x00"], ids=repr)
def test_bytes_of_something_else_are_refused(read, data):
    with pytest.raises(ContractError, match="^not what this version writes: "):
        read(data)


def test_a_capture_keeps_the_moment_it_was_taken():
    taken_at = datetime(2031, 1, 1, 9, 30, 15, 123456, tzinfo=UTC)
    capture = Capture("https://example.org/1", b"\0\xff", "00", "text/plain", taken_at)

    back = decode_capture(encode_capture(capture))

    assert back.taken_at.tzinfo is not None
    assert back == capture
    assert replace(back, body=b"") != capture


def test_the_codec_names_what_it_writes():
    assert [name for name in codec.KINDS if codec.KINDS[name].__name__ != name] == []
