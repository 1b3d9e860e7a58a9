"""What a site's robots.txt allows, asked once per host."""

from collections.abc import Callable
from urllib.parse import urlsplit

from protego import Protego

from reportedly.errors import Unreachable

MAX_BYTES = 512 * 1024  # RFC 9309 asks for at least 500 KiB; the rest is not read


class Robots:
    """Remembers each host's rules as long as it lives.

    ``fetch`` gives the status and the bytes at an address, or raises Unreachable.
    """

    def __init__(self, fetch: Callable[[str], tuple[int, bytes]], user_agent: str) -> None:
        self._fetch = fetch
        self._agent = user_agent.partition("/")[0]
        self._rules: dict[str, Protego | str] = {}

    def check(self, url: str) -> None:
        """Raise Unreachable when the site does not want ``url`` to be fetched."""
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            self._rules[site] = self._ask(site)
        rules = self._rules[site]
        if isinstance(rules, str):
            raise Unreachable(rules)
        if not rules.can_fetch(url, self._agent):
            raise Unreachable(f"{site}/robots.txt asks {self._agent!r} not to fetch it")

    def _ask(self, site: str) -> Protego | str:
        """Return the rules, or why nothing may be fetched (RFC 9309, 2.3.1)."""
        try:
            status, body = self._fetch(f"{site}/robots.txt")
        except Unreachable as error:
            return f"{site}/robots.txt could not be had, so nothing there is fetched: {error}"
        if status >= 500:
            return f"{site}/robots.txt answered {status}, so nothing there is fetched for now"
        return Protego.parse(body.decode("utf-8", "replace") if status < 300 else "")
