"""Spans: half-open, in code points, and always inside their text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import SpanOutsideText
from reportedly.model import Span, hull

PLACES = st.integers(min_value=0, max_value=50)
SPANS = st.tuples(PLACES, PLACES).map(lambda pair: Span(*sorted(pair)))


@given(st.text(), st.data())
def test_a_span_gives_the_words_it_covers_to_the_letter(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    words = Span(start, end).of(text)

    assert text[:start] + words + text[end:] == text
    assert len(Span(start, end)) == len(words)


def test_code_points_are_counted_not_bytes_nor_utf_16_units():
    text = "🕊️ Ito said é"

    assert Span(3, 6).of(text) == "Ito"


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3)])
def test_a_stretch_of_no_text_cannot_be_made(start, end):
    with pytest.raises(SpanOutsideText, match=f"^{start}:{end} is no stretch of any text$"):
        Span(start, end)


def test_a_span_past_the_end_is_refused_and_says_how_long_the_text_is():
    with pytest.raises(SpanOutsideText, match="^2:9 in a text of 5 code points$"):
        Span(2, 9).of("Ito s")


@given(SPANS, SPANS)
def test_covering_is_having_every_place_of_the_other(one, other):
    inside = range(one.start, one.end + 1)

    assert one.covers(other) == (other.start in inside and other.end in inside)


@given(SPANS, SPANS)
def test_touching_is_sharing_a_place_when_neither_is_empty(one, other):
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))

    if len(one) and len(other):
        assert one.touches(other) == other.touches(one) == bool(shared)


@given(st.lists(SPANS, min_size=1))
def test_the_hull_covers_all_and_is_no_longer_than_it_must_be(spans):
    found = hull(tuple(spans))

    assert all(found.covers(span) for span in spans)
    assert found.start in {span.start for span in spans}
    assert found.end in {span.end for span in spans}


def test_spans_are_sorted_by_where_they_start_then_by_where_they_end():
    assert sorted([Span(2, 3), Span(0, 9), Span(0, 1)]) == [Span(0, 1), Span(0, 9), Span(2, 3)]
