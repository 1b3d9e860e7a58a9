"""Names, where the parser labels them."""

import re

from marking import marked
from reportedly.annotate import MentionFinder
from reportedly.model import Layer, Maker, Mention, Span, Token


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
