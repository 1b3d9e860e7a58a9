"""Who gives a number, by the words around it and the saying that reports it."""

import pytest

from reading_sayings import annotated
from reportedly.link.claims import account_of
from reportedly.link.claims.claimants import claimant
from reportedly.link.claims.nouns import Manner, Via, Voice
from reportedly.model import (
    Article,
    Attribution,
    Document,
    Figure,
    Layer,
    Maker,
    References,
    Span,
)

MAYOR = Voice("the mayor", unnamed=True, at=(0, 9))


def given(words, number):
    """Return how a number was introduced in what the mayor said."""
    text = f"The mayor said {words}"
    start = text.index(number)
    item = Attribution((Span(0, 9),), (Span(10, 14),), (Span(15, len(text) - 1),), "indirect")
    figure = Figure(Span(start, start + len(number)), 12, 12, "exact", "person")
    document = Document(Article(uri="https://example.org/a", text=text)).with_layer(
        Layer(Attribution, Maker("test", "1"), (item,))
    )
    told = References(document)
    [(name, _)] = told.attributions()
    around = Span(0, len(text))
    return claimant(document, told, figure, around, (name, {name: Manner(MAYOR)}))[1]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("12 died according to the company's own lawyers.", "the company's own lawyers"),
        ("12 died, and 40 were hurt in the blast according to the lawyers.", "the mayor"),
        ("12 were paid according to the Labour Act.", "the mayor"),
        ("12 will go according to plan.", "the mayor"),
        ("12 will go according to seniority.", "the mayor"),
        ("12 men died in a raid that the army said was legal.", "the mayor"),
    ],
)
def test_a_number_is_the_speakers_unless_somebody_who_counts_stands_right_behind(words, who):
    assert given(words, "12").voice.name == who


def test_a_number_that_another_counted_came_through_who_speaks():
    assert given("12 died according to the lawyers.", "12").via == (Via("the mayor", ((0, 9),)),)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "Mara Ito of Harbour Watch said that police had responded to singing with truncheons.",
            True,
        ),
        ("The agency reported that the mayor said the bridge would open on Monday.", False),
    ],
)
def test_who_tells_of_more_than_words_says_it_too(text, kept):
    document = annotated(text)
    outer = min(document[Attribution], key=lambda item: item.span.start).id(document.article.id)

    assert (outer in {each.attribution for each in account_of(document).sayings}) == kept


@pytest.mark.model
def test_who_presents_a_programme_makes_no_claim_of_what_another_said():
    text = (
        "PRESENTER: Good evening. Mara Ito told our station that the bridge would open on Monday."
        "\n\nITO: The bridge is safe now.\n\nPRESENTER: Mara Ito is the mayor of Port Kell."
    )
    document = annotated(text)

    said = {each.manner.voice.name for each in account_of(document).sayings if each.manner.voice}

    assert said == {"Mara Ito"}
