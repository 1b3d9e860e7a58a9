"""What times a text tells: their words, type, value, days, and what they were reckoned from."""

from datetime import date

import pytest
from hypothesis import given

from documents import ANY_TEXT
from marking import unmarked
from reportedly.annotate.times import TimeFinder, times_in
from reportedly.model import Article, Document, Furniture, Layer, Maker, Moment, TimeExpression

WEDNESDAY = date(2024, 10, 9)


def told(text, published=WEDNESDAY):
    """Return (words, value) of each time in the text."""
    return [
        (text[time.span.start : time.span.end], time.value) for time in times_in(text, published)
    ]


def values(source, published=WEDNESDAY):
    """Return the values of what was found, and check that its words are those marked."""
    text, marks = unmarked(source)
    found = list(times_in(text, published))
    assert [time.span for time in found] == marks.get("t", [])
    return [time.value for time in found]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The front said on [Wednesday]{t} that the port was shut.", "2024-10-09"),
        ("The mayor of Port Ostmark resigned on [Thursday]{t}.", "2024-10-03"),
        ("[Sunday]{t}'s fire destroyed the mill.", "2024-10-06"),
        ("The two envoys will meet on [Friday]{t}.", "2024-10-11"),
        ("On [Friday]{t}, the council will vote.", "2024-10-11"),
        ("The council on [Friday]{t} will vote.", "2024-10-11"),
        ("The envoys are to meet on [Friday]{t}.", "2024-10-11"),
        ("The council has given them until [9 a.m. Friday]{t} to leave.", "2024-10-11T09:00"),
        ("The envoys agreed to meet on [Friday]{t}.", "2024-10-11"),
        ("Envoys to meet on [Friday]{t} in Ostmark", "2024-10-11"),
        ("The strikers have until [Friday]{t} to leave.", "2024-10-11"),
        ("The rally, scheduled for [Sunday]{t}, was small.", "2024-10-13"),
        ("Troops moved ahead of [Sunday]{t}'s vote.", "2024-10-13"),
        ("Until [Tuesday]{t}, nobody came.", "2024-10-08"),
        ("They met [last Wednesday]{t}.", "2024-10-02"),
        ("They meet [next Tuesday]{t}.", "2024-10-15"),
        ("The harbour burned on [Friday night]{t}.", "2024-10-04TNI"),
        ("The harbour burned [late Tuesday]{t}.", "2024-10-08"),
        ("They came on [Friday last week]{t}.", "2024-10-04"),
        ("It was a [Saturday]{t}.", "XXXX-WXX-6"),
        ("Ito said in a [Monday]{t} statement that it rained.", "2024-10-07"),
    ],
)
def test_a_weekday_is_the_latest_such_day_unless_the_words_look_ahead(source, expected):
    assert values(source) == [expected]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("[October 7, 2023]{t}", ["2023-10-07"]),
        ("[Monday, October 7]{t}", ["2024-10-07"]),
        ("[Saturday 7 October 2023]{t}", ["2023-10-07"]),
        ("It fell on [the 7th of October]{t}.", ["2024-10-07"]),
        ("He fell on [December 28]{t}.", ["2023-12-28"]),
        ("The court will sit on [December 28]{t}.", ["2024-12-28"]),
        ("He must leave by [Oct. 20]{t}.", ["2024-10-20"]),
        ("the [October 20]{t} attack will be remembered", ["2023-10-20"]),
        ("on [March 3 last year]{t}", ["2023-03-03"]),
        ("It ran between [3]{t} and [5 May]{t}.", ["2024-05-03", "2024-05-05"]),
        ("It ran [May 3]{t}-[5]{t}.", ["2024-05-03", "2024-05-05"]),
        ("from [July 12]{t} to [August 14, 2006]{t}", ["2006-07-12", "2006-08-14"]),
        ("from [28 December]{t} to [3 January 2024]{t}", ["2023-12-28", "2024-01-03"]),
        ("from [Monday]{t} to [Wednesday]{t}", ["2024-10-07", "2024-10-09"]),
        ("It will run from [Monday]{t} to [Wednesday]{t}.", ["2024-10-14", "2024-10-16"]),
        ("[2023-10-07]{t} and [25/12/2023]{t}", ["2023-10-07", "2023-12-25"]),
        ("[07.10.2023]{t}", ["2023-10-07"]),
        ("[12 Ramadan 1445]{t}", ["2024-03-22"]),
        ("[22 Bahman 1357]{t}", ["1979-02-11"]),
        ("in [1402 SH]{t}", ["2023-03-21/2024-03-19"]),
        ("[WED OCT 9 2024]{t}", ["2024-10-09"]),
        ("the [Sept. 11]{t} attacks", ["2001-09-11"]),
        ("[Christmas Eve]{t} was mild.", ["2023-12-24"]),
        ("The [Easter]{t} bombings shook the port.", ["2024-03-31"]),
    ],
)
def test_a_day_of_the_calendar_has_its_year_stated_or_reckoned(source, expected):
    assert values(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("War has gone on since [October]{t}.", "2024-10"),
        ("War has gone on since [November]{t}.", "2023-11"),
        ("The vote will be held in [December]{t}.", "2024-12"),
        ("the truce of [August 2006]{t}", "2006-08"),
        ("its [mid-April]{t} raid", "2024-04"),
        ("[last June]{t}", "2024-06"),
        ("in [March of last year]{t}", "2023-03"),
        ("[early 2023]{t}", "2023"),
        ("[late last year]{t}", "2023"),
        ("by [the end of 2025]{t}", "2025"),
        ("by [the end of the year]{t}", "2024"),
        ("since [2007]{t}", "2007"),
        ("[the third quarter of 2023]{t}", "2023-Q3"),
        ("[last year's third quarter]{t}", "2023-Q3"),
        ("in [fiscal 2022]{t}", "FY2022"),
        ("[the early 1980s]{t}", "198"),
        ("[the 21st century]{t}", "20"),
        ("[the summer of 2021]{t}", "2021-SU"),
        ("[last week]{t}", "2024-W40"),
        ("[this month]{t}", "2024-10"),
        ("[next year]{t}", "2025"),
        ("It was cold over [the weekend]{t}.", "2024-W40-WE"),
        ("[yesterday]{t}", "2024-10-08"),
        ("[the day before yesterday]{t}", "2024-10-07"),
        ("[this morning]{t}", "2024-10-09TMO"),
        ("[last night]{t}", "2024-10-08TNI"),
        ("[two days ago]{t}", "2024-10-07"),
        ("[three years ago]{t}", "2021"),
        ("[several weeks ago]{t}", "PAST_REF"),
        ("They are [now]{t} at war.", "PRESENT_REF"),
        ("It was [recently]{t} mended.", "PAST_REF"),
        ("in [the near future]{t}", "FUTURE_REF"),
        ("at [2:30 p.m. on Friday]{t}", "2024-10-04T14:30"),
        ("On [Tuesday]{t} it rained.", "2024-10-08"),
        ("at [noon]{t}", "XXXX-XX-XXT12:00"),
    ],
)
def test_periods_and_hours_are_counted_from_publication(source, expected):
    assert values(source) == [expected]


