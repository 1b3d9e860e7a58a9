"""Serve pages from several processes: one for each core, each with the ledger open to read."""

import os
import socket
from dataclasses import dataclass
from secrets import token_hex
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportedly.cli.turnstile import Counted

# Python answers one page at a time in a process; a process has 60 to 140 MB.
MOST = 4
PATIENCE_S = 30  # for a process that is busy; then it is taken for dead


@dataclass(frozen=True)
class Reading:
    """How a process makes its reading room; it travels to the process, so it holds no ledger.

    ``key`` goes into the ETags: what one process gave out, the others know again.
    """

    ledger: str
    hosts: tuple[str, ...]
    key: str

    def __call__(self) -> "Counted":
        """Return the application, on a view of its own."""
        from reportedly.cli.turnstile import Counted
        from reportedly.store import open_ledger
        from reportedly.web import reading_room

        ledger = open_ledger(self.ledger, create=False)
        return Counted(reading_room(ledger.view(), hosts=self.hosts, key=self.key))


def cores() -> int:
    """Return how many cores this process may use, 1 where that is not known."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def serve_from(ledger: str, hosts: tuple[str, ...], listening: socket.socket, workers: int) -> None:
    """Answer until somebody stops it, from so many processes; one that ends is started again."""
    import uvicorn
    from uvicorn.supervisors import Multiprocess

    config = uvicorn.Config(
        Reading(ledger, hosts, token_hex(8)),
        factory=True,
        loop="reportedly.cli.turnstile:PatientLoop",
        workers=workers,
        log_level="warning",
        server_header=False,
        lifespan="on",
        proxy_headers=False,
        timeout_worker_healthcheck=PATIENCE_S,
    )
    Multiprocess(config, sockets=[listening]).run()
