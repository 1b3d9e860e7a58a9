"""Who gets in, and how far: every route of the reading room, asked by everybody."""

import logging
import re
import subprocess
import sys
from dataclasses import replace
from ipaddress import ip_network

import httpx2
import pytest
from starlette.routing import Mount

from entering import (
    FIELD,
    OWN,
    PASSWORDS,
    ROLES,
    Clock,
    accounts,
    book_of,
    entrance_of,
    fields,
    log_in,
    logged_in,
    somebody,
)
from reading_ledger import filled
from reportedly.access import new_token
from reportedly.access.changing import change, with_changed, without
from reportedly.jobs import ReviewDesk
from reportedly.store import open_ledger
from reportedly.web import reading_room
from reportedly.web.sessions import IDLE_S, WHOLE_S

TOKENS = {name: new_token() for name in ROLES}
DIGESTS = tuple((name, digest) for name, (_, digest) in TOKENS.items())
GUESS = "not the password"


class House:
    """A reading room with a desk and accounts, and what a test may turn in it."""

    def __init__(self, path, ledger, **details):
        self.clock = Clock()
        self.path = path
        self.entrance = entrance_of(path, clock=self.clock, tokens=DIGESTS, **details)
        self.view = ledger.view()
        desk = ReviewDesk(ledger, "nobody")
        self.app = reading_room(self.view, desk=desk, entrance=self.entrance)


@pytest.fixture(scope="session")
def written(tmp_path_factory):
    """A ledger that nothing is decided in, and the ids of its documents."""
    path = tmp_path_factory.mktemp("access") / "ledger.db"
    return path, filled(path)


@pytest.fixture
def ledger(written, tmp_path):
    copy = tmp_path / "ledger.db"
    copy.write_bytes(written[0].read_bytes())
    with open_ledger(str(copy), create=False) as opened:
        yield opened


@pytest.fixture
def house(ledger, tmp_path):
    return House(tmp_path / "accounts.json", ledger)


def routes(app):
    """Yield every (method, path) that the application has, none left out, with a name filled in."""

    def below(found, start):
        for route in found:
            if isinstance(route, Mount) and route.routes:
                yield from below(route.routes, start + route.path)
            elif isinstance(route, Mount):
                yield "GET", f"{start}{route.path}/room.css"
            else:
                for method in getattr(route, "methods", None) or ("GET",):
                    yield method, start + re.sub(r"\{\w+\}", "none", route.path)

    return sorted(below(app.routes, ""))


WRITING = {"/login", "/logout", "/review", "/review/undo", "/sessions/end"}
CSS = "/static/room.css"
FIRST = {  # the least one must be; what is not here is for every reader
    "/login": None, CSS: None, "/review": "Vigo", "/review.json": "Vigo",
    "/review.csv": "Vigo", "/review/undo": "Vigo", "/sessions": "Ada", "/sessions.json": "Ada",
    "/sessions.csv": "Ada", "/sessions/end": "Ada",
}  # fmt: skip
ORDER = list(ROLES)
LET_IN = {200, 303, 304, 400, 404, 405}  # whatever is the matter, it is not who asks


def test_every_route_but_the_log_in_and_the_static_files_wants_an_account(house):
    stranger = somebody(house.app)
    let_in = set()
    for method, path in routes(house.app):
        answer = stranger.request(method, path, headers=OWN)
        sent = answer.headers.get("location", "").startswith("/login?next=")
        stopped = answer.status_code == 401 and "password is wrong" not in answer.text
        if not stopped and not sent:
            let_in.add((method, path))

    login = {(method, "/login") for method in ("GET", "HEAD", "POST")}
    assert let_in == login | {("GET", CSS)}


@pytest.mark.parametrize("name", ROLES)
def test_every_route_lets_in_who_may_and_nobody_else(house, name):
    found, wanted = {}, {}
    for method, path in routes(house.app):
        client = logged_in(house.app, name)
        answer = client.request(method, path, headers=OWN)
        first = FIRST.get(path, "Rana")
        wanted[method, path] = first is None or ORDER.index(name) >= ORDER.index(first)
        # A form without its token is refused too, but not for who asks.
        told = method == "HEAD" or " here; this is for " in answer.text
        refused = answer.status_code == 403 and told
        assert refused or answer.status_code in LET_IN | {401, 403}, (method, path)
        found[method, path] = not refused

    assert found == wanted


