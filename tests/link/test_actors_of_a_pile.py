"""What only a pile of real news shows: misread roles, bodies of one land, parts of bodies."""

import pytest

from amid_others import REST, together
from reportedly.link.actors import link_actors
from reportedly.link.registry import KnownActor
from reportedly.model import Sighting

QUAY = tuple(f"b quay {word}" for word in (*REST[:8], "tug"))


def seen(document, name, *, kind="person", roles=(), company=()):
    """Return a sighting of somebody called ``name`` in the article ``document``."""
    return Sighting(document, f"e-{name}", kind, (name,), tuple(roles), tuple(sorted(company)))


def body(document, name, **more):
    return seen(document, name, kind="body", **more)


def of_one_name(name, *told):
    """Return the articles of each who has that name."""
    return [[document for document, _ in each] for each in together(*told)]


def test_one_misread_role_makes_no_namesake_within_an_affair():
    ministers = [
        seen(document, "Mara Ito", roles=[("minister", None)], company=QUAY) for document in "abc"
    ]
    runner = seen("d", "Mara Ito", roles=[("runner", None)], company=QUAY)

    assert of_one_name("Mara Ito", *ministers, runner) == [["a", "b", "c", "d"]]


def test_two_articles_of_an_affair_may_have_two_of_one_name():
    minister = seen("a", "Mara Ito", roles=[("minister", None)], company=QUAY)
    runner = seen("b", "Mara Ito", roles=[("runner", None)], company=QUAY)

    assert of_one_name("Mara Ito", minister, runner) == [["a"], ["b"]]


def test_an_article_with_both_keeps_namesakes_apart():
    minister = seen("a", "Mara Ito", roles=[("envoy", "Chad")], company=QUAY)
    both = [
        Sighting("b", f"e{at}-", "person", ("Mara Ito",), (("envoy", land),), tuple(sorted(QUAY)))
        for at, land in enumerate(("Chad", "Kenya"))
    ]

    assert len(together(minister, *both)) == 2


def test_whom_one_article_has_of_another_land_is_one_within_an_affair():
    told = [
        seen("a", "Mara Ito", roles=[("envoy", "Kenya")], company=QUAY),
        seen("b", "Mara Ito", roles=[("envoy", "Chad")], company=QUAY),
    ]
    elsewhere = seen("c", "Mara Ito", roles=[("envoy", "Peru")], company=["b kell rovers"])

    assert of_one_name("Mara Ito", *told, elsewhere) == [["a", "b"], ["c"]]


@pytest.mark.parametrize("name", ["Mara Ito", "Maara Ito"])
def test_whoever_is_named_ten_times_as_often_is_meant_where_nothing_is_said(name):
    """A namesake in one article must not leave all who say nothing of themselves alone."""
    ministers = [seen(f"a{at:02}", "Mara Ito", roles=[("minister", None)]) for at in range(10)]
    runner = seen("b", name, roles=[("runner", None)], company=["b kell rovers"])
    silent = seen("c", "Mara Ito", company=["b elsewhere"])

    whole = [f"a{at:02}" for at in range(10)]
    assert [*whole, "c"] in of_one_name(name, *ministers, runner, silent)


def test_a_body_is_not_the_part_of_it_that_opens_with_its_name():
    """Though it is the only one so called, and of the same affair."""
    part = body("a", "Senate Ports Committee", company=QUAY)
    joint = body("b", "Council of Elders and Assembly", company=QUAY)
    told = together(
        part, joint, body("c", "Senate", company=QUAY), body("d", "Assembly", company=QUAY)
    )

    assert len(told) == 4


LAND = (
    KnownActor("kenya", "state", "Kenya", country="KEN"),
    KnownActor("congress", "parliament", "Congress of Kenya", parent="kenya", country="KEN"),
    KnownActor("rock", "government", "Rock Palace", parent="kenya", country="KEN"),
    KnownActor("bureau", "agency", "Quay Bureau", parent="kenya", country="KEN"),
)


@pytest.mark.parametrize(
    ("company", "known"),
    [
        pytest.param(["b palace rock", "b bureau quay"], "congress", id="two bodies of the land"),
        pytest.param(["b palace rock"], None, id="one is too little"),
    ],
)
def test_the_congress_is_that_of_the_land_whose_bodies_the_article_names(company, known):
    linked = link_actors([body("a", "Congress", company=company)], known=LAND)

    assert [actor.known for actor in linked.actors] == [known]


def test_what_the_registry_knows_as_a_body_is_nobody():
    linked = link_actors([seen("a", "Rock Palace")], known=LAND)

    assert [(actor.type, actor.known) for actor in linked.actors] == [("body", "rock")]


def test_what_is_common_ties_no_family_name_to_somebody():
    """One rare thing does; several that many articles have add up to as much by chance."""
    common = [body(f"c{at}", "Quay", company=["s bm", "s krn"]) for at in range(6)]
    told = seen("a", "Mara Ito", company=["s bm", "s krn"])

    chance = together(told, seen("b", "Ito", company=["s bm", "s krn"]), *common)
    rare = together(seen("a", "Mara Ito", company=["s rare"]), seen("b", "Ito", company=["s rare"]))

    assert [("b", "Ito")] in chance
    assert rare == [[("a", "Mara Ito"), ("b", "Ito")]]


def test_congress_is_no_congress_of_two_trades():
    """ "Congress" by itself is that of a land, not what two trades call theirs."""
    trades = body("a", "Congress of Dockers and Divers", company=QUAY)
    bare = body("b", "Congress", company=QUAY)

    assert together(trades, bare) == [
        [("a", "Congress of Dockers and Divers")],
        [("b", "Congress")],
    ]


def test_a_town_is_no_centre_that_has_its_name():
    centre = body("a", "Kellar Center for Growth", company=QUAY)
    town = body("b", "Kellar", company=QUAY)

    assert together(centre, town) == [[("a", "Kellar Center for Growth")], [("b", "Kellar")]]


def test_a_town_is_not_its_paper():
    town, paper = body("a", "Kell", company=QUAY), body("b", "Kell Daily News", company=QUAY)

    assert len(together(town, paper)) == 2


def test_a_club_is_known_by_the_end_of_its_name_where_its_town_is_named():
    whole = body("a", "Kell Rangers", company=QUAY)
    short = body("b", "Rangers", company=[*QUAY, "b kell"])

    assert together(whole, short) == [[("a", "Kell Rangers"), ("b", "Rangers")]]


@pytest.mark.parametrize(
    ("short", "whole"), [("Terry Ito", "Terrence Ito"), ("Jon Ito", "Jonathan Ito")]
)
def test_a_short_form_of_a_given_name_is_the_same_one(short, whole):
    assert together(seen("a", whole), seen("b", short)) == [[("a", whole), ("b", short)]]
