"""Sources without the day, the dateline and the conjunction beside them."""

import pytest

from marking import marked
from reportedly.annotate import Parser
from reportedly.annotate.trained import TrainedFinder
from reportedly.model import Attribution, Furniture, Layer, Maker

pytestmark = pytest.mark.model


def sources(source):
    document, marks = marked(source)
    document = document.with_layer(Layer(Furniture, Maker("test", "1"), ()))
    [document] = TrainedFinder()(Parser()([document]))
    return [list(each.source) for each in document[Attribution]], marks


@pytest.mark.parametrize(
    "source",
    [
        "[President Mara Ito]{source} Saturday vowed to find the thieves.",
        "[Mayor Omar Dasa]{source} Friday promised a new pier.",
        "[The Harbour Ministry]{source} Monday announced a new pier.",
        "Eleven hours into the inquiry [authorities]{source} said it was unclear who did it.",
    ],
)
def test_a_source_ends_before_the_day_and_begins_after_the_hour(source):
    found, marks = sources(source)

    assert found == [marks["source"]]


def test_a_day_alone_says_nothing():
    found, _ = sources("Talks were to continue Monday and ministers were expected to travel.")

    assert not any(found)
