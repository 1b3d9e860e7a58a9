from datetime import date

import pytest

from marking import unmarked
from reading_material import BODY, article_of

LEAD = BODY.format(day="Thursday")
BARE = BODY.format(day="its own account")
EVENT = "The towns had broken off their talks on October 7, 2023, after a night of quarrels."


def on(day, basis, why, spans=()):
    return (day.isoformat(), day, day, basis, why, tuple(spans))


def moment(published):
    return (
        published.value,
        published.earliest,
        published.latest,
        published.basis,
        published.why,
        published.spans,
    )


SEVENTH = date(2023, 10, 7)


@pytest.mark.parametrize(
    "words",
    [
        "2023-10-07",
        "20231007",
        "2023-10-07T16:53",
        "2023-10-07 16:53:00",
        "2023/10/07",
        "7 October 2023",
        "7th of October, 2023",
        "October 7, 2023",
        "Oct. 7, 2023",
        "OCTOBER 7 2023",
        "Saturday 7 October 2023 - 16:53",
        "Saturday, October 7, 2023 at 4:53 pm EST",
        "7.10.2023",
        "Saturday 7/10/2023",
        "Sat, 10/7/2023",
    ],
)
def test_a_given_date_keeps_the_day_when_no_zone_is_said(words):
    published = article_of(BARE, published=words).published

    assert moment(published) == on(SEVENTH, "stated", f"given with the item: “{words}”")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2023-10-07T16:53:00Z", "2023-10-07T16:53:00Z"),
        ("2023-10-07T23:53+03:00", "2023-10-07T20:53:00Z"),
        ("Sat, 07 Oct 2023 16:53:00 +0300", "2023-10-07T13:53:00Z"),
        ("Sat, 07 Oct 2023 16:53:00 GMT", "2023-10-07T16:53:00Z"),
        ("Saturday 7 October 2023 - 16:53 GMT", "2023-10-07T16:53:00Z"),
        ("1696697580", "2023-10-07T16:53:00Z"),
        ("1696697580000", "2023-10-07T16:53:00Z"),
        ("2023-10-07T23:30:00-05:00", "2023-10-08T04:30:00Z"),
    ],
)
def test_a_time_with_its_zone_is_told_in_utc(words, value):
    published = article_of(BARE, published=words).published

    assert (published.value, published.basis) == (value, "stated")
    assert published.earliest.isoformat() == value[:10]


@pytest.mark.parametrize(
    ("words", "value", "earliest", "latest"),
    [
        ("2023-10", "2023-10", date(2023, 10, 1), date(2023, 10, 31)),
        ("October 2023", "2023-10", date(2023, 10, 1), date(2023, 10, 31)),
        ("2023", "2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("03/04/2023", "[2023-03-04,2023-04-03]", date(2023, 3, 4), date(2023, 4, 3)),
    ],
)
def test_a_date_stays_as_vague_as_it_was_given(words, value, earliest, latest):
    published = article_of(BARE, published=words).published

    assert (published.value, published.earliest, published.latest) == (value, earliest, latest)


@pytest.mark.parametrize(
    "words", ["yesterday", "0000-00-00", "31/02/2023", "12", "Sunday 7 October 2023", "1/2/3"]
)
def test_what_is_given_and_is_no_date_is_noted_and_unknown(words):
    article = article_of(BARE, published=words)

    assert article.published is None
    assert article.notes == (f"published is given as “{words}”, which is no one date",)


@pytest.mark.parametrize(
    "source",
    [
        "[Saturday 7 October 2023 - 16:53]{date}",
        "[7 October 2023]{date}",
        "[October 7, 2023]{date}",
        "Published: [October 7, 2023]{date}",
        "Posted on [7 October 2023]{date} by Mara Ito",
        "By Mara Ito | [7 October 2023]{date}",
        "Coast Courier, [Saturday, 7 October 2023]{date}",
        "16:53, [7 October 2023]{date}",
        "*[2023-10-07]{date}*",
        "[Saturday 07/10/2023]{date}",
        "[7 October 2023]{date}\nLast updated: 9 October 2023",
        "22:14, [7 Oct 2023]{date} | Updated 09:02, 8 Oct 2023",
        "Published [7 October 2023]{date} (updated 8 October 2023)",
        "By The Coast Courier staff | [October 7, 2023]{date}",
        "By Coast Courier staff · [October 7, 2023]{date}",
        "Sel Media – [Saturday 7 October 2023]{date}",
        "PORT SEL, [07.10.2023, 16:45]{date} — INFO-SEL",
    ],
)
def test_a_date_line_above_the_report_states_the_date(source):
    text, marks = unmarked(f"Bridge opens in May\n\n{source}\n\n{BARE}\n\n{EVENT}")

    published = article_of(text).published

    assert moment(published) == on(SEVENTH, "stated", "the text's own date line", marks["date"])


def test_a_date_line_with_its_zone_states_the_time():
    text, marks = unmarked(f"Bridge opens\n\n[7 October 2023 16:53 GMT]{{date}}\n\n{BARE}\n{EVENT}")

    published = article_of(text).published

    assert (published.value, published.spans) == ("2023-10-07T16:53:00Z", tuple(marks["date"]))


@pytest.mark.parametrize(
    "title",
    [
        "Flood bulletin: Sel valley, [7 October 2023]{date}",
        "Situation report no. 9 – Port Sel ([7 October 2023]{date})",
    ],
)
def test_a_bulletin_whose_title_closes_with_a_date_is_of_that_day(title):
    text, marks = unmarked(f"{title}\n\n{BARE}\n\nIt closed on 3 October 2023.")

    published = article_of(text).published

    assert moment(published) == on(
        SEVENTH, "stated", "the date that closes the title", marks["date"]
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"The night the bridge fell, 7 October 2023\n\n{BARE}", id="an event's"),
        pytest.param(f"Flood bulletin on 7 October 2023\n\n{BARE}", id="a part of the sentence"),
        pytest.param(f"Flood bulletin: 3 October 2023 – 7 October 2023\n\n{BARE}", id="two dates"),
        pytest.param(
            f"Flood bulletin, 7 October 2023\n\n{BARE} It opened on 9 October 2023.",
            id="the text knows of a later day",
        ),
    ],
)
def test_other_dates_in_a_title_state_nothing(text):
    assert article_of(text).published is None


