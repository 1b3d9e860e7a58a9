"""Hearers, days and occasions stand outside of what is said."""

import pytest

from reading_sayings import read
from reportedly.model import Attribution

pytestmark = pytest.mark.model


def told(source):
    """Return hearer, occasion and content of the first saying."""
    document = read(source)
    found = document[Attribution][0]
    return tuple(
        " … ".join(document.words(piece) for piece in pieces)
        for pieces in (found.addressee, found.occasion, found.content)
    )


@pytest.mark.parametrize(
    ("text", "hearer", "content"),
    [
        ("Passengers were told to expect long queues.", "Passengers", "to expect long queues"),
        ("Residents have been asked to stay indoors.", "Residents", "to stay indoors"),
        ("Karl Dall was asked whether he was ill.", "Karl Dall", "whether he was ill"),
        (
            "Ana Lind was told by port officials that the fee had risen.",
            "Ana Lind",
            "that the fee had risen",
        ),
        ("Karl Dall was ordered to leave the quay.", "Karl Dall", "Karl Dall … to leave the quay"),
    ],
)
def test_who_is_told_is_the_hearer(text, hearer, content):
    assert told(text) == (hearer, "", content)


@pytest.mark.parametrize(
    ("text", "hearer", "occasion"),
    [
        ("Ana Lind told a news conference that the lock was shut.", "", "a news conference"),
        ("Ana Lind told a rally in Kell that the fee was high.", "", "a rally in Kell"),
        ("Ana Lind told the committee that the fee was high.", "the committee", ""),
        ("The flaw was noted by Orbel after the release of Harbour Lock 8.", "", ""),
        ("“It is high,” Dall said at the release of the report.", "", "the release of the report"),
    ],
)
def test_where_it_is_said_is_the_occasion(text, hearer, occasion):
    assert told(text)[:2] == (hearer, occasion)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The clerk asked for a permit Thursday for her son.", "for a permit … for her son"),
        (
            "Karl Dall agreed to a two-year deal with the club late Tuesday night.",
            "a two-year deal with the club",
        ),
        ("Karl Dall promised to sail Monday.", "to sail Monday"),
        ("The guild called for a vote Friday on the levy.", "a vote Friday on the levy"),
        ("Ana Lind said the ferry would sail Monday.", "the ferry would sail Monday"),
    ],
)
def test_the_day_of_saying_is_no_part_of_it(text, content):
    assert told(text)[2] == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ana Lind accused the yard on Tuesday of greed.", "the yard … of greed"),
        ("Ana Lind praised the crew on Monday for its work.", "the crew … for its work"),
        (
            "The union accused the yard on Tuesday night of shutting a lock on Monday.",
            "the yard … of shutting a lock on Monday",
        ),
        ("Ana Lind condemned the theft on Monday of an old boat.", None),
    ],
)
def test_the_day_of_an_accusation_is_no_part_of_it(text, content):
    assert told(text)[2] == (content or text.split("condemned ")[1].rstrip("."))
