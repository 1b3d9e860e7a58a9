"""The one day and the one place that the sentence of a number tells."""

from datetime import date

from reportedly.export.whereabouts import whereabouts
from reportedly.model import (
    Article,
    Attribution,
    Document,
    Figure,
    Layer,
    Maker,
    Place,
    Sentence,
    Span,
    TimeExpression,
)

HAND = Maker(name="by hand", version="1")
TOWN, PROVINCE, LAND, OTHER = "Kell", "Dasa", "Veldara", "Toral"
KINDS = {TOWN: "city", PROVINCE: "adm1", LAND: "country", OTHER: "city"}
FAR = "for all that anybody has counted in the long night and in the long day that followed"


def found(text, *, days=(), said=None):
    """Return the day and the place of the number nine in a text of one sentence."""
    document = Document(Article(uri="u", text=text))
    number = text.index("Nine") if "Nine" in text else text.index("nine")
    figure = Figure(Span(number, number + 4), 9, 9, "exact", "person", "killed")
    layers = [
        (Sentence, (Sentence(Span(0, len(text))),)),
        (TimeExpression, tuple(time(text, words) for words in days)),
        (Place, tuple(place(text, name) for name in KINDS if name in text)),
        (Figure, (figure,)),
    ]
    for kind, items in layers:
        document = document.with_layer(Layer(kind, HAND, items))
    row = whereabouts(document, figure, said)
    return row["day"], row["place"]


def place(text, name):
    at = text.index(name)
    return Place(Span(at, at + len(name)), name, KINDS[name], "by hand", country="VE")


def time(text, words):
    at, day = text.index(words), date(2024, 4, 1 + len(words))
    value = day.isoformat()
    return TimeExpression(Span(at, at + len(words)), "DATE", value, day, day, "by hand", "none")


def saying(source, content):
    return Attribution((source,), (Span(source.end, source.end),), (content,), "indirect")


def test_the_only_day_and_the_only_place_are_those_of_the_number():
    assert found("Nine died in Kell on Friday.", days=["Friday"]) == ("2024-04-07", "Kell")


def test_a_town_is_told_with_what_it_lies_in():
    assert found("Nine died in Kell, Dasa, Veldara.") == (None, "Kell")


def test_of_two_there_is_none():
    text = "Nine died in Kell on Friday and in Toral on Monday."
    assert found(text, days=["Friday", "Mon"]) == (None, None)


def test_since_when_is_not_when_and_where_somebody_sits_is_not_where():
    text = "Nine died since Friday, say monitors based in Toral."
    assert found(text, days=["Friday"]) == (None, None)


def test_by_friday_is_not_when_though_by_gunmen_on_friday_is():
    assert found("Nine had died by Friday.", days=["Friday"]) == (None, None)
    assert found("Nine were shot by gunmen on Friday.", days=["Friday"]) == ("2024-04-07", None)


def test_what_is_far_off_in_a_long_sentence_is_not_told():
    assert found(f"Met in Kell on Friday {FAR} {FAR} nine died.", days=["Friday"]) == (None, None)


def test_the_day_of_the_saying_and_the_place_of_its_source_are_not_the_numbers():
    text = "Nine died, the mayor of Kell said on Friday."
    said = saying(Span(text.index("the mayor"), text.index(" said")), Span(0, 9))
    assert found(text, days=["Friday"], said=said) == (None, None)


def test_a_document_that_nobody_looked_at_for_sentences_tells_none():
    figure = Figure(Span(0, 4), 9, 9, "exact")
    row = whereabouts(Document(Article(uri="u", text="Nine died.")), figure, None)
    assert (row["sentence"], row["day"], row["place"]) == (None, None, None)
