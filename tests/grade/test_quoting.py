"""Quotation marks around a content say of what kind it is."""

import pytest

from marking import unmarked
from reportedly.grade.quoting import kind_of


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        pytest.param('He said: "[Go home.]{x}"', "direct", id="marks beside the span are inside"),
        pytest.param('He said: ["Go home."]{x}', "direct", id="marks in the span"),
        pytest.param("“[Go,]{x}” he said, “[home.]{x}”", "direct", id="both halves quoted"),
        pytest.param("He said [he was “weary” of it]{x}.", "mixed", id="some words quoted"),
        pytest.param("He said [he was weary]{x}.", "indirect", id="no marks"),
        pytest.param("He “said” [he was weary]{x}.", "indirect", id="marks elsewhere"),
        pytest.param("[“Go.\n\n“Stay.”]{x}", "direct", id="paragraphs that each open"),
        pytest.param("« [Demain]{x} »", "indirect", id="a blank parts mark and span"),
        pytest.param("«[Demain]{x}»", "direct", id="guillemets"),
        pytest.param("``[Go]{x}''", "direct", id="marks of two characters"),
        pytest.param('["Go," he wrote, "home"]{x}', "mixed", id="the words between two quotations"),
        pytest.param(
            'He will [go ("home") now]{x}', "mixed", id="a bracket before a mark opens it"
        ),
        pytest.param("„[Geh” sagt er]{x}", "mixed", id="the low mark opens"),
        pytest.param("[...”]{x}", "direct", id="no words at all"),
        pytest.param("x", "indirect", id="no spans"),
    ],
)
def test_kind_follows_the_marks(source, kind):
    text, marks = unmarked(source)

    found = kind_of(text, marks.get("x", []))

    assert found == kind
