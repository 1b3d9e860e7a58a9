"""Updates, tolls and agencies without a name: who gave them out, and through whom they came."""

import pytest

from parsing import chain, speaker
from reading_sayings import annotated
from reportedly.model import Attribution

pytestmark = pytest.mark.model


def first(text):
    document = annotated(text)
    return document, document[Attribution][0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The toll has risen to 37, according to an update issued by the Veldaran Health "
            "Ministry on Sunday.",
            "Veldaran Health Ministry",
        ),
        (
            "According to the latest toll announced by the Health Ministry, 43 boats sank.",
            "Health Ministry",
        ),
        ("According to a tally compiled by the port council, 12 boats sank.", "port council"),
    ],
)
def test_an_update_and_a_toll_are_the_word_of_who_gave_them_out(text, name):
    document, found = first(text)
    assert speaker(document, found).name.removeprefix("the ") == name


@pytest.mark.parametrize(
    ("text", "hops"),
    [
        (
            "The Yemeni News Agency quoted dockers as saying that a boat sank.",
            ["medium: Yemeni News Agency", "speaker: dockers"],
        ),
        (
            "“The boats have left,” the governor told the state news agency.",
            ["medium: state news agency", "speaker: the governor"],
        ),
        (
            "The source, who spoke on condition of anonymity due to restrictions on talking to the "
            "media, said the boats had left.",
            ["speaker: The source"],
        ),
    ],
)
def test_an_agency_goes_by_what_tells_it_and_a_forbidden_one_is_none(text, hops):
    document, _ = first(text)
    assert chain(document, document[Attribution][-1]) == hops
