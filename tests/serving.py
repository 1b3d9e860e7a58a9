"""The reading room on a port of this machine, and how a browser is started for it."""

import socket
import threading
import time

import uvicorn

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
STARTING_S = 20


class serving:  # noqa: N801 -- used as a function
    """Serve the application on a port of this machine for as long as the block lasts."""

    def __init__(self, app):
        self.server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.thread = threading.Thread(
            target=self.server.run, kwargs={"sockets": [self.listening]}, daemon=True
        )

    def __enter__(self):
        self.thread.start()
        until = time.monotonic() + STARTING_S
        while not self.server.started and time.monotonic() < until:
            time.sleep(0.02)
        return f"http://127.0.0.1:{self.listening.getsockname()[1]}"

    def __exit__(self, *_):
        self.server.should_exit = True
        self.thread.join(STARTING_S)
        self.listening.close()
