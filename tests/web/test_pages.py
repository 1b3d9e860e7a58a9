"""What the pages say, and in which forms."""

import base64
import csv
import io
import json

import pytest

from reading_ledger import HOSTILE

PATHS = (
    "/", "/?about=quay", "/?since=2024&until=2024-12", "/?order=oldest&size=2", "/documents",
    "/documents/{harbour}", "/documents/{odd}", "/documents/{council}", "/actors",
    "/actors/act_ito", "/stories", "/stories?least=1", "/stories/sto_quay", "/figures",
    "/timeline", "/places", "/places/Port%20Elwin", "/runs", "/rejects", "/about",
    "/claims", "/claims?words=quay&least=2&contested=yes", "/claims/clm_quay", "/claims/clm_bad0",
    "/?actor=act_bad0&names=act_bad1", "/?said_when=unknown", "/timeline?by=outlet",
    "/timeline?by=story&kind=said", "/timeline?undated=yes", "/map", "/map?area=world",
    "/map?borders=off&area=30,30,40,36", "/network", "/network?actor=act_odd&since=2024",
    "/stories/sto_quay/compare", "/stories/sto_quay/compare?all=yes", "/actors/act_ito/compare",
    "/actors/act_bad0/compare", "/diff", "/diff?since=run_",
)  # fmt: skip


def here(room, path):
    return path.format(**room.ids)


def twin(path, form):
    name, _, query = path.partition("?")
    return f"{'/statements' if name == '/' else name}.{form}?{query}"


@pytest.mark.parametrize("path", PATHS)
def test_every_page_comes_as_html_json_and_csv(room, path):
    path = here(room, path)

    page, as_json, as_csv = (
        room.client.get(each) for each in (path, twin(path, "json"), twin(path, "csv"))
    )

    assert [each.status_code for each in (page, as_json, as_csv)] == [200, 200, 200]
    rows = list(csv.DictReader(io.StringIO(as_csv.text)))
    assert len(rows) == len(as_json.json()["rows"])
    assert as_json.json()["title"]


@pytest.mark.parametrize(
    "path",
    [
        "/?kind=loud", "/?since=tomorrow", "/?after=xyz", "/?after=W10", "/?size=0", "/?size=9999",
        "/?about=%00", "/?about=%22%22", "/?order=up", "/?speaker=%E2%80%94", "/actors?type=ship",
        "/stories?least=x", "/figures?of=eaten", "/timeline?since=2024-99", "/timeline?kind=x",
        "/places?resolved=maybe", "/documents?after=W251bGxd", "/documents/{odd}?span=9-3",
        "/?names=Nobody", "/?actor=act_none", "/?said_when=ever", "/timeline?by=x",
        "/timeline?on=x", "/timeline?without=x", "/map?area=here", "/map?area=9,0,3,4",
        "/map?borders=on", "/network?actor=Nobody", "/network?size=0",
        "/documents/{odd}?units=1-99999", "/?about=" + "x" * 501, "/?size=%D9%A3",
    ],
)  # fmt: skip
def test_what_cannot_be_asked_is_told_in_one_shape(room, path):
    path = here(room, path)

    page, as_json = room.client.get(path), room.client.get(twin(path, "json"))

    assert page.status_code == as_json.status_code == 400
    error = as_json.json()["error"]
    assert error["status"] == 400
    assert error["message"]
    assert "This cannot be asked" in page.text


@pytest.mark.parametrize(
    "path",
    [
        "/nowhere", "/documents/art_none", "/documents/art_none/raw",
        "/documents/{odd}?attribution=x", "/actors/act_none", "/actors/Mara", "/stories/sto_none",
        "/places/Atlantis", "/claims/clm_none", "/claims/clm_", "/stories/sto_none/compare",
        "/actors/act_none/compare", "/actors/Mara/compare", "/static/../app.py",
    ],
)  # fmt: skip
def test_what_is_not_there_is_told_in_one_shape(room, path):
    assert room.client.get(here(room, path)).status_code == 404


def test_an_error_of_a_twin_is_json(room):
    found = room.client.get("/actors/act_none.csv")

    assert (found.status_code, found.json()["error"]["status"]) == (404, 404)


def test_nothing_can_be_changed(room):
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        assert room.client.request(method, "/").status_code == 405


def test_leafing_shows_every_statement_once(room):
    seen, cursor = [], ""
    while cursor is not None:
        found = room.client.get(f"/statements.json?size=3&after={cursor}").json()
        seen += [row["id"] for row in found["rows"]]
        cursor = found["next"]

    whole = room.client.get("/statements.json?size=200").json()
    assert seen == [row["id"] for row in whole["rows"]]
    assert len(set(seen)) == whole["total"] == 4 + len(HOSTILE)


def test_oldest_first_turns_the_dated_around_and_keeps_the_undated_last(room):
    newest, oldest = (
        [
            row["published"]
            for row in room.client.get(f"/statements.json?size=200&order={order}").json()["rows"]
        ]
        for order in ("newest", "oldest")
    )

    assert newest[-1] is oldest[-1] is None
    assert oldest[:-1] == sorted(newest[:-1])


