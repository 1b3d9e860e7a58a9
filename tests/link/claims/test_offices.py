"""Claimants of whom nothing tells that they are one: when they may be, and when they are two."""

from dataclasses import replace

import pytest
from tests.link.claims.test_claims import AROUND, ITO, article, number, saying, together

from reportedly.link.claims.nouns import Voice

MINISTRY = Voice("the coast ministry", unnamed=True)
UNION = Voice("Teachers' Union", type="body")
FALK = Voice("Mirjam Falk", type="person", role="leader", of="Teachers' Union")
LAND = Voice("Maravia", type="body")
TIDE = "the tide gates will stay shut until the divers have inspected every hinge"


def counted(low, voice, **known):
    return number(str(low), float(low), voice=voice, around=AROUND, **known)


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        (MINISTRY, LAND, True),
        (Voice("the army", unnamed=True), Voice("the southern press centre", unnamed=True), True),
        (Voice("its operator", unnamed=True), Voice("Harrow Coal", type="body"), True),
        (MINISTRY, Voice("the health ministry", unnamed=True), False),
        (MINISTRY, Voice("the dockers' union", unnamed=True), False),
        (MINISTRY, Voice("Jon Kell", "e2", "person"), False),
        (LAND, Voice("Pell Orrin", type="person", role="government coordinator"), True),
        (LAND, Voice("Pell Orrin", type="person", role="Ostmark government spokesman"), False),
        (LAND, Voice("Pell Orrin", type="person", role="dockers coordinator"), False),
    ],
    ids=[
        "a land",
        "an army",
        "a company",
        "another ministry",
        "a union",
        "a person",
        "who serves a state",
        "who serves another",
        "who serves none",
    ],
)
def test_claimants_of_one_number_may_be_one_if_their_kinds_fit(one, other, joined):
    found = together(article("a", counted(58, one)), article("b", counted(58, other)))

    assert found == ([("a", "b")] if joined else [])


@pytest.mark.parametrize(("of", "joined"), [(None, False), ("killed", True)])
def test_a_small_number_is_hit_on_by_two_unless_one_thing_happened(of, joined):
    one, other = (counted(8, voice, of=of) for voice in (MINISTRY, LAND))

    assert together(article("a", one), article("b", other)) == ([("a", "b")] if joined else [])


def test_who_is_against_a_government_does_not_speak_for_it():
    opponents = Voice("government opponents", unnamed=True)
    found = together(article("a", counted(58, opponents)), article("b", counted(58, MINISTRY)))

    assert found == []


def test_claimants_that_one_article_tells_apart_are_two():
    army, navy = (Voice(f"the {each}", unnamed=True) for each in ("army", "rebels"))
    both = article("a", counted(58, army), counted(61, navy, start=400))

    assert together(both, article("b", counted(58, navy))) == []


def test_a_general_of_whom_no_army_is_told_may_speak_for_one():
    general = Voice("Pell Orrin", type="person", role="general")
    army = Voice("Maravian army")

    assert together(article("a", counted(9, general)), article("b", counted(9, army))) == [
        ("a", "b")
    ]


def test_the_people_of_one_number_and_claimant_are_one_however_called():
    one = counted(36, MINISTRY, of="freed", who="detainees")
    other = counted(36, MINISTRY, of=None, who="militants")
    soldiers = counted(36, MINISTRY, of=None, who="children")

    assert together(article("a", one), article("b", other)) == [("a", "b")]
    assert together(article("a", one), article("b", soldiers)) == []


@pytest.mark.parametrize(("low", "joined"), [(1412, True), (5000, False)])
def test_a_number_that_is_not_round_is_recalled_weeks_later(low, joined):
    told = {"of": None, "voice": MINISTRY}
    about = "Port Kell harbour tide gates divers hinges"
    first = number(str(low), float(low), around="people crossed", **told)
    later = number(str(low), float(low), around="people crossed", **told)
    articles = (
        article("a", first, about=about),
        article("b", later, about=about, day=("2031-05-26", "2031-05-26")),
    )

    assert together(*articles) == ([("a", "b")] if joined else [])


def test_one_number_told_flatly_by_two_articles_is_one_claim():
    assert together(article("a", counted(34, None)), article("b", counted(34, None))) == [
        ("a", "b")
    ]


def test_one_word_joins_no_two_sayings():
    one, other = saying("There was no wrongdoing"), saying("But was it criminal wrongdoing")

    assert together(article("a", one), article("b", other)) == []


def test_what_an_article_tells_twice_does_not_stand_in_its_own_way():
    again = "the tide gates will remain shut till divers have inspected every hinge"
    twice = article("b", saying(again), saying(TIDE, start=400))

    assert together(article("a", saying(TIDE)), twice) == [("a", "b")]


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("fire brigade", "firefighters", True),
        ("prosecution", "public prosecutor", True),
        ("coast guard", "coastguard", True),
        ("rescue teams", "fire brigade", False),
    ],
)
def test_a_body_that_goes_by_two_names_is_one(one, other, joined):
    first, second = (Voice(f"the {each}", unnamed=True) for each in (one, other))
    found = together(
        article("a", counted(8, first, of=None)), article("b", counted(8, second, of=None))
    )

    assert found == ([("a", "b")] if joined else [])


@pytest.mark.parametrize(
    ("name", "joined"), [("Holt", True), ("Ana Moreno", False), ("Ana", False)]
)
def test_a_last_name_alone_may_be_whoever_bears_it(name, joined):
    full, short = (Voice(each, type="person") for each in ("Ana Holt", name))
    found = together(article("a", counted(58, full)), article("b", counted(58, short)))

    assert found == ([("a", "b")] if joined else [])


@pytest.mark.parametrize(
    ("low", "who", "other", "joined"),
    [
        (640, "cases", "people", True),
        (17, "polling stations", "places", True),
        (17, "polling stations", "tractors", False),
        (600, "polling stations", "places", False),
        (40, "houses", "people", False),
        (900, "jobs", "people", True),
    ],
    ids=["the ill", "at large", "two things", "a round number", "houses and people", "the sacked"],
)
def test_one_claimant_has_one_telling_number_of_one_thing(low, who, other, joined):
    first, second = (
        replace(counted(low, ITO, of=None, who=each), unit="person" if each == "people" else each)
        for each in (who, other)
    )

    assert together(article("a", first), article("b", second)) == ([("a", "b")] if joined else [])


@pytest.mark.parametrize(
    ("role", "body", "joined"),
    [
        ("chief executive", "Corvair", True),
        ("chief pilot", "Corvair", False),
        ("governor", "provincial government", True),
        ("governor", "Ostmark", False),
    ],
)
def test_who_leads_a_body_that_is_not_told_may_lead_the_one_of_another_article(role, body, joined):
    leader, led = Voice("Hanno Weld", type="person", role=role), Voice(body, type="body")
    found = together(
        article("a", counted(58, leader, of=None)), article("b", counted(58, led, of=None))
    )

    assert found == ([("a", "b")] if joined else [])


def test_people_who_are_held_in_one_article_may_be_freed_in_the_other():
    held, freed = (counted(7, LAND, of=of) for of in ("captured", "freed"))

    assert together(article("a", held), article("b", freed)) == [("a", "b")]


def test_a_long_number_is_looked_up_without_words():
    one, other = (
        number("85,000", 85000.0, of=None, voice=voice, around=around)
        for voice, around in ((UNION, f"on strike {AROUND}"), (FALK, "strikers"))
    )

    assert together(article("a", one), article("b", other)) == [("a", "b")]
