"""Words in a credit's place that credit nobody with the article."""

import pytest

from reading_material import BODY, article_of

LEAD = BODY.format(day="Monday")
MORE = BODY.format(day="Tuesday")


def _credited(text: str) -> list[str]:
    return [each.value for each in article_of(text).credited]


@pytest.mark.parametrize("state", ["Undated", "Updated", "Update 2", "Corrected", "Recasts"])
def test_how_old_a_text_is_is_no_medium(state):
    assert _credited(f"({state})\n\n{LEAD}\n\n{MORE}") == []


@pytest.mark.parametrize("chart", ["Ferries by day", "Monday 5\n\nTuesday 8"])
def test_the_source_of_a_chart_is_not_that_of_the_article(chart):
    text = f"Bridge opens\n\n{LEAD}\n\n{chart}\n\nSource: Sel Ferry Office\n\n{MORE}"

    assert _credited(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"Bridge opens\n\n{LEAD}\n\n{MORE}\n\nSource: Coast Courier",
        f"Bridge opens\n\nSource: Coast Courier\n\n{LEAD}\n\n{MORE}",
        f"Bridge opens\n\n{LEAD}\n\nSource: Coast Courier\n\n{MORE}",
        f"(Coast Courier)\n\n{LEAD}\n\n{MORE}",
    ],
    ids=["below", "above", "under a paragraph", "in brackets"],
)
def test_the_source_of_the_report_is_credited(text):
    assert _credited(text) == ["Coast Courier"]
