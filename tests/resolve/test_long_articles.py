"""What a long article costs, counted in calls rather than seconds, and the look-ups it rests on."""

import sys
from itertools import product

import pytest

from parsing import HAND, tagged
from reportedly.model import Attribution, Layer, Span
from reportedly.resolve import ChainFinder, EntityResolver, SpeakerResolver
from reportedly.resolve.lookup import Placed

SHORT, LONG = 30, 120  # sentences


def calls(work):
    """Return how many calls ``work`` makes."""
    count = 0

    def counted(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def article(sentence, mention, number):
    """Return a document of ``number`` sentences, each naming another, with its attributions."""
    letters = ["".join(each) for each in product("aeiou", "bdfg", "aeiou", "klmn")][:number]
    named = [(mention.format(each.title(), each.upper()), "ORG") for each in letters]
    document = tagged(" ".join(sentence.format(x.title(), x.upper()) for x in letters), named)
    return document, tuple(_attributions(document.article.text))


def _attributions(text):
    """Yield an indirect and a quoted attribution for each sentence."""
    end = -1
    while (at := text.find(" said so.", end + 1)) >= 0:
        yield Attribution(
            (Span(at - 5, at),), (Span(at + 1, at + 5),), (Span(at + 6, at + 8),), "indirect"
        )
        end = at
        if text[at + 10 : at + 11] == "“":
            yield Attribution((), (), (Span(at + 10, at + 16),), "direct")


def resolve(document, attributions):
    [document] = EntityResolver()([document])
    document = document.with_layer(Layer(Attribution, HAND, attributions))
    for stage in (SpeakerResolver(), ChainFinder()):
        [document] = stage([document])
    return document


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        pytest.param(
            "The/DT {0}/NNP Front/NNP said/VBD so/RB +./. “/`` +Rain/NN +./. +”/''",
            "{0} Front",
            id="quotations that carry on",
        ),
        pytest.param(
            "The/DT {0}/NNP Front/NNP (/-LRB- +{1}/NNP +)/-RRB- said/VBD so/RB +./.",
            "{0} Front ({1}",
            id="bodies with their abbreviations",
        ),
        pytest.param(
            "Mara/NNP {0}/NNP said/VBD so/RB +./. {0}/NNP said/VBD so/RB +./.",
            "Mara {0}",
            id="people in full and by surname",
        ),
    ],
)
def test_an_article_four_times_as_long_costs_about_four_times_as_much(sentence, mention):
    short, long = (article(sentence, mention, number) for number in (SHORT, LONG))

    cost = calls(lambda: resolve(*long)) / calls(lambda: resolve(*short))

    assert cost < 1.5 * LONG / SHORT


def test_a_look_up_finds_what_a_look_at_every_one_finds():
    spans = [Span(a, a + b) for a, b in product(range(0, 30, 3), (1, 2, 5, 17))]
    placed = Placed((span, span) for span in spans)

    for asked in (Span(a, a + b) for a, b in product(range(40), (1, 4))):
        assert placed.covering(asked) == sorted(each for each in spans if each.covers(asked))
        assert placed.touching(asked) == sorted(each for each in spans if each.touches(asked))
