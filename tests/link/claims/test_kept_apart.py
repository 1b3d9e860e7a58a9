"""What is no claim though much speaks for it: a place in a copy, a share, another weekday."""

from dataclasses import replace

import pytest

from claim_articles import (
    FERRY,
    ITO,
    KELL,
    article,
    linked,
    number,
    passing,
    saying,
    together,
)
from reportedly.link.claims import Copied, link_claims
from reportedly.link.claims.nouns import Cast, Voice

HARL = Voice("Dorte Harl", "e9", "person", "lawmaker")
COPIED = Copied("a", "b", "edited", None, 0.9, 0.9, ((0, 400, 0, 400),))


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        pytest.param(
            saying("There are no beds left in the clinic at all"),
            saying("There is no bread left in the kitchens of the clinic"),
            False,
            id="other words",
        ),
        pytest.param(
            saying("We are questioning the crew"),
            saying("We are questioning the crew of the tanker"),
            True,
            id="trimmed",
        ),
        pytest.param(
            saying("We welcome the decision of the court with joy"),
            saying("We welcome the decision of the court with much joy", voice=KELL),
            False,
            id="another speaker",
        ),
        pytest.param(number("two", 2.0), number("three", 3.0), False, id="another number"),
        pytest.param(number("two", 2.0), number("two", 2.0), True, id="the same number"),
    ],
)
def test_what_stands_at_one_place_of_a_copy_is_one_only_if_its_words_are(one, other, joined):
    found = together(article("a", one), article("b", other), copies=[COPIED])

    assert found == ([("a", "b")] if joined else [])


def test_two_weekdays_are_two_claims_whatever_a_third_article_says():
    found = together(
        article("a", saying("the strike of the pilots would go on until Friday", direct=False)),
        article("b", saying("the strike of the pilots would go on", direct=False)),
        article("c", saying("the strike of the pilots would go on until Monday", direct=False)),
    )

    assert ("a", "b", "c") not in found
    assert len(found) == 1


@pytest.mark.parametrize(
    ("who", "words", "low", "joined"),
    [("percent", "40 percent", 40, False), ("berths", "40", 40, True)],
)
def test_what_nobody_is_said_to_have_counted_is_no_claim_if_it_is_a_share(who, words, low, joined):
    one, other = (passing(words, low, who) for _ in range(2))

    assert together(article("a", one), article("b", other)) == ([("a", "b")] if joined else [])


def test_what_nobody_is_said_to_have_counted_is_one_only_by_its_own_sentence():
    one = passing("40", 40, around="They saw 40 berths on the way")
    other = passing("40", 40, around="There had been 40 berths once")

    assert together(article("a", one), article("b", other)) == []


def people(low, around, of, who="people", voice=None):
    told = number(str(low), float(low), of=of, voice=voice, around=around, who=who)
    return replace(told, attribution=None) if voice is None else told


@pytest.mark.parametrize(("low", "joined"), [(200, False), (216, True), (21000, True)])
def test_people_of_a_round_number_are_not_those_of_whom_something_is_told(low, joined):
    one = people(low, f"some {low} people were arrested at the quay", "arrested")
    other = people(low, f"{low} people came to the vigil at the quay", None)
    about = "Port Kell harbour vigil arrests riot quay"

    found = together(article("a", one, about=about), article("b", other, about=about))

    assert found == ([("a", "b")] if joined else [])


@pytest.mark.parametrize(
    ("low", "about", "joined"),
    [
        (4, "Port Kell harbour mosque collapse", True),
        (1, "Port Kell harbour mosque collapse", False),
        (4, "", False),
    ],
    ids=["four", "one", "no story"],
)
def test_a_small_number_that_is_told_flatly_needs_sentence_and_story(low, about, joined):
    around = "Port Kell dockers died when the crane toppled onto the ferry"
    one = people(low, around, "killed", "dockers", ITO)
    other = people(low, around, "killed", "dockers")

    found = together(article("a", one, about=about), article("b", other, about=about))

    assert found == ([("a", "b")] if joined else [])


def test_hundreds_are_no_rare_number():
    one = replace(people(0, FERRY, None, "aftershocks"), low=None, high=None, qualifier="hundreds")
    other = replace(one, who="civilians", manner=number("", 0).manner)

    assert together(article("a", one), article("b", other)) == []


def test_a_rare_number_that_two_articles_tell_in_passing_is_one_in_one_story():
    one = passing("288", 288, around="They saw 288 berths on the way")
    other = passing("288", 288, around="There had been 288 berths once")
    about = "Port Kell harbour berths pilots strike quay"

    assert together(article("a", one, about=about), article("b", other, about=about)) == [
        ("a", "b")
    ]


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [("freighters", "ships", True), ("freighters", "trawlers", False)],
)
def test_what_is_counted_may_be_called_by_a_wider_word(one, other, joined):
    told = [
        replace(number("7", 7.0, of=None, around=FERRY, who=who), unit=who.rstrip("s"))
        for who in (one, other)
    ]

    found = together(article("a", told[0]), article("b", told[1]))

    assert found == ([("a", "b")] if joined else [])


def unnamed(name, **known):
    return Voice(name, unnamed=True, told=name, **known)


FIRE = "Mercenaries shelled the granary beside the lighthouse first"


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("an army spokesman", "a rebel commander", False),
        ("residents of the quay", "drivers", False),
        ("a nurse at the clinic", "a villager", False),
        ("an army spokesman", "the spokesman of the army", True),
    ],
)
def test_the_same_words_of_two_who_share_no_description_are_two_claims(one, other, joined):
    left, right = (saying(FIRE, voice=unnamed(name)) for name in (one, other))

    assert together(article("a", left), article("b", right)) == ([("a", "b")] if joined else [])


