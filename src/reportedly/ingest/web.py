"""Fetch pages: politely, from public machines, within bounds of time and size."""

import logging
import time
from dataclasses import dataclass
from http import HTTPStatus
from types import TracebackType
from urllib.parse import urldefrag, urljoin, urlsplit

import requests
import stamina
from urllib3.exceptions import DecodeError, HTTPError

from reportedly.errors import SourceError, Unreachable, Unreadable
from reportedly.ingest import robots
from reportedly.ingest.options import IngestOptions, the_limit
from reportedly.ingest.reach import PublicOnly, refuse_private
from reportedly.ingest.sniffing import hint_of_type
from reportedly.ingest.streams import HEAD_BYTES
from reportedly.ingest.taking import Origin

MAX_REDIRECTS = 5
ASK_AGAIN = stamina.RetryingCaller(attempts=3, wait_jitter=0.1)
WHOLE_TIME = 6  # a body may take that many time-outs in all: one that drips never times out
REDIRECTS = (301, 302, 303, 307, 308)

# Retries are no news; without a handler Python would print them.
logging.getLogger("stamina").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Page:
    """What was fetched, and where it came from in the end."""

    origin: Origin
    body: bytes


class Fetcher:
    """Fetches pages over one session, with one memory of what robots.txt files say."""

    def __init__(self, options: IngestOptions) -> None:
        self._options = options
        self._robots = robots.Robots(self._robots_txt, options.user_agent)
        self._session = requests.Session()
        # No proxies, and above all no passwords, from the environment of whoever runs it.
        self._session.trust_env = False
        self._session.headers.update(
            {"User-Agent": options.user_agent, "Accept-Encoding": "gzip, deflate"}
        )
        if not options.allow_private:
            self._session.mount("http://", PublicOnly())
            self._session.mount("https://", PublicOnly())

    def __enter__(self) -> "Fetcher":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._session.close()

    def fetch(self, url: str) -> Page:
        """Return the page at ``url``, after at most five redirects.

        Raises Unreachable when it may not or cannot be had, Unreadable when it is too long.
        """
        address, answer = self._follow(url, with_robots=True)
        with answer:
            if answer.status_code != HTTPStatus.OK:
                raise Unreachable(f"the server answered {_status(answer)}")
            body = self._body(answer, self._options.max_bytes)
        content_type = answer.headers.get("Content-Type", "")
        charset = requests.utils.get_encoding_from_headers({"content-type": content_type})
        stated = charset.lower() if charset and "charset" in content_type.lower() else None
        return Page(Origin(address, hint_of_type(content_type), stated), body)

    def _robots_txt(self, url: str) -> tuple[int, bytes]:
        _, answer = self._follow(url, with_robots=False)
        with answer:
            if answer.status_code != HTTPStatus.OK:
                return answer.status_code, b""
            try:
                return answer.status_code, self._body(answer, robots.MAX_BYTES)
            except Unreadable as error:
                raise Unreachable(str(error)) from error

    def _follow(self, url: str, *, with_robots: bool) -> tuple[str, requests.Response]:
        for _ in range(MAX_REDIRECTS + 1):
            url = urldefrag(url).url
            self._check(url)
            if with_robots:
                self._robots.check(url)
            answer = self._ask(url)
            target = answer.headers.get("Location")
            if answer.status_code not in REDIRECTS or target is None:
                return url, answer
            answer.close()
            url = urljoin(url, target)
        raise Unreachable(f"more than {MAX_REDIRECTS} redirects, the last to {url}")

    def _check(self, url: str) -> None:
        try:
            parts = urlsplit(url)
            port = parts.port or (443 if parts.scheme == "https" else 80)
        except ValueError as error:
            raise Unreachable(f"{url!r} is no web address: {error}") from error
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise Unreachable(f"{url!r} is no http or https address, and only those are fetched")
        if parts.username is not None or parts.password is not None:
            raise Unreachable("the address has a user name or password in it; leave them out")
        if not self._options.allow_private:
            refuse_private(parts.hostname, port)

    def _ask(self, url: str) -> requests.Response:
        try:
            return ASK_AGAIN((requests.ConnectionError, _ServerTrouble), self._asked, url)
        except _ServerTrouble as trouble:
            return trouble.answer
        except requests.Timeout as error:
            raise Unreachable(f"no answer within {self._options.timeout_s:g} s") from error
        except (requests.RequestException, HTTPError, UnicodeError) as error:
            # Not all of what its parts raise is translated by requests.
            raise Unreachable(f"no connection: {error}") from error

    def _asked(self, url: str) -> requests.Response:
        answer = self._session.get(
            url, stream=True, allow_redirects=False, timeout=self._options.timeout_s
        )
        if answer.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            answer.close()
            raise _ServerTrouble(answer)
        return answer

    def _body(self, answer: requests.Response, max_bytes: int) -> bytes:
        try:
            return self._read(answer, max_bytes)
        except DecodeError as error:
            raise Unreadable(f"the body cannot be unpacked: {error}") from error
        except HTTPError as error:
            raise Unreachable(f"the body broke off: {error}") from error

    def _read(self, answer: requests.Response, max_bytes: int) -> bytes:
        pieces, size = [], 0
        until = time.monotonic() + WHOLE_TIME * self._options.timeout_s
        while piece := answer.raw.read1(HEAD_BYTES, decode_content=True):
            pieces.append(piece)
            size += len(piece)
            if size > max_bytes:
                raise Unreadable(f"longer than {the_limit(max_bytes)}")
            if time.monotonic() > until:
                raise Unreachable(f"{size:,} bytes came too slowly, and there was more")
        return b"".join(pieces)


class _ServerTrouble(SourceError):
    def __init__(self, answer: requests.Response) -> None:
        super().__init__(_status(answer))
        self.answer = answer


def _status(answer: requests.Response) -> str:
    return f"{answer.status_code} {answer.reason or ''}".strip()
