"""A published copy: every link leads somewhere, nothing is cut, nothing executes."""

import re

import pytest
from playwright.sync_api import expect

from ledger_documents import capture, harbour, run
from published import dead_links, pages
from reading_ledger import HOSTILE
from reportedly.model import Actor
from reportedly.model.actor import Member
from reportedly.store import open_ledger
from reportedly.web.asked import Asked
from reportedly.web.publishing import Origin, whole_copy
from reportedly.web.publishing.places import Places, file_name
from watching import watched

ORIGIN = Origin(13)
SEEN = (
    "index", "statements", "articles", "actors", "stories", "claims", "figures", "timeline",
    "places", "about",
)  # fmt: skip


def copied(view, **how):
    return {file.path: file.body for file in whole_copy(view, ORIGIN, **how)}


@pytest.fixture(scope="module")
def files(room):
    """A copy of the small ledger, five rows a page."""
    return copied(room.view, size=5)


@pytest.fixture(scope="module")
def folder(files, tmp_path_factory):
    """The address of a folder that holds the copy."""
    place = tmp_path_factory.mktemp("copy")
    for path, body in files.items():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_bytes(body)
    return place.as_uri()


def article(room, name):
    return f"articles/{room.ids[name]}.html"


def test_every_link_leads_to_a_place_in_the_copy(files):
    assert dead_links(files) == []


def test_a_page_says_itself_what_it_links_to(room):
    found = list(whole_copy(room.view, ORIGIN))
    linked = set().union(*(file.links for file in found))

    assert linked <= {file.path for file in found}
    assert linked >= {f"{name}.html" for name in SEEN} | {"static/room.css"}


def test_the_link_checker_would_tell_of_a_dead_one(files):
    bad = b'<a href="no.html"></a><a href="/a"></a><a href="https://a.example/"></a><a href="#b">'

    assert len(dead_links({**files, "bad.html": bad})) == 4


def test_no_page_has_anything_to_ask_with_or_to_execute(files):
    for path, page in pages(files).items():
        assert page.tags & {"script", "form", "button", "select", "iframe", "object"} == set(), path
        assert not [name for name in page.attributes if name.startswith(("on", "hx-"))], path
        assert page.attributes & {"style", "action"} == set(), path


def test_every_page_has_the_policy(files):
    for path, page in pages(files).items():
        assert b"default-src 'none'" in files[path].replace(b"&#39;", b"'"), path
        assert "http-equiv" in page.attributes, path


def test_two_copies_of_one_ledger_are_the_same(room, files):
    assert copied(room.view, size=5) == files


def test_every_statement_stands_once_among_the_statements(room, files):
    listed = [
        name
        for path, page in pages(files).items()
        if path.startswith("statements")
        for name in page.ids
        if name.startswith("att_")
    ]
    known = room.client.get("/statements.json?size=200").json()["rows"]

    assert len(listed) == len(known) > 5
    assert set(listed) == {row["id"] for row in known}


def test_the_text_beside_an_article_is_the_ledgers(room, files):
    for document in room.view.documents():
        text = files[f"articles/{document.article.id}.txt"]
        assert text == document.article.text.encode()


def test_hostile_words_never_become_markup(files):
    for path, page in pages(files).items():
        assert page.tags & {"script", "img", "textarea", "style"} == set(), path
        assert not page.attributes & {"onerror", "onload", "onmouseover"}, path


def test_what_stands_beside_the_rows_is_leafed_with_them(tmp_path):
    with open_ledger(str(tmp_path / "many.db")) as ledger:
        put_many(ledger, 120)
        files = copied(ledger.view(), size=200)

    own = {path: page for path, page in pages(files).items() if path.startswith("actors/")}
    linked = [
        address for page in own.values() for address in page.addresses if "articles/" in address
    ]
    in_tables = {address for address in linked if "#" not in address}
    assert sorted(own) == [
        "actors/act_ito-page-2.html", "actors/act_ito-page-3.html", "actors/act_ito.html",
    ]  # fmt: skip
    assert len(in_tables) == 120
    assert dead_links(files) == []


