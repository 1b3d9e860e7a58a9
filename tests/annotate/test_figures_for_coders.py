"""Numbers as those who code conflicts and disasters need them: of whom, since when, which fate."""

import pytest

from figures_found import told, words_of
from reportedly.annotate.figures.numbers import numbers

pytestmark = pytest.mark.model


FATES = [
    pytest.param(
        "Its air defences shot down 14 of 17 drones launched at the port.",
        [("14", "drone", "intercepted"), ("17", "drone", None)],
        id="a part was intercepted and the whole was launched",
    ),
    pytest.param(
        "Troops struck a row of eight tanks 12 km north of Kell and wrecked five of them.",
        [("eight", "tank", None), ("12 km", "kilometre", None), ("five", "tank", "destroyed")],
        id="no distance is what a later number counts",
    ),
    pytest.param(
        "At least five people were killed, 250 others injured and more than 800 homes destroyed"
        " by those floods, according to the guild.",
        [
            ("At least five", "person", "killed"),
            ("250", "person", "wounded"),
            ("more than 800", "home", "destroyed"),
        ],
        id="others are injured where the first were killed",
    ),
    pytest.param(
        "The enemy lost up to 120 men killed and wounded, six tanks and two guns.",
        [("up to 120", "person", None), ("six", "tank", "destroyed"), ("two", "gun", "destroyed")],
        id="killed and wounded, and then a list",
    ),
    pytest.param(
        "The army lost up to 120 men, six tanks and two guns.",
        [("up to 120", "person", "killed"), ("six", "tank", "destroyed"),
         ("two", "gun", "destroyed")],
        id="up to so many men lost",
    ),
    pytest.param(
        "The victims in Kell numbered 213, including 12 porters.",
        [("213", "person", None), ("12", "person", None)],
        id="who numbered so many",
    ),
    pytest.param(
        "It will raise $143 - billion by May .",
        [("$143 - billion", "USD", None)],
        id="a dash that stands apart",
    ),
    pytest.param(
        "The team lost its captain and sold two vehicles.",
        [("two", "vehicle", None)],
        id="no list of losses",
    ),
    pytest.param(
        "Last week eight nurses were abducted; three were freed on Saturday.",
        [("eight", "person", "captured"), ("three", "person", "freed")],
        id="who come free are people",
    ),
    pytest.param(
        "Among those taken in, 12 had sustained serious injuries.",
        [("12", "person", "wounded")],
        id="who sustained injuries is wounded",
    ),
    pytest.param(
        "Two miners suffered fatal injuries.", [("Two", "person", None)], id="unless they died"
    ),
    pytest.param(
        "Sund spoke of the true toll, which he put at 150 or more.",
        [("150 or more", "person", "killed")],
        id="a toll that somebody put at so many",
    ),
    pytest.param(
        "Ito said 1,358 soldiers had come home in 54 swaps, and that more than 6,000 remained in"
        " captivity.",
        [("1,358", "person", None), ("54", "swap", None), ("more than 6,000", "person", None)],
        id="people are in captivity",
    ),
    pytest.param(
        "The council sent 800 soldiers and 40 tonnes of rice.",
        [("800", "person", "deployed"), ("40", "tonne", None)],
        id="nobody deploys rice",
    ),
    pytest.param(
        "Powerful Quake in Veldara Kills 10; Two Towns Cut Off",
        [("10", "person", "killed"), ("Two", "town", None)],
        id="a headline whose verb looks like a noun",
    ),
    pytest.param(
        "The camp holds 4,000 refugees.", [("4,000", "person", None)], id="a camp has room for them"
    ),
    pytest.param(
        "Two three-storey hotels and ten 50-seat buses burned.",
        [("Two", "hotel", None), ("three", "storey", None), ("ten", "bus", None),
         ("50", "seat", None)],
        id="a measure of each",
    ),
    pytest.param(
        "Two quakes, measuring 7.6 and 7.4, struck west of Kell.",
        [("Two", "quake", None)],
        id="no 7.6 quakes",
    ),
    pytest.param(
        "Two strikes, on 3 and 9 April, killed 17 people.",
        [("Two", "strike", None), ("17", "person", "killed")],
        id="the first of two days",
    ),
    pytest.param(
        "Between 40 percent and 70 percent of the houses were destroyed.",
        [("Between 40 percent and 70 percent", "percent", "destroyed")],
        id="between two shares",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), FATES)
def test_each_number_has_its_own_fate_and_unit(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sixty were killed in the deadliest raid since 2019.", [None]),
        ("Forty have been killed since 2019.", ["since 2019"]),
        ("They freed 115 prisoners in the largest swap since the war began.", [None]),
    ],
)
def test_since_when_nothing_was_like_it_is_not_since_when_they_are_counted(text, wanted):
    assert words_of(text, "since") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The raid killed 35 fighters of the Sarn Front.", ["fighters of the Sarn Front"]),
        ("It killed two members of the harbour guard.", ["members of the harbour guard"]),
        ("Police seized 40 tonnes of rice.", ["rice"]),
        ("They stopped 48 kilometres off the coast.", [None]),
    ],
)
def test_those_counted_are_told_with_whose_they_are_and_measures_by_what_they_measure(text, wanted):
    assert words_of(text, "who") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It drowned 170 , 000 people .", [("170 , 000", 170_000)]),
        ("A 6 . 1 - magnitude quake struck .", [("6 . 1", 6.1)]),
        ("On May 6 , 600 people came .", [("6", 6), ("600", 600)]),
        ("Quake kills 5 , 600 hurt", [("5", 5), ("600", 600)]),
        ("Nearly two - thirds of the homes fell .", [("two - thirds", 2 / 3)]),
    ],
)
def test_numbers_of_texts_that_were_cut_into_words_are_whole(text, wanted):
    assert [(each.core.of(text), each.high) for each in numbers(text)] == wanted


@pytest.mark.parametrize("text", ["They met at 3 p . m . on Friday .", "It began at 1 : 53 PM ."])
def test_an_hour_of_such_a_text_counts_nothing(text):
    assert told(text) == []
