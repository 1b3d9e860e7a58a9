"""What numbers are claimed of, read by the real model."""

import pytest

from figures_found import figures

pytestmark = pytest.mark.model


def told(text):
    document, found = figures(text)
    return [
        (
            document.words(each.span),
            each.unit,
            each.of,
            each.who and document.words(each.who),
            each.by and document.words(each.by),
        )
        for each in found
    ]


CLAIMS = [
    pytest.param(
        "Six people who fled the port were killed.",
        [("Six", "person", "killed", "people", None)],
        id="what a sentence says before what its clause does",
    ),
    pytest.param(
        "A man aged 30 and two guards were killed.",
        [("two", "person", None, "guards", None)],
        id="a count behind an age",
    ),
    pytest.param(
        "Two High Court judges were wounded.",
        [("Two", "person", "wounded", "High Court judges", None)],
        id="judges of a court",
    ),
    pytest.param(
        "It was reported that one boat had sunk.",
        [("one", "boat", None, "boat", None)],
        id="one of what is counted when it is lost",
    ),
    pytest.param(
        "The town has two boats and one lorry.",
        [("two", "boat", None, "boats", None), ("one", "lorry", None, "lorry", None)],
        id="one in a row of counts",
    ),
    pytest.param(
        "A 12-kilogram bomb killed a guard.",
        [("12", "kilogram", None, None, None)],
        id="a unit behind a hyphen",
    ),
    pytest.param(
        "Ferries on Friday, by which nine people were hurt, stood still.",
        [("nine", "person", "wounded", "people", None)],
        id="no pronoun does it",
    ),
    pytest.param(
        "The number of visitors jumped from fewer than 900 in 1980 to more than 4,000.",
        [
            ("fewer than 900", "person", None, None, None),
            ("more than 4,000", "person", None, None, None),
        ],
        id="both ends of a rise",
    ),
    pytest.param(
        "The number of boats doubled to 40 and the number of lorries fell to 12.",
        [("40", "boat", None, None, None), ("12", "lorry", None, None, None)],
        id="two numbers of two things",
    ),
    pytest.param(
        "The number injured topped 2,200.",
        [("2,200", "person", "wounded", None, None)],
        id="the number injured",
    ),
    pytest.param(
        "A fire broke out at the dock, bringing to 10 the number of guards killed.",
        [("10", "person", "killed", None, None)],
        id="a number before the words for what it is the number of",
    ),
    pytest.param(
        "Two drones killed six guards.",
        [
            ("Two", "drone", None, "drones", None),
            ("six", "person", "killed", "guards", "Two drones"),
        ],
        id="who kills is not killed",
    ),
    pytest.param(
        "Two men who wounded four guards were held.",
        [
            ("Two", "person", "captured", "men", None),
            ("four", "person", "wounded", "guards", None),
        ],
        id="nor is who does so in a relative clause",
    ),
    pytest.param(
        "His aunt was among 14 people who drowned when the ferry sank.",
        [("14", "person", "killed", "people", None)],
        id="what those undergo of whom a clause tells",
    ),
    pytest.param(
        "Three sailors were shot and killed near the pier.",
        [("Three", "person", "killed", "sailors", None)],
        id="the second of two verbs",
    ),
    pytest.param(
        "The plan would let tolls fall from nine per cent to four per cent.",
        [
            ("nine per cent", "percent", None, None, None),
            ("four per cent", "percent", None, None, None),
        ],
        id="tolls that are paid",
    ),
    pytest.param(
        "Two suspects were handed over to Veldara for trial.",
        [("Two", "person", None, "suspects", None)],
        id="who is handed over to be tried is not free",
    ),
    pytest.param(
        "The coast guard captured 23 pirates.",
        [("23", "person", "captured", "pirates", "The coast guard")],
        id="pirates are people",
    ),
    pytest.param(
        "The reform brought down 40 fees.",
        [("40", "fee", None, "fees", None)],
        id="what is no aircraft is not intercepted",
    ),
    pytest.param(
        "Bus hits wall in Aru, five hurt: radio",
        [("five", "person", "wounded", None, None)],
        id="hurt in a headline",
    ),
    pytest.param(
        "Dozens of farm and private buildings were damaged.",
        [("Dozens", "building", None, "private buildings", None)],
        id="a noun shared by two words",
    ),
    pytest.param(
        "The port was hit by the 6.6 and 5.5 magnitude quakes.",
        [("6.6", "magnitude", None, None, None), ("5.5", "magnitude", None, None, None)],
        id="magnitudes",
    ),
    pytest.param(
        "The 12 first-graders were moved.",
        [("12", "person", None, "first-graders", None)],
        id="a noun with a hyphen",
    ),
    pytest.param(
        "The death toll has gone up to 12, and that of the missing stands at 19.",
        [("12", "person", "killed", None, None), ("19", "person", "missing", None, None)],
        id="where a toll has gone to, and where another stands",
    ),
    pytest.param(
        "The toll is up to 12 dead.",
        [("up to 12", "person", "killed", None, None)],
        id="no more than that",
    ),
    pytest.param(
        "The strike killed at least 15 people and wounded 40 others in Aru.",
        [
            ("at least 15", "person", "killed", "people", "The strike"),
            ("40", "person", "wounded", "others", "The strike"),
        ],
        id="a verb and its object",
    ),
    pytest.param(
        "More than 35,170 Ostmarkers have been killed by Veldaran forces.",
        [("More than 35,170", "person", "killed", "Ostmarkers", "Veldaran forces")],
        id="a passive",
    ),
    pytest.param(
        "Shelling killed dozens of civilians on Monday.",
        [("dozens", "person", "killed", "civilians", "Shelling")],
        id="dozens of them",
    ),
    pytest.param(
        "The ministry put the dead at eleven.",
        [("eleven", "person", "killed", None, None)],
        id="put at",
    ),
    pytest.param(
        "The number of people hurt in the fire is now 21, up from 17, the chief said.",
        [("21", "person", "wounded", None, None), ("17", "person", "wounded", None, None)],
        id="the number of those hurt, now and before",
    ),
    pytest.param(
        "The Front freed 36 soldiers. The ministry says 34.",
        [("36", "person", "freed", "soldiers", "The Front"), ("34", "person", "freed", None, None)],
        id="a number alone stands for what was counted before",
    ),
    pytest.param(
        "The law passed with 112 votes in favour and 47 against.",
        [("112", "vote", None, "votes", None), ("47", "vote", None, None, None)],
        id="votes against",
    ),
    pytest.param(
        "The navy says it sank four boats; the rebels admit to two.",
        [("four", "boat", None, "boats", None), ("two", "boat", None, None, None)],
        id="what the other side admits to",
    ),
    pytest.param(
        "The opposition claims that 50,000 marched.",
        [("50,000", "person", None, None, None)],
        id="what only people do",
    ),
    pytest.param(
        "The dead numbered 22, the prefect said.",
        [("22", "person", "killed", None, None)],
        id="the dead numbered",
    ),
    pytest.param(
        "The police put the crowd at 5,000.",
        [("5,000", "person", None, None, None)],
        id="a crowd",
    ),
    pytest.param(
        "The talks broke off. The minister said 34.",
        [],
        id="a number alone with nothing before it",
    ),
    pytest.param(
        "The murder of 15,000 children by the army shocked many.",
        [("15,000", "person", "killed", "children", "the army")],
        id="a noun of doing",
    ),
    pytest.param(
        "The death toll has risen to 1,204, the ministry said.",
        [("1,204", "person", "killed", None, None)],
        id="a toll",
    ),
    pytest.param(
        "The society recorded six deaths. It had counted nine deaths of fishermen in May.",
        [("six", "person", "killed", None, None), ("nine", "person", "killed", "fishermen", None)],
        id="deaths are not those who died",
    ),
    pytest.param(
        "The war claimed the lives of over 900 Ostmarkers.",
        [("over 900", "person", "killed", "Ostmarkers", "The war")],
        id="lives",
    ),
    pytest.param(
        "Three of the hostages were freed on Friday.",
        [("Three", "person", "freed", "the hostages", None)],
        id="what is said of them outranks what they are",
    ),
    pytest.param(
        "The army fired 120 missiles, and 99 percent were intercepted.",
        [
            ("120", "missile", "fired", "missiles", "The army"),
            ("99 percent", "percent", "intercepted", None, None),
        ],
        id="things and per cent",
    ),
    pytest.param(
        "The ministry turned over 36 detainees.",
        [("36", "person", "freed", "detainees", "The ministry")],
        id="over that belongs to the verb",
    ),
    pytest.param(
        "The rebels took over 12 villages.",
        [("12", "village", None, "villages", None)],
        id="over that the parse gives to the verb",
    ),
    pytest.param(
        "The mission counted 61 sailors, 22 of them Kestrins; sixty-one, says the ministry.",
        [
            ("61", "person", None, "sailors", None),
            ("22", "person", None, None, None),
            ("sixty-one", "person", None, None, None),
        ],
        id="numbers that stand for those counted before",
    ),
    pytest.param(
        "The number of the missing has come down from 112 to 87, the service said.",
        [("112", "person", "missing", None, None), ("87", "person", "missing", None, None)],
        id="a number that came down",
    ),
    pytest.param(
        "The attack brought the death toll to 33, and the guard gave the number of boats as nine.",
        [("33", "person", "killed", None, None), ("nine", "boat", None, None, None)],
        id="a toll that was brought to, a number that was given as",
    ),
    pytest.param(
        "The county says 1,650 lost their homes.",
        [("1,650", "person", "displaced", None, None)],
        id="who has lost the home is displaced",
    ),
    pytest.param(
        "Six people were hurt in May. Two more were found on Sunday.",
        [("Six", "person", "wounded", "people", None), ("Two", "person", None, None, None)],
        id="a number that goes on with those counted before",
    ),
    pytest.param(
        "The mission logged 88 attacks: 51 on clinics, 29 on convoys and 8 on depots.",
        [
            ("88", "attack", None, "attacks", None),
            ("51", "attack", None, None, None),
            ("29", "attack", None, None, None),
            ("8", "attack", None, None, None),
        ],
        id="a row of parts",
    ),
    pytest.param(
        "One in five voters stayed away.",
        [("One in five", "share", None, "voters", None)],
        id="one in so many",
    ),
    pytest.param(
        "Eleven people, four of them nurses, died.",
        [
            ("Eleven", "person", "killed", "people", None),
            ("four", "person", "killed", None, None),
        ],
        id="a part of those to whom it happened",
    ),
    pytest.param(
        "The army lost 40 soldiers and nine tanks.",
        [
            ("40", "person", "killed", "soldiers", None),
            ("nine", "tank", "destroyed", "tanks", None),
        ],
        id="losses",
    ),
    pytest.param(
        "In the past week 212 people were detained.",
        [("212", "person", "arrested", "people", None)],
        id="behind a week",
    ),
    pytest.param(
        "Parliament passed the law by 118 votes to 97.",
        [("118", "vote", None, "votes", None), ("97", "vote", None, None, None)],
        id="votes",
    ),
    pytest.param(
        "Of 40 bridges 11 are gone, and the state has set aside 3.2 billion for repairs.",
        [
            ("40", "bridge", None, "bridges", None),
            ("11", "bridge", None, None, None),
            ("3.2 billion", "money", None, None, None),
        ],
        id="a number behind those counted, and a sum",
    ),
    pytest.param(
        "The guild estimated the crowd at 40,000.",
        [("40,000", "person", None, None, None)],
        id="a crowd",
    ),
    pytest.param(
        "The party said 60 of its supporters were detained.",
        [("60", "person", "arrested", "its supporters", None)],
        id="some of its own",
    ),
    pytest.param("The bank lent $3bn to Ostmark.", [("$3bn", "USD", None, None, None)], id="money"),
    pytest.param(
        "Between 35,000 and 40,000 people fled the city.",
        [("Between 35,000 and 40,000", "person", "displaced", "people", None)],
        id="a range",
    ),
]


