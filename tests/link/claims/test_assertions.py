"""Where one assertion ends and the next begins in what is said."""

import pytest

from reportedly.link.claims.assertions import assertions
from reportedly.model import Attribution, Span


def told(text, *content):
    """Return the assertions of a saying whose words are these parts of the text."""
    pieces = tuple(Span(text.index(each), text.index(each) + len(each)) for each in content)
    item = Attribution(source=(), cue=(), content=pieces, kind="indirect")
    return [" … ".join(span.of(text) for span in each) for each in assertions(text, item)]


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        (
            "the road was cut and that nobody had come through",
            ["the road was cut", "nobody had come through"],
        ),
        (
            "the pilots had broken the deal and threatened to close the port",
            ["the pilots had broken the deal", "threatened to close the port"],
        ),
        ("the ferry and the tug had left", ["the ferry and the tug had left"]),
        ("it rained and that helped", ["it rained and that helped"]),
        ("the tug sank and that of the pilots too", ["the tug sank and that of the pilots too"]),
    ],
    ids=["and that", "and threatened", "two things", "too short", "that of another"],
)
def test_reported_speech_goes_on_with_a_second_assertion(words, parts):
    assert told(f"The mayor said {words}.", words) == parts


def test_quoted_words_are_not_cut_at_and_that():
    words = '"We saw the lights and that was all we saw"'

    assert told(f"The pilot said: {words}.", words) == [words.strip('"')]


def test_a_quotation_goes_on_in_small_letters_and_ends_with_its_sentence():
    text = '"The tug sank," he said, "in an hour. Nobody came."'

    found = told(text, "The tug sank", "in an hour. Nobody came")

    assert found == ["The tug sank … in an hour", "Nobody came"]
