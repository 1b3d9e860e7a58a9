"""Fakes for the world: a web site on this machine, and files as the world makes them."""

import gzip
import json
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from reportedly.model import Capture

STORY = "Mara Ito said the harbour of Veldara would open again on Monday."
PAGE = f"<!DOCTYPE html><html><head><title>Harbour</title></head><body><p>{STORY}</p></body></html>"
PAGE_BYTES = PAGE.encode()


def json_lines(*records, end="\n"):
    return "".join(json.dumps(record) + end for record in records).encode()


def warc_record(
    url="https://coast-courier.example/1",
    body=PAGE_BYTES,
    *,
    status="200 OK",
    content_type="text/html; charset=utf-8",
    headers="",
    kind="response",
    length=None,
):
    """Return one WARC record, its block being a whole HTTP answer."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n{headers}\r\n".encode() + body
    target = f"WARC-Target-URI: {url}\r\n" if url else ""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\n{target}WARC-Date: 2024-02-15T10:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:6e1bd9d4-2f6c-4a39-9f5c-000000000001>\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http) if length is None else length}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def rss(*items, title="Coast Courier"):
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
        f"<title>{title}</title><language>en</language>{''.join(items)}</channel></rss>"
    ).encode()


def atom(*entries, title="Ostmark Gazette"):
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{title}</title>{"".join(entries)}</feed>'
    ).encode()


@dataclass
class Answer:
    """What the site answers; ``dribble_s`` waits before each of the body's bytes."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    wait_s: float = 0
    dribble_s: float = 0
    repeat: int = 1


class Site:
    """A web site on a port of this machine: ``pages`` by path, and what was ``asked``."""

    def __init__(self):
        self.pages: dict[str, Answer | list[Answer]] = {}
        self.asked: list[str] = []
        self.agents: set[str] = set()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def answer(self, path):
        self.asked.append(path)
        page = self.pages.get(path, Answer(b"not here", 404))
        return page if isinstance(page, Answer) else page.pop(0)

    def _handler(site):  # noqa: N805 - `self` is the handler's below
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                site.agents.add(self.headers["User-Agent"])
                _send(self, site.answer(self.path))

            def log_message(self, *_):
                """Say nothing."""

        return Handler


def _send(handler, answer):
    time.sleep(answer.wait_s)
    try:
        handler.send_response(answer.status)
        for name, value in answer.headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        for _ in range(answer.repeat):
            _write(handler.wfile, answer)
    except ConnectionError:
        pass  # The client has heard enough.


def _write(wfile, answer):
    if not answer.dribble_s:
        wfile.write(answer.body)
        return
    for at in range(len(answer.body)):
        wfile.write(answer.body[at : at + 1])
        time.sleep(answer.dribble_s)


def html_page(body=PAGE_BYTES, *, content_type="text/html; charset=utf-8", wait_s=0, **headers):
    return Answer(body, headers={"Content-Type": content_type, **headers}, wait_s=wait_s)


def gzip_bomb(size=64 * 1024 * 1024):
    """Return a gzip file that unpacks to ``size`` bytes of the same letter."""
    return gzip.compress(b"a" * size, compresslevel=9, mtime=0)


def sorted_out(items):
    """Return the captures, and the rejects."""
    items = list(items)
    kept = [item for item in items if isinstance(item, Capture)]
    return kept, [item for item in items if not isinstance(item, Capture)]
