"""A surname beside the name in full, of which an article took one for a body."""

import pytest

from reportedly.link.actors.regrouped import regrouped
from reportedly.model import Sighting


def seen(name, kind, entity):
    return Sighting("a", entity, kind, (name,))


def names(*told, typed):
    return [each.names[0] for each in regrouped(told, typed)]


FULL, LONE = seen("Mara Ito", "body", "e1"), seen("Ito", "body", "e2")


@pytest.mark.parametrize("told", [(FULL, LONE), (seen("Mara Ito", "person", "e1"), LONE)])
def test_a_surname_is_the_one_in_fulls_once_both_are_people(told):
    typed = [seen("Mara Ito", "person", "e1"), seen("Ito", "person", "e2")]

    assert names(*told, typed=typed) == ["Mara Ito", "Mara Ito"]


def test_whom_the_article_itself_told_apart_stay_apart():
    typed = [seen("Mara Ito", "person", "e1"), seen("Ito", "person", "e2")]

    assert names(*typed, typed=typed) == ["Mara Ito", "Ito"]


def test_a_surname_of_two_is_nobodys():
    typed = [
        seen("Mara Ito", "person", "e1"),
        seen("Ito", "person", "e2"),
        seen("Omar Ito", "person", "e3"),
    ]

    assert names(FULL, LONE, typed[2], typed=typed) == ["Mara Ito", "Ito", "Omar Ito"]
