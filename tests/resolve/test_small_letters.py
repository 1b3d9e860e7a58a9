"""Bodies that stand in small letters, and what only looks like one."""

import pytest

from parsing import of_type

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        pytest.param(
            "The Galver Port Authority met the union. The port authority said no.",
            [["Galver Port Authority", "port authority"]],
            id="the same body again",
        ),
        pytest.param(
            "The dockers' federation left. The central bank said that it would wait.",
            [["dockers' federation"], ["central bank"]],
            id="bodies of their own",
        ),
        pytest.param(
            "The foreign ministry in Veldara called the envoy in. The ministry said no. The "
            "central bank in Veldara waited.",
            [["foreign ministry in Veldara"], ["central bank"]],
            id="a ministry with its land",
        ),
        pytest.param(
            "The central bank governor left. A city council met, and its city council left. The "
            "foreign ministry spokesman said no. The central banks waited.",
            [],
            id="a governor, any council, a spokesman, and several banks",
        ),
    ],
)
def test_bodies_in_small_letters(text, bodies):
    assert of_type("body", text) == bodies


def test_two_banks_joined_by_and_are_two():
    text = "Norrvik Savings Bank and Dock Bank said on Tuesday that they would merge."

    assert of_type("body", text) == [["Norrvik Savings Bank"], ["Dock Bank"]]


def test_a_lone_word_that_goes_on_with_who_is_somebody():
    text = "The house has taken on nurses. Mistry, who will now stay on, thanked them by name."

    assert of_type("person", text) == [["Mistry"]]
