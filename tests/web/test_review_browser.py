"""Somebody reviews in a browser, with the keyboard alone."""

import re

import pytest
from playwright.sync_api import expect

from ledger_documents import capture, council, run
from reading_ledger import filled
from reportedly.jobs import ReviewDesk
from reportedly.store import open_ledger
from reportedly.web import reading_room
from serving import serving
from watching import watched

MANY = 100
KEYS = {"a": "accept", "r": "reject", "u": "unsure"}


@pytest.fixture
def desk(tmp_path):
    """A ledger of more than a hundred statements, served to be decided on."""
    path = tmp_path / "ledger.db"
    filled(path)
    begun = run()
    with open_ledger(str(path)) as ledger:
        with ledger.writer() as writer:
            writer.begin(begun)
            for place in range(MANY + 5):
                each = council(f"https://gazette.example/more/{place:03}")
                writer.put(capture(each.article.uri), each, begun.id)
        room = reading_room(ledger.view(), desk=ReviewDesk(ledger, "Noor"))
        with serving(room) as address:
            yield address, ledger.view()


@pytest.fixture
def sheet(browser, desk):
    context = browser.new_context(base_url=desk[0], viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    watched(opened)
    yield opened
    context.close()


def decide(sheet, key):
    """Press the key, wait for what comes next, and return what was decided on."""
    before = sheet.locator("#answers input[name=attribution]").get_attribute("value")
    with sheet.expect_navigation():
        sheet.keyboard.press(key)
    return before


def test_a_hundred_are_decided_with_the_keyboard_alone_and_kept_as_they_were(sheet, desk):
    wanted = {}
    sheet.goto("/review")
    for place in range(MANY):
        key = "aru"[place % 3]
        wanted[decide(sheet, key)] = KEYS[key]
    sheet.reload()
    undone = list(wanted)[-1]
    with sheet.expect_navigation():
        sheet.keyboard.press("z")
    again = sheet.locator("#answers input[name=attribution]").get_attribute("value")
    wanted[decide(sheet, "r")] = "reject"

    kept = list(desk[1].reviews())
    counted = {each.seen.id(each.article): each.answer for each in kept if not each.undone}
    assert again == undone
    assert counted == wanted
    assert (len(kept), len(counted)) == (MANY + 1, MANY)
    assert sheet.wrong == []


def test_selected_words_become_the_content_and_enter_keeps_them(sheet, desk):
    sheet.goto("/review?speaker=Ito")
    sheet.evaluate(
        """() => {
        const walker = document.createTreeWalker(
            document.getElementById('passage'), NodeFilter.SHOW_TEXT);
        for (let node; (node = walker.nextNode()); ) {
            const at = node.data.indexOf('leaving');
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 7);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }
        }"""
    )
    sheet.keyboard.press("e")
    sheet.keyboard.press("p")
    sheet.keyboard.type("M. Ito")
    with sheet.expect_navigation():
        sheet.keyboard.press("Enter")

    [kept] = desk[1].reviews()
    text = desk[1].document(kept.article).article.text
    assert [span.of(text) for span in kept.corrected.content] == ["leaving"]
    assert kept.corrected.speaker == "M. Ito"


def test_keys_are_listed_get_other_letters_are_switched_off_and_remembered(sheet, desk):
    sheet.goto("/review")
    sheet.keyboard.press("?")
    expect(sheet.get_by_role("heading", name="Keys")).to_be_visible()
    sheet.get_by_label("Accept", exact=True).press("j")
    sheet.reload()
    decide(sheet, "j")
    sheet.keyboard.press("?")
    sheet.get_by_label("One key decides").uncheck()
    sheet.reload()
    sheet.keyboard.press("j")
    sheet.wait_for_timeout(200)

    assert [each.answer for each in desk[1].reviews()] == ["accept"]


def test_it_works_with_scripts_off(browser, desk):
    context = browser.new_context(base_url=desk[0], java_script_enabled=False)
    page = context.new_page()
    page.goto("/review?speaker=Ito")
    page.get_by_role("button", name="Accept").click()
    page.get_by_label("Words of the source").fill("spokeswoman")
    page.get_by_role("button", name="Keep the correction").click()
    page.get_by_role("button", name="Undo").click()
    context.close()

    found = [(each.answer, bool(each.undone)) for each in desk[1].reviews()]
    assert found == [("accept", False), ("correct", True)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_has_no_barrier_and_stays_in_its_edges(browser, desk, axe, scheme):
    context = browser.new_context(
        base_url=desk[0], color_scheme=scheme, viewport={"width": 360, "height": 800}
    )
    page = watched(context.new_page())
    faults = {}
    for path in ("/review", "/review?speaker=nobody-of-the-kind", "/review?passed=110"):
        page.goto(path)
        page.keyboard.press("?")
        found = axe(page)
        for width in (360, 1600):
            page.set_viewport_size({"width": width, "height": 900})
            if page.evaluate("document.documentElement.scrollWidth - innerWidth") > 0:
                found.append(("runs over the edge", width))
        if found:
            faults[path] = found
    context.close()

    assert faults == {}


def test_a_form_of_another_site_is_not_taken(browser, desk):
    context = browser.new_context()
    page = context.new_page()
    page.goto(desk[0] + "/review")
    inside = page.locator("#answers").evaluate("each => each.innerHTML")
    page.goto("about:blank")
    page.set_content(f'<form method="post" action="{desk[0]}/review">{inside}</form>')
    page.get_by_role("button", name=re.compile("Accept")).click()
    page.wait_for_load_state()

    assert "This was not taken" in page.content()
    assert list(desk[1].reviews()) == []
    context.close()
