"""Places as those who code events need them: seats of the world, no strange namesakes."""

import pytest

from parsing import parsed
from reportedly.model import Place
from reportedly.resolve.places import PlaceResolver

pytestmark = pytest.mark.model


def places(text):
    document, _ = parsed(text)
    [document] = PlaceResolver()([document])
    return {document.words(each.span): (each.country, each.precision) for each in document[Place]}


def test_a_seat_that_all_know_is_placed_though_the_rest_is_far():
    found = places("Talks in Doha with Egypt, France, Peru and Kenya ended. They met in Geneva.")
    assert (found["Doha"], found["Geneva"]) == (("QA", "city"), ("CH", "city"))


def test_a_great_city_by_a_name_that_nobody_knows_it_by_is_unresolved():
    found = places("The camp at Yida in South Sudan was full. Kenya, Peru and France sent tents.")
    assert found["Yida"] == ("SS", "unresolved")


def test_a_state_behind_a_comma_that_stands_apart_is_a_state():
    found = places("Shots were fired in Atlanta , Georgia , and in Seattle , Washington .")
    assert (found["Georgia"], found["Washington"]) == (("US", "adm1"), ("US", "adm1"))


@pytest.mark.parametrize(
    "text",
    [
        "Xinhua news agency carried it.",
        "Secretary Voss spoke.",
        "The house on Colton Way burned.",
    ],
)
def test_an_agency_an_office_and_a_way_are_no_places(text):
    assert places(text) == {}
