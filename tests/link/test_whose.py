"""Whom a short name means, where more than one actor has it: by minister, outlet and use."""

import pytest

from amid_others import together
from parsing import parsed
from reportedly.link.actors import link_actors, sightings
from reportedly.model import Sighting

QUAY = ("b harbour front", "p kstln nr", "l quay nine")


def seen(document, name, *, kind="body", roles=(), company=QUAY, also=(), outlet=None):
    """Return a sighting of somebody called ``name`` in the article ``document``."""
    return Sighting(
        document,
        f"e-{name}",
        kind,
        (name, *also),
        tuple(roles),
        tuple(sorted(company)),
        outlet=outlet,
    )


OSTMARK = seen("a", "Ministry of Trade of Ostmark")
VELDARA = seen("b", "Ministry of Trade of Veldara")


@pytest.mark.parametrize(
    "trade",
    [
        pytest.param(seen("c", "Trade Ministry", roles=[("", "Ostmark")]), id="its minister's"),
        pytest.param(seen("c", "Trade Ministry", outlet="Ostmark Courier"), id="its outlet's"),
        pytest.param(seen("c", "Trade Ministry", company=(*QUAY, "b ostmark")), id="named there"),
        pytest.param(
            seen("c", "Trade Ministry", company=(*QUAY, "b veldara"), outlet="Ostmark Courier"),
            id="its outlet's, where the other is named as a foreign land",
        ),
    ],
)
def test_the_ministry_is_that_of_the_land_that_the_article_gives_away(trade):
    assert together(OSTMARK, VELDARA, trade) == [
        [("a", "Ministry of Trade of Ostmark"), ("c", "Trade Ministry")],
        [("b", "Ministry of Trade of Veldara")],
    ]


def test_a_ministry_of_no_told_land_stays_alone_between_two():
    assert len(together(OSTMARK, VELDARA, seen("c", "Trade Ministry"))) == 3


def test_somebody_is_meant_whom_other_articles_call_by_the_given_name():
    one = seen("a", "Sarit Velmani", kind="person", also=["Sarit"])
    two = seen("b", "Sarit Donko", kind="person", also=["Donko"])

    assert together(one, two, seen("c", "Sarit", kind="person")) != together(
        two, seen("c", "Sarit", kind="person")
    )
    assert [("a", "Sarit Velmani"), ("c", "Sarit")] in together(
        one, seen("b", "Sarit Donko", kind="person", company=["b other"]),
        seen("c", "Sarit", kind="person"),
    )  # fmt: skip


def test_initials_of_one_body_need_little_in_common_and_those_of_two_do_not_tell():
    union = seen("a", "Quay Workers Union", company=["p kstln nr", "b x"])
    letters = seen("b", "QWU", company=["p kstln nr", "b y"])
    other = seen("c", "Quinta Water Utility", company=["p kstln nr", "b z"])

    assert together(union, letters) == [[("a", "Quay Workers Union"), ("b", "QWU")]]
    assert len(together(union, letters, other)) == 3


def test_a_body_cut_short_is_the_whole_one_in_its_company_and_in_no_other():
    whole, short = seen("a", "Dockers' Congress of Ostmark"), seen("b", "Dockers' Congress")
    far = seen("a", "Dockers' Congress of Ostmark", company=["b x"])

    assert len(together(whole, short)) == 1
    assert len(together(far, short)) == 2


def test_what_a_parser_takes_for_a_body_is_a_person_by_the_given_name_of_others():
    known = seen("a", "Velmira Ostani", kind="person")

    linked = link_actors([known, seen("b", "Velmira Duprani")])

    assert {actor.type for actor in linked.actors} == {"person"}


@pytest.mark.model
def test_the_ministry_of_an_article_has_the_land_of_the_minister_it_names():
    document, _ = parsed(
        "Veldara's interior minister, Mara Ito, left on Monday. The Interior Ministry said why."
    )

    [ministry] = [each for each in sightings(document) if each.names[0] == "Interior Ministry"]
    assert ministry.roles == (("", "Veldara"),)
