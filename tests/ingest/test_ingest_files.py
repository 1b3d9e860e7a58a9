"""Files, folders and standard input become captures; what does not says why."""

import gzip
import io
import os
import socket
import stat
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest

from fakes import PAGE, STORY, json_lines, sorted_out
from reportedly.errors import UsageError
from reportedly.ingest import IngestOptions, captures
from reportedly.model import Given


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        pytest.param("story.txt", STORY.encode(), "text/plain", id="words are plain text"),
        pytest.param("story", STORY.encode(), "text/plain", id="a name is not needed"),
        pytest.param("story.txt", PAGE.encode(), "text/html", id="a page named .txt is a page"),
        pytest.param("story.html", STORY.encode(), "text/plain", id="words named .html are words"),
        pytest.param("story.pdf", STORY.encode(), "text/plain", id="words named .pdf are words"),
        pytest.param(
            "piece.html", f"Harbour <b>opens</b>: {STORY}".encode(), "text/html", id="tags + name"
        ),
        pytest.param(
            "page.php",
            b"Notice: slow\n<html lang=en><head></head><body>x</body></html>",
            "text/html",
            id="a page after a server's notice",
        ),
        pytest.param("story.txt", STORY.encode("utf-16"), "text/plain", id="UTF-16 with its mark"),
        pytest.param("page.htm", PAGE.encode("utf-16"), "text/html", id="a page in UTF-16"),
        pytest.param("story.txt", "“Café”".encode("cp1252"), "text/plain", id="Windows-1252"),
        pytest.param("story.txt", "قالت مارا إيتو".encode(), "text/plain", id="right to left"),
        pytest.param("note.txt", b"[Editor's note] {sic}", "text/plain", id="brackets, no JSON"),
        pytest.param("list.txt", b"Said, then\nunsaid, too\n", "text/plain", id="commas, no table"),
        pytest.param(
            "page.html",
            b"<html>" + b"<div>" * 10_000 + STORY.encode(),
            "text/html",
            id="10,000 nested tags",
        ),
        pytest.param(
            "said.txt", b"He typed " + b"<html " * 100_000, "text/plain", id="100,000 times <html"
        ),
        pytest.param("page", b"<script>alert(1)</script><p>x", "text/html", id="a script first"),
    ],
)
def test_file_is_one_capture_of_its_very_bytes(taken, tmp_path, name, data, media_type):
    kept, rejects = taken(name, data)

    [capture] = kept
    assert rejects == []
    assert capture.address == (tmp_path / name).as_uri()
    assert (capture.body, capture.media_type) == (data, media_type)
    assert capture.sha256 == sha256(data).hexdigest()
    assert capture.given == Given()
    assert datetime.now(UTC) - capture.taken_at < timedelta(minutes=1)


def test_packed_page_is_captured_unpacked(taken):
    kept, rejects = taken("story.html.gz", gzip.compress(gzip.compress(PAGE.encode())))

    assert rejects == []
    assert [(capture.media_type, capture.body) for capture in kept] == [
        ("text/html", PAGE.encode())
    ]


def test_outlet_option_is_a_default_and_not_what_a_file_says(taken):
    [capture], _ = taken("story.txt", STORY.encode(), outlet="Coast Courier")

    assert capture.given == Given(default_outlet="Coast Courier")


def test_forced_media_type_wins_over_content(taken):
    [capture], _ = taken("story.txt", PAGE.encode(), media_type="text/plain")

    assert capture.media_type == "text/plain"


@pytest.mark.parametrize(
    "options",
    [{"media_type": "image/png"}, {"max_bytes": 0}, {"timeout_s": 0}],
    ids=["a media type that no article has", "no bytes", "no time"],
)
def test_options_that_make_no_sense_are_refused(options):
    with pytest.raises(UsageError):
        IngestOptions(**options)


def test_folder_is_walked_in_the_order_of_its_names(tmp_path):
    for name in ("b/2.txt", "b/10.txt", "a.txt", "c.txt", "b/.hidden", ".git/config"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(STORY)

    kept, rejects = sorted_out(captures([str(tmp_path)]))

    assert rejects == []
    assert [capture.address.removeprefix(tmp_path.as_uri()) for capture in kept] == [
        "/a.txt",
        "/b/10.txt",
        "/b/2.txt",
        "/c.txt",
    ]


@pytest.mark.parametrize(
    ("glob", "names"),
    [
        ("*.txt", ["/a.txt", "/sub/b.txt"]),
        ("**/*.txt", ["/a.txt", "/sub/b.txt"]),
        ("sub/*", ["/sub/b.txt", "/sub/c.html"]),
    ],
)
def test_glob_chooses_by_name_or_by_path_below_the_folder(tmp_path, glob, names):
    (tmp_path / "sub").mkdir()
    for name in ("a.txt", "sub/b.txt", "sub/c.html"):
        (tmp_path / name).write_text(STORY)

    kept, _ = sorted_out(captures([str(tmp_path)], IngestOptions(glob=glob)))

    assert [capture.address.removeprefix(tmp_path.as_uri()) for capture in kept] == names


def test_folder_that_links_to_itself_is_walked_once(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "story.txt").write_text(STORY)
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "again").symlink_to(tmp_path / "sub")

    kept, rejects = sorted_out(captures([str(tmp_path), str(tmp_path / "again")]))

    assert [capture.address for capture in kept] == [(tmp_path / "sub" / "story.txt").as_uri()]
    assert rejects == []


