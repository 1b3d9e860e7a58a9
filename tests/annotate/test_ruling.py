"""Rules asked once of each kind of word, and lemmas, are what they are asked of every word."""

import pytest
import spacy

from reportedly.annotate.lemmas import lemmas
from reportedly.annotate.parser import LAST, MODEL
from reportedly.annotate.ruling import ruling

pytestmark = pytest.mark.model

TEXTS = (
    "There is no quay in Corvay. There’s rain; there are gulls, she said that they weren’t there.",
    "“I’m gonna go, let’s see, y’all gotta wait, it ain’t over, c’mon,” Mara Ito told them all.",
    "Ito, who’d had to do it, does what has been done:\n\n do not get the boats that got lost.",
    "That those which this one got were hers is what he'd thought, but once isn't always.",
    "",
    "Goin' on, the ol' harbour'll have somethin' for 'em.",
)


@pytest.fixture(scope="module")
def language():
    return spacy.load(MODEL)


def parsed(language):
    return list(language.pipe(TEXTS, disable=LAST))


def told(texts):
    return [
        [(word.text, word.pos_, word.lemma_, str(word.morph)) for word in text] for text in texts
    ]


def test_what_is_kept_is_what_the_rules_say(language):
    ruler, lemmatizer = (language.get_pipe(name) for name in LAST)
    kept = ruling(ruler)
    expected = [lemmatizer(ruler(text)) for text in parsed(language)]

    once = [lemmatizer(kept(text)) for text in parsed(language)]
    again = [lemmatizer(kept(text)) for text in parsed(language)[::-1]][::-1]

    assert told(once) == told(expected)
    assert told(again) == told(expected)


def test_lemmas_that_are_kept_are_those_of_the_lemmatizer(language):
    ruler, lemmatizer = (language.get_pipe(name) for name in LAST)
    expected = [lemmatizer(ruler(text)) for text in parsed(language)]
    other = spacy.load(MODEL)  # with tables and a memory of its own
    its_ruler, kept = other.get_pipe(LAST[0]), lemmas(other.get_pipe(LAST[1]))

    once = [kept(its_ruler(text)) for text in parsed(other)]
    again = [kept(its_ruler(text)) for text in parsed(other)[::-1]][::-1]

    assert told(once) == told(again) == told(expected)


def test_lemmas_of_a_table_are_looked_up_there():
    lemmatizer = spacy.blank("en").add_pipe("lemmatizer", config={"mode": "lookup"})

    assert lemmas(lemmatizer) is lemmatizer


def test_rules_that_look_further_are_asked_of_every_word():
    language = spacy.blank("en")
    ruler = language.add_pipe("attribute_ruler")
    ruler.add(patterns=[[{"ORTH": "Ito"}]], attrs={"POS": "PROPN"})

    assert ruling(ruler) is ruler
