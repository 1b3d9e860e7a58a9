"""What a parser takes for people and is none, and what it takes into their names."""

import pytest

from parsing import of_type

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param(
            'Rep. Robert C. "Bobby" Velmani threw open his doors. Bobby Velmani left.',
            [['Robert C. "Bobby" Velmani', "Bobby Velmani"]],
            id="a nickname within",
        ),
        pytest.param(
            "Manitoba Premier Anna Velmani spoke on Monday.",
            [["Anna Velmani"]],
            id="a place and an office before",
        ),
        pytest.param(
            "Omar Dasa came late. The Dasas had been asked for noon.",
            [["Omar Dasa"]],
            id="a family is nobody",
        ),
        pytest.param(
            "Omar Dasa told it again on Twitter. Follow Pam Velmani on Twitter @PamVelmani.",
            [["Omar Dasa"], ["Pam Velmani"]],
            id="an order before, a handle after",
        ),
        pytest.param(
            "Bellwether County said that the Omar Dasa Hospital would close. The Anna Dasa Show "
            "was stopped.",
            [],
            id="a county, a hospital and a show",
        ),
        pytest.param(
            "Omar Bill said that it rained. John Adams said that Adams was dry.",
            [["Omar Bill"], ["John Adams", "Adams"]],
            id="somebody called Bill, and Adams",
        ),
    ],
)
def test_people_are_those_named_and_no_more(text, people):
    assert of_type("person", text) == people


def test_a_town_in_a_citys_name_stays_a_place():
    assert of_type("body", "Mexico City was quiet. In Kansas City it rained.") == []
