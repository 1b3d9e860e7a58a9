"""A copy without words: tables of ids, places in the texts, labels and counts, a page each."""

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import Any

from jinja2 import Environment

from reportedly.store import View
from reportedly.web.answer import Answer, sheets
from reportedly.web.publishing.copying import (
    articles,
    drawn_page,
    environment_of,
    page,
    shipped,
    start,
)
from reportedly.web.publishing.files import File, Origin, Table
from reportedly.web.publishing.leaves import SIZE, Asking, Leaf
from reportedly.web.publishing.places import FILES, Places, file_name
from reportedly.web.remembering import Memory

# The rooms of such a copy, each with the kind of rows it lists.
ACROSS = {"/actors": "actors", "/stories": "stories", "/claims": "claims", "/copies": "copies"}
ROOMS = (
    ("/copy", "This copy"),
    ("/documents", "Articles"),
    ("/actors", "Actors"),
    ("/stories", "Stories"),
    ("/claims", "Claims"),
    ("/copies", "Copies"),
    ("/about", "About"),
)
Tables = Callable[[str], Iterable[Table]]


def bare_copy(
    view: View,
    origin: Origin,
    of_article: Tables,
    of_all: Callable[[str], Table],
    *,
    size: int = SIZE,
) -> Iterator[File]:
    """Yield every file of a copy that holds no words of any article.

    The rows come without words already: ``of_article`` gives the tables of an article by its id,
    that of the article itself first, ``of_all`` the rows of a kind that are of several.
    """
    places = Places(frozenset())
    asking = Asking(view, Memory(view), places, size)
    made = environment_of(places, ROOMS)
    yield from shipped()
    for room, kind in ACROSS.items():
        total = sum(1 for _ in of_all(kind).rows)
        yield from _listed(made, asking, room, of_all(kind), total)
    total = view.counts().documents
    yield from _listed(made, asking, "/documents", _headings(view, of_article), total)
    for name in articles(view):
        first, *others = of_article(name)
        leaf = Leaf(f"articles/{file_name(name)}", 1, 1, places)
        tables = (first, *(_own(each, first) for each in others))
        yield _page(made, leaf, "/documents", tables, title=name)
    yield page(made, *asking.one("/about", FILES["/about"]))
    yield start(made, asking, origin, bare=True)


def _headings(view: View, of_article: Tables) -> Table:
    """Return a row for each article."""
    names = articles(view)
    first = [next(iter(of_article(name))) for name in islice(names, 1)]
    others = (next(iter(of_article(name))) for name in names)
    columns = first[0].columns if first else ()
    return Table("documents", columns, (row for each in chain(first, others) for row in each.rows))


def _own(table: Table, of_all: Table) -> Table:
    """Return the table without what stands in that of the article."""
    columns = tuple(name for name in table.columns if name not in of_all.columns)
    return Table(table.kind, columns, table.rows)


def _listed(
    made: Environment, asking: Asking, room: str, table: Table, total: int
) -> Iterator[File]:
    """Yield a list on as many pages as it takes."""
    rows, last = iter(table.rows), sheets(total, asking.size)
    for number in range(1, last + 1):
        shown = Table(table.kind, table.columns, list(islice(rows, asking.size)))
        yield _page(made, Leaf(FILES[room], number, last, asking.places), room, (shown,))


def _page(
    made: Environment, leaf: Leaf, room: str, tables: Iterable[Table], *, title: str | None = None
) -> File:
    held = [Table(each.kind, each.columns, list(each.rows)) for each in tables]
    answer = Answer("bare", title or dict(ROOMS)[room], Table)
    drawn = {"answer": answer, "leaf": leaf, "room": room, "tables": held, "cell": _cell}
    return drawn_page(made, leaf, "bare.html", drawn)


def _cell(value: Any) -> str:
    """Return a value as a table shows it: lists as JSON, nothing for what is not known."""
    if isinstance(value, list | bool):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return "" if value is None else str(value)
