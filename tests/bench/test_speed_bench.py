"""The bench of speed runs, and says what it measured."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench" / "speed.py"


@pytest.mark.model
def test_one_command_prints_the_speed_of_annotating_and_of_ingest_and_read(tmp_path):
    (tmp_path / "one.txt").write_text("The harbour opens on Monday, Mara Ito said.\n", "utf-8")
    command = [sys.executable, str(BENCH), str(tmp_path), "--words", "8", "--rounds", "1", "--json"]

    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout

    speeds = json.loads(printed)
    assert (speeds["documents"], speeds["words"], speeds["rounds"]) == (1, 8, 1)
    assert all(figure > 0 for figure in speeds.values())
