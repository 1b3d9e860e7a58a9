"""Which body "the movement", "the union" or "its ministry" stands for in an article."""

import pytest

from reportedly.link.claims.generic import meant
from reportedly.link.claims.nouns import Voice

FRONT = Voice("Harbour Front", "e1", "body", told="The Harbour Front")
UNION = Voice("the pilots' union", unnamed=True, told="The pilots' union")
OSTMARK = Voice("Ostmark", "e3", "place", told="Ostmark")

PETROLA = Voice("Petrola", "e5", "body", told="Petrola")
OPEN_HAND = Voice("Open Hand", "e6", "body", told="Open Hand")
CHIEF = Voice("Jon Kell", "e4", "person", role="chief", of="Orla Lines")


def bare(words):
    return Voice(words, unnamed=True, told=words)


@pytest.mark.parametrize(
    ("words", "before", "bodies", "name"),
    [
        ("the movement", [FRONT, UNION], (), "Harbour Front"),
        ("the union", [FRONT, UNION], (), "the pilots' union"),
        ("the company", [FRONT], ("Harbour Front", "Kell Shipping"), "Kell Shipping"),
        ("the company", [FRONT], ("Kell Shipping", "Orla Lines"), "the company"),
        ("the dockers", [FRONT], ("Kell Shipping",), "the dockers"),
        ("the firm", [FRONT], ("Oil Workers’ Union",), "the firm"),
        ("his company", [FRONT, CHIEF], (), "Orla Lines"),
        ("the company", [FRONT, PETROLA], (), "Petrola"),
        ("the company", [PETROLA, OPEN_HAND], (), "the company"),
        ("the charity", [], ("Open Hand",), "Open Hand"),
        ("the union", [PETROLA], (), "the union"),
    ],
    ids=[
        "heard before",
        "described before",
        "the one that fits",
        "one of two",
        "no kind of body",
        "a union by its last word",
        "whose chief spoke",
        "whose name tells no kind",
        "two whose names tell none",
        "the only body, named but not heard",
        "a union, whose name would tell it",
    ],
)
def test_a_kind_of_body_stands_for_the_one_that_fits(words, before, bodies, name):
    assert meant(bare(words), before, bodies).name == name


def test_a_union_is_no_body_whose_name_tells_of_none():
    mistaken = Voice("Kell Shipping", "e2", "body", told="the union")

    found = meant(mistaken, [], ("Kell Shipping",))

    assert (found.name, found.entity, found.unnamed) == ("the union", None, True)


def test_its_ministry_is_of_whom_the_article_heard_last():
    assert meant(bare("Its defence ministry"), [FRONT, OSTMARK], ()).of == "Ostmark"


def test_the_spokesman_of_the_movement_is_of_the_one_that_was_named():
    spokesman = Voice("a spokesman", None, None, "spokesman", "movement", unnamed=True)

    assert meant(spokesman, [FRONT], ()).of == "Harbour Front"


def of(body, name="Tom Dasa", told="he"):
    return Voice(name, name, "person", "chief", body, told=told)


@pytest.mark.parametrize(
    ("words", "before"),
    [
        ("His party", [of("Veldara")]),
        ("Her party", [of("Ostmark")]),
        ("Her party", [of("Quay Hospital")]),
        ("His office", [of("Kell Province")]),
        ("His union", [of("Union Province")]),
        ("His party", [of("Dawn Party"), of("Dusk Party", "Ann Bell")]),
        ("His party", [of("Dawn Party"), of("Quay Hospital", "Ann Bell")]),
        ("His party", [of("Dawn Party"), of(None, "Ann Bell")]),
    ],
)
def test_her_party_is_no_place_nothing_else_and_none_of_two(words, before):
    found = meant(bare(words), before, ())

    assert (found.name, found.unnamed) == (words, True)


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("His party", "Dawn Party"),
        ("Her union", "Union of Miners"),
        ("His hospital", "Kell Hospital"),
    ],
)
def test_her_party_is_that_of_the_last_person_who_spoke(words, body):
    assert meant(bare(words), [of("Quay Ministry", "Ann Bell"), of(body), FRONT], ()).name == body
