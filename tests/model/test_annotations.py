"""Every annotation has a place to be sorted by, and tells every span it points at."""

import pytest

from reportedly.model import (
    Attribution,
    Entity,
    Furniture,
    Hop,
    Mention,
    Role,
    Sentence,
    Span,
    Speaker,
    TimeExpression,
    Token,
    Waymark,
)

A, B, C, D, E = (Span(start, start + 2) for start in (0, 10, 20, 30, 40))


@pytest.mark.parametrize(
    ("annotation", "span", "spans"),
    [
        pytest.param(Furniture(A, "share"), A, (A,), id="furniture"),
        pytest.param(Token(A, "it", "it", "PRON", "PRP", "nsubj", 1), A, (A,), id="token"),
        pytest.param(Sentence(A), A, (A,), id="sentence"),
        pytest.param(Waymark(A, B, 0.9, 0.9, "medium"), A, (A, B), id="waymark"),
        pytest.param(Waymark(A, None, 0.9, 0.9, "document"), A, (A,), id="waymark without a cue"),
        pytest.param(Mention(A, "PER"), A, (A,), id="mention"),
        pytest.param(
            TimeExpression(A, "DATE", "XXXX-WXX-3", None, None, "weekday", "none"),
            A,
            (A,),
            id="time",
        ),
        pytest.param(
            Attribution((C,), (B,), (A, D), "direct", addressee=(E,), parent=(A,)),
            Span(0, 32),
            (C, B, A, D, E, A),
            id="attribution",
        ),
        pytest.param(Attribution((), (), (B,), "direct"), B, (B,), id="content alone"),
        pytest.param(
            Speaker((B, C), "Ito", "name", "named so", words=(A,)),
            Span(10, 22),
            (B, C, A),
            id="speaker",
        ),
        pytest.param(
            Hop((B, C), 0, "Coast Courier", "outlet", (A,)), Span(10, 22), (B, C, A), id="hop"
        ),
        pytest.param(
            Entity("e1", "Ito", "person", ("Ito",), (B, D), (Role("mayor", None, (A,)),)),
            Span(10, 32),
            (B, D, A),
            id="entity",
        ),
    ],
)
def test_annotation_tells_its_place_and_its_spans(annotation, span, spans):
    assert annotation.span == span
    assert annotation.spans() == spans


def test_an_attribution_is_referred_to_by_the_spans_of_its_roles():
    found = Attribution((C,), (B,), (A, D), "direct", addressee=(E,))

    assert found.key == (C, B, A, D)
