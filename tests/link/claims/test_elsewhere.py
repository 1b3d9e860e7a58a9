"""Words that all say who are heard of one matter join no two sayings."""

from dataclasses import replace

import numpy as np
import pytest

from claim_articles import saying
from reportedly.link.claims.elsewhere import elsewhere
from reportedly.link.claims.told import likeness, told
from reportedly.link.claims.voices import NOBODY
from reportedly.link.claims.wording import wording_of

FIRE = "the fire spread from the depot to the grain silos"


def item(words, others):
    """Return a saying made ready, of whose words "depot" is in so many others of its article."""
    ready = told(
        "a", saying(words), wording_of(words), NOBODY, None, None, frozenset(), np.zeros(64), {}
    )
    return replace(ready, elsewhere={"depot": others} if others else {})


@pytest.mark.parametrize(
    ("here", "there", "tells"),
    [(0, 0, True), (1, 0, True), (1, 1, False), (2, 0, False)],
    ids=["nowhere else", "in one other", "in both articles", "in two others"],
)
def test_a_word_that_others_say_too_is_not_of_the_two_sayings_alone(here, there, tells):
    one, other = item("the depot must be rebuilt", here), item("nobody goes to the depot", there)

    assert bool(likeness(one, other).own) is tells


def test_what_an_article_tells_twice_is_not_elsewhere():
    told = (saying(FIRE), saying(FIRE, start=200), saying("nobody sleeps at the quay", start=400))

    counted = elsewhere(told, [wording_of(each.words) for each in told])

    assert "fir" not in counted[0]
    assert counted[2]["fir"] == 2


def test_pieces_of_the_same_words_are_not_elsewhere():
    told = saying(FIRE), saying("the grain silos", start=30)

    assert [dict(each) for each in elsewhere(told, [wording_of(e.words) for e in told])] == [{}, {}]
