"""Somebody logs in, reviews and logs out in a browser."""

import re

import pytest
from playwright.sync_api import expect

from entering import PASSWORDS, entrance_of
from reading_ledger import filled
from reportedly.jobs import ReviewDesk
from reportedly.store import open_ledger
from reportedly.web import reading_room
from serving import serving
from watching import watched


@pytest.fixture
def guarded(tmp_path):
    """Where a reading room with accounts is served, and its view."""
    path = tmp_path / "ledger.db"
    filled(path)
    with open_ledger(str(path), create=False) as ledger:
        entrance = entrance_of(tmp_path / "accounts.json")
        room = reading_room(ledger.view(), desk=ReviewDesk(ledger, "nobody"), entrance=entrance)
        with serving(room) as address:
            yield address, ledger.view()


def opened(browser, guarded, **details):
    context = browser.new_context(base_url=guarded[0], **details)
    return watched(context.new_page())


def log_in(page, name):
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORDS[name])
    page.get_by_role("button", name="Log in").click()


@pytest.mark.parametrize("scripts", [True, False])
def test_somebody_logs_in_reviews_logs_out_and_no_button_leads_back(browser, guarded, scripts):
    page = opened(browser, guarded, java_script_enabled=scripts)
    page.goto("/review?speaker=Ito")
    log_in(page, "Vigo")
    expect(page).to_have_url(re.compile(r"/review\?speaker=Ito$"))
    expect(page.locator(".leave")).to_contain_text("Vigo, reviewer")
    page.get_by_role("button", name="Accept").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    page.goto("/documents")
    page.get_by_role("button", name="Log out").click()
    expect(page.get_by_role("heading", name="Log in")).to_be_visible()

    for _ in range(3):
        page.go_back()
        expect(page.get_by_role("heading", name="Log in")).to_be_visible()
        assert "Vigo" not in page.content()
    page.reload()

    expect(page.get_by_role("heading", name="Log in")).to_be_visible()
    assert [(each.answer, each.by) for each in guarded[1].reviews()] == [("accept", "Vigo")]
    assert page.wrong == []
    page.context.close()


def test_a_wrong_password_is_told_and_the_way_is_kept(browser, guarded):
    page = opened(browser, guarded)
    page.goto("/actors")
    page.get_by_label("Name").fill("Rana")
    page.get_by_label("Password").fill("not the password")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("The name or the password is wrong.")
    log_in(page, "Rana")

    expect(page.get_by_role("heading", name="Actors")).to_be_visible()
    page.context.close()


def test_a_search_after_the_session_is_over_leads_to_the_log_in(browser, guarded):
    page = opened(browser, guarded)
    page.goto("/")
    log_in(page, "Rana")
    page.context.clear_cookies()
    page.get_by_label("Words of the statement").fill("quay")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("heading", name="Log in")).to_be_visible()
    log_in(page, "Rana")

    expect(page).to_have_url(re.compile(r"about=quay"))
    page.context.close()


def test_an_admin_logs_somebody_out(browser, guarded):
    reader, admin = (opened(browser, guarded) for _ in range(2))
    reader.goto("/")
    log_in(reader, "Rana")
    admin.goto("/sessions")
    log_in(admin, "Ada")
    admin.get_by_role("button", name="Log out Rana").click()
    expect(admin.locator("tbody tr")).to_have_count(1)
    reader.reload()

    expect(reader.get_by_role("heading", name="Log in")).to_be_visible()
    assert admin.wrong == []
    reader.context.close()
    admin.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_have_no_barrier_and_stay_in_their_edges(browser, guarded, axe, scheme):
    page = opened(browser, guarded, color_scheme=scheme, viewport={"width": 360, "height": 800})
    page.goto("/login")
    faults = {"log in": looked_at(page, axe)}
    page.get_by_label("Name").fill("nobody" * 15)
    page.get_by_label("Password").fill("x")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_be_visible()
    faults["wrong"] = looked_at(page, axe)
    log_in(page, "Ada")
    for path in ("/", "/sessions", "/review", "/nowhere"):
        page.goto(path)
        faults[path] = looked_at(page, axe)
    page.context.close()

    assert {path: found for path, found in faults.items() if found} == {}


def looked_at(page, axe):
    """Return what is wrong with the page at both widths."""
    found = axe(page)
    for width in (1600, 360):
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate("document.documentElement.scrollWidth - innerWidth") > 0:
            found.append(("runs over the edge", width))
    return found
