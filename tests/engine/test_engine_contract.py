"""What every engine promises, asked of all of them."""

import os
import time
from itertools import count, islice

import pytest

from engine_work import died_at_three, inverted, long_at_one, process_id, squared
from reportedly.engine import Inline, Lost, Processes, engine

ENGINES = [pytest.param(Inline(), id="inline"), pytest.param(Processes(2), id="processes")]
every_engine = pytest.mark.parametrize("engine", ENGINES)


@every_engine
def test_results_come_in_the_order_of_the_tasks(engine):
    results = list(engine.map(squared, range(20)))

    assert results == [number * number for number in range(20)]


@every_engine
def test_no_tasks_give_no_results(engine):
    assert list(engine.map(squared, [])) == []


@every_engine
def test_tasks_without_end_are_taken_only_as_needed(engine):
    taken = []

    def tasks():
        for number in count():
            taken.append(number)
            yield number

    results = list(islice(engine.map(squared, tasks()), 3))

    assert results == [0, 1, 4]
    assert len(taken) < 10


@every_engine
def test_what_the_function_raises_is_raised_in_the_turn_of_its_task(engine):
    results = engine.map(inverted, [1, 2, 0, 4])

    assert [next(results), next(results)] == [1.0, 0.5]
    with pytest.raises(ZeroDivisionError):
        next(results)


def test_a_process_that_dies_costs_only_the_task_that_killed_it():
    results = list(Processes(2).map(died_at_three, range(8)))

    lost = results.pop(3)
    assert isinstance(lost, Lost)
    assert lost.task == 3
    assert results == [0, 1, 2, 4, 5, 6, 7]


def test_work_that_nobody_waits_for_any_more_is_dropped():
    begun = time.monotonic()
    results = Processes(2).map(long_at_one, range(20))
    assert next(results) == 0

    results.close()

    assert time.monotonic() - begun < 300


def test_one_worker_works_here_and_more_work_elsewhere():
    [here] = engine(1).map(process_id, [None])
    [elsewhere] = engine(2).map(process_id, [None])

    assert here == os.getpid()
    assert elsewhere != os.getpid()