def test_a_statement_is_of_the_day_below_its_signature():
    text, marks = unmarked(
        f"Statement of the Port Council\n\n{BARE}\n\nPort Council\n[7 October 2023]{{date}}"
    )

    published = article_of(text).published

    assert moment(published) == on(SEVENTH, "stated", "the date below the signature", marks["date"])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"Bridge opens\n\n{BARE}\n\nPort Council\n7 October 2023", id="no statement"),
        pytest.param(f"Statement of the council\n\n{BARE}\n\n7 October 2023", id="no signature"),
        pytest.param(
            f"Statement of the council\n\n{BARE} It opened on 9 October 2023.\n\nPort Council\n"
            "7 October 2023",
            id="the text knows of a later day",
        ),
    ],
)
def test_other_dates_at_the_foot_state_nothing(text):
    assert article_of(text).published is None


@pytest.mark.parametrize("label", ["Published", "Date Published"])
def test_a_labelled_date_counts_wherever_it_stands(label):
    text, marks = unmarked(f"Bridge opens\n\n{BARE}\n{EVENT}\n\n{label}: [9 October 2023]{{date}}")

    published = article_of(text).published

    assert (published.value, published.spans) == ("2023-10-09", tuple(marks["date"]))


def test_a_dateline_with_its_year_states_the_date():
    text, marks = unmarked(f"Bridge opens\n\nPORT SEL, [7 October 2023]{{date}} (CCN) — {BARE}")

    published = article_of(text).published

    assert moment(published) == on(SEVENTH, "stated", "the dateline", marks["date"])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"Bridge opens\n\n{BARE}\n\n{EVENT}", id="a date of the news"),
        pytest.param(f"Bridge opens\n\n{BARE} It has stood since 2007.", id="a year"),
        pytest.param(f"Bridge opens\n\n{BARE}\n\nOn April 1 it closed.", id="no year"),
        pytest.param(f"Bridge opens\n\n{BARE}\n\n7 October 2023\n\n{EVENT}", id="a time line"),
        pytest.param(f"Bridge opens\n\nLast updated: 9 October 2023\n\n{BARE}", id="an update"),
        pytest.param(f"PORT SEL, 3 May (CCN) — {BARE}", id="a dateline without a year"),
        pytest.param(f"Bridge opens on 7 October 2023\n\n{BARE}", id="a headline about a date"),
        pytest.param(f"Bridge opens\n\n© 2023 Coast Courier\n\n{BARE}", id="a copyright"),
    ],
)
def test_a_date_that_is_not_the_page_s_leaves_it_unknown(text):
    article = article_of(text)

    assert (article.published, article.notes) == (None, ())


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Sunday 7 October 2023", "the date line contradicts itself: no such day"),
        ("7 October 2023\n\n8 October 2023", "several lines look like the date of publication"),
    ],
)
def test_a_contradiction_is_noted_and_the_date_unknown(line, note):
    article = article_of(f"Bridge opens\n\n{line}\n\n{BARE}\n\n{EVENT}")

    assert article.published is None
    assert article.notes[0].startswith(note)


