"""How many, according to whom."""

from dataclasses import replace

import pytest

from ledger_documents import capture, harbour, run
from reportedly.ask import figures
from reportedly.model import Attribution, Citation, Figure
from reportedly.store import open_ledger

HARBOUR = harbour()
[FIGURE] = HARBOUR[Figure]
[QUOTED] = HARBOUR[Attribution]


@pytest.fixture
def view(tmp_path):
    """A view of a ledger with one figure, of people killed."""
    begun = run()
    with open_ledger(str(tmp_path / "ledger.db")) as ledger:
        with ledger.writer() as writer:
            writer.begin(begun)
            writer.put(capture(HARBOUR.article.uri), HARBOUR, begun.id)
        yield ledger.view()


def test_a_claimed_number_has_its_words_its_bounds_and_who_claims_it(view):
    [number] = figures(view)

    article = HARBOUR.article
    words = Citation(article.id, article.uri, FIGURE.span, HARBOUR.words(FIGURE.span))
    who = Citation(article.id, article.uri, FIGURE.who, "Mara Ito")
    assert (number.words, number.who, number.by) == (words, who, None)
    assert (number.low, number.high, number.qualifier) == (1.0, None, "at_least")
    assert (number.attribution, number.speaker) == (QUOTED.id(article.id), "Mara Ito")
    assert number.said_on is None


@pytest.mark.parametrize(
    ("cue_class", "negated", "told"),
    [("deny", False, "deny"), ("neutral", True, "negated"), ("neutral", False, "")],
)
def test_a_number_that_is_denied_says_so(tmp_path, cue_class, negated, told):
    begun = run()
    said = replace(QUOTED, cue_class=cue_class, negated=negated)
    layers = [
        replace(layer, items=(said,)) if layer.kind is Attribution else layer
        for layer in HARBOUR.layers
    ]
    with open_ledger(str(tmp_path / "denied.db")) as ledger:
        with ledger.writer() as writer:
            writer.begin(begun)
            writer.put(
                capture(HARBOUR.article.uri), replace(HARBOUR, layers=tuple(layers)), begun.id
            )
        [number] = figures(ledger.view())

    assert (number.cue_class, number.negated, number.how) == (cue_class, negated, told)


@pytest.mark.parametrize(("of", "count"), [("killed", 1), ("wounded", 0), (None, 1)])
def test_numbers_are_narrowed_to_what_is_claimed_to_have_happened(view, of, count):
    assert len(list(figures(view, of=of))) == count
