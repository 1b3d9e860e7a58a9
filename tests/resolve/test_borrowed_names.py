"""What is called like a place and lies elsewhere, told by the real model and gazetteer."""

import pytest

from parsing import parsed
from reportedly.model import Place
from reportedly.resolve.places import PlaceResolver

pytestmark = pytest.mark.model


def places(text):
    document, _ = parsed(text)
    [document] = PlaceResolver()([document])
    return [(document.words(each.span), each.name, each.country) for each in document[Place]]


BORROWED = [
    pytest.param("The lecture is at 7 p.m. EST on Friday.", id="a time zone"),
    pytest.param("Later, Ms. Okoro left the hall.", id="a title"),
    pytest.param("She teaches at Danbury College and sings.", id="a college"),
    pytest.param("The nurse of Lebanon Hospital went home.", id="a hospital called like a land"),
    pytest.param("The Ashland Owls won. Ashland will play again.", id="a team"),
    pytest.param("The rescue is at Clearwater, a clinic for sailors.", id="a clinic"),
    pytest.param("The party daily Granada printed it. She read it in Granada.", id="a paper"),
    pytest.param("They were lost on Mount Sefton for a week.", id="a peak"),
    pytest.param("They slept near the Marlborough Glacier.", id="a glacier"),
    pytest.param("A thief came in by the French windows.", id="windows of a manner"),
    pytest.param("She sent a Spanish version of it.", id="a language"),
    pytest.param("A reader of USA Today wrote in.", id="a paper with a land in its name"),
    pytest.param("The fire is out, the City of Veldmark said.", id="the city by itself"),
    pytest.param("Rain fell in the North Bay this week.", id="a part of a land"),
    pytest.param(
        "Virginia Ito skates. The medal is Virginia’s, said her coach.",
        id="the given name of somebody",
    ),
    pytest.param("The Registrar General’s Web site says so.", id="a site that is a page"),
]


@pytest.mark.parametrize("text", BORROWED)
def test_no_place_is_made_of_a_name_that_something_else_bears(text):
    assert places(text) == []


AT_HOME = [
    pytest.param(
        "A search of the Ellsworth unit in Texas found two knives.",
        [("Texas", "Texas", "US")],
        id="a state, and a prison with the name of a town elsewhere",
    ),
    pytest.param(
        "The Harbour Danbury Institute in Connecticut asked them; Danbury is calm.",
        [("Connecticut", "Connecticut", "US"), ("Danbury", "Danbury", "US")],
        id="a town beside an institute of a longer name",
    ),
    pytest.param(
        "He lived in Jackson, Ms., until May.",
        [("Jackson", "Jackson", "US"), ("Ms.", "Mississippi", "US")],
        id="a state that is written like a title",
    ),
    pytest.param(
        "He spoke at Nairobi University.", [("Nairobi", "Nairobi", "KE")], id="a great city's"
    ),
    pytest.param(
        "She spoke at Kingston College in Bristol.",
        [("Bristol", "Bristol", "GB")],
        id="a college that is said to be in another town",
    ),
    pytest.param(
        "He flew to Paris, the newspaper said.",
        [("Paris", "Paris", "FR")],
        id="a town before who says so",
    ),
    pytest.param(
        "The ferry Estonia sank. They mourned in Estonia.",
        [("Estonia", "Estonia", "EE")],
        id="a land after which a ship is called",
    ),
    pytest.param(
        "Georgia Ito, a nurse, met the minister of Georgia in Tbilisi.",
        [("Georgia", "Georgia", "GE"), ("Tbilisi", "Tbilisi", "GE")],
        id="a land after which a girl is called",
    ),
    pytest.param(
        "A barn burned in Wooler in Northumberland.",
        [("Wooler", "Wooler", "GB"), ("Northumberland", "Northumberland", "GB")],
        id="a little known town, said to be in its county",
    ),
    pytest.param(
        "Snow closed roads in Lake and Sierra counties.",
        [("Sierra", "Sierra County", "US")],
        id="a county among several",
    ),
    pytest.param(
        "The survey is in Golden, Colo., and grows.",
        [("Golden", "Golden", "US"), ("Colo.", "Colorado", "US")],
        id="a common word that its state tells",
    ),
]


@pytest.mark.parametrize(("text", "meant"), AT_HOME)
def test_a_place_stays_one_beside_what_is_called_after_it(text, meant):
    assert places(text) == meant
