"""The reading room as an ASGI application."""

import logging
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from secrets import token_hex
from types import MappingProxyType

import anyio.to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route, Router
from starlette.staticfiles import StaticFiles

from reportedly.access import may
from reportedly.errors import ReportedlyError, StoreError, UsageError
from reportedly.store import View
from reportedly.web import forms
from reportedly.web.answer import Answer
from reportedly.web.api import HOME, RESOURCES, Resource, asked_rightly, openapi
from reportedly.web.asked import Asked, NotThere
from reportedly.web.captured import captured, text_of
from reportedly.web.desk import Desk
from reportedly.web.entering import ending, logging_in, logging_out, login_page
from reportedly.web.feed import as_feed
from reportedly.web.gate import Entrance, Gate
from reportedly.web.guarding import Guard, Sealed
from reportedly.web.headers import SafeHeaders
from reportedly.web.pages import PAGES
from reportedly.web.pages.review import review, waiting
from reportedly.web.pages.sessions import sessions_page
from reportedly.web.remembering import Memory
from reportedly.web.reviewing import deciding, undoing
from reportedly.web.who import LOGIN, LOGOUT, Blanks, Who, who_of

# Readers at once in a process. Each holds a connection with 16 MB of its own; of eight, one page
# took a tenth more of the processor than of three (22 November 2026): they wait for each other.
READERS = 3
FORMS = {
    "html": forms.as_page,
    "json": forms.as_json,
    "csv": forms.as_csv,
    "atom": as_feed,
}
PAGES_KEPT = 200  # made pages; they have some 50 kB each
NOTHING: Mapping[str, str] = MappingProxyType({})
LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rooms:
    """The view, what was worked out from it, the pages made of that, and a key of this process."""

    view: View
    worked: Memory
    made: Memory
    key: str
    desk: Desk | None = None
    entrance: Entrance | None = None
    guard: Guard = field(default_factory=Guard)
    name: str = field(default_factory=lambda: token_hex(24))

    @property
    def blanks(self) -> Blanks:
        """What stands in kept pages for the name of who asks, and the token of their forms."""
        return Blanks(self.name, self.guard.token)


def reading_room(
    view: View,
    *,
    hosts: tuple[str, ...] = ("*",),
    desk: Desk | None = None,
    key: str | None = None,
    entrance: Entrance | None = None,
) -> Starlette:
    """Return the application; ``hosts`` are the names it answers to, against DNS rebinding.

    It is handed a view and nothing else: it can change nothing and make nothing. With a
    ``desk`` decisions on statements are taken too, and handed to that. Processes that
    answer for one address have one ``key``, which goes into their ETags. With an ``entrance``
    nobody gets further than their account may; without, whoever reaches it reads.
    """
    seal = key or token_hex(8)
    rooms = Rooms(view, Memory(view), Memory(view, PAGES_KEPT), seal, desk, entrance)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = READERS
        yield

    return Starlette(
        routes=_routes(rooms),
        middleware=[
            Middleware(SafeHeaders),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts)),
            *_doors(rooms),
        ],
        exception_handlers={
            HTTPException: _refused,
            ReportedlyError: _told,
            Exception: _ours,
        },
        lifespan=lifespan,
    )


def _doors(rooms: Rooms) -> list[Middleware]:
    """Return who stands before the pages: the gate of accounts, else the seal of forms."""
    if rooms.entrance:
        return [Middleware(Gate, entrance=rooms.entrance)]
    return [Middleware(Sealed, guard=rooms.guard)] if rooms.desk else []


def _routes(rooms: Rooms) -> list[BaseRoute]:
    routes: list[BaseRoute] = []
    for written, answers in PAGES.items():
        path = _routed(written)
        twin = "/statements" if path == "/" else path
        for form in ("json", "csv"):
            routes.append(Route(f"{twin}.{form}", _endpoint(answers, form, rooms)))
        routes.append(Route(path, _endpoint(answers, "html", rooms)))
    static = StaticFiles(directory=Path(str(files("reportedly.web"))) / "static")
    return [
        Route("/documents/{name}/raw", captured(rooms.view)),
        Route("/documents/{name}/text", text_of(rooms.view)),
        *_desk_routes(rooms),
        *_entrance_routes(rooms),
        Route("/statements.atom", _endpoint(PAGES["/"], "atom", rooms)),
        *routes,
        Mount(HOME, _api(rooms)),
        Mount("/static", static),
    ]


def _routed(path: str) -> str:
    """Return the path as a route: a place may have strokes in its name."""
    return path.replace("/places/{name}", "/places/{name:path}")


def _desk_routes(rooms: Rooms) -> list[BaseRoute]:
    """Return where decisions are taken; without a desk there is no such place."""
    if rooms.desk is None:
        return []
    given = (rooms.view, rooms.desk, rooms.guard)
    return [
        Route("/review", deciding(*given), methods=["POST"]),
        Route("/review/undo", undoing(*given), methods=["POST"]),
        Route("/review", _fresh(rooms, "/review", review), methods=["GET"]),
        *(Route(f"/review.{form}", _fresh(rooms, "/review", waiting, form), methods=["GET"])
          for form in ("json", "csv")),
    ]  # fmt: skip


