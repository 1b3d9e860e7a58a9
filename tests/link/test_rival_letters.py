"""Letters that the registry knows, in a ledger that has another body of these initials."""

from reportedly.link.actors import link_actors
from reportedly.link.registry import KnownActor
from reportedly.model import Sighting

ARMY = KnownActor("Q1", "armed group", "Free Seal Army", ("FSA",))
BANKING = ("b harbour bank", "b kell bank", "p ts mr")


def seen(document, name, company=()):
    return Sighting(document, f"e-{name}", "body", (name,), (), tuple(sorted(company)))


def together(*sightings):
    linked = link_actors(sightings, known=[ARMY])
    return sorted(sorted(each.entity[2:] for each in actor.members) for actor in linked.actors)


def test_letters_are_those_of_the_body_that_the_articles_spell_out():
    spelled = seen("a", "Financial Supervisory Authority", BANKING)

    assert together(spelled, seen("b", "FSA", BANKING)) == [
        ["FSA", "Financial Supervisory Authority"]
    ]


def test_letters_are_the_known_ones_where_nobody_else_has_them():
    assert link_actors([seen("b", "FSA", BANKING)], known=[ARMY]).actors[0].name == ARMY.name


def test_one_article_that_spells_another_out_does_not_outweigh_many():
    spelled = seen("a", "Financial Supervisory Authority", BANKING)
    many = [seen(f"m{number}", "FSA", ["b quay"]) for number in range(5)]

    assert [ARMY.name] == [
        actor.name
        for actor in link_actors([spelled, *many], known=[ARMY]).actors
        if len(actor.members) > 1
    ]


def test_a_body_that_articles_spell_out_is_no_known_one_of_its_letters():
    patrol = [
        Sighting(document, "e1", "body", ("Fenland Shore Authority", "FSA"), (), BANKING)
        for document in "ab"
    ]

    assert [actor.name for actor in link_actors(patrol, known=[ARMY]).actors] == [
        "Fenland Shore Authority"
    ]
