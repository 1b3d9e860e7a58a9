"""Who and what a text names, read by the real model."""

import pytest

from parsing import parsed
from reportedly.model import Entity

pytestmark = pytest.mark.model


def people(document):
    return {each.name: each.names for each in document[Entity] if each.type == "person"}


def stated(document, name):
    [entity] = [each for each in document[Entity] if each.name == name]
    return [(role.role, role.of) for role in entity.roles]


PEOPLE = [
    pytest.param(
        "Mara Ito arrived. Later Ito spoke.", {"Mara Ito": ("Mara Ito", "Ito")}, id="surname"
    ),
    pytest.param(
        "Dalal holds talks. Sayyed Hassan Dalal met a delegation on Monday.",
        {"Hassan Dalal": ("Dalal", "Hassan Dalal")},
        id="the full name may come later",
    ),
    pytest.param(
        "Sheikh Na’im Dalal spoke. Sheikh Naim Dalal left.",
        {"Na’im Dalal": ("Na’im Dalal", "Naim Dalal")},
        id="an apostrophe",
    ),
    pytest.param(
        "José Marín arrived. Later Jose Marin spoke to reporters.",
        {"José Marín": ("José Marín", "Jose Marin")},
        id="accents",
    ),
    pytest.param(
        "Tomas Reyl met Lena Okoro.",
        {"Tomas Reyl": ("Tomas Reyl",), "Lena Okoro": ("Lena Okoro",)},
        id="two people",
    ),
    pytest.param(
        "Mara Ito met Kenji Ito. Later Ito left.",
        {"Mara Ito": ("Mara Ito",), "Kenji Ito": ("Kenji Ito",)},
        id="a surname of two belongs to neither",
    ),
    pytest.param(
        "Mr. Kenji Ito met Ms. Mara Ito. Later Ms. Ito left.",
        {"Kenji Ito": ("Kenji Ito",), "Mara Ito": ("Mara Ito", "Ito")},
        id="a title tells two of one surname apart",
    ),
    pytest.param(
        "Mara Ito's plan failed.", {"Mara Ito": ("Mara Ito",)}, id="a possessive is left out"
    ),
]

ROLES = [
    pytest.param(
        "Harbour Front's Deputy Secretary-General Sheikh Karim Dalal spoke.",
        "Karim Dalal",
        [("Deputy Secretary-General", "Harbour Front")],
        id="a body's possessive",
    ),
    pytest.param(
        "Harbour Front Deputy Secretary General Sheikh Karim Dalal spoke.",
        "Karim Dalal",
        [("Deputy Secretary General", "Harbour Front")],
        id="a body as a modifier",
    ),
    pytest.param(
        "Senior Ostmark official Tomas Reyl spoke.",
        "Tomas Reyl",
        [("official", "Ostmark")],
        id="a senior official",
    ),
    pytest.param(
        "Tomas Reyl, Spokesperson for the Veldaran Ministry of Foreign Affairs, spoke.",
        "Tomas Reyl",
        [("Spokesperson", "Veldaran Ministry of Foreign Affairs")],
        id="an apposition",
    ),
    pytest.param(
        "“It is over,” said Lena Okoro, a spokeswoman for the port authority.",
        "Lena Okoro",
        [("spokeswoman", "port authority")],
        id="an apposition at the end",
    ),
    pytest.param(
        "A lawyer for the port authority, Lena Okoro, spoke.",
        "Lena Okoro",
        [("lawyer", "port authority")],
        id="the role first, between commas the name",
    ),
    pytest.param(
        "Tomas Reyl, who represents Ostmark in Corvay, spoke.",
        "Tomas Reyl",
        [("representative", "Ostmark")],
        id="who represents",
    ),
    pytest.param(
        "Foreign Minister Tomas Reyl of Ostmark spoke.",
        "Tomas Reyl",
        [("Foreign Minister", "Ostmark")],
        id="the country after the name",
    ),
    pytest.param(
        "The mayor of Corvay has met a delegation.\n\nAda Lind met them on Monday.",
        "Ada Lind",
        [("mayor", "Corvay")],
        id="the role in the opening, the name in the next paragraph",
    ),
    pytest.param(
        "It is over, according to its deputy chair, Sa’id Marouni.",
        "Sa’id Marouni",
        [("deputy chair", None)],
        id="a role that other words go before",
    ),
    pytest.param("Ada Lind met them on Monday.", "Ada Lind", [], id="no role at all"),
]


@pytest.mark.parametrize(("source", "expected"), PEOPLE)
def test_the_names_of_one_person_are_one_entity(source, expected):
    document, _ = parsed(source)

    assert people(document) == expected


@pytest.mark.parametrize(("source", "name", "expected"), ROLES)
def test_a_person_has_the_roles_that_the_text_states(source, name, expected):
    document, _ = parsed(source)

    assert stated(document, name) == expected


def test_a_body_and_its_abbreviation_are_one():
    document, _ = parsed("The Grain Relief Fund (GRF) came. The GRF left.")

    [body] = [each for each in document[Entity] if each.type == "body"]

    assert (body.name, body.names) == ("Grain Relief Fund", ("Grain Relief Fund", "GRF"))


def test_entities_are_numbered_in_order_of_first_mention():
    document, _ = parsed("Tomas Reyl met Karim Dalal in Ostmark. Karim Dalal left.")

    assert sorted((each.id, each.mentions[0]) for each in document[Entity]) == [
        (each.id, each.mentions[0]) for each in document[Entity]
    ]
