"""Interviews, headings before a colon, and questions."""

import pytest

from reading_sayings import read
from reportedly.model import Attribution

pytestmark = pytest.mark.model


def outer(source):
    """Return who says what, sayings within sayings left out."""
    document = read(source)
    return [
        (" ".join(map(document.words, each.source)), " ".join(map(document.words, each.content)))
        for each in document[Attribution]
        if each.parent is None
    ]


def test_each_turn_of_an_interview_is_by_whom_its_label_names():
    assert outer(
        "Edda Orr spoke to Jon Dahl about the ferry.\n\n"
        "Edda Orr: How many people use it?\n\n"
        "Jon Dahl: Some 400 a day. I told the town so in May.\n\n"
        "The town never answered.\n\n"
        "Edda Orr: And now?\n\n"
        "Dahl: We wait."
    ) == [
        ("Edda Orr", "How many people use it?"),
        (
            "Jon Dahl",
            "Some 400 a day. I told the town so in May The town never answered",
        ),
        ("Edda Orr", "And now?"),
        ("Dahl", "We wait"),
    ]


def test_who_answers_without_a_name_has_the_answers_and_nobody_the_questions():
    assert outer(
        "Q: Is the ferry late?\n\nA: It is not. It was early in March.\n\n"
        "Q: Did you expect it to fail?\n\nA: Never."
    ) == [("A", "It is not. It was early in March"), ("A", "Never")]


def test_letters_with_a_stop_ask_and_answer_as_well():
    assert outer("Q. Is the ferry late?\nA. It is not.\n\nQ. Orr says so.\nA. He would.") == [
        ("A.", "It is not"),
        ("Orr", "so"),
        ("A.", "He would"),
    ]


def test_a_label_in_capitals_may_have_a_title():
    assert outer(
        "Spokeswoman Ana Orr met the press.\n\nMS ORR: The quay is shut.\n\nQUESTION: Why?\n\n"
        "MS ORR: The pier gave way."
    ) == [("MS ORR", "The quay is shut"), ("MS ORR", "The pier gave way")]


def test_labels_that_name_no_people_make_no_interview():
    said = outer("Price: 4 crowns.\n\nPlace: Kell.\n\nPrice: 5 crowns.\n\nPlace: Corvay.")

    assert said == []


@pytest.mark.parametrize(
    "text",
    [
        "Analysis: what the two towns want\n\nThe towns want a bridge.",
        "VERDICT: The picture is from another town\n\nIt was taken in Kell.",
    ],
)
def test_what_a_page_calls_a_piece_says_nothing(text):
    assert outer(text) == []


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Did the mayor say that the ferry would stop?", "hypothetical"),
        ("The mayor said that the ferry would stop.", "asserted"),
    ],
)
def test_what_is_asked_is_not_asserted(text, modality):
    [saying] = read(text)[Attribution]

    assert saying.modality == modality


def test_an_item_of_a_list_or_channel_begins_behind_its_marks():
    assert outer(
        "• 12:05 – The toll has risen to 41, the harbour board says.\n"
        "⚡️ Mayor Ana Orr says that the quay is shut."
    ) == [
        ("the harbour board", "The toll has risen to 41"),
        ("Mayor Ana Orr", "that the quay is shut"),
    ]


def test_who_speaks_for_their_part_is_named_without_it():
    [(source, _)] = outer("The king for his part voiced hope that the talks would go on.")

    assert source == "The king"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The quay\n\n• 11:40 – Harbour Minister Ana Orr: The quay is open again.",
            ("Harbour Minister Ana Orr", "The quay is open again"),
        ),
        (
            "📌 Kell MoD: Two boats were sunk in the night.",
            ("Kell MoD", "Two boats were sunk in the night"),
        ),
        (
            "The papers\n\nKELL GAZETTE (weekly): “The quay must open at once.” More tomorrow.",
            ("KELL GAZETTE", "“The quay must open at once.”"),
        ),
        (
            "Claim: The quay was built without a permit.\nClaimed by: Karl Orr, a councillor",
            ("Karl Orr, a councillor", "The quay was built without a permit"),
        ),
    ],
    ids=["a time of day", "an emoji", "a paper", "a fact check"],
)
def test_a_label_and_a_colon_say_who_speaks_in_a_list(text, said):
    assert said in outer(text)


@pytest.mark.parametrize(
    "text",
    [
        "The quay\n\n• Price: It was four crowns in May.",
        "The quay\n\n• Opening: It was cut in May.",
    ],
)
def test_other_labels_say_nothing(text):
    assert outer(text) == []


def test_what_a_page_sets_before_a_colon_is_no_part_of_what_is_said():
    assert outer("The quay\n\nBREAKING: The quay is shut, the harbour board says.") == [
        ("the harbour board", "The quay is shut")
    ]


def test_a_heading_that_says_what_it_is_about_says_nothing():
    assert outer("What the papers say: Kell's press on the quay\n\nIt is shut.") == []


def test_an_item_is_left_to_whoever_is_said_in_it_to_say_so():
    said = outer("The storm\n\n[12:50] VNA: Two boats are missing off Kell, the coastguard says.")

    assert said == [("the coastguard", "Two boats are missing off Kell")]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("I can confirm that the quay is shut.", "asserted"),
        ("We would argue that the quay must open.", "asserted"),
        ("They could argue that the quay must open.", "hypothetical"),
    ],
)
def test_what_i_can_confirm_is_said(text, modality):
    [saying] = read(text)[Attribution]

    assert saying.modality == modality


def test_where_a_label_has_it_from_is_no_part_of_the_name():
    said = outer("The storm\n\nMayor Jon Orr on Facebook: “Stay at home. The quay is shut.”")

    assert said == [("Mayor Jon Orr", "“Stay at home. The quay is shut.”")]


def test_what_a_speaker_denies_is_claimed_by_another_without_the_denial():
    assert outer("The bank denied on Monday that it had lost money, as the paper claimed.") == [
        ("The bank", "that it had lost money"),
        ("the paper", "that it had lost money"),
    ]


def test_who_says_it_stands_in_the_sentence_and_paragraph_of_the_saying():
    text = (
        "The ministers discussed the harbour. Minister Orr reiterated Kell's support for the envoy "
        "and expressed concern at the closure of the quay.\n\n"
        "Minister Dahl underlined that Corvay was ready to receive 200 boats."
    )

    assert [source for source, content in outer(text) if "closure" in content] == ["Minister Orr"]
