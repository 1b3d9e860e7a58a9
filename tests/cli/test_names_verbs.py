"""`same`, `grade names` and `registry` at the front door."""

import csv
import json

import pytest


@pytest.fixture
def pairs(tmp_path):
    """A pairs.csv of one pair that is one person and one that is not."""
    path = tmp_path / "pairs.csv"
    rows = ("Karim Orani,Kareem Orani,Person,1", "Karim Orani,Omar Orani,Person,0")
    path.write_text("\n".join(["left,right,schema,same", *rows]), encoding="utf-8")
    return path


def test_two_names_are_judged_in_a_line(call):
    result = call("same", "Karim Orani", "Omar Orani")

    assert result.exit_code == 0
    assert result.stdout == "different (0.24): 'karim' and 'omar' contradict each other\n"


def test_two_names_are_judged_as_json(call):
    result = call("same", "Karim Orani", "Sheikh Kareem Orani", "--type", "person", "--json")

    assert json.loads(result.stdout) == {
        "left": "Karim Orani",
        "right": "Sheikh Kareem Orani",
        "type": "person",
        "score": 0.9925,
        "judgement": "same",
        "reason": "every word agrees, in another spelling",
    }


def test_a_table_of_pairs_comes_back_with_score_judgement_and_reason(call, pairs):
    rows = list(csv.DictReader(call("same", "--csv", str(pairs)).stdout.splitlines()))

    assert [(row["left"], row["right"], row["judgement"]) for row in rows] == [
        ("Karim Orani", "Kareem Orani", "same"),
        ("Karim Orani", "Omar Orani", "different"),
    ]
    assert all(0 <= float(row["score"]) <= 1 and row["reason"] for row in rows)


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("Karim Orani",), 2, "1 names given; give two, or --csv FILE"),
        (("a", " "), 2, "one of the names is empty; give two"),
        (("a", "b", "--csv", "pairs.csv"), 2, "two names or --csv FILE, not both"),
        (("--csv", "none.csv"), 3, "none.csv: No such file or directory; name a CSV file of pairs"),
    ],
)
def test_a_wrong_call_of_same_is_told_in_a_line(call, words, status, said):
    result = call("same", *words)

    assert (result.exit_code, result.stderr) == (status, f"reportedly: {said}\n")


def test_gold_is_graded(call, pairs):
    figures = json.loads(call("grade", "names", str(pairs), "--json").stdout)

    assert figures["pairs"] == 2
    assert figures["accuracy"] == figures["auc"] == figures["recall_no_false_match"] == 1.0


def test_grades_are_a_table_too(call, pairs):
    lines = call("grade", "names", str(pairs)).stdout.splitlines()

    assert lines[3].split() == ["accuracy", "1.000"]


def test_a_registry_without_faults_ends_well(call, tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text("id,type,name,parent\nito,person,Mara Ito,un\n", encoding="utf-8")

    result = call("registry", "check", str(path))

    assert (result.exit_code, result.stdout) == (0, "1 rows, no fault\n")


def test_a_registry_with_faults_says_where(call, tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text("id,type,name,country\nito,person,Mara Ito,Corvay\n", encoding="utf-8")

    result = call("registry", "check", str(path))

    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        f"{path}:2: country 'Corvay' is no ISO 3166 code of three letters",
        "1 faults in 1 rows",
    ]


def test_a_registry_is_shown_by_any_spelling(call):
    first, *_ = call("registry", "show", "UN Security Council", "--json").stdout.splitlines()

    assert json.loads(first)["id"] == "un-security-council"


def test_a_users_own_registry_is_shown(call, tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text("id,type,name\nito,person,Mara Ito\n", encoding="utf-8")

    assert "Mara Ito" in call("registry", "show", "--file", str(path)).stdout
    assert call("registry", "show", "Orr", "--file", str(path)).stdout == "no actor has that name\n"
