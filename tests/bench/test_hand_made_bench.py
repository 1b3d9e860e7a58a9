"""The passages made by hand: no less of them is right than was once reached."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXACT = re.compile(r"all +exact +([\d.]+)%")


@pytest.mark.model
@pytest.mark.parametrize(
    ("folder", "chains", "nestings"),
    [
        pytest.param(".", 88, 86, id="first"),
        pytest.param("second", 79, 86, id="second"),
        pytest.param("third", 90, 89, id="third"),
        pytest.param("fourth", 84, 70, id="fourth"),
        pytest.param("fifth/a", 88, 81, id="fifth, read"),
        pytest.param("fifth/b", 74, 54, id="fifth, unread"),
        pytest.param("sixth/a", 86, 82, id="sixth, read"),
        pytest.param("sixth/b", 76, 69, id="sixth, unread"),
        pytest.param("seventh/a", 85, 70, id="seventh, read"),
        pytest.param("seventh/b", 77, 74, id="seventh, unread"),
    ],
)
def test_chains_and_nestings_stay_as_exact_as_they_were(folder, chains, nestings):
    gold = ROOT / "tests" / "gold" / folder
    command = [sys.executable, str(ROOT / "bench" / "hand_made.py"), "chains", "nestings"]

    printed = subprocess.run(
        [*command, "--gold", str(gold)], check=True, capture_output=True, text=True
    ).stdout

    exact = [float(figure) for figure in EXACT.findall(printed)]
    assert len(exact) == 2
    assert exact[0] >= chains
    assert exact[1] >= nestings