def test_there_is_no_other_way_to_write_than_those_known_here(house):
    assert {path for method, path in routes(house.app) if method == "POST"} == WRITING


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_a_reader_can_send_nothing_anywhere(house, method):
    client = logged_in(house.app, "Rana")

    paths = {path for _, path in routes(house.app)} - {"/login", "/logout", CSS}
    answers = {client.request(method, path, headers=OWN).status_code for path in paths}

    assert answers == {403}


@pytest.mark.parametrize(
    "path",
    ["/nowhere", "/documents/", "//documents", "/documents/..%2flogin", "/login/", "/LOGIN",
     "/login.json", "/static", "/staticfiles", "/review/", "/favicon.ico", "/%6cogin/x"],
)  # fmt: skip
def test_no_way_of_writing_an_address_gets_around_the_gate(house, path):
    answer = somebody(house.app).get(path)

    assert answer.headers.get("location", "").startswith("/login?") or answer.status_code == 401


@pytest.mark.parametrize("host", ["x/static/", "x/login?", "x/login#", "x\\\\login", "/login", ""])
def test_no_host_that_a_browser_claims_gets_around_the_gate(house, host):
    answer = somebody(house.app).get("/about", headers={"Host": host})

    assert (answer.status_code, answer.headers["location"]) == (303, "/login?next=%2Fabout")


def test_no_host_that_a_reader_claims_puts_one_page_in_the_place_of_another(house):
    client = logged_in(house.app, "Rana")
    client.get("/about", headers={"Host": "x/actors?"})

    assert "<h1>Actors</h1>" in client.get("/actors").text


def test_a_question_of_bytes_that_are_no_text_does_not_break_the_gate(house):
    assert somebody(house.app).get(b"/?q=\xff".decode("latin-1")).status_code == 303


@pytest.mark.parametrize("path", ["/static/..%2fdocuments/x.json", "/static%2f..%2fabout"])
def test_the_static_files_are_no_way_to_the_others(house, path):
    assert somebody(house.app).get(path).status_code == 404


def test_what_differs_from_reader_to_reader_is_filled_in_and_no_secret_is_left_in_a_page(house):
    pages = ("/", "/documents", "/actors", "/review", "/sessions", "/nowhere")
    shown = {}
    for name in ROLES:
        client = logged_in(house.app, name)
        shown[name] = "".join(client.get(path).text for path in pages)

    for name, text in shown.items():
        assert [each for each in ROLES if f"<bdi>{each}</bdi>, {ROLES[each]}" in text] == [name]
        assert "$argon2" not in text
    tokens = {name: {value for key, value in FIELD.findall(text) if key == "token"}
              for name, text in shown.items()}  # fmt: skip
    assert (tokens["Rana"], len(tokens["Vigo"]), len(tokens["Ada"])) == (set(), 1, 1)
    assert tokens["Vigo"] != tokens["Ada"]


def test_a_readers_pages_have_no_forms_that_decide(house, written):
    article = f"/documents/{written[1]['harbour']}"
    row = logged_in(house.app, "Rana").get(f"{article}.json").json()["rows"][0]["id"]
    path = f"{article}?attribution={row}"

    found = [logged_in(house.app, name).get(path).text.count('action="/review"') for name in ROLES]

    assert found == [0, 1, 1]


def test_the_page_of_one_reviewer_is_not_handed_to_another(house, written):
    vigo, ada = (logged_in(house.app, name) for name in ("Vigo", "Ada"))
    article = f"/documents/{written[1]['harbour']}"
    row = vigo.get(f"{article}.json").json()["rows"][0]["id"]
    vigo.get(f"{article}?attribution={row}")

    page = ada.get(f"{article}?attribution={row}").text
    form = {**dict(FIELD.findall(page[page.index('action="/review"') :])), "answer": "accept"}

    assert ada.post("/review", data=form, headers=OWN).status_code == 303
    assert vigo.post("/review", data=form, headers=OWN).status_code == 403
    assert [each.by for each in house.view.reviews()] == ["Ada"]


