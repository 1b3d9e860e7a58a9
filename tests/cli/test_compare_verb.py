"""`compare` at the front door."""

import csv
import json

import pytest

from ask_story import filled


@pytest.fixture
def story(tmp_path):
    filled(tmp_path)
    return "sto_1"


def test_a_page_has_every_section_and_nothing_wider_than_a_hundred_columns(call, story):
    lines = call("--quiet", "compare", story).stdout.splitlines()

    heads = [line for line in lines if line[:1].isupper() and line.split()[0].isupper()]
    assert [" ".join(head.split()[:3]) for head in heads] == [
        "WHO IS QUOTED:",
        "THE SAME QUOTATION",
        "FIGURES, as each",
        "TERMS FOR ONE",
        "TERMS FOR ONE",
        "TERMS FOR WHAT",
        "LABELS THAT STAND",
    ]
    assert max(map(len, lines)) <= 100


def test_a_page_tells_versions_and_carriers(call, story):
    page = " ".join(call("--quiet", "compare", story).stdout.split())

    assert "100% of it is also in A (full copy)" in page
    assert "word for word the same (direct, carried" in page
    assert "also carried by: B" in page
    assert "give up the northern quay [-our-] {+their+} fathers built" in page


def test_json_holds_every_instance(call, story):
    found = json.loads(call("--quiet", "compare", story, "--format", "json").stdout)

    [ito] = found["speakers"]
    assert [len(each["instances"]) for each in ito["outlets"]] == [1, 1, 1]
    assert {each["report"] for act in found["acts"] for cell in act["outlets"]
            for use in cell["terms"] for each in use["instances"]} == {"A", "B", "C"}  # fmt: skip


def test_csv_has_a_row_for_each_instance(call, story):
    rows = list(csv.DictReader(call("compare", story, "--format", "csv").stdout.splitlines()))

    assert {row["section"] for row in rows} == {"speaker", "figure", "actor", "place", "act"}
    assert [row["voice"] for row in rows if row["term"] == "kill"] == [
        "passive",
        "passive",
        "active",
    ]


@pytest.mark.parametrize("asked", [(), ("sto_1", "--actor", "Ito")])
def test_it_wants_a_story_or_an_actor(call, story, asked):
    result = call("compare", *asked)

    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert "STORY" in result.stderr
