"""Names that a parser leaves out, glues together or takes for something else."""

import pytest

from parsing import attributed, parsed, speaker
from reportedly.model import Entity

pytestmark = pytest.mark.model


@pytest.mark.parametrize("place", ["Salto", "Kell", "Corvay"])
def test_the_name_after_a_role_of_a_place_is_the_person(place):
    document, made = attributed(
        f"[The mayor of {place}, Carmen Ibarrola,]{{s1}} [said]{{c1}} [the toll would rise]{{q1}}."
    )

    found = speaker(document, made[1])
    assert (found.name, found.role, found.of) == ("Carmen Ibarrola", "mayor", place)


def test_a_name_that_opens_with_dr_is_a_person():
    document, _ = parsed("Dr Fergus O'Leary said the signs had been obvious.")

    assert [(each.name, each.type) for each in document[Entity]] == [("Fergus O'Leary", "person")]


def test_one_of_them_is_not_a_name_that_ends_in_one():
    document, made = attributed(
        "[One of them]{s1} [said]{c1} [she saw smoke]{q1}. The channel Karsava One showed it."
    )

    assert speaker(document, made[1]).name == "One of them"


def test_a_name_with_its_kind_may_open_a_sentence():
    document, _ = parsed("Sabar TV aired the interview with the president on Monday.")

    assert [(each.name, each.type) for each in document[Entity]] == [("Sabar TV", "body")]


@pytest.mark.parametrize(
    "full", ["The minister Vadym Goraniy", "Vadym Goraniy, the minister of transport,"]
)
def test_an_office_and_a_surname_join_the_full_name_of_that_office(full):
    document, made = attributed(
        f"Minister Goraniy opened the tunnel. {full} came on Monday. "
        "[“It is open,”]{q1} [Goraniy]{s1} [said]{c1}."
    )

    assert speaker(document, made[1]).name == "Vadym Goraniy"


@pytest.mark.parametrize(
    "said", ["Ana Costa told the Herald that it rained.", "Ana Costa said it did."]
)
def test_a_name_that_says_something_is_whole_where_half_of_it_is_marked(said):
    document, _ = parsed(said)

    people = [each.name for each in document[Entity] if each.type == "person"]
    assert people == ["Ana Costa"]


def test_a_name_that_opens_with_radio_is_no_person():
    document, _ = parsed("“It is over,” Costa told Radio Kell.")

    assert [each.type for each in document[Entity] if each.name == "Radio Kell"] == ["body"]
