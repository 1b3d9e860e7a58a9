"""Times as wires, broadcasts and papers tell them: of business, feasts, games and the clock."""

from datetime import date

import pytest

from marking import unmarked
from reportedly.annotate.times import times_in

FRIDAY = date(1998, 2, 27)


def found(source):
    """Return (type, value) of what was found, and check that its words are those marked."""
    text, marks = unmarked(source)
    times = list(times_in(text, FRIDAY))
    assert [time.span for time in times] == marks.get("t", [])
    return [(time.type, time.value) for time in times]


def days(source):
    """Return the values of dates, where nothing but dates was found."""
    return [value for kind, value in found(source) if kind == "DATE"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("It lost a million in [the third quarter]{t}. Sales in [the quarter]{t} fell.", "1997-Q3"),
        ("It rose to 3 million from 2 million, or 5 cents, [a year earlier]{t}.", "1997"),
        ("[The first-half]{t} profit of the yard fell.", "1997-H1"),
        ("[October]{t} orders rose.", "1997-10"),
        ("[March]{t} sales of the yard will rise.", "1998-03"),
        ("By [the year 2000]{t} it will be gone.", "2000"),
        ("It was good in ['96]{t}.", "1996"),
        ("It was shut between [1990]{t} and ['92]{t}.", "1992"),
        ("It will be shut by [year-end 1999]{t}.", "1999"),
        ("It will be shut by [mid-week]{t}.", "1998-W09"),
        (
            "It made 2 million in [the fourth quarter]{t}, up from 1 million [a year ago]{t}.",
            "1996-Q4",
        ),
        ("It was [the summer of '94]{t}.", "1994-SU"),
        ("Nobody recalls the ['96]{t} campaign.", "1996"),
        ("He led it in [the late sixties]{t}.", "196"),
        ("In [the next century]{t} it will be calm.", "20"),
        ("He was born [half a century ago]{t}.", "1948"),
        ("They will leave in [late summer]{t}.", "1998-SU"),
        ("They left in [early spring]{t}.", "1997-SP"),
        ("It burned in [the spring]{t}.", "1997-SP"),
        ("They will leave by [summer]{t}.", "1998-SU"),
        ("In [spring]{t}, it will open.", "1998-SP"),
        ("Its [most recent quarter]{t} was weak.", "1997-Q4"),
        ("It opened early in [the new year]{t}.", "1998"),
        ("They leave for [the rest of the year]{t}.", "1998"),
        ("The deal will close by [year's end]{t}.", "1998"),
        ("It held 3 million at [year-end]{t}.", "1997"),
        ("It held 3 million at [the start of the year]{t}.", "1998"),
        ("[Earlier in the week]{t} it rained.", "1998-W09"),
        ("It rained [this past weekend]{t}.", "1998-W08-WE"),
        ("Exports rose in [the first half]{t}.", "1997-H1"),
        ("It grew in [the 1960s]{t} and [70s]{t}.", "197"),
        ("It rained over [the summer]{t}.", "1997-SU"),
        ("It is to be ready by [the fall]{t}.", "1998-FA"),
        ("They would have trouble in [the fall]{t}.", "1998-FA"),
        ("It was born [a quarter-century ago]{t}.", "1973"),
        ("It fell [two to three weeks ago]{t}.", "PAST_REF"),
        ("It fell [a year or two ago]{t}.", "PAST_REF"),
        ("It fell [a decade or so ago]{t}.", "PAST_REF"),
        ("It will be shut by [week's end]{t}.", "1998-W09"),
        ("In [the fall]{t} and [winter of 1996]{t} he was there.", "1996-WI"),
        ("[This year's spring]{t} will be dry.", "1998-SP"),
        ("It is hard [now]{t} - very hard.", "PRESENT_REF"),
        ("It is hard [now]{t}--very hard.", "PRESENT_REF"),
        ("From [March]{t} through [May]{t}, it was shut.", "1997-05"),
        ("Wheat for [May]{t} delivery fell.", "1998-05"),
        ("It was the biggest fire of [the year]{t}.", "1998"),
        ("It came in [1994]{t}. It was the third such fire of [the year]{t}.", "1994"),
        ("It came in [nineteen ninety-one]{t}.", "1991"),
        ("It came in [March of nineteen ninety-six]{t}.", "1996-03"),
        ("It grew in [the nineteen eighties]{t}.", "198"),
    ],
)
def test_periods_of_business_and_seasons_have_their_values(source, expected):
    assert days(source)[-1] == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The fair opens [Monday]{t}.", "1998-03-02"),
        ("The law takes effect in [April]{t}.", "1998-04"),
        ("The cup kicks off on [March 9]{t}.", "1998-03-09"),
        ("The film comes out in [May]{t}.", "1998-05"),
        ("The fair opened [Monday]{t}.", "1998-02-23"),
        ("Classes begin [Monday]{t}.", "1998-03-02"),
        ("The polls close at [8 p.m. Tuesday]{t}.", "1998-03-03T20:00"),
        ("The band is playing [Saturday]{t}.", "1998-02-28"),
        ("The game is [Sunday]{t}.", "1998-03-01"),
        ("The crew is off [Thursday]{t}.", "1998-03-05"),
        ("A hearing is set for [Thursday]{t}.", "1998-03-05"),
        ("The trial recessed until [Tuesday]{t}.", "1998-03-03"),
        ("The council votes on [Tuesday]{t}.", "1998-03-03"),
        ("Talks resume in [October]{t} after a pause.", "1998-10"),
        ("In the port, prices to [January]{t} were up.", "1998-01"),
        ("They play Kell on [Tuesday]{t}.", "1998-03-03"),
        ("He was released until [mid-April]{t}.", "1998-04"),
        ("The game was [Sunday]{t}.", "1998-02-22"),
        ("Police are looking into a fire [Sunday]{t}.", "1998-02-22"),
        ("They have a vote to win in [May]{t}.", "1998-05"),
        ("The lease runs through [June 30]{t}.", "1998-06-30"),
    ],
)
def test_the_present_of_a_timetable_looks_ahead(source, expected):
    assert [value for _, value in found(source)] == [expected]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("They met on [the first Monday in October]{t}.", "1997-10-06"),
        ("They met on [the last Friday of January]{t}.", "1998-01-30"),
        ("They will meet on [the second Tuesday of March]{t}.", "1998-03-10"),
        ("They met on [the third Thursday of last month]{t}.", "1998-01-15"),
        ("They will meet [a week from Monday]{t}.", "1998-03-09"),
        ("They will meet [a week from tomorrow]{t}.", "1998-03-07"),
        ("They will meet [two days from today]{t}.", "1998-03-01"),
        ("They met [a week ago Sunday]{t}.", "1998-02-15"),
        ("They met [two weeks ago today]{t}.", "1998-02-13"),
        ("They met [a year ago tomorrow]{t}.", "1997-02-28"),
        ("They met [a year ago this month]{t}.", "1997-02"),
        ("They met on [Boxing Day]{t}.", "1997-12-26"),
        ("They met on [Martin Luther King Day]{t}.", "1998-01-19"),
        ("They met on [St. Patrick's Day]{t}.", "1997-03-17"),
        ("They met on [the Fourth of July]{t}.", "1997-07-04"),
        ("They met on [July Fourth]{t}.", "1997-07-04"),
        ("They met on [January eighth]{t}.", "1998-01-08"),
        ("They meet [next Wednesday, March 4]{t}.", "1998-03-04"),
        ("They met [last Wednesday, 18 February]{t}.", "1998-02-18"),
        ("They met on [Tuesday the 17th]{t}.", "1998-02-17"),
        ("They met on [the second of January]{t}.", "1998-01-02"),
        ("They met on [Thursday, January twenty-second]{t}.", "1998-01-22"),
        ("They met on [March third, nineteen ninety-six]{t}.", "1996-03-03"),
        ("They met in [Easter week]{t}.", "1997-W13"),
        ("They met over the [Labor Day weekend]{t}.", "1997-W35-WE"),
    ],
)
def test_a_day_told_by_its_place_or_name_is_found(source, expected):
    assert days(source) == [expected]


