"""Addresses on the web are fetched, politely and within bounds, or set aside with the reason."""

import gzip

import pytest
import requests

from fakes import (
    PAGE_BYTES,
    STORY,
    Answer,
    gzip_bomb,
    html_page,
    json_lines,
    rss,
    sorted_out,
    warc_record,
)
from reportedly import __version__
from reportedly.errors import Unreachable
from reportedly.ingest import captures
from reportedly.ingest.reach import PublicOnly, is_public
from reportedly.model import Given


def moved(to, status=302):
    return Answer(status=status, headers={"Location": to})


def test_page_is_fetched_with_a_name_and_after_asking(site, fetched):
    site.pages["/story"] = html_page()

    kept, rejects = fetched(f"{site.url}/story#part")

    [capture] = kept
    assert rejects == []
    assert (capture.address, capture.body) == (f"{site.url}/story", PAGE_BYTES)
    assert (capture.media_type, capture.given) == ("text/html", Given(charset="utf-8"))
    assert site.asked == ["/robots.txt", "/story"]
    [agent] = site.agents
    assert agent.startswith(f"reportedly/{__version__} (+")


def test_robots_txt_is_asked_once_a_call(site, fetched):
    site.pages |= {"/a": html_page(), "/b": html_page()}

    fetched(f"{site.url}/a", f"{site.url}/b")

    assert site.asked == ["/robots.txt", "/a", "/b"]


@pytest.mark.parametrize(
    ("data", "content_type", "count"),
    [
        pytest.param(STORY.encode(), "text/plain", 1, id="words"),
        pytest.param(json_lines({"text": "a"}, {"text": "b"}), "text/plain", 2, id="JSON lines"),
        pytest.param(b"[" + json_lines({"text": "a"}) + b"]", "application/json", 1, id="JSON"),
        pytest.param(b"title,text\nx,y\n", "text/csv", 1, id="a table"),
        pytest.param(gzip.compress(warc_record()), "application/gzip", 1, id="an archive"),
        pytest.param(
            rss("<item><description>x</description></item>"),
            "text/html",
            1,
            id="a mislabelled feed",
        ),
    ],
)
def test_whatever_files_hold_can_be_fetched(site, fetched, data, content_type, count):
    site.pages["/x"] = html_page(data, content_type=content_type)

    kept, rejects = fetched(f"{site.url}/x")

    assert rejects == []
    assert len(kept) == count


def test_link_in_a_feed_is_followed_from_where_the_feed_was(site, fetched):
    feed = rss("<item><link>/1</link><guid>x</guid><description>y</description></item>")
    site.pages["/feed/all"] = Answer(feed)

    [capture], _ = fetched(f"{site.url}/feed/all")

    assert capture.address == f"{site.url}/1"


def test_page_is_known_by_the_address_it_was_found_at_in_the_end(site, fetched):
    site.pages |= {"/old": moved("/new", 301), "/new": moved("/newer"), "/newer": html_page()}

    [capture], rejects = fetched(f"{site.url}/old")

    assert rejects == []
    assert capture.address == f"{site.url}/newer"


def test_server_in_trouble_is_asked_again(site, fetched):
    site.pages["/story"] = [Answer(status=503), Answer(status=500), html_page()]

    kept, rejects = fetched(f"{site.url}/story")

    assert (len(kept), rejects) == (1, [])


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        pytest.param(Answer(b"x", 404), "the server answered 404 Not Found", id="not there"),
        pytest.param(Answer(b"x", 410), "the server answered 410 Gone", id="gone"),
        pytest.param(Answer(b"x", 401), "the server answered 401 Unauthorized", id="closed"),
        pytest.param(
            Answer(b"x", 503), "the server answered 503 Service Unavailable", id="in trouble"
        ),
        pytest.param(Answer(status=304), "the server answered 304 Not Modified", id="no news"),
        pytest.param(moved("/x"), "more than 5 redirects, the last to ", id="a redirect loop"),
        pytest.param(
            moved("ftp://e.example/"),
            "'ftp://e.example/' is no http or https address, and only those are fetched",
            id="a redirect to another protocol",
        ),
        pytest.param(
            moved("file:///etc/passwd"),
            "'file:///etc/passwd' is no http or https address, and only those are fetched",
            id="a redirect to a file",
        ),
        pytest.param(html_page(b""), "is empty", id="empty"),
        pytest.param(
            html_page(b"\x89PNG\r\n\x1a\n\0"),
            "is a PNG picture, not text; turn it into text or HTML first",
            id="a picture",
        ),
        pytest.param(
            Answer(b"word " * 20_000, repeat=1000),
            "longer than 100,000 bytes, the limit for one item (--max-size)",
            id="a body without end",
        ),
        pytest.param(
            html_page(gzip_bomb(), **{"Content-Encoding": "gzip"}),
            "longer than 100,000 bytes, the limit for one item (--max-size)",
            id="a gzip bomb",
        ),
        pytest.param(
            html_page(b"no gzip at all", **{"Content-Encoding": "gzip"}),
            "the body cannot be unpacked: ",
            id="an encoding that is not there",
        ),
        pytest.param(
            html_page(b"short", **{"Content-Length": "99"}),
            "the body broke off: ",
            id="a body that breaks off",
        ),
        pytest.param(html_page(wait_s=1), "no answer within 0.2 s", id="silence"),
        pytest.param(
            Answer(b"drip " * 100, dribble_s=0.05),
            "came too slowly, and there was more",
            id="drips",
        ),
    ],
)
def test_page_that_cannot_be_had_is_set_aside_with_the_reason(site, fetched, answer, reason):
    site.pages["/x"] = answer

    kept, [reject] = fetched(f"{site.url}/x", timeout_s=0.2, max_bytes=100_000)

    assert kept == []
    assert reject.address == f"{site.url}/x"
    assert reason in reject.reason
    assert "\n" not in reject.reason


