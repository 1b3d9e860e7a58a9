"""Where things stand in a published copy: relative addresses, and names of files for ids."""

import re
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterator
from hashlib import sha256

from reportedly.model import Citation, Span
from reportedly.web import forms

FILES = {
    "/copy": "index",
    "/": "statements",
    "/documents": "articles",
    "/actors": "actors",
    "/stories": "stories",
    "/claims": "claims",
    "/figures": "figures",
    "/timeline": "timeline",
    "/places": "places",
    "/about": "about",
    "/copies": "copies",
}
# The rooms of the reading room that a copy has.
ROOMS = (("/copy", "This copy"), *(each for each in forms.ROOMS if each[0] in FILES))
# A file of that name is the same one on every system: no capitals, dots or hyphens.
SAFE = re.compile(r"[a-z]{3}_[a-z0-9_]{1,60}")
# Nothing but what lies beside the page; some browsers do not count files as one's own.
POLICY = (
    "default-src 'none'; style-src 'self' file:; img-src 'self' file:; "
    "base-uri 'none'; form-action 'none'"
)


class Places:
    """Gives every address from the page that is made, and notes which words are pointed at."""

    policy = POLICY

    def __init__(self, actors: Collection[str]) -> None:
        self._actors = actors
        self._up = ""
        self._pointed: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        self._linked: set[str] = set()

    def stand(self, path: str) -> None:
        """Let the addresses that follow be those from the page at that path."""
        self._up = "../" * path.count("/")
        self._linked.clear()

    @property
    def linked(self) -> frozenset[str]:
        """What has been linked to from the page where we stand."""
        return frozenset(self._linked)

    def pointed_at(self, document: str) -> Iterator[Span]:
        """Yield what of an article has been pointed at so far."""
        edges = self._pointed.get(document, array("I"))
        found = {(edges[place], edges[place + 1]) for place in range(0, len(edges), 2)}
        return (Span(*each) for each in sorted(found))

    def to(self, path: str, fragment: str = "") -> str:
        """Return the address of a file of the copy from where we stand."""
        self._linked.add(path)
        return f"{self._up}{path}{'#' if fragment else ''}{fragment}"

    def shipped(self, name: str) -> str:
        """Return the address of a file that comes with the program."""
        return self.to(f"static/{name}")

    def to_room(self, room: str) -> str:
        """Return the address of the first page of a room."""
        return self.to(f"{FILES[room]}.html")

    def to_document(self, document: str, attribution: str | None = None) -> str:
        """Return the address of an article, or of the place in it where a statement stands."""
        return self.to(page_of("articles", document), attribution or "")

    def to_said(self, document: str, attribution: str) -> str:
        """Return where an article says all of one of its statements."""
        return self.to(page_of("articles", document), f"said-{attribution}")

    def to_span(self, document: str, start: int, end: int) -> str:
        """Return the address of a stretch of an article, in code points."""
        if start < end:
            self._pointed[document].extend((start, end))
        return self.to(page_of("articles", document), f"c{start}" if start < end else "")

    def to_words(self, words: Citation, attribution: str | None = None) -> str:
        """Return the address of words in their article."""
        return self.to_span(words.document, words.span.start, words.span.end)

    def to_text(self, document: str) -> str:
        """Return the address of the text of an article, as it was read."""
        return self.to(text_of(document))

    def has_actor(self, actor: str) -> bool:
        """Tell whether there is a page of that actor."""
        return actor in self._actors

    def to_actor(self, actor: str) -> str:
        """Return the address of an actor."""
        return self.to(page_of("actors", actor))

    def to_story(self, story: str) -> str:
        """Return the address of a story."""
        return self.to(page_of("stories", story))

    def to_compared(self, story: str) -> str:
        """Return the address of a story, compared."""
        return self.to(page_of("compared", story))

    def to_claim(self, claim: str) -> str:
        """Return the address of a claim."""
        return self.to(page_of("claims", claim))

    def to_place(self, name: str, geonameid: int | None = None) -> str:
        """Return the address of the places of a name."""
        return self.to(page_of("places", name))


def page_of(room: str, name: str, number: int = 1) -> str:
    """Return the path of the page of what an id or a name stands for, or of a later page of it.

    >>> page_of("claims", "clm_0a1b", 2), page_of("places", "Port Elwin")
    ('claims/clm_0a1b-page-2.html', 'places/x_079c988c77504677498f.html')
    """
    return numbered(f"{room}/{file_name(name)}", number)


def text_of(document: str) -> str:
    """Return the path of the text of an article."""
    return f"articles/{file_name(document)}.txt"


def numbered(path: str, number: int) -> str:
    """Return the path of a page of a list.

    >>> numbered("actors", 1), numbered("actors", 12)
    ('actors.html', 'actors-page-12.html')
    """
    return f"{path}.html" if number == 1 else f"{path}-page-{number}.html"


def file_name(name: str) -> str:
    """Return an id as it is, and anything else as a digest: always the same, on every system."""
    if SAFE.fullmatch(name):
        return name
    return f"x_{sha256(name.encode('utf-8', 'backslashreplace')).hexdigest()[:20]}"
