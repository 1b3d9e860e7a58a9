"""Who gives a number by the sentences around it, from the text on."""

import pytest

from reading_sayings import annotated
from reportedly.link.claims import account_of

pytestmark = pytest.mark.model


def givers(text):
    document = annotated(text)
    numbers = account_of(document).numbers
    return {each.words: each.manner.voice.name if each.manner.voice else None for each in numbers}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Twenty-three people have drowned. That is the count of the prefecture.",
            {"Twenty-three": "the prefecture"},
            id="the sentence behind says whose count it is",
        ),
        pytest.param(
            "Nine miners died in the shaft. The inspectorate published the figure on Monday.",
            {"Nine": "The inspectorate"},
            id="who published the figure gave it",
        ),
        pytest.param(
            "Nine miners died in the shaft. The inspectorate published a report on Monday.",
            {"Nine": None},
            id="who published something else did not",
        ),
        pytest.param(
            "The hospital counts 14 dead. The union disagrees. It says 16.",
            {"14": "The hospital", "16": "The union"},
            id="it is the subject of the sentence before",
        ),
        pytest.param(
            "According to the police, 40 people are homeless; the union says 60.",
            {"40": "the police", "60": "the union"},
            id="each clause has its own",
        ),
        pytest.param(
            "Nobody knows how many lost their roofs: 4,000 if you ask the prefecture, "
            "6,000 if you ask the committee.",
            {"4,000": "the prefecture", "6,000": "the committee"},
            id="whom one would ask",
        ),
        pytest.param(
            "The council reports 23 dead. The Evening Star has 27 and refers to the civil guard.",
            {"23": "The council", "27": "the civil guard"},
            id="to whom a paper refers",
        ),
        pytest.param(
            "Open Hand has a list with 120 names. Nine of those held are under age, it says.",
            {"120": "Open Hand", "Nine": "Open Hand"},
            id="it takes up a name that the sentence before is of",
        ),
        pytest.param(
            "The union counted 85 tents. The prefect, Jon Adair, counted fewer: 40 tents.",
            {"85": "The union", "40": "The prefect"},
            id="who counted fewer",
        ),
    ],
)
def test_who_gives_a_number_may_stand_around_it(text, told):
    assert givers(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Nine people were killed, the mayor said.\n\nThe hospital spoke of 11.",
            [("Nine", "killed", "person"), ("11", "killed", "person")],
        ),
        (
            "Nine people were killed and two cars burned.\n\nThe hospital spoke of 11.",
            [("Nine", "killed", "person"), ("two", None, "car"), ("11", None, None)],
        ),
    ],
)
def test_a_number_goes_on_with_the_paragraph_before_if_that_counts_one_thing(text, told):
    document = annotated(text)

    assert [(each.words, each.of, each.unit) for each in account_of(document).numbers] == told
