"""Bodies of quite other names, of which one person is said to be in either article."""

import pytest

from amid_others import OTHERS
from reportedly.link.actors import link_actors
from reportedly.model import Sighting

QUAY = ("b harbour front", "b kell ferries", "l quay nine", "p kstln nr")


def article(document, body, role, *, name="Mara Ito", company=QUAY):
    """Return what an article knows that names a body, and somebody who is that of it."""
    return [
        Sighting(document, "body", "body", (body,), company=company),
        Sighting(document, "who", "person", (name,), ((role, body),), company=company),
    ]


def bodies(*articles):
    """Return the bodies by the articles that name them, amid articles of other things."""
    linked = link_actors([*(each for told in articles for each in told), *OTHERS])
    found = [
        "".join(sorted(member.document for member in actor.members))
        for actor in linked.actors
        if actor.type == "body"
    ]
    return sorted(each for each in found if each[0] != "z")


UNION = article("a", "Dockers' Union", "president")


@pytest.mark.parametrize(
    ("other", "role"),
    [
        pytest.param("Satamaliitto", "president", id="one word of another language"),
        pytest.param("Satamaliitto", "", id="no role there"),
        pytest.param("SDU", "president", id="letters that close as its initials do"),
    ],
)
def test_bodies_that_one_person_heads_are_one_where_a_name_tells_nothing(other, role):
    assert bodies(UNION, article("b", other, role)) == ["ab"]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(article("b", "Kell Rowing Club", "president"), id="a plain name"),
        pytest.param(article("b", "Satamaliitto", "striker"), id="another role"),
        pytest.param(article("b", "Satamaliitto", "president", name="Omar Dasa"), id="another one"),
        pytest.param(article("b", "SKF", "president"), id="letters of another"),
        pytest.param(article("b", "Satamaliitto", "president", company=()), id="no company"),
    ],
)
def test_else_they_are_two(told):
    assert bodies(UNION, told) == ["a", "b"]


def test_of_two_that_it_may_be_it_is_neither():
    rest = article("b", "Dockers' Fund", "president"), article("c", "Satamaliitto", "president")

    assert bodies(UNION, *rest) == ["a", "b", "c"]


def test_a_plain_name_that_is_the_other_cut_short_is_enough():
    tenants = article("a", "Tenants' Action Platform", "convenor")

    assert bodies(tenants, article("b", "Tenants' Platform", "")) == ["ab"]
    assert bodies(tenants, article("b", "Tenants' Youth Platform", "")) == ["a", "b"]
