"""Offices that agencies state before a comma, before a rank or in letters."""

import pytest

from parsing import parsed
from reading_sayings import annotated, speaker_at
from reportedly.model import Entity

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        pytest.param(
            "Mayor of Kell, Omar Tell, said that it rained.",
            "Omar Tell",
            ("Mayor", "Kell"),
            id="without an article",
        ),
        pytest.param(
            "Ito tabled a letter in which the president of the State Harbour Office, Omar Tell, "
            "said that it rained.",
            "Omar Tell",
            ("president", "State Harbour Office"),
            id="behind another article",
        ),
        pytest.param(
            "The agency quoted Ostmera's ambassador in Kell, Omar Tell, as saying that it rained.",
            "Omar Tell",
            ("ambassador", "Ostmera"),
            id="in a place",
        ),
        pytest.param(
            "The Chief of Harbour Staff, Vice Admiral Omar Tell, told members that it rained.",
            "Omar Tell",
            ("Chief", "Harbour Staff"),
            id="an office before a rank",
        ),
        pytest.param(
            "Navy Commander Rear Admiral Omar Tell announced that two boats would sail.",
            "Omar Tell",
            ("Commander", "Navy"),
            id="right before a rank",
        ),
        pytest.param(
            "Secretary Ida Brand came. Secretary of State Ida Brand spoke with Omar Tell.",
            "Ida Brand",
            ("Secretary of State", None),
            id="in full later on",
        ),
    ],
)
def test_an_office_is_stated_whole(text, name, role):
    document, _ = parsed(text)
    [found] = [each for each in document[Entity] if each.name == name]

    assert (found.roles[0].role, found.roles[0].of) == role


def test_the_widow_of_a_mayor_is_no_mayor():
    document, _ = parsed("The widow of the mayor of Kell, Petra Tell, said that it rained.")
    [petra] = [each for each in document[Entity] if each.name == "Petra Tell"]

    assert "mayor" not in [role.role for role in petra.roles]


def test_a_cm_is_the_chief_minister():
    text = "Chief Minister Omar Tell ruled out a toll. “No,” the CM said."

    assert speaker_at(text, -1).name == "Omar Tell"


def test_a_minister_of_finance_is_told_with_the_portfolio():
    text = (
        "The council rejected the statements made by the Ostmeran Minister of Finance, who had "
        "called for rain."
    )

    assert speaker_at(text, -1).name.endswith("Ostmeran Minister of Finance")


def test_a_town_has_no_capitals_where_it_is_named_without():
    text = "MOLSK, March 4. /KALIM/. President Volin spoke. Molsk said it was ready."
    names = [each.name for each in annotated(text)[Entity]]

    assert "Molsk" in names
    assert "MOLSK" not in names
