"""Gold comes as JSON lines; what is not gold is named by its line."""

import json

import pytest

from marking import marked
from reportedly.errors import MissingLayer, Unreachable, Unreadable
from reportedly.grade import GoldDocument, Relation, read_gold, relations_of
from reportedly.model import Attribution, Layer, Maker, Span

TEXT = "Ito said it rained."
RELATION = {"source": [[0, 3]], "cue": [[4, 8]], "content": [[9, 18]]}


def line(**changes):
    return json.dumps({"doc": "a", "text": TEXT, "attributions": [RELATION]} | changes)


def test_a_line_is_a_document():
    documents = read_gold([line(publisher="Coast Courier", date="2031-01-01"), "\n"])

    relation = Relation((Span(0, 3),), (Span(4, 8),), (Span(9, 18),))
    assert documents == [GoldDocument("a", TEXT, (relation,), "Coast Courier")]


def test_a_role_may_be_missing_null_or_empty():
    [document] = read_gold([line(attributions=[{"source": None, "cue": []}])])

    assert document.relations == (Relation(),)


def test_a_file_is_read_by_its_path(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text(line() + "\n\n" + line(doc="b") + "\n", encoding="utf-8")

    documents = read_gold(path)

    assert [document.id for document in documents] == ["a", "b"]
    assert read_gold(str(path)) == documents


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        pytest.param([line(), "{"], "gold line 2: Input data was truncated", id="no JSON"),
        pytest.param(["[]"], "gold line 1: Expected `object`, got `array`", id="no object"),
        pytest.param(
            [line(text=None)],
            "gold line 1: Expected `str`, got `null` - at `$.text`",
            id="no text",
        ),
        pytest.param(
            [line(attributions=[{"cue": [[4]]}])],
            "gold line 1: Expected `array` of length 2",
            id="half a span",
        ),
        pytest.param(
            [line(attributions=[{"cue": [[4, 99]]}])],
            "gold line 1: span 4:99 in a text of 19 code points",
            id="a span past the end",
        ),
        pytest.param(
            [line(attributions=[{"cue": [[8, 4]]}])],
            "gold line 1: span 8:4 is no stretch of any text",
            id="a span the wrong way round",
        ),
        pytest.param(
            [line(attributions=[{"cue": [[4, 4]]}])],
            "gold line 1: span 4:4 covers no words",
            id="a span of nothing",
        ),
        pytest.param([line(), line()], "gold line 2: document 'a' comes twice", id="twice"),
    ],
)
def test_what_is_no_gold_is_named_by_its_line(lines, message):
    with pytest.raises(Unreadable) as raised:
        read_gold(lines)

    assert str(raised.value).startswith(message)


def test_a_lone_surrogate_is_no_gold():
    with pytest.raises(Unreadable, match=r"^gold line 1: "):
        read_gold([line()[:-1] + '\ud800"}'])


def test_a_file_that_is_not_there_is_unreachable(tmp_path):
    with pytest.raises(Unreachable, match="name a JSON Lines file of gold"):
        read_gold(tmp_path / "none.jsonl")


def test_a_file_in_another_encoding_is_unreadable(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_bytes(b'{"doc": "caf\xe9"}')

    with pytest.raises(Unreadable, match="not UTF-8 at byte 12; convert it first"):
        read_gold(path)


def test_only_outermost_attributions_are_held_against_gold():
    document, marks = marked("[Ito]{s} [said]{c} [Abe said it rained]{x}.")
    [source], [cue], [content] = marks["s"], marks["c"], marks["x"]
    outer = Attribution((source,), (cue,), (content,), "indirect")
    inner = Attribution(
        (Span(9, 12),), (Span(13, 17),), (Span(18, 27),), "indirect", parent=outer.key
    )
    layer = Layer(Attribution, Maker("hand", "1"), (outer, inner))

    relations = relations_of(document.with_layer(layer))

    assert relations == [Relation((source,), (cue,), (content,))]


def test_relations_of_a_document_nobody_looked_at_are_not_none():
    document, _ = marked("It rained.")

    with pytest.raises(MissingLayer):
        relations_of(document)