@pytest.mark.parametrize(
    ("source", "kind", "expected"),
    [
        ("It burned on [the night of Feb. 3]{t}.", "TIME", "1998-02-03TNI"),
        ("It burned on [the afternoon of January 12, 1997]{t}.", "TIME", "1997-01-12TAF"),
        ("They have until [midnight tonight]{t}.", "TIME", "1998-02-27T24:00"),
        ("They met at [8 p.m. ET Monday]{t}.", "TIME", "1998-02-23T20:00"),
        ("They met at [9 a.m. Friday, October 3, 1997]{t}.", "TIME", "1997-10-03T09:00"),
        ("They will meet at [7 p.m. Monday, March 9]{t}.", "TIME", "1998-03-09T19:00"),
        ("They rose at [half past six]{t}.", "TIME", "XXXX-XX-XXT06:30"),
        ("They rose at [half past six Monday]{t}.", "TIME", "1998-02-23T06:30"),
        ("They rose at [eleven o'clock this morning]{t}.", "TIME", "1998-02-27T11:00"),
        ("It burned at [8:30 last night]{t}.", "TIME", "1998-02-26T20:30"),
        ("It burned at [18:41 this evening]{t}.", "TIME", "1998-02-27T18:41"),
        ("They will meet at [7 p.m. next Monday]{t}.", "TIME", "1998-03-02T19:00"),
        ("They pay [every quarter]{t}.", "SET", "P3M"),
        ("They rose at [a quarter to nine in the evening]{t}.", "TIME", "XXXX-XX-XXT20:45"),
        ("They left [ten minutes before noon Monday]{t}.", "TIME", "1998-02-23T11:50"),
        ("They drive 14,000 miles [a year]{t}.", "SET", "P1Y"),
        ("Their [months-long]{t} talks ended.", "DURATION", "PXM"),
        ("It took [two years and six months]{t}.", "DURATION", "P2Y6M"),
        ("It took [1 hour, 20 minutes]{t}.", "DURATION", "PT1H20M"),
        ("It took [two-and-a-half years]{t}.", "DURATION", "P2.5Y"),
        ("It took [five long years]{t}.", "DURATION", "P5Y"),
        ("They have [three business days]{t} to pay.", "DURATION", "P3D"),
        ("It fell for [four straight quarters]{t}.", "DURATION", "P4Q"),
        ("They waited [a full day]{t}.", "DURATION", "P1D"),
        ("They waited [the entire week]{t}.", "DURATION", "P1W"),
        ("The [weeklong]{t} talks ended.", "DURATION", "P1W"),
        ("The [nine-month-old]{t} strike ended.", "DURATION", "P9M"),
        ("It costs $3 billion [a year]{t}.", "SET", "P1Y"),
        ("They meet [every few weeks]{t}.", "SET", "PXW"),
        ("They meet on [weekends]{t}.", "SET", "XXXX-WXX-WE"),
        ("They meet on [the first Monday of each month]{t}.", "SET", "P1M"),
        ("They left [a short time ago]{t}.", "DATE", "PAST_REF"),
        ("There are no plans [at this time]{t}.", "DATE", "PRESENT_REF"),
        ("They rose at [three o'clock in the morning]{t}.", "TIME", "XXXX-XX-XXT03:00"),
        ("They rose at [nine at night]{t}.", "TIME", "XXXX-XX-XXT21:00"),
        ("They rose at [9:30 in the morning]{t}.", "TIME", "XXXX-XX-XXT09:30"),
        ("It took [a quarter of a century]{t}.", "DURATION", "P25Y"),
        ("He spent [years]{t} at sea.", "DURATION", "PXY"),
        ("The news came [hours]{t} after the vote.", "DURATION", "PTXH"),
        ("They end [decades]{t} of war.", "DURATION", "PXDE"),
        ("They pray [every single day]{t}.", "SET", "P1D"),
    ],
)
def test_hours_lengths_and_habits_have_values_of_their_own(source, kind, expected):
    assert found(source) == [(kind, expected)]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("[The next morning]{t} it rained.", "1998-02-24TMO"),
        ("[The previous night]{t} it had rained.", "1998-02-22TNI"),
        ("[The night before]{t}, it had rained.", "1998-02-22TNI"),
        ("[Late in the day]{t} it rained.", "1998-02-23"),
        ("[Later in the evening]{t} it rained.", "1998-02-23TEV"),
        ("It rained in [the afternoon]{t}.", "1998-02-23TAF"),
    ],
)
def test_a_part_of_a_day_is_counted_from_the_day_told_last(second, expected):
    assert found(f"It began on [Monday]{{t}}. {second}")[-1][1] == expected


