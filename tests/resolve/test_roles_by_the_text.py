"""Offices stated by other words than a title, and who is taken up by them."""

import pytest

from parsing import attributed, parsed, speaker
from reportedly.model import Entity

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param(
            "Ines Varo had just been sworn in as governor of Turvane when the news came. "
            "[The governor]{s1} [said]{c1} [it was grave]{q1}.",
            "Ines Varo",
            id="sworn in as",
        ),
        pytest.param(
            "Anton Levik has been the Union's envoy to the islands since May. "
            "[The envoy]{s1} [said]{c1} [it was calm]{q1}.",
            "Anton Levik",
            id="has been",
        ),
        pytest.param(
            "Ines Varo was appointed finance minister on Monday. A clerk sat beside her. "
            "[The minister]{s1} [said]{c1} [it was an honour]{q1}.",
            "Ines Varo",
            id="was appointed",
        ),
        pytest.param(
            "Anton Levik, a retired judge who chairs the Harbour Panel, opened the session. "
            "[The chairman]{s1} [said]{c1} [it was hot]{q1}.",
            "Anton Levik",
            id="who chairs",
        ),
        pytest.param(
            "Ostmark's premier, Anton Levik, came to Corvay for talks. "
            "[The visiting premier]{s1} [said]{c1} [it was hot]{q1}.",
            "Anton Levik",
            id="a word said of whoever holds the office",
        ),
        pytest.param(
            "Archbishop Anton Levik blessed the new wing. Children sang. "
            "[The prelate]{s1} [said]{c1} [it was hot]{q1}.",
            "Anton Levik",
            id="a word for several callings",
        ),
        pytest.param(
            "Ines Varo, who founded the school, handed over the keys. "
            "[The head]{s1} [said]{c1} [it was hot]{q1}.",
            "The head",
            id="a founder need not be at the head",
        ),
        pytest.param(
            "Former president Amadou Senko was barred, which helps the prime minister, "
            "Lamin Senko. [Prime Minister Senko]{s1} [said]{c1} [it was just]{q1}.",
            "Lamin Senko",
            id="the office tells two of one surname apart",
        ),
        pytest.param(
            "Karim Odala of the Front and Lt. Col. Salma Odala of the coast guard fell out. "
            "[Lt. Col. Odala]{s1} [said]{c1} [it was a mine]{q1}.",
            "Salma Odala",
            id="the rank tells two of one surname apart",
        ),
    ],
)
def test_an_office_is_taken_up_however_it_was_stated(text, who):
    document, made = attributed(text)

    assert speaker(document, made[1]).name == who


STATED = [
    pytest.param("Green Party candidate Mara Ito", "candidate", "Green Party", id="a party's"),
    pytest.param("Labour Party deputy leader Mara Ito", "deputy leader", "Labour Party", id="rank"),
    pytest.param("Ostmark District Judge Mara Ito", "District Judge", "Ostmark", id="a district"),
    pytest.param("Regional governor Mara Ito", "governor", None, id="regional is no land"),
    pytest.param(
        "A high-level Ostmark commander, Mara Ito,", "commander", "Ostmark", id="high-level"
    ),
    pytest.param(
        "Mara Ito, a spokeswoman for the Port Authority of Corvay and Ostmere,",
        "spokeswoman",
        "Port Authority of Corvay and Ostmere",
        id="an authority of two towns",
    ),
    pytest.param(
        "Mara Ito, who directs the Fish and Wildlife Service,",
        "director",
        "Fish and Wildlife Service",
        id="a service for two things",
    ),
    pytest.param(
        "Mara Ito, a spokeswoman in New York for the Corvay Tourist Office,",
        "spokeswoman",
        "Corvay Tourist Office",
        id="where she works is not for whom",
    ),
    pytest.param(
        "The head of the port inquiry in Corvay, Mara Ito,", "head", "port inquiry", id="a seat"
    ),
    pytest.param(
        "The Union's director of operations in Corvay, Mara Ito,",
        "director of operations",
        "Union",
        id="what she directs there is of the role",
    ),
    pytest.param(
        "State Department spokesman Omar Dasa", "spokesman", "State Department", id="state"
    ),
    pytest.param(
        "Bishop Omar Dasa of the Archdiocese of Corvay",
        "Bishop",
        "Archdiocese of Corvay",
        id="an of behind the name, and its own",
    ),
    pytest.param(
        "Mara Ito, head of the fraud and drugs squad,",
        "head",
        "fraud and drugs squad",
        id="a squad for two things",
    ),
    pytest.param(
        "Mara Ito, head of the army and coast guard unit,", "head", "army", id="two that lead"
    ),
    pytest.param(
        "Detective Senior Sergeant Mara Ito",
        "Detective Senior Sergeant",
        None,
        id="a detective of rank",
    ),
    pytest.param(
        "Mara Ito, chief officer at Corvay Fire and Rescue Service,",
        "chief officer",
        "Corvay Fire and Rescue Service",
        id="a service for two things, without its article",
    ),
    pytest.param("County Sheriff Mara Ito", "County Sheriff", None, id="a county without a name"),
    pytest.param(
        "Orla County Sheriff Mara Ito", "Sheriff", "Orla County", id="a county with a name"
    ),
    pytest.param(
        "U.S. Surgeon General Mara Ito", "Surgeon General", "U.S.", id="a general who is none"
    ),
]


@pytest.mark.parametrize(("source", "role", "of"), STATED)
def test_a_role_is_stated_with_the_whole_of_whose_it_is(source, role, of):
    document, made = attributed(f"[{source}]{{s1}} [said]{{c1}} [the road was safe]{{q1}}.")

    found = speaker(document, made[1])

    assert (found.role, found.of) == (role, of)


def test_two_towns_and_a_person_are_no_one_body():
    document, made = attributed(
        "[The Port Authority of Corvay and Mara Ito]{s1} [said]{c1} [it was safe]{q1}."
    )

    assert speaker(document, made[1]).name == "The Port Authority of Corvay and Mara Ito"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mara Ito led Omar Dasa by 5 points in May.", id="by so much"),
        pytest.param("If Mara Ito is elected president, the quay will be shut.", id="if"),
        pytest.param('Mara Ito represents the "old quarrel" of the quay.', id="what has no name"),
    ],
)
def test_what_is_open_or_no_office_is_no_role(text):
    document, _ = parsed(text)

    assert [each.roles for each in document[Entity] if each.name == "Mara Ito"] == [()]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("Mara Ito, the former Harbour Front chair, came.", "former chair", id="once"),
        pytest.param(
            "The acting Harbour Front chair, Mara Ito, came.", "acting chair", id="for now"
        ),
        pytest.param("The Harbour Front chair, Mara Ito, came.", "chair", id="in office"),
    ],
)
def test_an_office_that_is_over_or_for_now_is_told_so(text, role):
    document, _ = parsed(text)
    [mara] = [each for each in document[Entity] if each.name == "Mara Ito"]

    assert [(each.role, each.of) for each in mara.roles] == [(role, "Harbour Front")]
    assert role.split()[0] in [document.words(span).split()[0] for span in mara.roles[0].spans]
