"""Where the parser lets sentences begin."""

import pytest

from reportedly.annotate import Parser
from reportedly.model import Article, Document, Furniture, Layer, Maker, Token

pytestmark = pytest.mark.model


def openings(text):
    document = Document(Article("", text)).with_layer(Layer(Furniture, Maker("test", "1"), ()))
    [document] = Parser()([document])
    return [token.text for token in document[Token] if token.opens]


@pytest.mark.parametrize(
    "text",
    [
        "The men said that they went down to the dark shafts of Colby mine No. 2 last spring.",
        "Only one in three would back Ito, while two would choose Dasa and 44 percent would back "
        "Reyl, while 5 percent prefer Orr.",
    ],
)
def test_no_sentence_begins_after_a_bare_word_of_its_line(text):
    assert openings(text) == [text.split()[0]]


def test_a_line_may_begin_a_sentence_after_one_that_has_no_stop():
    assert openings("Port of Veld to close\nThe ministry has denied it.") == ["Port", "The"]