def test_a_decision_has_the_name_of_the_account_whatever_the_form_says(house):
    client = logged_in(house.app, "Vigo")
    form = fields(client)

    client.post("/review", data={**form, "answer": "accept", "by": "Ada", "reviewer": "Ada",
                                 "name": "Ada"}, headers=OWN)  # fmt: skip

    assert [each.by for each in house.view.reviews()] == ["Vigo"]


def test_nobody_takes_back_what_another_decided(house):
    vigo, ada = (logged_in(house.app, name) for name in ("Vigo", "Ada"))
    vigo.post("/review", data={**fields(vigo), "answer": "accept"}, headers=OWN)
    [kept] = house.view.reviews()
    token = fields(ada)["token"]

    tried = [ada.post("/review/undo", data={"token": token, "review": name}, headers=OWN)
             for name in (kept.id, kept.id[:9], "")]  # fmt: skip

    assert [each.status_code for each in tried] == [400, 400, 400]
    assert [each.undone for each in house.view.reviews()] == [None]
    own = {"token": fields(vigo)["token"], "review": kept.id}
    assert vigo.post("/review/undo", data=own, headers=OWN).status_code == 303


def test_logging_in_leads_to_where_one_wanted_to_go(house):
    client = somebody(house.app)
    sent = client.get("/documents?words=quay&size=2").headers["location"]
    page = client.get(sent).text

    answer = log_in(client, "Rana", onward=dict(FIELD.findall(page))["next"].replace("&amp;", "&"))

    assert answer.headers["location"] == "/documents?words=quay&size=2"
    assert client.get("/documents").status_code == 200


@pytest.mark.parametrize(
    "onward",
    ["https://evil.example/", "//evil.example/", "/\\evil.example", "\\\\evil.example",
     "javascript:1", "/\t/evil.example", "/a\r\nSet-Cookie: x=1", "evil.example", "/login",
     " //evil.example", "/ /x"],
)  # fmt: skip
def test_nobody_is_led_to_another_site(house, onward):
    assert log_in(somebody(house.app), "Rana", onward=onward).headers["location"] == "/"


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("Rana", GUESS), ("Rana", ""), ("nobody", GUESS), ("", ""), ("Rana", PASSWORDS["Ada"]),
        ("Rana" * 100, GUESS), ("Rana", "x" * 5000), ("ra\x00na", GUESS), ("Rana ", GUESS),
    ],
)  # fmt: skip
def test_whatever_is_wrong_the_answer_is_the_same(house, name, password):
    client = somebody(house.app)
    one = client.post("/login", data={"name": "Vigo", "password": GUESS}, headers=OWN)

    other = client.post("/login", data={"name": name, "password": password}, headers=OWN)

    assert (other.status_code, other.text) == (401, one.text)
    assert "set-cookie" not in other.headers
    assert client.get("/").status_code == 303


def test_a_name_nobody_has_costs_the_same_work(house, monkeypatch):
    worked = []
    from reportedly.access import passwords

    class Counting:
        def verify(self, digest, password):
            worked.append(digest)
            return passwords.PasswordHasher().verify(digest, password)

        def hash(self, password):
            return passwords.PasswordHasher().hash(password)

    monkeypatch.setattr(passwords, "HASHER", Counting())
    for name in ("Rana", "nobody"):
        somebody(house.app).post("/login", data={"name": name, "password": GUESS}, headers=OWN)

    assert len(worked) == 2
    assert all(each.startswith("$argon2id$") for each in worked)


def test_the_cookie_is_for_the_server_alone_and_is_forgotten_with_the_window(house):
    cookie = log_in(somebody(house.app), "Rana").headers["set-cookie"]

    name, _, rest = cookie.partition("=")
    token, *flags = (each.strip().lower() for each in rest.split(";"))
    assert set(flags) == {"httponly", "samesite=lax", "path=/"}
    assert re.fullmatch("[0-9a-f]{64}", token)
    assert name.startswith("reportedly_")


def test_a_session_that_somebody_chose_is_never_taken_on(house):
    planted = "0" * 64
    client = somebody(house.app)
    client.cookies.set(house.entrance.cookie, planted)

    cookie = log_in(client, "Rana").headers["set-cookie"]

    assert planted not in cookie
    thief = somebody(house.app)
    thief.cookies.set(house.entrance.cookie, planted)
    assert thief.get("/").status_code == 303


