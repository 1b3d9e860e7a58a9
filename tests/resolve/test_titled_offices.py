"""Offices and ranks that stand shortened before a name, short given names, and bare offices."""

import pytest

from parsing import attributed, named_of, parsed, speaker
from reportedly.model import Entity

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        pytest.param("Gov. Mara Ito came to the yard.", [("Gov.", None)], id="a governor"),
        pytest.param(
            "Former U.S. Rep. Mara Ito came to the yard.", [("Former Rep.", "U.S.")], id="of a land"
        ),
        pytest.param("State Sen. Mara Ito came.", [("State Sen.", None)], id="of the state"),
        pytest.param(
            "Maj. Gen. Mara Ito, the harbour master, came.",
            [("harbour master", None), ("Maj. Gen.", None)],
            id="a rank beside an office",
        ),
        pytest.param("Dr. Mara Ito came to the yard.", [], id="no office"),
    ],
)
def test_a_shortened_title_states_an_office(text, roles):
    document, _ = parsed(text)
    [mara] = [each for each in document[Entity] if each.name == "Mara Ito"]

    assert [(each.role, each.of) for each in mara.roles] == roles


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param(
            "Gov. Mara Ito came to the yard. [The governor]{s1} [said]{c1} [it was late]{q1}.",
            "Mara Ito",
            id="the governor",
        ),
        pytest.param(
            "Sen. Mara Ito came to the yard. [The senator]{s1} [said]{c1} [it was late]{q1}.",
            "Mara Ito",
            id="the senator",
        ),
        pytest.param(
            "Gov. Mara Ito came to the yard. [The senator]{s1} [said]{c1} [it was late]{q1}.",
            "The senator",
            id="another office",
        ),
        pytest.param(
            "[Omar Dasa]{s2} [said]{c2} [no]{q2}. [The senator]{s1} [added]{c1} [it was late]{q1}."
            "\n\nSen. Mara Ito disagreed.",
            "The senator",
            id="not who is named in the next paragraph",
        ),
        pytest.param(
            "President Mara Ito spoke. [Ms Ito]{s2} [said]{c2} [she had warned Karo Dasa]{q2}. "
            "[The president]{s1} [promised]{c1} [an answer]{q1}. Later President Dasa left.",
            "Mara Ito",
            id="of two, the one who has spoken",
        ),
        pytest.param(
            "[WHO]{s1} [reported]{c1} [twelve cases of fever]{q1} in Kell.", "WHO", id="an agency"
        ),
        pytest.param(
            "[The head of the panel, former Ostmeran foreign minister Sigrun Valde,]{s1} "
            "[said]{c1} [it was late]{q1}.",
            "Sigrun Valde",
            id="an office between a role and its holder",
        ),
        pytest.param(
            "[The guild's press officer, DSP Joy Etuke,]{s1} [said]{c1} [two men were held]{q1}.",
            "Joy Etuke",
            id="a rank of police",
        ),
        pytest.param(
            "[The Speaker, Rt. Hon. Musa Tafid,]{s1} [said]{c1} [no]{q1}.",
            "Musa Tafid",
            id="Rt. Hon.",
        ),
        pytest.param(
            "[Deputy Foreign Minister for Political Affairs Omar Rastan]{s1} [said]{c1} [no]{q1}.",
            "Omar Rastan",
            id="a portfolio before the name",
        ),
    ],
)
def test_who_speaks_is_told_by_the_office(text, who):
    document, items = attributed(text)

    assert speaker(document, items[1]).name == who


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param(
            "Ken Dasa praised the quay. Kenneth Dasa, a lawyer, spoke. Dasa left.",
            ["Kenneth Dasa"],
            id="a short form",
        ),
        pytest.param(
            "Bill Dasa praised the quay. Kenneth Dasa, a lawyer, spoke.",
            ["Bill Dasa", "Kenneth Dasa"],
            id="another name",
        ),
    ],
)
def test_a_given_name_cut_short_is_the_same_person(text, people):
    assert named_of("person", text) == people


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mara Ito, [asked about]{c1} [the fire]{q1}, left the hall.", id="asked"),
        pytest.param("Mara Ito [drew criticism for]{c1} [her silence]{q1}.", id="criticised"),
    ],
)
def test_what_is_done_to_somebody_is_not_said_by_them(text):
    document, items = attributed(text)

    assert speaker(document, items[1]).name is None


@pytest.mark.parametrize(
    ("text", "role", "of"),
    [
        pytest.param("The Humanitarian Coordinator, Ms. Mara Ito, came.",
                     "Humanitarian Coordinator", None, id="no body"),
        pytest.param("Shadow harbour minister Mara Ito came.", "Shadow harbour minister", None,
                     id="in the shadow"),
        pytest.param("The general in charge of the harbour mission, Mara Ito, came.", "general",
                     "harbour mission", id="in charge of"),
        pytest.param("Mara Ito, the Kell front-runner, came.", "front-runner", "Kell",
                     id="with a hyphen"),
    ],
)  # fmt: skip
def test_a_role_is_of_a_body_and_not_of_its_own_words(text, role, of):
    document, _ = parsed(text)
    [mara] = [each for each in document[Entity] if each.name == "Mara Ito"]

    assert [(each.role, each.of) for each in mara.roles] == [(role, of)]
