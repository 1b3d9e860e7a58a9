"""Deciding in the reading room: what is taken, what is refused, and what is kept."""

import re
from html import unescape

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from reading_ledger import filled
from reportedly.cli import main
from reportedly.jobs import ReviewDesk
from reportedly.store import open_ledger
from reportedly.web import reading_room

OWN = {"Origin": "http://testserver"}
FIELD = re.compile(r'<input type="hidden" (?:id="[^"]*" )?name="(\w+)" value="([^"]*)">')


@pytest.fixture
def reviewing(tmp_path):
    """A reading room where Noor decides: its client, its view, and the ids of its articles."""
    path = tmp_path / "ledger.db"
    ids = filled(path)
    with open_ledger(str(path), create=False) as ledger:
        room = reading_room(ledger.view(), desk=ReviewDesk(ledger, "Noor"))
        with TestClient(room, follow_redirects=False) as client:
            yield client, ledger.view(), ids


def fields(client, address="/review"):
    """Return the hidden fields of the form that decides on what the page shows."""
    page = client.get(address).text
    form = page[page.index('id="answers"') :]
    return {name: unescape(value) for name, value in FIELD.findall(form[: form.index("</form>")])}


def on(client, ids, name):
    """Return the form for the only statement of that article."""
    [row] = client.get(f"/documents/{ids[name]}.json").json()["rows"]
    return fields(client, f"/review?document={ids[name]}&attribution={row['id']}")


def test_a_decision_is_kept_with_who_and_why_and_the_next_comes(reviewing):
    client, view, _ = reviewing
    form = fields(client)

    answer = client.post(
        "/review", data={**form, "answer": "reject", "why": "a headline"}, headers=OWN
    )

    [kept] = view.reviews()
    assert (answer.status_code, answer.headers["location"]) == (303, "/review")
    assert (kept.answer, kept.by, kept.why) == ("reject", "Noor", "a headline")
    assert fields(client)["attribution"] != form["attribution"]


def test_a_correction_changes_only_what_the_form_has_otherwise(reviewing):
    client, view, ids = reviewing
    form = on(client, ids, "harbour")
    told = {"answer": "correct", "content": "Not now.", "speaker": "M. Ito", "source": "Mara Ito"}

    client.post("/review", data={**form, **told}, headers=OWN)

    [kept] = view.reviews()
    text = view.document(ids["harbour"]).article.text
    assert [span.of(text) for span in kept.corrected.content] == ["Not now."]
    assert kept.corrected.speaker == "M. Ito"
    assert (kept.corrected.source, kept.corrected.cue) == (kept.seen.source, kept.seen.cue)


def test_words_that_a_browser_counted_in_its_own_units_are_found(reviewing):
    client, view, ids = reviewing
    form = on(client, ids, "odd")
    text = view.document(ids["odd"]).article.text
    first = len(text[: text.index("🌊 open")].encode("utf-16-le")) // 2

    client.post(
        "/review",
        data={**form, "answer": "correct", "content_units": f"{first}-{first + 7}"},
        headers=OWN,
    )

    [kept] = view.reviews()
    assert [span.of(text) for span in kept.corrected.content] == ["🌊 open"]


def test_the_last_decision_is_undone_and_its_statement_shown_again(reviewing):
    client, view, _ = reviewing
    form = fields(client)
    client.post("/review", data={**form, "answer": "accept"}, headers=OWN)

    answer = client.post("/review/undo", data={"token": form["token"]}, headers=OWN)

    assert form["attribution"] in answer.headers["location"]
    assert [bool(each.undone) for each in view.reviews()] == [True]
    assert client.post("/review/undo", data=form, headers=OWN).status_code == 400


def test_the_filter_is_kept_from_one_statement_to_the_next(reviewing):
    client, _, _ = reviewing
    form = fields(client, "/review?speaker=Ito&passed=1")

    answer = client.post("/review", data={**form, "answer": "accept"}, headers=OWN)

    assert answer.headers["location"] == "/review?speaker=Ito&passed=1"
    assert "waits for a decision" in client.get("/review?speaker=Ito").text


