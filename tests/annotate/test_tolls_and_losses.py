"""Numbers as news of wars, disasters, courts and markets has them, read by the real model."""

import pytest

from figures_found import told

pytestmark = pytest.mark.model


BEFELL = [
    pytest.param(
        "A total of 30 miners were killed at Aru.",
        [("30", "person", "killed")],
        id="a total of them",
    ),
    pytest.param(
        "The brigade captured a group of 12 gunmen.",
        [("12", "person", "captured")],
        id="a group of them",
    ),
    pytest.param(
        "Six Ostmerans, four Veldarans and a Kestrin were among the dead.",
        [("Six", "person", "killed"), ("four", "person", "killed")],
        id="who is among the dead",
    ),
    pytest.param(
        "Among those arrested were nine porters.",
        [("nine", "person", "arrested")],
        id="among those to whom it was done",
    ),
    pytest.param(
        "Eight of the 19 wounded are in a tent.",
        [("Eight", "person", "wounded"), ("19", "person", "wounded")],
        id="a part of the wounded",
    ),
    pytest.param(
        "Two of the wounded have since died.",
        [("Two", "person", "killed")],
        id="the wounded who died",
    ),
    pytest.param(
        "A fire hurt 20 porters, three of them badly, four critically.",
        [
            ("20", "person", "wounded"),
            ("three", "person", "wounded"),
            ("four", "person", "wounded"),
        ],
        id="how badly",
    ),
    pytest.param(
        "Aru lost nine soldiers and two clerks in May.",
        [("nine", "person", "killed"), ("two", "person", "killed")],
        id="whom an army lost, and with them",
    ),
    pytest.param(
        "Mara Ito perished with six other climbers.",
        [("six", "person", "killed")],
        id="who perished with others",
    ),
    pytest.param(
        "Some 900 villagers had to leave their homes, and 40 were driven from their farms.",
        [("Some 900", "person", "displaced"), ("40", "person", "displaced")],
        id="who left home",
    ),
    pytest.param(
        "The police rounded up 40 students, and six were taken into custody later.",
        [("40", "person", "arrested"), ("six", "person", "arrested")],
        id="who was taken away",
    ),
    pytest.param(
        "Raiders burned 60 huts near Kell.",
        [("60", "hut", "destroyed")],
        id="what was burned",
    ),
    pytest.param(
        "Two hostages were let go.",
        [("Two", "person", "freed")],
        id="who was let go",
    ),
    pytest.param(
        "The battery fired 12 rockets, of which nine were intercepted.",
        [("12", "rocket", "fired"), ("nine", "rocket", "intercepted")],
        id="a part of what was fired",
    ),
    pytest.param(
        "The mudslide brought the toll to 58 from 41.",
        [("58", "person", "killed"), ("41", "person", "killed")],
        id="a toll and the one before",
    ),
    pytest.param(
        "The toll, which stood at 31 on Monday, rose to 44.",
        [("31", "person", "killed"), ("44", "person", "killed")],
        id="a toll in a clause",
    ),
    pytest.param(
        "The wounded are in the hundreds, a nurse said.",
        [("hundreds", "person", "wounded")],
        id="in the hundreds",
    ),
    pytest.param(
        "Mara Ito gunned down two clerks, and three were stabbed to death.",
        [("two", "person", "killed"), ("three", "person", "killed")],
        id="whom somebody gunned down or stabbed to death",
    ),
]

NOT_BEFELL = [
    pytest.param(
        "The wave left 9,000 people dead or missing.",
        [("9,000", "person", None)],
        id="two fates of one number",
    ),
    pytest.param(
        "The raids killed and wounded more than 300.",
        [("more than 300", "person", None)],
        id="two deeds to one number",
    ),
    pytest.param(
        "Ito shot two men dead and wounded nine.",
        [("two", "person", "killed"), ("nine", "person", "wounded")],
        id="two deeds to two numbers",
    ),
    pytest.param(
        "The hall holds 400 guests.",
        [("400", "person", None)],
        id="a hall that has room for them",
    ),
    pytest.param(
        "The bureau released a poll of 900 voters.",
        [("900", "person", None)],
        id="who was asked in a poll that came out",
    ),
    pytest.param(
        "The court released the 28 letters.",
        [("28", "letter", None)],
        id="letters that came out",
    ),
    pytest.param(
        "Three of the missing sailors were found on Sunday.",
        [("Three", "person", None)],
        id="who was missing and is found",
    ),
    pytest.param(
        "Aru saw six attempted murders in May.",
        [("six", "murder", None)],
        id="what was only tried",
    ),
    pytest.param(
        "Half the houses in Aru lost their roofs.",
        [("Half", "share", None)],
        id="a house that has lost its roof",
    ),
    pytest.param(
        "Ito plotted to kill 30 people.",
        [("30", "person", None)],
        id="a deed that is only meant",
    ),
    pytest.param(
        "Lind captured 140 delegates in May.",
        [("140", "person", None)],
        id="who is won over",
    ),
    pytest.param(
        "Thousands of jobs vanish each year.",
        [("Thousands", "job", None)],
        id="jobs that go",
    ),
]

