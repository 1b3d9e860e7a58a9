"""The five real articles as found, which are not ours to copy: only names are held here."""

from datetime import UTC, datetime
from hashlib import sha256

import pytest

from parsing import chain, speaker
from reportedly.annotate import AttributionFinder, MentionFinder, Parser, SentenceFinder
from reportedly.model import Attribution, Capture, Document
from reportedly.read import FurnitureMarker, read
from reportedly.resolve import ChainFinder, EntityResolver, SpeakerResolver
from shared_folder import SHARED

pytestmark = [pytest.mark.model, pytest.mark.shared]


def resolved(number):
    """Return the seed of that number with all layers."""
    [path] = sorted((SHARED / "seeds").glob(f"{number:03d}_*.txt"))
    body = path.read_bytes()
    digest = sha256(body).hexdigest()
    at = datetime(2026, 11, 21, tzinfo=UTC)
    document = Document(read(Capture(f"file:{path.name}", body, digest, "text/plain", at)))
    for stage in (
        FurnitureMarker(),
        Parser(),
        SentenceFinder(),
        MentionFinder(),
        EntityResolver(),
        AttributionFinder(),
        SpeakerResolver(),
        ChainFinder(),
    ):
        [document] = stage([document])
    return document


def said(document, *, kind):
    """Return the names of those who said what is quoted, each once."""
    attributions = [each for each in document[Attribution] if each.kind == kind]
    return {speaker(document, each).name for each in attributions}


def test_every_quotation_of_the_first_is_one_persons_and_came_through_the_interview():
    document = resolved(0)

    quoted = [each for each in document[Attribution] if each.kind in ("direct", "mixed")]

    assert {speaker(document, each).name for each in quoted} == {"Naim Qassem"}
    assert all("medium: al-Alam TV" in chain(document, each) for each in quoted)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, {"Na’im Qassem", "Ismail Haniyeh", "Mohammad Fathali"}),
        (2, {"Hassan Nasrallah", "Nasser Kan’ani", "Ebrahim Raeisi"}),
        (3, {"Naim Qassem"}),
    ],
)
def test_direct_quotations_are_the_right_persons(number, expected):
    document = resolved(number)

    assert said(document, kind="direct") == expected


def test_a_channel_that_cites_a_statement_passes_it_on():
    document = resolved(3)

    chains = [chain(document, each) for each in document[Attribution]]

    assert [each[-3:] for each in chains if any("al-Manar" in hop for hop in each)] == [
        ["medium: al-Manar", "document: Hezbollah", "speaker: Hezbollah"]
    ]
