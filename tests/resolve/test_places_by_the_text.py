"""Where named places lie, told by the real model and the real gazetteer."""

import pytest

from parsing import parsed
from reportedly.model import Place
from reportedly.resolve.places import PlaceResolver

pytestmark = pytest.mark.model


def places(text):
    document, _ = parsed(text)
    [document] = PlaceResolver()([document])
    return {document.words(each.span): each for each in document[Place]}


NAMESAKES = [
    pytest.param(
        "Mara Ito spent years in Egypt and Rome, U.S. officials said. American brokers in New York"
        " and Washington knew her.",
        "Rome",
        ("IT", "city"),
        id="a city that all know, in a text about another land",
    ),
    pytest.param(
        "The envoy flew from Poland to Berlin and Moscow, U.S. senators in Ohio and Texas said.",
        "Moscow",
        ("RU", "city"),
        id="a land that only says whose officials they are",
    ),
    pytest.param(
        "A bridge fell in Moscow on Monday. Lewiston and Pullman sent help, the Idaho police said.",
        "Moscow",
        ("US", "city"),
        id="a small namesake among its neighbours",
    ),
    pytest.param(
        "The fire broke out in Paris, Texas, on Monday.",
        "Paris",
        ("US", "city"),
        id="a state after",
    ),
    pytest.param(
        "The talks were held in Paris. France sent two ministers.",
        "Paris",
        ("FR", "city"),
        id="the country is named",
    ),
    pytest.param(
        "Aid trucks waited at Rafah. Gaza has had no fuel, and Khan Younis no bread.",
        "Rafah",
        ("PS", "city"),
        id="near other places",
    ),
    pytest.param(
        "Diplomats toured the Middle East last week.",
        "Middle East",
        (None, "region"),
        id="a region is no town",
    ),
    pytest.param(
        "Two tankers left the Red Sea for Yemen.", "Red Sea", (None, "region"), id="a sea"
    ),
    pytest.param(
        "Farmers in the Bekaa met officials from Beirut, Lebanon.",
        "Bekaa",
        ("LB", "adm1"),
        id="a valley of ours",
    ),
    pytest.param(
        "EDMONTON, Ky. - One man was hurt.", "Ky.", ("US", "adm1"), id="a state cut short"
    ),
    pytest.param(
        "Palestine and Iran sent delegates to Tehran and Mashhad.",
        "Palestine",
        ("PS", "country"),
        id="a country is not a village called like it",
    ),
    pytest.param(
        "Turkish troops crossed the border into Syria.",
        "Turkish",
        ("TR", "country"),
        id="an adjective",
    ),
]


@pytest.mark.parametrize(("text", "name", "meant"), NAMESAKES)
def test_a_name_means_the_place_that_the_article_speaks_for(text, name, meant):
    found = places(text)[name]

    assert (found.country, found.precision) == meant
    assert found.lat is not None


def test_a_village_in_no_gazetteer_is_unresolved_in_the_country_it_is_said_to_lie_in():
    found = places("Shells fell on the village of Qarnavelle in southern Lebanon on Monday.")

    place = found["Qarnavelle"]
    assert (place.precision, place.country, place.lat, place.lon) == (
        "unresolved", "LB", None, None,
    )  # fmt: skip


def test_a_longer_name_that_ends_in_a_known_one_is_not_that_one():
    found = places("Fighters in Lebanon hit posts in Qarnat Blida and Beirut on Monday.")

    assert found["Qarnat Blida"].precision == "unresolved"
    assert found["Qarnat Blida"].country == "LB"


NO_PLACES = [
    pytest.param("Judge Mara London spoke. London left early.", "London", id="a surname"),
    pytest.param("The Washington Post has the story.", "Washington", id="a newspaper"),
    pytest.param("He left on Sunday in May.", "May", id="a month"),
]


@pytest.mark.parametrize(("text", "name"), NO_PLACES)
def test_what_is_called_like_a_place_and_is_none_is_left_out(text, name):
    assert name not in places(text)


def test_every_place_says_why():
    found = places("The mayor of Lyon, in France, met the Turkish envoy at Qarnavelle.")

    assert all(place.why for place in found.values())
