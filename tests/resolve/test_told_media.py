"""The medium that somebody has just spoken to is "the newspaper" that goes on."""

import pytest

from reading_sayings import speaker_at

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "The ministry told Kalimola that it rained. Palu told the daily Lantern he had acted "
            "alone, but the newspaper said it had seen letters.",
            "Lantern",
            id="a daily",
        ),
        pytest.param(
            "Orla TV said it rained. Mara Ito told Omar Tell that the quay was shut. The channel "
            "said it would open.",
            "Orla TV",
            id="a person is no channel",
        ),
        pytest.param(
            "Mara Ito told the Kell council that the quay was shut. The newspaper said it would "
            "open.",
            "The newspaper",
            id="nor is a council",
        ),
    ],
)
def test_the_medium_is_the_one_spoken_to(text, name):
    assert speaker_at(text, -1).name == name
