"""Whom "the lawyers", "they", "he" and "she" take up, by the text."""

import pytest

from parsing import attributed, speaker

pytestmark = pytest.mark.model


def name(source, number=1):
    document, made = attributed(source)
    return speaker(document, made[number]).name


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param(
            "Two lawyers for the miners came at noon. The warden, Ivo Brandt, sent them away. "
            "[The lawyers]{s1} [said]{c1} [they would be back]{q1}.",
            "Two lawyers for the miners",
            id="people brought in by a phrase",
        ),
        pytest.param(
            "A source close to the talks spoke to the paper on Monday. "
            "[The source]{s1} [said]{c1} [a text was ready]{q1}.",
            "A source close to the talks",
            id="a source brought in by a phrase",
        ),
        pytest.param(
            "The army command in Orla announced a truce. [The command]{s1} [said]{c1} "
            "[it would hold]{q1}.",
            "army command in Orla",
            id="a body brought in by a phrase",
        ),
        pytest.param(
            "Villagers from the upper valley blocked the road. [They]{s1} [said]{c1} "
            "[no lorry would pass]{q1}.",
            "Villagers from the upper valley",
            id="they",
        ),
        pytest.param(
            "Ana Moreno and Peter Holm crossed the ice together. [They]{s1} [said]{c1} "
            "[it had been easy]{q1}.",
            "Ana Moreno and Peter Holm",
            id="they, two people",
        ),
        pytest.param(
            "An aide to the governor rang on Friday. A driver waited outside. "
            "[The aide]{s1} [said]{c1} [the visit was off]{q1}.",
            "An aide to the governor",
            id="somebody who was brought in before another",
        ),
    ],
)
def test_a_short_word_takes_up_the_words_that_brought_them_in(text, who):
    assert name(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param(
            "Maria Lindt met Robert Hale at the port. [She]{s1} [said]{c1} [it was closed]{q1}.",
            "Maria Lindt",
            id="a woman's name",
        ),
        pytest.param(
            "Maria Lindt met Robert Hale at the port. [He]{s1} [said]{c1} [it was closed]{q1}.",
            "Robert Hale",
            id="a man's name",
        ),
        pytest.param(
            "Robert Hale and Peter Holm own the yard. [He]{s1} [said]{c1} [it was closed]{q1}.",
            None,
            id="either of two",
        ),
        pytest.param(
            "Robert Hale's driver left at dawn. [He]{s1} [said]{c1} [it was closed]{q1}.",
            None,
            id="not whose people they are",
        ),
    ],
)
def test_given_names_tell_whom_a_pronoun_takes_up(text, who):
    found = name(text)

    assert found == who or (who is None and found != "Robert Hale")


def test_of_one_surname_the_title_and_the_given_name_tell():
    text = (
        "Maria Lindt and Robert Lindt disagree. [Ms Lindt]{s1} [said]{c1} [it was closed]{q1}. "
        "[Mr Lindt]{s2} [said]{c2} [it was open]{q2}."
    )

    assert (name(text, 1), name(text, 2)) == ("Maria Lindt", "Robert Lindt")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param(
            "Corvay Pipelines denied any leak. A photograph taken on Friday shows oil. "
            "[The company]{s1} [said]{c1} [it was light]{q1}.",
            "Corvay Pipelines",
            id="the only body that did something before",
        ),
        pytest.param(
            "The Supreme Court sat on Monday. Rain fell. [The party]{s1} [said]{c1} [it won]{q1}.",
            "The party",
            id="a court is no party",
        ),
        pytest.param(
            "Corvay Pipelines sued Orla Shipping. Orla Shipping fought back. A judge sat. "
            "[The company]{s1} [said]{c1} [it would win]{q1}.",
            "The company",
            id="either of two companies",
        ),
        pytest.param(
            "The Election Commission of Ostmark met on Monday. Rain fell. "
            "[The Election Commission]{s1} [said]{c1} [turnout rose]{q1}.",
            "Election Commission of Ostmark",
            id="a body is named with its place once",
        ),
        pytest.param(
            "[Residents of the old quarter]{s1} [said]{c1} [planes came low]{q1}. It was dawn. "
            "[Residents]{s2} [said]{c2} [the gutters ran]{q2}.",
            "Residents of the old quarter",
            id="a bare plural after the whole one",
        ),
        pytest.param(
            "Relatives of the disappeared met the prosecutor on Friday. "
            "[They]{s1} [said]{c1} [it was late]{q1}.",
            "Relatives of the disappeared",
            id="people told by what became of others",
        ),
        pytest.param(
            "[Scientists at the Orla Bank and the Corvay Institute]{s1} [said]{c1} [it grew]{q1}.",
            "Scientists at the Orla Bank and the Corvay Institute",
            id="two places of work are not who speaks",
        ),
        pytest.param(
            "Old Janos Hedvik built the party. His son, Rudi Hedvik, sold its house. "
            "[The younger Hedvik]{s1} [said]{c1} [it was time]{q1}.",
            "Rudi Hedvik",
            id="the younger of father and son",
        ),
        pytest.param(
            "Old Janos Hedvik built the party. His cousin, Rudi Hedvik, sold its house. "
            "[The younger Hedvik]{s1} [said]{c1} [it was time]{q1}.",
            None,
            id="the younger of two cousins",
        ),
        pytest.param(
            "Sheikh Karim Dalal came to Corvay. [The sheikh]{s1} [said]{c1} [it was over]{q1}.",
            "Karim Dalal",
            id="a title alone",
        ),
        pytest.param(
            "Major General Tervin spoke first. [The general]{s1} [said]{c1} [it was calm]{q1}.",
            "Tervin",
            id="a rank of two words",
        ),
    ],
)
def test_what_was_named_whole_is_taken_up_by_less(text, who):
    document, made = attributed(text)

    assert speaker(document, made[max(made)]).name == who
