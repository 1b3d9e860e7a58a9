"""Rows of numbers in marked passages: floors a little under what was reached; they only rise."""

import pytest

from figure_rows import GOLD, bag, passages, scored

HALVES = ("read", "unread", "second", "third")
# Per cent: rows that are right, marked numbers with such a row, and with one of the right name.
FLOORS = {
    "read": (89, 82, 87.5),
    "second": (73, 68, 87.5),
    "third": (66.5, 57.5, 72),
    "unread": (67.5, 58, 73.5),
}


@pytest.mark.parametrize("half", HALVES)
def test_marks_stand_at_their_words(half):
    for each in passages(half):
        for mark in each["figures"]:
            assert each["text"][mark["start"] : mark["end"]] == mark["words"], each["doc"]


@pytest.mark.parametrize("half", HALVES)
def test_who_gives_a_number_is_named_in_its_passage_or_nobody(half):
    unnamed = [
        (each["doc"], name)
        for each in passages(half)
        for mark in each["figures"]
        for name in mark["by"]
        if name and not bag(name) & bag(each["text"])
    ]

    assert not unnamed


def test_no_passage_is_of_two_halves():
    texts = [each["text"] for half in HALVES for each in passages(half)]

    assert len(texts) == len(set(texts)) == 236
    assert {path.stem for path in GOLD.glob("*.jsonl")} == set(HALVES)


@pytest.mark.model
@pytest.mark.parametrize("half", HALVES)
def test_rows_of_numbers_are_as_right_as_they_were(half):
    score = scored(half)

    reached = (score.precision, score.recall, score.given_recall)
    assert all(got >= floor for got, floor in zip(reached, FLOORS[half], strict=True)), score