def test_item_is_the_same_whatever_order_places_come_in(tmp_path):
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(name)
    (tmp_path / "link.txt").symlink_to(tmp_path / "one.txt")
    places = [str(tmp_path), str(tmp_path / "link.txt"), str(tmp_path / "two.txt")]

    forth = {capture.id for capture in captures(places)}
    back = {capture.id for capture in captures(reversed(places))}

    assert len(forth) == 2
    assert forth == back


def test_standard_input_is_named_by_its_content():
    kept, rejects = sorted_out(captures(["-"], stdin=io.BytesIO(STORY.encode())))

    digest = sha256(STORY.encode()).hexdigest()[:16]
    assert rejects == []
    assert [capture.address for capture in kept] == [f"stdin:sha256={digest}"]


def test_records_on_standard_input_are_named_by_their_own_content():
    data = json_lines({"id": "a/1", "text": STORY}, {"text": STORY})

    kept, _ = sorted_out(captures(["-"], stdin=io.BytesIO(data)))

    digest = sha256(data.splitlines()[1]).hexdigest()[:16]
    assert [capture.address for capture in kept] == ["stdin:#id=a%2F1", f"stdin:#sha256={digest}"]


def test_standard_input_may_come_in_driblets():
    class Pipe(io.RawIOBase):
        rest = json_lines({"text": STORY}, {"text": "two"})

        def readable(self):
            return True

        def readinto(self, buffer):
            drop, self.rest = self.rest[:1], self.rest[1:]
            buffer[: len(drop)] = drop
            return len(drop)

    kept, _ = sorted_out(captures(["-"], stdin=Pipe()))

    assert [capture.given.text for capture in kept] == [STORY, "two"]


def fifo(path):
    os.mkfifo(path)


def socket_file(path):
    with socket.socket(socket.AF_UNIX) as listening:
        os.chdir(path.parent)
        listening.bind(path.name)


def dangling(path):
    path.symlink_to(path.parent / "nowhere")


def to_itself(path):
    path.symlink_to(path)


def empty_folder(path):
    path.mkdir()


def folder_of_hidden(path):
    path.mkdir()
    (path / ".hidden").write_text(STORY)


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        pytest.param(fifo, "is a FIFO, not a file; it was not opened", id="a FIFO"),
        pytest.param(socket_file, "is a socket, not a file; it was not opened", id="a socket"),
        pytest.param(dangling, "cannot be found: No such file or directory", id="a dead link"),
        pytest.param(
            to_itself, "cannot be found: Too many levels of symbolic links", id="a link to itself"
        ),
        pytest.param(empty_folder, "no file in this folder or below", id="an empty folder"),
        pytest.param(folder_of_hidden, "no file in this folder or below", id="only hidden files"),
        pytest.param(
            lambda _: None, "cannot be found: No such file or directory", id="nothing there"
        ),
    ],
)
def test_place_that_is_no_file_is_set_aside(tmp_path, monkeypatch, make, reason):
    monkeypatch.chdir(tmp_path)
    make(tmp_path / "place")

    kept, rejects = sorted_out(captures([str(tmp_path / "place")]))

    assert kept == []
    assert [(reject.address, reject.room, reject.reason) for reject in rejects] == [
        ((tmp_path / "place").as_uri(), "ingest", reason)
    ]


def test_what_is_no_file_in_a_folder_never_stops_the_rest(tmp_path):
    os.mkfifo(tmp_path / "a")
    (tmp_path / "b").symlink_to(tmp_path / "nowhere")
    (tmp_path / "c").write_text(STORY)

    kept, rejects = sorted_out(captures([str(tmp_path)]))

    assert [capture.address for capture in kept] == [(tmp_path / "c").as_uri()]
    assert [reject.address for reject in rejects] == [
        (tmp_path / "a").as_uri(),
        (tmp_path / "b").as_uri(),
    ]


def test_device_is_not_opened():
    [reject] = captures(["/dev/zero"])

    assert reject.reason == "is a device, not a file; it was not opened"


def test_file_that_vanishes_after_it_was_found_is_set_aside(tmp_path):
    for name in ("a", "b", "c"):
        (tmp_path / name).write_text(name)
    items = captures([str(tmp_path)])
    first = next(items)
    (tmp_path / "b").unlink()

    vanished, last = items

    assert vanished.address == (tmp_path / "b").as_uri()
    assert vanished.reason == "cannot be found: No such file or directory"
    assert [first.body, last.body] == [b"a", b"c"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission_is_set_aside(tmp_path):
    (tmp_path / "a").write_text(STORY)
    (tmp_path / "a").chmod(stat.S_IWUSR)

    [reject] = captures([str(tmp_path / "a")])

    assert reject.reason == "cannot be opened: Permission denied"


def test_file_that_breaks_while_it_is_read_is_set_aside():
    # A process's memory is a regular file whose first page cannot be read, even by root.
    [reject] = captures(["/proc/self/mem"])

    assert reject.reason == "broken off: [Errno 5] Input/output error"


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("", "an empty address names nothing; give a file, folder, URL or -"),
        ("a\0b", "is no path: embedded null byte"),
        ("x" * 5000, "cannot be found: File name too long"),
    ],
    ids=["no words at all", "a NUL", "a name that is too long"],
)
def test_place_that_is_no_path_is_set_aside(place, reason):
    [reject] = captures([place])

    assert reject.reason == reason


def test_name_that_is_no_utf8_is_kept_in_the_address(tmp_path):
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(name, "wb") as file:  # noqa: PTH123 - a Path takes no bytes
        file.write(STORY.encode())

    [capture] = captures([os.fsdecode(name)])

    assert capture.address == f"{tmp_path.as_uri()}/caf%E9.txt"
