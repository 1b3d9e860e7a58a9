"""Parsers asked for each step, and names looked for at once, say what spaCy says by itself."""

import pytest
import spacy

from reportedly.annotate.parser import MODEL
from reportedly.annotate.spotting import spot
from reportedly.annotate.stepping import step_through

pytestmark = pytest.mark.model

TEXTS = (
    "Mara Ito of the Veld Port Authority said on Tuesday that three ships would wait in Corvay.",
    "",
    "Rain.",
    " \n Corvay  \n ",
    "“The boats,” Dasa Reyl told Radio Meridian, “were towed home.” Nobody had asked. Who would?",
    "Twelve thousand people, the National Board of Shipping said last Friday. Ostmere. The Kell",
)


@pytest.fixture(scope="module")
def language():
    return spacy.load(MODEL)


def told(texts):
    return [
        [(word.dep_, word.head.i, word.sent_start, word.ent_iob_, word.ent_type_) for word in text]
        for text in texts
    ]


def tagged(language, texts):
    docs = [language.make_doc(text) for text in texts]
    for name in ("tok2vec", "tagger"):
        docs = list(language.get_pipe(name).pipe(docs))
    return docs


@pytest.mark.parametrize("texts", [TEXTS, TEXTS[::-1], TEXTS[1:2], TEXTS[:1]])
def test_they_say_the_same(language, texts):
    expected = list(language.pipe(texts))

    docs = tagged(language, texts)
    step_through(language.get_pipe("parser"), docs)
    spot(language.get_pipe("ner"), docs)

    assert told(docs) == told(expected)
    assert any(doc.ents for doc in docs) or texts == TEXTS[1:2]


def test_names_are_found_step_by_step_too(language):
    docs, others = tagged(language, TEXTS), tagged(language, TEXTS)
    for each in (docs, others):
        step_through(language.get_pipe("parser"), each)

    spot(language.get_pipe("ner"), docs)
    step_through(language.get_pipe("ner"), others)

    assert told(docs) == told(others)