def test_logging_in_again_ends_the_session_before(house):
    client = logged_in(house.app, "Rana")
    before = client.cookies[house.entrance.cookie]

    log_in(client, "Rana")

    old = somebody(house.app)
    old.cookies.set(house.entrance.cookie, before)
    assert (old.get("/").status_code, client.get("/").status_code) == (303, 200)
    assert len(list(house.entrance.sessions)) == 1


def test_a_wrong_guess_leaves_a_session_as_it_is(house):
    client = logged_in(house.app, "Rana")

    log_in(client, "Rana", password=GUESS)

    assert client.get("/").status_code == 200


def test_logging_out_ends_the_session_and_not_only_the_cookie(house):
    client = logged_in(house.app, "Rana")
    token = client.cookies[house.entrance.cookie]

    answer = client.post("/logout", headers=OWN)

    assert (answer.status_code, answer.headers["location"]) == (303, "/login")
    assert "max-age=0" in answer.headers["set-cookie"].lower()
    thief = somebody(house.app)
    thief.cookies.set(house.entrance.cookie, token)
    assert thief.get("/").status_code == 303


def test_a_session_ends_when_nothing_is_asked_for_long_and_in_any_case_after_a_day(house):
    client = logged_in(house.app, "Rana")
    house.clock.now += IDLE_S - 1
    still = client.get("/").status_code
    house.clock.now += IDLE_S
    rested = client.get("/").status_code
    busy = logged_in(house.app, "Rana")
    for _ in range(WHOLE_S // (IDLE_S - 1)):
        house.clock.now += IDLE_S - 1
        last = busy.get("/").status_code
    house.clock.now += IDLE_S - 1

    assert (still, rested, last) == (200, 303, 200)
    assert busy.get("/").status_code == 303
    assert list(house.entrance.sessions) == []


def test_what_is_kept_of_a_session_opens_nothing(house):
    client = logged_in(house.app, "Rana")
    token = client.cookies[house.entrance.cookie]

    assert token not in repr(vars(house.entrance.sessions))
    assert "argon2" not in repr(list(house.entrance.sessions))


@pytest.mark.parametrize(
    "changed",
    [
        lambda found: without(found, "Vigo"),
        lambda found: with_changed(found, "Vigo", password=None),
        lambda found: with_changed(found, "Vigo", password=accounts()[0].password),
    ],
)
def test_who_loses_the_account_or_gets_a_new_password_is_out_at_once(house, changed):
    client = logged_in(house.app, "Vigo")
    before = client.get("/").status_code

    change(house.path, changed)

    assert (before, client.get("/").status_code) == (200, 303)


def test_a_new_role_holds_at_once(house):
    client = logged_in(house.app, "Vigo")
    form = fields(client)

    change(house.path, lambda found: with_changed(found, "Vigo", role="reader"))

    answer = client.post("/review", data={**form, "answer": "accept"}, headers=OWN)
    assert (answer.status_code, client.get("/").status_code) == (403, 200)
    assert list(house.view.reviews()) == []


def test_an_accounts_file_that_goes_bad_shuts_the_door(house, caplog):
    client = logged_in(house.app, "Ada")
    house.path.write_text("{", encoding="utf-8")

    answers = [client.get(path) for path in ("/", "/statements.json", "/login")]

    assert [each.status_code for each in answers] == [503, 503, 200]
    assert str(house.path) not in answers[0].text
    assert str(house.path) in caplog.text


def guess(client, name="Rana"):
    return client.post("/login", data={"name": name, "password": GUESS}, headers=OWN)


def test_guesses_at_a_name_wait_ever_longer_wherever_they_come_from(house):
    free = [guess(somebody(house.app, client=(f"10.0.0.{n}", 1))).status_code for n in range(4)]
    waits = []
    for place in range(8):
        held = guess(somebody(house.app, client=(f"10.0.1.{place}", 1)))
        waits.append(int(held.headers.get("retry-after", 0)))
        house.clock.now += waits[-1]
        guess(somebody(house.app, client=(f"10.0.2.{place}", 1)))

    assert free == [401] * 4
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60]