COUNTED = [
    pytest.param(
        "The barge, with a crew of 18, sank off a town of 3,000.",
        [("18", "person", None), ("3,000", "person", None)],
        id="a crew and a town of so many",
    ),
    pytest.param(
        "Thousands took to the streets, and hundreds more were turned away.",
        [("Thousands", "person", None), ("hundreds", "person", None)],
        id="vague numbers of people",
    ),
    pytest.param(
        "The march drew a crowd the police put at 4,000.",
        [("4,000", "person", None)],
        id="a crowd put at",
    ),
    pytest.param(
        "Turnout was 63 percent, down from 71 four years ago.",
        [("63 percent", "percent", None), ("71", "percent", None)],
        id="per cent before",
    ),
    pytest.param(
        "Ito won 52 per cent of the vote to Lind's 44.",
        [("52 per cent", "percent", None), ("44", "percent", None)],
        id="per cent of another",
    ),
    pytest.param(
        "Support fell from 40 percent on June 9 to 36 percent on August 2.",
        [("40 percent", "percent", None), ("36 percent", "percent", None)],
        id="a day before a number is of no range",
    ),
    pytest.param(
        "The number of paid clerks went from 210 in April to 180 in July.",
        [("210", "person", None), ("180", "person", None)],
        id="from so many to so many",
    ),
    pytest.param(
        "A million and a half people need food.",
        [("A million and a half", "person", None)],
        id="a million and a half",
    ),
    pytest.param(
        "He was told to pay 12,000 in damages.",
        [("12,000", "money", None)],
        id="money without its name",
    ),
    pytest.param(
        "Orbel bought $2 million of time.",
        [("$2 million", "USD", None)],
        id="money for time",
    ),
    pytest.param(
        "Some 90 young and very tired harbour guards came.",
        [("Some 90", "person", None)],
        id="a noun behind many words",
    ),
    pytest.param(
        "The hut has 10 foot ceilings.",
        [("10", "foot", None)],
        id="a measure before a plural",
    ),
    pytest.param(
        "In the eastern sector eight rockets lay in a barn.",
        [("eight", "rocket", None)],
        id="a sector without number",
    ),
    pytest.param(
        "They found seven KL-20 rifles and two smaller ones.",
        [("seven", "rifle", None), ("two", "rifle", None)],
        id="the name of a model, and ones",
    ),
    pytest.param(
        "Its haul in the third quarter - $6 million - was small.",
        [("$6 million", "USD", None)],
        id="a quarter before a dash",
    ),
    pytest.param(
        "Forty club goers and nine co-owners danced.",
        [("Forty", "person", None), ("nine", "person", None)],
        id="people by how their word ends",
    ),
    pytest.param(
        "Hal Ito Charged With Two Counts Of Arson",
        [("Two", "count", None)],
        id="capitals of a headline are of no people",
    ),
]

NOTHING = [
    pytest.param("He spoke at the Group of 20 talks.", id="a group of states by number"),
    pytest.param("They back Proposition 41, a law on tolls.", id="a proposition"),
    pytest.param("The ferry sank just after eight Sunday morning.", id="an hour of a day"),
    pytest.param("Who leads:\n\n4. Hal Ito (5.)\n\n5. Mara Lind (4.)", id="points of a list"),
    pytest.param("It lies two-tenths of a mile away.", id="a fraction with a hyphen"),
    pytest.param("Sales fell between 1982 and 1992.", id="years"),
    pytest.param("The bell rang at around 7 p. m. on Friday.", id="an hour with a blank"),
    pytest.param("She is a mother of 12.", id="whose mother she is"),
    pytest.param("Hal Ito, 20 was at the door.", id="an age without its second comma"),
    pytest.param("It is a two-man race for a six-term mayor.", id="what kind it is"),
    pytest.param("Fares rose one-half of 1 percent in May.", id="a part of one per cent"),
    pytest.param("Trade grew about 10 fold.", id="so many times"),
    pytest.param("Men between the ages of 19 and 31 may apply.", id="between two ages"),
]


@pytest.mark.parametrize(("text", "wanted"), BEFELL)
def test_what_befell_those_counted_is_told(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), NOT_BEFELL)
def test_nothing_befell_those_whom_the_words_only_seem_to_mean(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), COUNTED)
def test_numbers_without_their_noun_are_told(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize("text", NOTHING)
def test_no_figure_is_made_of_years_hours_ages_and_kinds(text):
    assert told(text) == []
