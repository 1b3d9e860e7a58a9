"""Media and documents that only the tagger marks become steps of the way, and names that are
media."""

import pytest

from parsing import attributed, chain
from reportedly.resolve.cast import assemble
from reportedly.resolve.marked import marked_media

pytestmark = pytest.mark.model

TOLD = "[Mara Ito]{s1}, speaking from Corvay to [Kalim]{m1}, [said]{c1} [it rained]{q1}."


def test_a_medium_that_nothing_else_tells_is_a_step():
    document, made = attributed(TOLD)

    assert chain(document, made[1]) == ["medium: Kalim", "speaker: Mara Ito"]


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


@pytest.mark.parametrize(
    ("words", "name"),
    [
        pytest.param("[the memo]{d1} that came with it", "Mara Ito", id="of a known kind"),
        pytest.param("[the annual outlook]{d1} that came with it", "Mara Ito", id="of any"),
        pytest.param("[the council's memo]{d1} on ferries", "council", id="by whoever issued it"),
    ],
)
def test_a_document_that_nothing_else_tells_is_a_step(words, name):
    document, made = attributed(f"[Mara Ito]{{s1}}, after {words}, [said]{{c1}} [it rained]{{q1}}.")

    assert chain(document, made[1]) == [f"document: {name}", "speaker: Mara Ito"]


def test_a_doubtful_document_is_no_step():
    document, made = attributed(
        "[Mara Ito]{s1}, after [the memo]{d1} came, [said]{c1} [it rained]{q1}.", sure=0.6
    )

    assert chain(document, made[1]) == ["speaker: Mara Ito"]


def test_a_medium_that_something_is_said_of_is_no_step():
    document, made = attributed(
        "[Mara Ito]{s1} [said]{c1} of [Kalim]{m1}, who paid for it all, [that it lied]{q1}."
    )

    assert chain(document, made[1]) == ["speaker: Mara Ito"]


def test_a_surest_mark_outweighs_the_kind_of_name():
    document, made = attributed(
        "[Oren Falk]{s1}, speaking to [Mara Ito]{m1}, [said]{c1} [it rained]{q1}.", sure=0.98
    )

    assert chain(document, made[1]) == ["medium: Mara Ito", "speaker: Oren Falk"]


def test_whose_medium_it_is_is_none():
    document, _ = attributed(
        "[Lebanon’s Arabic-language al-Bahr television channel]{m1} [reported]{c1} [rain]{q1}.",
        sure=0.98,
    )

    assert marked_media(assemble(document)) == {"bahr"}


def test_a_mark_behind_a_word_for_citing_may_be_less_sure():
    document, made = attributed(
        "[Orla TV]{s1}, citing [Kalim]{m1}, [said]{c1} [it rained]{q1}.", sure=0.75
    )

    assert chain(document, made[1])[:2] == ["medium: Orla TV", "medium: Kalim"]


@pytest.mark.parametrize("sure", [0.6, 0.75])
def test_elsewhere_it_may_not(sure):
    document, made = attributed(TOLD, sure=sure)

    assert chain(document, made[1]) == ["speaker: Mara Ito"]


def test_remarks_are_no_document():
    document, made = attributed(
        "In [remarks]{d1} that Osmet picked up, [Mara Ito]{s1} [said]{c1} [it rained]{q1}."
    )

    assert not any(each.startswith("document") for each in chain(document, made[1]))


@pytest.mark.parametrize(
    ("words", "way"),
    [
        pytest.param("in a letter to [Falk]{m1}, ", [], id="a letter goes to anybody"),
        pytest.param("in a note to [Kell Times]{m1}, ", ["medium: Kell Times"], id="to a paper"),
        pytest.param("speaking to [Nils Falk]{m1}, ", [], id="a given name is a person's"),
        pytest.param("speaking to [Kalim Friday]{m1}, ", ["medium: Kalim"], id="without the day"),
    ],
)
def test_whom_words_go_to_is_a_medium_only_where_it_may_be(words, way):
    document, made = attributed(f"[Mara Ito]{{s1}}, {words}[said]{{c1}} [it rained]{{q1}}.")

    steps = [step for step in chain(document, made[1]) if step.startswith("medium")]
    assert steps == way
