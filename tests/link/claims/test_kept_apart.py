"""What is no claim though much speaks for it: a place in a copy, a share, another weekday."""

import pytest

from claim_articles import KELL, article, number, passing, saying, together
from reportedly.link.claims import Copied

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
