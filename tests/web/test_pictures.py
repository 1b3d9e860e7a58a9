"""Pictures say what their tables say, and every mark of them opens exactly its rows."""

import re
from html import unescape

import pytest
from playwright.sync_api import expect
from starlette.testclient import TestClient

from reading_ledger import HOSTILE, NAMED
from reportedly.store import NetworkQuery, StatementQuery, open_ledger
from reportedly.web import reading_room
from reportedly.web.drawing.area import Area, fitting, world
from reportedly.web.drawing.outlines import borders_in, land_in, outlines
from watching import watched


def links(page, sort):
    """Return where the marks of that class lead, in the first picture that has any."""
    return [unescape(each) for each in re.findall(rf'<a href="([^"]+)" class="{sort}', page)]


def total(client, href):
    """Return how many rows the page at that address has."""
    path, _, query = href.partition("?")
    name = "/statements" if path == "/" else path
    return client.get(f"{name}.json?{query}").json()["total"]


@pytest.mark.parametrize(
    "asked", ["", "?actor=act_bad0", "?since=2024-03", "?outlet=Supercalifrag*", "?cue_class=claim"]
)
def test_every_tie_opens_exactly_its_statements(room, asked):
    told = room.client.get(f"/network.json{asked}").json()
    page = room.client.get(f"/network{asked}").text

    found = {row["rows"]: row["statements"] for row in told["rows"]}
    assert {href: total(room.client, href) for href in found} == found
    assert found
    assert set(links(page, "tie")) == set(found)


def test_a_tie_is_of_whom_the_content_names_and_not_of_whom_else_the_article_names(room):
    told = room.client.get("/network.json?actor=act_odd").json()

    ties = [(row["speaker"], row["named"], row["sorts"]) for row in told["rows"]]
    assert ties == [("act_odd", "act_named", {"claim": 1})]


def test_ties_that_are_left_out_are_counted(room):
    told = room.client.get("/network.json?size=2").json()
    seen, cursor = [], ""
    while cursor is not None:
        part = room.client.get(f"/network.json?size=2&after={cursor}").json()
        seen, cursor = [*seen, *part["rows"]], part["next"]

    assert len(told["rows"]) == 2
    assert told["total"] == len(seen) == len({(row["speaker"], row["named"]) for row in seen})
    page = room.client.get("/network?size=2").text
    assert f"{told['total'] - 2} left out here" in page


def test_a_large_ledger_is_looked_at_from_a_day_on_and_the_page_says_so(room):
    some = room.view.network(NetworkQuery(articles=1))
    every = room.view.network(NetworkQuery())

    assert some.since == "2024-03-07"
    assert every.since is None
    since = StatementQuery(actor="act_bad0", names="act_bad1")
    counted = {(tie.speaker, tie.named): tie.statements for tie in some.ties}
    assert counted["act_bad0", "act_bad1"] == len(list(room.view.statements(since)))


def test_hostile_names_are_words_of_the_drawing_and_nothing_else(room):
    page = room.client.get("/network").text

    for words in HOSTILE:
        assert words[:20] not in page or not words.startswith(("<", '"><', "</"))
    assert "&lt;script&gt;window.hacked=1" in page
    assert "<script>window" not in page


def test_the_network_moves_with_scripts_and_opens_what_is_clicked(page):
    page.goto("/network?actor=act_odd")
    live = page.locator("#network .live canvas").first
    expect(live).to_be_visible()
    box = page.locator("#network .live").bounding_box()
    page.locator("#network svg.wide a.node").first.wait_for(state="attached")
    x, y = page.locator("#network svg.wide a.node").first.evaluate(
        "each => [Number(each.dataset.x), Number(each.dataset.y)]"
    )
    scale = box["width"] / 1000
    page.mouse.click(box["x"] + x * scale, box["y"] + y * scale)
    page.wait_for_url("**/actors/**")

    assert page.wrong == []


def test_the_network_is_drawn_with_scripts_off_and_a_line_opens_its_rows(browser, address):
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/network?actor=act_odd")
    expect(page.locator("svg.network.wide a.tie")).to_have_count(1)
    assert page.locator("svg.network.wide .node text").all_inner_texts() == sorted(
        page.locator("svg.network.wide .node text").all_inner_texts(),
        key=lambda each: each != NAMED,
    )
    page.locator("svg.network.wide a.tie").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".count")).to_have_text(re.compile(r"^\s*1 statement\s*$"))
    context.close()


@pytest.mark.parametrize("by", ["speaker", "outlet", "story"])
def test_every_mark_of_the_timeline_opens_exactly_its_rows(room, by):
    page = room.client.get(f"/timeline?by={by}").text

    marks = re.findall(r'<a href="([^"]+)" class="mark[^"]*" aria-label="(\d+) things? ', page)
    assert marks
    for href, count in marks:
        assert total(room.client, unescape(href)) == int(count), href


def test_an_uncertain_day_is_a_bar_and_a_sure_one_a_point(room):
    page = room.client.get("/timeline").text
    rows = room.client.get("/timeline.json?size=200").json()["rows"]

    sure = sum(row["earliest"] == row["latest"] for row in rows)
    drawn = {"circle": 0, "rect": 0}
    for count, shape in re.findall(r'class="mark[^>]*label="(\d+).*?</title><(\w+)', page):
        drawn[shape] += int(count)
    assert 0 < sure < len(rows)
    outside = [int(each) for each in re.findall(r'class="key">(?:before|after) \S+: (\d+)', page)]
    assert sum(drawn.values()) + sum(outside) == len(rows)


