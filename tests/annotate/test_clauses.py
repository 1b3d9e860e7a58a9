"""Whose clause it is: the speaker's, the reporter's, or that of another saying."""

import pytest

from reportedly.cli.grading import captures_of
from reportedly.model import Attribution
from reportedly.pipeline import ANNOTATE, process

pytestmark = pytest.mark.model


def rows(text):
    [(_, document)] = process(captures_of([("one", text)]), ANNOTATE)
    found = document[Attribution]
    said = {
        each.key: (
            " ".join(map(document.words, each.source)),
            " … ".join(map(document.words, each.content)),
        )
        for each in found
    }
    return [(*said[each.key], said[each.parent] if each.parent else None) for each in found]


@pytest.mark.parametrize(
    "added",
    ["as the storm on the river went on", "amid the storm on the river", "though it rained"],
)
def test_what_the_reporter_adds_behind_the_cue_is_not_said(added):
    text = f"Crews closed the bridge at noon on Tuesday, harbour sources said, {added}."
    assert rows(text)[0][:2] == ("harbour sources", "Crews closed the bridge at noon on Tuesday")


def test_another_saying_behind_the_cue_is_not_inside_the_first():
    text = (
        "Crews freed two men from the river on Sunday, the health ministry said, as the army "
        "confirmed it had sent “a small boat” to the quay."
    )
    assert [(source, parent) for source, _, parent in rows(text)] == [
        ("the health ministry", None),
        ("the army", None),
    ]


def test_a_verb_joined_to_the_cue_is_the_speaker_s_own_saying():
    text = (
        "Vasel said that the port is short of cranes and described the strike as a warning to all."
    )
    assert [(said, parent) for _, said, parent in rows(text)] == [
        ("that the port is short of cranes", None),
        ("the strike as a warning to all", None),
    ]


@pytest.mark.parametrize(
    ("headline", "source", "said"),
    [
        ("Bridge to open in May — governor", "governor", "Bridge to open in May"),
        (
            "River falls below its lowest mark: Governor",
            "Governor",
            "River falls below its lowest mark",
        ),
    ],
)
def test_a_headline_names_who_says_it_behind_a_dash_or_colon(headline, source, said):
    text = f"{headline}\n\nThe bridge will open in May, Governor Anton Dasa said on Monday."
    assert rows(text)[0][:2] == (source, said)


@pytest.mark.parametrize("tail", ["Coast Courier", "a town waits"])
def test_a_paper_s_name_or_a_topic_behind_a_dash_says_nothing(tail):
    text = f"Bridge to open in May - {tail}\n\nThe bridge will open, Governor Anton Dasa said."
    assert [source for source, *_ in rows(text)] == ["Governor Anton Dasa"]


def test_a_headline_s_saying_ends_with_the_headline():
    text = (
        "‘The port has room for all,’ says top guard general\n\nMajor General Karim Vasel "
        "announced to the press that his crews have “the strength to clear any quay.”"
    )
    assert [(source, said) for source, said, _ in rows(text)] == [
        ("top guard general", "‘The port has room for all,’"),
        ("Major General Karim Vasel", "that his crews have “the strength to clear any quay.”"),
    ]


def test_a_not_inside_a_quotation_denies_nothing():
    text = '"The pier would have stood another year had they not" he said, adding that it fell.'
    [(_, document)] = process(captures_of([("one", text)]), ANNOTATE)
    assert not any(each.negated for each in document[Attribution])


def test_of_two_who_say_otherwise_each_has_their_own():
    text = (
        "Earlier, Ostmere claimed to have held the commander, but sources within the armed group "
        "quoted by several media outlets assert that he left."
    )
    assert [each[:2] for each in rows(text)] == [
        ("Ostmere", "to have held the commander"),
        ("sources within the armed group", "that he left"),
    ]
