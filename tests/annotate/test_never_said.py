"""Inner cues by which nobody is said to have said anything."""

import pytest

from marking import marked
from reportedly.annotate import Parser
from reportedly.annotate.never_said import never_said
from reportedly.annotate.page import page_of
from reportedly.model import Furniture, Layer, Maker

pytestmark = pytest.mark.model
HAND = Maker(name="by hand", version="1")

CUES = [
    ("Ito said [the guards]{s} [warned]{c} that the quay was shut.", 0.9, False),
    ("Ito said that if [people]{s} [think]{c} the quay is shut, they stay away.", 0.9, True),
    ("Ito said [she]{s} would [order]{c} the guards to leave.", 0.3, True),
    ("Ito said [she]{s} would [order]{c} the guards to leave.", 0.8, False),
    ("Ito said he does not need a guide to [tell]{c} [him]{s} the quay is shut.", 0.9, True),
    ("Ito said [the captain]{s} went on to [claim]{c} that the quay was shut.", 0.9, False),
    ("Ito said [the captain]{s} is said to have [told]{c} them that it was shut.", 0.9, False),
    ("Ito said: [That]{s} [suggests]{c} that the quay is shut.", 0.9, True),
    ("Ito praised a plan [that]{s} [offers]{c} work to the dockers.", 0.9, True),
    ("Ito quoted a report [that]{s} [indicates]{c} the quay is shut.", 0.9, False),
    ("“[You]{s} can [say]{c} that the quay is safe,” Ito said.", 0.9, True),
    ("Ito said that what [the mayor]{s} had [told]{c} them was untrue.", 0.9, True),
    ("Ito said [they]{s} had no [comment]{c} on the quay.", 0.9, True),
]


@pytest.mark.parametrize(("source", "chance", "none"), CUES)
def test_what_is_only_supposed_or_meant_is_not_said(source, chance, none):
    document, marks = marked(source)
    document = document.with_layer(Layer(Furniture, HAND))
    [document] = Parser()([document])
    page = page_of(document)
    places = {
        mark: [n for n, token in enumerate(page.tree.tokens) if span.covers(token.span)]
        for mark, (span,) in marks.items()
    }

    assert never_said(page, places["c"][0], places["s"], chance) is none
