"""Who else speaks or is named in a sentence is found without reading the whole document."""

from reportedly.link.claims.nearby import Nearby
from reportedly.link.claims.nouns import Manner, Voice
from reportedly.model import (
    Article,
    Attribution,
    Document,
    Entity,
    Layer,
    Maker,
    References,
    Span,
)

MAYOR = Voice("the mayor", unnamed=True)
PIECE = "The mayor said 12 men died in the storm at Kell Hospital. "


def nearby(size):
    """Return who is near in a text of so many like sentences, each with a speaker and a body."""
    maker, starts = Maker("test", "1"), range(0, size * len(PIECE), len(PIECE))
    name = PIECE.index("Kell"), PIECE.index(". ")
    mentions = tuple(Span(at + name[0], at + name[1]) for at in starts)
    body = Entity("e1", "Kell Hospital", "body", ("Kell Hospital",), mentions)
    said = tuple(
        Attribution(
            (Span(at, at + 9),),
            (Span(at + 10, at + 14),),
            (Span(at + 15, at + name[1]),),
            "indirect",
        )
        for at in starts
    )
    document = Document(Article(uri="https://example.org/a", text=PIECE * size))
    document = document.with_layer(Layer(Attribution, maker, said))
    document = document.with_layer(Layer(Entity, maker, (body,)))
    told = References(document)
    return Nearby(document, told, {each: Manner(MAYOR) for each, _ in told.attributions()})


def test_those_of_the_sentence_beside_the_giver_are_told_once():
    found = nearby(3)
    around = Span(len(PIECE), 2 * len(PIECE) - 1)

    assert [each.name for each in found.who_else(around, MAYOR)] == ["Kell Hospital"]
    assert [each.name for each in found.who_else(around, Voice("the army"))] == [
        "the mayor",
        "Kell Hospital",
    ]
    assert found.who_else(Span(around.start, around.start + 20), MAYOR) == ()
    assert found.who_else(around, None) == ()


def test_a_long_document_takes_no_more_looks_for_one_sentence_than_a_short_one(monkeypatch):
    looks = []
    touches = Span.touches

    def counted(self, other):
        looks.append(1)
        return touches(self, other)

    monkeypatch.setattr(Span, "touches", counted)
    taken = []
    for size in (4, 400):
        found = nearby(size)
        looks.clear()
        found.who_else(Span(len(PIECE), 2 * len(PIECE) - 1), MAYOR)
        taken.append(len(looks))

    assert taken[1] == taken[0] > 0
