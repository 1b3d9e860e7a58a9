"""What wording finds in texts: terms, voice, labels, versions."""

import pytest

from marking import unmarked
from reportedly.link.wording import GROUPS, acts_in, labels_in, word_diff
from reportedly.link.wording.vocabulary import senses


def told(text):
    return [(each.term, each.part, each.voice) for each in acts_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six dockers were killed at Port Elwin.", [("kill", "verb", "passive")]),
        ("Six dockers have been brutally murdered.", [("murder", "verb", "passive")]),
        ("Raiders killed six dockers.", [("kill", "verb", "active")]),
        ("A shell that killed six dockers", [("kill", "verb", "active")]),
        ("Raiders have seized the customs house.", [("seize", "verb", "active")]),
        ("Those six men killed in the harbour", [("kill", "verb", "passive")]),
        ("The coast guard is besieging the quay.", [("besiege", "verb", "active")]),
        ("They were all arrested.", [("arrest", "verb", "passive")]),
        ("the besieged town", [("besiege", "verb", "unclear")]),
        ("Six dockers died.", [("die", "verb", None)]),
        ("The attacks on the quay went on.", [("attack", "noun", None)]),
        ("They will attack the quay.", [("attack", "verb", "active")]),
        ("a cease-fire, a cease fire and a ceasefire", [("ceasefire", "noun", None)] * 3),
        ("an air strike", [("air strike", "noun", None)]),
    ],
)
def test_acts_are_found_in_the_passive_and_the_active(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "She had a heart attack.",
        "The dockers began a hunger strike.",
        "They struck a deal.",
        "It took 40 pounds of flour.",
        "A rescue of the economy and its operation",
        "the death penalty",
    ],
)
def test_words_that_mean_something_else_are_left_out(text):
    assert told(text) == []


def test_an_operation_counts_where_a_word_beside_it_says_that_it_is_one_of_arms():
    assert told("The ground operation began; the operation of the crane did too.") == [
        ("operation", "noun", None)
    ]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Six dockers were killed by Veldaran marines near the quay.", "Veldaran marines"),
        ("Six dockers were killed near the quay.", None),
        ("Six dockers were arrested by Monday.", None),
        ("Six dockers were killed. The quay was closed by the marines.", None),
        ("The town was seized by closing the roads.", None),
    ],
)
def test_a_passive_says_by_whom_or_does_not(text, doer):
    [first, *_] = acts_in(text)

    assert (first.by and first.by.of(text)) == doer


def test_a_form_has_one_sense_as_a_noun_and_one_as_a_verb_at_most():
    doubled = {
        form
        for form, found in senses().items()
        if sum("noun" in each.forms for each in found) > 1
        or sum("noun" not in each.forms for each in found) > 1
    }

    assert doubled == set()
    assert {each.group for found in senses().values() for each in found} == set(GROUPS)


LABELLED = (
    "The [armed movement]{own} [Harbour Front]{name} met the [rebels]{loose}. "
    "[Harbour Front]{name}, a [Lomira-based separatist group]{own}, thanked the "
    "[so-called]{own} [Harbour Front]{name} [fighters]{own}."
)


def test_labels_are_put_to_the_name_they_stand_beside_and_to_no_other():
    text, marks = unmarked(LABELLED)

    found = list(labels_in(text, marks["name"]))

    assert [each.span for each in found if each.name] == marks["own"]
    assert [each.span for each in found if not each.name] == marks["loose"]


def test_an_apposition_over_another_name_is_not_put_to_the_first():
    text, marks = unmarked("[Harbour Front]{name} met Ito, the mayor, and a rebel group.")

    assert [each.name for each in labels_in(text, marks["name"])] == [None]


def test_a_word_diff_keeps_both_versions_to_the_word():
    changes = word_diff("“We will never leave the quay,”", "we will not leave  the old quay")

    assert [(each.same, each.old, each.new) for each in changes] == [
        (True, "We will", "we will"),
        (False, "never", "not"),
        (True, "leave the", "leave the"),
        (False, "", "old"),
        (True, "quay", "quay"),
        (False, ",", ""),
    ]


def test_the_same_words_in_other_marks_are_the_same():
    assert all(each.same for each in word_diff("“It’s ours”", '"It\'s OURS"'))