def test_an_ambiguous_date_line_is_one_of_two_days():
    published = article_of(f"Bridge opens\n\n03/04/2023\n\n{BARE}\n\n{EVENT}").published

    assert published.value == "[2023-03-04,2023-04-03]"
    assert (published.earliest, published.latest) == (date(2023, 3, 4), date(2023, 4, 3))


@pytest.mark.parametrize(
    ("source", "day"),
    [
        pytest.param(
            "Port Sel, [February 15]{e} (CCN)-- The minister spoke on [Thursday]{e} of the bridge "
            "and of the river.\n\nIt closed on [October 7, 2023]{e}.",
            date(2024, 2, 15),
            id="it comes round after the year's end",
        ),
        pytest.param(
            "PORT SEL, [9 October]{e} (CCN) — The minister spoke on [Monday]{e} of the bridge and "
            "of the river.\n\nIt closed on [7 October 2023]{e} and before, on 1 May 2019.",
            date(2023, 10, 9),
            id="the last of several events",
        ),
        pytest.param(
            "PORT SEL, [Thursday, 29 February]{e} — The minister spoke of the bridge and of the "
            "river.\n\nIt closed on [7 October 2023]{e}.",
            date(2024, 2, 29),
            id="the weekday is in the dateline",
        ),
        pytest.param(
            "Bridge opens\n\n[Thursday, February 15]{e}\n\nThe minister spoke of the bridge and of "
            "the river.\n\nIt closed on [7 October 2023]{e}.",
            date(2024, 2, 15),
            id="a day line without a year",
        ),
    ],
)
def test_weekday_and_a_past_event_fix_the_year_of_a_dateline(source, day):
    text, marks = unmarked(source)

    published = article_of(text).published

    assert (published.value, published.basis) == (day.isoformat(), "computed")
    assert published.spans == tuple(marks["e"])
    assert f"is its weekday in {day.year}" in published.why


@pytest.mark.parametrize(
    ("dateline", "lead", "event"),
    [
        pytest.param("February 15", "on Wednesday", "on October 7, 2023", id="another weekday"),
        pytest.param("February 15", "in the morning", "on October 7, 2023", id="no weekday"),
        pytest.param("February 15", "on Thursday", "in the autumn", id="no event"),
        pytest.param("February 15", "on Thursday", "in 2023", id="a bare year"),
        pytest.param("February 15", "on Thursday", "on 3/4/2023", id="an ambiguous event"),
        pytest.param("February 15", "on Thursday after Tuesday", "on October 7, 2023", id="two"),
        pytest.param("February 15", "last Thursday", "on October 7, 2023", id="last week's"),
        pytest.param("February 15", "after Thursday's vote", "on October 7, 2023", id="possessive"),
        pytest.param("February 15", "on Thursday", "on October 7, 2019", id="another year fits"),
        pytest.param(
            "February 15", "on Thursday", "on October 7, 2023, and again in 2025", id="later year"
        ),
        pytest.param("February 30", "on Thursday", "on October 7, 2023", id="no such day"),
    ],
)
def test_a_year_that_is_not_fixed_stays_unknown(dateline, lead, event):
    text = f"Port Sel, {dateline} (CCN)-- The minister spoke {lead} of it.\n\nIt closed {event}."

    assert article_of(text).published is None


def test_a_planned_date_fixes_nothing():
    text = (
        "Port Sel, February 15 (CCN)-- The minister spoke on Thursday of the bridge.\n\n"
        "It closed on October 7, 2023. It will open on May 3, 2026."
    )

    assert article_of(text).published is None


def test_the_path_of_the_address_gives_the_day_when_nothing_states_it():
    article = article_of(BARE, address="https://coastcourier.example/2023/10/07/bridge")

    assert moment(article.published) == on(SEVENTH, "computed", "the page's address has 2023/10/07")


def test_an_address_in_the_text_gives_the_day_with_its_span():
    text, marks = unmarked(
        f"Bridge opens\n\n{BARE}\n\n[https://coastcourier.example/2023/10/07/bridge]{{url}}"
    )

    published = article_of(text).published

    assert moment(published) == on(
        SEVENTH, "computed", "the page's address has 2023/10/07", marks["url"]
    )


def test_what_is_given_stands_before_what_the_text_states():
    published = article_of(
        f"Bridge opens\n\n9 October 2023\n\n{BARE}\n\n{EVENT}", published="2023-10-07"
    ).published

    assert published.value == "2023-10-07"
