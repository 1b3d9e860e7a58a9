"""Kin who are named once, firms of one word, and heads of a unit with a long rank."""

import pytest

from parsing import attributed, speaker

pytestmark = pytest.mark.model


def _told(before: str, source: str, after: str = "") -> str | None:
    document, made = attributed(
        f"{before} [{source}]{{s1}} [said]{{c1}} [it was late]{{q1}}. {after}"
    )
    return speaker(document, made[1]).name


@pytest.mark.parametrize(
    ("before", "source", "after"),
    [
        ("Petra's father, Omar Tell, lives in Kell. It rained.", "Petra's father", ""),
        ("It rained.", "Petra's father", "Omar Tell, Petra's father, lives in Kell."),
        ("A guard met Petra's great-uncle Omar Tell.", "Petra's great-uncle", ""),
        ("Omar Tell, Ben's older brother, left.", "His brother", ""),
        ("Mara Lunde wept. Her husband, Omar Tell, left.", "Her husband", ""),
        ("Petra Lunde's husband, Omar Tell, left.", "Lunde's husband", ""),
        ("The boy's father, Omar Tell, left.", "The boy's father", ""),
        ("The boy's father, Omar Tell, left.", "The father", ""),
    ],
)
def test_kin_are_who_was_named_as_such(before, source, after):
    assert _told(before, source, after) == "Omar Tell"


@pytest.mark.parametrize(
    ("before", "source"),
    [
        ("Petra's father, Omar Tell, lives in Kell.", "Ben's father"),
        ("Petra's sister, Ada Orr, lives in Kell.", "Petra's other sister"),
        ("Petra's uncle, Omar Tell, lives in Kell.", "Petra's great-uncle"),
        ("Petra's uncle, Omar Tell, met Petra's uncle, Ben Orr.", "Petra's uncle"),
        ("Mara Lunde's mother, Ada Orr, wept. Omar Tell was there.", "His mother"),
        ("Mara Lunde's mother, Ada Orr, wept.", "Her mother and father"),
        ("The girl's mother, Ada Orr, wept.", "The boy's mother"),
    ],
)
def test_kin_of_another_or_of_two_are_not_told(before, source):
    assert _told(before, source) == source


@pytest.mark.parametrize("source", ["It", "The company"])
def test_a_firm_of_one_word_is_taken_up_where_it_spoke_last(source):
    document, made = attributed(
        "[Orbel]{s1} [said]{c1} [it had made many offers]{q1}. "
        f"[{source}]{{s2}} [said]{{c2}} [the strike was bad]{{q2}}."
    )

    assert speaker(document, made[2]).name == "Orbel"


@pytest.mark.parametrize("before", ["Omar", "Mr Dasa", "Captain Dasa"])
def test_a_person_is_no_company(before):
    document, made = attributed(
        f"[{before}]{{s1}} [said]{{c1}} [he had made many offers]{{q1}}. "
        "[It]{s2} [said]{c2} [the strike was bad]{q2}. [The company]{s3} [said]{c3} [no]{q3}."
    )

    assert speaker(document, made[2]).name is None
    assert speaker(document, made[3]).name == "The company"


@pytest.mark.parametrize(
    "source",
    [
        "The head of the search unit, Detective Senior Sergeant Omar Tell,",
        "The harbour master, Deputy Assistant Chief Constable Omar Tell,",
        "The head of the search unit, Omar Tell,",
    ],
)
def test_who_is_named_after_the_office_and_a_long_rank_speaks(source):
    assert _told("", source) == "Omar Tell"


def test_who_is_named_after_a_clause_does_not():
    assert _told("", "A guard, who was late for Omar Tell,") == "A guard"
