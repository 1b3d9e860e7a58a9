"""`review`, and what it leaves in `decisions`, at the front door."""

import json

import pytest

HARBOUR, COUNCIL = "https://courier.example/1", "https://gazette.example/2"


@pytest.fixture(autouse=True)
def _noor(monkeypatch):
    monkeypatch.setenv("REPORTEDLY_REVIEWER", "Noor")


def decided(call):
    lines = call("decisions", "--json").stdout.splitlines()
    return [json.loads(line) for line in lines]


def test_one_key_decides_the_most_doubtful_first_and_nothing_comes_twice(call, filled):
    told = call("review", typed="a\nr\n")

    found = [(each["address"], each["answer"], each["by"]) for each in decided(call)]
    assert found == [(COUNCIL, "accept", "Noor"), (HARBOUR, "reject", "Noor")]
    assert "2 decided" in told.stderr
    assert "nothing waits any more" in call("review", typed="").stdout


def test_the_statement_stands_in_its_paragraph_with_marks(call, filled):
    told = call("review", "Ito", typed="q\n").stdout

    assert "PORT ELWIN, 5 March — “⟦We are not leaving the quay,⟧”" in told
    assert "Not now." in told


@pytest.mark.parametrize(
    ("typed", "part", "value"),
    [
        ("p\nM. Ito\n", "speaker", "M. Ito"),
        ("p\n\n", "speaker", None),
        ("k\nmixed\n", "kind", "mixed"),
        ("t\nclaim\n", "cue_class", "claim"),
        ("e\nNot now.\n", "content", 1),
        ("s\nspokeswoman\n", "source", 1),
        ("c\ntold\n", "cue", 1),
    ],
)
def test_a_part_is_corrected_by_its_words(call, filled, typed, part, value):
    call("review", "Ito", "--why", "as the text has it", typed=typed)

    [kept] = decided(call)
    found = kept["corrected"][part]
    assert (kept["answer"], kept["why"]) == ("correct", "as the text has it")
    assert (len(found) if isinstance(value, int) else found) == value
    assert kept["corrected"] != kept["seen"]


def test_skipping_undoing_help_and_words_that_are_not_there_go_on(call, filled):
    told = call("review", typed="?\nn\ne\nno such words\na\nz\nu\n").stdout

    assert "a accept" in told
    assert "letter by letter" in told
    answers = [(each["address"], each["answer"], each["state"]) for each in decided(call)]
    assert answers == [(HARBOUR, "accept", "undone"), (COUNCIL, "unsure", "standing")]


def test_each_decision_is_kept_at_once(call, filled):
    call("review", typed="a\n")

    assert len(decided(call)) == 1


def test_a_decision_is_listed_and_taken_back_by_its_id(call, filled):
    call("review", typed="a\n")
    [kept] = decided(call)

    assert "standing" in call("decisions").stdout
    assert "undone: accept" in call("undo", kept["id"]).stdout
    assert decided(call)[0]["state"] == "undone"
    assert call("undo", kept["id"]).exit_code == 2


def test_agreement_is_told_with_counts(call, filled):
    call("review", typed="r\np\nM. Ito\n")

    rows = call("decisions", "--agreement", "--json").stdout.splitlines()

    found = {each["asked"]: (each["right"], each["decided"]) for each in map(json.loads, rows)}
    assert found["is an attribution"] == (1, 2)
    assert found["speaker"] == (0, 1)
    assert "50.0 %" in call("decisions", "--agreement").stdout


def test_what_is_decided_wholly_becomes_gold_that_grade_reads(call, filled, tmp_path):
    call("review", typed="a\na\n")
    gold = tmp_path / "gold.jsonl"
    told = call("decisions", "--gold")
    gold.write_text(told.stdout, encoding="utf-8")

    assert "2 articles are decided wholly" in told.stderr
    lines = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    assert {len(each["attributions"]) for each in lines} == {1}


def test_where_nothing_was_decided_that_is_said(call, filled):
    assert "nothing was decided yet" in call("decisions").stdout
    assert "nothing was decided yet" in call("decisions", "--agreement").stdout
    assert call("decisions", "--gold").stdout == ""
