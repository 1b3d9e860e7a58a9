"""Parsers that are asked for each step say what they say by themselves."""

import pytest
import spacy

from reportedly.annotate.parser import MODEL
from reportedly.annotate.stepping import step_through

pytestmark = pytest.mark.model

TEXTS = (
    "Mara Ito of the Veld Port Authority said on Tuesday that three ships would wait in Corvay.",
    "",
    "Rain.",
    "“The boats,” Dasa Reyl told Radio Meridian, “were towed home.” Nobody had asked. Who would?",
)


@pytest.fixture(scope="module")
def language():
    return spacy.load(MODEL)


def told(texts):
    return [
        [
            (word.dep_, word.head.i, word.is_sent_start, word.ent_iob_, word.ent_type_)
            for word in text
        ]
        for text in texts
    ]


@pytest.mark.parametrize("texts", [TEXTS, TEXTS[::-1], TEXTS[1:2]])
def test_step_by_step_they_say_the_same(language, texts):
    expected = list(language.pipe(texts))

    docs = [language.make_doc(text) for text in texts]
    for name in ("tok2vec", "tagger"):
        docs = list(language.get_pipe(name).pipe(docs))
    for name in ("parser", "ner"):
        step_through(language.get_pipe(name), docs)

    assert told(docs) == told(expected)
