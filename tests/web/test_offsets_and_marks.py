"""Places in a text: the way to a browser's units and back, and marks that do not overlap."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Span
from reportedly.web.marks import Mark, segments
from reportedly.web.offsets import Units

# Letters, combining marks, right-to-left words, emoji of one and of several code points, line ends.
PIECES = [
    "a",
    "ß",
    "e\u0301",
    "מלך",
    "ميناء",
    "🌊",
    "👩🏽‍🚒",
    "𝔘",
    "\r\n",
    "\u202e",
    "\U0010ffff",
    " ",
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.characters(exclude_categories=["Cs"])).map("".join)


def in_units(words):
    return len(words.encode("utf-16-le")) // 2


@given(TEXTS, st.data())
def test_units_before_a_code_point_are_those_that_utf_16_takes(text, data):
    point = data.draw(st.integers(0, len(text)))

    assert Units(text).before(point) == in_units(text[:point])


@given(TEXTS, st.data())
def test_a_span_comes_back_from_units_as_it_was(text, data):
    start, end = sorted(data.draw(st.integers(0, len(text))) for _ in range(2))
    units = Units(text)

    assert units.span_at(*units.span(Span(start, end))) == Span(start, end)


@given(TEXTS, st.data())
def test_units_cut_out_the_words_that_the_span_covers(text, data):
    start, end = sorted(data.draw(st.integers(0, len(text))) for _ in range(2))

    first, last = Units(text).span(Span(start, end))

    cut = text.encode("utf-16-le")[2 * first : 2 * last].decode("utf-16-le")
    assert cut == text[start:end]


@given(TEXTS, st.data())
def test_any_units_of_a_browser_give_a_span_of_the_text_that_covers_them(text, data):
    start, end = sorted(data.draw(st.integers(0, in_units(text))) for _ in range(2))
    units = Units(text)

    span = units.span_at(start, end)

    assert 0 <= span.start <= span.end <= len(text)
    first, last = units.span(span)
    assert first <= start
    assert last >= end


@st.composite
def marked_texts(draw):
    text = draw(TEXTS)
    edges = st.integers(0, len(text))
    marks = []
    for number in range(draw(st.integers(0, 6))):
        start, end = sorted((draw(edges), draw(edges)))
        marks.append(Mark(Span(start, end), f"kind{number}", draw(st.sampled_from([None, "x"]))))
    return text, marks


@given(marked_texts())
def test_segments_join_up_to_the_text_and_each_lies_wholly_in_its_marks(found):
    text, marks = found

    pieces = list(segments(text, marks))

    assert "".join(piece.words for piece in pieces) == text
    for piece in pieces:
        covering = {mark.kind for mark in marks if len(mark.span) and mark.span.covers(piece.span)}
        touching = {mark.kind for mark in marks if mark.span.touches(piece.span)}
        assert {mark.kind for mark in piece.marks} == covering == touching


@given(marked_texts())
def test_an_attribution_opens_once(found):
    text, marks = found

    opened = [name for piece in segments(text, marks) for name in piece.opens]

    assert len(opened) == len(set(opened))
