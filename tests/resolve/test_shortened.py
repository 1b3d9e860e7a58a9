"""Who is meant where an office is shortened, a style stands for a name, or nobody is named."""

import pytest

from parsing import attributed, speaker
from reading_sayings import annotated, speaker_at
from reportedly.model import Attribution, Entity

pytestmark = pytest.mark.model

PREMIER = "Prime Minister Sahir Dasa met the dockers on Monday.\n\n"
PRESS = "Anton Dasa, the press secretary of the President of Kell, said the hall was full.\n\n"
CLERIC = "Sayyed Karim Vasel spoke on Saturday. He said that the fast was over.\n\n"
SOURCE = "“They turned it down,” a diplomat told the paper.\n\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (PREMIER + "PM Dasa said that the quays were ready.", "Sahir Dasa"),
        (PREMIER + "PM Sahir said that the quays were ready.", "Sahir Dasa"),
        (PRESS + "“It was long,” the presidential spokesman added.", "Anton Dasa"),
        (CLERIC + "“The doors are open,” His Eminence said.", "Karim Vasel"),
        (
            "River Front Secretary General Karim Vasel spoke on Friday.\n\n"
            "The River Front SG promised that the road would open.",
            "Karim Vasel",
        ),
        (
            "River Front spokesman Omar Lund said the road was safe.\n\n"
            "The military spokesman for the River Front announced that a bridge was lost.",
            "Omar Lund",
        ),
        (
            "Anton Dasa, spokesman for the Ministry of Foreign Affairs, spoke on Monday.\n\n"
            "Dasa said: “He met the Foreign Minister Karim Vasel and other talks are planned.”\n\n"
            "Asked about the river, the diplomat replied that nothing was planned.",
            "Anton Dasa",
        ),
        (
            "Anton Dasa said on Monday that the ferry was late.\n\nDasa noted that it rained.\n\n"
            "Dasa added that the quay was wet.\n\nA bus will go, the spokesperson pointed out.",
            "Anton Dasa",
        ),
    ],
)
def test_a_shortened_office_or_a_style_is_who_holds_it(text, name):
    assert speaker_at(text, -1).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (SOURCE + "The talks will go on, the official told the paper.", "a diplomat"),
        (SOURCE + "The talks will go on, the source said.", "a diplomat"),
        (SOURCE + "The talks will go on, the senior official said.", "the senior official"),
        (
            SOURCE + "The talks will go on, the official said.\n\n"
            "Later President Karim Vasel left the hall.",
            "a diplomat",
        ),
    ],
)
def test_a_broader_word_takes_up_who_spoke_unnamed(text, name):
    found = speaker_at(text, -1)

    assert found.name == name
    assert found.unnamed


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("According to Ito's account, the boat sank at noon.", "Ito"),
        ("According to the Harbour Board's own claims, the quay is safe.", "Harbour Board"),
        ("The Centre for Peace and River Studies said the dam held.",
         "Centre for Peace and River Studies"),
        (
            "According to a yearly report issued by the Centre for Peace and River Studies, the "
            "dam held.",
            "Centre for Peace and River Studies",
        ),
        ("Foreign Affairs and Trade Ministry said the quay was open.",
         "Foreign Affairs and Trade Ministry"),
        ("Director, Harbour Information, Brig.-Gen. Omar Lund, confirmed the clash.", "Omar Lund"),
        ("The General Officer Commanding 7 Division, Major General Omar Lund, said it was over.",
         "Omar Lund"),
        ("The Kell Armed Forces (KAF) claim that the dam held.", "Kell Armed Forces"),
        ("A statement issued by the Harbour Board today said the quay was open.", "Harbour Board"),
        ("Foreign Minister Salim bin Omar Al Dasa said the quay was open.",
         "Salim bin Omar Al Dasa"),
    ],
)  # fmt: skip
def test_a_name_is_taken_whole_and_without_what_stands_beside_it(text, name):
    assert speaker_at(text, -1).name == name


def test_an_hour_and_a_station_are_no_office():
    document = annotated(
        "The hall closed at 5 PM on Monday, guards said. Capital FM said it was full."
    )

    assert "Capital FM" in {entity.name for entity in document[Entity]}
    assert not [entity for entity in document[Entity] if entity.roles]


def test_a_rank_does_not_hide_the_office_before_it():
    document = annotated("“It is open,” said the Front's spokesman, Colonel Karim Vasel.")

    [person] = [entity for entity in document[Entity] if entity.type == "person"]
    assert {(role.role, role.of) for role in person.roles} == {
        ("Colonel", None),
        ("spokesman", "Front"),
    }


def test_a_day_of_remembrance_lends_nobody_its_name():
    document = annotated(
        "Ito spoke on River Founders' Day. The River had said that the fair was open."
    )

    assert {e.type for e in document[Entity] if "Founders" in e.name} == {"event"}


def test_a_rank_with_a_hyphen_ends_no_sentence():
    document = annotated("Director of Information, Brig.-Gen. Omar Lund, confirmed the clash.")

    assert speaker(document, document[Attribution][-1]).name == "Omar Lund"


@pytest.mark.parametrize("title", ["Commander", "Doctor"])
def test_an_office_stands_before_a_title_and_a_name(title):
    document = annotated(f"The head of the clinic, {title} Omar Lund, said that nine were hurt.")

    [person] = [entity for entity in document[Entity] if entity.type == "person"]
    assert {(role.role, role.of) for role in person.roles} == {(title, None), ("head", "clinic")}


def test_a_union_is_not_its_office():
    document = annotated(
        "Omar Lund, of the United Nations Harbour and River Service (UNHRS), doubted it.\n\n"
        "The United Nations said the talks would go on."
    )

    assert speaker(document, document[Attribution][-1]).name == "United Nations"


@pytest.mark.parametrize(
    ("who", "of"),
    [("An office worker in Kell", "Kell"), ("An embassy official in Kell", "embassy")],
)
def test_whoever_works_in_a_town_is_of_it_unless_a_mission_is_theirs(who, of):
    document = annotated(f"{who} said the floor shook.")

    assert speaker(document, document[Attribution][-1]).of == of


@pytest.mark.parametrize(
    ("who", "word", "name"),
    [
        ("A young man", "he", "A young man"),
        ("A young man", "she", None),
        ("An old woman", "he", None),
        ("A guard", "she", "A guard"),
    ],
)
def test_a_noun_for_a_man_or_woman_is_taken_up_by_its_pronoun_alone(who, word, name):
    found = speaker_at(f"{who} said the road was shut. “I got very cold,” {word} said.", -1)

    assert found.name == name


@pytest.mark.parametrize(
    ("letters", "office", "name"),
    [
        ("FM", "Foreign Minister", "Anton Dasa"),
        ("FM", "Prime Minister", "FM"),
        ("DPM", "Deputy Prime Minister", "Anton Dasa"),
        ("SG", "Secretary General", "Anton Dasa"),
    ],
)
def test_letters_in_a_headline_are_that_very_office(letters, office, name):
    document, made = attributed(
        f"[Port shut]{{q1}} [—]{{c1}} [{letters}]{{s1}}\n\n"
        f"The port of Corvay will close for a week, {office} Anton Dasa said on Friday."
    )

    assert speaker(document, made[1]).name == name


def test_a_captain_beside_whom_somebody_speaks_is_not_who_speaks():
    document, made = attributed(
        "[The director, unlike Captain Omar Lund,]{s1} [said]{c1} [it was full]{q1}."
    )

    assert speaker(document, made[1]).entity is None
