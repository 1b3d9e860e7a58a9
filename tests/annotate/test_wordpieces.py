"""Word pieces lie where the text has them, and say what stands around them."""

from hypothesis import given

from documents import ANY_TEXT
from reportedly.annotate.blocks import blocks
from reportedly.annotate.wordpieces import GAPS, MARKS, SHAPES, pieces_of


def cut(text):
    return pieces_of(text, blocks(text))


def told(text, what):
    pieces = cut(text)
    shift, size = {"shape": (1, SHAPES), "gap": (SHAPES, GAPS), "quoted": (SHAPES * GAPS, 5)}[what]
    return {
        span.of(text): mark // shift % size
        for span, mark in zip(pieces.spans, pieces.marks, strict=True)
    }


def test_how_a_word_is_written_is_told_of_all_its_pieces():
    shapes = told("They told Marlock and the AFN on 3 May", "shape")

    assert shapes["told"] == 0
    assert [shape for piece, shape in shapes.items() if piece in "Marlock"] == [1, 1]
    assert shapes["May"] == 1
    assert {shapes["AF"], shapes["N"]} == {2}
    assert shapes["3"] == 3


def test_a_paragraph_opens_with_a_mark_of_its_own():
    gaps = told("It rained.\n\nNobody, though, left", "gap")

    assert (gaps["It"], gaps["Nobody"]) == (2, 2)
    assert (gaps["rained"], gaps["left"]) == (1, 1)
    assert gaps["."] == gaps[","] == 0


def test_what_is_quoted_is_told_from_its_marks():
    quoted = told("“Go now,” she said of 'the port'", "quoted")

    assert [quoted[word] for word in ("“", "Go", "now", "”")] == [2, 1, 1, 3]
    assert [quoted[word] for word in ("the", "port")] == [4, 4]
    assert [quoted[word] for word in ("she", "said", "of")] == [0, 0, 0]


def test_two_apostrophes_are_one_quotation_mark():
    pieces = cut("''Go,'' she said")
    quoted = [mark // (SHAPES * GAPS) for mark in pieces.marks]

    assert quoted == [2, 2, 1, 1, 3, 3, 0, 0]


def test_curly_and_straight_marks_are_the_same_pieces():
    assert cut("“It’s late,” he said").ids == cut('"It\'s late," he said').ids


@given(ANY_TEXT)
def test_pieces_are_words_of_the_text_in_order(text):
    pieces = cut(text)

    assert len(pieces.ids) == len(pieces.marks) == len(pieces.spans) == len(pieces.blocks)
    assert all(0 <= mark < MARKS for mark in pieces.marks)
    assert all(span.of(text) is not None for span in pieces.spans)
    assert [span.start for span in pieces.spans] == sorted(span.start for span in pieces.spans)
