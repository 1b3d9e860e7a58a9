"""Who is meant by a rank, an office or an epithet, in the manner of agencies."""

import pytest

from parsing import speaker
from reading_sayings import annotated, speaker_at
from reportedly.model import Attribution

pytestmark = pytest.mark.model

DIPLOMAT = "Foreign Minister Anton Dasa said on Monday that the talks on the river were over.\n\n"
OFFICER = (
    "Deputy Chief of the Iranian Army Rear Admiral Karim Vasel said that the port was open.\n\n"
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (DIPLOMAT + "“We will meet again,” the top Norwegian diplomat added.", "Anton Dasa"),
        (DIPLOMAT + "The Norwegian minister noted that the hall was full.", "Anton Dasa"),
        (OFFICER + "“The quays are ready,” the senior military official added.", "Karim Vasel"),
        (OFFICER + "“The quays are ready,” the top Iranian commander added.", "Karim Vasel"),
        (OFFICER + "“The quays are ready,” Rear Admiral Vasel added.", "Karim Vasel"),
        (
            "Ayatollah Karim Vasel said that the fast was over.\n\n"
            "“The doors are open,” the senior cleric added.",
            "Karim Vasel",
        ),
        (
            "Karim Vasel, deputy coordinator of the Sel River Guard Corps (SRGC), said that the "
            "port was open.\n\n“The quays are ready,” the senior SRGC officer added.",
            "the senior SRGC officer",
        ),
        (
            "Harbour Workers Union (HWU) spokesman Anton Dasa said that the port was open.\n\n"
            "The HWU spokesman added that it was full.",
            "Anton Dasa",
        ),
    ],
)
def test_a_broad_word_takes_up_who_has_just_spoken(text, name):
    assert speaker_at(text, -1).name == name


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("the Swedish diplomat", id="of another land"),
        pytest.param("the health minister", id="of another office"),
        pytest.param("the Norwegian general", id="of another calling"),
    ],
)
def test_an_epithet_that_does_not_fit_takes_up_nobody(phrase):
    opening = DIPLOMAT.replace("Foreign Minister", "Norwegian Foreign Minister")
    assert speaker_at(f"{opening}“We will meet again,” {phrase} added.", -1).name == phrase


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "A senior Sel River Guard Corps (SRGC) general has said that the port is open.",
            "A senior Sel River Guard Corps (SRGC) general",
            id="a general is not the corps",
        ),
        pytest.param(
            "The director of the Sel Hospital told Coast Courier that two were brought in.\n\n"
            "Karim Vasel, 16, and Omar Dasa, 25, were hurt at the quay.",
            "The director of the Sel Hospital",
            id="who is hurt is no director",
        ),
        pytest.param(
            "The commander of the Coast Guard has praised the crews of the two boats.\n\n"
            "Speaking to students on Sunday, Major General Karim Vasel said that they were few.",
            "Karim Vasel",
            id="a rank goes with an office",
        ),
    ],
)
def test_who_is_described_is_told_from_their_body_and_their_patients(text, name):
    document = annotated(text)
    assert speaker(document, document[Attribution][0]).name == name


def test_a_member_is_not_the_group():
    text = (
        "The Sel Front confirmed that senior commander of the group Samir Odeh had been there.\n\n"
        "“We wait for what the search brings,” said the group."
    )
    assert speaker_at(text, -1).name == "Sel Front"


BELOW = "The port of Corvay will close for a week from Monday, Governor Anton Dasa said on Friday."


@pytest.mark.parametrize(
    ("headline", "below", "name"),
    [
        ("Port to close for a week, governor says", BELOW, "Anton Dasa"),
        ("Port to close for a week - governor", BELOW, "Anton Dasa"),
        (
            "Two boats freed at quay, Ministry says",
            "Crews freed two boats on Sunday, the Veldaran transport ministry said in a note.",
            "Veldaran transport ministry",
        ),
        (
            "Port gains nothing from the tax: Cmdr",
            "The commander of the Coast Guard, Ali Vasel, said that the port gained nothing.",
            "Ali Vasel",
        ),
    ],
)
def test_a_headline_s_bare_noun_is_whom_the_text_below_names(headline, below, name):
    assert speaker_at(f"{headline}\n\n{below}", 0).name == name


def test_of_two_governors_a_headline_names_neither():
    below = BELOW + " Governor Ana Holm of Kell said that hers would not."
    assert speaker_at(f"Port to close for a week, governor says\n\n{below}", 0).entity is None
