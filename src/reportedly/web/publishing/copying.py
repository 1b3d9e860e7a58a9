"""All pages of a ledger, one after the other; the articles last."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.resources import files
from typing import Any

from jinja2 import Environment

from reportedly.store import ArticleQuery, View
from reportedly.web.answer import Answer
from reportedly.web.asked import MOST, Asked
from reportedly.web.forms import ADDRESSES, environment
from reportedly.web.marks import Mark, segments
from reportedly.web.publishing.files import File, Origin
from reportedly.web.publishing.leaves import SIZE, Asking, Leaf
from reportedly.web.publishing.places import FILES, ROOMS, Places, page_of, text_of
from reportedly.web.remembering import Memory

Leafed = tuple[Answer, Asked, Leaf]
SHIPPED = ("room.css", "copy.css", "mark.svg")
LISTS = {"/": {}, "/documents": {}, "/actors": {}, "/stories": {"least": "1"}, "/claims": {},
         "/figures": {"all": "yes"}, "/timeline": {}, "/places": {}}  # fmt: skip


def whole_copy(view: View, origin: Origin, *, size: int = SIZE) -> Iterator[File]:
    """Yield every file of a copy of all that the view has, in a fixed order.

    ``size`` is of how many rows a page of a list is.
    """
    memory = Memory(view)
    actors = frozenset(each.id for each in view.actors())
    places = Places(actors)
    asking = Asking(view, memory, places, size)
    made = environment_of(places, ROOMS)
    yield from shipped()
    for leafed in _but_articles(asking, view, sorted(actors)):
        yield page(made, *leafed)
    yield start(made, asking, origin)
    for name in articles(view):
        yield from _article(made, asking, name)


def environment_of(places: Places, rooms: Iterable[tuple[str, str]]) -> Environment:
    """Return what makes pages of templates, with the addresses of a copy."""
    made = environment()
    made.globals |= {name: getattr(places, name) for name in ADDRESSES}
    made.globals |= {"copy": places, "rooms": tuple(rooms)}
    return made


def shipped() -> Iterator[File]:
    """Yield the files that come with the program."""
    folder = files("reportedly.web") / "static"
    for name in SHIPPED:
        yield File(f"static/{name}", (folder / name).read_bytes())


def page(made: Environment, answer: Answer, asked: Asked, leaf: Leaf) -> File:
    """Return the answer as a page that lies where the leaf says."""
    drawn = {**answer.told, **answer.drawn, "answer": answer, "asked": asked, "leaf": leaf}
    return drawn_page(made, leaf, f"{answer.page}.html", drawn)


def drawn_page(made: Environment, leaf: Leaf, template: str, drawn: dict[str, Any]) -> File:
    """Return the page that a template draws."""
    leaf.places.stand(leaf.file)
    told = made.get_template(template).render(drawn)
    return File(leaf.file, told.encode("utf-8", "backslashreplace"), leaf.places.linked)


def start(made: Environment, asking: Asking, origin: Origin, *, bare: bool = False) -> File:
    """Return the page that says what the copy is of."""
    leaf = Leaf(FILES["/copy"], 1, 1, asking.places)
    counts = asking.memory.once("counts", asking.view.counts)
    answer = Answer("published", "This copy", Origin)
    drawn = {"origin": origin, "counts": counts, "answer": answer, "leaf": leaf, "bare": bare}
    return drawn_page(made, leaf, "published.html", drawn)


def articles(view: View) -> Iterator[str]:
    """Yield the ids of all articles, the oldest first."""
    query = ArticleQuery(order="oldest", size=MOST)
    while True:
        found = view.articles(query)
        yield from (each.document for each in found.articles)
        if found.after is None:
            return
        query = replace(query, after=found.after)


def _but_articles(asking: Asking, view: View, actors: list[str]) -> Iterator[Leafed]:
    for room, parameters in LISTS.items():
        yield from asking.every(room, FILES[room], **parameters)
    yield asking.one("/about", FILES["/about"])
    for actor in actors:
        yield from asking.every("/actors/{name}", _path("actors", actor), actor)
    yield from _stories(asking, view)
    for claim in sorted(each.id for each in view.claims()):
        yield from asking.every("/claims/{name}", _path("claims", claim), claim)
    for place in sorted({each.name for each in view.places()}):
        yield from asking.every("/places/{name}", _path("places", place), place)


def _stories(asking: Asking, view: View) -> Iterator[Leafed]:
    compared = {story for story, articles in view.told_stories() if articles > 1}
    for story in sorted({row.story for row in view.stories()}):
        yield asking.one("/stories/{name}", _path("stories", story), story)
        if story in compared:
            path = _path("compared", story)
            yield asking.one("/stories/{name}/compare", path, story, all="yes")


def _path(room: str, name: str) -> str:
    return page_of(room, name).removesuffix(".html")


def _article(made: Environment, asking: Asking, name: str) -> Iterator[File]:
    """Yield the page of an article and its text, with a place for all that is pointed at."""
    answer, asked, leaf = asking.one("/documents/{name}", _path("articles", name), name)
    drawn: dict[str, Any] = dict(answer.drawn)
    own, said = drawn["own"], drawn["said"]
    steps = (piece.span for each in said for step in each.steps or () for piece in step.words)
    there = {*asking.places.pointed_at(name), *steps}
    marks = [*drawn["marks"], *(Mark(span, "there") for span in sorted(there))]
    drawn["segments"] = list(segments(own.text, marks))
    yield page(made, replace(answer, drawn=drawn), asked, leaf)
    yield File(text_of(name), own.text.encode("utf-8", "backslashreplace"))
