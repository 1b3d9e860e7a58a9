"""What daily papers print that is built like a saying and is none, and the manner of what is."""

import pytest

from reading_sayings import read
from reportedly.model import Attribution

pytestmark = pytest.mark.model


def sayings(source):
    document = read(source)
    return document, document[Attribution]


@pytest.mark.parametrize(
    "text",
    [
        "Kell: A harbour or a market?\n\nThe mayor slept.",
        "Rolf Dasa enjoys “Modern Harbours.”",
        "Mira Ito left, considering that the port was shut.",
    ],
)
def test_nobody_says_what_is_only_asked_or_liked(text):
    _, found = sayings(text)

    assert not list(found)


def test_a_heading_between_dashes_has_not_said_the_quotation_before_it():
    document, found = sayings(
        "Mira Ito said the port was old.\n“I have been at sea for most of my life.”\n"
        "– A sailor at heart –.\nIto, who mends nets in Kell, left."
    )

    assert "A sailor" not in [document.words(span) for each in found for span in each.source]


@pytest.mark.parametrize(
    ("text", "modality", "tense"),
    [
        ("Mira Ito, who’d previously endorsed the mayor, left.", "asserted", "past"),
        ("He’d earlier promised that the port would open.", "asserted", "past"),
        ("He’d promise that the port would open.", "hypothetical", "none"),
    ],
)
def test_a_short_had_is_no_would(text, modality, tense):
    _, found = sayings(text)

    assert [(each.modality, each.tense) for each in found] == [(modality, tense)]


@pytest.mark.parametrize(
    ("text", "cue_class"),
    [
        ("Mira Ito wrote back: “We all know him.”", "neutral"),
        ("Mira Ito backed the plan to shut the port.", "support"),
    ],
)
def test_the_class_is_that_of_the_words_that_tell(text, cue_class):
    _, found = sayings(text)

    assert [each.cue_class for each in found] == [cue_class]


def test_a_plural_verb_has_the_plural_before_it_for_its_subject():
    document, found = sayings(
        "Dasa is still missing and guards admit that they have found no trace of her."
    )

    assert [document.words(each.source[0]) for each in found] == ["guards"]


def test_a_review_that_is_ordered_is_told_nothing():
    _, found = sayings("Mira Ito ordered a review to find out whether the port was safe.")

    assert [each.addressee for each in found] == [()]


def test_adverbs_alone_are_no_cue():
    document, found = sayings(
        "The rope makers so far have refused to lower their price, and this week said they "
        "might raise it. In May they had said it would fall."
    )

    cues = [document.words(each.cue[0]) for each in found]
    assert cues[0] == "have refused"
