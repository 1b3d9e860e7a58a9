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
            "The central bank governor left. A city council met, and its city council left. The "
            "foreign ministry spokesman said no. The central banks waited.",
            [],
            id="a governor, any council, a spokesman, and several banks",
        ),
    ],
)
def test_bodies_in_small_letters(text, bodies):
    assert of_type("body", text) == bodies
