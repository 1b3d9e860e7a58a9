"""Numbers as news writes them."""

import pytest

from reportedly.annotate.figures.numbers import numbers, value

SAID = [
    ("35,170", (35170, 35170, "exact")),
    ("more than 35,170", (35170, None, "more_than")),
    ("at least 15", (15, None, "at_least")),
    ("nearly half a million", (None, 500_000, "nearly")),
    ("about 1.2 million", (1_200_000, 1_200_000, "about")),
    ("up to 500", (None, 500, "up_to")),
    ("fewer than six", (None, 6, "less_than")),
    ("no fewer than six", (6, None, "at_least")),
    ("between 35,000 and 40,000", (35_000, 40_000, "between")),
    ("35,000–40,000", (35_000, 40_000, "between")),
    ("2-3 million", (2_000_000, 3_000_000, "between")),
    ("$50 million/year", (50_000_000, 50_000_000, "exact")),
    ("90,000 b/d", (90_000, 90_000, "exact")),
    ("$3bn", (3_000_000_000, 3_000_000_000, "exact")),
    ("200+", (200, None, "more_than")),
    ("a dozen", (12, 12, "exact")),
    ("two dozen", (24, 24, "exact")),
    ("dozens", (None, None, "dozens")),
    ("tens of thousands", (None, None, "tens_of_thousands")),
    ("several hundred", (None, None, "hundreds")),
    ("several million", (None, None, "millions")),
    ("11 000", (11_000, 11_000, "exact")),
    ("twenty-one", (21, 21, "exact")),
    ("a hundred and five", (105, 105, "exact")),
    ("half-a-dozen", (6, 6, "exact")),
    ("more than half-a-dozen", (6, None, "more_than")),
    ("a half-million", (500_000, 500_000, "exact")),
    ("two and a half million", (2_500_000, 2_500_000, "exact")),
    ("hundreds of millions", (None, None, "hundreds_of_millions")),
    ("between five and six", (5, 6, "between")),
]


@pytest.mark.parametrize(("said", "meant"), SAID, ids=[said for said, _ in SAID])
def test_a_number_has_the_bounds_its_words_state(said, meant):
    [number] = numbers(f"They counted {said} of them.")

    assert (number.low, number.high, number.qualifier) == meant


def test_two_numbers_joined_by_and_are_two():
    found = list(numbers("There were 15 and 20 of them."))

    assert [number.low for number in found] == [15, 20]


def test_a_change_is_two_numbers_and_no_range():
    found = list(numbers("It rose from 15 to 20."))

    assert [(number.low, number.high) for number in found] == [(15, 15), (20, 20)]


def test_words_are_worth_their_sum():
    assert value("two million three hundred thousand and six") == 2_300_006


def test_a_word_that_is_no_number_is_worth_nothing():
    assert value("harbour") is None


@pytest.mark.parametrize(
    ("words", "worth"),
    [
        ("a five per cent rise", [5]),
        ("A one percent cut", [1]),
        ("six and seven boats", [6, 7]),
        ("two, three boats", [2, 3]),
        ("between two harbours", [2]),
    ],
)
def test_what_only_stands_before_a_number_is_no_part_of_it(words, worth):
    assert [number.low for number in numbers(words)] == worth


def test_between_is_of_a_number_only_where_it_has_two_ends():
    text = "The dispute between two harbours grew."
    [number] = numbers(text)

    assert number.span.of(text) == "two"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("$5 million", "USD"),
        ("US$5 million", "USD"),
        ("C$5 million", "CAD"),
        ("$A5,900", "AUD"),
        ("NZ$ 4", "NZD"),
        ("dlrs 2 million", "USD"),
        ("EUR 5", "EUR"),
        ("Z$5", "money"),
    ],
)
def test_a_sign_tells_the_currency(words, code):
    [number] = numbers(f"It cost {words} to build.")

    assert (number.sign, number.span.of(f"It cost {words} to build.")) == (code, words)
