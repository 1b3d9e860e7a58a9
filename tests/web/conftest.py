"""What the tests of the reading room share: a small ledger, a client, a server, a browser."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright
from starlette.testclient import TestClient

from reading_ledger import filled
from reportedly.store import open_ledger
from reportedly.web import reading_room
from serving import FLAGS, NAMES, serving
from watching import watched

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text(encoding="utf-8")


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