def test_what_happened_is_not_counted_from_a_day_to_come():
    told = found("They will vote on [March 9]{t}. He left [the following morning]{t}.")

    assert told[-1] == ("TIME", "XXXX-XX-XXTMO")


@pytest.mark.parametrize(
    "text",
    [
        "Ito ran for a touchdown in the fourth quarter.",
        "Her goal came in the first half, and they met in the quarter of the potters.",
        "Winds of 65 miles an hour and 120 kilometers per hour hit the port.",
        "They live at 1910 Main Street, and the index fell 12 points to 1987, closing at 1990.",
        "The jar was made in 1200 B.C. and found under a tomb of 1340 BC.",
        "The party daily Beacon, the weekly Hilden Post and the Ostmark daily said so.",
        "At 72 he runs a day care centre.",
        "It was the first such vote in the past nine elections.",
        "Highs were in the seventies in Ostmark.",
        "The summer house and the Winter Games were shut.",
        "Her nine-month-old baby slept.",
        "April smiled. June likes him.",
        "They like tea in the morning.",
        "They spent their golden years and school days at sea.",
        "A 40-year-old strike leader spoke; Ito, then 29-years-old, listened.",
        "How long ago was it?",
        "Ito scored at 12:41 of the third period.",
        "They were called to the 1900 block of Main Street.",
        "Help came from every quarter.",
        "Potters in their 60s, 80s and 90s rowed, one-quarter to one-third of the crew.",
        "Call 1-800-555-2010 or 555-1998, or see Monday Night Football and the Tonight Show.",
        "He and she ran it in 2:04:33 and 1:59; the now-defunct yard burned in winter.",
        "Four-year-olds ran; nineteen ten-dollar bills were lost by the player of the year.",
    ],
)
def test_what_reads_like_a_time_in_games_addresses_and_names_is_none(text):
    assert found(text) == []


