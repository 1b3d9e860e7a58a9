"""What is counted: tokens, characters that are not blank, stretches."""

from reportedly.grade.tokens import tokens
from reportedly.model import Span


def test_tokens_are_runs_of_word_characters_and_single_marks():
    cut = tokens("Ito's 3.5 km …")

    assert cut.words == ("Ito", "'", "s", "3", ".", "5", "km", "…")


def test_a_token_is_touched_by_one_of_its_characters():
    cut = tokens("The harbour opened")

    assert cut.under([Span(5, 6), Span(10, 13)]) == {1, 2}


def test_characters_leave_out_the_blanks():
    cut = tokens("a  b\nc")

    assert cut.characters([Span(0, 6)]) == {0, 3, 5}


def test_stretches_lose_blank_edges_and_join_across_blanks_alone():
    cut = tokens("one two, three")

    assert cut.stretches([Span(0, 4), Span(4, 7), Span(8, 14)]) == {(0, 7), (9, 14)}


def test_nothing_has_no_stretches():
    cut = tokens("one")

    assert cut.stretches([]) == set()
