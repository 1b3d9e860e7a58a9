"""The five real articles of ../shared: what is read off them (dates, names, kinds)."""

import json
from collections import Counter

import pytest

from reading_material import captured
from reportedly.model import Article, Document, Furniture
from reportedly.read import FurnitureMarker, read
from shared_folder import SHARED

pytestmark = pytest.mark.shared


def seed(number):
    [path] = (SHARED / "seeds").glob(f"{number}_*.txt")
    return captured(path.read_bytes(), address=path.as_uri())


@pytest.mark.parametrize(
    ("number", "published"),
    [
        ("000", ("2024-02-15", "computed")),
        ("001", None),
        ("002", None),
        ("003", None),
        ("004", ("2023-10-07", "stated")),
    ],
)
def test_the_date_of_publication_is_stated_computed_or_unknown(number, published):
    moment = read(seed(number)).published

    assert (moment and (moment.value, moment.basis)) == published


def test_a_computed_date_keeps_its_evidence():
    article = read(seed("000"))

    words = [span.of(article.text) for span in article.published.spans]
    assert words == ["February 15", "Thursday", "October 7, 2023"]


@pytest.mark.parametrize(
    ("number", "kinds"),
    [
        ("000", {"rule": 2, "image": 1, "url": 1, "sign_off": 1}),
        ("001", {"credit": 1, "comment_form": 2}),
        ("002", {"caption": 1}),
        ("003", {"related": 1, "navigation": 1, "adblock": 2}),
        ("004", {"date": 1, "share": 1, "comment_form": 2}),
    ],
)
def test_the_furniture_is_marked(number, kinds):
    [document] = FurnitureMarker()([Document(read(seed(number)))])

    assert Counter(item.kind for item in document[Furniture]) == kinds


@pytest.mark.parametrize(
    ("number", "outlet", "credited"),
    [
        ("000", "Radio Habana Cuba", []),
        ("001", None, ["Press TV"]),
        ("002", None, []),
        ("003", None, []),
        ("004", None, []),
    ],
)
def test_outlet_and_credits_are_what_the_text_says(number, outlet, credited):
    article = read(seed(number))

    assert (article.outlet and article.outlet.value) == outlet
    assert [detail.value for detail in article.credited] == credited


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_the_text_is_the_file_and_the_title_its_first_words(number):
    capture = seed(number)

    article = read(capture)

    assert article.text == capture.body.decode()
    assert (article.language, article.encoding, article.notes) == ("en", "utf-8", ())
    assert article.title.value == article.text.lstrip("\n #*").split("\n")[0].rstrip("* ")


@pytest.mark.parametrize(
    "name", ["polnear/dev.jsonl", "places/tr_news.jsonl", "stories/ecbplus.jsonl"]
)
def test_no_paragraph_of_real_prose_is_marked(name):
    """A caption, credit or link line may be long; a quoted or reporting sentence may not be."""
    rows = [json.loads(line) for line in (SHARED / "data" / name).read_text().splitlines()]

    marked = [
        (item.kind, document.words(item.span))
        for row in rows
        for document in FurnitureMarker()([Document(Article(name, row["text"]))])
        for item in document[Furniture]
    ]

    prose = [words for kind, words in marked if " said" in words or " told " in words]
    assert prose == []
