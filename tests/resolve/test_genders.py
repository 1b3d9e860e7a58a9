"""The lists of given names hold what they say, and no name stands in both."""

import pytest

from reportedly.resolve.genders import FOLDER, LISTS, gender_of_name
from reportedly.resolve.spelling import fold

NAMES = {gender: (FOLDER / file).read_text("utf-8").split() for gender, file in LISTS.items()}


@pytest.mark.parametrize(
    ("words", "gender"),
    [
        (("maria", "lindt"), "f"),
        (("kwame", "adu"), "m"),
        (("kim", "seo", "hae"), "f"),
        (("park", "joris"), "m"),
        (("tervo", "james"), ""),
        (("tervo", "maria"), ""),
        (("tervo", "petrova"), "f"),
        (("tervo", "odeh"), ""),
        (("lindt",), ""),
        ((), ""),
    ],
)
def test_a_name_tells_or_it_does_not(words, gender):
    assert gender_of_name(words) == gender


def test_no_name_is_in_both_lists():
    women, men = ({fold(name) for name in names} for names in NAMES.values())

    assert not women & men


@pytest.mark.parametrize("gender", LISTS)
def test_each_list_is_sorted_and_has_each_name_once(gender):
    assert NAMES[gender] == sorted(set(NAMES[gender]))


@pytest.mark.parametrize(
    ("name", "gender"), [("saskia liesbeth", "f"), ("joris", "m"), ("feruza", "f"), ("rostam", "m")]
)
def test_given_names_of_many_languages_tell(name, gender):
    assert gender_of_name((name.split()[-1], "odeh")) == gender
