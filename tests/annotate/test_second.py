"""A second verb of words is its speaker's, whatever clause the parser joins it to."""

import pytest

from reading_sayings import told

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Mara Ito said that no rope had broken and accused the yard of greed.",
            ("Mara Ito", "said", "that no rope had broken"),
            ("Mara Ito", "accused", "the yard of greed"),
        ),
        (
            "The harbour master said the lock was shut and condemned the theft.",
            ("The harbour master", "said", "the lock was shut"),
            ("The harbour master", "condemned", "the theft"),
        ),
        (
            "The league hailed the rescue and saluted the crew of the Heron.",
            ("The league", "hailed", "the rescue"),
            ("The league", "saluted", "the crew of the Heron"),
        ),
    ],
)
def test_a_second_verb_of_words_has_a_row_of_its_own(text, first, second):
    assert told(text) == [first, second]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Ito said the union had met and accused the yard of greed.",
        "Mara Ito said the report was harsh and blamed the yard.",
        "Mara Ito said the old house was empty and condemned.",
    ],
)
def test_where_another_may_be_meant_it_stays_in_what_is_said(text):
    assert told(text)[0][2] == text.split("said ")[1].rstrip(".")


def test_a_second_verb_of_doing_is_no_saying():
    assert [cue for _, cue, _ in told("The mayor welcomed the deal and left for Kell.")] == [
        "welcomed"
    ]
