"""Who speaks in records of councils, press reviews and communiqués."""

import pytest

from parsing import attributed, speaker
from reportedly.model import Detail

pytestmark = pytest.mark.model


def name_of(source, number=1):
    document, made = attributed(source)
    return speaker(document, made[number]).name


def test_a_name_in_capitals_opens_the_record_of_who_spoke():
    source = (
        "[EDDA KVELLAN, Special Envoy for Kell,]{s1} [said]{c1} [that the truce held]{q1}. "
        "[She]{s2} [said]{c2} [it was late]{q2}."
    )

    assert [name_of(source, 1), name_of(source, 2)] == ["EDDA KVELLAN", "EDDA KVELLAN"]


def test_a_label_in_capitals_is_the_person_named_in_the_text():
    source = "Envoy Jon Ruiz came home.\n\n[RUIZ]{s1}[:]{c1} [The list is ready]{q1}."

    assert name_of(source) == "Jon Ruiz"


def test_for_how_long_somebody_presides_is_not_of_what():
    document, made = attributed(
        "[Ana Orr (Kell), Council President for May,]{s1} [said]{c1} [it was late]{q1}."
    )

    assert speaker(document, made[1]).of is None


def test_they_are_the_sides_that_the_sentence_is_about():
    source = (
        "[The Kell side]{s2} [thanked]{c2} [its hosts]{q2}. Then the sides adopted a "
        "communiqué, in which [they]{s1} [pledged]{c1} [to keep the peace]{q1}."
    )

    assert name_of(source) == "the sides"


def test_the_paper_is_the_one_that_leads_with_it():
    source = (
        "The Kell Observer quotes the mayor. The Lantern leads with the price of bread, which "
        "[the paper]{s1} [says]{c1} [will rise]{q1}."
    )

    assert name_of(source) == "Lantern"


def test_the_paper_of_a_review_is_the_one_whose_name_opens_the_paragraph():
    title = Detail("What the papers say: the quay", "stated", "by hand")
    document, made = attributed(
        "The liberal Novina is calmer. Nobody wants a strike, [the paper]{s1} [argues]{c1}[.]{q1}",
        title=title,
    )

    assert speaker(document, made[1]).name == "Novina"


def test_of_the_lies_of_an_army_the_army_says_them():
    source = "It denied the lies of the army, [which]{s1} [claimed]{c1} [that it had won]{q1}."

    assert name_of(source) == "the army"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("[The Kostran side]{s1} [said]{c1} [it was late]{q1}.", "Kostran side"),
        (
            "[Norvik defence ministry statement]{s1}[:]{c1} [“We have no troops there.”]{q1}",
            "Norvik defence ministry",
        ),
    ],
)
def test_a_side_or_office_is_not_called_by_the_name_before_it(source, name):
    assert name_of(source) == name
