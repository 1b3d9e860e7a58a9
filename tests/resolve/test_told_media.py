"""The medium that somebody has just spoken to is "the newspaper" that goes on."""

import pytest

from parsing import chain, speaker
from reading_sayings import annotated
from reportedly.model import Attribution

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
        pytest.param(
            "The prosecutor told Kalimola that it rained. The envoy, Karl Brand, told TV Kell that "
            "it was dry, the station said on its website.",
            "TV Kell",
            id="the one in what it reports",
        ),
    ],
)
def test_the_medium_is_the_one_spoken_to(text, name):
    document = annotated(text)
    noun = ("newspaper", "channel", "station")
    [found] = [a for a in document[Attribution] if document.words(a.source[0]).endswith(noun)]

    assert speaker(document, found).name == name


def test_a_day_is_no_medium():
    document = annotated(
        "The newspaper Tagblick wrote on September 4, citing envoys, that a hall had been agreed."
    )

    assert "medium: September 4" not in chain(document, document[Attribution][0])
