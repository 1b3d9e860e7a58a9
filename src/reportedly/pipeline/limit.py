"""A limit to how long something may take."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

AGAIN_S = 1.0  # until it is raised anew, where a callback of a library swallowed it


class TookTooLong(BaseException):
    """The time is up. Like an interrupt, it passes whoever catches every ``Exception``."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise TookTooLong if what is done inside takes longer; 0 is no limit.

    It rests on an alarm of the operating system, which Python heeds between two of its own
    steps: a loop inside a library in C is ended only when it returns. There is no limit
    where there is no such alarm (Windows) and outside the main thread of a process.
    """
    if not seconds or not _has_alarm():
        yield
        return
    before = signal.signal(signal.SIGALRM, _raise)
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN_S)
        yield
    finally:
        try:
            signal.setitimer(signal.ITIMER_REAL, 0)
        finally:
            signal.signal(signal.SIGALRM, before)


def _has_alarm() -> bool:
    return hasattr(signal, "SIGALRM") and threading.current_thread() is threading.main_thread()


def _raise(_number: int, _frame: object) -> None:
    raise TookTooLong
