"""`grade claims` at the front door."""

import csv
import json

import pytest

pytestmark = pytest.mark.model

TEXTS = {
    "1": "“The bridge at Sarn will stay shut until May,” mayor Ines Dahl said on Monday."
    " The police counted 34 stranded lorries.",
    "2": "The bridge at Sarn will stay shut until May, mayor Ines Dahl said."
    " Thirty-four lorries are stranded, the police said.",
}
MARKED = [
    ("1", "The bridge at Sarn will stay shut until May", "quote", "shut"),
    ("1", "34", "figure", "lorries"),
    ("2", "The bridge at Sarn will stay shut until May", "quote", "shut"),
    ("2", "Thirty-four", "figure", "lorries"),
]


@pytest.fixture
def gold(tmp_path):
    """A folder of gold: two articles that report one saying and one number."""
    articles = [
        {"doc": doc, "outlet": f"Paper {doc}", "published": "2025-03-04", "title": "", "text": text}
        for doc, text in TEXTS.items()
    ]
    lines = "\n".join(map(json.dumps, articles))
    (tmp_path / "articles.jsonl").write_text(lines, encoding="utf-8")
    rows = [
        (doc, start := TEXTS[doc].index(words), start + len(words), words, kind, claim, f"p-{doc}")
        for doc, words, kind, claim in MARKED
    ]
    head = ("doc", "start", "end", "words", "kind", "claim", "origin")
    for name, table in (("claims", [head, *rows]), ("rivals", [("claim", "other", "why")])):
        with (tmp_path / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(table)
    return tmp_path


def test_claims_are_graded_as_json_and_as_a_table(call, gold):
    scores = json.loads(call("grade", "claims", str(gold), "--json").stdout)
    table = call("grade", "claims", str(gold)).stdout

    assert {name: scores[f"{name}.reports"] for name in ("quote", "figure", "all")} == {
        "quote": 2,
        "figure": 2,
        "all": 4,
    }
    assert (scores["all.found"], scores["all.pairs.p"], scores["all.pairs.r"]) == (4, 1.0, 1.0)
    assert "number of origins right: 100.0 % of 2 claims" in table


def test_gold_that_is_not_there_says_so(call, tmp_path):
    result = call("grade", "claims", str(tmp_path / "nowhere"))

    assert result.exit_code != 0
    assert "nowhere" in result.stderr