@pytest.mark.parametrize(
    ("rules", "reason"),
    [
        pytest.param(
            Answer(b"User-agent: *\nDisallow: /"),
            "/robots.txt asks 'reportedly' not to fetch it",
            id="nobody may",
        ),
        pytest.param(
            Answer(b"User-agent: *\nAllow: /\nUser-agent: reportedly\nDisallow: /st"),
            "/robots.txt asks 'reportedly' not to fetch it",
            id="we may not",
        ),
        pytest.param(moved("/rules"), "/robots.txt asks 'reportedly' not to fetch it", id="moved"),
        pytest.param(
            Answer(status=503),
            "/robots.txt answered 503, so nothing there is fetched",
            id="trouble",
        ),
        pytest.param(
            moved("/robots.txt"),
            "/robots.txt could not be had, so nothing there is fetched: more than 5 redirects",
            id="a loop",
        ),
    ],
)
def test_robots_txt_is_honoured(site, fetched, rules, reason):
    site.pages |= {"/story": html_page(), "/robots.txt": rules}
    site.pages["/rules"] = Answer(b"User-agent: *\nDisallow: /")

    kept, [reject] = fetched(f"{site.url}/story")

    assert kept == []
    assert reason in reject.reason
    assert "/story" not in site.asked


def test_robots_txt_for_others_is_not_for_us(site, fetched):
    site.pages |= {
        "/story": html_page(),
        "/robots.txt": Answer(b"User-agent: greedy\nDisallow: /\n\xff\xfe"),
    }

    kept, rejects = fetched(f"{site.url}/story")

    assert (len(kept), rejects) == (1, [])


def test_redirect_to_what_robots_txt_forbids_is_not_followed(site, fetched):
    site.pages |= {"/a": moved("/b"), "/b": html_page()}
    site.pages["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /b")

    kept, [reject] = fetched(f"{site.url}/a")

    assert kept == []
    assert reject.reason.endswith("/robots.txt asks 'reportedly' not to fetch it")


def test_this_machine_is_not_asked_unless_allowed(site):
    [reject] = captures([f"{site.url}/story"])

    assert site.asked == []
    assert reject.reason == (
        "the host '127.0.0.1' is at 127.0.0.1, which is no public address;"
        " allow it with --allow-private"
    )


@pytest.mark.parametrize(
    "host", ["localhost", "0.0.0.0", "2130706433", "[::1]", "[::ffff:127.0.0.1]", "169.254.169.254"]
)
def test_no_spelling_of_a_private_address_gets_through(host):
    [reject] = captures([f"http://{host}/"])

    assert "which is no public address" in reject.reason or "has no address" in reject.reason


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("0.0.0.0", False),
        ("::", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("ff02::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_public_addresses_are_those_of_the_open_internet(address, public):
    assert is_public(address) is public


def test_name_that_turns_to_a_private_address_after_the_check_gets_no_request(site):
    # What the check of the name would have let through must still stop at the connection.
    with requests.Session() as session:
        session.mount("http://", PublicOnly())

        with pytest.raises(Unreachable, match="no public address"):
            session.get(site.url)

    assert site.asked == []


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://e.example/x", "is no http or https address, and only those are fetched"),
        ("http://", "is no http or https address, and only those are fetched"),
        ("http://[::1/", "is no web address"),
        ("http://e.example:99999/", "is no web address"),
        ("http://mara:secret@e.example/", "has a user name or password in it; leave them out"),
        (f"http://{'a' * 64}.example/", "no connection: "),
        ("http://127.0.0.1:1/", "no connection: "),
    ],
)
def test_address_that_leads_nowhere_is_set_aside(fetched, url, reason):
    kept, [reject] = fetched(url)

    assert kept == []
    assert reason in reject.reason
    assert "secret" not in reject.address + reject.reason


def test_bad_address_never_stops_the_rest(site, fetched):
    site.pages["/b"] = html_page()

    kept, rejects = fetched("ftp://a.example", f"{site.url}/b", f"{site.url}/c")

    assert [capture.address for capture in kept] == [f"{site.url}/b"]
    assert [reject.address for reject in rejects] == ["ftp://a.example", f"{site.url}/c"]


def test_proxies_and_passwords_of_the_environment_are_not_used(site, monkeypatch, tmp_path):
    monkeypatch.setenv("HTTP_PROXY", site.url)
    monkeypatch.setenv("http_proxy", site.url)

    _, [reject] = sorted_out(captures(["http://192.0.2.1/"]))

    assert "no public address" in reject.reason
    assert site.asked == []