@pytest.mark.parametrize(
    ("source", "kind", "expected"),
    [
        ("a [2-1/2 year]{t} term", "DURATION", "P2.5Y"),
        ("for [3½ years]{t}", "DURATION", "P3.5Y"),
        ("for [more than six months]{t}", "DURATION", "P6M"),
        ("The truce is to last [60 days]{t}.", "DURATION", "P60D"),
        ("It came [a day]{t} after the vote.", "DURATION", "P1D"),
        ("a [12-day]{t} truce", "DURATION", "P12D"),
        ("[half an hour]{t}", "DURATION", "PT30M"),
        ("[two and a half years]{t}", "DURATION", "P2.5Y"),
        ("in [the past 24 hours]{t}", "DURATION", "PT24H"),
        ("[the past several months]{t}", "DURATION", "PXM"),
        ("[10-15 years]{t}", "DURATION", "PXY"),
        ("after [years]{t} of war", "DURATION", "PXY"),
        ("[every Friday]{t}", "SET", "XXXX-WXX-5"),
        ("They meet [twice a week]{t}.", "SET", "P1W"),
        ("on [Sundays]{t}", "SET", "XXXX-WXX-7"),
        ("[daily]{t} flights", "SET", "P1D"),
        ("some 30 trucks [a day]{t}", "SET", "P1D"),
    ],
)
def test_lengths_and_frequencies_have_values_of_their_own(source, kind, expected):
    text, marks = unmarked(source)

    [time] = times_in(text, WEDNESDAY)

    assert (time.span, time.type, time.value) == (marks["t"][0], kind, expected)


