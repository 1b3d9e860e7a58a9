"""The pages in a browser: somebody reads and checks; nothing executes; everybody can use them."""

import re

import pytest
from playwright.sync_api import expect

from reading_ledger import HOSTILE
from watching import watched

PAGES = (
    "/", "/?about=nothing-of-the-kind", "/documents", "/documents/{harbour}", "/documents/{odd}",
    "/documents/{harbour}?attribution=@harbour", "/actors", "/actors/act_ito", "/stories",
    "/stories/sto_quay", "/figures", "/timeline", "/places", "/places/Port%20Elwin", "/runs",
    "/rejects", "/about", "/nowhere", "/?kind=loud", "/documents/{hostile 3}",
    "/documents/{hostile 7}?attribution=@hostile 7", "/actors/act_bad7",
    "/claims", "/claims?words=nothing-of-the-kind", "/claims/clm_quay", "/claims/clm_bad3",
    "/timeline?by=story", "/timeline?undated=yes", "/timeline?since=1990", "/map", "/network",
    "/map?area=world&borders=off", "/network?actor=act_odd", "/network?actor=act_ito",
    "/?actor=act_bad0&names=act_bad1", "/actors/act_odd",
    "/stories/sto_quay/compare", "/actors/act_ito/compare?all=yes", "/diff", "/diff?since=run_",
)  # fmt: skip


def here(room, path):
    path, at, name = path.partition("@")
    return path.format(**room.ids) + (room.statement(name) if at else "")


def test_somebody_finds_a_statement_reads_it_in_place_follows_its_chain_and_opens_the_raw_text(
    page,
):
    page.goto("/")
    page.get_by_label("Words of the statement").fill("quay")
    page.get_by_role("textbox", name="Speaker").fill("Ito")
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".count")).to_have_text(re.compile("2 statements"))

    page.get_by_role("link", name=re.compile("We are not leaving the quay")).last.click()
    expect(page.get_by_role("heading", name="Selected statement")).to_be_visible()
    chosen = page.locator("#text .m.chosen").all_inner_texts()
    hops = page.locator(".hops .hop-name").all_inner_texts()
    page.locator(".hops .hop-words").first.click()
    pointed = page.locator("#text .pointed").all_inner_texts()
    page.get_by_role("link", name="Raw bytes").click()

    assert "We are not leaving the quay," in "".join(chosen)
    assert hops == ["the Coast Courier", "Mara Ito"]
    assert "".join(pointed) == "the Coast Courier"
    assert page.locator("body").inner_text() == "raw"
    assert page.wrong == []


def test_the_search_changes_the_address_so_that_it_can_be_sent(page):
    page.goto("/")
    page.get_by_label("Words of the statement").fill("talks")
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".count")).to_have_text(re.compile(r"^\s*1 statement\s*$"))

    assert "about=talks" in page.url
    page.reload()
    expect(page.locator(".count")).to_have_text(re.compile(r"^\s*1 statement\s*$"))


def test_all_of_it_works_with_scripts_off(browser, address):
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.get_by_label("Words of the statement").fill("quay")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name=re.compile("We are not leaving the quay")).last.click()
    page.locator("#text a.cue").first.click()
    page.locator(".hops .hop-words").first.click()

    assert "".join(page.locator("#text .pointed").all_inner_texts()) == "the Coast Courier"
    assert page.locator("#layer-names").is_checked() is False
    page.locator("#layer-names").check()
    shadow = page.locator("#text .name").first.evaluate("each => getComputedStyle(each).boxShadow")
    assert shadow != "none"
    context.close()


def test_a_click_on_the_words_selects_their_statement(page, room):
    page.goto(here(room, "/documents/{harbour}"))
    page.locator("#text .content").first.click()

    expect(page.get_by_role("heading", name="Selected statement")).to_be_visible()
    assert page.wrong == []