def test_all_that_waits_is_handed_out_in_the_order_in_which_it_is_asked(reviewing):
    client, _, _ = reviewing
    first = fields(client)["attribution"]
    found, cursor = [], ""
    while cursor is not None:
        answer = client.get(f"/review.json?size=3&after={cursor}").json()
        found += [row["id"] for row in answer["rows"]]
        cursor = answer["next"]

    table = client.get("/review.csv?speaker=Ito").text.splitlines()
    client.post("/review", data={**fields(client), "answer": "accept"}, headers=OWN)

    assert found[0] == first
    assert len(set(found)) == len(found) == answer["total"]
    assert [line.split(",")[1] for line in table[1:]] == ["Mara Ito", "Mara Ito"]
    assert [row["id"] for row in client.get("/review.json").json()["rows"]] == found[1:]
    assert client.get("/review").text.count("/review.json") == 2


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://testserver.evil.example"},
        {"Origin": "http://testserver:81"},
        {"Origin": "http://[evil"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "http://testserver", "Sec-Fetch-Site": "cross-site"},
    ],
)
@pytest.mark.parametrize("path", ["/review", "/review/undo"])
def test_what_another_site_sends_is_refused(reviewing, path, headers):
    client, view, _ = reviewing
    form = fields(client)

    answer = client.post(path, data={**form, "answer": "accept"}, headers=headers)

    assert answer.status_code == 403
    assert list(view.reviews()) == []


@pytest.mark.parametrize("token", ["", "x", "é", "🌊"])
def test_a_form_without_our_token_or_a_browser_without_our_cookie_is_refused(reviewing, token):
    client, view, _ = reviewing
    form = fields(client)
    without = client.post("/review", data={**form, "answer": "accept", "token": token}, headers=OWN)
    client.cookies.clear()

    bare = client.post("/review", data={**form, "answer": "accept"}, headers=OWN)

    assert (without.status_code, bare.status_code) == (403, 403)
    assert list(view.reviews()) == []


def test_the_cookie_is_for_this_server_alone(reviewing):
    client, _, _ = reviewing

    cookie = client.get("/review").headers["set-cookie"]

    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"answer": "like"}, 400),
        ({}, 400),
        ({"answer": "correct"}, 400),
        ({"answer": "correct", "content": "no such words"}, 400),
        ({"answer": "correct", "content_units": "9-3"}, 400),
        ({"answer": "correct", "content_units": "0-99999999"}, 400),
        ({"answer": "accept", "attribution": "att_none"}, 404),
        ({"answer": "accept", "document": "art_none"}, 404),
        ({"answer": "accept", "why": "x" * 200_000}, 400),
    ],
)
def test_what_cannot_be_decided_is_told_and_nothing_is_kept(reviewing, changes, status):
    client, view, ids = reviewing

    answer = client.post("/review", data={**on(client, ids, "harbour"), **changes}, headers=OWN)

    assert answer.status_code == status
    assert list(view.reviews()) == []


@pytest.mark.parametrize("path", ["/review", "/review/undo", "/", "/documents/{harbour}"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_without_a_desk_nothing_can_be_written_and_there_is_no_such_page(room, path, method):
    answer = room.client.request(method, path.format(**room.ids), headers=OWN)

    assert answer.status_code in (404, 405)
    assert room.client.get("/review").status_code == 404
    assert room.client.get("/review.json").status_code == 404
    assert "set-cookie" not in room.client.get("/").headers
    assert 'method="post"' not in room.client.get(f"/documents/{room.ids['harbour']}").text


def test_an_article_has_the_answers_and_shows_what_was_decided(reviewing):
    client, view, ids = reviewing
    form = on(client, ids, "harbour")
    article = f"/documents/{ids['harbour']}?attribution={form['attribution']}"
    before = client.get(article).text

    answer = client.post(
        "/review", data={**form, "answer": "unsure", "why": "<b>", "back": "article"}, headers=OWN
    )

    after = client.get(article).text
    assert "Nobody has decided" in before
    assert answer.headers["location"].startswith(f"/documents/{ids['harbour']}")
    assert "unsure" in after
    assert "&lt;b&gt;" in after
    assert "<b>" not in after


def test_hostile_statements_are_shown_and_decided(reviewing):
    client, view, ids = reviewing

    for name in (each for each in ids if each.startswith("hostile")):
        form = on(client, ids, name)
        client.post("/review", data={**form, "answer": "accept"}, headers=OWN)

    assert len(list(view.reviews())) == 9
    assert "Review" in client.get("/review").text


def test_serving_with_review_says_so_and_needs_a_name(tmp_path):
    told = CliRunner().invoke(main, ["serve", "--help"]).output

    assert "--review" in told
