"""Who may write: a form that this server made, sent by the browser it was made for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hmac import compare_digest
from secrets import token_hex
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reportedly.web.who import who_of


@dataclass(frozen=True, slots=True)
class Guard:
    """Two secrets of this process: one is in a cookie, the other in every form.

    With accounts the session takes the place of the first, and has the second for itself.
    The cookie has a name of its own, for servers on other ports of this machine share cookies.
    """

    name: str = field(default_factory=lambda: f"reportedly_{token_hex(4)}")
    cookie: str = field(default_factory=lambda: token_hex(24))
    token: str = field(default_factory=lambda: token_hex(24))

    def refusal(self, request: Request, form: Mapping[str, str]) -> str | None:
        """Return why that write is not taken, or None where it is."""
        if not is_own(request.headers):
            return "this came from another site; decide on the pages of this server"
        if not self._knows(request, form.get("token", "")):
            return "this form is of another time; load the page again and decide anew"
        return None

    def _knows(self, request: Request, token: str) -> bool:
        """Tell whether the token is the asking account's own; without accounts, this process's."""
        if who := who_of(request):
            return who.token is not None and _same(token, who.token)
        sent = request.cookies.get(self.name, "")
        return _same(sent, self.cookie) and _same(token, self.token)


def is_own(headers: Mapping[str, str]) -> bool:
    """Tell whether a page of this server sent it; a browser says so in one of two headers.

    >>> is_own({"host": "localhost:8765", "origin": "http://localhost:8765"})
    True
    >>> is_own({"host": "localhost:8765", "origin": "null"}), is_own({"host": "localhost:8765"})
    (False, False)
    """
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    if site not in (None, "same-origin"):
        return False
    if origin is None:
        return site == "same-origin"
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and parts.netloc == headers.get("host")


def _same(sent: str, kept: str) -> bool:
    return compare_digest(sent.encode("utf-8", "replace"), kept.encode())


class Sealed:
    """Gives every browser the cookie, and has it tell us where a form came from."""

    def __init__(self, app: ASGIApp, guard: Guard) -> None:
        self._app = app
        self._cookie = f"{guard.name}={guard.cookie}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                # With "no-referrer" a browser sends the origin "null" of our own forms too.
                headers.setdefault("Referrer-Policy", "same-origin")
                headers.append("Set-Cookie", f"{self._cookie}; Path=/; HttpOnly; SameSite=Strict")
            await send(message)

        await self._app(scope, receive, sealed if scope["type"] == "http" else send)
