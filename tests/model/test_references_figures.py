"""Which saying a figure is part of."""

from ledger_documents import layered
from reportedly.model import Article, Attribution, Document, Figure, References, Span

TEXT = "Ito said Dasa said 5 died. 6 died."


def at(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_a_figure_is_reported_by_the_innermost_saying_that_holds_it():
    outer = Attribution((at("Ito"),), (at("said"),), (at("Dasa said 5 died"),), "indirect")
    inner = Attribution((at("Dasa"),), (Span(14, 18),), (at("5 died"),), "indirect")
    figures = [Figure(at(number), 1.0, 1.0, "exact") for number in "56"]
    document = Document(Article(uri="https://example.org/1", text=TEXT))
    document = layered(document, (Attribution, [outer, inner]), (Figure, figures))

    found = [name for _, name in References(document).figures()]

    assert found == [inner.id(document.article.id), None]
