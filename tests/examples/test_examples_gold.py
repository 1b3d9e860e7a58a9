"""The example articles and their gold stand by themselves, without any of the program."""

import re
from datetime import date
from itertools import pairwise

import pytest

from gold_examples import EXAMPLES, gold, locate, name_of, texts
from shared_folder import SHARED

PHENOMENA = {
    "accusation", "adding", "according-to", "adblock", "anonymous", "apposition", "bare-url",
    "caption", "chain", "changed-dateline", "computed-date", "copy", "dateline-without-year",
    "denial", "feed", "follow-on", "given-metadata", "headline-attribution", "html",
    "image-not-found", "leave-a-reply", "look-alike-meeting", "mixed-quotation",
    "multi-sentence", "nested", "nested-outer", "no-source", "organisation-speaker",
    "partial-lift", "pronoun-speaker", "record", "related-articles", "relative-date",
    "rival-figures", "role-speaker", "rule", "running-quotation", "share-line",
    "single-quotes", "source-credit", "speaker-after", "speaker-before", "speaker-inside",
    "spelling-variant", "split-quotation", "stated-date", "straight-quotes", "three-hops",
    "two-of-one-surname", "unattributed-background", "undated",
}  # fmt: skip
# Every website says these.
EVERYBODYS = re.compile(
    r"Your email address will not be published|Required fields are marked|"
    r"Image not found or type unknown"
)
RUN = 6  # words; fewer in a row ("the deputy leader of the") are nobody's
QUOTED = re.compile(r"[“\"‘].*[”\"’]\Z", re.DOTALL)
# In a quotation that runs over paragraphs only the last closes.
OPENED = re.compile(r"[“\"‘].*", re.DOTALL)

ROWS = [pytest.param(row, id=name_of(row)) for row in gold()]
COMPUTED = [
    pytest.param(row, id=name_of(row))
    for row in gold()
    if row["published"] and row["published"]["basis"] == "computed"
]


def test_there_are_enough_articles_by_five_outlets():
    plain = list((EXAMPLES / "articles").glob("*.txt"))

    assert len(plain) >= 14
    assert len({row["paper"] for row in gold()}) == 5


def test_every_article_has_a_row_of_gold():
    there = {f"articles/{path.name}" for path in (EXAMPLES / "articles").iterdir()}

    assert {row["file"] for row in gold()} == there


def test_every_phenomenon_is_shown():
    shown = {tag for row in gold() for tag in row["shows"]}
    shown |= {tag for row in gold() for each in row["attributions"] for tag in each["shows"]}

    assert shown >= PHENOMENA


@pytest.mark.parametrize("row", ROWS)
def test_the_words_of_the_gold_are_found_in_order(row):
    text = texts()[name_of(row)]

    for attribution in row["attributions"]:
        places = locate(text, attribution)

        assert [text[slice(*span)] for span in places["content"]] == attribution["content"]
        assert "".join(text[slice(*span)] for span in places["source"]) == attribution["source"]
        assert "".join(text[slice(*span)] for span in places["cue"]) == attribution["cue"]
        assert all(one[1] <= two[0] for one, two in pairwise(places["content"]))


@pytest.mark.parametrize("row", ROWS)
def test_content_occurs_once_so_that_it_can_be_told_where(row):
    text = texts()[name_of(row)]

    pieces = [piece for each in row["attributions"] for piece in each["content"]]

    assert [piece for piece in pieces if text.count(piece) != 1] == []


@pytest.mark.parametrize("row", ROWS)
def test_a_direct_quotation_has_its_marks_and_an_indirect_one_no_full_stop(row):
    for attribution in row["attributions"]:
        *first, last = attribution["content"]

        if attribution["kind"] == "direct":
            assert all(OPENED.fullmatch(piece) for piece in first)
            assert QUOTED.fullmatch(last)
        if attribution["kind"] == "indirect":
            assert not last.endswith((".", ",", "”"))


@pytest.mark.parametrize("row", ROWS)
def test_furniture_is_there_and_nothing_is_said_in_it(row):
    text = texts()[name_of(row)]

    for line in row["furniture"]:
        assert line in text
        assert not any(piece in line for each in row["attributions"] for piece in each["content"])


@pytest.mark.parametrize("row", COMPUTED)
def test_a_computed_date_falls_on_a_weekday_that_the_text_names(row):
    day = date.fromisoformat(row["published"]["value"])

    assert f"on {day:%A}" in texts()[name_of(row)]
    assert f"{day:%B} {day.day}" in texts()[name_of(row)]
    assert "September 18, 2022" in texts()[name_of(row)]


def test_copies_share_their_paragraphs_and_a_lift_some_of_them():
    first, second, lift = (
        _paragraphs(texts()[name])
        for name in (
            "coast-courier_quay-nine-fire.txt",
            "radio-meridian_quay-nine-fire.txt",
            "lomira-gazette_port-insurers.txt",
        )
    )

    assert len(first & second) >= 7
    assert 3 <= len(first & lift) < len(lift) / 2


@pytest.mark.shared
def test_no_words_of_the_seeds_were_taken():
    seeds = {run for path in SHARED.glob("seeds/*.txt") for run in _runs(path.read_text("utf-8"))}

    for name, text in texts().items():
        assert (name, seeds & _runs(text)) == (name, set())


def _paragraphs(text):
    plain = re.sub(r"[“”]", '"', text)
    return {each for each in plain.split("\n") if len(each.split()) > 6}


def _runs(text):
    words = re.findall(r"\w+", EVERYBODYS.sub(" | ", text).lower())
    return {" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
