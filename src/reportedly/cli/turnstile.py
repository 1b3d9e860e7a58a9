"""Processes that share an address let in no more people than they can answer.

A loop of asyncio takes every connection as it comes, also while all its threads have work, and
then another process has nothing to do. Here a connection stays in the one queue of the system,
first come first served, until a process has a thread for it: those who waited longest waited
half as long (22 November 2026: 20 people, two words of two million statements, two processes).
"""

import asyncio
import logging
import socket
from asyncio import AbstractEventLoop
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from starlette.types import ASGIApp, Receive, Scope, Send

# Answered at once by one process: one reads the ledger, another makes a page.
PLACES = 2
# Longest wait at the door: people whose browsers hold on to their connections never leave.
WAIT_S = 1.0
# How long the next is held up by one who was let in and has not asked yet.
SILENT_S = 0.005
# After the system refused a connection (there are no more files to be had, say), as asyncio does.
REST_S = 1.0
LOG = logging.getLogger(__name__)


class Turnstile:
    """Counts those who are being answered, and tells when there is a place for another."""

    def __init__(self, places: int) -> None:
        self._places = places
        self._inside = 0
        self._changed = asyncio.Event()

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Take a place for as long as somebody is answered."""
        self._inside += 1
        self._changed.set()
        try:
            yield
        finally:
            self._inside -= 1
            self._changed.set()

    async def free(self) -> None:
        """Wait until there is a place, at most ``WAIT_S``."""
        try:
            async with asyncio.timeout(WAIT_S):
                while self._inside >= self._places:
                    await self._change()
        except TimeoutError:
            return

    async def asked(self) -> None:
        """Wait until whoever was let in asks, at most ``SILENT_S``."""
        try:
            async with asyncio.timeout(SILENT_S):
                await self._change()
        except TimeoutError:
            return

    async def _change(self) -> None:
        self._changed.clear()
        await self._changed.wait()


class Door:
    """Lets people in from a listening socket, one by one, until it is closed.

    Of a server of asyncio it is what uvicorn asks for, and no more.
    """

    def __init__(
        self, loop: AbstractEventLoop, listening: socket.socket, turnstile: Turnstile, protocol: Any
    ) -> None:
        self._loop = loop
        self._listening = listening
        self._turnstile = turnstile
        self._protocol = protocol
        self._opening = loop.create_task(self._open())

    def close(self) -> None:
        """Let nobody in any more; those who are in are answered."""
        self._opening.cancel()

    async def wait_closed(self) -> None:
        """Wait until nobody can come in."""
        await asyncio.wait([self._opening])

    async def _open(self) -> None:
        while True:
            await self._turnstile.free()
            try:
                taken, _ = await self._loop.sock_accept(self._listening)
            except OSError as error:
                LOG.warning("a connection was not taken: %s", error.strerror)
                await asyncio.sleep(REST_S)
                continue
            await self._let_in(taken)
            await self._turnstile.asked()

    async def _let_in(self, taken: socket.socket) -> None:
        try:
            await self._loop.connect_accepted_socket(self._protocol, taken)
        except OSError:  # who asked has gone
            taken.close()


class PatientLoop(asyncio.SelectorEventLoop):
    """A loop that listens through a turnstile where it is handed a socket."""

    def __init__(self) -> None:
        super().__init__()
        self.turnstile = Turnstile(PLACES)

    async def create_server(  # type: ignore[override]
        self, protocol_factory: Any, *, sock: socket.socket, backlog: int, **_options: Any
    ) -> Door:
        """Return what lets people in from the socket; no more than ``backlog`` wait outside."""
        sock.setblocking(False)
        sock.listen(backlog)
        return Door(self, sock, self.turnstile, protocol_factory)


class Counted:
    """An application that holds a place of its loop's turnstile for each request."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or take part in starting and stopping."""
        loop = asyncio.get_running_loop()
        if scope["type"] == "http" and isinstance(loop, PatientLoop):
            with loop.turnstile.answering():
                await self._app(scope, receive, send)
        else:
            await self._app(scope, receive, send)
