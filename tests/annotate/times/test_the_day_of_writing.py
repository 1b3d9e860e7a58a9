"""The day that a text itself says it was written on, and months that everybody votes in."""

from datetime import date

import pytest

from reportedly.annotate.times import TimeFinder, times_in
from reportedly.model import (
    Article,
    Detail,
    Document,
    Furniture,
    Layer,
    Maker,
    Moment,
    Span,
    TimeExpression,
)

HAND = Maker(name="by hand", version="1")
AUGUST = date(2016, 8, 17)


def days(text, published=None, dateline=None):
    """Return the values of the times of an article."""
    moment = published and Moment(published.isoformat(), published, published, "stated", "given")
    spans = (Span(0, len(dateline)),) if dateline else ()
    line = Detail(dateline, "stated", "opens the text", spans) if dateline else None
    article = Article(uri="u", text=text, published=moment, dateline=line)
    document = Document(article).with_layer(Layer(Furniture, HAND))
    [document] = TimeFinder()([document])
    return [(time.value, time.basis) for time in document[TimeExpression]]


def test_a_text_of_unknown_date_is_reckoned_from_the_day_it_calls_today():
    text = "At dawn today, Friday, 5 April 2024, the guard came. On Tuesday it left."
    assert days(text)[1:] == [("2024-04-05", "none"), ("2024-04-02", "text")]


def test_two_days_called_today_are_none():
    text = "Today, 5 April 2024, it sank. Today, 9 April 2024, it was found. It was lost on Monday."
    assert days(text)[-1] == ("XXXX-WXX-1", "none")


@pytest.mark.parametrize(
    ("published", "monday"),
    [(date(2015, 12, 13), "2015-12-14"), (date(2015, 12, 15), "2015-12-14")],
)
def test_a_dateline_a_day_off_the_page_is_the_day_of_writing(published, monday):
    line = "KELL, Dec. 14"
    assert days(f"{line} — The poll was released Monday.", published, line)[-1][0] == monday


def test_a_dateline_far_off_is_not():
    line = "KELL, Dec. 14"
    told = days(f"{line} — The poll was released Monday.", date(2015, 12, 30), line)
    assert told[-1][0] == "2015-12-28"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Voss called November’s general election a test.", "2016-11"),
        ("The party looks to the November ballot.", "2016-11"),
        ("Can she succeed in November?", "2016-11"),
        ("He left after the November election.", "2015-11"),
        ("He was hurt in November.", "2015-11"),
        ("It was June’s election that he lost.", "2016-06"),
    ],
)
def test_the_month_of_a_vote_is_the_nearer_one(text, value):
    assert [time.value for time in times_in(text, AUGUST)] == [value]


def test_since_when_something_was_so_high_is_no_day_to_count_from():
    text = "It rose to 9 percent, the highest since 2009, from 8 percent a year earlier."
    assert [time.value for time in times_in(text, None)] == ["2009", "XXXX"]


def test_two_days_of_a_month_behind_them_are_both_days():
    text = "Two strikes, on 3 and 9 April 2024, hit the port."
    assert [time.value for time in times_in(text, None)] == ["2024-04-03", "2024-04-09"]


def test_that_year_is_not_the_year_of_today():
    text = "It was lower in the 2008 race, and today it is below the share of that year."
    assert [time.value for time in times_in(text, AUGUST)] == ["2008", "2016-08-17", "2008"]