def test_the_right_password_waits_too_and_then_sets_the_count_back(house):
    for _ in range(4):
        guess(somebody(house.app))

    early = log_in(somebody(house.app), "Rana")
    house.clock.now += 1
    late = log_in(somebody(house.app), "Rana")

    assert (early.status_code, early.headers["retry-after"]) == (429, "1")
    assert "set-cookie" not in early.headers
    assert late.status_code == 303
    assert [guess(somebody(house.app)).status_code for _ in range(4)] == [401] * 4


def test_guesses_from_one_address_wait_whatever_the_name_and_others_do_not(house):
    near = somebody(house.app, client=("2001:db8::1", 1))
    first = [guess(near, f"name {place}").status_code for place in range(10)]

    same_house = guess(somebody(house.app, client=("2001:db8::ffff", 1)), "name 11")
    elsewhere = log_in(somebody(house.app, client=("2001:db8:1::1", 1)), "Rana")

    assert first == [401] * 10
    assert same_house.status_code == 429
    assert elsewhere.status_code == 303


def test_after_a_quiet_hour_guesses_are_forgotten(house):
    for place in range(9):
        guess(somebody(house.app, client=(f"10.0.0.{place}", 1)))
        house.clock.now += 60

    house.clock.now += 3600

    assert [guess(somebody(house.app)).status_code for _ in range(4)] == [401] * 4


def test_no_password_gets_into_the_log_or_a_page(house, caplog):
    caplog.set_level(logging.DEBUG)
    client = somebody(house.app)
    pages = [
        log_in(client, "Rana", password=GUESS).text,
        client.post("/login", data={"name": GUESS, "password": "x"}, headers=OWN).text,
        client.post("/login", content=f"password={GUESS}&é".encode(), headers=OWN).text,
        client.post("/login", content=f"{GUESS}%ff=%ff".encode(), headers=OWN).text,
        log_in(client, "Rana").text,
        client.get("/").text,
    ]

    told = caplog.text + "".join(pages)
    assert "a log-in failed" in caplog.text
    assert GUESS not in told
    assert PASSWORDS["Rana"] not in told


OTHERS = (
    {}, {"Origin": "http://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"}, {"Sec-Fetch-Site": "none"}, {"Origin": "http://testserver:81"},
    {"Origin": "http://testserver", "Sec-Fetch-Site": "cross-site"},
)  # fmt: skip


@pytest.mark.parametrize("headers", OTHERS)
def test_what_another_site_sends_is_refused_everywhere(house, headers):
    client = logged_in(house.app, "Ada")
    form = {**fields(client), "answer": "accept"}

    answers = [
        client.post(path, data=form, headers=headers).status_code for path in sorted(WRITING)
    ]
    entered = log_in(somebody(house.app), "Rana", headers=headers)

    assert answers == [403] * len(WRITING)
    assert (entered.status_code, "set-cookie" in entered.headers) == (403, False)
    assert client.get("/").status_code == 200
    assert list(house.view.reviews()) == []


@pytest.mark.parametrize("token", ["", "x", "é"])
def test_a_form_without_the_token_of_its_session_is_refused(house, token):
    client = logged_in(house.app, "Vigo")

    form = {**fields(client), "answer": "accept", "token": token}

    assert client.post("/review", data=form, headers=OWN).status_code == 403


def test_nothing_but_the_static_files_is_kept_by_a_browser(house):
    client = logged_in(house.app, "Ada")
    found = {path: client.get(path).headers["cache-control"]
             for method, path in routes(house.app) if method == "GET"}  # fmt: skip

    assert {path for path, told in found.items() if told != "no-store"} == {CSS}


def test_an_admin_sees_who_is_logged_in_and_logs_them_out(house):
    rana, ada = logged_in(house.app, "Rana"), logged_in(house.app, "Ada")
    rows = ada.get("/sessions.json").json()["rows"]
    page = ada.get("/sessions").text
    form = dict(FIELD.findall(page))

    answer = ada.post("/sessions/end", data=form, headers=OWN)

    assert {(row["name"], row["role"], row["own"]) for row in rows} == {
        ("Rana", "reader", False), ("Ada", "admin", True),
    }  # fmt: skip
    assert answer.status_code == 303
    assert (rana.get("/").status_code, ada.get("/").status_code) == (303, 200)


