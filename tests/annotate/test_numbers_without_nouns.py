"""Numbers whose noun is left out, as it was said before or goes without saying: by the model."""

import pytest

from figures_found import told

pytestmark = pytest.mark.model


SAID = [
    pytest.param(
        "A navy release put the number of smugglers killed at four.",
        [("four", "person", "killed")],
        id="put, of whom",
    ),
    pytest.param(
        "Turnout was 41 per cent. The opposition said it was nearer 15.",
        [("41 per cent", "percent", None), ("nearer 15", "percent", None)],
        id="another's share",
    ),
    pytest.param(
        "In May Ansel had 38 per cent, Moira Tenn 31.",
        [("38 per cent", "percent", None), ("31", "percent", None)],
        id="the share of the next",
    ),
    pytest.param(
        "The fund, 4 million crowns in March, is down to 600,000.",
        [("4 million", "money", None), ("600,000", "money", None)],
        id="money that has gone down",
    ),
    pytest.param(
        "The mayor put the cost at 8 million, and the mill owes the bank 12 million.",
        [("8 million", "money", None), ("12 million", "money", None)],
        id="sums without their money",
    ),
    pytest.param(
        "The catch came to 900 tonnes against 1,200 the year before.",
        [("900", "tonne", None), ("1,200", "tonne", None)],
        id="against so many",
    ),
    pytest.param(
        "The court registered 88 complaints, upheld 14 and dropped the rest.",
        [("88", "complaint", None), ("14", "complaint", None)],
        id="an object behind its verb",
    ),
    pytest.param(
        "Officials counted 90 lorries on Monday. Before the war it was 300 a day.",
        [("90", "lorry", None), ("300", "lorry", None)],
        id="what it was before",
    ),
    pytest.param(
        "A diver saw seven bodies, maybe eight, in one cabin.",
        [("seven", "person", "killed"), ("eight", "person", "killed")],
        id="maybe one more",
    ),
    pytest.param(
        "They pulled five out alive, and the quake made hundreds ill.",
        [("five", "person", None), ("hundreds", "person", None)],
        id="who is alive or ill",
    ),
    pytest.param(
        "Of the nine jets, six were brought down.",
        [("nine", "jet", None), ("six", "jet", "intercepted")],
        id="a small whole and its part",
    ),
    pytest.param(
        "The bulletin: tests 8,110, deaths nine, beds free 37.",
        [("8,110", "test", None), ("nine", "person", "killed"), ("37", "bed", None)],
        id="a row without colons",
    ),
    pytest.param(
        "Trains run: 61. Trains held: 19.",
        [("61", "train", None), ("19", "train", None)],
        id="headings of two words",
    ),
    pytest.param(
        "The radio gave rebel dead as 60.",
        [("60", "person", "killed")],
        id="dead given as so many",
    ),
    pytest.param(
        "Dogs found the bodies of three more, and the search goes on for eight others.",
        [("three", "person", "killed"), ("eight", "person", None)],
        id="bodies of so many",
    ),
    pytest.param(
        "A crowd several thousand strong came to a hamlet of 90.",
        [("several thousand", "person", None), ("90", "person", None)],
        id="so many strong",
    ),
    pytest.param(
        "The members voted 1,130 to 212 to go on.",
        [("1,130", "vote", None), ("212", "vote", None)],
        id="votes above a thousand",
    ),
    pytest.param(
        "The count had reached 61, a spokesman said.",
        [("61", None, None)],
        id="a count of whatever",
    ),
    pytest.param(
        "It is the ninth day. Two hundred flights were cancelled yesterday and 240 today.",
        [("Two hundred", "flight", None), ("240", "flight", None)],
        id="a number behind a sentence that ends with a day",
    ),
    pytest.param(
        "Lind has 90 helpers. She had asked for 300.",
        [("90", "helper", None), ("300", "helper", None)],
        id="for how many somebody asked",
    ),
    pytest.param(
        "They say 63 are on hunger strike.",
        [("63", "person", None)],
        id="who is on strike",
    ),
    pytest.param(
        "They asked 900 voters. Two thirds thought the mayor slow, half did not.",
        [("900", "person", None), ("Two thirds", "share", None), ("half", "share", None)],
        id="what a part thinks",
    ),
    pytest.param(
        "The population has fallen to 9,200, from 15,000 in May.",
        [("9,200", "person", None), ("15,000", "person", None)],
        id="a population now and before",
    ),
    pytest.param(
        "Of 840 voters 310 cast a ballot.",
        [("840", "person", None), ("310", "person", None)],
        id="so many of so many",
    ),
    pytest.param(
        "Lind said seven halls had burned. The guards have reports of two.",
        [("seven", "hall", None), ("two", "hall", None)],
        id="reports of so many",
    ),
    pytest.param(
        "A blast hurt four porters, one gravely.",
        [("four", "person", "wounded"), ("one", "person", "wounded")],
        id="one of them, gravely",
    ),
    pytest.param(
        "Kell took 1,500 firemen, Aru 800, and nine of the accused spoke.",
        [("1,500", "person", None), ("800", "person", None), ("nine", "person", None)],
        id="the next in a row of towns",
    ),
    pytest.param("1 in 20 is ill.", [("1 in 20", "share", None)], id="one in twenty"),
    pytest.param(
        "Lind leads Ito 57%-31%.",
        [("57%", "percent", None), ("31%", "percent", None)],
        id="two shares with a dash",
    ),
    pytest.param(
        "Prices rose 5 percent in May and 12 in June.",
        [("5 percent", "percent", None), ("12", "percent", None)],
        id="per cent, and so many more",
    ),
    pytest.param(
        "Its party won the most seats -- 61 -- but no majority.",
        [("61", "seat", None)],
        id="a number between dashes",
    ),
    pytest.param(
        "The vote was close, 611 in favour and 580 opposed.",
        [("611", "vote", None), ("580", "vote", None)],
        id="votes in favour",
    ),
    pytest.param(
        "The Star puts the strikers at 40,000; the guild at 25,000.",
        [("40,000", "person", None), ("25,000", "person", None)],
        id="who is put at so many",
    ),
    pytest.param(
        "In July 1,340 went over the hills, and nine froze.",
        [("1,340", None, None), ("nine", None, None)],
        id="a number behind a month, and a verb taken for a noun",
    ),
    pytest.param(
        "The accounts show a loss of 3 million; the auditors make it 5 million.",
        [("3 million", "money", None), ("5 million", "money", None)],
        id="another's sum",
    ),
    pytest.param(
        "The raid left 31 dead, 70 taken prisoner.",
        [("31", "person", "killed"), ("70", "person", "captured")],
        id="who is taken prisoner",
    ),
    pytest.param(
        "Checks of 340 halls began. The brigade raised the number of injured pupils to 23. Earlier "
        "it had spoken of 17.",
        [("340", "hall", None), ("23", "person", "wounded"), ("17", "person", "wounded")],
        id="a number that was raised, and the one before",
    ),
    pytest.param(
        "The clinic revised the number of dead to 12.",
        [("12", "person", "killed")],
        id="a number that was revised",
    ),
]

NOT_SAID = [
    pytest.param(
        "A man of 34 was hurt, and train 44 is late.",
        [],
        id="how old a man is, and which train",
    ),
    pytest.param(
        "Three guards came to Aru. The three who stood at the gate left.",
        [("Three", "person", None)],
        id="those told of before",
    ),
    pytest.param(
        "Fewer than half of the refugees have gone home.",
        [("Fewer than half", "share", None)],
        id="who is back home",
    ),
    pytest.param(
        "Six lorries were turned back at the gate.",
        [("Six", "lorry", None)],
        id="what is turned back is not free",
    ),
    pytest.param(
        "Aru lost three aircraft and 41 soldiers.",
        [("three", "aircraft", "destroyed"), ("41", "person", "killed")],
        id="men are not destroyed",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), SAID)
def test_a_number_without_its_noun_is_of_what_the_words_around_tell(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), NOT_SAID)
def test_it_is_of_nothing_they_do_not_tell(text, wanted):
    assert told(text) == wanted