def put_many(ledger, number):
    """Put articles of one actor into the ledger."""
    begun = run()
    made = [harbour(f"https://courier.example/{place}") for place in range(number)]
    with ledger.writer() as writer:
        writer.begin(begun)
        for document in made:
            writer.put(capture(document.article.uri), document, begun.id)
        members = tuple(Member(each.article.id, "e1", 0.9, "named so") for each in made)
        writer.put_actors([Actor("act_ito", "Mara Ito", "person", ("Mara Ito",), members)], [], "")


def test_a_list_beside_is_cut_where_one_can_ask_for_more_and_leafed_where_not():
    asked = [Asked(None, None, "/", {}, {}, sheet=sheet) for sheet in (None, 0, 1)]

    assert [each.beside("abcde", 3) for each in asked] == [("abc", 2), ("abc", 0), ("de", 0)]
    assert [each.some("abcde", 3) for each in asked] == [("abc", 2), ("abcde", 0), ("abcde", 0)]


@pytest.mark.parametrize(
    "name", ["../up", "CON", "a/b", "Café", "act_1-page-2", "x" * 300, "act_A", "", "."]
)
def test_what_is_no_plain_id_gets_a_name_that_every_system_keeps(name):
    assert re.fullmatch(r"x_[0-9a-f]{20}", file_name(name))


def test_an_actor_that_is_gone_is_named_and_not_linked():
    assert Places(["act_a"]).has_actor("act_a")
    assert not Places(["act_a"]).has_actor("act_b")


def test_it_is_read_from_a_folder_with_scripts_off(browser, folder):
    context = browser.new_context(java_script_enabled=False)
    page = watched(context.new_page())
    page.goto(f"{folder}/index.html")
    page.get_by_role("navigation", name="Rooms").get_by_role("link", name="Statements").click()
    while not page.get_by_text("We are not leaving the quay").count():
        page.get_by_role("link", name="Next").click()
    here = page.url
    page.get_by_role("link", name=re.compile("We are not leaving the quay")).first.click()

    pointed = page.evaluate("document.querySelector(':target + *').textContent")
    page.locator("#text a.cue").first.click()
    expect(page.locator(".list li:target")).to_be_visible()
    page.locator(".list li:target summary").click()
    hops = page.locator(".list li:target .hop-name").all_inner_texts()
    page.go_back()
    page.go_back()

    assert pointed.strip()
    assert hops == ["the Coast Courier", "Mara Ito"]
    assert page.url == here
    assert page.evaluate("getComputedStyle(document.body).fontFamily") != "serif"
    assert page.wrong == []
    context.close()


@pytest.mark.parametrize("name", ["harbour", "odd", "hostile 5"])
def test_a_browser_has_the_text_to_the_letter(browser, folder, room, name):
    page = browser.new_context().new_page()
    page.goto(f"{folder}/{article(room, name)}")

    found = page.locator("#text").evaluate("each => each.textContent")
    assert found == room.view.document(room.ids[name]).article.text
    page.context.close()


def test_nothing_of_a_hostile_article_executes_or_leaves_the_folder(browser, folder, files):
    page = watched(browser.new_context().new_page())
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for path in pages(files):
        page.goto(f"{folder}/{path}")
        assert page.evaluate("window.hacked") is None, path
    page.context.close()

    assert page.wrong == []
    assert [url for url in asked if not url.startswith(folder)] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_barrier_or_runs_over_the_edge(browser, folder, room, axe, scheme):
    context = browser.new_context(color_scheme=scheme, viewport={"width": 360, "height": 800})
    page = context.new_page()
    faults = {}
    names = ("harbour", "odd", "hostile 3", "hostile 7")
    own = [article(room, name) for name in names]
    others = ["actors/act_ito.html", "stories/sto_quay.html", "compared/sto_quay.html",
              "claims/clm_quay.html", "claims/clm_bad3.html", "statements-page-2.html"]  # fmt: skip
    for path in (*(f"{name}.html" for name in SEEN), *own, *others):
        page.goto(f"{folder}/{path}")
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        found = axe(page)
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if over > 0:
            found.append(("runs over the edge", over))
        if found:
            faults[path] = found
    context.close()

    assert faults == {}


def test_the_corpus_is_in_the_copy(files):
    told = "".join("".join(page.words) for page in pages(files).values())

    assert [words for words in HOSTILE if words.split()[0] not in told] == []
