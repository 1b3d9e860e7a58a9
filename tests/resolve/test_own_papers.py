"""Papers and posts that a text only takes up, and media told by what they are."""

import pytest

from parsing import chain, speaker
from reading_sayings import annotated
from reportedly.model import Attribution

pytestmark = pytest.mark.model


def last(text):
    """Return name and way of who speaks last."""
    document = annotated(text)
    found = document[Attribution][-1]
    return speaker(document, found).name, chain(document, found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Kell Port Authority said the dock was shut. The authority's statement said it "
            "would open on Monday.",
            "Kell Port Authority",
        ),
        (
            "The National Harbour Ministry said on Monday that it was over. The ministry's readout "
            "added that two men had left.",
            "National Harbour Ministry",
        ),
        (
            "Omar Tell wrote on Facebook that the road was shut. “All is quiet,” the post said.",
            "Omar Tell",
        ),
        (
            "The Harbour Intelligence Service said in a press release that the plan was old. “It "
            "was approved in March,” the text read.",
            "Harbour Intelligence Service",
        ),
    ],
)
def test_a_paper_is_the_word_of_whose_it_is(text, name):
    assert last(text)[0] == name


@pytest.mark.parametrize(
    "text",
    [
        "Omar Tell told the council that the road was shut. “All is quiet,” the post said.",
        "Minister Omar Tell confirmed receipt of the letter. The letter warned that costs would "
        "rise.",
    ],
)
def test_a_paper_that_nobody_is_said_to_have_written_is_nobody_s(text):
    assert last(text)[0] in ("the post", "The letter")


def test_what_a_release_says_is_not_who_issued_it():
    text = "The Harbour Service said in a press release that the plan provided for two boats."

    assert last(text)[1] == ["document: Harbour Service", "speaker: Harbour Service"]


@pytest.mark.parametrize(
    "medium", ["The semi-official KALIM agency", "The army's Kalim news agency"]
)
def test_a_medium_is_called_by_its_name_alone(medium):
    assert last(f"{medium} reported that the road was closed.")[0].lower() == "kalim"


def test_the_army_is_not_the_liberation_army_that_it_fights():
    text = (
        "On 7 March, fighters of the Liberation Army of Oro attacked an outpost. The army said "
        "that it had held."
    )

    assert last(text)[0] == "The army"


def test_the_leader_in_capitals_is_no_commander():
    text = (
        "Omar Tell, the commander of the navy, spoke in Kell. Tell said the Leader had told him "
        "that the sea was calm."
    )

    assert last(text)[0] == "the Leader"


def test_the_head_of_state_is_the_president():
    text = "President Mara Ito said that it rained. “I am glad,” the head of state stressed."

    assert last(text)[0] == "Mara Ito"
