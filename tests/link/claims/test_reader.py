"""Two sayings read by the trained reader: what holds of any, and what it was taught."""

import pytest

from claim_articles import article, linked, saying
from reportedly.link.claims.reader import MOST, read_saying, sameness
from reportedly.words.pieces import vectors_of

FERRY = "the ferry will not sail before the storm has passed"

ONE = [
    (FERRY, "sailings stay cancelled until the weather clears"),
    ("we will rebuild the bridge by spring", "that the crossing would stand again in the spring"),
    ("no talks are being held with the rebels", "there are no negotiations with the insurgents"),
]
TWO = [
    (FERRY, "the harbour master has been told to open the lock for barges"),
    ("we will rebuild the bridge by spring", "the bridge was blown up by our own side in spring"),
    ("no talks are being held with the rebels", "talks are being held with the rebels"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_other_words_for_the_same_speak_for_one(one, other):
    assert sameness(one, other) > 0


@pytest.mark.parametrize(("one", "other"), TWO)
def test_words_for_something_else_speak_against_it(one, other):
    assert sameness(one, other) < 0


@pytest.mark.parametrize(("one", "other"), ONE + TWO)
def test_the_order_of_the_two_makes_no_difference(one, other):
    assert sameness(one, other) == pytest.approx(sameness(other, one), abs=1e-4)


def test_marks_and_letters_are_read_alike_whichever_way_they_are_written():
    one, other = read_saying("“We don’t know.”"), read_saying("we don't know.")
    assert (one.pieces == other.pieces).all()


@pytest.mark.parametrize("words", ["", "—", "a", "harbour " * 400, "北京"])
def test_whatever_the_words_the_answer_is_a_number_in_bounds(words):
    assert -MOST <= sameness(words, FERRY) <= MOST


def test_a_long_saying_is_read_to_a_bound():
    assert len(read_saying("harbour " * 400).pieces) == len(read_saying("harbour " * 90).pieces)


def test_each_piece_has_its_vector():
    both = vectors_of([101, 2000])
    assert both.shape == (2, 384)
    assert (both[1] == vectors_of([2000])[0]).all()


@pytest.mark.parametrize(
    ("one", "other", "read"),
    [
        ("the hospital is full", "there were no more beds at the hospital", True),
        ("The silos will be opened tomorrow", "tomorrow the grain stores would open", False),
    ],
    ids=["one word alone", "words enough"],
)
def test_a_reason_says_where_the_reading_alone_let_two_be_one(one, other, read):
    about = "Port Kell harbour blockade: grain silos, pilots and quay closed by the Harbour Front"
    first = article("a", saying(one), about=about)
    second = article("b", saying(other, direct=False), about=about)

    [claim] = linked(first, second).claims
    reason = claim.reports[1].why

    assert reason.startswith("shared: ")
    assert ("and read as one" in reason) is read
