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
        "Moscow and Washington said they would talk. Berlin agreed.",
        "Washington",
        ("US", "city"),
        id="a city that all know rather than its namesake of a state",
    ),
    pytest.param(
        "She was in Spokane, Washington, on Friday.",
        "Washington",
        ("US", "adm1"),
        id="a state in which a town lies",
    ),
    pytest.param(
        "Trade is good for Quebec and Ontario, Canada said.",
        "Quebec",
        ("CA", "adm1"),
        id="a division beside another",
    ),
    pytest.param(
        "Two ships left for the Pacific. Missouri is far.",
        "Pacific",
        (None, "region"),
        id="an ocean by its shorter name",
    ),
    pytest.param(
        "A school burned in Cairo's Abbasiya district. Giza and Alexandria are calm in Egypt.",
        "Abbasiya",
        ("EG", "unresolved"),
        id="a quarter of a town, known only far from it",
    ),
    pytest.param(
        "Two ships left the Gulf of Aden on Monday.", "Gulf of Aden", (None, "region"), id="a gulf"
    ),
    pytest.param(
        "Two ships left the Gulf on Monday.", "the Gulf", (None, "region"), id="the Gulf by itself"
    ),
    pytest.param(
        "Snow fell in western New York. Brokers in Manhattan and Brooklyn shrugged.",
        "New York",
        ("US", "adm1"),
        id="a part of a state",
    ),
    pytest.param(
        "She lives in Erie, Ontario. Canada has no record of it.",
        "Erie",
        ("CA", "unresolved"),
        id="a town in a division for which the gazetteer has none",
    ),
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
    assert (found.lat is None) is (found.precision == "unresolved")


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
    pytest.param(
        "Ana Paris was in Juneau. Paris thanked the crew.", "Paris", id="a person's bare surname"
    ),
    pytest.param("The stove was in a Lincoln Street flat.", "Lincoln", id="a street"),
    pytest.param(
        "They prayed in the church of St. Lucia and St. Helena.", "St. Helena", id="a saint"
    ),
    pytest.param(
        "The court of the Southern District of Ohio ruled.",
        "Southern District",
        id="a court's area",
    ),
    pytest.param("A French-language paper told of it.", "French", id="a language"),
    pytest.param(
        "Two ships left the Gulf of Aden on Monday.", "Aden", id="what a gulf is called after"
    ),
    pytest.param("Two ships left the Gulf of Aden on Monday.", "the Gulf", id="another gulf"),
    pytest.param("Judge Mara London spoke. London left early.", "London", id="a surname"),
    pytest.param("The Washington Post has the story.", "Washington", id="a newspaper"),
    pytest.param("He left on Sunday in May.", "May", id="a month"),
]


@pytest.mark.parametrize(("text", "name"), NO_PLACES)
def test_what_is_called_like_a_place_and_is_none_is_left_out(text, name):
    assert name not in places(text)


def test_a_surname_is_a_place_where_the_text_says_that_it_lies_somewhere():
    document, _ = parsed("Ana Paris spoke. Paris was tired. She flew home from Paris, France.")
    [document] = PlaceResolver()([document])

    assert [document.words(each.span) for each in document[Place]] == ["Paris", "France"]


def test_every_place_says_why():
    found = places("The mayor of Lyon, in France, met the Turkish envoy at Qarnavelle.")

    assert all(place.why for place in found.values())
