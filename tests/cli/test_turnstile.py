"""Processes that share an address let in no more people than they can answer."""

import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from select import select
from urllib.request import urlopen

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from reportedly.cli import turnstile
from reportedly.cli.turnstile import PLACES, Counted

PEOPLE = 6
LONG_S = 20.0


class Room:
    """Answers nobody until it is told to, and counts who is inside."""

    def __init__(self):
        self.inside = 0
        self.may_go = threading.Event()

    def answer(self, _request):
        self.inside += 1
        assert self.may_go.wait(LONG_S)
        return PlainTextResponse("told")

    @contextmanager
    def open(self):
        """Serve it from a loop with a turnstile; give the listening socket."""
        app = Counted(Starlette(routes=[Route("/", self.answer)]))
        config = uvicorn.Config(app, loop="reportedly.cli.turnstile:PatientLoop", log_level="error")
        server = uvicorn.Server(config)
        with socket.create_server(("127.0.0.1", 0)) as listening:
            thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
            thread.start()
            until(lambda: server.started)
            try:
                yield listening
            finally:
                self.may_go.set()
                server.should_exit = True
                thread.join(LONG_S)
        assert not thread.is_alive()

    @contextmanager
    def asked(self, listening, people=PEOPLE):
        """Let so many people ask at once; give what will be their answers."""
        place = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        with ThreadPoolExecutor(people) as crowd:
            try:
                yield [crowd.submit(lambda: urlopen(place).read()) for _ in range(people)]
            finally:
                self.may_go.set()


def until(so):
    """Wait until it is so."""
    end = time.monotonic() + LONG_S
    while not so() and time.monotonic() < end:
        time.sleep(0.01)
    assert so()


def answer_elsewhere(listening):
    """Answer the next who waits at the door, as another process would."""
    assert select([listening], [], [], LONG_S)[0]
    taken, _ = listening.accept()
    with taken:
        taken.setblocking(True)
        taken.recv(10_000)
        taken.sendall(b"HTTP/1.0 200 OK\r\n\r\nelsewhere")


@pytest.fixture
def room():
    """A room whose people wait at the door for as long as it takes."""
    return Room()


@pytest.fixture
def patient(monkeypatch):
    """Nobody is let in because of having waited long."""
    monkeypatch.setattr(turnstile, "WAIT_S", LONG_S)


def test_who_cannot_be_answered_yet_is_left_to_another_process(room, patient):
    with room.open() as listening, room.asked(listening) as answers:
        until(lambda: room.inside == PLACES)
        for _ in range(PEOPLE - PLACES):
            answer_elsewhere(listening)
        room.may_go.set()
        told = [answer.result(LONG_S) for answer in answers]

    assert sorted(told) == sorted([b"told"] * PLACES + [b"elsewhere"] * (PEOPLE - PLACES))


def test_all_are_answered_in_the_end(room, patient):
    with room.open() as listening, room.asked(listening) as answers:
        until(lambda: room.inside == PLACES)
        room.may_go.set()
        told = [answer.result(LONG_S) for answer in answers]

    assert told == [b"told"] * PEOPLE


def test_who_has_waited_long_is_let_in_though_all_have_work(room, monkeypatch):
    monkeypatch.setattr(turnstile, "WAIT_S", 0.01)
    with room.open() as listening, room.asked(listening):
        until(lambda: room.inside == PEOPLE)


def test_who_comes_and_says_nothing_holds_up_nobody(room, patient):
    room.may_go.set()
    with room.open() as listening:
        place = listening.getsockname()
        silent = [socket.create_connection(place) for _ in range(2 * PLACES)]
        with room.asked(listening) as answers:
            told = [answer.result(LONG_S) for answer in answers]
        for each in silent:
            each.close()

    assert told == [b"told"] * PEOPLE


def test_a_connection_that_the_system_refuses_is_not_the_last(room, patient, monkeypatch):
    monkeypatch.setattr(turnstile, "REST_S", 0.01)
    refused = []

    async def sock_accept(loop, listening):
        if not refused:
            refused.append(listening)
            raise OSError(24, "Too many open files")
        return await turnstile.asyncio.SelectorEventLoop.sock_accept(loop, listening)

    monkeypatch.setattr(turnstile.PatientLoop, "sock_accept", sock_accept, raising=False)
    room.may_go.set()
    with room.open() as listening, room.asked(listening) as answers:
        told = [answer.result(LONG_S) for answer in answers]

    assert refused
    assert told == [b"told"] * PEOPLE
