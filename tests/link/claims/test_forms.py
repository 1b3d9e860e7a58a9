"""The words of a text, folded."""

import pytest

from reportedly.link.claims.forms import forms_of, numbers_of


def test_a_sign_that_stands_for_several_words_is_none():
    assert [each.stem for each in forms_of("They waited 5½ hours")] == ["wait", "5", "hour"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They sank the boat", "They sink the boat"),
        ("We withdrew", "We will withdraw"),
        ("a blockade of the port", "They blocked the port"),
        ("They postponed it", "a delay"),
    ],
)
def test_a_word_is_known_in_its_forms_and_in_words_that_mean_the_same(one, other):
    assert {each.stem for each in forms_of(one)} == {each.stem for each in forms_of(other)}


def test_a_time_of_day_is_one_number():
    assert numbers_of(forms_of("it burned from 3:30 for three hours")) == {"3:30", "3"}
