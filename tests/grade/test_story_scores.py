"""Stories are graded as the referee of the shared folder does."""

import json
import random
import subprocess
import sys

import pytest

from reportedly.errors import Unreachable, Unreadable
from reportedly.grade.stories import (
    StoryArticle,
    grade_stories,
    read_gold_stories,
    stories_as_json,
    stories_table,
)
from shared_folder import SHARED

REFEREE = SHARED / "bench" / "score_copies_stories.py"


def gold(*stories):
    return [StoryArticle(str(number), story, "") for number, story in enumerate(stories)]


def test_one_story_for_all_has_full_recall():
    scores = grade_stories(gold("a", "a", "b"), dict.fromkeys("012", "x"))

    assert (scores.b3.r, scores.pairs.r) == (1.0, 1.0)
    assert (scores.b3.p, scores.pairs.p) == (pytest.approx(5 / 9), pytest.approx(1 / 3))


def test_what_was_not_sorted_is_a_story_of_its_own():
    scores = grade_stories(gold("a", "a", "b"), {})

    assert (scores.clusters, scores.b3.p, scores.pairs.f1) == (3, 1.0, 0.0)


def test_the_table_counts_in_hundredths():
    table = stories_table(grade_stories(gold("a", "a"), {"0": "x", "1": "x"}))

    assert table.splitlines()[1].split() == ["B-cubed", "100.0", "100.0", "100.0"]


@pytest.mark.shared
def test_every_figure_is_the_referees(tmp_path):
    rng = random.Random(2026)
    articles = gold(*(rng.randrange(9) for _ in range(120)))
    found = {each.id: str(rng.choice([each.story, rng.randrange(9)])) for each in articles[:110]}
    files = tmp_path / "gold.jsonl", tmp_path / "found.jsonl"
    rows = ({"id": each.id, "story": each.story} for each in articles)
    files[0].write_text("\n".join(map(json.dumps, rows)))
    rows = ({"id": name, "cluster": story} for name, story in found.items())
    files[1].write_text("\n".join(map(json.dumps, rows)))
    command = [sys.executable, REFEREE, "--stories", files[0], "--clusters", files[1]]

    theirs = subprocess.run(command, check=True, capture_output=True, text=True).stdout

    expected = json.loads(theirs)["clusters"]
    del expected["ari"]
    assert stories_as_json(grade_stories(articles, found)) == expected


def test_gold_is_read_line_by_line(tmp_path):
    file = tmp_path / "gold.jsonl"
    file.write_text('{"id": "1", "story": 7, "text": "It sank.", "date": null}\n\n')

    assert read_gold_stories(str(file)) == [StoryArticle("1", 7, "It sank.")]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ('{"id": "1", "text": "It sank."}', "gold line 1: .*story"),
        ('{"id": "1", "story": 1, "text": ""}\n' * 2, "two articles have the id '1'"),
    ],
)
def test_gold_that_is_something_else_is_named(tmp_path, lines, said):
    file = tmp_path / "gold.jsonl"
    file.write_text(lines)

    with pytest.raises(Unreadable, match=said):
        read_gold_stories(str(file))


def test_gold_that_is_not_there_is_unreachable(tmp_path):
    with pytest.raises(Unreachable, match="name a JSON Lines file"):
        read_gold_stories(str(tmp_path / "none.jsonl"))
