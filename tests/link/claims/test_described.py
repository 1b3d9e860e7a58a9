"""A description that one person of the article fits is that person."""

import pytest

from reading_sayings import annotated
from reportedly.link.claims import account_of
from reportedly.link.claims.described import named_as
from reportedly.link.claims.nouns import Cast, Voice

HEAD = Cast("e1", "person", ("Mara Ito",), (("head", "harbour school"),))
COACH = Cast("e2", "person", ("Jon Kell",), (("coach", "rowing club"),))
SECOND = Cast("e3", "person", ("Tove Rann",), (("head", "harbour school"),))


@pytest.mark.parametrize(
    ("words", "casts", "name"),
    [
        ("the head of the harbour school", (HEAD, COACH), "Mara Ito"),
        ("the head of the old harbour school", (HEAD, COACH), "Mara Ito"),
        ("a head of the harbour school", (HEAD, COACH), "a head of the harbour school"),
        ("the head", (HEAD, COACH), "the head"),
        ("the head of the fire brigade", (HEAD, COACH), "the head of the fire brigade"),
        (
            "the head of the harbour school",
            (HEAD, SECOND),
            "the head of the harbour school",
        ),
    ],
)
def test_who_holds_an_office_is_meant_by_its_name(words, casts, name):
    assert named_as(Voice(words, unnamed=True, told=words), casts).name == name


def said_in(text):
    document = annotated(text)
    return {
        each.words: each.manner.voice.name
        for each in account_of(document).sayings
        if each.manner.voice
    }


@pytest.mark.model
def test_what_workers_threaten_their_secretary_says():
    text = (
        "Dockers threaten to walk out on Monday, their union's secretary Mara Ito said on Friday."
    )

    assert set(said_in(text).values()) == {"Mara Ito"}


@pytest.mark.model
def test_who_says_that_another_did_not_ask_has_said_it():
    text = (
        "Finance Minister Mara Ito said the government had not asked the harbour fund for a loan."
    )

    assert said_in(text) == {"the government had not asked the harbour fund for a loan": "Mara Ito"}
