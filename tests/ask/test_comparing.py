"""What a comparison of outlets holds, and that a copy is no second voice."""

import pytest

from ask_story import OTHER, REPORTS, filled
from reportedly.ask import compare_actor, compare_story, speaker_rows, term_rows
from reportedly.ask.comparing.reports import letter
from reportedly.errors import UsageError
from reportedly.store import open_ledger


@pytest.fixture
def view(tmp_path):
    with open_ledger(str(filled(tmp_path))) as ledger:
        yield ledger.view()


def words(row):
    """Return per outlet the terms with how often in its own words and in quotation marks."""
    return {
        cell.outlet: [(use.term, use.own, use.quoted) for use in cell.uses if use.own + use.quoted]
        for cell in row.cells
    }


def row(found, what, name):
    [wanted] = [each for each in term_rows(found.terms, what) if each.name == name]
    return wanted


def test_outlets_stand_by_date_and_a_copy_says_whose_it_is(view):
    found = compare_story(view, "sto_1")

    assert [(each.letter, each.name) for each in found.outlets] == [
        ("A", "Coast Courier"),
        ("B", "Ostmark Wire"),
        ("C", "Lomira Gazette"),
    ]
    assert [[carried.report for carried in each.carries] for each in found.reports] == [
        [],
        ["A"],
        [],
    ]


def test_a_story_is_found_by_a_document_that_tells_it(view):
    assert compare_story(view, OTHER.article.id).id == "sto_1"


def test_a_speaker_is_counted_by_outlet_with_the_words_that_introduce_it_and_copies_apart(view):
    [ito] = speaker_rows(compare_story(view, "sto_1").sayings)

    assert [
        (each.outlet, each.direct, each.indirect, each.cues, each.also) for each in ito.cells
    ] == [
        ("A", 1, 0, (("insisted", "neutral", 1),), 0),
        ("B", 0, 0, (), 1),
        ("C", 0, 1, (("said", "neutral", 1),), 0),
    ]
    assert (ito.outlets, ito.sayings) == (("A", "C"), 2)


def test_every_instance_points_at_its_words(view):
    found = compare_story(view, "sto_1")
    texts = {each.article.id: each.article.text for each in REPORTS}
    cited = [
        *(each.words for each in found.terms),
        *(piece for each in found.sayings for piece in (*each.source, *each.cues, *each.content)),
        *(each.number.words for each in found.numbers),
    ]

    assert [each for each in cited if each.span.of(texts[each.document]) != each.words] == []
    assert len(cited) > 20


def test_a_quotation_is_shown_in_its_versions_with_what_differs(view):
    [quotation] = compare_story(view, "sto_1").quotations

    assert [(each.saying.report, each.saying.carried) for each in quotation.versions] == [
        ("A", False),
        ("B", True),
        ("C", False),
    ]
    assert [each.same for each in quotation.versions] == [True, True, False]
    assert quotation.outlets == ("A", "C")


def test_terms_for_one_actor_are_names_and_the_labels_beside_them(view):
    front = row(compare_story(view, "sto_1"), "actor", "Harbour Front")

    assert words(front) == {
        "A": [("Harbour Front", 1, 0), ("separatist movement", 1, 0)],
        "B": [],
        "C": [("Harbour Front", 1, 0), ("resistance group", 1, 0)],
    }
    assert front.differs


def test_a_place_has_the_names_that_outlets_give_it(view):
    town = row(compare_story(view, "sto_1"), "place", "Port Elwin")

    assert words(town) == {"A": [("Port Elwin", 1, 0)], "B": [], "C": [("Elwin", 1, 0)]}
    assert not town.differs  # a shorter form of the same name


def test_acts_are_counted_by_group_in_their_voice_and_quoted_ones_apart(view):
    dead = row(compare_story(view, "sto_1"), "act", "loss of life")

    assert words(dead) == {
        "A": [("kill", 1, 0), ("massacre", 1, 0)],
        "B": [],
        "C": [("kill", 1, 0), ("martyr", 0, 1)],
    }
    assert [(cell.voices, cell.doers) for cell in dead.cells] == [
        ({"passive": 1}, 1),
        ({}, 0),
        ({"active": 1}, 0),
    ]


def test_figures_stand_with_their_reports_and_copies_are_marked(view):
    numbers = compare_story(view, "sto_1").numbers

    assert [(each.report, each.number.low, each.carried) for each in numbers] == [
        ("A", 6.0, False),
        ("B", 6.0, True),
    ]


def test_an_actor_is_compared_over_its_articles_by_what_concerns_it(view):
    found = compare_actor(view, "mara ito")

    assert (found.of, found.id, len(found.reports)) == ("actor", "act_1", 3)
    assert {each.name for each in found.terms if each.what == "actor"} == {"Mara Ito"}
    assert found.numbers == ()
    assert {each.key for each in found.sayings} == {"act_1"}


@pytest.mark.parametrize("asked", ["sto_9", "nothing"])
def test_no_such_story_is_one_clear_line(view, asked):
    with pytest.raises(UsageError, match=asked):
        compare_story(view, asked)


def test_letters_go_on_after_z():
    assert [letter(place) for place in (0, 25, 26)] == ["A", "Z", "AA"]
