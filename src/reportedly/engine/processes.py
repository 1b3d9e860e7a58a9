"""The engine that works in several processes of this machine."""

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import connection, get_context, parent_process
from typing import TypeGuard

from reportedly.engine.promise import Lost, Result, Task

AHEAD = 2  # tasks a worker: one under work, one waiting, so that none stands idle

_Flight = deque[tuple[Task, Future[Result] | None]]


@dataclass(frozen=True, slots=True)
class Processes:
    """Maps in ``workers`` processes, started afresh ("spawn"): nothing is inherited.

    Function and tasks must be picklable. When a process dies, the tasks under way are
    tried again, each alone in a process, so that only the one that kills is lost.
    """

    workers: int

    def map(
        self, function: Callable[[Task], Result], tasks: Iterable[Task]
    ) -> Iterator[Result | Lost[Task]]:
        source = iter(tasks)
        broken = True
        while broken:
            flight: _Flight[Task, Result] = deque()
            try:
                with _pool(self.workers) as pool:
                    yield from _flown(pool, function, source, flight, self.workers * AHEAD)
                broken = False
            except BrokenProcessPool:
                yield from _one_at_a_time(function, flight)


@contextmanager
def _pool(workers: int) -> Iterator[ProcessPoolExecutor]:
    """Give a pool whose workers finish what they have, or drop it where anything is raised."""
    spawning = get_context("spawn")
    told, tells = spawning.Pipe(duplex=False)
    pool = ProcessPoolExecutor(workers, spawning, initializer=_settle_in, initargs=(told,))
    try:
        yield pool
    except BaseException:  # an interrupt above all: nobody is left who would take the results
        tells.close()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        tells.close()
        told.close()


def _flown(
    pool: ProcessPoolExecutor,
    function: Callable[[Task], Result],
    source: Iterator[Task],
    flight: _Flight[Task, Result],
    width: int,
) -> Iterator[Result]:
    for task in source:
        flight.append((task, None))  # first, so that a pool broken by now loses no task
        flight[-1] = (task, pool.submit(function, task))
        if len(flight) >= width:
            yield _landed(flight)
    while flight:
        yield _landed(flight)


def _landed(flight: _Flight[Task, Result]) -> Result:
    _, begun = flight[0]
    assert begun is not None
    result = begun.result()
    flight.popleft()
    return result


def _one_at_a_time(
    function: Callable[[Task], Result], flight: _Flight[Task, Result]
) -> Iterator[Result | Lost[Task]]:
    while flight:
        with _pool(1) as pool:
            yield from _until_one_dies(pool, function, flight)


def _until_one_dies(
    pool: ProcessPoolExecutor, function: Callable[[Task], Result], flight: _Flight[Task, Result]
) -> Iterator[Result | Lost[Task]]:
    while flight:
        task, begun = flight.popleft()
        try:
            yield begun.result() if _finished(begun) else pool.submit(function, task).result()
        except BrokenProcessPool as error:
            yield Lost(task, str(error))
            return


def _finished(begun: Future[Result] | None) -> TypeGuard[Future[Result]]:
    if begun is None or not begun.done():
        return False
    return not isinstance(begun.exception(), BrokenProcessPool)


def _settle_in(told: connection.Connection) -> None:
    # An interrupt from the keyboard reaches every process; only the first one answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_when_told, args=(told,), daemon=True).start()


def _leave_when_told(told: connection.Connection) -> None:
    # A worker holds both ends of its queue and so would wait for ever on a killed parent.
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel, told])
        os._exit(1)
