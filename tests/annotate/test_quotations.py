"""Quoted stretches by their marks."""

import pytest

from marking import unmarked
from reportedly.annotate.blocks import blocks
from reportedly.annotate.quotations import quotations


def found_in(text):
    return quotations(text, blocks(text))


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("Ito said: [“Tomorrow.”]{quoted}", id="curly marks, marks included"),
        pytest.param('[“One,”]{quoted} she said, ["two."]{quoted}', id="a split quotation is two"),
        pytest.param("[''We stay,'']{quoted} he said.", id="two apostrophes are a mark"),
        pytest.param("[``We stay,'']{quoted} he said.", id="typewriter marks"),
        pytest.param("Ito a dit : [« Demain »]{quoted}.", id="guillemets"),
        pytest.param("[”Fear,”]{quoted} she wrote.", id="a closing mark where one opens"),
        pytest.param("[“Fear.“]{quoted}\nNo more.", id="an opening mark where one closes"),
        pytest.param("He opened with “and never closed it.", id="a mark left open is none"),
        pytest.param("A pipe of 6'3\" and 236 pounds.", id="inches are no quotation"),
        pytest.param("[“He said ‘never’ to me,”]{quoted} she said.", id="marks inside marks"),
        pytest.param("[‘We stay put,’]{quoted} the mayor said.", id="single marks"),
        pytest.param("The mayor’s and the ministers’ cars.", id="apostrophes are no marks"),
        pytest.param(
            "[‘The partners’ silence says enough,’]{quoted} he said.",
            id="a plural's apostrophe does not close",
        ),
        pytest.param("['Odd,']{quoted} she said.", id="straight single marks"),
    ],
)
def test_a_quotation_runs_from_mark_to_mark(source):
    text, marks = unmarked(source)

    found = found_in(text)

    assert [quotation.span for quotation in found] == marks.get("quoted", [])


def test_a_quotation_over_paragraphs_opens_each_and_closes_the_last():
    text, marks = unmarked("[“We begin here.]{part}\n\n[“And we end here,”]{part} he said.")

    found = found_in(text)

    assert [(quotation.span, quotation.closed) for quotation in found] == [
        (marks["part"][0], False),
        (marks["part"][1], True),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“We begin here.\nAnd we go on.\nWe end here,” he said.",
            ["“We begin here.", "And we go on.", "We end here,”"],
            id="a line for each sentence",
        ),
        pytest.param(
            '"We begin here.\nWe end here," he said. "No."',
            ['"We begin here.', 'We end here,"', '"No."'],
            id="straight marks",
        ),
        pytest.param(
            "“We begin here.\nThe “few” said so.\nHe left.", ["“few”"], id="the next opens another"
        ),
        pytest.param(
            "“We begin.\nOne.\nTwo.\nThree.\nFour.\nWe end,” he said.", [], id="too far on"
        ),
    ],
)
def test_a_quotation_of_several_lines_may_be_marked_at_its_ends_alone(text, expected):
    found = found_in(text)

    assert [each.span.of(text) for each in found] == expected