def test_programs_come_with_a_token_and_read_as_its_account(house):
    client = somebody(house.app)
    told = {name: {"Authorization": f"Bearer {token}"} for name, (token, _) in TOKENS.items()}

    assert client.get("/api/v1/runs", headers=told["Rana"]).status_code == 200
    assert client.get("/statements.csv", headers=told["Rana"]).status_code == 200
    assert client.get("/review.json", headers=told["Rana"]).status_code == 403
    assert client.get("/review.json", headers=told["Vigo"]).status_code == 200
    posted = client.post("/review", data={"answer": "accept"}, headers={**told["Ada"], **OWN})
    assert posted.status_code == 403
    change(house.path, lambda found: with_changed(found, "Rana", token=None))
    assert client.get("/api/v1/runs", headers=told["Rana"]).status_code == 401


@pytest.mark.parametrize(
    "header",
    ["Bearer", "Bearer ", "Bearer rep_none", "bearer é", "BEARER  x y",
     f"Bearer {TOKENS['Rana'][1]}", f"Bearer {TOKENS['Rana'][0]}x"],
    ids=range(7),
)  # fmt: skip
def test_a_token_that_is_none_is_refused_in_the_one_shape(house, header):
    client = logged_in(house.app, "Rana")

    answer = client.get("/api/v1/runs", headers={"Authorization": header.encode()})

    assert answer.status_code == 401
    assert answer.json()["error"]["status"] == 401
    assert answer.headers["www-authenticate"].startswith("Bearer")


def test_what_a_browser_proves_to_the_proxy_by_another_way_does_not_disturb(proxied):
    basic = {"Authorization": "Basic UmFuYTp4"}

    assert named(proxied, "Rana").get("/", headers=basic).status_code == 200
    assert named(proxied, None).get("/", headers=basic).status_code == 401


def test_a_search_of_a_page_whose_session_is_over_goes_to_the_log_in(house):
    answer = somebody(house.app).get("/?about=quay", headers={"HX-Request": "true"})

    assert answer.status_code == 401
    assert answer.headers["hx-redirect"] == "/login?next=%2F%3Fabout%3Dquay"


def test_as_it_is_started_by_one_command_accounts_hold_over_the_network(written, tmp_path):
    path = tmp_path / "ledger.db"
    path.write_bytes(written[0].read_bytes())
    book_of(tmp_path / "ledger.accounts.json")
    verb = "from reportedly.cli import main; main()"
    words = ["--db", str(path), "serve", "--no-open", "--port", "0"]
    with subprocess.Popen(
        [sys.executable, "-c", verb, *words], stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            where = re.search(r"http://\S+", process.stderr.readline()).group()
            # What a local process says of itself is not believed either.
            with httpx2.Client(base_url=where, headers={HEADER: "Ada"}) as client:
                stranger = client.get("/")
                log_in(client, "Rana", headers={"Origin": where})
                reads = {client.get("/about").status_code for _ in range(12)}
                client.post("/logout", headers={"Origin": where})
                gone = {client.get("/about").status_code for _ in range(12)}
        finally:
            process.terminate()

    assert (stranger.status_code, stranger.headers["location"]) == (303, "/login?next=%2F")
    assert (reads, gone) == ({200}, {303})


# A proxy in front, which says who asks.

HEADER = "X-Forwarded-User"
PROXY = ("10.9.0.1", 5000)
NEAR = tuple(map(ip_network, ("10.9.0.0/24", "::1")))


@pytest.fixture
def proxied(ledger, tmp_path):
    return House(tmp_path / "accounts.json", ledger, header=HEADER, peers=NEAR)


def named(house, name, peer=PROXY):
    return somebody(house.app, client=peer, headers={HEADER: name} if name else {})


def test_whom_the_trusted_proxy_names_comes_in_with_their_role(proxied):
    found = {name: [named(proxied, name).get(path).status_code for path in ("/", "/review")]
             for name in ("Rana", "vigo", "Ada")}  # fmt: skip

    assert found == {"Rana": [200, 403], "vigo": [200, 200], "Ada": [200, 200]}
    assert named(proxied, "Rana").get("/login").status_code == 404


@pytest.mark.parametrize(
    "peer",
    [("127.0.0.1", 1), ("10.9.1.1", 1), ("192.0.2.7", 1), ("::2", 1), ("::ffff:10.8.0.1", 1),
     ("testclient", 1)],
)  # fmt: skip
def test_the_same_header_from_anybody_else_counts_for_nothing(proxied, peer):
    client = named(proxied, "Ada", peer)

    assert client.get("/").status_code == 401
    assert client.get("/api/v1/runs").status_code == 401
    assert client.post("/review", data={"answer": "accept"}, headers=OWN).status_code == 401


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ([], 401),
        ([(HEADER, "")], 401),
        ([(HEADER, "nobody")], 403),
        ([(HEADER, "Rana"), (HEADER, "Ada")], 401),
        ([("x-forwarded-user", "Ada"), (HEADER, "Rana")], 401),
        ([("X_Forwarded_User", "Ada")], 401),
        ([(HEADER, "Rana, Ada")], 403),
        ([(HEADER, "Rana")], 200),
    ],
)
def test_who_is_named_twice_or_not_at_all_is_nobody(proxied, headers, status):
    client = somebody(proxied.app, client=PROXY)

    assert client.get("/", headers=headers).status_code == status


