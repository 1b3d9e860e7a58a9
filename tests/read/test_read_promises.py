"""What reading owes, whatever comes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reading_material import captured
from reportedly.errors import Unreadable
from reportedly.model import Document
from reportedly.read import READER, FurnitureMarker, read

PIECES = st.sampled_from(
    [
        "\n",
        "\n\n",
        "\r\n",
        "---",
        "# ",
        "**",
        "By Mara Ito",
        "PORT SEL, 3 May (CCN) — ",
        "Source: Coast Courier",
        "7 October 2023",
        "on Thursday",
        "Related Articles",
        "Leave a Reply",
        "http://example.org/2023/10/07/x",
        "<p>",
        "</div>",
        "<script>",
        "&amp;",
        "It rained, Press Sel reports.",
        "🌉",
        "\u200f",
        "(",
        ")",
        ":",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=12), max_size=25).map("".join)


def read_or_reason(capture):
    """Return the article, or the reason why there is none."""
    try:
        return read(capture)
    except Unreadable as error:
        return str(error)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(["text/plain", "text/html"]))
def test_any_text_is_read_or_turned_away_and_every_span_lies_in_it(text, media_type):
    capture = captured(text.encode("utf-8", "surrogatepass"), media_type=media_type)

    article = read_or_reason(capture)

    if isinstance(article, str):
        assert "\n" not in article
        return
    assert all(span.of(article.text) is not None for span in article.spans())
    assert read(capture) == article
    [once], [again] = FurnitureMarker()([Document(article)]), FurnitureMarker()([Document(article)])
    assert once == again


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.none() | st.sampled_from(["utf-8", "latin-1", "utf-16", "x"]))
def test_any_bytes_are_read_or_turned_away(body, charset):
    article = read_or_reason(captured(body, charset=charset))

    assert "\n" not in article if isinstance(article, str) else article.text.strip()


def test_the_reader_and_the_marker_have_names_and_versions():
    assert (str(READER), str(FurnitureMarker.maker)) == ("reader 4", "furniture 3")
