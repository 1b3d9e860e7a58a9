"""The gate: nobody comes past it but by an account, and nobody further than it may."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from hmac import compare_digest
from hmac import new as hmac
from secrets import token_bytes, token_hex

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reportedly.access import Account, Book, account_of, may, token_digest
from reportedly.errors import StoreError
from reportedly.web import forms
from reportedly.web.asked import address
from reportedly.web.guarding import is_own
from reportedly.web.proxied import Introduced, Proxy
from reportedly.web.sessions import Sessions
from reportedly.web.slowing import Slowing
from reportedly.web.who import LOGIN, READING, STATIC, WHO, Who, needed

INTRODUCED = "reportedly.introduced"
BEARER = {"WWW-Authenticate": 'Bearer realm="reportedly"'}
OTHER_SITE = "this came from another site; do it on the pages of this server"
LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Entrance:
    """The accounts, the proxy whose word is taken, who is logged in, and how guesses slow down.

    Where the proxy names who asks (its ``header``), there is no log-in and no session.
    """

    book: Book
    proxy: Proxy = field(default_factory=Proxy)
    now: Callable[[], float] = time.time
    sessions: Sessions = field(init=False)
    slowing: Slowing = field(init=False)
    cookie: str = field(default_factory=lambda: f"reportedly_{token_hex(4)}")
    key: bytes = field(default_factory=lambda: token_bytes(32), repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sessions", Sessions(self.now))
        object.__setattr__(self, "slowing", Slowing(self.now))

    @property
    def has_login(self) -> bool:
        """Whether people log in here, and not at the proxy."""
        return self.proxy.header is None

    def cookie_of(self, introduced: Introduced) -> str:
        """Return the name of the cookie; by https, one that no other host or page can set."""
        return f"__Host-{self.cookie}" if introduced.secure else self.cookie

    def who(self, request: Request) -> Who | None:
        """Return whose account asks; None for nobody's. Raises StoreError."""
        introduced: Introduced = request.scope[INTRODUCED]
        accounts = self.book.accounts()
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        if kind.lower() == "bearer":  # any other kind is between a browser and the proxy
            return _by_token(accounts, token.strip())
        if not self.has_login:
            return self._by_proxy(accounts, introduced.name or "")
        return self._by_session(accounts, request.cookies.get(self.cookie_of(introduced), ""))

    def _by_proxy(self, accounts: tuple[Account, ...], name: str) -> Who | None:
        found = account_of(accounts, name)
        if found is None:
            return None
        return Who(found.name, found.role, _token_of(self.key, found.name))

    def _by_session(self, accounts: tuple[Account, ...], token: str) -> Who | None:
        session = self.sessions.held(token) if token else None
        if session is None:
            return None
        found = account_of(accounts, session.name)
        if found is None or found.password != session.proof:
            self.sessions.end(session.id)
            return None
        return Who(found.name, found.role, session.form, session.id)


def _token_of(key: bytes, name: str) -> str:
    """Return the token of the forms of whom a proxy names; it lasts as long as this process."""
    return hmac(key, name.encode(), sha256).hexdigest()


def _by_token(accounts: tuple[Account, ...], token: str) -> Who | None:
    digest = token_digest(token)
    found = [each for each in accounts if each.token and compare_digest(each.token, digest)]
    return Who(found[0].name, found[0].role) if found else None


class Gate:
    """Lets through who may; sends the others to the log-in, or tells why not."""

    def __init__(self, app: ASGIApp, entrance: Entrance) -> None:
        self._app = app
        self._entrance = entrance

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            scope[INTRODUCED] = self._entrance.proxy.introduced(scope)
            stopped = self._stopped(Request(scope))
            await (stopped or self._app)(scope, receive, _kept_nowhere(scope["path"], send))

    def _stopped(self, request: Request) -> Response | None:
        """Return what is answered to who may not pass; None lets them."""
        # As it is routed: what `request.url` says is put together with what a browser claims.
        method, path = request.method, request.scope["path"]
        if method not in READING and not is_own(request.headers):
            return forms.trouble(403, OTHER_SITE, forms.form_of(path))
        role = needed(method, path)
        if role is None:
            return None
        try:
            who = self._entrance.who(request)
        except StoreError as error:
            LOG.error("nobody may enter: %s", error)  # noqa: TRY400 -- one line says all
            told = "the accounts cannot be read; who serves this sees why"
            return forms.trouble(503, told, forms.form_of(path))
        if who is None:
            return self._unknown(request)
        if not may(who.role, role):
            told = f"{who.name} is a {who.role} here; this is for a {role}"
            return forms.trouble(403, told, forms.form_of(path))
        request.scope[WHO] = who
        return None

    def _unknown(self, request: Request) -> Response:
        path: str = request.scope["path"]
        if not self._entrance.has_login:
            name = request.scope[INTRODUCED].name
            named = f"{name} has no account here" if name else "no proxy has said who asks"
            return forms.trouble(403 if name else 401, named, forms.form_of(path), BEARER)
        query = request.scope["query_string"].decode("latin-1")
        to_login = address(LOGIN, {"next": f"{path}?{query}" if query else path})
        if "hx-request" in request.headers:
            # A piece of a page was asked for: the whole page goes to the log-in.
            return Response(status_code=401, headers={"HX-Redirect": to_login, **BEARER})
        if request.method in READING and forms.form_of(path) == "html":
            return RedirectResponse(to_login, 303)
        told = f"log in at {LOGIN}, or send a token as: Authorization: Bearer TOKEN"
        return forms.trouble(401, told, forms.form_of(path), BEARER)


def _kept_nowhere(path: str, send: Send) -> Send:
    """Return how to send so that no browser keeps it: not even for its button to go back."""

    async def sealed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            # With "no-referrer" a browser sends the origin "null" of our own forms too.
            headers.setdefault("Referrer-Policy", "same-origin")
            if not path.startswith(STATIC):
                headers["Cache-Control"] = "no-store"
        await send(message)

    return sealed
