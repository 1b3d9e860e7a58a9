"""A limit to how long something may take."""

import signal
import threading
import time
from contextlib import suppress

import pytest

from reportedly.pipeline.limit import TookTooLong, at_most


def test_what_takes_too_long_is_ended():
    with pytest.raises(TookTooLong), at_most(0.05):
        time.sleep(20)


def test_what_is_done_in_time_leaves_no_alarm_behind():
    before = signal.getsignal(signal.SIGALRM)

    with at_most(20):
        pass

    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) is before


def test_a_library_that_swallows_it_once_is_ended_all_the_same(monkeypatch):
    monkeypatch.setattr("reportedly.pipeline.limit.AGAIN_S", 0.05)

    with pytest.raises(TookTooLong), at_most(0.05):
        _stubborn()


def _stubborn():
    with suppress(BaseException):
        time.sleep(20)
    time.sleep(20)


@pytest.mark.parametrize("seconds", [0, 0.01])
def test_no_limit_and_another_thread_are_left_alone(seconds):
    done = []

    def work():
        with at_most(seconds):
            time.sleep(0.05)
        done.append(seconds)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert done == [seconds]
