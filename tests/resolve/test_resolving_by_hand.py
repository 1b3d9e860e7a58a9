"""The same promises without a language model: tokens written out by hand."""

import re

import pytest

from parsing import HAND, chain, speaker, tagged
from reportedly.model import Attribution, Entity, Layer, Span, Speaker
from reportedly.resolve import ChainFinder, EntityResolver, SpeakerResolver
from reportedly.resolve.offices import head_of
from reportedly.resolve.phrases import of_words, read_phrase, role_words
from reportedly.resolve.reading import read
from reportedly.resolve.spelling import alike, initials, same_place

DEEP = 60  # levels; a search of every way through them would not end

PHRASES = [
    pytest.param(
        "the/DT deputy/NN leader/NN of/IN the/DT Harbour/NNP Front/NNP",
        ("deputy leader", "Harbour Front", "definite"),
        id="of a body",
    ),
    pytest.param(
        "a/DT Harbour/NNP Front/NNP official/NN",
        ("official", "Harbour Front", "indefinite"),
        id="a body before it",
    ),
    pytest.param(
        "Ostmark/NNP +'s/POS foreign/JJ minister/NN",
        ("foreign minister", "Ostmark", "definite"),
        id="a possessive before it",
    ),
    pytest.param(
        "Ostmark/NNP +'s/POS Ambassador/NNP to/IN Veldara/NNP",
        ("Ambassador to Veldara", "Ostmark", "definite"),
        id="a place that belongs to the role",
    ),
    pytest.param(
        "the/DT secretary/NN general/NN of/IN the/DT Harbour/NNP Front/NNP",
        ("secretary general", "Harbour Front", "definite"),
        id="a role of two words",
    ),
    pytest.param("her/PRP$ lawyer/NN", ("lawyer", None, "possessive"), id="a pronoun before it"),
    pytest.param(
        "a/DT port/NN authority/NN spokeswoman/NN",
        ("spokeswoman", "port authority", "indefinite"),
        id="a body in small letters",
    ),
]


@pytest.mark.parametrize(("source", "expected"), PHRASES)
def test_a_phrase_is_read_as_role_and_body(source, expected):
    reading = read(tagged(source))

    phrase = read_phrase(reading, range(len(reading)))

    assert phrase is not None
    assert (role_words(reading, phrase), of_words(reading, phrase), phrase.determiner) == expected


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("the/DT bridge/NN", id="a thing"),
        pytest.param("the/DT officials/NNS +'/POS building/NN", id="a thing of somebody"),
        pytest.param("the/DT movement/NN", id="a body"),
    ],
)
def test_a_phrase_that_is_headed_by_no_person_has_no_role(source):
    reading = read(tagged(source))

    assert read_phrase(reading, range(len(reading))) is None


def test_names_are_one_person_and_keep_their_order():
    document = tagged(
        "Sheikh/NNP Karim/NNP Dalal/NNP spoke/VBD ./. Dalal/NNP left/VBD ./.",
        [("Karim Dalal", "PER")],
    )

    [document] = EntityResolver()([document])

    assert list(document[Entity]) == [
        Entity(
            id="e1",
            name="Karim Dalal",
            type="person",
            names=("Karim Dalal", "Dalal"),
            mentions=(Span(7, 18), Span(27, 32)),
        )
    ]


def test_a_document_without_names_has_no_entities():
    document = tagged("it/PRP rained/VBD ./.")

    [document] = EntityResolver()([document])

    assert list(document[Entity]) == []


def resolved(document, *attributions):
    """Return the document with the attributions and all that follows from them."""
    [document] = EntityResolver()([document])
    document = document.with_layer(Layer(Attribution, HAND, attributions))
    for stage in (SpeakerResolver(), ChainFinder()):
        [document] = stage([document])
    return document


def test_a_pronoun_takes_up_the_subject_before():
    document = tagged(
        "Mara/NNP Ito/NNP/nsubj came/VBD ./. She/PRP/nsubj said/VBD so/RB ./.",
        [("Mara Ito", "PER")],
    )
    attribution = Attribution((Span(16, 19),), (Span(20, 24),), (Span(25, 27),), "indirect")

    document = resolved(document, attribution)

    assert speaker(document, attribution) == Speaker(
        about=attribution.key,
        name="Mara Ito",
        basis="pronoun",
        why="'she' takes up 'Mara Ito'",
        entity="e1",
        words=(Span(16, 19), Span(0, 8)),
    )
    assert chain(document, attribution) == ["speaker: Mara Ito"]


def test_without_a_source_or_a_speaker_before_there_is_none():
    document = tagged("“/`` +Rain/NN +./. +”/''")
    attribution = Attribution((), (), (Span(0, 7),), "direct")

    document = resolved(document, attribution)

    assert speaker(document, attribution) == Speaker(
        about=attribution.key,
        name=None,
        basis="none",
        why="no source, and no attribution goes before it",
    )
    assert chain(document, attribution) == []


def test_attributions_nested_deeply_are_resolved_at_once():
    document = tagged("Mara/NNP Ito/NNP/nsubj said/VBD " * DEEP, [("Mara Ito", "PER")])
    end = len(document.article.text)
    starts = [match.start() for match in re.finditer("Mara Ito", document.article.text)]
    nested = tuple(
        Attribution(
            (Span(at, at + 8),), (Span(at + 9, at + 13),), (Span(at + 13, end),), "indirect"
        )
        for at in starts
    )

    document = resolved(document, *nested)

    assert [each.about for each in document[Speaker]] == [each.key for each in nested]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kanaani", "Kan’ani"), ("Hizbullah", "Hezbollah"), ("Müller", "Muller"), ("Qasim", "Kasim")],
)
def test_two_spellings_of_one_name_are_alike(one, other):
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hassan", "Hussein"), ("Mohammad", "Ahmad"), ("Reyl", "Rail"), ("Dalal", "Jalal")],
)
def test_two_names_are_not_alike(one, other):
    assert not alike(one, other)


@pytest.mark.parametrize(
    ("place", "people"),
    [
        ("Veldara", "Veldaran"),
        ("Ostmark", "Ostmarker"),
        ("Lebanon", "Lebanese"),
        ("Iran", "Iranian"),
    ],
)
def test_a_people_is_told_by_its_place(place, people):
    assert same_place(place, people)
    assert same_place(people, place)


@pytest.mark.parametrize(
    ("one", "other"), [("Iran", "Iraq"), ("Australia", "Austria"), ("Niger", "Nigeria")]
)
def test_two_places_are_two(one, other):
    assert not same_place(one, other)


def test_initials_leave_small_words_out():
    assert initials("Union of Port Cities") == "UPC"


def test_the_head_of_a_role_may_be_two_words():
    assert [head_of(role) for role in ("Deputy Secretary-General", "ambassador to Veldara")] == [
        "secretary general",
        "ambassador",
    ]
