"""Plain verbs of words have a row, although the tagger has none for them."""

import pytest

from reading_sayings import told

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Mara Ito deplored the theft.", ("Mara Ito", "deplored", "the theft")),
        (
            "The two crews stressed the need for new ropes.",
            ("The two crews", "stressed", "the need for new ropes"),
        ),
        (
            "The league holds the yard fully responsible for the leak.",
            ("The league", "holds", "the yard fully responsible for the leak"),
        ),
        (
            "The league holds the yard and the dock fully responsible for the leak.",
            ("The league", "holds", "the yard and the dock fully responsible for the leak"),
        ),
        (
            "Mara Ito extended her condolences to the crew of the Heron.",
            ("Mara Ito", "extended", "her condolences to the crew of the Heron"),
        ),
        ("The note called for patience.", ("The note", "called for", "patience")),
    ],
)
def test_what_somebody_plainly_says_is_found(text, row):
    assert told(text) == [row]


def test_to_whom_sympathy_goes_hangs_on_it():
    [row] = told(
        "Mara Ito extended her condolences to the crew of the Heron and to their families."
    )

    assert row[2].startswith("her condolences to the crew of the Heron")


def test_what_another_denies_has_a_row_beside_what_is_said():
    rows = told("The yard said it had sold a rope. It denied selling a sail.")

    assert [row[1:] for row in rows] == [
        ("said", "it had sold a rope"),
        ("denied", "selling a sail"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The long swell stressed the mast.",
        "The clerk holds a post responsible for the lock.",
        "Mara Ito hailed a cab on the quay.",
        "The storm denied the crew a rest.",
        "Mara Ito extended her visit to the yard.",
    ],
)
def test_what_is_only_done_has_none(text):
    assert told(text) == []
