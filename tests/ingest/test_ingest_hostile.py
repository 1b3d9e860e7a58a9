"""Whatever a file holds: one clear line, nothing lost beside it, and never much memory."""

import gzip
import io
import tarfile
import tracemalloc
import zipfile
import zlib
from contextlib import contextmanager

import pytest

from fakes import STORY, gzip_bomb, json_lines, sorted_out
from reportedly.ingest import captures


def zip_file():
    with io.BytesIO() as held, zipfile.ZipFile(held, "w") as archive:
        archive.writestr("story.txt", STORY)
        archive.close()
        return held.getvalue()


def tar_file():
    with io.BytesIO() as held, tarfile.open(fileobj=held, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("story.txt"))
        archive.close()
        return held.getvalue()


@contextmanager
def peak_bytes():
    """Give a list that in the end holds how much memory was in use at most."""
    peak = []
    tracemalloc.start()
    try:
        yield peak
        peak.append(tracemalloc.get_traced_memory()[1])
    finally:
        tracemalloc.stop()


BINARY = "binary: has NUL or control characters where text has none; save text in UTF-8"
LATE_NUL = STORY.encode() * 2000 + b"\0"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b" \r\n\t\n", "holds nothing but white space", id="blank"),
        pytest.param(b"\xef\xbb\xbf", "holds nothing but white space", id="only a mark"),
        pytest.param(
            b"%PDF-1.7\n%x",
            "is a PDF document, not text; turn it into text or HTML first",
            id="PDF",
        ),
        pytest.param(
            b"\x89PNG\r\n\x1a\n\0\0",
            "is a PNG picture, not text; turn it into text or HTML first",
            id="PNG",
        ),
        pytest.param(
            b"\x7fELF\x02\x01",
            "is an ELF program, not text; turn it into text or HTML first",
            id="ELF",
        ),
        pytest.param(
            zip_file(),
            "is a zip archive, or a docx, xlsx or epub in one, not text;"
            " turn it into text or HTML first",
            id="zip",
        ),
        pytest.param(
            tar_file(), "is a tar archive, not text; turn it into text or HTML first", id="tar"
        ),
        pytest.param(
            b"{\\rtf1\\ansi Harbour}",
            "is an RTF document, not text; turn it into text or HTML first",
            id="RTF",
        ),
        pytest.param(b"Mara\0Ito", BINARY, id="NUL"),
        pytest.param(STORY.encode("utf-16-le"), BINARY, id="UTF-16 without its mark"),
        pytest.param(bytes(range(1, 9)) * 9 + b"text", BINARY, id="control characters"),
        pytest.param(LATE_NUL, "binary: has NUL characters where text has none", id="late NUL"),
        pytest.param(
            b'<?xml version="1.0"?><urlset><url/></urlset>',
            "is XML that is no feed and no page (it begins with <urlset>)",
            id="a site map",
        ),
        pytest.param(gzip.compress(b""), "is empty", id="packed nothing"),
        pytest.param(
            gzip.compress(b"%PDF-1.7"),
            "is a PDF document, not text; turn it into text or HTML first",
            id="packed PDF",
        ),
        pytest.param(
            gzip.compress(STORY.encode() * 99)[:-12],
            "broken off: Compressed file ended before the end-of-stream marker was reached",
            id="gzip cut short",
        ),
        pytest.param(
            b"\x1f\x8b" + b"junk" * 9,
            "broken off: Unknown compression method",
            id="gzip by its first letters only",
        ),
        pytest.param(
            gzip.compress(STORY.encode())[:10] + b"\xff" * 40,
            "broken off: Error -3 while decompressing data: invalid block type",
            id="gzip that is damaged",
        ),
        pytest.param(
            gzip.compress(gzip.compress(gzip.compress(gzip.compress(b"x")))),
            "gzip in gzip, more than 3 deep",
            id="gzip in gzip in gzip in gzip",
        ),
        pytest.param(
            gzip_bomb(),
            "broken off: unpacks to more than 200 times its size: no article does",
            id="gzip bomb",
        ),
        pytest.param(
            gzip.compress(gzip_bomb()),
            "broken off: unpacks to more than 200 times its size: no article does",
            id="gzip bomb in gzip",
        ),
        pytest.param(
            b"word " * 4_000_000,
            "longer than 16,777,216 bytes, the limit for one item (--max-size)",
            id="long",
        ),
        pytest.param(b"[]", "holds no record", id="an empty array"),
        pytest.param(
            b"<rss><channel></channel></rss>", "the feed has no entry", id="a feed of nothing"
        ),
        pytest.param(b"<feed", "the feed has no entry", id="a feed cut short"),
        pytest.param(b"WARC/1.0\r\n", "no page in this archive", id="a WARC of one line"),
    ],
)
def test_file_that_holds_no_article_gets_one_clear_line(taken, tmp_path, data, reason):
    kept, rejects = taken("hostile", data)

    assert kept == []
    assert [reject.address for reject in rejects] == [(tmp_path / "hostile").as_uri()]
    assert rejects[0].reason.startswith(reason)
    assert "\n" not in rejects[0].reason


@pytest.mark.parametrize("shape", ["line", "array", "cell"])
def test_record_of_fifty_megabytes_is_set_aside_and_memory_stays_low(taken, shape):
    long = b"word " * 10_000_000
    whole = {
        "line": b'{"text": "' + long + b'"}\n' + json_lines({"text": "short"}),
        "array": b'[{"text": "' + long + b'"}, {"text": "short"}]',
        "cell": b'id,text\n1,"' + long + b'"\n2,short\n',
    }[shape]
    del long

    with peak_bytes() as peak:
        kept, [reject] = taken("long", whole)

    assert [capture.given.text for capture in kept] == ["short"]
    assert reject.reason.startswith("one record of 50,0")
    assert reject.reason.endswith(
        "bytes, longer than 16,777,216 bytes, the limit for one item (--max-size)"
    )
    assert peak[0] < 200_000_000


def test_bomb_of_one_line_stops_after_the_whole_records_before_it(taken):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    data = packer.compress(json_lines({"text": STORY}) + b'{"text": "')
    data += packer.compress(b"a" * 50_000_000) + packer.flush()

    kept, rejects = taken("bomb.jsonl.gz", data)

    assert [capture.given.text for capture in kept] == [STORY]
    assert "unpacks to more than 200 times its size" in rejects[-1].reason


def test_endless_standard_input_is_cut_at_the_limit():
    class Endless(io.RawIOBase):
        def readable(self):
            return True

        def readinto(self, buffer):
            buffer[:] = b"word " * (len(buffer) // 5) + b" " * (len(buffer) % 5)
            return len(buffer)

    kept, rejects = sorted_out(captures(["-"], stdin=Endless()))

    assert kept == []
    assert [reject.reason for reject in rejects] == [
        "longer than 16,777,216 bytes, the limit for one item (--max-size)"
    ]
