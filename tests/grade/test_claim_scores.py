"""Claims held against gold: pairs of reports, origins, rivals."""

import pytest

from reportedly.errors import Unreadable
from reportedly.grade.claims import FoundClaims, FoundReport, grade_claims, read_claim_gold

ARTICLES = "".join(f'{{"doc": "{name}", "text": "We stay. Nine died."}}\n' for name in "abc")
CLAIMS = (
    "doc,start,end,words,kind,claim,origin\n"
    "a,0,7,We stay,quote,stay,gazette\n"
    "b,0,7,We stay,quote,stay,gazette\n"
    "c,0,7,We stay,quote,stay,radio\n"
    "a,9,13,Nine,figure,nine,gazette\n"
    "b,9,13,Nine,figure,eleven,radio\n"
)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "articles.jsonl").write_text(ARTICLES)
    (tmp_path / "claims.csv").write_text(CLAIMS)
    (tmp_path / "rivals.csv").write_text("claim,other,why\nnine,eleven,two numbers\n")
    return tmp_path


def report(doc, claim, kind="quote", span=(0, 7)):
    return FoundReport(doc, kind, claim, (span,))


def test_pairs_count_those_found_apart_from_all(folder):
    gold = read_claim_gold(str(folder))
    found = FoundClaims((report("a", "x"), report("b", "x")), {"x": 2}, frozenset())

    quotes = grade_claims(gold, found).kinds["quote"]

    assert (quotes.reports, quotes.found) == (3, 2)
    assert (quotes.pairs.p, quotes.pairs.r, quotes.linking) == (1.0, 1 / 3, 1.0)


def test_the_number_of_origins_is_that_of_the_claim_that_holds_most(folder):
    gold = read_claim_gold(str(folder))
    found = FoundClaims((report("a", "x"), report("b", "x")), {"x": 1}, frozenset())

    scores = grade_claims(gold, found)

    assert (scores.claims, scores.origins_right, scores.origins_off) == (1, 0.0, 1.0)


def test_what_was_found_goes_to_one_marked_report_only(folder):
    gold = read_claim_gold(str(folder))
    both = FoundClaims((report("a", "x", span=(0, 13)), report("b", "x")), {"x": 2}, frozenset())

    assert grade_claims(gold, both).kinds["all"].found == 2


def test_rivals_are_counted_among_marked_claims(folder):
    gold = read_claim_gold(str(folder))
    figures = (report("a", "n", "figure", (9, 13)), report("b", "e", "figure", (9, 13)))
    found = FoundClaims(figures, {"n": 1, "e": 1}, frozenset({frozenset(("n", "e"))}))

    assert (grade_claims(gold, found).rivals.p, grade_claims(gold, found).rivals.r) == (1.0, 1.0)


def test_a_file_that_lacks_a_column_is_unreadable(folder):
    (folder / "claims.csv").write_text("doc,start\na,0\n")

    with pytest.raises(Unreadable, match="a row lacks"):
        read_claim_gold(str(folder))
