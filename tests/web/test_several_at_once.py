"""Several processes answer for one address, and several people ask the same at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from starlette.testclient import TestClient

from reportedly.web import reading_room
from reportedly.web.remembering import Memory


class Unchanged:
    """A view to which nothing is written."""

    def stamp(self):
        return "one"


def test_what_one_process_gave_out_the_others_know_again(room):
    with TestClient(reading_room(room.view, key="k")) as one:
        tag = one.get("/actors").headers["etag"]
    with TestClient(reading_room(room.view, key="k")) as other:
        again = other.get("/actors", headers={"If-None-Match": tag})
    with TestClient(reading_room(room.view)) as stranger:
        anew = stranger.get("/actors", headers={"If-None-Match": tag})

    assert (again.status_code, anew.status_code) == (304, 200)


def test_of_many_who_ask_the_same_at_once_one_does_the_work():
    memory, together, done = Memory(Unchanged()), Barrier(4), []

    def ask(_):
        together.wait(10)
        return memory.once("much", lambda: done.append("work") or len(done))

    with ThreadPoolExecutor(4) as crowd:
        answers = list(crowd.map(ask, range(4)))

    assert answers == [1, 1, 1, 1]
    assert done == ["work"]


def test_where_the_work_fails_the_next_one_does_it():
    memory = Memory(Unchanged())

    with pytest.raises(ZeroDivisionError):
        memory.once("much", lambda: 1 // 0)

    assert memory.once("much", lambda: 2) == 2