def test_whom_a_proxy_names_decides_in_their_own_name_with_a_form_of_their_own(proxied):
    vigo, ada = named(proxied, "VIGO"), named(proxied, "Ada")
    form = {**fields(vigo), "answer": "accept"}

    strange = ada.post("/review", data=form, headers=OWN)
    own = vigo.post("/review", data=form, headers=OWN)

    assert (strange.status_code, own.status_code) == (403, 303)
    assert [each.by for each in proxied.view.reviews()] == ["Vigo"]


def test_without_a_proxy_that_is_trusted_its_header_is_no_way_in(house):
    for peer in (PROXY, ("127.0.0.1", 1)):
        client = somebody(house.app, client=peer, headers={HEADER: "Ada", "X-Forwarded-For": "::1"})
        assert client.get("/").status_code == 303


@pytest.mark.parametrize(
    ("peer", "proto", "secure"),
    [(PROXY, "https", True), (PROXY, "http", False), (PROXY, None, False),
     (("192.0.2.7", 1), "https", False)],
)  # fmt: skip
def test_behind_https_the_cookie_never_travels_in_the_clear(ledger, tmp_path, peer, proto, secure):
    house = House(tmp_path / "accounts.json", ledger, peers=NEAR)
    client = somebody(house.app, client=peer, headers={"X-Forwarded-Proto": proto} if proto else {})

    cookie = log_in(client, "Rana").headers["set-cookie"]

    assert ("; Secure" in cookie, cookie.startswith("__Host-")) == (secure, secure)


@pytest.mark.parametrize(
    ("peer", "told", "wanted"),
    [
        (PROXY, "198.51.100.7", "198.51.100.7"),
        (PROXY, "1.1.1.1, 198.51.100.7", "198.51.100.7"),
        (PROXY, "198.51.100.7, 10.9.0.3", "198.51.100.7"),
        (PROXY, "198.51.100.7, nonsense", "10.9.0.1"),
        (("192.0.2.7", 1), "198.51.100.7", "192.0.2.7"),
    ],
)
def test_guesses_are_counted_by_the_address_a_trusted_proxy_saw(
    ledger, tmp_path, peer, told, wanted
):
    house = House(tmp_path / "accounts.json", ledger, peers=NEAR)
    client = somebody(house.app, client=peer, headers={"X-Forwarded-For": told})

    log_in(client, "Rana")

    assert [each.address for each in house.entrance.sessions] == [wanted]


def test_two_answers_of_a_page_that_is_kept_differ_only_by_who_asks(house):
    rana = logged_in(house.app, "Rana")
    change(house.path, lambda found: (*found, replace(found[1], name="<b>&Bo")))
    bo = somebody(house.app)
    bo.post("/login", data={"name": "<b>&bo", "password": PASSWORDS["Rana"]}, headers=OWN)

    first, second = rana.get("/about").text, bo.get("/about").text

    assert "<b>&Bo" not in second
    assert second == first.replace("<bdi>Rana</bdi>", "<bdi>&lt;b&gt;&amp;Bo</bdi>")
