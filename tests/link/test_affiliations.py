"""Which bodies an article says that somebody belongs to, beside the roles that it states."""

import pytest

from parsing import parsed
from reportedly.link.actors import sightings

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Mara Ito of the Harbour Front said that it was over.",
            ("", "Harbour Front"),
            id="right after the name",
        ),
        pytest.param(
            "The Harbour Front left the talks. Its secretary, Mara Ito, said why.",
            ("secretary", "Harbour Front"),
            id="its",
        ),
        pytest.param(
            "The Harbour Front left the talks. The front's chairman, Mara Ito, said why.",
            ("chairman", "Harbour Front"),
            id="the one front of the article",
        ),
    ],
)
def test_a_person_is_of_the_body_that_the_text_puts_beside_the_name(text, told):
    document, _ = parsed(text)

    [ito] = [each for each in sightings(document) if each.names[0] == "Mara Ito"]

    assert told in ito.roles
