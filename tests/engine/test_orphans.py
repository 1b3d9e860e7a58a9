"""Workers do not outlive a parent that was killed."""

import os
import signal
import subprocess
import sys
import time

PARENT = """
import os, sys, time
from reportedly.engine import Processes
from slow_work import work
if __name__ == "__main__":
    for result in Processes(2).map(work, range(100)):
        print(result, flush=True)
"""
WORK = """
import os, time

def work(_):
    time.sleep(0.05)
    return os.getpid()
"""


def alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_workers_leave_when_their_parent_is_killed(tmp_path):
    (tmp_path / "slow_work.py").write_text(WORK, encoding="utf-8")
    (tmp_path / "parent.py").write_text(PARENT, encoding="utf-8")
    parent = subprocess.Popen(
        (sys.executable, str(tmp_path / "parent.py")), stdout=subprocess.PIPE, text=True
    )
    workers = {int(parent.stdout.readline()) for _ in range(6)}

    parent.send_signal(signal.SIGKILL)
    parent.communicate()

    until = time.monotonic() + 20
    while any(map(alive, workers)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(alive, workers))