def test_ten_words_in_a_row_are_one_saying_whoever_is_said_to_have_said_them():
    words = f"{FIRE} and we have it all on a film"
    left, right = (saying(words, voice=unnamed(name)) for name in ("residents", "drivers"))

    assert together(article("a", left), article("b", right)) == [("a", "b")]


def test_the_same_words_of_two_in_one_article_are_two_claims():
    left = saying(FIRE, voice=unnamed("an army spokesman"))
    right = saying(FIRE, voice=unnamed("a rebel commander"), start=300)

    found = linked(article("a", left, right)).claims

    assert len(found) == 2


def test_a_spokesman_of_one_body_is_nobody_by_name_who_has_another_role():
    left = saying(FIRE, voice=unnamed("a spokesman for the Hill Front"))

    assert together(article("a", left), article("b", saying(FIRE, voice=HARL))) == []


def test_two_people_who_say_the_same_in_a_copied_passage_are_two_claims():
    left, right = saying(FIRE, voice=ITO), saying(FIRE, voice=KELL)

    assert together(article("a", left), article("b", right), copies=[COPIED]) == []


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("in May", "in December", False),
        ("in January", "on 3 March", False),
        ("in May", "in May", True),
        ("by the end of March", "before April", True),
    ],
)
def test_two_months_are_two_claims(one, other, joined):
    left, right = (
        saying(f"The harbour bridge at the quay was inspected {when}", direct=False)
        for when in (one, other)
    )

    assert together(article("a", left), article("b", right)) == ([("a", "b")] if joined else [])


def test_numbers_that_each_has_beside_a_shared_one_part_two_sayings():
    left = saying("the shells killed 12 men and wounded 5 at the quay", direct=False)
    right = saying("the shells killed 12 men and wounded 8 at the quay", direct=False)

    assert together(article("a", left), article("b", right)) == []


@pytest.mark.parametrize(
    ("who", "unit", "joined"), [("cars", "car", False), (None, "person", True)]
)
def test_people_are_no_things_of_the_same_number(who, unit, joined):
    around = "police said at the harbour of Port Kell"
    one = number("14", 14.0, of=None, who="people", around=around)
    other = replace(number("14", 14.0, of=None, who=who, around=around), unit=unit)

    assert together(article("a", one), article("b", other)) == ([("a", "b")] if joined else [])


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        (
            "the trawler turned across the bow of the patrol vessel without warning",
            "the trawler steered across the bow of the patrol vessel",
            True,
        ),
        (
            "the pilots of the harbour refused to steer the trawler",
            "the pilots of the harbour would not steer the trawler",
            True,
        ),
        (
            "the pilots of the harbour refused to steer the trawler",
            "the pilots of the harbour would steer the trawler",
            False,
        ),
    ],
)
def test_what_is_denied_is_what_stands_behind_the_word_that_denies(one, other, joined):
    left, right = (saying(words, direct=False) for words in (one, other))

    assert together(article("a", left), article("b", right)) == ([("a", "b")] if joined else [])


@pytest.mark.parametrize(("other", "joined"), [("fell by 40", False), ("rose by 40", True)])
def test_what_rises_is_another_number_than_what_falls(other, joined):
    left, right = (
        replace(number("40", 40.0, of=None, who="centimetres", around=around), unit="centimetre")
        for around in ("the river at the pilots' quay rose by 40", f"the river {other} at the quay")
    )

    assert together(article("a", left), article("b", right)) == ([("a", "b")] if joined else [])


def test_what_is_granted_on_a_condition_is_no_refusal():
    left = saying("it would not accept the cuts of the harbour board", direct=False)
    right = saying(
        "it would accept the cuts of the harbour board if nobody was dismissed", direct=False
    )

    assert together(article("a", left), article("b", right)) == []


def test_what_a_body_says_in_a_copied_passage_no_person_says_elsewhere():
    front = Voice("Harbour Front", "e7", "body")
    cast = (Cast("e7", "body", ("Harbour Front",)), Cast("e2", "person", ("Jon Kell",)))
    left, right = (
        replace(article(name, saying(FIRE, voice=voice)), cast=cast)
        for name, voice in (("a", front), ("b", KELL))
    )

    found = link_claims(
        [left, right], {("a", "e7"): "act_front", ("b", "e2"): "act_kell"}, [COPIED]
    )

    assert len(found.claims) == 2


HOLT = Voice("Ana Holt", "e7", "person", told="Ana Holt")
GATES = "The gates of the old quay will stay shut until every pilot has been paid"


def heard(name, words, voice, *named):
    """Return an article with one saying that names these people."""
    cast = tuple(Cast(each, "person", (each,)) for each in named)
    return replace(article(name, saying(words, voice=voice)), cast=cast)


@pytest.mark.parametrize(
    ("told", "named", "joined"),
    [
        ("she", ("e2", "e7"), True),
        ("she", ("e2",), False),
        ("Jon Kell", ("e2", "e7"), False),
    ],
    ids=["a pronoun", "nobody else is named", "a name"],
)
def test_a_pronoun_may_mean_who_says_the_same_elsewhere_if_the_article_names_both(
    told, named, joined
):
    articles = (
        heard("a", GATES, replace(KELL, told=told), *named),
        heard("b", GATES, HOLT, "e7"),
    )
    who = {(name, each): f"act_{each}" for name in "ab" for each in ("e2", "e7")}
    found = [claim.documents for claim in link_claims(articles, who).claims]

    assert (("a", "b") in found) is joined
