"""Times told by units, fortnights and hours among them, and what only looks like a time."""

from datetime import MAXYEAR, MINYEAR, date

import pytest

from marking import unmarked
from reportedly.annotate.times import clock, times_in
from reportedly.annotate.times.lexicon import PLURALS, UNITS

FRIDAY = date(1998, 2, 27)
_MANY = {unit: plural for plural, unit in PLURALS.items()}
_PHRASES = (
    "a {one} later",
    "two {many} later",
    "a {one} earlier",
    "two {many} earlier",
    "a {one} ago",
    "two {many} ago",
    "two {many} from now",
    "half a {one} ago",
    "a {one} before",
    "two {many} before",
    "a {one} after",
    "two {many} after",
    "the {one} before",
    "the {one} after",
    "once a {one}",
    "five pounds a {one}",
    "for a {one}",
    "for {many}",
    "a year ago this {one}",
    "a {one} ago today",
    "a {one} from today",
    "a {one} ago this {one}",
    "next {one}",
    "last {one}",
    "this {one}",
    "that {one}",
    "the same {one}",
    "the following {one}",
    "the past {one}",
    "the past two {many}",
    "every {one}",
    "every two {many}",
    "the end of the {one}",
    "earlier in the {one}",
)


def found(source):
    """Return (type, value) of what was found, and check that its words are those marked."""
    text, marks = unmarked(source)
    times = list(times_in(text, FRIDAY))
    assert [time.span for time in times] == marks.get("t", [])
    return [(time.type, time.value) for time in times]


@pytest.mark.parametrize("published", [FRIDAY, None, date.min, date.max])
@pytest.mark.parametrize("unit", UNITS)
def test_no_unit_in_any_phrase_breaks_the_reading(unit, published):
    for phrase in _PHRASES:
        words = phrase.format(one=unit, many=_MANY[unit])
        for told in ("", "They met on May 5, 1997. "):
            text = f"{told}Ito left {words}. {words.capitalize()}, it rained. She came {words}"
            for time in times_in(text, published):
                assert time.value


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("They met on [May 5, 1997]{t}. [A fortnight later]{t} the mill burned.", "1997-W21"),
        ("They met on [May 5, 1997]{t}. [Two fortnights later]{t} it rained.", "1997-W23"),
        ("They met on [May 5, 1997]{t}. [A fortnight earlier]{t}, it rained.", "1997-W17"),
        ("They met on [May 5, 1997]{t}. Ito left [the fortnight before]{t}.", "1997-W17"),
        ("The ferry sails [once a fortnight]{t}.", "P2W"),
        ("The cook earns 70 pounds [a fortnight]{t}.", "P2W"),
        ("The ferry sails [every fortnight]{t}.", "P2W"),
    ],
)
def test_a_fortnight_is_two_weeks(source, expected):
    assert found(source)[-1][1] == expected


def test_the_past_fortnight_covers_two_weeks():
    (time,) = times_in("It rained in the past fortnight.", FRIDAY)

    assert (time.earliest, time.latest) == (date(1998, 2, 13), FRIDAY)


@pytest.mark.parametrize(
    "source",
    [
        "Ito left the hour before.",
        "Ito rose the minute after, and spoke.",
        "Ito left [a year ago]{t} this hour.",
        "Ito left [two weeks ago]{t} this fortnight.",
    ],
)
def test_an_hour_is_no_day_to_count_from(source):
    found(source)


@pytest.mark.parametrize("words", ["last Monday", "next Friday", "Friday last week", "Friday"])
@pytest.mark.parametrize("day", [date.min, date.max])
def test_a_weekday_at_the_ends_of_the_calendar_breaks_nothing(words, day):
    text = f"Ito left on Friday, and came {words}. They met the following Monday."

    assert len(list(times_in(text, day))) == 3


@pytest.mark.parametrize("day", [date.min, date.max])
@pytest.mark.parametrize(
    "words",
    [
        "They met at Easter.",
        "They will meet at Easter.",
        "They met last Christmas.",
        "They meet next Christmas.",
        "They met at Christmas last year.",
        "They meet at Christmas next year.",
        "It rained on the New Year's Day weekend.",
    ],
)
def test_a_feast_beyond_the_calendar_has_no_day(words, day):
    (time,) = times_in(words, day)

    near = (MINYEAR, MINYEAR + 1, MAXYEAR - 1, MAXYEAR)
    assert time.earliest is None or time.earliest.year in near


@pytest.mark.parametrize(
    "text",
    [
        "The bank raised its fee by a quarter to 7 per cent.",
        "Output of the mill rose by a quarter to 11 million.",
        "The price of coal fell a quarter to 8 euros.",
        "The fee rose a quarter past 7 percent.",
        "Wages there fell by about a quarter to 9 in the end.",
        "It will drop to 6 at night in Ostmark.",
        "The tally rose from 4 to 6 in the evening.",
        "The tally rose sharply to about 6 in the evening.",
    ],
)
def test_what_something_rises_or_falls_to_is_no_hour(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("source", "hour"),
    [
        ("Ito rose at [a quarter to nine]{t}.", "08:45"),
        ("By [a quarter to nine]{t} the hall was full.", "08:45"),
        ("The play began at [quarter past six]{t}.", "06:15"),
        ("The shop is open from 3 to [5 in the evening]{t}.", "17:00"),
        ("The shop is open until [9 at night]{t}.", "21:00"),
    ],
)
def test_an_hour_that_nothing_rises_to_stays_one(source, hour):
    assert found(source) == [("TIME", f"XXXX-XX-XXT{hour}")]


def test_the_hours_of_a_running_report_are_counted_once_a_text(monkeypatch):
    asked = []
    pattern = clock.pattern
    monkeypatch.setattr(clock, "pattern", lambda written: asked.append(written) or pattern(written))

    times = list(times_in("".join(f"{hour} p.m.\n\nIto ran.\n\n" for hour in range(1, 9)), FRIDAY))

    assert {time.value[:10] for time in times} == {"1998-02-27"}
    assert len(times) == 8
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("In [2016]{t} police closed the mill.", [("DATE", "2016")]),
        ("Since [2016]{t} residents have left Ostmark.", [("DATE", "2016")]),
        ("By [1987]{t} workers owned the yard.", [("DATE", "1987")]),
        ("The lamps went out in 1500 homes.", []),
        ("It was signed by 2000 people.", []),
        ("It is seen from 1950 metres.", []),
    ],
)
def test_people_after_a_year_are_not_counted_by_it(source, expected):
    assert found(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("In the first quarter, Ostmark led 14-10.", []),
        ("The coach was calm in the fourth quarter.", []),
        ("They live in the fourth quarter of the city.", []),
        ("In [the first quarter]{t}, sales rose, led by coal.", [("DATE", "1998-Q1")]),
        ("It fell in [the third quarter]{t} of its business year.", [("DATE", "1997-Q3")]),
    ],
)
def test_a_quarter_of_a_game_or_a_city_is_no_time(source, expected):
    assert found(source) == expected