def _entrance_routes(rooms: Rooms) -> list[BaseRoute]:
    """Return where one logs in and out; there is none where a proxy says who asks."""
    entrance = rooms.entrance
    if entrance is None or not entrance.has_login:
        return []

    def logged_in(asked: Asked) -> Answer:
        return sessions_page(asked, entrance.sessions, entrance.book.accounts())

    return [
        Route(LOGIN, login_page, methods=["GET"]),
        Route(LOGIN, logging_in(entrance), methods=["POST"]),
        Route(LOGOUT, logging_out(entrance), methods=["POST"]),
        Route("/sessions/end", ending(entrance, rooms.guard), methods=["POST"]),
        Route("/sessions", _fresh(rooms, "/sessions", logged_in), methods=["GET"]),
        *(Route(f"/sessions.{form}", _fresh(rooms, "/sessions", logged_in, form), methods=["GET"])
          for form in ("json", "csv")),
    ]  # fmt: skip


def _fresh(
    rooms: Rooms, path: str, answers: Callable[[Asked], Answer], form: str = "html"
) -> Callable[[Request], Response]:
    """Return what answers for who asks now, and is kept nowhere."""

    def endpoint(request: Request) -> Response:
        asked = _asked(rooms, path, request)
        made = FORMS[form](answers(asked), asked)
        made.headers["Cache-Control"] = "no-store"
        return _handed(made, rooms, who_of(request))

    return endpoint


def _api(rooms: Rooms) -> Router:
    """Return what answers programs; it redirects nowhere, so that each address has one answer."""
    routes = [Route(_routed(each.path), _resource(each, rooms)) for each in RESOURCES]
    document = Route("/openapi.json", _document(rooms))
    return Router([document, *routes], redirect_slashes=False)


def _resource(resource: Resource, rooms: Rooms) -> Callable[[Request], Response]:
    def endpoint(request: Request) -> Response:
        asked_rightly(resource, request.query_params)
        asked = _asked(rooms, request.url.path, request)
        return _served(request, rooms, lambda: forms.as_json(resource.answers(asked), asked))

    return endpoint


def _asked(rooms: Rooms, path: str, request: Request) -> Asked:
    who = who_of(request)
    token, by = _reviewing(rooms, who)
    shown = rooms.blanks.of(who) if who else None
    told = (path, request.path_params, request.query_params)
    return Asked(rooms.view, rooms.worked, *told, token, by, shown)


def _reviewing(rooms: Rooms, who: Who | None) -> tuple[str | None, str | None]:
    """Return the token of forms that decide, and whose decisions they are; None, None: nobody's."""
    if rooms.desk is None:
        return None, None
    if who is None:
        return rooms.guard.token, rooms.desk.reviewer
    return (
        (rooms.guard.token, who.name) if who.token and may(who.role, "reviewer") else (None, None)
    )


def _document(rooms: Rooms) -> Callable[[Request], Response]:
    return lambda request: _served(request, rooms, lambda: forms.json_of(openapi()))


def _endpoint(
    answers: Callable[[Asked], Answer], form: str, rooms: Rooms
) -> Callable[[Request], Response]:
    def endpoint(request: Request) -> Response:
        path = request.url.path.removesuffix(f".{form}")
        path = "/" if path == "/statements" else path
        asked = _asked(rooms, path, request)
        return _served(request, rooms, lambda: FORMS[form](answers(asked), asked))

    return endpoint


def _served(request: Request, rooms: Rooms, make: Callable[[], Response]) -> Response:
    """Return what ``make`` gives for the address, from memory if it was made before."""
    who = who_of(request) if _form(request) == "html" else None
    scope = request.scope  # as it is routed, and not as a browser's Host may have it
    place = (scope["path"], scope["query_string"].decode("latin-1"), *_sort_of(rooms, who))
    tag = _tag(rooms, (*place, who.token or "") if who else place)
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers={"ETag": tag})
    made = rooms.made.once(place, make)
    return _handed(made, rooms, who, {"ETag": tag})


def _sort_of(rooms: Rooms, who: Who | None) -> tuple[str, ...]:
    """Return for whom a page is kept: for all readers together, for each reviewer alone."""
    if who is None:
        return ()
    _, by = _reviewing(rooms, who)
    return (who.role, "session" if who.session else "", by or "")


def _handed(
    made: Response, rooms: Rooms, who: Who | None, headers: Mapping[str, str] = NOTHING
) -> Response:
    """Return a copy for who asks, since whoever sends it writes into its headers."""
    own = who is not None and made.media_type == "text/html"
    body = rooms.blanks.filled(bytes(made.body), who) if own and who else bytes(made.body)
    kept = {name: value for name, value in made.headers.items() if name != "content-length"}
    return Response(body, made.status_code, {**kept, **headers})


def _tag(rooms: Rooms, place: tuple[str, ...]) -> str:
    told = "\n".join((rooms.key, rooms.made.stamp, *place))
    return f'W/"{sha256(told.encode("utf-8", "backslashreplace")).hexdigest()[:24]}"'


def _form(request: Request) -> str:
    return forms.form_of(request.scope["path"])


def _refused(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    messages = {
        404: f"{request.url.path}: there is no such page; the list above has all there are",
        405: "nothing can be changed here",
    }
    told = forms.trouble(status, messages.get(status, str(error)), _form(request))
    headers = error.headers if isinstance(error, HTTPException) else None
    told.headers.update(headers or {})
    return told


def _told(request: Request, error: Exception) -> Response:
    message = " ".join(str(error).split())
    if isinstance(error, NotThere):
        return forms.trouble(404, message, _form(request))
    if isinstance(error, UsageError):
        return forms.trouble(400, message, _form(request))
    LOG.error("%s: %s", request.url.path, message)
    return forms.trouble(503 if isinstance(error, StoreError) else 500, message, _form(request))


def _ours(request: Request, error: Exception) -> Response:
    # Starlette raises it on after this, and the server logs it with its traceback.
    message = "this is a fault of reportedly; please report it with what its window says"
    return forms.trouble(500, message, _form(request))