def test_a_statement_says_who_through_whom_and_where(room):
    found = room.client.get("/statements.json?speaker=Ito&about=quay").json()

    row = found["rows"][-1]
    assert (row["speaker"], row["chain"]) == ("Mara Ito", ["the Coast Courier", "Mara Ito"])
    text = room.client.get(f"/documents/{row['document']}/text").content.decode()
    assert [text[piece["start"] : piece["end"]] for piece in row["content"]] == [
        piece["text"] for piece in row["content"]
    ]


def test_dates_tell_how_many_they_leave_out(room):
    page = room.client.get("/?since=2024")

    assert "1 more statement</" not in page.text
    assert "1 more statement in articles of unknown date" in page.text


def test_facets_count_what_they_narrow_to(room):
    counts = room.client.get("/statements.json").json()["counts"]

    for kind, count in counts["kind"]:
        assert room.client.get(f"/statements.json?kind={kind}").json()["total"] == count


def test_an_article_nobody_looked_at_says_so(room):
    page = room.client.get(here(room, "/documents/{council}"))

    assert (
        "Nobody looked"
        in room.client.get(
            f"/documents/{room.ids['council']}?attribution={room.statement('council')}"
        ).text
    )
    assert page.status_code == 200


def test_the_chain_of_a_statement_is_drawn_hop_by_hop(room):
    page = room.client.get(
        f"/documents/{room.ids['harbour']}?attribution={room.statement('harbour')}"
    ).text

    hops = page.partition('<ol class="hops">')[2].partition("</ol>")[0]
    assert hops.index("the Coast Courier") < hops.index("Mara Ito")


def test_a_claim_shows_its_words_in_place_its_origin_and_what_contradicts_it(room):
    page = room.client.get("/claims/clm_quay").text
    told = room.client.get("/claims/clm_quay.json").json()

    text = room.client.get(f"/documents/{room.ids['harbour']}/text").content.decode()
    assert f"<mark>{text[:9]}</mark>{text[9:12]}<mark>{text[12:16]}</mark>" in page
    assert "a copy of it" in page
    assert "the one denies it" in page
    assert [each["claim"]["id"] for each in told["rivals"]] == ["clm_left"]
    assert [row["document"] for row in told["rows"]] == [room.ids["harbour"], room.ids["copied"]]


def test_a_story_is_compared_speaker_by_speaker(room):
    told = room.client.get("/stories/sto_quay/compare.json").json()

    assert {row["name"] for row in told["rows"] if row["section"] == "saying"} == {"Mara Ito"}
    assert len(told["reports"]) == 2


def test_raw_bytes_are_shown_as_text_that_can_do_nothing(room):
    shown = room.client.get(here(room, "/documents/{harbour}/raw"))
    kept = room.client.get(here(room, "/documents/{harbour}/raw?download=1"))

    assert shown.content == kept.content == b"raw"
    assert shown.headers["content-type"] == "text/plain; charset=utf-8"
    assert "sandbox" in shown.headers["content-security-policy"]
    assert kept.headers["content-disposition"].startswith("attachment")


def test_every_response_has_the_policy(room):
    for path in ("/", "/nowhere", "/statements.json", "/static/room.css", "/?kind=loud"):
        headers = room.client.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'none'"), path
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


def test_other_names_of_this_machine_are_not_answered_to(room):
    from starlette.testclient import TestClient

    from reportedly.web import reading_room

    client = TestClient(
        reading_room(room.view, hosts=("localhost",)), base_url="http://evil.example"
    )

    assert client.get("/").status_code == 400


def test_hostile_words_never_become_markup(room):
    for path in (*PATHS, *(f"/documents/{{hostile {place}}}" for place in range(len(HOSTILE)))):
        page = room.client.get(here(room, path)).text
        assert "<script>" not in page, path
        assert "<img" not in page, path
        assert "<svg onload" not in page, path
        assert 'href="javascript:' not in page, path
        assert 'href="data:' not in page, path


def test_no_cell_of_a_table_is_a_formula(room):
    text = room.client.get("/statements.csv?size=200").text

    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)
    assert [cell for cell in cells if cell.startswith(("=", "+", "@"))] == []


def test_json_that_lands_in_a_page_holds_no_markup(room):
    found = room.client.get("/statements.json?size=200")

    assert "<" not in found.text
    assert HOSTILE[0] in json.dumps(found.json())


def test_only_addresses_of_the_web_are_links(room):
    page = room.client.get(here(room, "/documents/{harbour}")).text
    hostile = room.client.get(here(room, "/documents/{hostile 0}")).text

    assert '<a href="https://courier.example/1" rel="noreferrer' in page
    assert "where it came from" not in hostile


@pytest.mark.parametrize(
    "held", ["[-1]", "[99999999999999999999]", "[true]", "{}", "[1,2,3,4]", "[[]]"]
)
def test_a_forged_cursor_is_refused(room, held):
    cursor = base64.urlsafe_b64encode(held.encode()).decode().rstrip("=")

    for path in ("/actors", "/places", "/", "/documents", "/timeline"):
        assert room.client.get(f"{path}?after={cursor}").status_code == 400, path
