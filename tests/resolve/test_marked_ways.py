"""Media that only the tagger marks become steps of the way, and names that are media."""

import pytest

from parsing import attributed, chain

pytestmark = pytest.mark.model

TOLD = "[Mara Ito]{s1}, speaking from Corvay to [Kalim]{m1}, [said]{c1} [it rained]{q1}."


def test_a_medium_that_nothing_else_tells_is_a_step():
    document, made = attributed(TOLD)

    assert chain(document, made[1]) == ["medium: Kalim", "speaker: Mara Ito"]


def test_a_doubtful_mark_is_no_step():
    document, made = attributed(TOLD, sure=0.6)

    assert chain(document, made[1]) == ["speaker: Mara Ito"]


def test_what_the_rules_have_is_no_second_step():
    document, made = attributed("[Mara Ito]{s1} [told]{c1} [al-Bahr TV]{m1} [it rained]{q1}.")

    assert chain(document, made[1]) == ["medium: al-Bahr TV", "speaker: Mara Ito"]


def test_media_of_a_kind_are_a_step():
    document, made = attributed(
        "[Mara Ito]{s1} [is said]{c1} by [southern papers]{m1} [to have left]{q1}."
    )

    assert chain(document, made[1])[0] == "medium: southern papers"


def test_a_name_marked_once_is_a_medium_all_through():
    document, made = attributed(f"{TOLD}\n\n[It snowed]{{q2}}, [Kalim]{{s2}} [reported]{{c2}}.")

    assert chain(document, made[2]) == ["medium: Kalim", "speaker: Kalim"]


@pytest.mark.parametrize(
    "name", ["Corvay Ministry", "Mara Ito", "driver", "office site"], ids=lambda name: name
)
def test_what_is_named_or_called_something_else_is_no_medium(name):
    document, made = attributed(
        f"[Oren Falk]{{s1}}, speaking to the [{name}]{{m1}}, [said]{{c1}} [it rained]{{q1}}."
    )

    assert chain(document, made[1]) == ["speaker: Oren Falk"]
