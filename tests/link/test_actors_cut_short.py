"""Bodies under a part of their name, family names without the given one, and names of no place."""

import pytest

from amid_others import together
from parsing import parsed
from reportedly.link.actors import link_actors, sightings
from reportedly.model import Sighting

QUAY = ("b harbour front", "b kell ferries", "l quay nine", "p kstln nr")


def seen(document, name, *, kind="body", company=QUAY, **more):
    """Return a sighting of somebody called ``name`` in the article ``document``."""
    return Sighting(document, f"e-{name}", kind, (name,), company=tuple(sorted(company)), **more)


CUT = [
    pytest.param("Corvay Port Corporation", "Port Corporation", (*QUAY, "b corvay"), id="its town"),
    pytest.param("State Security Service", "Security Service", QUAY, id="its level"),
    pytest.param("Anchor Homes", "Anchor", QUAY, id="what it makes"),
    pytest.param("Upland Green Party", "Upland Greens", QUAY, id="its people"),
    pytest.param("Corvay Port Corporation", "CPC", QUAY, id="all but the letters"),
    pytest.param("Tenants' Alliance for Change", "Tenants' Alliance", QUAY, id="what it is for"),
    pytest.param("Minera Alto Kell", "Alto Kell", QUAY, id="its trade"),
]


@pytest.mark.parametrize(("whole", "short", "company"), CUT)
def test_a_body_may_be_called_by_a_part_of_its_name(whole, short, company):
    assert together(seen("a", whole), seen("b", short, company=company)) == [
        [("a", whole), ("b", short)]
    ]


@pytest.mark.parametrize(("whole", "short", "company"), CUT[:3])
def test_a_part_of_a_name_alone_is_not_enough(whole, short, company):
    parts = together(seen("a", whole), seen("b", short, company=["b elsewhere"]))

    assert parts == [[("a", whole)], [("b", short)]]


APART = [
    pytest.param("Anchor Youth", "Anchor", id="a wing"),
    pytest.param("Anchor Legion", "Anchor", id="its armed men"),
    pytest.param("Dockers' Port Corporation", "Port Corporation", id="no town that is named"),
    pytest.param("Anchor of Corvay", "Anchor", id="another place's"),
    pytest.param("Norwick Post", "Norwick", id="its town's paper"),
]


@pytest.mark.parametrize(("whole", "short"), APART)
def test_another_body_may_open_or_end_alike(whole, short):
    assert together(seen("a", whole), seen("b", short)) == [[("a", whole)], [("b", short)]]


def test_a_part_of_two_names_is_neither():
    two = (seen("a", "Anchor Homes"), seen("b", "Anchor Steel"))

    assert [("c", "Anchor")] in together(*two, seen("c", "Anchor"))


def test_a_part_that_stands_beside_the_whole_is_another():
    parts = together(seen("a", "Anchor Homes"), seen("a", "Anchor"))

    assert parts == [[("a", "Anchor")], [("a", "Anchor Homes")]]


def test_two_family_names_are_those_of_whoever_has_a_given_one_before_them():
    mara = seen("a", "Mara Orsan Velmani", kind="person")
    short = seen("b", "Orsan Velmani", kind="person")

    assert together(mara, short) == [[("a", "Mara Orsan Velmani"), ("b", "Orsan Velmani")]]


def test_what_one_article_takes_for_a_town_is_whoever_others_name_so():
    mara = seen("a", "Mara Velmani", kind="person")
    town = seen("b", "Velmani", place=True)

    assert together(mara, town) == [[("a", "Mara Velmani"), ("b", "Velmani")]]


def test_a_town_that_nobody_is_called_by_is_no_actor():
    mara = seen("a", "Mara Velmani", kind="person")

    assert together(mara, seen("b", "Corvay", place=True)) == [[("a", "Mara Velmani")]]


def test_what_more_articles_take_for_a_place_than_for_a_body_adds_nothing_to_it():
    body = seen("a", "South Kellia")
    places = [seen(document, "South Kellia", place=True) for document in "bc"]

    assert together(body, *places) == [[("a", "South Kellia")]]
    assert together(body, places[0]) == [[("a", "South Kellia"), ("b", "South Kellia")]]


def test_a_town_of_somebody_s_name_is_no_actor_without_anything_else_to_go_by():
    mara = seen("a", "Mara Velmani", kind="person")
    town = seen("b", "Velmani", place=True, company=["b elsewhere"])

    assert together(mara, town) == [[("a", "Mara Velmani")]]


@pytest.mark.parametrize("family", [["Mara Velmani"], ["Mara Velmani", "Oren Velmani"]])
def test_a_town_that_may_be_somebody_s_name_is_neither_an_actor_nor_a_question(family):
    people = [seen(f"a{at}", name, kind="person") for at, name in enumerate(family)]
    town = seen("b", "Velmani", place=True, company=["l quay nine", "b elsewhere"])

    linked = link_actors([*people, town])

    assert {each.document for actor in linked.actors for each in actor.members} == {
        each.document for each in people
    }
    assert linked.open == ()


def test_initials_before_a_family_name_are_a_person_s_whatever_one_article_takes_them_for():
    mara = seen("a", "Mara Velmani", kind="person")

    assert together(mara, seen("b", "M. Velmani")) == [[("a", "Mara Velmani"), ("b", "M. Velmani")]]


def test_of_two_of_a_family_name_in_one_article_the_one_who_fits_less_may_be_the_other():
    mara = seen("a", "Mara Velmani", kind="person", roles=(("secretary", "Harbour Front"),))
    juno = seen("b", "Juno Velmani", kind="person", roles=(("brigadier", None),))
    first = Sighting("c", "e-1", "person", ("Velmani",), (("brigadier", None),), QUAY)
    second = Sighting("c", "e-2", "person", ("Velmani",), (("secretary", "Harbour Front"),), QUAY)

    assert together(mara, juno, first, second) == [
        [("a", "Mara Velmani"), ("c", "2")],
        [("b", "Juno Velmani"), ("c", "1")],
    ]


def test_a_guard_is_no_land_s_that_the_article_never_names():
    parts = together(seen("a", "Veldaran border guard"), seen("b", "Border Guard"))

    assert parts == [[("a", "Veldaran border guard")], [("b", "Border Guard")]]


@pytest.mark.model
def test_whose_a_guard_is_may_stand_before_its_name():
    document, _ = parsed("Ostmark’s Border Guard closed the bridge. The Border Guard said so.")

    [guard] = [each for each in sightings(document) if "Guard" in each.names[0]]
    assert guard.roles == (("", "Ostmark"),) or "Ostmark" in guard.names[0]
