"""Log in and out."""

import logging
import re
from collections.abc import Awaitable, Callable
from math import ceil

import anyio
import anyio.to_thread
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from reportedly.access import account_of, matches
from reportedly.web import forms
from reportedly.web.forms import ENVIRONMENT
from reportedly.web.gate import BEARER, INTRODUCED, Entrance
from reportedly.web.guarding import Guard
from reportedly.web.posted import Form, posted
from reportedly.web.slowing import keys_of
from reportedly.web.who import LOGIN, who_of

Endpoint = Callable[[Request], Awaitable[Response]]
# One at a time takes 64 MiB and a core; those who come for pages are not kept waiting.
AT_ONCE, WAITING = 1, 20
# An address of this server: not of another, and nothing a browser might take for one.
OWN = re.compile(r"/(?![/\\])[^\\\x00-\x20]*")
WRONG = "The name or the password is wrong."
LOG = logging.getLogger(__name__)


def login_page(request: Request) -> Response:
    """Return the page on which one logs in."""
    return _page(_next(request.query_params.get("next", "")))


def logging_in(entrance: Entrance) -> Endpoint:
    """Return what takes a name and a password, and begins a session."""
    limiter = anyio.CapacityLimiter(AT_ONCE)

    async def enter(request: Request) -> Response:
        form = await posted(request)
        onward, address = _next(form.get("next", "")), request.scope[INTRODUCED].address
        keys = keys_of(form.get("name", ""), address)
        wait_s = ceil(entrance.slowing.wait_s(keys))
        if wait_s or limiter.statistics().tasks_waiting >= WAITING:
            wait_s = wait_s or 1
            return _page(onward, _later(wait_s), 429, {"Retry-After": str(wait_s)})
        entrance.slowing.guessed(keys)
        proven = await anyio.to_thread.run_sync(_proven, entrance, form, limiter=limiter)
        if proven is None:
            LOG.warning("a log-in failed, from %s", address)
            return _page(onward, WRONG, 401, BEARER)
        entrance.slowing.was_right(keys)
        return _entered(entrance, request, proven, onward)

    return enter


def logging_out(entrance: Entrance) -> Endpoint:
    """Return what ends the session that asks for it."""

    async def leave(request: Request) -> Response:
        who = who_of(request)
        if who and who.session:
            entrance.sessions.end(who.session)
        gone = RedirectResponse(LOGIN, 303)
        introduced = request.scope[INTRODUCED]
        gone.delete_cookie(
            entrance.cookie_of(introduced), httponly=True, samesite="lax", secure=introduced.secure
        )
        return gone

    return leave


def ending(entrance: Entrance, guard: Guard) -> Endpoint:
    """Return what ends the session that an admin names."""

    async def end(request: Request) -> Response:
        form = await posted(request)
        if why := guard.refusal(request, form):
            return forms.trouble(403, why, "html")
        entrance.sessions.end(form.get("session", ""))
        return RedirectResponse("/sessions", 303)

    return end


def _proven(entrance: Entrance, form: Form) -> tuple[str, str] | None:
    """Return the account's name and digest; the same work for a name that nobody has."""
    found = account_of(entrance.book.accounts(), form.get("name", ""))
    digest = found.password if found else None
    right = matches(digest, form.get("password", ""))
    return (found.name, digest) if right and found and digest else None


def _entered(
    entrance: Entrance, request: Request, proven: tuple[str, str], onward: str
) -> Response:
    introduced = request.scope[INTRODUCED]
    cookie = entrance.cookie_of(introduced)
    if before := entrance.sessions.held(request.cookies.get(cookie, "")):
        entrance.sessions.end(before.id)
    token = entrance.sessions.begin(*proven, introduced.address)
    LOG.info("%s logged in from %s", proven[0], introduced.address)
    made = RedirectResponse(onward, 303)
    made.set_cookie(cookie, token, httponly=True, samesite="lax", secure=introduced.secure)
    return made


def _next(wanted: str) -> str:
    return wanted if OWN.fullmatch(wanted) and not wanted.startswith(LOGIN) else "/"


def _later(wait_s: int) -> str:
    return f"There were too many guesses. Wait {wait_s} {'second' if wait_s == 1 else 'seconds'}."


def _page(
    onward: str, wrong: str = "", status: int = 200, headers: dict[str, str] | None = None
) -> Response:
    made = ENVIRONMENT.get_template("login.html").render(next=onward, wrong=wrong)
    return HTMLResponse(made, status, headers)