@pytest.mark.parametrize(
    "text",
    [
        "They met at a Christmas market.",
        "The Thanksgiving dinner was cold.",
        "Two Halloween costumes were found.",
        "The port's Daily went to print.",
        "The March 14 Alliance and the April 6 Youth Movement marched.",
        "They met at 7 October Square and crossed July 26 Bridge.",
        "The Sunday Times and Russia Today were read on Channel 12.",
        "Resolution 1701, Article 2030, Flight 2011 and a Boeing 737.",
        "The G20 sent F-16s and 2,000 fighters; 1950 soldiers came.",
        "The Six-Day War and the Thirty Years' War are in the books.",
        "They may march. May God help them. Theresa May and April Ito agree.",
        "She is 25 years old; her three-year-old son is in his 40s.",
        "The 5th Brigade scored 10:35 in the fall of Ostmark.",
        "One day he will return.",
    ],
)
def test_what_only_looks_like_a_time_is_none(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Wednesday", ("XXXX-WXX-3", None, None, "none")),
        ("on Wednesday morning", ("XXXX-WXX-3TMO", None, None, "none")),
        ("on October 7", ("XXXX-10-07", None, None, "none")),
        ("since October", ("XXXX-10", None, None, "none")),
        ("yesterday", ("XXXX-XX-XX", None, None, "none")),
        ("last week", ("XXXX-WXX", None, None, "none")),
        ("two days ago", ("XXXX-XX-XX", None, None, "none")),
        ("last summer", ("XXXX-SU", None, None, "none")),
        ("since 2007", ("2007", date(2007, 1, 1), date(2007, 12, 31), "none")),
    ],
)
def test_without_a_publication_date_what_is_known_is_kept_and_no_day_is_made_up(text, expected):
    [time] = times_in(text, None)

    assert (time.value, time.earliest, time.latest, time.basis) == expected


@pytest.mark.parametrize(
    ("second", "value"),
    [
        ("Two days later, the town fell.", "2023-03-06"),
        ("The following day it rained.", "2023-03-05"),
        ("That Wednesday the mayor fled.", "2023-03-01"),
        ("It fell the same day.", "2023-03-04"),
        ("Later that year it was rebuilt.", "2023"),
        ("A month earlier it had been calm.", "2023-02"),
        ("The day before, it had been calm.", "2023-03-03"),
        ("Nobody speaks of March 4 now.", "2023-03-04"),
    ],
)
def test_a_date_of_the_text_anchors_what_is_counted_from_it(second, value):
    text = f"The siege began on March 4, 2023. {second}"

    times = list(times_in(text, WEDNESDAY))

    assert (times[1].value, times[1].basis) == (value, "text")


def test_a_day_of_something_else_is_not_the_day_told_last():
    text = "The siege began on March 4, 2023. They met on the same day that the port burned."

    assert told(text)[-1] == ("the same day", "XXXX-XX-XX")


def test_a_date_told_far_above_anchors_nothing():
    text = (
        f"The siege began on March 4, 2023. {'It rained on and on. ' * 40}Two days later it fell."
    )

    assert told(text)[-1] == ("Two days later", "XXXX-XX-XX")


def test_an_hour_takes_the_day_named_beside_it():
    assert told("The gate opened at 9 a.m. and closed on Tuesday.")[0] == (
        "9 a.m.",
        "2024-10-08T09:00",
    )


