"""Names, where the parser labels them."""

import re

import pytest

from marking import marked
from reportedly.annotate import MentionFinder, Parser
from reportedly.model import Furniture, Layer, Maker, Mention, Span, Token


def named(text):
    """Return the names in a text all of whose words and marks are labelled PERSON."""
    document, _ = marked(text)
    spots = [Span(*found.span()) for found in re.finditer(r"\w+|[^\w\s]+", text)]
    tokens = tuple(
        Token(spot, spot.of(text), "", "PROPN", "NNP", "dep", place, "PERSON", begins=place == 0)
        for place, spot in enumerate(spots)
    )
    document = document.with_layer(Layer(Token, Maker("test", "1"), tokens))
    [document] = MentionFinder()([document])
    return [document.words(mention.span) for mention in document[Mention]]


def test_a_name_ends_at_a_mark_that_no_name_holds():
    assert named("Mara Ito'- Jan Orr") == ["Mara Ito", "Jan Orr"]


def test_marks_that_names_hold_stay():
    assert named("J. O'Mara-Ito") == ["J. O'Mara-Ito"]


@pytest.mark.model
@pytest.mark.parametrize("name", ["Sa’idu Maikan", "Behrouz Ka'esi", "Ch’ien Orano", "Mara O’Hara"])
def test_a_name_with_an_apostrophe_in_it_is_whole(name):
    document, marks = marked(f"The guests were met by the ambassador, [{name}]{{n}}, at  noon.")
    document = document.with_layer(Layer(Furniture, Maker("test", "1"), ()))
    [document] = MentionFinder()(Parser()([document]))

    assert [each.span for each in document[Mention] if each.type == "PER"] == marks["n"]


@pytest.mark.model
def test_words_that_are_cut_short_keep_their_apostrophe():
    document, _ = marked("Mara Ito didn’t say. It’s Ito’s.")
    document = document.with_layer(Layer(Furniture, Maker("test", "1"), ()))
    [document] = Parser()([document])

    assert [each.text for each in document[Token] if "’" in each.text] == ["n’t", "’s", "’s"]
