"""Web archives become a capture for each page in them."""

import gzip
import zlib
from datetime import UTC, datetime

import pytest

from fakes import PAGE_BYTES, STORY, gzip_bomb, sorted_out, warc_record
from reportedly.ingest import captures
from reportedly.model import Given

URL = "https://coast-courier.example/1"
OTHER = "https://ostmark-gazette.example/2"
GZIPPED = "Content-Encoding: gzip\r\n"


@pytest.mark.parametrize(
    "archive",
    [
        pytest.param(warc_record(), id="plain"),
        pytest.param(gzip.compress(warc_record()), id="gzip"),
        pytest.param(
            gzip.compress(warc_record(kind="warcinfo", url=None)) + gzip.compress(warc_record()),
            id="gzip, a member for each record",
        ),
        pytest.param(
            warc_record(body=gzip.compress(PAGE_BYTES), headers=GZIPPED), id="an answer in gzip"
        ),
        pytest.param(
            warc_record(body=zlib.compress(PAGE_BYTES), headers="Content-Encoding: deflate\r\n"),
            id="an answer in deflate",
        ),
        pytest.param(
            warc_record(
                body=b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE_BYTES), PAGE_BYTES),
                headers="Transfer-Encoding: chunked\r\n",
            ),
            id="an answer in chunks",
        ),
        pytest.param(warc_record(url=f"<{URL}>"), id="an address in pointed brackets"),
    ],
)
def test_page_in_an_archive_is_captured_as_it_was_answered(taken, archive):
    kept, rejects = taken("archive", archive)

    [capture] = kept
    assert rejects == []
    assert (capture.address, capture.media_type, capture.body) == (URL, "text/html", PAGE_BYTES)
    assert capture.taken_at == datetime(2024, 2, 15, 10, tzinfo=UTC)
    assert capture.given == Given(url=URL, charset="utf-8")


def test_plain_text_in_an_archive_is_captured(taken):
    [capture], _ = taken("a.warc", warc_record(body=STORY.encode(), content_type="text/plain"))

    assert (capture.media_type, capture.given.charset) == ("text/plain", None)


@pytest.mark.parametrize(
    "ordinary",
    [
        warc_record(OTHER, status="404 Not Found"),
        warc_record(OTHER, status="301 Moved", headers="Location: /x\r\n"),
        warc_record(OTHER, kind="request"),
        warc_record(OTHER, kind="metadata"),
        warc_record(OTHER, kind="revisit"),
        warc_record(OTHER, content_type="image/png", body=b"\x89PNG\r\n\0"),
        warc_record(OTHER, content_type="text/css", body=b"p {}"),
        warc_record("https://ostmark-gazette.example/robots.txt", content_type="text/plain"),
    ],
    ids=["404", "301", "request", "metadata", "revisit", "picture", "style", "robots.txt"],
)
def test_what_every_archive_holds_beside_pages_is_passed_over(taken, ordinary):
    kept, rejects = taken("a.warc", ordinary + warc_record())

    assert [capture.address for capture in kept] == [URL]
    assert rejects == []


def test_archive_without_any_page_says_what_it_holds(taken):
    archive = warc_record(kind="request") + warc_record(status="404 Not Found")

    kept, [reject] = taken("a.warc", archive)

    assert kept == []
    assert reject.reason == (
        "no page in this archive (it holds: 1 answers with status 404, 1 records of type request)"
    )


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        pytest.param(
            warc_record(OTHER, body=b""),
            "answered with status 200 and nothing else: its body is empty",
            id="an empty page",
        ),
        pytest.param(
            warc_record(OTHER, body=b"\x89PNG\r\n\0"),
            "is a PNG picture, not text; turn it into text or HTML first",
            id="a picture called a page",
        ),
        pytest.param(
            warc_record(OTHER, body=b"no gzip", headers=GZIPPED),
            "its HTTP answer cannot be unpacked: Gzip decompression error: data error",
            id="an encoding that is not there",
        ),
        pytest.param(
            warc_record(OTHER, headers="Content-Encoding: rot13\r\n"),
            "its HTTP answer cannot be unpacked: Unsupported Transfer-Encoding: rot13",
            id="an encoding that nobody knows",
        ),
        pytest.param(
            warc_record(OTHER, body=gzip_bomb(), headers=GZIPPED),
            "unpacks to more than 16,777,216 bytes, the limit for one item (--max-size)",
            id="a gzip bomb",
        ),
        pytest.param(
            warc_record(OTHER, body=b"word " * 4_000_000),
            "one record of 20,000,059 bytes, longer than 16,777,216 bytes, the limit for one item "
            "(--max-size)",
            id="a page of 20 MB",
        ),
    ],
)
def test_page_that_is_none_is_set_aside_and_the_rest_goes_on(taken, record, reason):
    kept, rejects = taken("a.warc", record + warc_record())

    assert [capture.address for capture in kept] == [URL]
    assert [(reject.address, reject.reason) for reject in rejects] == [(OTHER, reason)]


def test_record_that_names_no_address_is_set_aside(taken):
    kept, [reject] = taken("a.warc", warc_record(url=None) + warc_record())

    assert [capture.address for capture in kept] == [URL]
    assert reject.reason == ("the record does not say which address it is of (no WARC-Target-URI)")


def test_page_whose_address_is_none_is_named_by_its_content(taken, tmp_path):
    [capture], rejects = taken("a.warc", warc_record("https://coast[courier.example/1"))

    assert rejects == []
    assert capture.address.startswith((tmp_path / "a.warc").as_uri() + "#sha256=")


@pytest.mark.parametrize("cut", [20, 100, 260, 330])
def test_archive_cut_short_keeps_its_whole_pages_and_says_so_once(taken, cut):
    second = warc_record(OTHER)
    assert cut < len(second)

    kept, rejects = taken("a.warc", warc_record() + second[:-cut])

    assert [capture.address for capture in kept] == [URL]
    assert len(rejects) == 1


def test_packed_archive_cut_short_keeps_its_whole_pages_and_says_so_once(taken):
    archive = gzip.compress(warc_record()) + gzip.compress(warc_record(OTHER))

    kept, rejects = taken("a.warc.gz", archive[:-30])

    assert [capture.address for capture in kept] == [URL]
    assert [reject.reason for reject in rejects] == [
        "broken off: Compressed file ended before the end-of-stream marker was reached;"
        " whole items before were kept"
    ]


@pytest.mark.parametrize(
    "rest",
    [
        b"what is this?\n" * 9,
        warc_record(OTHER, length=999_999_999_999),
        warc_record(OTHER).replace(b"Content-Length", b"Content-Width"),
    ],
    ids=["words in between", "a length that lies", "no length"],
)
def test_archive_that_is_damaged_keeps_its_pages_before(taken, rest):
    kept, rejects = taken("a.warc", warc_record() + rest)

    assert [capture.address for capture in kept] == [URL]
    assert rejects
    assert all("\n" not in reject.reason for reject in rejects)


def test_archive_comes_through_a_pipe(tmp_path):
    path = tmp_path / "a.warc.gz"
    path.write_bytes(gzip.compress(warc_record()))

    with path.open("rb") as piped:
        kept, rejects = sorted_out(captures(["-"], stdin=piped))

    assert [capture.address for capture in kept] == [URL]
    assert rejects == []
