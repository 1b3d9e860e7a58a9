"""Two verbs of reporting in one sentence: each has its row, one inside the other."""

import pytest

from reading_sayings import read
from reportedly.model import Attribution

pytestmark = pytest.mark.model


def rows(text):
    document = read(text)
    found = document[Attribution]
    sources = {each.key: " ".join(map(document.words, each.source)) for each in found}
    return {
        sources[each.key]: (
            " … ".join(map(document.words, each.content)),
            sources.get(each.parent),
        )
        for each in found
    }


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        (
            "Two masts broke, the harbour office said on Monday, according to the Courier.",
            "the Courier",
            "the harbour office",
        ),
        (
            "Two masts broke, according to the harbour office, the Courier reported.",
            "the Courier",
            "the harbour office",
        ),
        ("The mayor has fled, the Courier reported, according to Peyk.", "Peyk", "the Courier"),
        (
            "Two masts broke, the harbour office said, the Courier reported.",
            "the Courier",
            "the harbour office",
        ),
    ],
)
def test_what_one_passes_on_holds_the_other(text, outer, inner):
    found = rows(text)

    assert found[inner][1] == outer
    assert found[outer][1] is None
    assert inner in found[outer][0]
    assert inner not in found[inner][0]


def test_two_sayings_side_by_side_stay_so():
    found = rows("Two masts broke, the yard said, and the crew said two men fell.")

    assert found["the yard"] == ("Two masts broke", None)
    assert found["the crew"] == ("two men fell", None)
