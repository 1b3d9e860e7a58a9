"""The reading room as an ASGI application."""

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from secrets import token_hex

import anyio.to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route, Router
from starlette.staticfiles import StaticFiles

from reportedly.errors import ReportedlyError, StoreError, UsageError
from reportedly.store import View
from reportedly.web import forms
from reportedly.web.answer import Answer
from reportedly.web.api import HOME, RESOURCES, Resource, asked_rightly, openapi
from reportedly.web.asked import Asked, NotThere
from reportedly.web.captured import captured, text_of
from reportedly.web.desk import Desk
from reportedly.web.feed import as_feed
from reportedly.web.guarding import Guard, Sealed
from reportedly.web.headers import SafeHeaders
from reportedly.web.pages import PAGES
from reportedly.web.pages.review import review
from reportedly.web.remembering import Memory
from reportedly.web.reviewing import deciding, undoing

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
LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rooms:
    """The view, what was worked out from it, the pages made of that, and a key of this process."""

    view: View
    worked: Memory
    made: Memory
    key: str
    desk: Desk | None = None
    guard: Guard = field(default_factory=Guard)


def reading_room(
    view: View,
    *,
    hosts: tuple[str, ...] = ("*",),
    desk: Desk | None = None,
    key: str | None = None,
) -> Starlette:
    """Return the application; ``hosts`` are the names it answers to, against DNS rebinding.

    It is handed a view and nothing else: it can change nothing and make nothing. With a
    ``desk`` decisions on statements are taken too, and handed to that. Processes that
    answer for one address have one ``key``, which goes into their ETags.
    """
    rooms = Rooms(view, Memory(view), Memory(view, PAGES_KEPT), key or token_hex(8), desk)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = READERS
        yield

    return Starlette(
        routes=_routes(rooms),
        middleware=[
            Middleware(SafeHeaders),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts)),
            *([Middleware(Sealed, guard=rooms.guard)] if desk else []),
        ],
        exception_handlers={
            HTTPException: _refused,
            ReportedlyError: _told,
            Exception: _ours,
        },
        lifespan=lifespan,
    )


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
        Route("/review", _waiting(rooms), methods=["GET"]),
    ]


def _waiting(rooms: Rooms) -> Callable[[Request], Response]:
    def endpoint(request: Request) -> Response:
        asked = _asked(rooms, "/review", request)
        made = forms.as_page(review(asked), asked)
        made.headers["Cache-Control"] = "no-store"
        return made

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
    token, by = (rooms.guard.token, rooms.desk.reviewer) if rooms.desk else (None, None)
    return Asked(
        rooms.view, rooms.worked, path, request.path_params, request.query_params, token, by
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
    place = (request.url.path, str(request.url.query))
    tag = _tag(rooms, place)
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers={"ETag": tag})
    made = rooms.made.once(place, make)
    # A copy: whoever sends it writes into its headers.
    return Response(made.body, made.status_code, {**made.headers, "ETag": tag})


def _tag(rooms: Rooms, place: tuple[str, str]) -> str:
    told = "\n".join((rooms.key, rooms.made.stamp, *place))
    return f'W/"{sha256(told.encode("utf-8", "backslashreplace")).hexdigest()[:24]}"'


def _form(request: Request) -> str:
    path = request.url.path
    programs = path.startswith(HOME) or path.endswith((".json", ".csv", ".atom"))
    return "json" if programs else "html"


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
