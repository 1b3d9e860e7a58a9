"""Deeds, seeming and adjectives, which are built like sayings and are none."""

import pytest

from reading_sayings import read
from reportedly.model import Attribution

pytestmark = pytest.mark.model


def cues(source):
    document = read(source)
    return [document.words(each.cue[0]) for each in document[Attribution] if each.cue]


@pytest.mark.parametrize(
    "text",
    [
        "The governor hired Dale Orr in June to study the harbour fees.",
        "The office listed alleged smuggler Karl Dall and accused thief Ana Lind on Monday.",
        "Guards are looking for a man in a red coat.",
        "Two clerks signed papers at the town hall in Kell.",
        "Plans to raise the fee appear to be stuck.",
        "The board should revoke the permit at once.",
        "A judge explored whether the boat was old.",
        "From the quay Ana Lind saw how angry they were.",
        "Voters appeared reluctant to speak of the mayor.",
        "The crew came with maps but little knowledge of what had happened.",
        "No sailors demanding pay were hurt.",
        "The council is reviewing claims that the boat was old.",
    ],
)
def test_what_is_done_or_only_seems_so_is_no_saying(text):
    assert cues(text) == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The firm released a statement that denied the claim.", "released a statement"),
        ("The army accepted the proposal.", "accepted"),
        ("Ana Lind saw that the sailors were angry.", "saw"),
        ("The mayor was reluctant to admit that it was old.", "was reluctant to admit"),
        ("The minister appeared to accept that the war was lost.", "appeared to accept"),
        ("It seems that the war is lost.", "seems"),
        ("The report appears to show that the dam was weak.", "appears"),
    ],
)
def test_with_words_or_a_clause_it_is_one(text, cue):
    assert cue in cues(text)


def test_who_is_asked_asks_nothing():
    assert cues('"I will stay," Orr said when asked Thursday about the fees.') == ["said"]
