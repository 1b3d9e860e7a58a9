"""Whom somebody speaks of is somebody else."""

import pytest

from parsing import attributed, speaker

pytestmark = pytest.mark.model
PRESIDENTS = (
    "President Ada Lind met the visitors. The Ostmark president, Pavel Strand, was there too. "
)


@pytest.mark.parametrize(
    "said",
    [
        "[The president]{s1} [said]{c1} [she had warned Mr Strand of it]{q1}.",
        "[The president]{s1} [said]{c1} [that help would come in May]{q1}.",
    ],
    ids=["the other one is spoken of", "the other one is of a place"],
)
def test_an_office_held_twice_goes_to_the_one_it_fits(said):
    document, made = attributed(PRESIDENTS + said)

    assert speaker(document, made[1]).name == "Ada Lind"


def test_a_pronoun_is_nobody_whom_it_speaks_of():
    document, made = attributed(
        "Jan Orr met Mr Pavel Strand on Monday. [He]{s1} [said]{c1} [Mr Strand was unwell]{q1}."
    )

    assert speaker(document, made[1]).name == "Jan Orr"


def test_names_one_vowel_apart_are_one_person():
    document, made = attributed(
        "Valerie Orr was there. Valarie Orr left. [“It rained,”]{q1} [Orr]{s1} [said]{c1}."
    )

    assert speaker(document, made[1]).name == "Valerie Orr"


def test_a_statement_is_the_word_of_the_body_that_a_place_owns():
    document, made = attributed(
        "[A statement by Ostland's interior ministry]{s1} [said]{c1} [the road was shut]{q1}."
    )

    assert speaker(document, made[1]).name == "Ostland's interior ministry"


def test_of_whom_others_say_it_has_not_said_it():
    document, made = attributed(
        "[Mayor Ana Lind]{q1} [drew criticism for]{c1} [closing the mill]{q1}."
    )

    assert speaker(document, made[1]).name is None