def test_an_hour_above_an_entry_of_a_running_report_is_of_the_day_of_publication():
    report = "They vote on [March 9]{t}.\n\n[2:35 p.m.]{t}\n\nIto spoke.\n\n"
    report += "[1 p.m.]{t}\n\nIt rained.\n\n[11:15 a.m.]{t}\n\nIto rose."

    assert found(report)[1:] == [
        ("TIME", "1998-02-27T14:35"),
        ("TIME", "1998-02-27T13:00"),
        ("TIME", "1998-02-27T11:15"),
    ]


def test_the_dot_of_an_hour_may_close_a_sentence_and_a_day_after_it_is_of_another():
    assert found("It burned at [2:10 a.m.]{t} Ito spoke on [Monday]{t}.") == [
        ("TIME", "XXXX-XX-XXT02:10"),
        ("DATE", "1998-02-23"),
    ]
    assert found("It burned at [2:10 a.m. Monday]{t}.") == [("TIME", "1998-02-23T02:10")]


def test_a_day_before_a_dot_is_not_that_of_the_next_sentence():
    text = (
        "It starts [March 2]{t}. It fell at [noon]{t} ([1200 GMT]{t}) on [Friday]{t}. All will go."
    )

    assert [value[:10] for _, value in found(text)] == ["1998-03-02", *["1998-02-27"] * 3]


def test_the_first_of_two_seasons_has_the_year_of_the_second():
    told = found("In [the summer]{t} and [fall of 1996]{t} he was there.")

    assert told == [("DATE", "1996-SU"), ("DATE", "1996-FA")]


def test_the_day_is_that_of_publication_where_none_was_told_shortly_before():
    told = found(
        f"He left on [May 5, 1977]{{t}}. {'It rained on. ' * 8}[Earlier in the day]{{t}} ..."
    )

    assert told[-1] == ("DATE", "1998-02-27")


def test_an_hour_to_come_is_not_of_a_day_that_is_past():
    text = "They left on [Feb. 2]{t}. Trading resumes at [9:30 a.m.]{t} in Kell."

    assert [value for _, value in found(text)] == ["1998-02-02", "XXXX-XX-XXT09:30"]


def test_an_hour_of_a_habit_has_no_day():
    text = (
        "They met on [Monday]{t}. Call weekdays between [8 a.m.]{t} and [5 p.m.]{t} to hear more."
    )

    assert [value for _, value in found(text)][1:] == ["XXXX-XX-XXT08:00", "XXXX-XX-XXT17:00"]
