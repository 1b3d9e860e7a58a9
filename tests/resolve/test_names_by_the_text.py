"""Names that a parser leaves out, glues together or takes for something else."""

import pytest

from parsing import attributed, parsed, speaker
from reportedly.model import Entity

pytestmark = pytest.mark.model


@pytest.mark.parametrize("place", ["Salto", "Kell", "Corvay"])
def test_the_name_after_a_role_of_a_place_is_the_person(place):
    document, made = attributed(
        f"[The mayor of {place}, Carmen Ibarrola,]{{s1}} [said]{{c1}} [the toll would rise]{{q1}}."
    )

    found = speaker(document, made[1])
    assert (found.name, found.role, found.of) == ("Carmen Ibarrola", "mayor", place)


def test_a_name_that_opens_with_dr_is_a_person():
    document, _ = parsed("Dr Fergus O'Leary said the signs had been obvious.")

    assert [(each.name, each.type) for each in document[Entity]] == [("Fergus O'Leary", "person")]


def test_one_of_them_is_not_a_name_that_ends_in_one():
    document, made = attributed(
        "[One of them]{s1} [said]{c1} [she saw smoke]{q1}. The channel Karsava One showed it."
    )

    assert speaker(document, made[1]).name == "One of them"


def test_a_name_with_its_kind_may_open_a_sentence():
    document, _ = parsed("Sabar TV aired the interview with the president on Monday.")

    assert [(each.name, each.type) for each in document[Entity]] == [("Sabar TV", "body")]


@pytest.mark.parametrize(
    "full", ["The minister Vadym Goraniy", "Vadym Goraniy, the minister of transport,"]
)
def test_an_office_and_a_surname_join_the_full_name_of_that_office(full):
    document, made = attributed(
        f"Minister Goraniy opened the tunnel. {full} came on Monday. "
        "[“It is open,”]{q1} [Goraniy]{s1} [said]{c1}."
    )

    assert speaker(document, made[1]).name == "Vadym Goraniy"


@pytest.mark.parametrize(
    "said", ["Ana Costa told the Herald that it rained.", "Ana Costa said it did."]
)
def test_a_name_that_says_something_is_whole_where_half_of_it_is_marked(said):
    document, _ = parsed(said)

    people = [each.name for each in document[Entity] if each.type == "person"]
    assert people == ["Ana Costa"]


def test_a_name_that_opens_with_radio_is_no_person():
    document, _ = parsed("“It is over,” Costa told Radio Kell.")

    assert [each.type for each in document[Entity] if each.name == "Radio Kell"] == ["body"]


def named(text):
    """Return the names of the persons and bodies of a text, each with its type."""
    document, _ = parsed(text)
    return {(each.name, each.type) for each in document[Entity] if each.type != "place"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Dockers' Congress of Bandara began a strike.", "Dockers' Congress of Bandara"),
        ("He chairs the Joint Commission for the Zar River.", "Joint Commission for the Zar River"),
        ("The Sons of the Valley said that it rained.", "Sons of the Valley"),
        ("The talks were led by the Frente Amplio del Sur (FAS).", "Frente Amplio del Sur"),
        ("He works for Alborz Bridge Works, a contractor.", "Alborz Bridge Works"),
        ("It first appeared on Negar, the state news agency.", "Negar"),
    ],
)
def test_a_body_has_its_whole_name_and_is_one(text, body):
    assert (body, "body") in named(text)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Its secretary, Fatou Binta Sowe, told the crowd to go.", "Fatou Binta Sowe"),
        ("It is led by Park Young-ho of the Northern Fisheries Committee.", "Park Young-ho"),
        ("The opposition leader, Im Yoona, asked to see it.", "Im Yoona"),
    ],
)
def test_a_person_has_a_whole_name_and_is_no_body(text, person):
    assert (person, "person") in named(text)


def test_an_adjective_of_two_lands_is_nobody():
    assert named("The US-Israeli plan failed.") == set()


def test_a_list_after_a_place_makes_it_no_body():
    found = named("They met in the Capitol, a group of lawmakers said.")

    assert ("Capitol", "body") not in found


def test_a_short_name_in_brackets_is_the_body_before_it():
    document, _ = parsed("The Federal Service for Water Control (Lesvodnadzor) closed two plants.")

    [service] = [each for each in document[Entity] if each.type == "body"]
    assert "Lesvodnadzor" in service.names


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Veldara collects dues. The Veldaran Interior Ministry said four died.", "Veldara"),
        ("Veldara lies to the west. Veldara’s Foreign Ministry said nothing new.", "Veldara"),
        ("Ships pay dues to Veldara and neighbouring Ostmere, the guild said.", "Ostmere"),
    ],
)
def test_who_has_a_ministry_is_a_land(text, land):
    document, _ = parsed(text)

    assert [each.type for each in document[Entity] if each.name == land] == ["place"]


@pytest.mark.parametrize(
    "text",
    [
        "Amsel spoke first. The Amsel government said that he would stay.",
        "Viktor Amsel leads the Amsel army, and Amsel said that he would stay.",
    ],
)
def test_who_has_a_government_may_be_a_person(text):
    document, _ = parsed(text)

    assert "place" not in [each.type for each in document[Entity] if "Amsel" in each.name]
