"""How far names reach, and which of them are no actors' at all; read by the real model."""

import pytest

from parsing import parsed
from reportedly.model import Entity

pytestmark = pytest.mark.model


def found(text):
    document, _ = parsed(text)
    return {each.name: each.type for each in document[Entity]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "The envoy left. Veldara's Ministry of Defence said it knew nothing.",
            "Veldara's Ministry of Defence",
            id="an office with its owner",
        ),
        pytest.param(
            "A spokeswoman of the Observer Mission in Corvay said so on Tuesday.",
            "Observer Mission in Corvay",
            id="a mission with its place",
        ),
        pytest.param(
            "The talks were led by the Organization for Trade and Transit in Europe on Monday.",
            "Organization for Trade and Transit in Europe",
            id="a field and a place",
        ),
        pytest.param(
            "Schools opened. The UN refugee agency said that most came on foot.",
            "UN refugee agency",
            id="an agency is not the union that it is of",
        ),
        pytest.param(
            "Mara Ito spoke of the party, whose DLP she left last year.",
            "DLP",
            id="letters that nothing marks",
        ),
        pytest.param(
            "The list came late. The Ligue veldarienne des droits de l'homme (LVDH) published it.",
            "Ligue veldarienne des droits de l'homme",
            id="a foreign name that its letters give away",
        ),
        pytest.param(
            "Its student wing, Chhatra Velo, had marched in silence.",
            "Chhatra Velo",
            id="a wing's name",
        ),
        pytest.param(
            "The spokeswoman said on RTV, the state broadcaster, that it was over.",
            "RTV",
            id="letters of a broadcaster",
        ),
    ],
)
def test_a_body_has_its_whole_name(text, name):
    assert found(text).get(name) == "body"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The union said it would send Aissatou Ndiaye Brun and two ministers.",
         "Aissatou Ndiaye Brun"),
        ("Sulayman Kaci Usaid, the head of the movement, has asked the Red Cross for help.",
         "Sulayman Kaci Usaid"),
        ("A. Thangavelu of the Rights Party thanked the painters.", "A. Thangavelu"),
    ],
)  # fmt: skip
def test_a_person_is_told_by_role_and_body_whatever_the_parser_makes_of_the_name(text, name):
    assert found(text).get(name) == "person"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They came to the al-Bahr Mosque on Friday.", "al-Bahr Mosque", "place"),
        ("Operation al-Bahr Storm began. Many said that the al-Bahr Storm would pass.",
         "al-Bahr Storm", "event"),
        ("He spoke at the 5th International Congress of Imam Reza.",
         "5th International Congress of Imam Reza", "event"),
    ],
)  # fmt: skip
def test_mosques_operations_and_meetings_are_no_bodies(text, name, kind):
    assert found(text).get(name) == kind


def test_a_religion_is_nobody_and_a_family_name_like_it_is_somebodys():
    assert "Islam" not in found("The site is one of Islam's holiest, the guide said.")
    assert found("Rafiq Islam left. Islam said no.") == {"Rafiq Islam": "person"}


@pytest.mark.parametrize("place", ["Victoria Falls", "Maria Falls"])
def test_a_place_that_opens_like_a_person_s_name_ends_a_body_s(place):
    names = found(f"The Port Authority of {place} said two boats sank.")

    assert names == {f"Port Authority of {place}": "body"}


def test_a_body_of_somebody_ends_before_its_leader():
    names = found("The Freedom Front of Maria Lopez said two boats sank.")

    assert names == {"Freedom Front": "body", "Maria Lopez": "person"}


def test_the_ministry_said_first_is_not_that_of_another_land_named_later():
    names = found(
        "The Foreign Ministry said it would write. Mara Ito, spokeswoman of Veldara's Foreign "
        "Ministry, called it unhelpful."
    )

    assert {"Foreign Ministry", "Veldara's Foreign Ministry"} <= names.keys()
