"""Floors of who is who across articles, on the last two sets of gold: either half."""

from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from reportedly.cli import main

GOLD = Path(__file__).parents[1] / "gold" / "actors"


@pytest.mark.model
@pytest.mark.parametrize(
    ("folder", "precision", "recall"),
    [
        pytest.param("ninth-a", 0.97, 0.88, id="read"),
        pytest.param("ninth-b", 0.97, 0.79, id="unread"),
        pytest.param("tenth-a", 0.98, 0.90, id="read, tenth"),
        pytest.param("tenth-b", 0.96, 0.84, id="unread, tenth"),
        pytest.param("eleventh-a", 0.97, 0.87, id="read, eleventh"),
        pytest.param("eleventh-b", 0.94, 0.72, id="unread, eleventh"),
    ],
)
def test_actors_across_articles_are_no_worse_than_they_were(folder, precision, recall):
    result = CliRunner().invoke(main, ["grade", "actors", str(GOLD / folder), "--json"])

    scores = msgspec.json.decode(result.stdout)
    assert scores["all.b3.p"] >= precision
    assert scores["all.b3.r"] >= recall
