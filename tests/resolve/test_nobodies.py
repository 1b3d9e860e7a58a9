"""What stands in real news where a name would, and is nobody and no body."""

import pytest

from parsing import named_of, parsed
from reportedly.model import Mention
from reportedly.resolve.reading import read
from reportedly.resolve.two_in_one import parted

pytestmark = pytest.mark.model

NOBODIES = [
    pytest.param("At noon GMT the ship came. It was 12:40 GMT in Kell.", id="a clock"),
    pytest.param("The case of Dasa v. Board of Ferries was old.", id="a case"),
    pytest.param("The Commander-in-Chief Forum was in May.", id="an occasion after a rank"),
    pytest.param("They marched down Church Ave. to the gate.", id="a street cut short"),
    pytest.param("The Kell Shooting was told of in May.", id="a crime"),
    pytest.param("The gates of the Dasa family were shut.", id="a family"),
    pytest.param("It was told by the U. S. Surgeon General in May.", id="an office"),
    pytest.param("Last month the INS Orlan sank a boat off the INS Kellan.", id="a ship's letters"),
    pytest.param("The MV Orla sank. Gulls saw the Orla go down.", id="a ship"),
]


@pytest.mark.parametrize("text", NOBODIES)
def test_it_is_nobody_and_no_body(text):
    assert named_of("person", text) + named_of("body", text) == []


def test_a_family_is_nobody_where_the_parser_takes_it_for_a_body():
    text = "The Dasas sold the firm, and Omar Dasa wept."

    assert named_of("person", text) + named_of("body", text) == ["Omar Dasa"]


def test_a_doctor_of_families_has_the_town_before_her_left_alone():
    assert named_of("place", "Alabama family physician Mara Ito came.") == ["Alabama"]


BODIES = [
    pytest.param(
        "The firm sold its wharves to Walter Energy on Monday.", ["Walter Energy"], id="a firm"
    ),
    pytest.param(
        "The HFK and Quay Department met in May.",
        ["HFK", "Quay Department"],
        id="letters and a department",
    ),
    pytest.param(
        "It met in the House of Elders and Senate in May.",
        ["House of Elders", "Senate"],
        id="two houses",
    ),
    pytest.param(
        "The Fish and Wildlife Service met.",
        ["Fish and Wildlife Service"],
        id="one, for two things",
    ),
]


@pytest.mark.parametrize(("text", "bodies"), BODIES)
def test_each_body_is_one(text, bodies):
    assert named_of("body", text) == bodies


def test_a_partys_candidate_taken_for_one_name_with_it_is_two():
    document, marks = parsed("They spoke of the [Green Party's Jill Dasa]{both} in May.")
    [span] = marks["both"]

    mentions = parted(read(document), Mention(span, "ORG"))

    assert [(document.words(each.span), each.type) for each in mentions] == [
        ("Green Party", "ORG"),
        ("Jill Dasa", "PER"),
    ]
