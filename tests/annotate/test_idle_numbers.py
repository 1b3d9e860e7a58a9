"""Numbers that count nothing, or a measure, a share or a part, read by the real model."""

import pytest

from figures_found import rows, told
from parsing import parsed
from reportedly.annotate.figures import FigureFinder
from reportedly.annotate.figures.numbers import numbers
from reportedly.model import Attribution, Figure, Layer, Maker, Span

pytestmark = pytest.mark.model
HAND = Maker(name="by hand", version="1")


def told_by_somebody(text):
    """Return the figures where the whole text is what somebody says."""
    document, _ = parsed(text)
    spans = (Span(0, 1),), (Span(1, 2),), (Span(2, len(text)),)
    said = Attribution(source=spans[0], cue=spans[1], content=spans[2], kind="indirect")
    document = document.with_layer(Layer(Attribution, HAND, (said,)))
    [document] = FigureFinder()([document])
    return rows(document, document[Figure])


NOTHING = [
    pytest.param("Aru left the pitch after a 91-64 loss.", id="a score before a noun"),
    pytest.param("It was a 2-2 draw, then a 5-4 ruling.", id="an even score, and that of a bench"),
    pytest.param("The talk with the 911 operator was short.", id="who takes such calls"),
    pytest.param("The bakery at 40 N. Orchard Blvd. burned.", id="a house in a street cut short"),
    pytest.param("Snow closed Interstate 40 and the 210 Freeway.", id="roads"),
    pytest.param("A magnitude 5 tremor woke the town.", id="a magnitude before a quake"),
    pytest.param("A 6-Plus Tremor Wakes Aru", id="a magnitude and more, in a headline"),
    pytest.param("Ito's top four place surprised the judges.", id="a rank"),
    pytest.param("Orbel sells the Lantern 7200 camera.", id="the number of a model"),
    pytest.param("Orbel sells a 30-footer.", id="a thing by its length"),
    pytest.param("She is the loud Four-Bridge Union's oldest mayor.", id="a number in a name"),
    pytest.param("Aru to Host 2031 Games", id="a year before what is held"),
    pytest.param("In one case, a clerk hid the keys.", id="one case as an example"),
    pytest.param("Sales fell 20m in March.", id="what falls, and is no length"),
    pytest.param("Exports climbed 5m last year, from the year before.", id="what climbs"),
    pytest.param("But one fisherman saw it otherwise.", id="one for a"),
    pytest.param(
        "The court heard one witness, the Rev. Hal Ito, on Monday.", id="one who is named"
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_figure_is_made_of_what_counts_nothing(text):
    assert told(text) == []


SAID = [
    pytest.param("– – Mara Ito was 81, and the ferry was old.", id="an age"),
    pytest.param("– – The clerk dialled 999 from the pier.", id="a call for help"),
]


@pytest.mark.parametrize("text", SAID)
def test_an_age_or_a_call_is_no_figure_though_somebody_says_it(text):
    assert told_by_somebody(text) == []


OTHERWISE = [
    pytest.param(
        "The flood drowned one clerk and hurt a third, after killing two co-owners.",
        [("one", "person", None), ("two", "person", "killed")],
        id="one more is no third part, and a word with a hyphen is one",
    ),
    pytest.param(
        "Sales fell by a third, and a third of the stalls closed.",
        [("a third", "share", None), ("a third", "share", None)],
        id="a third part",
    ),
    pytest.param(
        "One in every 300 wells is foul.", [("One in every 300", "share", None)], id="a rate"
    ),
    pytest.param(
        "A survey found that 7 of 10 tenants want a lift; six of ten drivers want none.",
        [("7 of 10", "share", None), ("six of ten", "share", None)],
        id="a rate among those asked",
    ),
    pytest.param(
        "Three of 10 suspects came to court.",
        [("Three", "person", None), ("10", "person", None)],
        id="a part of ten who were counted",
    ),
    pytest.param(
        "A third oppose the plan. Two mills closed; shares fell a fifth. Only a third voted.",
        [
            ("A third", "share", None),
            ("Two", "mill", None),
            ("a fifth", "share", None),
            ("a third", "share", None),
        ],
        id="a part by what it does",
    ),
    pytest.param(
        "He hired two cooks and fed a third. A third cook left; a third was ill.",
        [("two", "person", None)],
        id="one more",
    ),
    pytest.param(
        "The group launched 40 Orrins, and the firm fired nine Danes.",
        [("40", "orrin", "fired"), ("nine", "person", None)],
        id="what bears a name, and who is of a people",
    ),
    pytest.param(
        "The flood killed 2014 Danes.", [("2014", "person", "killed")], id="so many, and no year"
    ),
    pytest.param(
        "Exports fell 60m tonnes.", [("60m", "tonne", None)], id="millions of what is weighed"
    ),
    pytest.param(
        "Four of nine sailors were killed, and two of ten cooks hurt.",
        [
            ("Four", "person", "killed"),
            ("nine", "person", None),
            ("two", "person", "wounded"),
            ("ten", "person", None),
        ],
        id="a part of them, of whom alone it is told",
    ),
    pytest.param(
        "The bill passed with a 212-87 vote.", [("212", "vote", None)], id="votes that were cast"
    ),
    pytest.param(
        "The dam took a 3,000 square metre field.",
        [("3,000 square metre", "square metre", None)],
        id="an area before its field",
    ),
    pytest.param(
        "She fell 40m into the gorge, 12km from the road.",
        [("40m", "metre", None), ("12km", "kilometre", None)],
        id="lengths joined to their unit",
    ),
    pytest.param("A 20 seat ferry sank.", [("20", "seat", None)], id="a measure before its thing"),
    pytest.param("He scored three TDs.", [("three", "td", None)], id="letters that are nobody"),
    pytest.param(
        "Blast in Aru leaves nobody dead, about 30 hurt.",
        [("about 30", "person", "wounded")],
        id="hurt",
    ),
    pytest.param(
        "The league has 14 members, but four members were killed.",
        [("14", "member", None), ("four", "person", "killed")],
        id="members who may be towns",
    ),
    pytest.param(
        "The captain drowned along with six others.",
        [("six", "person", "killed")],
        id="those with whom it happened to one",
    ),
    pytest.param(
        "Three hikers plunged to their deaths.",
        [("Three", "person", "killed")],
        id="to their deaths",
    ),
    pytest.param(
        "The death toll, first put at 20, rose to 33.",
        [("20", "person", "killed"), ("33", "person", "killed")],
        id="a toll as it was first",
    ),
    pytest.param(
        "Orbel launched four phones and fired 90 clerks; the fort fired 12 shells.",
        [("four", "phone", None), ("90", "person", None), ("12", "shell", "fired")],
        id="what is launched and fired in trade",
    ),
    pytest.param(
        "Six plainclothes guards left, and 200-plus visitors came.",
        [("Six", "person", None), ("200-plus", "person", None)],
        id="guards in plain clothes, and so many and more",
    ),
    pytest.param(
        "Readings indicated at least 12 weaker tremors followed.",
        [("at least 12", "tremor", None)],
        id="a noun that the parser gives to the next verb",
    ),
    pytest.param("It costs 900 Kenyan shillings.", [("900", "KES", None)], id="money of a land"),
    pytest.param(
        "Only one guard stayed, and one driver was wounded.",
        [("one", "person", None), ("one", "person", "wounded")],
        id="one who is counted",
    ),
]


@pytest.mark.parametrize(("text", "meant"), OTHERWISE)
def test_a_figure_is_of_the_right_kind(text, meant):
    assert told(text) == meant


def test_money_keeps_its_millions_where_a_length_would_be_in_metres():
    assert [each.low for each in numbers("It lent $60m")] == [60_000_000]


def test_a_group_that_launches_what_bears_a_name_is_who_fired_it():
    document, _ = parsed("The group launched 40 Orrins.")

    [document] = FigureFinder()([document])

    assert [document.words(each.by) for each in document[Figure]] == ["The group"]


def test_sixty_m_deep_is_sixty():
    document, _ = parsed("The shaft is 60m deep.")

    [document] = FigureFinder()([document])

    assert [(each.low, each.high) for each in document[Figure]] == [(60, 60)]
