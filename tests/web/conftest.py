"""What the tests of the reading room share: a small ledger, a client, a server, a browser."""

import os
import shutil
import socket
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import sync_playwright
from starlette.testclient import TestClient

from reading_ledger import filled
from reportedly.store import open_ledger
from reportedly.web import reading_room
from watching import watched

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text(encoding="utf-8")
STARTING_S = 20


@dataclass(frozen=True)
class Room:
    """The reading room of the small ledger: its view, a client, and what the ids stand for."""

    view: object
    client: TestClient
    ids: dict[str, str]

    def statement(self, name):
        """Return the id of the only statement of that article."""
        return self.client.get(f"/documents/{self.ids[name]}.json").json()["rows"][0]["id"]


@pytest.fixture(scope="session")
def room(tmp_path_factory):
    """The reading room, asked without a network."""
    path = tmp_path_factory.mktemp("web") / "ledger.db"
    ids = filled(path)
    with open_ledger(str(path), create=False) as ledger:
        view = ledger.view()
        with TestClient(reading_room(view)) as client:
            yield Room(view, client, ids)


@pytest.fixture(scope="session")
def address(room):
    """Where the reading room is served, for a browser."""
    with serving(reading_room(room.view)) as where:
        yield where


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


@pytest.fixture(scope="session")
def browser():
    """A browser; without one these tests are skipped, and fail where CI is set."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        reason = "needs Chromium: apt-get install chromium"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser, address):
    """A page of a browser window as wide as a desk's, with what went wrong in ``page.wrong``."""
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    watched(opened)
    yield opened
    context.close()


@pytest.fixture(scope="session")
def axe():
    """Ask axe what is not accessible on a page: rule, and where."""

    def asked(page):
        page.evaluate(AXE)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        return [
            (each["id"], node["target"], node["failureSummary"][:300])
            for each in found["violations"]
            for node in each["nodes"][:3]
        ]

    return asked
