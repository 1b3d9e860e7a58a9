"""Several who speak in one source, with names and without."""

import pytest

from parsing import attributed, speaker
from reading_sayings import annotated
from reportedly.model import Speaker

pytestmark = pytest.mark.model

SEVERAL = [
    "The union and the Rope Guild",
    "Fishing groups and Mara Ito",
    "The navy and Mayor Omar Dasa",
    "Passengers and former mayor Omar Dasa",
    "Clinic officials and the Rope Guild",
    "Her lawyer and the Rope Guild",
    "The union, the Rope Guild and the mayor",
    "Sailors, the Rope Guild and Omar Dasa",
    "The union as well as the Rope Guild",
    "The envoys of Corvay, Orla and Kell",
]
ONE = [
    ("The painter and teacher Omar Dasa", "Omar Dasa"),
    ("The rope and sail firm Orbel Lines", "Orbel Lines"),
    ("The navy and police chief Omar Dasa", "Omar Dasa"),
    ("Her friend and lawyer Omar Dasa", "Omar Dasa"),
    ("Chairwoman and Chief Executive Mara Ito", "Mara Ito"),
    ("The owner and President Mara Ito", "Mara Ito"),
    ("The Ministry of Ports and Boats", "Ministry of Ports and Boats"),
    ("The baker, a father of four and a keen sailor,", "The baker"),
]


def _name(source: str) -> str | None:
    document, made = attributed(f"[{source}]{{s1}} [said]{{c1}} [the lift was broken]{{q1}}.")
    return speaker(document, made[1]).name


@pytest.mark.parametrize("source", SEVERAL)
def test_all_who_are_joined_speak(source):
    assert _name(source) == source


@pytest.mark.parametrize(("source", "name"), ONE)
def test_what_one_person_or_body_is_called_joins_nobody(source, name):
    assert _name(source) == name


def test_what_stands_beside_one_after_the_saying_is_no_list():
    document, made = attributed(
        "[The lift was broken]{q1}, [said]{c1} [the baker, a father of four and a keen sailor]{s1}."
    )

    assert speaker(document, made[1]).name == "the baker"


@pytest.mark.parametrize(
    ("first", "later", "name"),
    [
        ("Corvay, Orla and Kell", "The three countries", "Corvay, Orla and Kell"),
        ("Corvay and Orla", "The two sides", "Corvay and Orla"),
        ("Corvay and Orla", "The three countries", "The three countries"),
        ("Dockers and sailors", "The two sides", "The two sides"),
    ],
)
def test_all_of_them_are_taken_up_by_their_number(first, later, name):
    document, made = attributed(
        f"[{first}]{{s2}} [urged]{{c2}} [calm]{{q2}}. [{later}]{{s1}} [said]{{c1}} [no]{{q1}}."
    )

    assert speaker(document, made[1]).name == name


@pytest.mark.parametrize(
    ("source", "of"),
    [
        ("The harbour ministers of Corvay and Orla", "Corvay and Orla"),
        ("Omar Dasa, a lawyer for sailors Mara Ito and Ben Lind,", "sailors Mara Ito and Ben Lind"),
        ("The harbour minister of Corvay", "Corvay"),
    ],
)
def test_a_role_is_of_all_whom_it_names(source, of):
    document, made = attributed(f"[{source}]{{s1}} [said]{{c1}} [the lift was broken]{{q1}}.")

    assert speaker(document, made[1]).of == of


@pytest.mark.parametrize(
    "who", ["Residents of Kell, Orla and Old Harbour", "The mayors of Kell, Orla and Old Harbour"]
)
def test_people_of_several_towns_speak_themselves(who):
    document = annotated(f"{who} said that the dam held.")
    [told] = document[Speaker]

    assert (told.name, told.unnamed) == (who, True)


@pytest.mark.parametrize(
    ("group", "name"),
    [
        ("Norwegian sailors", "some of the Norwegian sailors"),
        ("The Norwegian sailors", "some of the Norwegian sailors"),
        ("Nine sailors", "some of the nine sailors"),
    ],
)
def test_those_of_a_land_keep_their_capital(group, name):
    document, made = attributed(
        f"{group} came, [some of whom]{{s1}} [said]{{c1}} [the sea was rough]{{q1}}."
    )

    assert speaker(document, made[1]).name == name