def test_overnight_begins_the_day_before():
    [time] = times_in("Two boats sank overnight.", WEDNESDAY)

    assert (time.earliest, time.latest) == (date(2024, 10, 8), WEDNESDAY)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("He is up for election in [November]{t}.", "2024-11"),
        ("He is proud of what he did in [August]{t}.", "2024-08"),
        ("The trial of the raid on [Friday]{t} will be long.", "2024-10-04"),
        ("He’ll come in [November]{t}.", "2024-11"),
        ("The deadline is [January 15]{t}.", "2025-01-15"),
    ],
)
def test_the_present_takes_the_nearer_and_what_has_happened_is_past(source, expected):
    assert values(source) == [expected]


def test_a_length_up_to_publication_has_its_days():
    [time] = times_in("Some 60 fell in the past two weeks.", WEDNESDAY)

    assert (time.earliest, time.latest) == (date(2024, 9, 25), WEDNESDAY)


def test_the_days_of_a_date_in_figures_are_those_of_either_reading():
    [time] = times_in("Updated 12/03/2024 at the desk.", WEDNESDAY)

    assert (time.value, time.earliest, time.latest) == (
        "2024-XX-XX",
        date(2024, 3, 12),
        date(2024, 12, 3),
    )


def document(text, published=None, furniture=()):
    article = Article(uri="https://example.org/any", text=text, published=published)
    items = tuple(Furniture(span, "menu") for span in furniture)
    return Document(article).with_layer(Layer(Furniture, Maker("by hand", "1"), items))


def found(given):
    [noticed] = TimeFinder()([given])
    return [(noticed.words(time.span), time.value) for time in noticed[TimeExpression]]


def test_nothing_in_furniture_is_a_time_or_anchors_one():
    text, marks = unmarked("[Posted March 4, 2023]{f} It fell on Monday. The next day it rained.")
    published = Moment("2024-10-09", WEDNESDAY, WEDNESDAY, "stated", "it says so")

    assert found(document(text, published, marks["f"])) == [
        ("Monday", "2024-10-07"),
        ("The next day", "2024-10-08"),
    ]


@pytest.mark.parametrize(
    ("earliest", "latest", "basis", "values"),
    [
        pytest.param((9, 1), (9, 30), "stated", ["XXXX-WXX-1", "2023"], id="a month"),
        pytest.param((9, 2), (9, 2), "stated", ["2024-09-02", "2023"], id="a day"),
        pytest.param((9, 2), (9, 2), "assumed", ["XXXX-WXX-1", "XXXX"], id="assumed"),
    ],
)
def test_a_publication_date_counts_as_far_as_it_is_known(earliest, latest, basis, values):
    published = Moment("…", date(2024, *earliest), date(2024, *latest), basis, "it says so")

    times = found(document("It fell on Monday and not last year.", published))

    assert [value for _, value in times] == values


@given(ANY_TEXT)
def test_times_lie_in_the_text_and_none_overlaps_another(text):
    times = list(times_in(text, WEDNESDAY))

    assert all(0 <= time.span.start < time.span.end <= len(text) for time in times)
    assert all(
        one.span.end <= other.span.start for one, other in zip(times, times[1:], strict=False)
    )


@pytest.mark.parametrize(
    "text",
    [
        "9" * 5000 + " years ago",
        "1 " * 5000 + "days",
        "the " * 5000 + "past",
        "99999 centuries ago, 9999-99-99, May 99, February 30, 2024-02-30, 30/30/2024",
        "٧ أكتوبر ٢٠٢٣ and ٣ days ago",
        "Q9 2024, FY99, the 99th century, 0 years ago, 31 June 2023, the 00s",
        "12 Ramadan 9999, 31 Esfand 1402, Ramadan 1300, 1 Mehr 1",
    ],
)
def test_wild_figures_do_no_harm(text):
    for published in (None, date(1, 1, 1), date(9999, 12, 31), WEDNESDAY):
        assert isinstance(list(times_in(text, published)), list)
