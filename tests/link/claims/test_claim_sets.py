"""Claims found in sets of fictional news: floors a little under what was reached."""

from pathlib import Path

import pytest

from reportedly.cli.deciding import known_of
from reportedly.cli.grade_actors import captures_in
from reportedly.cli.grade_claims import found_in, linked_in
from reportedly.cli.grading import documents_of
from reportedly.engine import engine
from reportedly.grade.claims import grade_claims, read_claim_gold
from reportedly.pipeline import RECIPES
from reportedly.settings import settings

SETS = Path(__file__).parents[2] / "gold" / "claims"
# Per cent of pairs of reports: how many that were put together are one claim, how many of these
# were put together.
FLOORS = {
    "seventh/a": (99, 80),
    "eighth/a": (95, 53),
    "eighth/b": (92, 34),
    "ninth/figures": (99, 76),
    "tenth/a": (99, 59),
}


@pytest.mark.model
@pytest.mark.parametrize("name", FLOORS)
def test_claims_are_found_as_well_as_they_were(name):
    gold = read_claim_gold(str(SETS / name))
    documents = dict(documents_of(captures_in(gold.articles), RECIPES["annotate"], engine(1)))

    found = found_in(documents, linked_in(documents, known_of(settings())))
    pairs = grade_claims(gold, found).kinds["all"].pairs

    reached = (pairs.p, pairs.r)
    assert all(got >= floor / 100 for got, floor in zip(reached, FLOORS[name], strict=True))


@pytest.mark.parametrize("name", FLOORS)
def test_marks_stand_at_words_of_their_articles(name):
    gold = read_claim_gold(str(SETS / name))
    size = {each.doc: len(each.text) for each in gold.articles}

    assert gold.reports
    for report in gold.reports:
        assert all(0 <= start < end <= size[report.doc] for start, end in report.spans)