def test_what_has_no_day_is_listed_and_not_placed(room):
    told = room.client.get("/timeline.json").json()
    apart = room.client.get("/timeline.json?undated=yes&size=200").json()

    assert told["undated"] == apart["total"] == len(apart["rows"])
    assert all(row["said_earliest"] is None for row in apart["rows"])
    assert "Not placed: no text says when" in room.client.get("/timeline").text


def test_every_place_with_a_point_opens_exactly_its_mentions(room):
    rows = room.client.get("/map.json?size=200").json()["rows"]
    page = room.client.get("/map?area=world").text

    assert {row["precision"] for row in rows} == {"city"}
    counts = [total(room.client, href) for href in links(page, "spot")]
    assert sorted(counts) == sorted(row["mentions"] for row in rows)


def test_what_has_no_point_is_listed_below_the_map(room):
    whole = room.client.get("/places.json?size=200").json()["rows"]
    told = room.client.get("/map.json?size=200").json()

    assert len(whole) == told["total"] + told["unplaced"]
    page = room.client.get("/map").text
    below = page.partition('id="nowhere"')[2]
    assert "Port Elwin" in below
    assert "Natural Earth" in page


def test_borders_can_be_switched_off(room):
    on, off = (room.client.get(f"/map?area=world{each}").text for each in ("", "&borders=off"))

    assert 'class="border"' in on
    assert 'class="border"' not in off
    assert 'class="land"' in off


def test_the_part_of_the_world_is_where_the_places_lie_unless_another_is_asked_for(room):
    near, far, whole = (
        len(links(room.client.get(f"/map{each}").text, "spot"))
        for each in ("", "?area=-90,-50,-60,-30", "?area=world")
    )

    assert far == 0
    assert 0 < near <= whole == room.client.get("/map.json").json()["total"]


def test_no_coast_that_passes_the_date_line_crosses_the_map():
    wide = [
        (a, b)
        for line in (*outlines().land, *outlines().borders)
        for a, b in zip(line, line[1:], strict=False)
        if abs(a[0] - b[0]) > 180
    ]

    # Antarctica is closed along the pole.
    assert {point[1] for step in wide for point in step} == {-90.0}


def test_land_and_borders_are_cut_to_what_is_shown():
    part, whole = fitting(Area(30, 28, 40, 36)), world()

    assert len(land_in(part)) < len(land_in(whole)) / 10
    assert 0 < len(borders_in(part)) < len(borders_in(whole)) / 10
    assert len(outlines().land) > 500


def test_a_month_opens_exactly_its_statements_and_those_that_may_be_of_it(room):
    for actor in ("act_ito", "act_bad3"):
        told = room.client.get(f"/actors/{actor}.json").json()
        bars = told["over_time"]["bars"]

        counts = {bar["when"]: bar["sure"] + bar["maybe"] for bar in bars}
        found = {
            when: total(room.client, f"/actors/{actor}?since={when}&until={when}")
            for when in counts
        }
        assert found == counts
        assert sum(bar["sure"] for bar in bars) + told["over_time"]["unknown"] <= told["total"]


def test_a_role_points_at_the_words_that_state_it(room):
    told = room.client.get("/actors/act_ito.json").json()["roles_stated"]

    for each in told:
        text = room.client.get(f"/documents/{each['document']}/text").content.decode()
        assert text[each["span"][0] : each["span"][1]] == each["words"] == "spokeswoman"
    assert len(told) == 2


def test_an_actor_tells_of_whom_it_speaks_and_who_of_it(room):
    told = room.client.get("/actors/act_bad1.json").json()

    assert [row["named"] for row in told["speaks_of"]] == ["act_bad2"]
    assert [row["speaker"] for row in told["spoken_of_by"]] == ["act_bad0"]
    for row in (*told["speaks_of"], *told["spoken_of_by"]):
        assert total(room.client, row["rows"]) == row["statements"]


def test_an_empty_ledger_says_what_is_missing_and_draws_nothing(tmp_path):
    with open_ledger(str(tmp_path / "ledger.db")) as ledger:
        client = TestClient(reading_room(ledger.view()))
        pages = {path: client.get(path).text for path in ("/timeline", "/map", "/network")}

    assert all('class="empty"' in page for page in pages.values())
    assert all("<figure" not in page for page in pages.values())
    assert "reportedly link" in pages["/network"]
    assert "reportedly add" in pages["/map"]


def test_right_to_left_names_stay_within_their_lane_and_their_label(browser, address):
    context = browser.new_context(base_url=address, viewport={"width": 360, "height": 800})
    page = watched(context.new_page())
    for path, words in (("/timeline?actor=act_odd", ".lane-name bdi"), ("/network", ".node text")):
        page.goto(path)
        room = page.locator(".canvas").first.bounding_box()
        for each in page.locator(words).all():
            box = each.bounding_box()
            if box and each.is_visible():
                assert box["x"] >= room["x"] - 1, (path, each.inner_text())
                assert box["x"] + box["width"] <= room["x"] + room["width"] + 1, path
    context.close()
    assert page.wrong == []
