"""`reportedly add`, killed at random moments and called again, makes the same ledger."""

import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from random import Random

import pytest

from exported import exported
from fictional import write_articles

CALL = (sys.executable, "-c", "from reportedly.cli import main; main()")
PATIENCE_S = 120.0


def called(ledger, folder, *options):
    """Start `reportedly add` on the folder, and return its process."""
    words = ("--db", str(ledger), "--quiet", "add", str(folder), *options)
    return subprocess.Popen((*CALL, *words))


def kept(ledger):
    """Return how many documents the ledger has by now."""
    try:
        with closing(sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)) as connection:
            return connection.execute("SELECT count(*) FROM document").fetchone()[0]
    except sqlite3.OperationalError:  # not there yet, or just being made
        return 0


def kill_at(process, ledger, number, wait_s):
    """Kill the process a moment after the ledger has ``number`` documents; say if it was alive."""
    until = time.monotonic() + PATIENCE_S
    while process.poll() is None and kept(ledger) < number and time.monotonic() < until:
        time.sleep(0.002)
    time.sleep(wait_s)
    process.send_signal(signal.SIGKILL)
    return process.wait() == -signal.SIGKILL


def kill_often(ledger, folder, moments, *options):
    """Return how many of the calls were killed at work, before a last one may finish."""
    chance = Random(11)
    killed = 0
    for number in moments:
        process = called(ledger, folder, *options)
        killed += kill_at(process, ledger, number, chance.uniform(0, 0.02))
    assert called(ledger, folder, *options).wait() == 0
    return killed


def test_ten_kills_while_reading_leave_the_same_ledger(tmp_path):
    folder = write_articles(tmp_path / "articles", 200)
    moments = sorted(Random(7).sample(range(1, 170), 10))

    killed = kill_often(tmp_path / "killed.db", folder, moments, "--stages", "read", "-j", "1")

    assert killed == 10
    assert called(tmp_path / "whole.db", folder, "--stages", "read", "-j", "2").wait() == 0
    assert exported(tmp_path / "killed.db") == exported(tmp_path / "whole.db")


@pytest.mark.model
def test_kills_while_annotating_in_processes_leave_the_same_ledger(tmp_path):
    folder = write_articles(tmp_path / "articles", 32)

    killed = kill_often(tmp_path / "killed.db", folder, (1, 17), "-j", "2")

    assert killed == 2
    assert called(tmp_path / "whole.db", folder, "-j", "1").wait() == 0
    assert exported(tmp_path / "killed.db") == exported(tmp_path / "whole.db")
