"""Names beside another name, and people of one surname whom only their calling tells apart."""

import pytest

from parsing import of_type

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param(
            "Finance Minister Mara Velmani shook hands with both. Later the team lost. Its coach, "
            "Velmani, shook hands with eleven.",
            [["Mara Velmani"], ["Velmani"]],
            id="a minister and a coach",
        ),
        pytest.param(
            "Governor Velmani went to sea on Tuesday with a fisherman who is likewise called "
            "Velmani and has no boat.",
            [["Velmani"], ["Velmani"]],
            id="another who is likewise called so",
        ),
        pytest.param(
            "Juma Velmani, its chairman, ate fish. A lawyer, Asha Juma Velmani, the chairman's "
            "daughter, said that she had read the law to him.",
            [["Juma Velmani"], ["Asha Juma Velmani"]],
            id="a father whose names the daughter bears",
        ),
        pytest.param(
            "Interior Minister Edgar Velmani spoke on the morning programme. The goalkeeper Edgar "
            "Velmani, who is often taken for him, asked for fewer letters.",
            [["Edgar Velmani"], ["Edgar Velmani"]],
            id="a minister and a goalkeeper of one full name",
        ),
        pytest.param(
            "The committee met on Friday. Between them, Velmani poured the tea.",
            [["Velmani"]],
            id="a surname after a comma, that does something",
        ),
        pytest.param(
            "Velmani, who runs the harbour, said no. Her namesake in the cabinet was less sure: "
            "energy minister Velmani said that he would fly home.",
            [["Velmani"], ["Velmani"]],
            id="a namesake",
        ),
        pytest.param(
            "President Velmani said that he welcomed it. His party's spokeswoman, Velmani, said "
            "that the party would send lawyers.",
            [["Velmani"], ["Velmani"]],
            id="a president and a spokeswoman",
        ),
        pytest.param(
            "Mara Velmani chairs the committee. Velmani spoke. Col. Velmani is no relative of the "
            "lawmaker, his office said.",
            [["Mara Velmani", "Velmani"], ["Velmani"]],
            id="an officer who is no relative",
        ),
        pytest.param(
            "Velmani said that his fighters had let them through. In Corvay, Omar Velmani, the "
            "chairman's father, said that he took no part.",
            [["Velmani"], ["Omar Velmani"]],
            id="the father of the one whom the article is of",
        ),
    ],
)
def test_people_are_told_apart(text, people):
    assert of_type("person", text) == people


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        pytest.param(
            "The National Harbour Party of President Mara Velmani leads in the north.",
            [["National Harbour Party"]],
            id="a party of somebody with an office",
        ),
        pytest.param(
            "He said that he could sleep. Radio Velmani carried the verdict live.",
            [["Radio Velmani"]],
            id="a radio that nothing marks",
        ),
        pytest.param(
            "They asked twice. The An Kell fisheries ministry said that permits would be given.",
            [["An Kell fisheries ministry"]],
            id="a ministry in small letters, of a land nobody marks",
        ),
        pytest.param(
            "The house was run by a charity, Anchor Homes. Anchor's chief executive is to give "
            "evidence on Wednesday.",
            [["Anchor Homes", "Anchor"]],
            id="a firm by its first word",
        ),
    ],
)
def test_bodies_are_whole(text, bodies):
    assert of_type("body", text) == bodies


def test_a_person_and_the_body_he_is_of_are_two():
    text = "Letters came for the goalkeeper Edgar Velmani of Kell Rovers on Monday."

    assert of_type("person", text) == [["Edgar Velmani"]]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param(
            "Mara van Oss spoke in Corvay. Yesterday van Oss said it rained. Then van Oss left.",
            [["Mara van Oss", "van Oss", "van Oss"]],
            id="a word that opens a sentence before a particle",
        ),
        pytest.param(
            "The government spokesman, Mara Velmani, said it rained. Information Minister Mara "
            "Velmani later said that it had snowed.",
            [["Mara Velmani", "Mara Velmani"]],
            id="who speaks for a government and is in it",
        ),
        pytest.param(
            "Mara Velmani spoke first. In the evening Omar Dasa answered. Dasa referred to Velmani "
            "twice.",
            [["Mara Velmani", "Velmani"], ["Omar Dasa", "Dasa"]],
            id="who refers to somebody is not called so",
        ),
        pytest.param(
            "The U.N. met on Monday. The leader, Kell Sung Un, stayed away.",
            [["Kell Sung Un"]],
            id="letters with full stops are nobody of that family",
        ),
        pytest.param(
            "Two mayors spoke: those of Kell City (Omar Dasa) and Red Quay (Anna Velmani).",
            [["Omar Dasa"], ["Anna Velmani"]],
            id="people in brackets after their towns",
        ),
    ],
)
def test_one_person_stays_one(text, people):
    assert of_type("person", text) == people
