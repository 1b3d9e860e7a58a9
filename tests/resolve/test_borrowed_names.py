"""What is called like a place and lies elsewhere, told by the real model and gazetteer."""

import pytest

from parsing import parsed
from reportedly.model import Place
from reportedly.resolve.gazetteer import gazetteer
from reportedly.resolve.places import PlaceResolver
from reportedly.resolve.places.names import Named, names_of
from reportedly.resolve.places.no_places import NoPlaces

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
    pytest.param("Two herons nest in the North Bay again.", id="a part of a land"),
    pytest.param("Thanks went to the Republic of Veldara.", id="what a land is"),
    pytest.param("He fell at the Battle of Oru.", id="what happened somewhere"),
    pytest.param(
        "Virginia Ito skates. The medal is Virginia’s, said her coach.",
        id="the given name of somebody",
    ),
    pytest.param(
        "Charlotte Lind, a nurse, left. The medal is Charlotte’s, said her coach.",
        id="the given name of somebody, of which no town is told",
    ),
    pytest.param(
        "Virginia Ito skates. The medal went to Virginia.", id="a girl to whom something goes"
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
    pytest.param(
        "A barn burned in Lockerbie. The Lockerbie Riots were long ago.",
        [("Lockerbie", "Lockerbie", "GB"), ("Lockerbie", "Lockerbie", "GB")],
        id="a town after which something that happened is called",
    ),
    pytest.param(
        "Bakers met in Douma. The Douma Clerics stayed away.",
        [("Douma", "Dūmā", "SY"), ("Douma", "Dūmā", "SY")],
        id="a town whose people are no team",
    ),
    pytest.param(
        "Painters came to the house in Jenin. The Jenin unit left.",
        [("Jenin", "Janīn", "PS")],
        id="a town, and a unit only where it stands",
    ),
    pytest.param(
        "Singers entered Panjshir. The Panjshir Valley was calm.",
        [("Panjshir", "Panjshir", "AF"), ("Panjshir", "Panjshir", "AF")],
        id="a province and its valley",
    ),
    pytest.param(
        "The Fergana Valley was calm.",
        [("Fergana", "Fergana", "UZ")],
        id="the valley of a great town",
    ),
    pytest.param(
        "Rain fell in Lockerbie. The Lockerbie Canyon was dry.",
        [("Lockerbie", "Lockerbie", "GB"), ("Lockerbie", "Lockerbie", "GB")],
        id="a canyon whose town is told of",
    ),
    pytest.param(
        "Charlotte Lind, a baker, left. Snow hit Charlotte on Monday. Schools across North"
        " Carolina were shut.",
        [("Charlotte", "Charlotte", "US"), ("North Carolina", "North Carolina", "US")],
        id="a town with a given name, in a state that is told of",
    ),
    pytest.param(
        "Charlotte Lind, a baker, left. Charlotte shut its parks, the mayor of Charlotte said.",
        [("Charlotte", "Charlotte", "US"), ("Charlotte", "Charlotte", "US")],
        id="a town with a given name, and its mayor",
    ),
]


@pytest.mark.parametrize(("text", "meant"), AT_HOME)
def test_a_place_stays_one_beside_what_is_called_after_it(text, meant):
    assert places(text) == meant


def test_each_name_is_not_held_against_every_other(monkeypatch):
    text = "Georgia Lind left. " + "Georgia was calm near the Danbury unit. " * 200
    names = names_of(text, gazetteer())
    looks, key = [], Named.key.fget
    monkeypatch.setattr(Named, "key", property(lambda named: looks.append(named) or key(named)))

    means_none = NoPlaces(text, names, full=["Georgia Lind"])
    for named in names:
        means_none.has(named)

    assert len(looks) < 50 * len(names)
