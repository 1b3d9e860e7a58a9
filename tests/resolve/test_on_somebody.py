"""A phrase on somebody names another: the aide of a minister is no minister."""

import pytest

from parsing import attributed, speaker

pytestmark = pytest.mark.model

ON_SOMEBODY = [
    "Aides to Prime Minister Omar Tell",
    "A lawyer for Senator Lena Okoro",
    "The widow of Major General Omar Tell",
    "Allies of jailed Veldaran opposition leader Omar Tell",
    "A spokesman for Minister of Justice Mara Lunde",
    "The brother of Kell Mayor Omar Tell",
    "The commander of the Ostmere Navy's Third Fleet",
    "Sailors on board the ferry Marlin",
    "A spokesman for U.S. Sen. Omar Tell",
    "Supporters of President-elect Omar Tell",
    "The mother of suspect Omar Tell",
    "A report on Mayor Lena Okoro",
    "A letter about President Omar Tell",
]


@pytest.mark.parametrize("source", ON_SOMEBODY)
def test_whom_a_phrase_is_on_does_not_say_it(source):
    document, made = attributed(f"[{source}]{{s1}} [said]{{c1}} [the boat was late]{{q1}}.")

    found = speaker(document, made[1])

    assert (found.name, found.unnamed, found.entity) == (source, True, None)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The wife of Captain Omar Tell, Lena Okoro,", "Lena Okoro"),
        ("The mother of Detective Sergeant Omar Tell, Lena Okoro,", "Lena Okoro"),
        ("The office of Mayor Lena Okoro", "office of Mayor Lena Okoro"),
        ("The Harbour Party daily Beacon", "Beacon"),
    ],
)
def test_who_is_named_beside_them_does(source, name):
    document, made = attributed(f"[{source}]{{s1}} [said]{{c1}} [the boat was late]{{q1}}.")

    assert speaker(document, made[1]).name == name


@pytest.mark.parametrize(
    "source",
    [
        "Chief of Staff General Omar Tell",
        "The Minister of Justice Omar Tell",
        "The minister of justice Omar Tell",
        "Minister of Defence General Omar Tell",
        "Chief of Police Captain Omar Tell",
        "The Council on Coast Relations National Executive Director Omar Tell",
        "Kell Department of Harbours chief Omar Tell",
        "The head of the army General Omar Tell",
        "Ambassador to Veldara Omar Tell",
        "Leader of the opposition Senator Omar Tell",
        "Ostmark's harbour minister, former Mayor Omar Tell,",
    ],
)
def test_what_somebody_is_called_first_is_theirs(source):
    document, made = attributed(f"[{source}]{{s1}} [said]{{c1}} [the boat was late]{{q1}}.")

    assert speaker(document, made[1]).name == "Omar Tell"


def test_an_office_keeps_its_portfolio():
    document, made = attributed("[The Minister of Justice Omar Tell]{s1} [said]{c1} [no]{q1}.")

    found = speaker(document, made[1])
    assert (found.role, found.of) == ("Minister", "Justice")


def test_a_lawyer_of_the_senator_is_taken_up_as_the_lawyer():
    document, made = attributed(
        "[A lawyer for Senator Lena Okoro]{s1} [said]{c1} [she was ill]{q1}. "
        "[The lawyer]{s2} [said]{c2} [it was late]{q2}. [The senator]{s3} [wept]{c3} [no]{q3}."
    )

    assert speaker(document, made[2]).name == "A lawyer for Senator Lena Okoro"
    assert speaker(document, made[3]).name == "Lena Okoro"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Guards heard sailors on board the ferry Marlin, [who]{s1}", "sailors"),
        ("The note came from a guard in the yard, [who]{s1}", "a guard"),
        ("The ship took on the crew of a boat, [who]{s1}", "the crew of a boat"),
    ],
)
def test_who_takes_up_people_and_no_thing(text, who):
    document, made = attributed(f"{text} [said]{{c1}} [the sea was rough]{{q1}}.")

    assert speaker(document, made[1]).name == who


def test_a_jury_stands_behind_its_town_and_land():
    document, made = attributed(
        "[The Corvay, Ost., jury]{s1} [ruled]{c1} [the signs unlawful]{q1}. "
        "[A man from Kell, Ostmark,]{s2} [said]{c2} [no]{q2}."
    )

    assert speaker(document, made[1]).name == "Corvay, Ost., jury"
    assert speaker(document, made[2]).name == "A man from Kell"


def test_a_person_with_a_trade_is_no_town():
    document, made = attributed("[Omar Tell, CEO, founder,]{s1} [said]{c1} [it was late]{q1}.")

    assert speaker(document, made[1]).name == "Omar Tell"
