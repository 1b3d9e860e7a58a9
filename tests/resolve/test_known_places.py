"""Places that a parser takes for bodies or people, and what an office is for."""

import pytest

from parsing import named_of, of_type

pytestmark = pytest.mark.model

PLACES = [
    pytest.param("HEMPSTEAD, N.Y., May 3 — The bridge was shut.", "HEMPSTEAD", id="a dateline"),
    pytest.param("Choirs from Thessaloniki to Athens sang.", "Thessaloniki", id="from there"),
    pytest.param("The bridge in Rosslyn was shut. Rosslyn is small.", "Rosslyn", id="there"),
    pytest.param("The seizure of Khartoum was planned.", "Khartoum", id="a great one"),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_what_the_gazetteer_has_is_a_place_where_the_words_beside_it_say_so(text, place):
    assert place in named_of("place", text)


def test_letters_are_no_village_that_is_spelled_like_them():
    assert named_of("body", "Mara Ito brought the letter to the U.N. in May.") == ["U.N."]


@pytest.mark.parametrize("office", ["Secretary of State", "The minister of Defence,"])
def test_what_an_office_is_for_is_nobody(office):
    text = f"{office} Mara Ito, met the envoys."

    assert of_type("body", text) == []
    assert of_type("person", text) == [["Mara Ito"]]


def test_whoever_moderates_is_a_person():
    text = "Omar Dasa told moderator Lester Orsan that he would come. Orsan asked why."

    assert of_type("person", text) == [["Omar Dasa"], ["Lester Orsan", "Orsan"]]
