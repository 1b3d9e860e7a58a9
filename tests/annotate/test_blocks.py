"""Paragraphs without furniture."""

import textwrap

import pytest

from marking import unmarked
from reportedly.annotate.blocks import LONGEST, blocks

WRAPPED = (
    "The harbour council met late on Monday to hear what the two\n"
    "engineers had found under the eastern pier, and to settle how\n"
    "much of the bridge would have to close before the winter came.\n"
    "Nobody spoke against the plan.\n\nA second report follows."
)
LISTED = (
    "“The harbour has never been as full as this year” – Ana Orr\n"
    "Mostly true. There were more boats in one of the ten years before.\n"
    "“The town has paid for the pier twice already” – Karl Dahl\n"
    "“Nobody has asked the ferrymen what they think” – Jon Kell"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.\nTwo.", ["One.", "Two."], id="a line is a paragraph"),
        pytest.param("One.\r\n\r\nTwo.", ["One.", "Two."], id="line ends of Windows"),
        pytest.param("It was\nlate.", ["It was\nlate."], id="a line that goes on in small letters"),
        pytest.param("  One.  \n \n", ["One."], id="blanks at the edges are left out"),
        pytest.param("", [], id="no words, no paragraph"),
        pytest.param(WRAPPED, WRAPPED.split("\n\n"), id="lines wrapped at a width join"),
        pytest.param(
            LISTED, LISTED.splitlines(), id="lines without their stops that all begin anew"
        ),
        pytest.param(
            "• 12:05 – One.\n⚡️ Two.\n— Three.\n12 people came.",
            ["One.", "Two.", "— Three.", "12 people came."],
            id="marks of a list, and no dash",
        ),
        pytest.param(
            "09:32 One.\n09:05 Two.\n08:44 Three.", ["One.", "Two.", "Three."], id="a live page"
        ),
        pytest.param(
            "09:32 GMT\nOne.\n09:05 GMT\nTwo.\n08:44 GMT\nThree.",
            ["09:32 GMT", "One.", "09:05 GMT", "Two.", "08:44 GMT", "Three."],
            id="times on lines of their own",
        ),
        pytest.param(
            "09:32 One.\n09:05 Two.", ["09:32 One.", "09:05 Two."], id="two times are no live page"
        ),
    ],
)
def test_paragraphs_are_the_lines_of_a_text(text, expected):
    found = blocks(text)

    assert [span.of(text) for span in found] == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("One.\n[Share it:]{cut}\nTwo.", ["One.", "Two."], id="a whole line"),
        pytest.param("One. [Photo: AB]{cut} Two.", ["One.", "Two."], id="the middle of a line"),
        pytest.param("[One.\nTwo.]{cut}\nThree.", ["Three."], id="two lines at once"),
        pytest.param("[One.]{cut}", [], id="everything"),
    ],
)
def test_furniture_is_left_out(source, expected):
    text, marks = unmarked(source)

    found = blocks(text, marks["cut"])

    assert [span.of(text) for span in found] == expected


def test_a_line_without_end_is_cut_between_words():
    text = "word " * LONGEST

    found = blocks(text)

    assert all(len(span) <= LONGEST for span in found)
    assert " ".join(span.of(text) for span in found) == text.strip()


def test_a_run_of_marks_is_left_out_and_an_endless_word_is_cut():
    text = "One " + "*" * 5000 + " two.\n" + "x" * 1000 + "."

    found = [span.of(text) for span in blocks(text)]

    assert found[0] == "One"
    assert found[1] == "two."
    assert "".join(found[2:]) == "x" * 1000 + "."
    assert max(map(len, found)) <= 300


def test_a_line_without_end_is_cut_after_a_sentence_where_it_has_one():
    text = "The pier is shut for the winter. " * (LONGEST // 20)

    found = [span.of(text) for span in blocks(text)]

    assert len(found) > 1
    assert all(piece.startswith("The pier") and piece.endswith("winter.") for piece in found)


def test_lines_of_a_wrapped_text_without_blank_lines_join_until_a_sentence_ends():
    paragraphs = [
        "The port authority of Orla said on Monday that the western quay, which was shut in the "
        "storms of the winter, would open again before the end of the month.",
        "Work went on",
        "It had been closed to ships of every flag since a crane fell on the road behind the "
        "customs house, killing nobody. Mara Ito, who leads the union, spoke of a new rule on "
        "cranes in Orla.",
        "Ships wait outside.",
    ]
    lines = [textwrap.fill(each, 70, subsequent_indent="    ") for each in paragraphs]

    found = [span.of("\n".join(lines)) for span in blocks("\n".join(lines))]

    assert [" ".join(block.split()) for block in found] == paragraphs


def test_a_heading_in_a_text_of_long_lines_stays_alone():
    text = "Quay to open\nMara Ito said the western quay would open. " + "It is long. " * 20

    assert [span.of(text) for span in blocks(text)][0] == "Quay to open"
