"""Who asks, and what their asking needs."""

from dataclasses import dataclass, replace
from typing import cast

from markupsafe import escape
from starlette.requests import Request

from reportedly.access import Role

LOGIN, LOGOUT, STATIC = "/login", "/logout", "/static/"
WHO = "reportedly.who"  # where the gate leaves it for the pages
# Pages, with all that is below them, that need more than to read.
NEEDING: tuple[tuple[str, Role], ...] = (("/review", "reviewer"), ("/sessions", "admin"))
READING = ("GET", "HEAD")


@dataclass(frozen=True, slots=True)
class Who:
    """An account that asks now.

    ``token`` stands in the forms of this one alone; a program has none and can send none.
    ``session`` is the id of the session that a person can end; None for who has no such.
    """

    name: str
    role: Role
    token: str | None = None
    session: str | None = None


def who_of(request: Request) -> Who | None:
    """Return who asks; None where there are no accounts."""
    return cast("Who | None", request.scope.get(WHO))


def needed(method: str, path: str) -> Role | None:
    """Return what one must be to ask that; None: whoever comes may.

    >>> needed("GET", "/actors"), needed("POST", "/actors"), needed("GET", "/login")
    ('reader', 'reviewer', None)
    >>> needed("GET", "/review.json"), needed("GET", "/reviewers"), needed("POST", "/sessions/end")
    ('reviewer', 'reader', 'admin')
    """
    if path == LOGIN or path.startswith(STATIC):
        return None
    for start, role in NEEDING:
        if path == start or path.startswith((f"{start}/", f"{start}.")):
            return role
    return "reader" if method in READING or path == LOGOUT else "reviewer"


@dataclass(frozen=True, slots=True)
class Blanks:
    """What stands in a page that is kept, until it is sent, for what differs by who asks.

    Both are secrets of this process: no article can hold them.
    """

    name: str
    token: str

    def of(self, who: Who) -> Who:
        """Return whoever asks, as a page that is kept has them."""
        return replace(who, name=self.name, token=self.token)

    def filled(self, body: bytes, who: Who) -> bytes:
        """Return a page with the name and the token of who asks."""
        named = body.replace(self.name.encode(), str(escape(who.name)).encode())
        return named.replace(self.token.encode(), (who.token or "").encode())