@pytest.mark.parametrize(("text", "meant"), CLAIMS)
def test_a_figure_says_of_whom_what_and_by_whom(text, meant):
    assert told(text) == meant


def test_since_when_is_as_the_sentence_says():
    document, [found] = figures("Over 600 Ostmarkers have been killed since October 7.")

    assert document.words(found.since) == "since October 7"


NONE = [
    "Mara Ito, 34, and a 12-year-old boy were hurt on 5 May 2021 at 10:30 a.m.",
    "Channel 12 cited Resolution 1701 and the 8th Brigade.",
    "He was aged 34 and lived at 12 Harbour Street for three years.",
    "He won 3-1 in the F-16 and called 555-1234.",
    "In 1948 war broke out, and the two sides met.",
    "From 2010 to 2011 they farmed it, and for two more years.",
    "Ostmark is one of the oldest ports.",
    "One of the reasons is the price, and one was found nearby.",
    "She is 6'3\" tall.",
]


@pytest.mark.parametrize("text", NONE)
def test_dates_ages_names_and_addresses_are_no_figures(text):
    assert told(text) == []


MONEYS = [
    pytest.param("The roof would cost $5 million, the mayor said.", ["USD"], id="no land named"),
    pytest.param(
        "The roof in Winnipeg would cost $5 million.", ["money"], id="another dollar land"
    ),
    pytest.param(
        "The Canadian roof cost $5 million, U.S. builders said.", ["money"], id="two lands"
    ),
    pytest.param("The Canadian roof cost US$5 million.", ["USD"], id="whose it is"),
    pytest.param("They paid 500 Canadian dollars.", ["CAD"], id="whose dollars"),
    pytest.param("They paid 500 Egyptian pounds.", ["EGP"], id="whose pounds"),
    pytest.param("The British council paid 500 pounds.", ["GBP"], id="sterling"),
    pytest.param("The thief took 500 pounds.", ["pound"], id="a pound of either kind"),
    pytest.param("In London they lifted 500 pounds of rope.", ["pound"], id="a pound of something"),
    pytest.param("In London a 500-pound bomb was found.", ["pound"], id="a heavy thing"),
    pytest.param("In London they lost 500 pounds of public money.", ["GBP"], id="of money"),
]


@pytest.mark.parametrize(("text", "units"), MONEYS)
def test_a_currency_is_told_as_far_as_the_text_tells_it(text, units):
    assert [unit for _, unit, *_ in told(text)] == units


COUNT_NOTHING = [
    "They say that the Northway 4 cable broke.",
    "At one point the crowd sang.",
    "One proposal failed.",
    "At least one thing is clear.",
    "Growth slowed in the first half of 2016.",
    "Boys aged 15 and 17 and women aged between 20 and 45 came.",
    "She lives at 285 Harbour Drive.",
    "The dose was 10 times the limit.",
]


@pytest.mark.parametrize("text", COUNT_NOTHING)
def test_what_only_looks_like_a_count_is_no_figure(text):
    assert told(text) == []
