"""Where contents end, and how sure a row is of which a piece was thrown out."""

import pytest

from marking import marked
from reportedly.annotate import Parser
from reportedly.annotate.drafts import Draft, Part
from reportedly.annotate.edges import finish
from reportedly.annotate.learned import score_again
from reportedly.annotate.page import page_of
from reportedly.model import Furniture, Layer, Maker


def parsed(text):
    document, _ = marked(text)
    [document] = Parser()([document.with_layer(Layer(Furniture, Maker("test", "1"), ()))])
    return page_of(document)


@pytest.mark.model
@pytest.mark.parametrize(
    ("kept", "rest"),
    [
        ("the port was shut for two", " years."),
        ("the port of Central", " Ostmark was shut."),
        ("the crane had", " fallen."),
        ("the guards were two harbour", " pilots, and left."),
        ("the port was shut", " for two years in a row after a storm and a strike of its guards."),
    ],
)
def test_a_content_that_ends_within_a_phrase_goes_on_to_its_end(kept, rest):
    lead = "Mara Ito said that "
    page = parsed(lead + kept + rest)
    starts = [token.span.start for token in page.tree.tokens]
    content = {n for n, at in enumerate(starts) if len(lead) <= at < len(lead + kept)}
    draft = Draft((2,), (0, 1), set(content), 0.9)

    finish(page, draft)

    grown = page.spans(draft.content)[-1].of(page.text)
    assert grown.startswith(kept)
    assert (len(grown) > len(kept)) is (rest.split()[0] != "for")


@pytest.mark.parametrize(
    ("content", "score"),
    [
        pytest.param({1, 2, 7}, 0.1, id="both pieces are left"),
        pytest.param({1, 2}, 0.8, id="the doubtful piece is gone"),
        pytest.param({5}, 0.1, id="nothing of either is left"),
    ],
)
def test_a_piece_that_was_thrown_out_has_no_say_in_how_sure_a_row_is(content, score):
    parts = (Part(frozenset({1, 2}), 0.9, 0.8), Part(frozenset({7}), 0.1, 0.9))
    draft = Draft((3,), (), set(content), 0.1, parts=parts)

    score_again(draft)

    assert draft.score == pytest.approx(score)