def test_a_citation_can_be_copied(page, browser):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/?speaker=Ito")
    page.locator(".cite summary").first.click()
    page.get_by_role("button", name="Copy the citation").first.click()
    expect(page.get_by_role("button", name="Copied").first).to_be_visible()

    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(
        "Mara Ito: “We are not leaving the quay, […] Not now.”, according to the Coast"
    )
    assert "code points" in copied


@pytest.mark.parametrize("name", ["harbour", "odd", "hostile 5"])
def test_the_browser_has_the_text_to_the_letter_and_every_mark_in_its_place(page, room, name):
    found = room.client.get(f"/documents/{room.ids[name]}.json").json()
    page.goto(f"/documents/{room.ids[name]}")

    text = page.locator("#text").evaluate("each => each.textContent")
    assert text == found["article"]["text"]
    for each in found["noticed"]:
        cut = page.evaluate(
            "([start, end]) => document.getElementById('text').textContent.slice(start, end)",
            [each["utf16_start"], each["utf16_end"]],
        )
        assert cut == each["words"]


def test_words_selected_behind_an_emoji_are_pointed_at(page, room):
    page.goto(f"/documents/{room.ids['odd']}")
    page.evaluate(
        """() => {
        const text = document.getElementById('text');
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let node; (node = walker.nextNode()); ) {
            const at = node.data.indexOf('🌊 open');
            if (at >= 0) { range.setStart(node, at); range.setEnd(node, at + 7); }
        }
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        }"""
    )
    page.get_by_role("link", name="Link to these words").click()

    assert "".join(page.locator("#text .pointed").all_inner_texts()) == "🌊 open"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_barrier_or_runs_over_the_edge(browser, address, room, axe, scheme):
    context = browser.new_context(
        base_url=address, color_scheme=scheme, viewport={"width": 360, "height": 800}
    )
    page = watched_page(context)
    faults = {}
    for path in PAGES:
        page.goto(here(room, path))
        found = axe(page)
        for width in (360, 1600) if scheme == "light" else (360,):
            page.set_viewport_size({"width": width, "height": 900})
            over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            if over > 0:
                found.append(("runs over the edge", width, over))
        page.set_viewport_size({"width": 360, "height": 800})
        if found:
            faults[path] = found
    context.close()

    assert faults == {}
    assert [each for each in page.wrong if "404" not in each and "400" not in each] == []


def test_nothing_of_a_hostile_article_executes_or_leaves_the_house(browser, address, room):
    context = browser.new_context(base_url=address)
    page = watched_page(context)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    hostile = [f"/documents/{{hostile {place}}}" for place in range(len(HOSTILE))]
    selected = [f"/documents/{{hostile {place}}}?attribution=@hostile {place}"
                for place in range(len(HOSTILE))]  # fmt: skip
    lists = ("/?size=200", "/documents", "/actors", "/stories?least=1", "/figures", "/timeline",
             "/timeline?by=outlet", "/timeline?by=story", "/map", "/map?area=world", "/network",
             "/network?actor=act_bad0", "/?names=act_bad1", "/places", "/rejects",
             "/?about=%3Cscript%3E", "/stories/sto_quay",
             "/actors/act_bad0", "/claims", *(f"/claims/clm_bad{n}" for n in range(len(HOSTILE))),
             *(f"/actors/act_bad{n}/compare" for n in range(len(HOSTILE))), "/diff?since=run_",
             "/stories/sto_quay/compare?all=yes", "/<script>window.hacked=1</script>")  # fmt: skip
    raw = [f"/documents/{{hostile {place}}}/{form}" for place in (0, 3) for form in ("raw", "text")]
    for path in (*hostile, *selected, *lists, *raw):
        page.goto(here(room, path))
        assert page.evaluate("window.hacked") is None, path
    context.close()

    assert [each for each in page.wrong if "404" not in each] == []
    assert [url for url in asked if not url.startswith(address)] == []


def watched_page(context):
    return watched(context.new_page())


def test_axe_would_tell_of_a_barrier(page, axe):
    page.goto("/about")
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")

    assert "button-name" in {rule for rule, *_ in axe(page)}
