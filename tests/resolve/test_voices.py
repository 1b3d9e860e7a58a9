"""Whose "we" and "I" are that stand in nobody's quotation: only where the text says so."""

import pytest

from marking import unmarked
from parsing import attributed, speaker
from reportedly.model import Detail, Span

pytestmark = pytest.mark.model


def titled(source):
    """Return the text's attributions, its first line taken for its headline."""
    line = unmarked(source)[0].partition("\n")[0]
    headline = Detail(line, "stated", "by hand", (Span(0, len(line)),))
    return attributed(source, title=headline)


def signed(source, byline):
    return attributed(source, byline=Detail(byline, "stated", "by hand"))


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Full text of Governor Ana Brandt's speech at the harbour", "Ana Brandt"),
        ("Text of the address by Governor Ana Brandt to the assembly", "Ana Brandt"),
        ("Statement by the Union of Ferrymen on the strike", "Union of Ferrymen"),
        ("Statement No. 7 of the Union of Ferrymen", "Union of Ferrymen"),
        ("Communiqué of the Union of Ferrymen No. (7)", "Union of Ferrymen"),
        ("TRANSCRIPT: Governor Ana Brandt's remarks to the assembly", "Ana Brandt"),
        ("Statement to the press by the Union of Ferrymen", "Union of Ferrymen"),
        ("Corvay Water Board: weekly bulletin", "Corvay Water Board"),
        ("Bishop Karl Dahl's winter message", "Karl Dahl"),
        ("Press statement (14): Kell Dock Workers", "Kell Dock Workers"),
        ("The Kell Herald view: a quay is no luxury", "Kell Herald"),
        ("QUAY WATCH [channel]", "QUAY WATCH"),
        (
            "Joint declaration by the mayors of Kell, Corvay and Dorn",
            "the mayors of Kell, Corvay and Dorn",
        ),
    ],
)
def test_a_text_is_the_words_of_whoever_its_headline_says(headline, name):
    document, made = titled(f"{headline}\n\n[We]{{s1}} [promise]{{c1}} [to reopen the quay]{{q1}}.")

    assert speaker(document, made[1]).name == name


@pytest.mark.parametrize(
    "headline",
    [
        "Dockers jeer governor's speech",
        "Dockers walk out over Governor Ana Brandt's speech",
        "Critics slam speech by Governor Ana Brandt",
        "Strike enters third week: no statement from the port",
    ],
)
def test_a_headline_that_tells_of_a_speech_is_not_above_one(headline):
    document, made = titled(f"{headline}\n\n[We]{{s1}} [promise]{{c1}} [to reopen the quay]{{q1}}.")

    assert speaker(document, made[1]).name is None


def test_a_text_is_the_words_of_whoever_the_sentence_before_it_says():
    document, made = attributed(
        "[We]{s1} [hear]{c1} [that the quay is shut]{q1}.\n\n"
        "Following is the full text of the letter sent on Monday by Ana Brandt:\n\n"
        "[I]{s2} [believe]{c2} [that the quay must open]{q2}."
    )

    assert [speaker(document, made[each]).name for each in (1, 2)] == [None, "Ana Brandt"]


def test_the_words_of_a_report_are_nobodys():
    document, made = titled(
        "Governor opens the harbour\n\n[We]{s1} [promise]{c1} [to reopen the quay]{q1}."
    )

    assert speaker(document, made[1]).name is None


COLUMN = "The mayor has a plan.\n\n[{}]{{s1}} [believe]{{c1}} [that the plan is too dear]{{q1}}."


@pytest.mark.parametrize(
    ("pronoun", "byline", "name"),
    [("I", "Jon Kell", "Jon Kell"), ("We", "Jon Kell", None), ("I", "Jon Kell and Ana Orr", None)],
)
def test_the_i_of_a_piece_is_its_one_writer(pronoun, byline, name):
    document, made = signed(COLUMN.format(pronoun), byline)

    assert speaker(document, made[1]).name == name


@pytest.mark.parametrize(
    "before",
    [
        "She wrote on a card:\n\n",
        "12:10 The first boat is in.\n\n12:40 The second boat is in.\n\n",
        "What went wrong?\n\nMuch did.\n\nWho is to blame?\n\n",
    ],
    ids=["behind a colon", "a live page", "an interview"],
)
def test_the_writer_is_not_taken_for_others_who_say_i(before):
    document, made = signed(
        before + "[I]{s1} [believe]{c1} [that the plan is too dear]{q1}.", "Jon Kell"
    )

    assert speaker(document, made[1]).name is None


def test_a_letter_is_by_whom_it_is_signed():
    document, made = attributed(
        "Sir, – [I]{s1} [think]{c1} [that the ferry is too dear]{q1}.\n\nHenrik Dahl,\nKell\n\n"
        "Madam, – [I]{s2} [hope]{c2} [that the ferry stays]{q2}.\n\nEdda Orr\nCorvay"
    )

    names = [speaker(document, made[each]).name for each in (1, 2)]
    assert names == ["Henrik Dahl", "Edda Orr"]


def test_a_text_that_opens_with_a_sir_is_no_letter():
    document, made = attributed(
        "Sir Karl Dahl opened the line.\n\n[We]{s1} [hope]{c1} [that it pays]{q1}.\n\nHenrik Dahl"
    )

    assert speaker(document, made[1]).name is None


def test_a_post_is_by_whose_name_stands_above_it():
    document, made = attributed(
        "@CorvayPort\n[We]{s1} [regret]{c1} [the delay]{q1}.\n\n"
        "@KellFerries\n[We]{s2} [deny]{c2} [any delay]{q2}."
    )

    names = [speaker(document, made[each]).name for each in (1, 2)]
    assert names == ["@CorvayPort", "@KellFerries"]


def test_who_answers_is_whom_the_interview_is_with():
    document, made = titled(
        "An interview with harbour master Ana Brandt\n\n"
        "Q: Is the quay shut?\n[A]{s1}[:]{c1} [It is]{q1}."
    )

    assert speaker(document, made[1]).name == "Ana Brandt"


def test_a_medium_that_asks_does_not_answer():
    document, made = titled(
        "Ana Brandt in an interview with Orla TV\n\n"
        "Q: Is the quay shut?\n[A]{s1}[:]{c1} [It is]{q1}."
    )

    assert speaker(document, made[1]).name is None


def test_a_writer_does_not_answer():
    document, made = signed("Q: Is the quay shut?\n[A]{s1}[:]{c1} [It is]{q1}.", "Jon Kell")

    assert speaker(document, made[1]).name is None


def test_he_does_not_take_up_a_writer_who_says_i():
    document, made = signed(
        "Mayor Karl Orr has a plan. [I]{s1} [doubt]{c1} [that it works]{q1}. "
        "[He]{s2} [says]{c2} [it will]{q2}.",
        "Jon Kell",
    )

    assert speaker(document, made[2]).name == "Karl Orr"
