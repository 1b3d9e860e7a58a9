"""How something was said: tense, modality, negation, hearer, occasion."""

import pytest

from marking import marked
from reportedly.annotate import AttributionFinder, Parser
from reportedly.model import Attribution, Furniture, Layer, Maker

pytestmark = pytest.mark.model


def first(source):
    document, _ = marked(source)
    document = document.with_layer(Layer(Furniture, Maker("test", "1"), ()))
    [document] = AttributionFinder()(Parser()([document]))
    found = document[Attribution][0]
    return found, lambda spans: [document.words(span) for span in spans]


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Mara Ito said that the port would close.", "past"),
        ("Mara Ito has said that the port would close.", "past"),
        ("Mara Ito says that the port will close.", "present"),
        ("Mara Ito is saying that the port will close.", "present"),
        ("Mara Ito will say that the port must close.", "future"),
        ("The port is closed, according to Mara Ito.", "none"),
    ],
)
def test_the_tense_is_that_of_the_saying(text, tense):
    assert first(text)[0].tense == tense


def test_a_participle_has_the_tense_of_its_verb():
    document, _ = marked("Mara Ito left the hall, saying that the talks were over.")
    document = document.with_layer(Layer(Furniture, Maker("test", "1"), ()))
    [document] = AttributionFinder()(Parser()([document]))

    assert [each.tense for each in document[Attribution]] == ["past"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Mara Ito said that the port would close.", "asserted"),
        ("Mara Ito will say that the port must close.", "planned"),
        ("Mara Ito could say that the port was closed.", "hypothetical"),
    ],
)
def test_what_may_be_said_is_told_from_what_was(text, modality):
    assert first(text)[0].modality == modality


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Mara Ito did not say whether the port had closed.", True),
        ("Mara Ito never said that the port had closed.", True),
        ("Mara Ito said that the port had not closed.", False),
    ],
)
def test_what_was_not_said_is_negated(text, negated):
    assert first(text)[0].negated is negated


@pytest.mark.parametrize(
    ("text", "hearer"),
    [
        ("Mara Ito told reporters that the port would close.", ["reporters"]),
        ("Mara Ito urged the council to reopen the road.", ["the council"]),
        ("The general called on the militia to lay down its arms.", ["the militia"]),
        ("Mara Ito said that the port would close.", []),
        ("Mara Ito described the raid as a mistake.", []),
    ],
)
def test_who_was_told_is_named(text, hearer):
    found, words = first(text)

    assert words(found.addressee) == hearer


@pytest.mark.parametrize(
    ("text", "kind", "occasion"),
    [
        ("In a televised speech, Mara Ito said the port would close.", "speech",
         ["a televised speech"]),
        ("Speaking at a rally, Mara Ito said the port would close.", "meeting", ["a rally"]),
        ("Mara Ito said in a statement that the port would close.", "statement", ["a statement"]),
        ("Mara Ito said in the morning that the port would close.", None, []),
    ],
)  # fmt: skip
def test_the_occasion_is_named_with_its_kind(text, kind, occasion):
    found, words = first(text)

    assert (found.occasion_kind, words(found.occasion)) == (kind, occasion)
